import { peopleRequest } from '../../src/protocol/api.ts';
import { RefusedRequest, readBody } from './answer.ts';
import type { Route } from './api-parts.ts';
import { inviter, printWay } from './inside.ts';

/* The list of people of a session, and the cards made from it. */

/** `GET sessions/:session/people` */
export const listPeople: Route = async (parts, request, which) => {
  const { session } = await inviter(parts, request, which);
  return { status: 200, body: { entries: await parts.storage.listPeople(session) } };
};

/** `POST sessions/:session/people` */
export const putPeople: Route = async (parts, request, which) => {
  const { session } = await inviter(parts, request, which);
  const { entries } = await readBody(request, peopleRequest, parts.limits.bodyBytes);
  const known = new Set((await parts.storage.listPeople(session)).map(({ person }) => person));
  for (const { person } of entries) known.add(person);
  if (known.size > parts.limits.people) throw new RefusedRequest('too-large');
  // A clock that is ahead must not win for ever.
  const now = parts.clock();
  await parts.storage.putPeople(
    session,
    entries.map((entry) => ({ ...entry, at: Math.min(entry.at, now) })),
  );
  return { status: 200, body: { entries: await parts.storage.listPeople(session) } };
};

/** `POST sessions/:session/cards` */
export const makeCards: Route = async (parts, request, which) => {
  const { session } = await inviter(parts, request, which);
  const passes = await parts.passes.makeCards(session);
  return {
    status: 200,
    body: passes.map(({ person, code }) => ({ person, ...printWay(parts, code) })),
  };
};
