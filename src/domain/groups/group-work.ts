import type { QuestionId } from '../ids.ts';

/** Longest answer of one group to one question, in letters: three pages. */
export const longestAnswerText = 8_000;

/** What a group has written, by question. A question without an answer is not in it. */
export type GroupSheet = ReadonlyMap<QuestionId, string>;
