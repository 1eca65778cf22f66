import * as v from 'valibot';
import type { PersonEntry } from '../domain/attendance/people.ts';
import type { SeatId, SessionId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import {
  type AccessAnswer,
  type ApiError,
  accessAnswer,
  apiErrors,
  type CardsAnswer,
  cardsAnswer,
  type DoorAnswer,
  doorAnswer,
  type InviteAnswer,
  type InvitedRole,
  type InvitesAnswer,
  inviteAnswer,
  invitesAnswer,
  type JoinAnswer,
  type JoinRequest,
  joinAnswer,
  type OpenSessionAnswer,
  openSessionAnswer,
  type PeopleAnswer,
  peopleAnswer,
  type RosterAnswer,
  refusalBody,
  rosterAnswer,
  type TransferAnswer,
  transferAnswer,
} from '../protocol/api.ts';
import { parseCode } from '../protocol/join-code.ts';
import type { AddSeatRequest, OpenSessionRequest } from '../protocol/opening.ts';

/** Why a call came to nothing: the relay's own reasons, no answer at all, or an answer that is not ours to read. */
export type ApiReason = ApiError | 'offline' | 'unreadable';
export type ApiResult<Value> = Result<Value, ApiReason>;

/** The relay's HTTP interface. No call throws; every answer has been parsed. */
export interface Api {
  /** Whether a relay answers here and its storage with it. */
  readonly isReady: () => Promise<boolean>;
  readonly openSession: (request: OpenSessionRequest, createKey?: string) => Promise<ApiResult<OpenSessionAnswer>>;
  readonly openExample: () => Promise<ApiResult<OpenSessionAnswer>>;
  readonly joinSession: (request: JoinRequest) => Promise<ApiResult<JoinAnswer>>;
  readonly renewToken: (token: string) => Promise<ApiResult<JoinAnswer>>;
  readonly describeInvite: (inviteOrCode: string) => Promise<ApiResult<InviteAnswer>>;
  readonly addSeat: (session: SessionId, seat: AddSeatRequest, token: string) => Promise<ApiResult<JoinAnswer>>;
  readonly roster: (session: SessionId, token: string) => Promise<ApiResult<RosterAnswer>>;
  readonly door: (session: SessionId, token: string) => Promise<ApiResult<DoorAnswer>>;
  readonly invites: (session: SessionId, token: string) => Promise<ApiResult<InvitesAnswer>>;
  readonly renewInvite: (session: SessionId, role: InvitedRole, token: string) => Promise<ApiResult<InvitesAnswer>>;
  /** Takes a link out of force without a new one. */
  readonly withdrawInvite: (session: SessionId, role: InvitedRole, token: string) => Promise<ApiResult<InvitesAnswer>>;
  /** Signs out every device of a seat. */
  readonly lockSeat: (session: SessionId, seat: SeatId, token: string) => Promise<ApiResult<null>>;
  /** A personal way to a seat, in place of the one before. */
  readonly giveAccess: (session: SessionId, seat: SeatId, token: string) => Promise<ApiResult<AccessAnswer>>;
  /** The way to a guest's place that is kept for whoever holds it, e.g. the speaker of a talk; the same once more. */
  readonly keepPlace: (session: SessionId, seat: SeatId, token: string) => Promise<ApiResult<AccessAnswer>>;
  readonly listPeople: (session: SessionId, token: string) => Promise<ApiResult<PeopleAnswer>>;
  /** Lays changes over the relay's list of people. */
  readonly putPeople: (
    session: SessionId,
    entries: readonly PersonEntry[],
    token: string,
  ) => Promise<ApiResult<PeopleAnswer>>;
  /** A personal way for everybody on the list of people. */
  readonly makeCards: (session: SessionId, token: string) => Promise<ApiResult<CardsAnswer>>;
  /** The own seat for one more device. */
  readonly openTransfer: (session: SessionId, token: string) => Promise<ApiResult<TransferAnswer>>;
  readonly deleteSession: (session: SessionId, token: string) => Promise<ApiResult<null>>;
  readonly eraseEntries: (
    session: SessionId,
    document: string,
    entries: readonly string[],
    token: string,
  ) => Promise<ApiResult<null>>;
  readonly eraseSeat: (session: SessionId, seat: SeatId, token: string) => Promise<ApiResult<null>>;
  /** Any other call, for what only later screens ask: its schemas need not be in the first load. */
  readonly call: <Value>(call: Call<Value>) => Promise<ApiResult<Value>>;
}

/** Which relay is asked, and with what. */
export interface ApiPlace {
  /** Where the app lives, with a slash at its end: `https://host/plenum/`. */
  readonly base: string;
  readonly fetch: typeof fetch;
}

/** One call of the relay, with the shape its answer must have. */
export interface Call<Value> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly answer: v.GenericSchema<unknown, Value>;
  readonly body?: unknown;
  readonly bearer?: string | undefined;
}

/** Milliseconds after which a silent relay counts as not there. */
const patience = 10_000;

/** The answer to a call that has nothing to say. */
export const nothing = v.pipe(
  v.unknown(),
  v.transform(() => null),
);

