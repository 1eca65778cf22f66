import type { Disclosure, Judgement, RoundState, RoundWish } from '../../src/domain/assessment/assessment.ts';
import type { Note } from '../../src/domain/assessment/note.ts';
import { type Answer, type BallotWish, noAnswer, plainBallot } from '../../src/domain/ballot/ballot.ts';
import { type BoardWish, plainBoard } from '../../src/domain/board/board.ts';
import type { BoardField, Lens } from '../../src/domain/board/board-kinds.ts';
import { untouched } from '../../src/domain/board/board-thought.ts';
import {
  type AgendaItemId,
  type CardId,
  type NoteId,
  type PollId,
  type ProposalId,
  type QuestionId,
  rehearsalIdOf,
  roundIdOf,
  type SeatId,
} from '../../src/domain/ids.ts';
import type { PollKind, PollState, PollWish } from '../../src/domain/results/poll.ts';
import type { Role, Standing } from '../../src/domain/session/role.ts';
import { emptySheet, type SeatEntry, type SeatSheet, type Via } from '../../src/domain/session/seat.ts';
import { emptyPlan, type LateDecision, type Plan } from '../../src/domain/session/session.ts';
import { defaultCriteria } from '../../src/domain/session/template.ts';
import { eraseSeat } from '../../src/domain/teller/erase-seat.ts';
import { emptyLedger, type Ledger } from '../../src/domain/teller/ledger.ts';
import { ownLate } from '../../src/domain/teller/own-late.ts';
import type { Counter } from '../../src/domain/teller/scene.ts';
import { type Count, count } from '../../src/domain/teller/teller.ts';
import { seededBytes } from './chance.ts';

export const item = 'item' as AgendaItemId;
export const round = roundIdOf(item, 1);
export const poll = 'poll' as PollId;
export const rehearsal = rehearsalIdOf(item, 1);

interface Setting {
  readonly participants: number;
  readonly guests?: number;
  readonly moderators?: number;
  readonly proposals: number;
  readonly perspectives?: readonly (string | null)[];
  /** How the first ones take part who have no device of their own. */
  readonly vias?: readonly Via[];
  readonly seed?: number;
  readonly disclosure?: Disclosure;
  /** The groups that brought proposals in, where results without them are wanted. */
  readonly origins?: Readonly<Record<string, string>>;
}

/** So many theses, `q1` and so on. */
export const theses = (count: number): BallotWish['questions'] =>
  Array.from({ length: count }, (_, index) => ({
    id: `q${index + 1}` as QuestionId,
    number: index + 1,
    title: `These ${index + 1}`,
    text: '',
  }));

