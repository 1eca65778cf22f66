import type * as Y from 'yjs';
import { setFacts } from '../../documents/plan/edit.ts';
import { changeGroups, placeSeat, putGroup, putPlacing, removeGroup } from '../../documents/plan/groups-edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { findPlaces, type GroupPerson, type MixWay, makeGroups } from '../../domain/groups/making.ts';
import { createId, type GroupId, type RandomBytes, type SeatId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { groupOf, type SmallGroup } from '../../domain/session/small-group.ts';

/** The way back. False: groups work by now, and nothing was taken back. */
export type TakeBack = () => boolean;

/** What the moderator can do with small groups. Deeds that can be taken back answer with the way back. */
export interface GroupsDeeds {
  /** Mixes these people into so many groups; who is locked stays. Groups there were are kept as far as they go. */
  readonly make: (way: MixWay, count: number, people: readonly GroupPerson[]) => TakeBack;
  /** Finds places for those who sit in none. */
  readonly placeRest: (people: readonly GroupPerson[]) => TakeBack;
  readonly move: (seat: SeatId, group: GroupId | null) => TakeBack;
  readonly swap: (one: SeatId, other: SeatId) => TakeBack;
  /** Keeps somebody where they are, with whoever goes together with them. */
  readonly lock: (seat: SeatId, locked: boolean) => void;
  readonly rename: (group: GroupId, name: string) => void;
  readonly sit: (group: GroupId, place: string) => void;
  readonly add: () => TakeBack;
  /** Its people find places in the others; its sheet stays. */
  readonly drop: (group: GroupId, people: readonly GroupPerson[]) => TakeBack;
  readonly merge: (group: GroupId, into: GroupId) => TakeBack;
  readonly name: (named: boolean) => void;
  /** Everybody in the session may read the sheet, or no longer. */
  readonly open: (group: GroupId, opened: boolean) => void;
}

interface Bound {
  readonly doc: Y.Doc;
  readonly random: RandomBytes;
  /** „Gruppe 3“ */
  readonly nameOf: (number: number) => string;
}

const placesOf = (groups: readonly SmallGroup[], wanted: (seat: SeatId) => boolean): Map<SeatId, number> =>
  new Map(groups.flatMap(({ members }, place) => [...members].filter(wanted).map((seat) => [seat, place] as const)));

/** Short enough to be read out and compared. */
const createSeed = (random: RandomBytes): number => {
  const [a = 0, b = 0] = random(2);
  return 1 + ((a * 256 + b) % 9_999);
};

/** So many groups, the first of them those there are; who is too many is dissolved. */
const groupsFor = ({ doc, random, nameOf }: Bound, count: number): readonly SmallGroup[] => {
  const { groups } = readPlan(doc);
  const begun = groups.some((group) => group.begun);
  for (const { id } of groups.slice(count)) dissolve(doc, id, null);
  for (let number = groups.length + 1; number <= count; number += 1)
    putGroup(doc, {
      id: createId<GroupId>(random),
      name: nameOf(number),
      order: keyBetween(readPlan(doc).groups.at(-1)?.order ?? null, null),
      ...(begun && { begun }),
    });
  return readPlan(doc).groups;
};

/** Everybody leaves first: from a sheet that was begun they are remembered with it. */
const dissolve = (doc: Y.Doc, id: GroupId, into: GroupId | null): void => {
  const group = readPlan(doc).groups.find((one) => one.id === id);
  for (const seat of group?.members ?? []) placeSeat(doc, seat, into);
  if (into !== null) putGroup(doc, { id, into });
  removeGroup(doc, id);
};

const seatAll = (doc: Y.Doc, groups: readonly SmallGroup[], seats: readonly (readonly SeatId[])[]): void => {
  for (const [place, group] of groups.entries()) for (const seat of seats[place] ?? []) placeSeat(doc, seat, group.id);
};

const make = (bound: Bound, way: MixWay, count: number, people: readonly GroupPerson[]): TakeBack =>
  changeGroups(bound.doc, () => {
    const { doc, random } = bound;
    const { placing } = readPlan(doc);
    const isLocked = (seat: SeatId) => placing.get(seat)?.locked === true;
    const before = placesOf(readPlan(doc).groups.slice(0, count), isLocked);
    const groups = groupsFor(bound, count);
    const seed = createSeed(random);
    const { groups: seats, pairs } = makeGroups(way, { people, groups: count, seed, fixed: before });
    for (const { seat } of people)
      if (!before.has(seat) && placing.has(seat)) putPlacing(doc, seat, { pair: null, perspective: null });
    for (const pair of pairs) {
      const mark = createId(random) as string;
      for (const { seat, perspective } of pair) putPlacing(doc, seat, { pair: mark, perspective });
    }
    seatAll(doc, groups, seats);
    setFacts(doc, { mixSeed: seed });
  });

const place = (doc: Y.Doc, people: readonly GroupPerson[], groups: readonly SmallGroup[]): void => {
  const { placing, mixSeed } = readPlan(doc);
  const fixed = placesOf(groups, () => true);
  const seats = findPlaces(
    { people, groups: groups.length, seed: mixSeed, fixed },
    (seat) => placing.get(seat)?.pair ?? null,
  );
  seatAll(doc, groups, seats);
};

const swap = (doc: Y.Doc, one: SeatId, other: SeatId): TakeBack =>
  changeGroups(doc, () => {
    const { groups } = readPlan(doc);
    const [from, to] = [groupOf(groups, one), groupOf(groups, other)];
    placeSeat(doc, one, to?.id ?? null);
    placeSeat(doc, other, from?.id ?? null);
  });

const lock = (doc: Y.Doc, seat: SeatId, locked: boolean): void =>
  doc.transact(() => {
    const { placing } = readPlan(doc);
    const pair = placing.get(seat)?.pair ?? null;
    const together = pair === null ? [] : [...placing].filter(([, one]) => one.pair === pair).map(([other]) => other);
    for (const one of new Set([seat, ...together])) putPlacing(doc, one, { locked });
  });

/** Binds the deeds to a plan. */
export const createGroupsDeeds = (bound: Bound): GroupsDeeds => {
  const { doc } = bound;
  return {
    make: (way, count, people) => make(bound, way, count, people),
    placeRest: (people) => changeGroups(doc, () => place(doc, people, readPlan(doc).groups)),
    move: (seat, group) => changeGroups(doc, () => placeSeat(doc, seat, group)),
    swap: (one, other) => swap(doc, one, other),
    lock: (seat, locked) => lock(doc, seat, locked),
    rename: (id, name) => putGroup(doc, { id, name }),
    sit: (id, words) => putGroup(doc, { id, place: words }),
    add: () => changeGroups(doc, () => void groupsFor(bound, readPlan(doc).groups.length + 1)),
    drop: (group, people) =>
      changeGroups(doc, () => {
        const { groups } = readPlan(doc);
        const rest = groups.filter(({ id }) => id !== group);
        const there = new Set(groups.flatMap(({ members }) => [...members]));
        dissolve(doc, group, null);
        if (rest.length > 0)
          place(
            doc,
            people.filter(({ seat }) => there.has(seat)),
            rest,
          );
      }),
    merge: (group, into) => changeGroups(doc, () => dissolve(doc, group, into)),
    name: (named) => setFacts(doc, { groupsNamed: named }),
    open: (id, opened) => putGroup(doc, { id, opened }),
  };
};