/** What a person typed or scanned: with a join code both may be meant, a code is six letters and an invitation longer. */
export const readInvite = (typed: string): { readonly code: string } | { readonly invite: string } => {
  const code = parseCode(typed);
  return code === null ? { invite: typed.trim() } : { code };
};

/** The calls of one relay. None of them rejects: what did not come to an answer is a reason, too. */
export const createApi = (place: ApiPlace): Api => {
  const run = <Value>(call: Call<Value>) => callRelay(place, call);
  const at = (session: SessionId, rest = '') => `sessions/${session}${rest}`;
  return {
    isReady: () => askReady(place),
    openSession: (body, bearer) => run({ method: 'POST', path: 'sessions', answer: openSessionAnswer, body, bearer }),
    openExample: () => run({ method: 'POST', path: 'example', answer: openSessionAnswer, body: {} }),
    joinSession: (body) => run({ method: 'POST', path: 'join', answer: joinAnswer, body }),
    renewToken: (bearer) => run({ method: 'POST', path: 'renew', answer: joinAnswer, body: {}, bearer }),
    describeInvite: (inviteOrCode) =>
      run({ method: 'POST', path: 'invites', answer: inviteAnswer, body: readInvite(inviteOrCode) }),
    addSeat: (session, body, bearer) =>
      run({ method: 'POST', path: at(session, '/seats'), answer: joinAnswer, body, bearer }),
    roster: (session, bearer) => run({ method: 'GET', path: at(session, '/roster'), answer: rosterAnswer, bearer }),
    door: (session, bearer) => run({ method: 'GET', path: at(session, '/door'), answer: doorAnswer, bearer }),
    invites: (session, bearer) => run({ method: 'GET', path: at(session, '/invites'), answer: invitesAnswer, bearer }),
    renewInvite: (session, role, bearer) =>
      run({ method: 'POST', path: at(session, `/invites/${role}`), answer: invitesAnswer, body: {}, bearer }),
    withdrawInvite: (session, role, bearer) =>
      run({ method: 'DELETE', path: at(session, `/invites/${role}`), answer: invitesAnswer, bearer }),
    lockSeat: (session, seat, bearer) =>
      run({ method: 'POST', path: at(session, `/seats/${seat}/withdraw`), answer: nothing, body: {}, bearer }),
    giveAccess: (session, seat, bearer) =>
      run({ method: 'POST', path: at(session, `/seats/${seat}/access`), answer: accessAnswer, body: {}, bearer }),
    keepPlace: (session, seat, bearer) =>
      run({ method: 'POST', path: at(session, `/speakers/${seat}`), answer: accessAnswer, body: {}, bearer }),
    listPeople: (session, bearer) => run({ method: 'GET', path: at(session, '/people'), answer: peopleAnswer, bearer }),
    putPeople: (session, entries, bearer) =>
      run({ method: 'POST', path: at(session, '/people'), answer: peopleAnswer, body: { entries }, bearer }),
    makeCards: (session, bearer) =>
      run({ method: 'POST', path: at(session, '/cards'), answer: cardsAnswer, body: {}, bearer }),
    openTransfer: (session, bearer) =>
      run({ method: 'POST', path: at(session, '/transfer'), answer: transferAnswer, body: {}, bearer }),
    deleteSession: (session, bearer) => run({ method: 'DELETE', path: at(session), answer: nothing, bearer }),
    eraseEntries: (session, document, entries, bearer) =>
      run({
        method: 'POST',
        path: at(session, `/documents/${document}/erase`),
        answer: nothing,
        body: { entries },
        bearer,
      }),
    eraseSeat: (session, seat, bearer) =>
      run({ method: 'DELETE', path: at(session, `/seats/${seat}`), answer: nothing, bearer }),
    call: run,
  };
};

/** A page that is served from a folder answers everything with something: only our own answer counts. */
const askReady = async ({ base, fetch }: ApiPlace): Promise<boolean> => {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(new URL('readyz', base), { cache: 'no-store', credentials: 'omit', signal });
    return response.ok && (await response.text()).trim() === 'ok';
  } catch {
    return false;
  }
};

const callRelay = async <Value>({ base, fetch }: ApiPlace, call: Call<Value>): Promise<ApiResult<Value>> => {
  const { method, path, answer, body, bearer } = call;
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  // In a header, never in the address: proxies log addresses.
  if (bearer !== undefined && bearer !== '') headers.set('Authorization', `Bearer ${bearer}`);
  let response: Response;
  let text: string;
  try {
    response = await fetch(new URL(`api/${path}`, base), {
      method,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    text = await response.text();
  } catch {
    return refused('offline');
  }
  const json = parseJson(text);
  if (!response.ok) return refused(readReason(response.status, json));
  const read = v.safeParse(answer, json);
  return read.success ? accepted(read.output) : refused('unreadable');
};

const parseJson = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

/** A proxy in between answers in its own words while the relay is away: to the person that is the same as offline. */
export const readReason = (status: number, json: unknown): ApiReason => {
  const read = v.safeParse(refusalBody, json);
  const error = read.success ? read.output.error : '';
  if (Object.hasOwn(apiErrors, error)) return error as ApiError;
  return status === 502 || status === 503 || status === 504 ? 'offline' : 'unreadable';
};
