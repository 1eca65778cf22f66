import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import { invitedRoles, joinRequest, openSessionRequest } from '../../src/protocol/api.ts';
import { parseCode } from '../../src/protocol/join-code.ts';
import type { Limits } from '../../src/protocol/limits.ts';
import type { Doorkeeper, Identity } from '../doorkeeper.ts';
import { printInvites } from '../invitations.ts';
import { mayInvite, type Sessions } from '../sessions.ts';
import type { InviteRow, Storage } from '../storage/storage.ts';
import type { WrongTries } from '../wrong-tries.ts';
import { type Answer, bearerOf, RefusedRequest, readBody } from './answer.ts';

export interface ApiParts {
  readonly sessions: Sessions;
  readonly storage: Storage;
  readonly doorkeeper: Doorkeeper;
  readonly wrongTries: WrongTries;
  readonly limits: Limits;
  /** Whoever opens sessions must show this; null: everybody may. */
  readonly createKey: string | null;
  readonly publicUrl: () => URL;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Withdraws all tokens of a seat. */
  readonly withdraw: (session: SessionId, seat: SeatId) => Promise<void>;
}

type Route = (request: IncomingMessage, ...parts: string[]) => Promise<Answer>;

/** The HTTP interface: which answer a method and a path get. */
export const createApi = (parts: ApiParts) => {
  const routes: readonly (readonly [method: string, path: RegExp, route: Route])[] = [
    ['POST', /^sessions$/, (request) => openSession(parts, request)],
    ['POST', /^example$/, () => openExample(parts)],
    ['POST', /^join$/, (request) => join(parts, request)],
    ['POST', /^renew$/, (request) => renew(parts, request)],
    ['GET', /^invites\/([^/]{1,128})$/, (request, shown) => lookAtInvite(parts, request, shown ?? '')],
    ['GET', /^sessions\/([^/]+)\/roster$/, (request, session) => listRoster(parts, request, session)],
    ['GET', /^sessions\/([^/]+)\/door$/, (request, session) => showDoor(parts, request, session)],
    ['GET', /^sessions\/([^/]+)\/invites$/, (request, session) => listInvites(parts, request, session)],
    ['POST', /^sessions\/([^/]+)\/invites\/(\w+)$/, (request, ...which) => renewInvite(parts, request, ...which)],
    [
      'POST',
      /^sessions\/([^/]+)\/seats\/([^/]+)\/withdraw$/,
      (request, ...which) => withdraw(parts, request, ...which),
    ],
    ['DELETE', /^sessions\/([^/]+)$/, (request, session) => erase(parts, request, session)],
  ];
  return async (request: IncomingMessage, path: string): Promise<Answer> => {
    for (const [method, shape, route] of routes) {
      const found = request.method === method ? shape.exec(path) : null;
      if (found !== null) return route(request, ...found.slice(1));
    }
    throw new RefusedRequest('not-found');
  };
};

const openSession = async (parts: ApiParts, request: IncomingMessage): Promise<Answer> => {
  if (parts.createKey !== null && !isSame(bearerOf(request) ?? '', parts.createKey))
    throw new RefusedRequest('forbidden');
  const { title, sessionId } = await readBody(request, openSessionRequest, parts.limits.bodyBytes);
  const opened = await parts.sessions.open(title, sessionId ?? null);
  if (!opened.ok) throw new RefusedRequest(opened.reason);
  return { status: 201, body: printOpened(opened.value) };
};

const openExample = async ({ sessions }: ApiParts): Promise<Answer> => ({
  status: 201,
  body: printOpened(await sessions.openExample()),
});

const printOpened = (rows: readonly InviteRow[]) => ({ sessionId: rows[0]?.session ?? '', ...printInvites(rows) });

