import type { GroupId, SeatId } from '../ids.ts';

/** Some people of a session who work on one sheet for a while (Kleingruppe). */
export interface SmallGroup {
  readonly id: GroupId;
  readonly name: string;
  /** Who sits in it. A seat sits in one group at most. */
  readonly members: ReadonlySet<SeatId>;
  /** Whether everybody in the session may read its sheet. */
  readonly opened: boolean;
  /** Sorts the groups, see `order.ts`. */
  readonly order: string;
}
