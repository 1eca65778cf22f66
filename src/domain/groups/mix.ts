import type { SeatId } from '../ids.ts';
import { scatter } from '../scatter.ts';
import type { Perspective } from '../session/perspective.ts';

/** Somebody who is to be put into a group. */
export interface Mixable {
  readonly seat: SeatId;
  /** Null: not said; those who said nothing are spread like a perspective of their own. */
  readonly perspective: Perspective | null;
}

/** What is to be mixed. */
export interface Mixing {
  readonly people: readonly Mixable[];
  /** How many groups, at least one. */
  readonly groups: number;
  /** The same seed with the same people makes the same groups, in whatever order they are named. */
  readonly seed: number;
  /** Who stays where they are, by the group's place counted from 0. */
  readonly fixed?: ReadonlyMap<SeatId, number>;
}

/** Puts things into an order that only seed and names decide. */
export const shuffled = <Value>(
  values: readonly Value[],
  seed: number,
  nameOf: (value: Value) => string,
): readonly Value[] =>
  values
    .map((value) => ({ value, name: nameOf(value), at: scatter(`${seed}/${nameOf(value)}`) }))
    .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
    .map(({ value }) => value);

/** Everybody of one perspective who sits in one group. */
interface Cell {
  count: number;
  readonly movable: SeatId[];
}

interface Group {
  readonly place: number;
  size: number;
  /** What it costs to put one more in, and from which perspective that one comes. */
  cost: number;
  via: Kind | null;
}

/** A perspective with its people in every group. */
interface Kind {
  readonly cells: ReadonlyMap<Group, Cell>;
  cost: number;
  via: Group | null;
}

const emptyCell = (): Cell => ({ count: 0, movable: [] });
const cellOf = (kind: Kind, group: Group): Cell => kind.cells.get(group) ?? emptyCell();

/** Shortest ways (Bellman and Ford) from one more of `start` through people who may change places. */
const findWays = (start: Kind, kinds: readonly Kind[], groups: readonly Group[]): void => {
  for (const one of [...kinds, ...groups]) {
    one.cost = one === start ? 0 : Number.POSITIVE_INFINITY;
    one.via = null;
  }
  for (let news = true; news; ) {
    news = false;
    for (const kind of kinds)
      for (const group of groups) {
        const { count, movable } = cellOf(kind, group);
        if (kind.cost + 2 * count + 1 < group.cost) {
          group.cost = kind.cost + 2 * count + 1;
          group.via = kind;
          news = true;
        }
        if (movable.length > 0 && kind !== start && group.cost - 2 * count + 1 < kind.cost) {
          kind.cost = group.cost - 2 * count + 1;
          kind.via = group;
          news = true;
        }
      }
  }
};

/** Seats one more person where it costs least, moving others on where that costs less still. */
const seatOne = (seat: SeatId, start: Kind, { kinds, groups, bySize }: Table): void => {
  findWays(start, kinds, groups);
  const costOf = ({ cost, size }: Group) => cost + bySize * (2 * size + 1);
  let [group] = groups;
  for (const one of groups) if (group === undefined || costOf(one) < costOf(group)) group = one;
  if (group === undefined) return;
  group.size += 1;
  for (;;) {
    const kind: Kind | null = group.via;
    if (kind === null) return;
    const cell = cellOf(kind, group);
    const from: Group | null = kind.via;
    const moved: SeatId | undefined = from === null ? seat : cellOf(kind, from).movable.pop();
    if (moved === undefined) return;
    cell.movable.push(moved);
    cell.count += 1;
    if (from === null) return;
    cellOf(kind, from).count -= 1;
    group = from;
  }
};

interface Table {
  readonly kinds: readonly Kind[];
  readonly groups: readonly Group[];
  /** What one more in a group costs, more than any mixture can save: groups of one size come first. */
  readonly bySize: number;
}

/**
 * Mixes people into groups: sizes differ by at most one, and every perspective is spread as evenly as the numbers allow,
 * so that nowhere sit two of one where another group has none. Who is fixed stays; then both hold as far as that allows.
 *
 * A flow of least cost with convex costs (sum over groups and perspectives of squared numbers; Ahuja, Magnanti and Orlin,
 * Network Flows, ch. 14), found by successive shortest paths: exact, and quick enough for hundreds of people. Chance only
 * decides among equally good ways. Answers the groups in order, each with its seats.
 */
export const mixPeople = ({
  people,
  groups: count,
  seed,
  fixed = new Map(),
}: Mixing): readonly (readonly SeatId[])[] => {
  const groups = Array.from(
    { length: Math.max(1, count) },
    (_, place): Group => ({ place, size: 0, cost: 0, via: null }),
  );
  const seats = groups.map((): SeatId[] => []);
  const inTurn = shuffled(groups, seed, ({ place }) => String(place));
  const kinds = shuffled([...Map.groupBy(people, ({ perspective }) => perspective)], seed, ([name]) => name ?? '').map(
    ([, those]) => {
      const kind: Kind = { cells: new Map(groups.map((group) => [group, emptyCell()])), cost: 0, via: null };
      const waiting = shuffled(those, seed, ({ seat }) => seat).filter(({ seat }) => {
        const group = groups[fixed.get(seat) ?? -1];
        if (group === undefined) return true;
        group.size += 1;
        cellOf(kind, group).count += 1;
        seats[group.place]?.push(seat);
        return false;
      });
      return { kind, waiting };
    },
  );
  const table: Table = { kinds: kinds.map(({ kind }) => kind), groups: inTurn, bySize: people.length ** 2 + 1 };
  for (const { kind, waiting } of kinds) for (const { seat } of waiting) seatOne(seat, kind, table);
  for (const { kind } of kinds) for (const [group, { movable }] of kind.cells) seats[group.place]?.push(...movable);
  return seats;
};

/** Into how many groups so many people go when each is to have about `size`. */
export const groupsBySize = (people: number, size: number): number =>
  Math.max(1, Math.round(people / Math.max(1, size)));
