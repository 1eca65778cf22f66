import { createHash } from 'node:crypto';
import type { GroupId } from '../src/domain/ids.ts';
import { fittingAnswers, mostSurveys, type Survey, type SurveyGroup } from '../src/domain/survey/survey.ts';
import { asAsked } from '../src/domain/survey/survey-edition.ts';
import type { SurveyAnswerRow, SurveyThere } from './storage/survey-storage.ts';

/** Under what the id of an answer is kept. */
export const keyOfAnswer = (id: string): string => hash(id).digest('hex');

/** An answer as it is counted. */
export const rowOf = ({ questions }: Survey, { group, way, answers }: SurveyAnswerRow) => ({
  group,
  way,
  answers: fittingAnswers(questions, JSON.parse(answers)),
});

const hash = (text: string) => createHash('sha256').update(text);

/** The name of what an answer is an answer to. */
export const editionOf = (survey: Survey): string => hash(asAsked(survey)).digest('base64url').slice(0, 16);

/** Why a survey cannot be opened as it is wished for; null: it can. */
export const whyNot = (
  survey: Survey,
  { known, surveys, counts }: SurveyThere,
): 'places-taken' | 'door-closed' | 'id-taken' | null => {
  if (known === null) return surveys >= mostSurveys ? 'places-taken' : null;
  if (known.isCounted) return 'door-closed';
  const isGone = counts.some(({ group }) => survey.groups.every(({ id }) => id !== group));
  return counts.length > 0 && (isGone || editionOf(known.survey) !== editionOf(survey)) ? 'id-taken' : null;
};

/** The group of a survey. */
export const groupIn = ({ groups }: Survey, group: GroupId): SurveyGroup | undefined =>
  groups.find(({ id }) => id === group);
