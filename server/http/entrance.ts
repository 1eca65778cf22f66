import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readPeople } from '../../src/domain/attendance/people.ts';
import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import type { Plan } from '../../src/domain/session/session.ts';
import { inviteRequest, joinRequest } from '../../src/protocol/api.ts';
import { type Opening, openSessionRequest } from '../../src/protocol/opening.ts';
import type { Identity } from '../doorkeeper.ts';
import { printInvites } from '../invitations.ts';
import type { Newcomer } from '../sessions.ts';
import type { MemberRow, SpaceInviteRow } from '../storage/space-storage.ts';
import type { InviteRow, PassRow, Storage } from '../storage/storage.ts';
import { type Answer, bearerOf, granted, RefusedRequest, readBody } from './answer.ts';
import type { ApiParts, Route } from './api-parts.ts';
import { findWayIn, type WayIn } from './ways-in.ts';

/* The routes for those who are not inside yet. */

const printOpened = (rows: readonly InviteRow[]) => ({ sessionId: rows[0]?.session ?? '', ...printInvites(rows) });

/** Takes the same time for every wrong key of the right length. */
const isSame = (shown: string, key: string): boolean => {
  const [a, b] = [Buffer.from(shown), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Refuses whoever may not open sessions and spaces here. */
export const checkCreateKey = ({ createKey }: ApiParts, request: IncomingMessage): void => {
  if (createKey !== null && !isSame(bearerOf(request) ?? '', createKey)) throw new RefusedRequest('forbidden');
};

/** The office that asks; null: somebody else. */
const officeAsking = async ({ doorkeeper }: ApiParts, request: IncomingMessage): Promise<MemberRow | null> => {
  const identity = await doorkeeper.identify(bearerOf(request));
  return identity.kind === 'member' && identity.row.role === 'office' ? identity.row : null;
};

/** `POST sessions`: by the office of a space in that space alone, by everybody else without one. */
export const openSession: Route = async (parts, request) => {
  const office = await officeAsking(parts, request);
  if (office === null) checkCreateKey(parts, request);
  const opening = await readBody(request, openSessionRequest, parts.limits.openingBytes);
  const { title, sessionId, space, key, seats } = opening;
  if (space !== office?.space) throw new RefusedRequest('forbidden');
  if (sessionId !== undefined && (key !== undefined || seats.length > 0))
    return takeOver(parts, { ...opening, sessionId });
  const opened = await parts.sessions.open(title, sessionId ?? null, space);
  return { status: 201, body: printOpened(granted(opened)) };
};

const takeOver = async (
  { sessions }: ApiParts,
  opening: Opening & { readonly sessionId: SessionId },
): Promise<Answer> => {
  const { invites, tokens, isNew } = granted(await sessions.handOver(opening));
  return { status: isNew ? 201 : 200, body: { ...printOpened(invites), tokens } };
};

/** `POST example` */
export const openExample = async ({ sessions }: ApiParts): Promise<Answer> => ({
  status: 201,
  body: printOpened(await sessions.openExample()),
});

/** `POST join` */
export const join: Route = async (parts, request) => {
  const { token, name, perspective, ...shown } = await readBody(request, joinRequest, parts.limits.bodyBytes);
  const way = await findWayIn(parts, request, shown);
  const newcomer = { name: name === undefined || name === '' ? null : name, perspective: perspective ?? null };
  return { status: 200, body: await seat(parts, way, { newcomer, token: token ?? bearerOf(request) }) };
};

interface Arrival {
  readonly newcomer: Newcomer;
  readonly token: string | null;
}

const seat = async (parts: ApiParts, way: WayIn, { newcomer, token }: Arrival) => {
  const { sessions, spaces, doorkeeper, transfers } = parts;
  if (way.kind === 'transfer') {
    // Between the look and now another device may have taken it.
    if (transfers.take(way.code) === null) throw new RefusedRequest('invite-wrong');
    return sessions.issue(way.row);
  }
  const own = await doorkeeper.recognize(token);
  if (way.kind === 'space') {
    return granted(await spaces.join(way.invite, own.kind === 'member' ? own.row : null, newcomer.name));
  }
  const joined =
    way.kind === 'personal'
      ? await sessions.enter(way.pass, newcomer)
      : await sessions.join(way, own.kind === 'known' ? own.row : null, newcomer);
  return granted(joined);
};

/** Whoever is known; everybody else hears why not. */
export const refuseUnknown = (identity: Identity): Exclude<Identity, { kind: 'unknown' }> => {
  if (identity.kind !== 'unknown') return identity;
  const { reason } = identity;
  throw new RefusedRequest(reason === 'erased' ? 'not-found' : `token-${reason}`);
};

/** `POST renew` */
export const renew: Route = async (parts, request) => {
  const identity = refuseUnknown(await parts.doorkeeper.recognize(bearerOf(request)));
  const body = identity.kind === 'member' ? parts.spaces.issue(identity.row) : parts.sessions.issue(identity.row);
  return { status: 200, body };
};

/** Whose place it is: as they said themselves, else as they stand in the list of people. */
const whose = async (storage: Storage, { session, seat: place, person }: PassRow): Promise<Newcomer> => {
  const known = await storage.findSeat(session, place);
  const listed =
    person === null ? undefined : readPeople(await storage.listPeople(session)).find(({ id }) => id === person);
  return {
    name: known?.name ?? listed?.name ?? null,
    perspective: known?.perspective ?? listed?.perspective ?? null,
  };
};

const describe = async ({ storage }: ApiParts, way: Exclude<WayIn, { readonly kind: 'space' }>) => {
  switch (way.kind) {
    case 'open':
      return { session: way.invite.session, role: way.invite.role, bound: null };
    case 'transfer': {
      const { session, role, name, perspective } = way.row;
      return { session, role, bound: { kind: way.kind, name, perspective } };
    }
    case 'personal':
      return {
        session: way.pass.session,
        role: way.pass.role,
        bound: { kind: way.kind, ...(await whose(storage, way.pass)), seat: way.pass.seat },
      };
  }
};

/** The talk whose speaker's place this is, as the agenda calls it. */
const talkFor = ({ agenda, talks }: Pick<Plan, 'agenda' | 'talks'>, seat: SeatId): { readonly talk?: string } => {
  const item = agenda.find(({ id }) => talks.get(id)?.link === seat);
  return item === undefined ? {} : { talk: item.title };
};

const describeSpace = async (
  { storage, nameOfGroup }: ApiParts,
  { space, role, group }: SpaceInviteRow,
): Promise<Answer> => {
  const row = await storage.findSpace(space);
  if (row === null || row === 'erased') throw new RefusedRequest('invite-wrong');
  const groupName = group === null ? undefined : await nameOfGroup(space, group);
  return {
    status: 200,
    body: {
      title: row.title,
      role,
      practice: false,
      door: 'open',
      bound: null,
      space,
      group,
      ...(groupName && { groupName }),
    },
  };
};

/** `POST invites` */
export const lookAtInvite: Route = async (parts, request) => {
  const shown = await readBody(request, inviteRequest, parts.limits.bodyBytes);
  const way = await findWayIn(parts, request, shown);
  if (way.kind === 'space') return describeSpace(parts, way.invite);
  const { session, role, bound } = await describe(parts, way);
  const row = await parts.storage.findSession(session);
  if (row === null || row === 'erased') throw new RefusedRequest('invite-wrong');
  const plan = await parts.sessions.readPlan(session);
  const { title, door, perspectives } = plan;
  const shownTitle = title === '' ? row.title : title;
  const { seat: place, ...told } = { seat: null, ...bound };
  const whom = bound === null ? null : { ...told, ...(place !== null && talkFor(plan, place)) };
  return { status: 200, body: { title: shownTitle, role, practice: row.practice, door, bound: whom, perspectives } };
};
