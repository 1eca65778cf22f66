import type { GroupId, SeatId } from '../ids.ts';
import type { Perspective } from './perspective.ts';

/** Some people of a session who work on one sheet for a while (Kleingruppe). */
export interface SmallGroup {
  readonly id: GroupId;
  readonly name: string;
  /** Where it sits, in words of the moderator; empty: not said. */
  readonly place: string;
  /** Who sits in it. A seat sits in one group at most. */
  readonly members: ReadonlySet<SeatId>;
  /** Who sat in it while its sheet was written: what they wrote without a network may still arrive. */
  readonly former: ReadonlySet<SeatId>;
  /** Whether its sheet is being written, or was: from then on people who leave it are remembered in `former`. */
  readonly begun: boolean;
  /** Whether everybody in the session may read its sheet. */
  readonly opened: boolean;
  /** The group that took over its people when it was dissolved; null: none. */
  readonly into: GroupId | null;
  /** Sorts the groups, see `order.ts`. */
  readonly order: string;
}

/** How somebody was placed. Only of people who sit, or sat, in a small group. */
export interface Placing {
  /** Who goes together, as a mark that they share; null: nobody. */
  readonly pair: string | null;
  /** What the partner is told; null: nothing was said, or there is no pair. */
  readonly perspective: Perspective | null;
  /** Whether mixing leaves this person where they sit. */
  readonly locked: boolean;
}

/** The group a seat sits in; null: none. */
export const groupOf = (groups: readonly SmallGroup[], seat: SeatId): SmallGroup | null =>
  groups.find(({ members }) => members.has(seat)) ?? null;

/** For whom those sit here with whom a seat goes together, itself left out. */
export const partnersOf = (placing: ReadonlyMap<SeatId, Placing>, seat: SeatId): readonly (Perspective | null)[] => {
  const pair = placing.get(seat)?.pair ?? null;
  return pair === null
    ? []
    : [...placing].flatMap(([other, one]) => (other !== seat && one.pair === pair ? [one.perspective] : []));
};
