import type { Question, QuestionState } from '../questions/question.ts';
import type { Sheet } from './csv.ts';

/** The words of the table of questions. */
export interface QuestionWords {
  readonly question: string;
  readonly support: string;
  /** How many cards were laid together, and how many of them the moderator has typed in. */
  readonly count: string;
  readonly typed: string;
  readonly state: string;
  readonly answer: string;
  readonly states: Readonly<Record<QuestionState, string>>;
}

/** An answer in one text: a single part as it is, several with their letters, a line each. */
export const answerText = ({ parts }: Question['answer']): string =>
  parts.size === 1 ? [...parts.values()].join('') : [...parts].map(([part, text]) => `${part}) ${text}`).join('\n');

/** The questions, a row each, in the order of the queue; what was struck stands there too. Never a name. */
export const questionsSheet = (queue: readonly Question[], words: QuestionWords): Sheet => [
  [words.question, words.support, words.count, words.typed, words.state, words.answer],
  ...queue.map(({ text, support, cards, state, answer }) => [
    text,
    support,
    cards.length,
    cards.filter(({ typed }) => typed === true).length,
    words.states[state],
    answerText(answer),
  ]),
];
