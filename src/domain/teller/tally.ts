import type { RoundFact } from '../assessment/assessment.ts';
import type { RoundId } from '../ids.ts';

/** What is told to everybody in the session: written by the teller alone. */
export interface Tally {
  /** Rounds as they are. A round that is only wished for is missing here until the teller has opened it. */
  readonly rounds: ReadonlyMap<RoundId, RoundFact>;
  /** People who count, and how many of them are connected now. */
  readonly people: { readonly counted: number; readonly present: number };
}
