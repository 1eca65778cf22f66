import type { Judgement, RoundQuestion } from '../assessment/assessment.ts';
import type { ProposalId, RoundId, RowId, SeatId } from '../ids.ts';
import type { Perspective } from '../session/perspective.ts';
import type { Layer } from '../session/role.ts';
import type { LateState } from '../session/session.ts';

/** The layers that have rows at all. */
type RowLayer = Exclude<Layer, 'none'>;

/** One seat as it was when the round closed. */
export interface FrozenSeat {
  readonly perspective: Perspective | null;
  readonly layer: RowLayer;
  readonly done: boolean;
  readonly judgements: Readonly<Record<ProposalId, Judgement>>;
}

/** What a seat wrote after closing. `judgements` differ from what is frozen. */
export interface LateBatch {
  readonly number: number;
  readonly perspective: Perspective | null;
  readonly layer: RowLayer;
  readonly judgements: Readonly<Record<ProposalId, Judgement>>;
  readonly decision: LateState;
}

/** A round in the teller's memory; forward only. */
export type LedgerRound =
  | { readonly state: 'open'; readonly openedAt: number; readonly asks: RoundQuestion }
  | {
      readonly state: 'closed' | 'revealed';
      readonly openedAt: number;
      readonly asks: RoundQuestion;
      readonly closedAt: number;
      /** The countdown's end while it runs, otherwise null. */
      readonly revealsAt: number | null;
      readonly version: number;
      readonly seats: Readonly<Record<SeatId, FrozenSeat>>;
      /** Who took part but was excluded at closing: what they wrote is not late, it was not wanted. */
      readonly excluded: readonly SeatId[];
      readonly late: Readonly<Record<SeatId, readonly LateBatch[]>>;
      /** Row ids by `seat/proposal`, made at the reveal and anew for every version. */
      readonly rowIds: Readonly<Record<string, RowId>>;
    };

/**
 * The teller's durable memory, plain JSON, never synced: it connects rows with seats. Whoever holds it can tell who
 * scored what, therefore it stays in the relay's own storage and is deleted with the session.
 */
export interface Ledger {
  readonly rounds: Readonly<Record<RoundId, LedgerRound>>;
}

/** The memory of a teller who has not counted yet. */
export const emptyLedger: Ledger = { rounds: {} };
