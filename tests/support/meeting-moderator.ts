import type { RoundState, RoundWish } from '../../src/domain/assessment/assessment.ts';
import { type BallotWish, plainBallot } from '../../src/domain/ballot/ballot.ts';
import { type BoardWish, plainBoard } from '../../src/domain/board/board.ts';
import { untouched } from '../../src/domain/board/board-thought.ts';
import type { ProposalId, SeatId } from '../../src/domain/ids.ts';
import type { PollKind, PollState, PollWish } from '../../src/domain/results/poll.ts';
import type { Standing } from '../../src/domain/session/role.ts';
import type { LateDecision } from '../../src/domain/session/session.ts';
import { item, poll, rehearsal, type Table, theses, toldAs } from './meeting-table.ts';

/** What whoever moderates says, in the plan. `blank` is the round before anything was wished. */
export const moderates = (table: Table, blank: RoundWish) => ({
  wish: (wish: RoundState) => table.plan(({ rounds: [before] }) => ({ rounds: [{ ...blank, ...before, wish }] })),
  /** Wishes that proposals are shown although the round is only closed, or takes that back. */
  show: (shown: readonly string[]) =>
    table.plan(({ rounds }) => ({ rounds: rounds.map((one) => ({ ...one, shown: shown as readonly ProposalId[] })) })),
  /** Begins a rehearsal about the first proposal, or ends the one that runs. */
  rehearse: (wish: RoundState | null) => {
    const one = { ...blank, id: rehearsal, proposals: blank.proposals.slice(0, 1) };
    table.plan(() => ({ rehearsals: wish === null ? [] : [{ ...one, wish }] }));
  },
  /** Answers a hand. */
  take: (seat: string, raise: number) =>
    table.plan(({ hands }) => ({ hands: new Map(hands).set(seat as SeatId, raise) })),
  /** Wishes for a poll with two answers, or that it moves. */
  poll: (kind: PollKind, wish: PollState) => {
    const answers = ['ja', 'nein'];
    const about = { item: null, proposal: null, question: 'Einladen?', answers, hands: [], order: 'V' };
    table.plan(({ polls: [before] }) => {
      const one: PollWish = { ...about, id: poll, kind: before?.kind ?? kind, wish };
      return { polls: [one] };
    });
  },
  /** Changes in the plan what the poll asks, as no app of ours does while it runs. */
  askOtherwise: (question: string, answers: readonly string[]) =>
    table.plan(({ polls }) => ({ polls: polls.map((one) => ({ ...one, question, answers })) })),
  /** Changes what is set for the board of the item, or moves it. */
  board: (change: Partial<BoardWish>) =>
    table.plan(({ boards: [before] }) => ({ boards: [{ ...plainBoard(item, 'feedback'), ...before, ...change }] })),
  /** Changes what is set for the ballot of the item (three theses), or moves it. */
  ballot: (change: Partial<BallotWish>) =>
    table.plan(({ ballots: [before] }) => ({
      ballots: [{ ...plainBallot(item, 'theses'), questions: theses(3), ...before, ...change }],
    })),
  /** Lays the card that says one thing onto the one that says another. */
  lay: (text: string, onto: string) => {
    const [upper, lower] = [text, onto].map((wanted) => toldAs(table, wanted)[0]?.id);
    if (upper === undefined || lower === undefined) throw new Error('both stand there');
    table.plan(({ cards }) => ({ cards: new Map(cards).set(upper, { ...untouched, into: lower }) }));
  },
  /** Changes the scale of all dimensions in the plan, as a moderator's app of another version might. */
  rescale: (max: number) =>
    table.plan(({ criteria }) => ({ criteria: criteria.map((one) => ({ ...one, scale: { min: 0, max } })) })),
  stand: (seat: string, standing: Standing) =>
    table.plan(({ standings }) => ({ standings: new Map(standings).set(seat as SeatId, standing) })),
  decide: (key: string, decision: LateDecision) =>
    table.plan(({ lateDecisions }) => ({ lateDecisions: new Map(lateDecisions).set(key, decision) })),
  /** Ends the meeting, or goes on with it. */
  end: (ended: boolean) => table.plan(() => ({ ended })),
  /** Approves the minutes, or takes that back. */
  approve: (minutesApproved: boolean) => table.plan(() => ({ minutesApproved })),
});
