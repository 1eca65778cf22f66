/**
 * What the guideline of a county asks of a proposal before it is handed in. Each question is answered in a line, or left
 * out with a reason: nobody is kept from handing in, and nobody leaves something out unseen.
 */
export const guidelineQuestions = ['practice', 'figures', 'concerned', 'others', 'effect', 'insteadOf'] as const;
export type GuidelineQuestion = (typeof guidelineQuestions)[number];

/** What a group says to one question: its answer, or why there is none. */
export interface GuidelineAnswer {
  readonly question: GuidelineQuestion;
  readonly is: 'answered' | 'waived';
  readonly text: string;
}

/** The questions to which nothing was said yet, in their order. An answer without words is none. */
export const openQuestions = (answers: readonly GuidelineAnswer[]): readonly GuidelineQuestion[] =>
  guidelineQuestions.filter((asked) => !answers.some(({ question, text }) => question === asked && text.trim() !== ''));
