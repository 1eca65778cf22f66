import { isComplete, type Judgement, type RoundQuestion } from '../assessment/assessment.ts';
import type { ProposalId } from '../ids.ts';
import type { FrozenSeat } from './ledger.ts';

/** How far a seat is with what a round asks. */
export interface SeatProgress {
  /** Proposals with a complete judgement. */
  readonly judged: ReadonlySet<ProposalId>;
  readonly finished: boolean;
}

/** How far a seat is: with everything judged, or because its person says to be done. */
export const seatProgress = (
  { proposals, criteria }: RoundQuestion,
  judgements: ReadonlyMap<ProposalId, Judgement>,
  done: boolean,
): SeatProgress => {
  const ids = criteria.map(({ id }) => id);
  const judged = new Set(proposals.filter((proposal) => isComplete(judgements.get(proposal), ids)));
  return { judged, finished: done || judged.size === proposals.length };
};

/** How far a seat was when its round closed. */
export const frozenProgress = (asks: RoundQuestion, { judgements, done }: FrozenSeat): SeatProgress =>
  seatProgress(asks, new Map(Object.entries(judgements) as [ProposalId, Judgement][]), done);
