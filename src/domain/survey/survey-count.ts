import { mean, quantile } from '../assessment/quantiles.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../ids.ts';
import { smallestTold } from '../teller/publication.ts';
import { grades } from '../votes/choices.ts';
import type { OutsideGrade } from '../votes/outside.ts';
import {
  type Survey,
  type SurveyAnswers,
  type SurveyGroup,
  type SurveyKind,
  type SurveyQuestion,
  type SurveyValue,
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
  /**
   * In alphabetical order: in no other, least of all that in which they came. Fewer than `answered` where everybody is told
   * as many as there is room for.
   */
  readonly texts: readonly string[];
}

/** A survey that was counted: final, and told to the meeting as a series of its own. */
export interface SurveyFact extends SurveyProgress {
  readonly title: string;
  readonly kind: SurveyKind;
  readonly questions: readonly SurveyQuestion[];
  /**
   * Null: so few have answered that it would be known who they are. A question that is missing was answered by so few.
   */
  readonly series: ReadonlyMap<QuestionId, SurveySeries> | null;
}

/** The counted surveys by agenda item. */
export type SurveyFacts = ReadonlyMap<AgendaItemId, SurveyFact>;

const order = new Intl.Collator('de');

/** How far a survey has come: so many answers came from a group in one way. */
export const surveyProgress = (
  { groups }: Pick<Survey, 'groups'>,
  came: readonly (Pick<SurveyRow, 'group' | 'way'> & { readonly count: number })[],
): SurveyProgress => {
  const sum = (isMeant: (one: (typeof came)[number]) => boolean) =>
    came.reduce((all, one) => all + (isMeant(one) ? one.count : 0), 0);
  const by = (way: SurveyWay) => sum((one) => one.way === way);
  return {
    groups: groups.map((group) => ({ ...group, answered: sum((one) => one.group === group.id) })),
    answered: sum(() => true),
    ways: { link: by('link'), paper: by('paper'), file: by('file') },
  };
};

/** What was answered to a question, and how it came. */
interface Answered {
  readonly way: SurveyWay;
  readonly value: SurveyValue;
}

/** So few are never told: it could be known who they are. Experts know that beforehand. */
export const isTold = (kind: SurveyKind, answered: number): boolean => kind === 'experts' || answered >= smallestTold;

/**
 * What of the answers to a question may be told. Whoever has typed in forms knows them: what came by link would be what is
 * left. Therefore one or two by link are not told among many from paper, and nothing of one or two in all.
 */
const toldOf = (kind: SurveyKind, given: readonly Answered[]): readonly Answered[] | null => {
  const isByLink = ({ way }: Answered) => way === 'link';
  const told = isTold(kind, given.filter(isByLink).length) ? given : given.filter((one) => !isByLink(one));
  return isTold(kind, told.length) ? told : null;
};

const seriesOf = (question: SurveyQuestion, told: readonly Answered[]): SurveySeries => {
  const given = told.map(({ value }) => value);
  const chosen = given.flatMap((value) => stepsChosen(question, value));
  const texts = question.kind === 'text' ? given.filter((value) => typeof value === 'string') : [];
  return {
    answered: given.length,
    counts: stepsOf(question).map((_, step) => chosen.filter((one) => one === step).length),
    texts: texts.sort(order.compare),
  };
};

const allSeries = ({ kind, questions }: Survey, rows: readonly SurveyRow[]) =>
  new Map(
    questions.flatMap((question): readonly (readonly [QuestionId, SurveySeries])[] => {
      const given = rows.flatMap(({ way, answers }): readonly Answered[] => {
        const value = answers.get(question.id);
        return value === undefined ? [] : [{ way, value }];
      });
      const told = toldOf(kind, given);
      return told === null ? [] : [[question.id, seriesOf(question, told)]];
    }),
  );

/**
 * Counts a survey. What is left says no more who has given which two answers, and of a network nothing of a question that
 * fewer than three have answered. The order of the rows changes nothing.
 */
export const countSurvey = (survey: Survey, rows: readonly SurveyRow[]): SurveyFact => ({
  title: survey.title,
  kind: survey.kind,
  questions: survey.questions,
  ...surveyProgress(
    survey,
    rows.map((row) => ({ ...row, count: 1 })),
  ),
  series: isTold(survey.kind, rows.length) ? allSeries(survey, rows) : null,
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

/** Letters of the texts of one survey that everybody is told: every tablet loads them, whoever has written them. */
export const mostLettersTold = 100_000;

/** As many texts as there is room for, short ones first: nobody is heard less because somebody else has written much. */
const withRoom = (fact: SurveyFact): SurveyFact => {
  const all = [...(fact.series ?? [])].flatMap(([question, { texts }]) =>
    texts.map((text, place) => ({ key: `${question}/${place}`, letters: text.length })),
  );
  let left = mostLettersTold;
  const told = new Set<string>();
  for (const { key, letters } of all.sort((a, b) => a.letters - b.letters)) {
    left -= letters;
    if (left < 0) break;
    told.add(key);
  }
  if (fact.series === null || told.size === all.length) return fact;
  const series = [...fact.series].map(
    ([question, came]) =>
      [question, { ...came, texts: came.texts.filter((_, place) => told.has(`${question}/${place}`)) }] as const,
  );
  return { ...fact, series: new Map(series) };
};

/** What of the counted surveys everybody in the session is told: only what the moderator lets the room see. */
export const toldSurveys = (facts: SurveyFacts, shown: ReadonlySet<AgendaItemId>): SurveyFacts =>
  new Map([...facts].flatMap(([item, fact]) => (shown.has(item) ? [[item, withRoom(fact)] as const] : [])));
