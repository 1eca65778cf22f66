import type { IncomingMessage } from 'node:http';
import { type AgendaItemId, type GroupId, parseId } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/result.ts';
import type { ApiError } from '../../src/protocol/api.ts';
import {
  giveAnswerRequest,
  openSurveyRequest,
  surveyLinkRequest,
  takeBackRequest,
  typeAnswerRequest,
} from '../../src/protocol/surveys.ts';
import { type Answer, RefusedRequest, readBody } from './answer.ts';
import type { ApiParts } from './api-parts.ts';
import { moderator } from './inside.ts';

/* Surveys: two routes for whoever has a link and nothing else, the others for who moderates. */

const taken = <Value>(result: Result<Value, ApiError>): Value => {
  if (!result.ok) throw new RefusedRequest(result.reason);
  return result.value;
};

/** `POST surveys` */
export const lookAtSurvey = async (parts: ApiParts, request: IncomingMessage): Promise<Answer> => {
  const { link } = await readBody(request, surveyLinkRequest, parts.limits.bodyBytes);
  return { status: 200, body: taken(await parts.surveys.look(link)) };
};

/** `POST surveys/answers` */
export const giveSurveyAnswer = async (parts: ApiParts, request: IncomingMessage): Promise<Answer> => {
  const { link, ...given } = await readBody(request, giveAnswerRequest, parts.limits.bodyBytes);
  return { status: taken(await parts.surveys.give(link, given)).isNew ? 201 : 200, body: {} };
};

const placeIn = async (parts: ApiParts, request: IncomingMessage, which?: string, item?: string) => {
  const { session } = await moderator(parts, request, which);
  const meant = parseId<AgendaItemId>(item);
  if (meant === null) throw new RefusedRequest('not-found');
  return { session, item: meant };
};

const listOf = async (
  { surveys, publicUrl }: ApiParts,
  session: Parameters<ApiParts['surveys']['list']>[0],
  more: { readonly isNew?: boolean } = {},
): Promise<Answer> => ({
  status: 200,
  body: { publicUrl: String(publicUrl()), surveys: await surveys.list(session), ...more },
});

/** `GET sessions/:session/surveys` */
export const listSurveys = async (parts: ApiParts, request: IncomingMessage, which?: string): Promise<Answer> =>
  listOf(parts, (await moderator(parts, request, which)).session);

/** `POST sessions/:session/surveys/:item` */
export const openSurvey = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  item?: string,
): Promise<Answer> => {
  const place = await placeIn(parts, request, which, item);
  const { survey } = await readBody(request, openSurveyRequest, parts.limits.bodyBytes);
  taken(await parts.surveys.open(place, survey));
  return listOf(parts, place.session);
};

/** `POST sessions/:session/surveys/:item/answers` */
export const typeSurveyAnswer = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  item?: string,
): Promise<Answer> => {
  const place = await placeIn(parts, request, which, item);
  const { group, way, ...given } = await readBody(request, typeAnswerRequest, parts.limits.bodyBytes);
  const { isNew } = taken(await parts.surveys.type({ ...place, group, way }, given));
  return listOf(parts, place.session, { isNew });
};

/** `POST sessions/:session/surveys/:item/answers/back` */
export const takeBackSurveyAnswer = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  item?: string,
): Promise<Answer> => {
  const place = await placeIn(parts, request, which, item);
  const { id } = await readBody(request, takeBackRequest, parts.limits.bodyBytes);
  taken(await parts.surveys.takeBack(place, id));
  return listOf(parts, place.session);
};

/** `POST sessions/:session/surveys/:item/count` */
export const countSurvey = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  item?: string,
): Promise<Answer> => {
  const place = await placeIn(parts, request, which, item);
  taken(await parts.surveys.count(place));
  return listOf(parts, place.session);
};

/** `DELETE sessions/:session/surveys/:item` */
export const eraseSurvey = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  item?: string,
): Promise<Answer> => {
  const place = await placeIn(parts, request, which, item);
  taken(await parts.surveys.erase(place));
  return listOf(parts, place.session);
};

const groupOf = (group: string | undefined): GroupId => {
  const meant = parseId<GroupId>(group);
  if (meant === null) throw new RefusedRequest('not-found');
  return meant;
};

/** `POST sessions/:session/surveys/:item/links/:group` */
export const renewSurveyLink = async (
  parts: ApiParts,
  request: IncomingMessage,
  ...[which, item, group]: string[]
): Promise<Answer> => {
  const place = await placeIn(parts, request, which, item);
  taken(await parts.surveys.renewLink(place, groupOf(group)));
  return listOf(parts, place.session);
};

/** `DELETE sessions/:session/surveys/:item/links/:group` */
export const withdrawSurveyLink = async (
  parts: ApiParts,
  request: IncomingMessage,
  ...[which, item, group]: string[]
): Promise<Answer> => {
  const place = await placeIn(parts, request, which, item);
  taken(await parts.surveys.withdrawLink(place, groupOf(group)));
  return listOf(parts, place.session);
};
