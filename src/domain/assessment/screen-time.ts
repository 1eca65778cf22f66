import type { BallotFact } from '../ballot/ballot.ts';
import type { BoardFact } from '../board/board.ts';
import type { StagedRound } from '../session/stage.ts';

/** What people had to do on their tablets in one agenda item. */
export interface TabletWork {
  readonly rounds: readonly StagedRound[];
  /** Null: the item carries no board, or it has not begun. */
  readonly board: BoardFact | null;
  /** Null: the item carries no ballot, or it has not begun. */
  readonly ballot: BallotFact | null;
}

/** How long people had their heads over the tablets, in milliseconds: from each opening to its closing, or to now. */
export const screenTime = ({ rounds, board, ballot }: TabletWork, now: number): number =>
  rounds.reduce((sum, { fact }) => {
    if (fact === null) return sum;
    return sum + span(fact.openedAt, fact.state === 'open' ? now : fact.closedAt);
  }, boardTime(board, now) + ballotTime(ballot, now));

const ballotTime = (ballot: BallotFact | null, now: number): number =>
  ballot === null ? 0 : span(ballot.openedAt, ballot.closedAt ?? now);

/** None where opening or closing were not kept: what nobody measured is not guessed. */
const boardTime = (board: BoardFact | null, now: number): number => {
  if (board === null || board.openedAt === null) return 0;
  return span(board.openedAt, board.state === 'closed' ? (board.closedAt ?? board.openedAt) : now);
};

/** Never negative, should a clock have been set back. */
const span = (from: number, to: number): number => Math.max(0, to - from);
