import type { Disclosure, Judgement, RoundQuestion } from '../assessment/assessment.ts';
import type { Note } from '../assessment/note.ts';
import type { Answer, AskedQuestion, BallotKind, BallotState, Counts } from '../ballot/ballot.ts';
import type { BoardState, ToldCard } from '../board/board.ts';
import type { BoardKind } from '../board/board-kinds.ts';
import type { AgendaItemId, NoteId, PollId, ProposalId, QuestionId, RoundId, RowId, SeatId } from '../ids.ts';
import type { PollQuestion, PollState } from '../results/poll.ts';
import type { Perspective } from '../session/perspective.ts';
import type { Layer } from '../session/role.ts';
import type { Via } from '../session/seat.ts';
import type { LateState } from '../session/session.ts';

/** The layers that have rows at all. */
type RowLayer = Exclude<Layer, 'none'>;

/** A note as it was when the round closed. */
export type FrozenNote = Pick<Note, 'proposal' | 'kind' | 'text'>;
type FrozenNotes = Readonly<Record<NoteId, FrozenNote>>;

/** One seat as it was when the round closed. */
export interface FrozenSeat {
  readonly perspective: Perspective | null;
  readonly layer: RowLayer;
  readonly via?: Via;
  readonly done: boolean;
  readonly judgements: Readonly<Record<ProposalId, Judgement>>;
  /** The proposals brought in by a group that this person works in. Missing: none. */
  readonly inside?: readonly ProposalId[];
  /** Missing in what was counted before there were notes. */
  readonly notes?: FrozenNotes;
}

/** What a seat wrote after closing. `judgements` and `notes` differ from what is frozen. */
export interface LateBatch {
  readonly number: number;
  readonly perspective: Perspective | null;
  readonly layer: RowLayer;
  readonly via?: Via;
  readonly judgements: Readonly<Record<ProposalId, Judgement>>;
  readonly inside?: readonly ProposalId[];
  readonly notes?: FrozenNotes;
  readonly decision: LateState;
}

/** What an open disclosure has told of one seat and proposal; null: that person cannot tell, and has no row. */
export interface ToldEntry {
  readonly judgement: Judgement;
  readonly row: RowId | null;
}

/** What has been told of a round while it is open, by proposal and seat. */
export type ToldSoFar = Readonly<Record<ProposalId, Readonly<Record<SeatId, ToldEntry>>>>;

/** One judgement of somebody who was erased: it belongs to a result and to nobody. */
export interface RemainingJudgement {
  /** As a row; null until the reveal, and without a score. */
  readonly id: RowId | null;
  readonly layer: RowLayer;
  readonly perspective: Perspective | null;
  /** Worked in the group that brought the proposal in. */
  readonly inside?: true;
  readonly judgement: Judgement;
}

/** What stays in a closed round of people who were erased: its numbers, and nothing that leads to them. */
export interface Remains {
  /** Who counted, and how many of them were through. */
  readonly people: number;
  readonly finished: number;
  /** How many had judged at least one proposal; missing in what was erased before this was noted. */
  readonly tookPart?: number;
  readonly judgements: Readonly<Record<ProposalId, readonly RemainingJudgement[]>>;
  /** How many of them were excluded at closing. */
  readonly excluded: number;
  /** The perspectives told of each proposal since the reveal: with their rows gone they could not be found again. */
  readonly told: Readonly<Record<ProposalId, readonly Perspective[]>>;
  /** And those of which it is told who works in the group that brought them in. Missing: none. */
  readonly toldInside?: readonly ProposalId[];
}

/** A round in the teller's memory; forward only. */
export type LedgerRound =
  | {
      readonly state: 'open';
      readonly openedAt: number;
      readonly disclosure: Disclosure;
      readonly asks: RoundQuestion;
      readonly told: ToldSoFar;
    }
  | {
      readonly state: 'closed' | 'revealed';
      readonly openedAt: number;
      readonly disclosure: Disclosure;
      readonly asks: RoundQuestion;
      readonly closedAt: number;
      /** Closed on the moderator's device, before a relay had the session: told wherever the result is shown. */
      readonly withoutRelay?: true;
      /** What has been shown, in the order of the showing; it only grows. */
      readonly shown: readonly ProposalId[];
      /** For what the countdown runs. */
      readonly revealing: readonly ProposalId[];
      /** The countdown's end while it runs, otherwise null. */
      readonly revealsAt: number | null;
      readonly version: number;
      /** Late entries were admitted after something had been shown. */
      readonly amended?: true;
      readonly seats: Readonly<Record<SeatId, FrozenSeat>>;
      /** Who took part but was excluded at closing: what they wrote is not late, it was not wanted. */
      readonly excluded: readonly SeatId[];
      readonly late: Readonly<Record<SeatId, readonly LateBatch[]>>;
      /** Row ids by `seat/proposal` of what is shown, made at its reveal and anew for every version. */
      readonly rowIds: Readonly<Record<string, RowId>>;
      /** The ids of published notes by `seat/note`, made when a note is published, and kept. */
      readonly noteIds?: Readonly<Record<string, RowId>>;
      /** Missing until somebody of this round is erased. */
      readonly remains?: Remains;
    };

/** A round whose values are frozen. */
export type ClosedRound = Exclude<LedgerRound, { readonly state: 'open' }>;