/** A meeting without any machine: a plan, seats and a teller that is asked after everything that happens. */
export const meeting = (setting: Setting) => {
  const random = seededBytes(setting.seed ?? 1);
  const criteria = defaultCriteria(random).map((one, index) => ({ ...one, id: (index === 0 ? 'x' : 'y') as never }));
  const proposals = Array.from({ length: setting.proposals }, (_, index) => `p${index}` as ProposalId);
  let plan: Plan = { ...emptyPlan, criteria };
  const blank: RoundWish = {
    id: round,
    item,
    number: 1,
    proposals,
    criteria: criteria.map(({ id }) => id),
    question: [],
    disclosure: setting.disclosure ?? 'covered',
    ...(setting.origins !== undefined && { origins: setting.origins }),
    wish: 'open',
    shown: [],
  };
  const roster = new Map<SeatId, SeatEntry>();
  const enter = (prefix: string, role: Role, people: number) => {
    for (let index = 0; index < people; index += 1) {
      const seat = `${prefix}${index}` as SeatId;
      const via = role === 'participant' ? setting.vias?.[index] : undefined;
      const perspective = setting.perspectives?.[index] ?? null;
      roster.set(seat, { seat, role, perspective, ...(via !== undefined && { via }) });
    }
  };
  enter('seat', 'participant', setting.participants);
  enter('guest', 'guest', setting.guests ?? 0);
  enter('moderator', 'moderator', setting.moderators ?? 0);
  const seats = new Map<SeatId, SeatSheet>();
  let ledger: Ledger = emptyLedger;
  let now = 1_000;
  let counter: Counter = 'relay';
  const scene = () => ({ plan, roster, seats, present: new Set<SeatId>(), ledger, now, random, counter });
  const ask = (): Count => count(scene());
  let last = ask();
  const tell = () => {
    last = ask();
    ledger = last.ledger;
  };
  return {
    size: setting.participants,
    tally: () => last.tally,
    desk: () => last.desk,
    ledger: () => ledger,
    /** What every person is told of their own. */
    late: () => ownLate(scene()),
    wakeAt: () => last.wakeAt,
    now: () => now,
    wish: (wish: RoundState) => {
      const [before] = plan.rounds;
      plan = { ...plan, rounds: [{ ...blank, ...before, wish }] };
      tell();
    },
    /** Wishes that proposals are shown although the round is only closed, or takes that back. */
    show: (shown: readonly string[]) => {
      plan = { ...plan, rounds: plan.rounds.map((one) => ({ ...one, shown: shown as readonly ProposalId[] })) };
      tell();
    },
    /** Begins a rehearsal about the first proposal, or ends the one that runs. */
    rehearse: (wish: RoundState | null) => {
      const one = { ...blank, id: rehearsal, proposals: proposals.slice(0, 1) };
      plan = { ...plan, rehearsals: wish === null ? [] : [{ ...one, wish }] };
      tell();
    },
    judge: (seat: string, proposal: string, judgement: Judgement, where = round) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      const written = new Map(sheet.judgements.get(where)).set(proposal as ProposalId, judgement);
      seats.set(seat as SeatId, { ...sheet, judgements: new Map(sheet.judgements).set(where, written) });
      tell();
    },
    /** Says in which groups somebody works. */
    worksIn: (seat: string, worksIn: readonly string[]) => {
      seats.set(seat as SeatId, { ...(seats.get(seat as SeatId) ?? emptySheet), worksIn });
      tell();
    },
    /** Says „Fertig“. */
    done: (seat: string) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      seats.set(seat as SeatId, { ...sheet, done: new Set(sheet.done).add(round) });
      tell();
    },
    /** Raises the hand for the so many-eth time, or lowers it. */
    hand: (seat: string, raise: number, up = true) => {
      seats.set(seat as SeatId, { ...(seats.get(seat as SeatId) ?? emptySheet), hand: { raise, up } });
      tell();
    },
    /** Who moderates answers a hand. */
    take: (seat: string, raise: number) => {
      plan = { ...plan, hands: new Map(plan.hands).set(seat as SeatId, raise) };
      tell();
    },
    /** Writes a note, changes the words of one, or (null) takes it back. Later ids stand behind earlier ones. */
    note: (seat: string, id: string, text: string | null, more: Partial<Note> = {}) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      const kept = sheet.notes.filter((one) => one.id !== id);
      const about = { id: id as NoteId, round, proposal: 'p0' as ProposalId, kind: 'strength', order: id } as const;
      const notes = text === null ? kept : [...kept, { ...about, text, ...more }];
      seats.set(seat as SeatId, { ...sheet, notes: notes.sort((a, b) => (a.order < b.order ? -1 : 1)) });
      tell();
    },
    /** Wishes for a poll with two answers, or that it moves. */
    poll: (kind: PollKind, wish: PollState) => {
      const answers = ['ja', 'nein'];
      const about = { item: null, proposal: null, question: 'Einladen?', answers, hands: [], order: 'V' };
      const one: PollWish = { ...about, id: poll, kind: plan.polls[0]?.kind ?? kind, wish };
      plan = { ...plan, polls: [one] };
      tell();
    },
    /** Changes in the plan what the poll asks, as no app of ours does while it runs. */
    askOtherwise: (question: string, answers: readonly string[]) => {
      plan = { ...plan, polls: plan.polls.map((one) => ({ ...one, question, answers })) };
      tell();
    },
    vote: (seat: string, answer: number) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      seats.set(seat as SeatId, { ...sheet, votes: new Map(sheet.votes).set(poll, answer) });
      tell();
    },
    /** Changes what is set for the board of the item, or moves it. */
    board: (change: Partial<BoardWish>) => {
      plan = { ...plan, boards: [{ ...plainBoard(item, 'feedback'), ...plan.boards[0], ...change }] };
      tell();
    },
    /** As if the boards had been begun before their times were kept. */
    forgetsTimes: () => {
      const boards = Object.entries(ledger.boards ?? {}).map(([id, { openedAt: _, closedAt: __, ...kept }]) => [
        id,
        kept,
      ]);
      ledger = { ...ledger, boards: Object.fromEntries(boards) as NonNullable<Ledger['boards']> };
      tell();
    },
    /** Writes a card, changes the words of one, or (null) takes it back. Later ids stand behind earlier ones. */
    card: (seat: string, id: string, text: string | null, field: BoardField = 'good', lenses?: readonly Lens[]) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      const kept = sheet.cards.filter((one) => one.id !== id);
      const cards =
        text === null
          ? kept
          : [...kept, { id: id as CardId, item, field, text, ...(lenses && { lenses }), ready: true, order: id }];
      seats.set(seat as SeatId, { ...sheet, cards: cards.sort((a, b) => (a.order < b.order ? -1 : 1)) });
      tell();
    },
    /** Changes what is set for the ballot of the item (three theses), or moves it. */
    ballot: (change: Partial<BallotWish>) => {
      plan = {
        ...plan,
        ballots: [{ ...plainBallot(item, 'theses'), questions: theses(3), ...plan.ballots[0], ...change }],
      };
      tell();
    },
    /** Changes parts of somebody's answer. */
    answer: (seat: string, question: string, change: Partial<Answer>) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      const before = sheet.answers.get(item)?.get(question as QuestionId) ?? noAnswer;
      const answers = new Map(sheet.answers.get(item)).set(question as QuestionId, { ...before, ...change });
      seats.set(seat as SeatId, { ...sheet, answers: new Map(sheet.answers).set(item, answers) });
      tell();
    },
    /** Asks a question on a board of questions, with the asker's name or without. */
    ask: (seat: string, id: string, text: string, named = false) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      const card = { id: id as CardId, item, field: 'ask', text, ready: true, order: id, named } as const;
      seats.set(seat as SeatId, { ...sheet, cards: [...sheet.cards.filter((one) => one.id !== id), card] });
      tell();
    },
    /** Supports a card by what it says, or takes that back. */
    support: (seat: string, text: string, supported = true) => {
      const told = [...last.tally.boards.values()].flatMap(({ cards }) => cards);
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      const supports = new Set(sheet.supports);
      for (const { id } of told.filter((card) => card.text === text)) supports[supported ? 'add' : 'delete'](id);
      seats.set(seat as SeatId, { ...sheet, supports });
      tell();
    },
    /** Lays the card that says one thing onto the one that says another. */
    lay: (text: string, onto: string) => {
      const told = [...last.tally.boards.values()].flatMap(({ cards }) => cards);
      const [upper, lower] = [text, onto].map((wanted) => told.find((card) => card.text === wanted)?.id);
      if (upper === undefined || lower === undefined) throw new Error('both stand there');
      plan = { ...plan, cards: new Map(plan.cards).set(upper, { ...untouched, into: lower }) };
      tell();
    },
    /** Changes the scale of all dimensions in the plan, as a moderator's app of another version might. */
    rescale: (max: number) => {
      plan = { ...plan, criteria: plan.criteria.map((one) => ({ ...one, scale: { min: 0, max } })) };
      tell();
    },
    stand: (seat: string, standing: Standing) => {
      plan = { ...plan, standings: new Map(plan.standings).set(seat as SeatId, standing) };
      tell();
    },
    decide: (key: string, decision: LateDecision) => {
      plan = { ...plan, lateDecisions: new Map(plan.lateDecisions).set(key, decision) };
      tell();
    },
    /** Sets the relay's clock back. */
    earlier: (milliseconds: number) => {
      now -= milliseconds;
      tell();
    },
    later: (milliseconds: number) => {
      now += milliseconds;
      tell();
    },
    /** Ends the meeting, or goes on with it. */
    end: (ended: boolean) => {
      plan = { ...plan, ended };
      tell();
    },
    /** Approves the minutes, or takes that back. */
    approve: (minutesApproved: boolean) => {
      plan = { ...plan, minutesApproved };
      tell();
    },
    /** Erases a person, as the relay does. */
    erase: (seat: string) => {
      ledger = eraseSeat(ledger, seat as SeatId);
      roster.delete(seat as SeatId);
      seats.delete(seat as SeatId);
      tell();
    },
    /** From now on another one counts, with the ledger as it crosses a wire. */
    countedBy: (next: Counter) => {
      counter = next;
      ledger = JSON.parse(JSON.stringify(ledger)) as Ledger;
      tell();
    },
    restart: () => {
      ledger = JSON.parse(JSON.stringify(ledger)) as Ledger;
      tell();
    },
  };
};

export type Meeting = ReturnType<typeof meeting>;
