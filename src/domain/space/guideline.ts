import type { QuestionId } from '../ids.ts';
import { keysInOrder } from '../order.ts';

/**
 * What the usual guideline asks of a proposal before it is handed in. Each question is answered in a line, or left out with
 * a reason: nobody is kept from handing in, and nobody leaves something out unseen. A county words, strikes and adds.
 */
export const guidelineQuestions = ['practice', 'figures', 'concerned', 'others', 'effect', 'insteadOf'] as const;
export type UsualQuestion = (typeof guidelineQuestions)[number];
/** One of ours, or one that the office has added. */
export type GuidelineQuestionId = UsualQuestion | QuestionId;

/** A question of a county's guideline. */
export interface GuidelineQuestion {
  readonly id: GuidelineQuestionId;
  /** As the county words it; empty: the usual words of a usual question, in the reader's language. */
  readonly text: string;
  readonly order: string;
}

/** What a group says to one question: its answer, or why there is none. */
export interface GuidelineAnswer {
  readonly question: GuidelineQuestionId;
  /**
   * The question as it was worded when it was answered; empty: in its usual words. Whoever words it anew afterwards changes
   * nothing of what was answered.
   */
  readonly asked: string;
  readonly is: 'answered' | 'waived';
  readonly text: string;
}

/** Longest question of a guideline, in letters. */
export const longestQuestion = 300;
/** Most questions of a guideline. */
export const mostGuidelineQuestions = 20;

const orders = keysInOrder(guidelineQuestions.length);

/** The guideline of a county that has changed nothing in it. */
export const usualGuideline: readonly GuidelineQuestion[] = guidelineQuestions.map((id, place) => ({
  id,
  text: '',
  order: orders[place] ?? '',
}));

/** Whether a question has words of its own when nobody has written any. */
export const isUsual = (id: string): id is UsualQuestion => guidelineQuestions.some((usual) => usual === id);

/** The questions to which nothing was said yet, in their order. An answer without words is none. */
export const openQuestions = (
  questions: readonly GuidelineQuestion[],
  answers: readonly GuidelineAnswer[],
): readonly GuidelineQuestionId[] =>
  questions
    .map(({ id }) => id)
    .filter((asked) => !answers.some(({ question, text }) => question === asked && text.trim() !== ''));

/** Answers in the order of the usual guideline, the county's own questions after them, the same on every device. */
export const inGuidelineOrder = (answers: readonly GuidelineAnswer[]): readonly GuidelineAnswer[] => {
  const placeOf = ({ question }: GuidelineAnswer) =>
    isUsual(question) ? guidelineQuestions.indexOf(question) : Infinity;
  return [...answers].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one === other ? (a.question < b.question ? -1 : 1) : one - other;
  });
};
