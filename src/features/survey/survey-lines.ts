import { type SurveyQuestion, stepsOf } from '../../domain/survey/survey.ts';
import type { SurveySeries } from '../../domain/survey/survey-count.ts';
import type { SurveyWords } from '../../words/survey.ts';

export interface SurveyLine {
  readonly name: string;
  readonly count: number;
}

/** What stands for the smallest and the greatest value is read beside it, because nobody has the question at hand. */
function nameOf(question: SurveyQuestion, step: string, { end }: SurveyWords): string {
  if (question.kind !== 'scale') return step.replace(/-$/u, '−');
  const { min, max, low, high } = question.scale;
  const meaning = step === String(min) ? low : step === String(max) ? high : '';
  return meaning === '' ? step : end(step, meaning);
}

/** How often each answer was given, in their order. Sixteen grades of which three were given are three lines. */
export const surveyLines = (
  question: SurveyQuestion,
  series: SurveySeries,
  words: SurveyWords,
): readonly SurveyLine[] => {
  const lines = stepsOf(question).map((step, index) => ({
    name: nameOf(question, step, words),
    count: series.counts[index] ?? 0,
  }));
  return question.kind === 'grade' ? lines.filter(({ count }) => count > 0) : lines;
};
