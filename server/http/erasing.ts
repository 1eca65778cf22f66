import { parseId, type SeatId } from '../../src/domain/ids.ts';
import { eraseEntriesRequest } from '../../src/protocol/api.ts';
import { parseName } from '../../src/protocol/document-name.ts';
import { may, mayInvite, noFacts } from '../../src/protocol/rights.ts';
import { found, granted, RefusedRequest, readBody } from './answer.ts';
import type { Route } from './api-parts.ts';
import { insider, inviter } from './inside.ts';

/* The routes that remove something of a session that goes on. */

/** `DELETE sessions/:session/seats/:seat`: everybody may have themselves erased; moderators and the office anybody. */
export const eraseSeat: Route = async (parts, request, which, seat) => {
  const { session, principal } = await insider(parts, request, which);
  const meant = parseId<SeatId>(seat);
  if (meant !== principal.seat && !mayInvite(principal.role)) throw new RefusedRequest('forbidden');
  granted(await parts.erasures.eraseSeat(session, found(meant)));
  return { status: 204 };
};

/**
 * `POST sessions/:session/documents/…/erase`: whoever steers may erase for good in what they may write; a seat's own
 * sheet and what the relay writes is not theirs.
 */
export const eraseEntries: Route = async (parts, request, which, ...document) => {
  const { session, principal } = await inviter(parts, request, which);
  const name = found(parseName(['session', session, ...document].join('/')));
  if (may(principal, name, noFacts) !== 'write' || name.kind === 'seat') throw new RefusedRequest('forbidden');
  const { entries } = await readBody(request, eraseEntriesRequest, parts.limits.bodyBytes);
  await parts.erasures.eraseEntries(name, entries);
  return { status: 204 };
};
