import type { IncomingMessage } from 'node:http';
import { parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import { completeLedger } from '../../src/domain/teller/ledger.ts';
import { namedSeats } from '../../src/domain/teller/named-seats.ts';
import { type InvitedRole, invitedRoles } from '../../src/protocol/api.ts';
import { addSeatRequest } from '../../src/protocol/opening.ts';
import { mayInvite } from '../../src/protocol/rights.ts';
import { printInvites } from '../invitations.ts';
import type { InviteRow, RosterRow } from '../storage/storage.ts';
import { type Answer, bearerOf, found, granted, RefusedRequest, readBody } from './answer.ts';
import type { ApiParts, Route } from './api-parts.ts';
import { refuseUnknown } from './entrance.ts';

/* The routes of a session, for those who are inside. */

/** Somebody of exactly this session. Others learn not even whether it exists. */
export const insider = async ({ doorkeeper }: ApiParts, request: IncomingMessage, session: string | undefined) => {
  const identity = refuseUnknown(await doorkeeper.identify(bearerOf(request)));
  if (identity.kind !== 'known' || identity.session !== session) throw new RefusedRequest('forbidden');
  return identity;
};

/** Who sees the roster, the links and the list of people. */
export const inviter = async (parts: ApiParts, request: IncomingMessage, session: string | undefined) => {
  const identity = await insider(parts, request, session);
  if (!mayInvite(identity.principal.role)) throw new RefusedRequest('forbidden');
  return identity;
};

/** Who leads. */
export const moderator = async (parts: ApiParts, request: IncomingMessage, session: string | undefined) => {
  const identity = await insider(parts, request, session);
  if (identity.principal.role !== 'moderator') throw new RefusedRequest('forbidden');
  return identity;
};

interface Named {
  /** By a round with names, in which whose perspective it is was agreed with the name. */
  readonly byRounds: ReadonlySet<SeatId>;
  /** Whom everybody may call by name. */
  readonly all: ReadonlySet<SeatId>;
}

const namedIn = async ({ storage, namedInGroups }: ApiParts, session: SessionId): Promise<Named> => {
  const byRounds = namedSeats(completeLedger(await storage.loadLedger(session)));
  return { byRounds, all: new Set([...byRounds, ...(await namedInGroups(session))]) };
};

const nameAlone = ({ via: _way, number: _number, ...row }: RosterRow): RosterRow => ({
  ...row,
  perspective: null,
  locked: false,
});

/**
 * `GET sessions/:session/roster`: everybody for who moderates or administers; for all others only who is named by a round
 * that was opened with names and is shown; and the name alone of who sits in a small group or goes round where names were
 * agreed. For whom they sit here would otherwise narrow down every unnamed row that tells a perspective.
 */
export const listRoster: Route = async (parts, request, which) => {
  const { session, principal } = await insider(parts, request, which);
  const all = await parts.storage.listRoster(session);
  const named = mayInvite(principal.role) ? null : await namedIn(parts, session);
  if (named?.all.size === 0) throw new RefusedRequest('forbidden');
  const told = (row: RosterRow, { byRounds, all }: Named): readonly RosterRow[] =>
    byRounds.has(row.seat) ? [row] : all.has(row.seat) ? [nameAlone(row)] : [];
  const rows = named === null ? all : all.flatMap((row) => told(row, named));
  const body = rows.map(({ seat, role, name, perspective, via = null, number = null, locked }) => ({
    seatId: seat,
    role,
    name,
    perspective,
    via,
    number,
    group: null,
    locked,
  }));
  return { status: 200, body };
};

/** `POST sessions/:session/seats` */
export const addSeat: Route = async (parts, request, which) => {
  const { session } = await moderator(parts, request, which);
  const wanted = await readBody(request, addSeatRequest, parts.limits.bodyBytes);
  return { status: 201, body: granted(await parts.sessions.addSeat(session, wanted)) };
};

/** `GET sessions/:session/door` */
export const showDoor: Route = async (parts, request, which) => {
  const { session } = await insider(parts, request, which);
  const { joinCode } = printInvites(await parts.storage.listInvites(session));
  const joinUrl = joinCode === '' ? '' : `${parts.publicUrl()}#/join/${joinCode}`;
  return { status: 200, body: { joinCode, joinUrl } };
};

const printLinks = (parts: ApiParts, rows: readonly InviteRow[]): Answer => ({
  status: 200,
  body: { publicUrl: String(parts.publicUrl()), ...printInvites(rows) },
});

/** `GET sessions/:session/invites` */
export const listInvites: Route = async (parts, request, which) => {
  const { session } = await inviter(parts, request, which);
  return printLinks(parts, await parts.storage.listInvites(session));
};

const invitedRole = (role: string | undefined): InvitedRole => found(invitedRoles.find((one) => one === role) ?? null);

/** `POST sessions/:session/invites/:role` */
export const renewInvite: Route = async (parts, request, which, role) => {
  const { session } = await inviter(parts, request, which);
  return printLinks(parts, await parts.sessions.renewInvite(session, invitedRole(role)));
};

/** `DELETE sessions/:session/invites/:role` */
export const withdrawInvite: Route = async (parts, request, which, role) => {
  const { session } = await inviter(parts, request, which);
  return printLinks(parts, await parts.sessions.withdrawInvite(session, invitedRole(role)));
};

/** `POST sessions/:session/seats/:seat/withdraw` */
export const withdraw: Route = async (parts, request, which, seat) => {
  const { session } = await moderator(parts, request, which);
  if (!(await parts.lockSeat(session, found(parseId<SeatId>(seat))))) throw new RefusedRequest('not-found');
  return { status: 204 };
};

/** A personal way as the interface tells it. */
export const printWay = (parts: ApiParts, code: string) => ({ code, url: `${parts.publicUrl()}#/join/${code}` });

/** `POST sessions/:session/seats/:seat/access` */
export const giveAccess: Route = async (parts, request, which, seat) => {
  const { session } = await moderator(parts, request, which);
  const code = found(await parts.passes.giveAccess(session, found(parseId<SeatId>(seat))));
  return { status: 201, body: printWay(parts, code) };
};

/** `POST sessions/:session/speakers/:seat`: a guest's place, kept for whoever is to turn the pages of a talk. */
export const keepPlace: Route = async (parts, request, which, seat) => {
  const { session } = await moderator(parts, request, which);
  const meant = found(parseId<SeatId>(seat));
  const known = await parts.storage.listPasses(session);
  if (known.length >= parts.limits.seats && known.every((pass) => pass.seat !== meant))
    throw new RefusedRequest('session-full');
  const code = await parts.passes.keepPlace(session, meant);
  if (code === null) throw new RefusedRequest('id-taken');
  return { status: 201, body: printWay(parts, code) };
};

/** `POST sessions/:session/transfer` */
export const openTransfer: Route = async (parts, request, which) => {
  const { row } = await insider(parts, request, which);
  const seconds = parts.limits.transfer / 1000;
  return { status: 201, body: { ...printWay(parts, parts.transfers.open(row)), seconds } };
};

/** `DELETE sessions/:session` */
export const erase: Route = async (parts, request, which) => {
  const { session } = await moderator(parts, request, which);
  await parts.sessions.erase(session);
  return { status: 204 };
};
