import * as v from 'valibot';
import type { AgendaItemId, GroupId } from '../domain/ids.ts';
import { readSurvey, readSurveyFact } from '../domain/survey/read-survey.ts';
import { wireId } from './wire-id.ts';

/*
 * The HTTP interface of surveys. Whoever answers has no seat and shows no token: the link alone says which survey and which
 * group, and what it leads to says nothing of the meeting. Refusals are those of `apiErrors`: a link that is withdrawn or
 * was never one (`invite-wrong`), a survey that takes no more answers (`door-closed`), a group that has given as many as it
 * has people (`places-taken`), another answer under the same id (`id-taken`), an answer to other questions or under another
 * promise (`other-edition`), a link that is used faster than people use one (`too-many-tries`).
 */
const survey = v.pipe(v.unknown(), v.transform(readSurvey));
const link = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** Made on the device that answers, of 128 random bits: sent again it is the same answer. The relay keeps its hash. */
const answerId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/));
const answers = v.record(v.string(), v.unknown());
/** Which questions and which promise, as the relay says it; a device or a file from before it did says none. */
const edition = v.optional(v.pipe(v.string(), v.maxLength(64)), '');

/** `POST /api/surveys`: what a link leads to. In the body, never in the address: proxies log addresses. */
export const surveyLinkRequest = v.strictObject({ link });

/** Answer to `POST /api/surveys` (200). `open`: whether answers are taken at this moment. */
export const askedSurveyAnswer = v.object({ survey, edition, group: v.string(), open: v.boolean() });
export type AskedSurvey = v.InferOutput<typeof askedSurveyAnswer>;

/** `POST /api/surveys/answers`: 201 when it is on the disk, 200 when it was there already. */
export const giveAnswerRequest = v.strictObject({ link, id: answerId, edition, answers });

/** `POST /api/sessions/<s>/surveys/<item>` (moderator): opens a survey, or changes what may still be changed of it. */
export const openSurveyRequest = v.strictObject({ survey });

/** `POST /api/sessions/<s>/surveys/<item>/answers` (moderator): an answer that came on paper or as a file. */
export const typeAnswerRequest = v.strictObject({
  id: answerId,
  edition,
  group: wireId<GroupId>(),
  way: v.picklist(['paper', 'file']),
  answers,
});

/** `POST /api/sessions/<s>/surveys/<item>/answers/back` (moderator): the same is no answer after all. */
export const takeBackRequest = v.strictObject({ id: answerId });

const progress = v.object({
  groups: v.array(v.object({ id: wireId<GroupId>(), answered: v.number() })),
  answered: v.number(),
  ways: v.object({ link: v.number(), paper: v.number(), file: v.number() }),
});

const opened = v.object({
  item: wireId<AgendaItemId>(),
  survey,
  edition,
  /** By group; a link that was withdrawn is missing. */
  links: v.record(v.string(), v.string()),
  progress,
  /** What came out, once it was counted: for who moderates, before the room sees it. */
  fact: v.nullable(v.pipe(v.unknown(), v.transform(readSurveyFact))),
});

/**
 * Answer to `GET /api/sessions/<s>/surveys` (moderator): all surveys that were opened; of one item, and to each of the deeds
 * (200), that one alone.
 */
export const surveysAnswer = v.object({
  publicUrl: v.string(),
  surveys: v.array(opened),
  /** After an answer was typed in: false when it was here already. */
  isNew: v.optional(v.boolean()),
});
export type SurveysAnswer = v.InferOutput<typeof surveysAnswer>;
export type OpenedSurvey = SurveysAnswer['surveys'][number];
