import type { SeatId } from '../ids.ts';
import type { Perspective } from '../session/perspective.ts';
import { type Mixable, type Mixing, shuffled } from './mix.ts';

/** Two people who go together; one of all pairs is a trio where the number is odd. */
export type Pair = readonly Mixable[];

const kindsOf = (people: Iterable<Mixable>): ReadonlyMap<Perspective | null, number> => {
  const counts = new Map<Perspective | null, number>();
  for (const { perspective } of people) counts.set(perspective, (counts.get(perspective) ?? 0) + 1);
  return counts;
};

/** Everybody in a row, alike beside alike, the largest perspective in front. */
const inRow = (people: readonly Mixable[], seed: number): readonly Mixable[] => {
  const inTurn = shuffled(people, seed, ({ seat }) => seat);
  const counts = kindsOf(people);
  return shuffled([...counts.keys()], seed, (name) => name ?? '')
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .flatMap((kind) => inTurn.filter(({ perspective }) => perspective === kind));
};

/**
 * Mixed doubles: pairs of two perspectives, as many as the numbers allow. In a row of alike beside alike the first half
 * is paired with the second: two alike meet only when one perspective is more than half of all. Where the number is odd
 * somebody of the largest joins the pair in which they are mixed best. One person alone is a pair of one.
 */
export const mixedPairs = (people: readonly Mixable[], seed: number): readonly Pair[] => {
  const odd = people.length % 2 === 1 ? inRow(people, seed)[0] : undefined;
  const row = inRow(
    people.filter((one) => one !== odd),
    seed,
  );
  const half = row.length / 2;
  const pairs = row.slice(0, half).map((one, index): Pair => [one, ...row.slice(half + index, half + index + 1)]);
  if (odd === undefined) return pairs;
  const alike = (pair: Pair) => pair.filter(({ perspective }) => perspective === odd.perspective).length;
  const host = pairs.toSorted((a, b) => alike(a) - alike(b))[0];
  return host === undefined ? [[odd]] : pairs.map((pair) => (pair === host ? [...pair, odd] : pair));
};

interface Filling {
  readonly pairs: Pair[];
  /** People who are there already, by perspective. */
  readonly fixed: ReadonlyMap<Perspective | null, number>;
  readonly fixedSize: number;
}

const unevenness = ({ pairs, fixed }: Filling): number => {
  let sum = 0;
  const counts = new Map(fixed);
  for (const { perspective } of pairs.flat()) counts.set(perspective, (counts.get(perspective) ?? 0) + 1);
  for (const count of counts.values()) sum += count ** 2;
  return sum;
};

const total = (groups: readonly Filling[]): number => groups.reduce((sum, one) => sum + unevenness(one), 0);

/** Changes two pairs of two groups as long as that mixes them better. */
const exchange = (groups: readonly Filling[]): void => {
  for (let news = true; news; ) {
    news = false;
    for (const [at, one] of groups.entries())
      for (const other of groups.slice(at + 1)) if (exchangeBest(one, other)) news = true;
  }
};

const exchangeBest = (one: Filling, other: Filling): boolean => {
  const before = unevenness(one) + unevenness(other);
  for (const [a, mine] of one.pairs.entries())
    for (const [b, theirs] of other.pairs.entries()) {
      // A trio keeps its place: otherwise sizes could drift apart.
      if (mine.length !== theirs.length) continue;
      one.pairs[a] = theirs;
      other.pairs[b] = mine;
      if (unevenness(one) + unevenness(other) < before) return true;
      one.pairs[a] = mine;
      other.pairs[b] = theirs;
    }
  return false;
};

/** How often it is begun anew with another order; the best of all is taken. */
const attempts = 12;

/**
 * Puts pairs into groups, each pair whole: the numbers of people differ by no more than a pair makes necessary, and the
 * perspectives are spread as well as exchanging pairs can make them. Answers the groups in order, each with its pairs.
 */
export const pairsIntoGroups = (
  pairs: readonly Pair[],
  { people, groups: count, seed, fixed = new Map() }: Mixing,
): readonly (readonly Pair[])[] => {
  const stay = (place: number) => people.filter(({ seat }) => fixed.get(seat) === place);
  const attempt = (turn: number): readonly Filling[] => {
    const groups = Array.from({ length: Math.max(1, count) }, (_, place): Filling => {
      const there = stay(place);
      return { pairs: [], fixed: kindsOf(there), fixedSize: there.length };
    });
    const sizeOf = ({ pairs: there, fixedSize }: Filling) => fixedSize + there.flat().length;
    const named = ([first]: Pair) => first?.seat ?? '';
    // The trio first, so that the pairs after it can make up for it.
    const inTurn = shuffled(pairs, seed + turn, named).toSorted((a, b) => b.length - a.length);
    const places = shuffled(groups, seed + turn, (group) => String(groups.indexOf(group)));
    for (const pair of inTurn) {
      const costOf = (group: Filling) => unevenness({ ...group, pairs: [...group.pairs, pair] }) - unevenness(group);
      const least = Math.min(...groups.map(sizeOf));
      const free = places.filter((group) => sizeOf(group) === least);
      free.toSorted((a, b) => costOf(a) - costOf(b))[0]?.pairs.push(pair);
    }
    exchange(groups);
    return groups;
  };
  const all = Array.from({ length: attempts }, (_, turn) => attempt(turn));
  const best = all.reduce((found, one) => (total(one) < total(found) ? one : found));
  return best.map((group) => group.pairs);
};

/** The seats of each group of pairs, and of each pair. */
export const seatsOf = (pairs: readonly Pair[]): readonly SeatId[] => pairs.flat().map(({ seat }) => seat);
