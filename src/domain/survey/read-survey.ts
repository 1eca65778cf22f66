import { type CriterionId, type GroupId, type ProposalId, parseId, type QuestionId } from '../ids.ts';
import {
  longestSurveyAnswer,
  longestSurveyOption,
  longestSurveyQuestion,
  longestSurveyTitle,
  mostInvited,
  mostSurveyAnswers,
  mostSurveyGroups,
  mostSurveyOptions,
  mostSurveyQuestions,
  mostSurveyScores,
  mostSurveySteps,
  plainLine,
  type Survey,
  type SurveyAbout,
  type SurveyGroup,
  type SurveyQuestion,
  type SurveyScale,
  stepsOf,
  surveyKinds,
} from './survey.ts';
import { isTold, type SurveyFact, type SurveySeries, type SurveyWay, surveyWays } from './survey-count.ts';

/*
 * A survey comes from the plan, over the wire, out of the relay's memory and out of the tally. It is read in one way
 * everywhere, and nowhere believed.
 */
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown, most: number): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields).slice(0, most) : [];

const line = (value: unknown, longest: number): string => (typeof value === 'string' ? plainLine(value, longest) : '');

/** A whole number between these two, or null. */
const whole = (value: unknown, min: number, max: number): number | null =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max ? (value as number) : null;

const usualScale: SurveyScale = { min: 1, max: 5, low: '', high: '' };

const readScale = (value: unknown): SurveyScale => {
  const { min, max, low, high } = isFields(value) ? value : ({} as Fields);
  const from = whole(min, 0, 1) ?? usualScale.min;
  const to = whole(max, from + 1, from + mostSurveySteps - 1) ?? usualScale.max;
  return { min: from, max: to, low: line(low, longestSurveyOption), high: line(high, longestSurveyOption) };
};

/** Both a proposal and a dimension, or nothing. */
const readAbout = (value: unknown): SurveyAbout | null => {
  const { proposal, criterion } = isFields(value) ? value : ({} as Fields);
  const [which, on] = [parseId<ProposalId>(proposal), parseId<CriterionId>(criterion)];
  return which === null || on === null ? null : { proposal: which, criterion: on };
};

const readOptions = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? [...new Set(value.map((option) => line(option, longestSurveyOption)).filter((option) => option !== ''))].slice(
        0,
        mostSurveyOptions,
      )
    : [];

const readQuestion = (fields: Fields): SurveyQuestion | null => {
  const id = parseId<QuestionId>(fields['id']);
  const text = line(fields['text'], longestSurveyQuestion);
  if (id === null) return null;
  switch (fields['kind']) {
    case 'choice':
      return { id, text, kind: 'choice', options: readOptions(fields['options']), several: fields['several'] === true };
    case 'scale': {
      const about = readAbout(fields['about']);
      return { id, text, kind: 'scale', scale: readScale(fields['scale']), ...(about !== null && { about }) };
    }
    case 'grade':
    case 'text':
      return { id, text, kind: fields['kind'] };
    default:
      return null;
  }
};

const once = <Entry extends { readonly id: string }>(entries: readonly (Entry | null)[]): readonly Entry[] => {
  const known = new Set<string>();
  return entries.filter((entry): entry is Entry => {
    if (entry === null || known.has(entry.id)) return false;
    known.add(entry.id);
    return true;
  });
};

/** The questions of a survey; what is none is left out. */
const readSurveyQuestions = (value: unknown): readonly SurveyQuestion[] =>
  once(listOf(value, mostSurveyQuestions + mostSurveyScores).map(readQuestion));

/** The groups of a survey; what is none is left out. */
const readSurveyGroups = (value: unknown): readonly SurveyGroup[] =>
  once(
    listOf(value, mostSurveyGroups).map((fields) => {
      const id = parseId<GroupId>(fields['id']);
      const invited = whole(fields['invited'], 1, mostInvited);
      return id === null ? null : { id, name: line(fields['name'], longestSurveyOption), invited };
    }),
  );

/** A moment that a clock can show, in milliseconds since 1970, or null. */
const readMoment = (value: unknown): number | null => whole(value, 0, 8.64e15);

/** What is asked of whom until when. Never throws: what is not understood is left out or falls back. */
export const readSurvey = (value: unknown): Survey => {
  const fields = isFields(value) ? value : {};
  return {
    title: line(fields['title'], longestSurveyTitle),
    kind: surveyKinds.find((kind) => kind === fields['kind']) ?? 'network',
    questions: readSurveyQuestions(fields['questions']),
    groups: readSurveyGroups(fields['groups']),
    closesAt: readMoment(fields['closesAt']),
  };
};

/** What came out at a question; a count that can be none is 0. */
export const readSurveySeries = (question: SurveyQuestion, value: unknown): SurveySeries => {
  const { answered, counts, texts } = isFields(value) ? value : ({} as Fields);
  const given = Array.isArray(counts) ? counts : [];
  return {
    answered: whole(answered, 0, mostSurveyAnswers) ?? 0,
    counts: stepsOf(question).map((_, step) => whole(given[step], 0, mostSurveyAnswers) ?? 0),
    texts: Array.isArray(texts)
      ? texts.slice(0, mostSurveyAnswers).flatMap((text) => line(text, longestSurveyAnswer) || [])
      : [],
  };
};

/** A count of answers; what can be none is 0. */
const many = (value: unknown): number => whole(value, 0, mostSurveyAnswers) ?? 0;

/** A survey that was counted. `series` is an object by question; without one nothing is told. */
export const readSurveyFact = (value: unknown): SurveyFact => {
  const fields = isFields(value) ? value : {};
  const { title, kind, questions, groups } = readSurvey(fields);
  const came = new Map(listOf(fields['groups'], mostSurveyGroups).map((one) => [one['id'], many(one['answered'])]));
  const ways = isFields(fields['ways']) ? fields['ways'] : {};
  const wayOf = Object.fromEntries(surveyWays.map((way) => [way, many(ways[way])])) as Record<SurveyWay, number>;
  const series = fields['series'];
  return {
    ...{ title, kind, questions, ways: wayOf, answered: many(fields['answered']) },
    groups: groups.map((group) => ({ ...group, answered: came.get(group.id) ?? 0 })),
    series: isFields(series)
      ? new Map(
          questions.flatMap((question) => {
            const came = readSurveySeries(question, series[question.id]);
            return isTold(kind, came.answered) ? [[question.id, came] as const] : [];
          }),
        )
      : null,
  };
};