/** A poll in the teller's memory; forward only. What it asks and whether it is covered is fixed when it opens. */
export interface LedgerPoll {
  readonly state: PollState;
  readonly isCovered: boolean;
  /** Missing in what was opened before it was kept. */
  readonly asks?: PollQuestion;
  /** How many answers there are to choose from. */
  readonly answers: number;
  /** Whose votes count, and what they are: null until it is closed. */
  readonly votes: Readonly<Record<SeatId, number | null>> | null;
  /** Votes of people who were erased after closing, in no order of theirs; missing until then. */
  readonly remaining?: readonly (number | null)[];
  /** Whether somebody was excluded at closing. */
  readonly hasExcluded: boolean;
}

/** A card that was told: as it was told, whatever its author does with it. */
export type LedgerCard = Omit<ToldCard, 'seat'> & {
  /** Its author wanted their name beside it. */
  readonly named?: true;
};

/** A board in the teller's memory. How it was begun, with names or without and with which limit, is final. */
export interface LedgerBoard {
  readonly state: BoardState;
  readonly kind: BoardKind;
  readonly named: boolean;
  readonly limit: number | null;
  /**
   * When it began to take cards, and when it was closed last; the time it stood closed before it went on is taken out
   * by moving the opening. Missing in boards that were begun before it was kept.
   */
  readonly openedAt?: number;
  /** Missing while it takes cards. */
  readonly closedAt?: number;
  /** What was told, by `seat/card`. */
  readonly cards: Readonly<Record<string, LedgerCard>>;
  /** How many supported each card when the board was closed. Missing while they still can, and where none could. */
  readonly support?: Readonly<Record<RowId, number>>;
}

/** What one person had answered when a ballot was closed, as far as it counts. */
export interface FrozenAnswers {
  readonly layer: RowLayer;
  readonly answers: Readonly<Record<QuestionId, Answer>>;
}

/** What stays in a ballot of people who were erased: its numbers. */
export interface BallotRemains {
  readonly base: number;
  readonly people: number;
  readonly guests: number;
  readonly counts: Readonly<Record<QuestionId, Counts>>;
  readonly guestCounts: Readonly<Record<QuestionId, Counts>>;
}

/** A ballot in the teller's memory. How it was begun, covered or not and with which limit, is final. */
export interface LedgerBallot {
  readonly state: BallotState;
  readonly kind: BallotKind;
  readonly covered: boolean;
  readonly limit: number;
  /** What is asked; it only grows, and only while answers are taken. */
  readonly asks: readonly AskedQuestion[];
  /** When it began to take answers, moved on by the time it stood closed before it went on. */
  readonly openedAt: number;
  /** Missing while it takes answers. */
  readonly closedAt?: number;
  /** Who counts, and what they answered: null while it takes answers. */
  readonly votes: Readonly<Record<SeatId, FrozenAnswers>> | null;
  /** The ids of reasons that were told, by `seat/question`. */
  readonly reasonIds: Readonly<Record<string, RowId>>;
  /** Whether somebody was excluded at closing. */
  readonly hasExcluded: boolean;
  /** Missing until somebody who stands in it is erased. */
  readonly remains?: BallotRemains;
}

/** A hand that is up: which raising it is, and its turn among those that are up. */
export interface LedgerHand {
  readonly raise: number;
  readonly turn: number;
}

/** Who took part, as everybody may know it: by perspective only where nobody is singled out by it. */
export interface ToldPeople {
  /** People who counted when it was told. */
  readonly counted: number;
  /** Each shared by at least three of them, and so many or none are left without one. */
  readonly perspectives: Readonly<Record<Perspective, number>>;
}

/**
 * The teller's durable memory, plain JSON, never synced: it connects rows with seats. Whoever holds it can tell who
 * scored what, therefore it stays in the relay's own storage and is deleted with the session.
 */
export interface Ledger {
  readonly rounds: Readonly<Record<RoundId, LedgerRound>>;
  /** Missing in what was counted before there were polls. */
  readonly polls?: Readonly<Record<PollId, LedgerPoll>>;
  /** Missing in what was counted before there were boards. */
  readonly boards?: Readonly<Record<AgendaItemId, LedgerBoard>>;
  /** Missing in what was counted before there were ballots. */
  readonly ballots?: Readonly<Record<AgendaItemId, LedgerBallot>>;
  /** Missing while the meeting goes on. */
  readonly people?: ToldPeople;
  /** Missing until somebody raises a hand. */
  readonly hands?: Readonly<Record<SeatId, LedgerHand>>;
}

/** The memory of a teller who has not counted yet. */
export const emptyLedger: Ledger = { rounds: {} };

const before = ({ asks, state }: LedgerRound) =>
  state === 'open'
    ? { disclosure: 'covered', told: {} }
    : { disclosure: 'covered', shown: state === 'revealed' ? asks.proposals : [], revealing: [] };

/** A ledger as an earlier version of the teller wrote it, with what it did not know yet: all rounds were covered. */
export const completeLedger = (stored: Ledger): Ledger => ({
  ...stored,
  rounds: Object.fromEntries(Object.entries(stored.rounds).map(([id, round]) => [id, { ...before(round), ...round }])),
});
