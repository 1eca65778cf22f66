import type { SeatId } from '../ids.ts';
import { type Mixable, type Mixing, mixPeople } from './mix.ts';
import { mixedPairs, type Pair, pairsIntoGroups, seatsOf } from './pairs.ts';

/** Everybody by themselves, or pairs of two perspectives that go together („gemischtes Doppel“). */
export const mixWays = ['single', 'pairs'] as const;
export type MixWay = (typeof mixWays)[number];

/** Who sits where, and who goes together. */
export interface MadeGroups {
  /** In order; fixed people are in them. */
  readonly groups: readonly (readonly SeatId[])[];
  /** New pairs; nobody who was fixed is in one. */
  readonly pairs: readonly Pair[];
}

/** Makes groups of everybody who is not fixed. */
export const makeGroups = (way: MixWay, mixing: Mixing): MadeGroups => {
  if (way === 'single') return { groups: mixPeople(mixing), pairs: [] };
  const { people, seed, fixed = new Map() } = mixing;
  const pairs = mixedPairs(
    people.filter(({ seat }) => !fixed.has(seat)),
    seed,
  );
  return { groups: withFixed(mixing, pairsIntoGroups(pairs, mixing)), pairs };
};

const withFixed = ({ people, fixed = new Map() }: Mixing, groups: readonly (readonly Pair[])[]): MadeGroups['groups'] =>
  groups.map((pairs, place) => [
    ...people.filter(({ seat }) => fixed.get(seat) === place).map(({ seat }) => seat),
    ...seatsOf(pairs),
  ]);

/**
 * Finds places for those who are not fixed, in groups that stand: people who come late, or whose group was dropped. Who
 * goes together by `pairOf` goes to one group; everybody else goes where they are mixed best.
 */
export const findPlaces = (mixing: Mixing, pairOf: (seat: SeatId) => string | null): MadeGroups['groups'] => {
  const { people, fixed = new Map() } = mixing;
  const free = people.filter(({ seat }) => !fixed.has(seat));
  if (free.every(({ seat }) => pairOf(seat) === null)) return mixPeople(mixing);
  const pairs: readonly Pair[] = [...Map.groupBy(free, ({ seat }): string => pairOf(seat) ?? seat).values()];
  return withFixed(mixing, pairsIntoGroups(pairs, mixing));
};

/** Smallest and largest number of people in a group; null without any group. */
export const sizeRange = (sizes: readonly number[]): readonly [number, number] | null =>
  sizes.length === 0 ? null : [Math.min(...sizes), Math.max(...sizes)];

/** Most groups that are made at once. */
export const mostGroups = 40;

/** Somebody to be put into a group, as who moderates knows them. */
export interface GroupPerson extends Mixable {
  /** What they are called in the cockpit. */
  readonly label: string;
  /** Whether a device of theirs is connected, or they have none. */
  readonly present: boolean;
}
