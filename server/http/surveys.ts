import type * as v from 'valibot';
import { type AgendaItemId, type GroupId, parseId } from '../../src/domain/ids.ts';
import { accepted, type Result } from '../../src/domain/result.ts';
import type { ApiError } from '../../src/protocol/api.ts';
import {
  giveAnswerRequest,
  openSurveyRequest,
  surveyLinkRequest,
  takeBackRequest,
  typeAnswerRequest,
} from '../../src/protocol/surveys.ts';
import { type Answer, found, granted, readBody } from './answer.ts';
import type { ApiParts, Route } from './api-parts.ts';
import { moderator } from './inside.ts';

/* Surveys: two routes for whoever has a link and nothing else, the others for who moderates. */

/** `POST surveys` */
export const lookAtSurvey: Route = async (parts, request) => {
  const { link } = await readBody(request, surveyLinkRequest, parts.limits.bodyBytes);
  return { status: 200, body: granted(await parts.surveys.look(link)) };
};

/** `POST surveys/answers` */
export const giveSurveyAnswer: Route = async (parts, request) => {
  const { link, ...given } = await readBody(request, giveAnswerRequest, parts.limits.bodyBytes);
  return { status: granted(await parts.surveys.give(link, given)).isNew ? 201 : 200, body: {} };
};

type Place = Parameters<ApiParts['surveys']['count']>[0];

/** What of the surveys is told: all of them, or after a deed the one that it was about, without the words of the others. */
const told = async (
  { surveys, publicUrl }: ApiParts,
  { session, item }: Pick<Place, 'session'> & Partial<Place>,
  more: { readonly isNew?: boolean } = {},
): Promise<Answer> => ({
  status: 200,
  body: { publicUrl: String(publicUrl()), surveys: await surveys.list(session, item), ...more },
});

/** What is done with a survey, and what of it is news. */
type Deed = (
  surveys: ApiParts['surveys'],
  asked: { readonly place: Place; readonly group: () => GroupId; readonly body: Body },
) => Promise<Result<{ readonly isNew?: boolean } | null, ApiError>>;
type Body = <Schema extends v.GenericSchema>(schema: Schema) => Promise<v.InferOutput<Schema>>;

/** A deed of who moderates: where it is done, whether it was, and how the survey stands then. */
const deed =
  (act: Deed): Route =>
  async (parts, request, which, item, group) => {
    const { session } = await moderator(parts, request, which);
    const place = { session, item: found(parseId<AgendaItemId>(item)) };
    const body: Body = (schema) => readBody(request, schema, parts.limits.bodyBytes);
    const came = granted(await act(parts.surveys, { place, group: () => found(parseId<GroupId>(group)), body }));
    return told(parts, place, came ?? {});
  };

/** `GET sessions/:session/surveys` */
export const listSurveys: Route = async (parts, request, which) =>
  told(parts, { session: (await moderator(parts, request, which)).session });

/** `GET sessions/:session/surveys/:item` */
export const tellSurvey = deed(async () => accepted(null));

/** `POST sessions/:session/surveys/:item` */
export const openSurvey = deed(async (surveys, { place, body }) =>
  surveys.open(place, (await body(openSurveyRequest)).survey),
);

/** `POST sessions/:session/surveys/:item/answers` */
export const typeSurveyAnswer = deed(async (surveys, { place, body }) => {
  const { group, way, ...given } = await body(typeAnswerRequest);
  return surveys.type({ ...place, group, way }, given);
});

/** `POST sessions/:session/surveys/:item/answers/back` */
export const takeBackSurveyAnswer = deed(async (surveys, { place, body }) =>
  surveys.takeBack(place, (await body(takeBackRequest)).id),
);

/** `POST sessions/:session/surveys/:item/count` */
export const countSurvey = deed((surveys, { place }) => surveys.count(place));

/** `DELETE sessions/:session/surveys/:item` */
export const eraseSurvey = deed((surveys, { place }) => surveys.erase(place));

/** `POST sessions/:session/surveys/:item/links/:group` */
export const renewSurveyLink = deed((surveys, { place, group }) => surveys.renewLink(place, group()));

/** `DELETE sessions/:session/surveys/:item/links/:group` */
export const withdrawSurveyLink = deed((surveys, { place, group }) => surveys.withdrawLink(place, group()));

/** `DELETE sessions/:session/surveys/:item/links/:group/answers` */
export const discardSurveyAnswers = deed((surveys, { place, group }) => surveys.discard(place, group()));
