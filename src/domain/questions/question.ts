import { type Card, plainCard, type ToldCard } from '../board/board.ts';
import type { BoardThought } from '../board/board-thought.ts';
import type { AgendaItemId, RowId, SeatId } from '../ids.ts';

/** Parts of an answer, each known by its letter. */
export const answerParts = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export type AnswerPart = (typeof answerParts)[number];
/** Longest part of an answer, in letters. */
export const longestAnswerPart = 2_000;

/** What was answered to a question, as moderator or scribe wrote it down. */
export interface Answer {
  /** By letter, in order; parts without words are none. */
  readonly parts: ReadonlyMap<AnswerPart, string>;
  /** Said to be answered, whether or not somebody wrote it down. */
  readonly done: boolean;
}

/** What is noted about questions, apart from the questions themselves. */
export interface QuestionNotes {
  readonly answers: ReadonlyMap<RowId, Answer>;
  /** The question that is on now, by agenda item. */
  readonly now: ReadonlyMap<AgendaItemId, RowId>;
}

/** Nothing is noted about any question yet. */
export const noNotes: QuestionNotes = { answers: new Map(), now: new Map() };

const noAnswer: Answer = { parts: new Map(), done: false };

/** How it stands with a question in the queue; `now`: the one that is being answered. */
export type QuestionState = 'now' | 'waiting' | 'answered' | 'struck';

/** A question as it stands in the queue. */
export interface Question {
  readonly id: RowId;
  readonly text: string;
  /** The cards that ask this, the first one's words standing for them. */
  readonly cards: readonly ToldCard[];
  readonly support: number;
  readonly state: QuestionState;
  readonly answer: Answer;
}

interface QueueWish {
  readonly item: AgendaItemId;
  readonly support: ReadonlyMap<RowId, number> | undefined;
  readonly notes: QuestionNotes;
}

const stateOf = ({ id, struck }: BoardThought, { item, notes }: QueueWish): QuestionState => {
  if (struck) return 'struck';
  if (notes.now.get(item) === id) return 'now';
  return notes.answers.get(id)?.done === true ? 'answered' : 'waiting';
};

/**
 * Cards that are laid together after the end have each their own support: the largest stands for all, so that nobody is
 * counted twice.
 */
const supportOf = ({ cards }: BoardThought, support: QueueWish['support']): number =>
  Math.max(0, ...cards.map(({ id }) => support?.get(id) ?? 0));

const rank: Readonly<Record<QuestionState, number>> = { now: 0, waiting: 1, answered: 2, struck: 3 };

/**
 * The questions: first the one that is on, then those that wait, the most supported first, equal ones in the order in
 * which they were told; behind them what was answered, and what was struck.
 */
export const queueOf = (thoughts: readonly BoardThought[], wish: QueueWish): readonly Question[] =>
  thoughts
    .map((thought): Question => {
      const { id, text, cards } = thought;
      const answer = wish.notes.answers.get(id) ?? noAnswer;
      return { id, text, cards, support: supportOf(thought, wish.support), state: stateOf(thought, wish), answer };
    })
    .map((question, index) => ({ question, index }))
    .sort(
      (one, other) =>
        rank[one.question.state] - rank[other.question.state] ||
        (one.question.state === 'waiting' ? other.question.support - one.question.support : 0) ||
        one.index - other.index,
    )
    .map(({ question }) => question);

/** Questions that nobody has answered: they go to the open points. */
export const unanswered = (queue: readonly Question[]): readonly Question[] =>
  queue.filter(({ state }) => state === 'now' || state === 'waiting');

/** The one that is on now; null: none. */
export const questionNow = (queue: readonly Question[]): Question | null =>
  queue.find(({ state }) => state === 'now') ?? null;

/**
 * The order in which a screen goes on showing a list that is ranked anew all the time: what stands there stays where it
 * is, so that nothing moves under a finger; what is new comes behind, what is gone leaves.
 */
export const calmOrder = (shown: readonly RowId[], ranked: readonly RowId[]): readonly RowId[] => {
  const known = new Set(shown);
  const here = new Set(ranked);
  return [...shown.filter((id) => here.has(id)), ...ranked.filter((id) => !known.has(id))];
};

/** The person's own cards that ask this: known by their words, or by the seat where they carry a name. */
export const isOwnQuestion = ({ cards }: Pick<Question, 'cards'>, own: readonly Card[], seat: SeatId): boolean =>
  cards.some(
    (told) =>
      told.seat === seat ||
      (told.seat === undefined &&
        told.typed !== true &&
        own.some(({ ready, text }) => ready && plainCard(text) === told.text)),
  );