/** Takes the same time for every wrong key of the right length. */
const isSame = (shown: string, key: string): boolean => {
  const [a, b] = [Buffer.from(shown), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The invitation behind a link or a code. Only wrong codes are counted: a whole room sits behind one address. */
const findInvite = async (
  { storage, wrongTries, addressOf }: ApiParts,
  request: IncomingMessage,
  shown: { readonly invite: string } | { readonly code: string },
): Promise<InviteRow> => {
  if ('invite' in shown) {
    const invite = await storage.findInvite(shown.invite);
    if (invite === null) throw new RefusedRequest('invite-wrong');
    return invite;
  }
  const address = addressOf(request);
  if (!(await wrongTries.admit(address))) throw new RefusedRequest('too-many-tries');
  const code = parseCode(shown.code);
  const found = code === null ? null : await storage.findCode(code);
  if (found !== null) return found;
  throw new RefusedRequest(wrongTries.count(address) ? 'code-unknown' : 'too-many-tries');
};

const join = async (parts: ApiParts, request: IncomingMessage): Promise<Answer> => {
  const body = await readBody(request, joinRequest, parts.limits.bodyBytes);
  const shown = body.invite === undefined ? { code: body.code ?? '' } : { invite: body.invite };
  const invite = await findInvite(parts, request, shown);
  const own = await parts.doorkeeper.recognize(body.token ?? bearerOf(request));
  const joined = await parts.sessions.join(invite, own.kind === 'known' ? own.row : null, {
    name: body.name === undefined || body.name === '' ? null : body.name,
    perspective: body.perspective ?? null,
  });
  if (!joined.ok) throw new RefusedRequest(joined.reason);
  return { status: 200, body: joined.value };
};

const refuseUnknown = (identity: Identity): Extract<Identity, { kind: 'known' }> => {
  if (identity.kind === 'known') return identity;
  const { reason } = identity;
  throw new RefusedRequest(reason === 'erased' ? 'not-found' : `token-${reason}`);
};

const renew = async ({ doorkeeper, sessions }: ApiParts, request: IncomingMessage): Promise<Answer> => {
  const { row } = refuseUnknown(await doorkeeper.recognize(bearerOf(request)));
  return { status: 200, body: sessions.issue(row) };
};

const lookAtInvite = async (parts: ApiParts, request: IncomingMessage, shown: string): Promise<Answer> => {
  const code = parseCode(decodeURIComponentSafely(shown));
  const { session, role } = await findInvite(parts, request, code === null ? { invite: shown } : { code });
  const row = await parts.storage.findSession(session);
  if (row === null || row === 'erased') throw new RefusedRequest('not-found');
  const { title, door } = await parts.sessions.readPlan(session);
  return { status: 200, body: { title: title === '' ? row.title : title, role, practice: row.practice, door } };
};

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Somebody of exactly this session. Others learn not even whether it exists. */
const insider = async ({ doorkeeper }: ApiParts, request: IncomingMessage, session: string | undefined) => {
  const identity = refuseUnknown(await doorkeeper.identify(bearerOf(request)));
  if (identity.session !== session) throw new RefusedRequest('forbidden');
  return identity;
};

const inviter = async (parts: ApiParts, request: IncomingMessage, session: string | undefined) => {
  const identity = await insider(parts, request, session);
  if (!mayInvite(identity.principal.role)) throw new RefusedRequest('forbidden');
  return identity;
};

const moderator = async (parts: ApiParts, request: IncomingMessage, session: string | undefined) => {
  const identity = await insider(parts, request, session);
  if (identity.principal.role !== 'moderator') throw new RefusedRequest('forbidden');
  return identity;
};

const listRoster = async (parts: ApiParts, request: IncomingMessage, which?: string): Promise<Answer> => {
  const { session } = await inviter(parts, request, which);
  const rows = await parts.storage.listRoster(session);
  const body = rows.map(({ seat, role, name, perspective }) => ({
    seatId: seat,
    role,
    name,
    perspective,
    group: null,
  }));
  return { status: 200, body };
};

const showDoor = async (parts: ApiParts, request: IncomingMessage, which?: string): Promise<Answer> => {
  const { session } = await insider(parts, request, which);
  const { joinCode } = printInvites(await parts.storage.listInvites(session));
  return { status: 200, body: { joinCode, joinUrl: `${parts.publicUrl()}#/join/${joinCode}` } };
};

const printLinks = (parts: ApiParts, rows: readonly InviteRow[]): Answer => ({
  status: 200,
  body: { publicUrl: String(parts.publicUrl()), ...printInvites(rows) },
});

const listInvites = async (parts: ApiParts, request: IncomingMessage, which?: string): Promise<Answer> => {
  const { session } = await inviter(parts, request, which);
  return printLinks(parts, await parts.storage.listInvites(session));
};

const renewInvite = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  role?: string,
): Promise<Answer> => {
  const { session } = await inviter(parts, request, which);
  const known = invitedRoles.find((one) => one === role);
  if (known === undefined) throw new RefusedRequest('not-found');
  return printLinks(parts, await parts.sessions.renewInvite(session, known));
};

const withdraw = async (parts: ApiParts, request: IncomingMessage, which?: string, seat?: string): Promise<Answer> => {
  const { session } = await moderator(parts, request, which);
  const meant = parseId<SeatId>(seat);
  if (meant === null || (await parts.storage.findSeat(session, meant)) === null) throw new RefusedRequest('not-found');
  await parts.withdraw(session, meant);
  return { status: 204 };
};

const erase = async (parts: ApiParts, request: IncomingMessage, which?: string): Promise<Answer> => {
  const { session } = await moderator(parts, request, which);
  await parts.sessions.erase(session);
  return { status: 204 };
};
