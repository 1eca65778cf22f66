import type { IncomingMessage } from 'node:http';
import { type Answer, RefusedRequest } from './answer.ts';
import type { ApiParts, Route } from './api-parts.ts';
import { join, lookAtInvite, openExample, openSession, renew } from './entrance.ts';
import { eraseEntries, eraseSeat } from './erasing.ts';
import { getFile, getSpaceFile, putFile, putSpaceFile } from './files.ts';
import {
  addSeat,
  erase,
  giveAccess,
  keepPlace,
  listInvites,
  listRoster,
  openTransfer,
  renewInvite,
  showDoor,
  withdraw,
  withdrawInvite,
} from './inside.ts';

import { listPeople, makeCards, putPeople } from './people.ts';
import {
  enterSession,
  eraseSpace,
  giveNumber,
  listMembers,
  listSpaceInvites,
  nameMember,
  openGroup,
  openSpace,
  renewGroup,
  renewSpaceInvite,
  withdrawMember,
} from './space.ts';
import {
  countSurvey,
  discardSurveyAnswers,
  eraseSurvey,
  giveSurveyAnswer,
  listSurveys,
  lookAtSurvey,
  openSurvey,
  renewSurveyLink,
  takeBackSurveyAnswer,
  tellSurvey,
  typeSurveyAnswer,
  withdrawSurveyLink,
} from './surveys.ts';

/** Every route: method, path with its `:parts`, and what answers. Secrets travel in bodies and headers, never in a path. */
export const apiRoutes: readonly (readonly [method: string, path: string, route: Route])[] = [
  ['POST', 'sessions', openSession],
  ['POST', 'example', openExample],
  ['POST', 'join', join],
  ['POST', 'renew', renew],
  ['POST', 'invites', lookAtInvite],
  ['GET', 'sessions/:session/roster', listRoster],
  ['GET', 'sessions/:session/door', showDoor],
  ['GET', 'sessions/:session/invites', listInvites],
  ['POST', 'sessions/:session/invites/:role', renewInvite],
  ['DELETE', 'sessions/:session/invites/:role', withdrawInvite],
  ['POST', 'sessions/:session/seats', addSeat],
  ['POST', 'sessions/:session/transfer', openTransfer],
  ['POST', 'sessions/:session/seats/:seat/withdraw', withdraw],
  ['POST', 'sessions/:session/seats/:seat/access', giveAccess],
  ['POST', 'sessions/:session/speakers/:seat', keepPlace],
  ['GET', 'sessions/:session/people', listPeople],
  ['POST', 'sessions/:session/people', putPeople],
  ['POST', 'sessions/:session/cards', makeCards],
  ['DELETE', 'sessions/:session/seats/:seat', eraseSeat],
  ['POST', 'sessions/:session/documents/:kind/erase', eraseEntries],
  ['POST', 'sessions/:session/documents/:kind/:part/erase', eraseEntries],
  ['PUT', 'sessions/:session/files/:file', putFile],
  ['GET', 'sessions/:session/files/:file', getFile],
  ['DELETE', 'sessions/:session', erase],
  ['POST', 'surveys', lookAtSurvey],
  ['POST', 'surveys/answers', giveSurveyAnswer],
  ['GET', 'sessions/:session/surveys', listSurveys],
  ['GET', 'sessions/:session/surveys/:item', tellSurvey],
  ['POST', 'sessions/:session/surveys/:item', openSurvey],
  ['POST', 'sessions/:session/surveys/:item/answers', typeSurveyAnswer],
  ['POST', 'sessions/:session/surveys/:item/answers/back', takeBackSurveyAnswer],
  ['POST', 'sessions/:session/surveys/:item/count', countSurvey],
  ['DELETE', 'sessions/:session/surveys/:item', eraseSurvey],
  ['POST', 'sessions/:session/surveys/:item/links/:group', renewSurveyLink],
  ['DELETE', 'sessions/:session/surveys/:item/links/:group', withdrawSurveyLink],
  ['DELETE', 'sessions/:session/surveys/:item/links/:group/answers', discardSurveyAnswers],
  ['POST', 'spaces', openSpace],
  ['POST', 'spaces/:space/groups', openGroup],
  ['POST', 'spaces/:space/groups/:group/renew', renewGroup],
  ['POST', 'spaces/:space/numbers', giveNumber],
  ['GET', 'spaces/:space/invites', listSpaceInvites],
  ['POST', 'spaces/:space/invites/:role', renewSpaceInvite],
  ['GET', 'spaces/:space/members', listMembers],
  ['POST', 'spaces/:space/members/:seat/name', nameMember],
  ['POST', 'spaces/:space/members/:seat/withdraw', withdrawMember],
  ['POST', 'spaces/:space/sessions/:session/enter', enterSession],
  ['PUT', 'spaces/:space/files/:file', putSpaceFile],
  ['GET', 'spaces/:space/files/:file', getSpaceFile],
  ['DELETE', 'spaces/:space', eraseSpace],
];

const shapeOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '([^/]{1,128})')}$`);

/** The HTTP interface: which answer a method and a path get. */
export const createApi = (parts: ApiParts) => {
  const shaped = apiRoutes.map(([method, path, route]) => ({ method, shape: shapeOf(path), route }));
  return async (request: IncomingMessage, path: string): Promise<Answer> => {
    for (const { method, shape, route } of shaped) {
      const found = request.method === method ? shape.exec(path) : null;
      if (found !== null) return route(parts, request, ...found.slice(1));
    }
    throw new RefusedRequest('not-found');
  };
};
