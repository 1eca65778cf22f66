import type { RoundWish } from '../assessment/assessment.ts';
import type { RandomBytes, SeatId } from '../ids.ts';
import type { SeatEntry, SeatSheet } from '../session/seat.ts';
import type { Plan } from '../session/session.ts';
import type { Ledger } from './ledger.ts';

/** Where the teller stands. What a device has closed stays marked for ever. */
export type Counter = 'relay' | 'device';

/** Everything the teller looks at. Time and chance are handed in, so that the same scene is counted the same again. */
export interface Scene {
  readonly plan: Plan;
  readonly roster: ReadonlyMap<SeatId, SeatEntry>;
  readonly seats: ReadonlyMap<SeatId, SeatSheet>;
  /** Who is connected now. */
  readonly present: ReadonlySet<SeatId>;
  readonly ledger: Ledger;
  /** The relay's clock, milliseconds since 1970. */
  readonly now: number;
  readonly random: RandomBytes;
  /** Who counts: the relay, or the moderator's device as long as no relay has the session. */
  readonly counter: Counter;
}

/** The scene of one round. */
export type RoundScene = Scene & { readonly wish: RoundWish };
