import { mean, quantile } from '../assessment/quantiles.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../ids.ts';
import { grades } from '../votes/choices.ts';
import type { OutsideGrade } from '../votes/outside.ts';
import {
  type Survey,
  type SurveyAnswers,
  type SurveyGroup,
  type SurveyKind,
  type SurveyQuestion,
  type SurveyValue,
  smallestSeries,
  stepsChosen,
  stepsOf,
} from './survey.ts';

/** How an answer came: by link, typed in from a form of paper, or from a file that was sent back. */
export const surveyWays = ['link', 'paper', 'file'] as const;
export type SurveyWay = (typeof surveyWays)[number];

/** One answer as the relay keeps it until it counts: of nobody, at no time. */
export interface SurveyRow {
  readonly group: GroupId;
  readonly way: SurveyWay;
  readonly answers: SurveyAnswers;
}

/** How far a survey has come, without a word of what was answered. */
export interface SurveyProgress {
  /** With how many of each have answered. */
  readonly groups: readonly (SurveyGroup & { readonly answered: number })[];
  /** How many answers there are, and how many of them came each way. */
  readonly answered: number;
  readonly ways: Readonly<Record<SurveyWay, number>>;
}

/** What came out at one question: each step by how many, or the words. Nothing of it says who else said what. */
export interface SurveySeries {
  readonly answered: number;
  /** In the order of `stepsOf`. */
  readonly counts: readonly number[];
  /** In alphabetical order: in no other, least of all that in which they came. */
  readonly texts: readonly string[];
}

/** A survey that was counted: final, and told to the meeting as a series of its own. */
export interface SurveyFact extends SurveyProgress {
  readonly title: string;
  readonly kind: SurveyKind;
  readonly questions: readonly SurveyQuestion[];
  /** Null: so few have answered that it would be known who they are. */
  readonly series: ReadonlyMap<QuestionId, SurveySeries> | null;
}

/** The counted surveys by agenda item. */
export type SurveyFacts = ReadonlyMap<AgendaItemId, SurveyFact>;

const order = new Intl.Collator('de');

/** How far a survey has come. */
export const surveyProgress = (
  { groups }: Pick<Survey, 'groups'>,
  rows: readonly Pick<SurveyRow, 'group' | 'way'>[],
): SurveyProgress => {
  const came = (way: SurveyWay) => rows.filter((row) => row.way === way).length;
  return {
    groups: groups.map((group) => ({ ...group, answered: rows.filter((row) => row.group === group.id).length })),
    answered: rows.length,
    ways: { link: came('link'), paper: came('paper'), file: came('file') },
  };
};

const seriesOf = (question: SurveyQuestion, rows: readonly SurveyRow[]): SurveySeries => {
  const given = rows.flatMap(({ answers }): readonly SurveyValue[] => {
    const value = answers.get(question.id);
    return value === undefined ? [] : [value];
  });
  const chosen = given.flatMap((value) => stepsChosen(question, value));
  const texts = question.kind === 'text' ? given.filter((value) => typeof value === 'string') : [];
  return {
    answered: given.length,
    counts: stepsOf(question).map((_, step) => chosen.filter((one) => one === step).length),
    texts: texts.sort(order.compare),
  };
};

/**
 * Counts a survey. What is left says no more who has given which two answers, and nothing of fewer than three people of a
 * network. The order of the rows changes nothing.
 */
export const countSurvey = (survey: Survey, rows: readonly SurveyRow[]): SurveyFact => ({
  title: survey.title,
  kind: survey.kind,
  questions: survey.questions,
  ...surveyProgress(survey, rows),
  series:
    survey.kind === 'network' && rows.length < smallestSeries
      ? null
      : new Map(survey.questions.map((question) => [question.id, seriesOf(question, rows)])),
});

/** Middle, mean and the middle half of a scale (quartiles type 7); null without answers, and of anything but a scale. */
export const scaleMiddle = (question: SurveyQuestion, { counts }: SurveySeries) => {
  if (question.kind !== 'scale') return null;
  const values = counts.flatMap((count, step) => Array.from({ length: count }, () => question.scale.min + step));
  const [median, lower, upper] = [0.5, 0.25, 0.75].map((p) => quantile(values, p));
  const average = mean(values);
  if (average === null || median == null || lower == null || upper == null) return null;
  return { median, lower, upper, mean: average };
};

/**
 * The grades of a survey as grades from outside: they stand beside those of the room as a series of their own, never in
 * its mean.
 */
export const gradesFrom = ({ title, questions, series }: SurveyFact): readonly OutsideGrade[] =>
  questions.flatMap((question) =>
    question.kind !== 'grade'
      ? []
      : grades.flatMap((grade, step) =>
          Array.from({ length: series?.get(question.id)?.counts[step] ?? 0 }, (_, index) => ({
            id: `${question.id}-${step}-${index}`,
            grade,
            source: title,
            asked: true as const,
            order: `${step}`.padStart(2, '0'),
          })),
        ),
  );

/** The same as plain JSON, as `readSurveyFact` reads it. */
export const printSurveyFact = ({ series, ...fact }: SurveyFact) => ({
  ...fact,
  series: series === null ? null : Object.fromEntries(series),
});

/** What of the counted surveys everybody in the session is told: only what the moderator lets the room see. */
export const toldSurveys = (facts: SurveyFacts, shown: ReadonlySet<AgendaItemId>): SurveyFacts =>
  new Map([...facts].filter(([item]) => shown.has(item)));
