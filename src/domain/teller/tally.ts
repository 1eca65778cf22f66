import type { RoundFact } from '../assessment/assessment.ts';
import type { TurnedPage } from '../attachment/attachment.ts';
import type { BallotFact } from '../ballot/ballot.ts';
import type { BoardFact } from '../board/board.ts';
import type { AgendaItemId, PollId, RoundId } from '../ids.ts';
import type { PollFact } from '../results/poll.ts';
import type { SurveyFacts } from '../survey/survey-count.ts';
import type { ToldPeople } from './ledger.ts';

/** What is told to everybody in the session: written by the teller alone. */
export interface Tally {
  /** Rounds as they are. A round that is only wished for is missing here until the teller has opened it. */
  readonly rounds: ReadonlyMap<RoundId, RoundFact>;
  readonly polls: ReadonlyMap<PollId, PollFact>;
  /** Boards that were begun, by agenda item. */
  readonly boards: ReadonlyMap<AgendaItemId, BoardFact>;
  /** Ballots that were begun, by agenda item. */
  readonly ballots: ReadonlyMap<AgendaItemId, BallotFact>;
  /** What came out of surveys elsewhere, if the session was opened from a file. Otherwise screens read it out of the document. */
  readonly surveys?: SurveyFacts;
  /** The page that the speaker of the talk that runs has turned to. Missing: the moderator's page stands. */
  readonly turned?: TurnedPage;
  /** People who count, and how many of them are connected now. */
  readonly people: {
    readonly counted: number;
    readonly present: number;
    /** Who took part, by perspective. Missing while the meeting goes on. */
    readonly told?: ToldPeople;
  };
}
