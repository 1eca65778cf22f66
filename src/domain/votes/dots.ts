import { countOf, type QuestionResult } from '../ballot/ballot-result.ts';

/** One card with its points and its place; equal ones share a place. */
export interface RankedDots {
  readonly result: QuestionResult;
  readonly dots: number;
  readonly place: number;
  readonly tied: boolean;
}

const dotsOf = ({ counts }: QuestionResult): number => countOf(counts, 'weight');

/** Cards in the order of their points; ties are told as ties and stand in the order of their numbers. */
export const rankDots = (results: readonly QuestionResult[]): readonly RankedDots[] => {
  const sorted = [...results].sort((a, b) => dotsOf(b) - dotsOf(a) || a.question.number - b.question.number);
  return sorted.map((result) => {
    const dots = dotsOf(result);
    const equal = sorted.filter((other) => dotsOf(other) === dots);
    return { result, dots, place: sorted.findIndex((other) => dotsOf(other) === dots) + 1, tied: equal.length > 1 };
  });
};

/** All points together. */
export const allDots = (results: readonly QuestionResult[]): number =>
  results.reduce((sum, result) => sum + dotsOf(result), 0);
