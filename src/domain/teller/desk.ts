import type { ProposalId, RoundId, SeatId } from '../ids.ts';
import type { Layer } from '../session/role.ts';
import type { Via } from '../session/seat.ts';
import type { LateState } from '../session/session.ts';

/** How far one seat is, without a value of what it wrote. */
export interface DeskSeat {
  readonly seat: SeatId;
  readonly layer: Layer;
  /** Missing: on a device of their own. */
  readonly via?: Via;
  /** Connected now; people without a device of their own are in the room. */
  readonly present: boolean;
  /**
   * Complete judgements in the round that is open now, and whether the seat is through. While none is open zero, and
   * whether the person has said „fertig" of the item that runs.
   */
  readonly judged: number;
  readonly finished: boolean;
  /** A hand that is up: which raising, and its place in the order in which they came. Missing: none. */
  readonly hand?: { readonly raise: number; readonly at: number };
}

/** Something that arrived after closing: listed, never silently counted. */
export interface LateEntry {
  readonly round: RoundId;
  readonly seat: SeatId;
  /** See `lateKey`. */
  readonly number: number;
  /** How many proposals it concerns. */
  readonly proposals: number;
  /** How many notes came with it. */
  readonly notes: number;
  readonly decision: LateState;
}

/** What the moderator and the office may know of who is missing: written by the teller alone. */
export interface Desk {
  readonly seats: ReadonlyMap<SeatId, DeskSeat>;
  readonly late: readonly LateEntry[];
  /** Of closed rounds what would give somebody away if it were shown, see `fewScored`. Missing: nothing. */
  readonly few?: ReadonlyMap<RoundId, readonly ProposalId[]>;
  /** Of shown rounds whose admitted notes wait, because their writer would be known by them (SPEC D353). Missing: nobody's. */
  readonly withheld?: ReadonlyMap<RoundId, readonly SeatId[]>;
}
