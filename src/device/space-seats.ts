import * as v from 'valibot';
import { createId, type GroupId, type SeatId, type SessionId, type SpaceId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import type { Role } from '../domain/session/role.ts';
import { type JoinAnswer, joinAnswer } from '../protocol/api.ts';
import {
  type MemberAnswer,
  type MembersAnswer,
  memberAnswer,
  membersAnswer,
  type NumberAnswer,
  type NumberRequest,
  numberAnswer,
  type OpenGroupAnswer,
  openGroupAnswer,
  openSpaceAnswer,
  type SpaceInvitesAnswer,
  type SpaceRole,
  spaceInvitesAnswer,
} from '../protocol/space.ts';
import type { ApiReason, ApiResult, Call } from './api.ts';
import type { SpaceSeatRow } from './database.ts';
import type { Device } from './device.ts';
import { type Ask, askFreshly, type TokenPlace } from './fresh-token.ts';

/*
 * The places of this device in spaces, and the relay's calls about them. Loaded with the screens of a space: whoever joins
 * a session needs none of it.
 */
type Place = Pick<Device, 'database' | 'api' | 'random' | 'now'>;

const keyOf = (space: SpaceId, seat: SeatId): string => `${space}/${seat}`;

/** The places of this device, the last opened first. */
export const listSpaceSeats = async ({ database }: Pick<Device, 'database'>): Promise<readonly SpaceSeatRow[]> =>
  [...(await database.spaces.all())].sort((a, b) => b.openedAt - a.openedAt);

/** The place with which this device goes into a space: the office's before any other, one that was signed out last. */
export const bestOf = (seats: readonly SpaceSeatRow[]): SpaceSeatRow | null => {
  const good = seats.filter(({ withdrawn }) => withdrawn !== true);
  const among = good.length > 0 ? good : seats;
  return among.find(({ role }) => role === 'office') ?? among[0] ?? null;
};

/** Begins a space on this device: its id, the office's place and the secret for handing it over are made here. */
export const beginSpace = async ({ database, random, now }: Place, title: string): Promise<SpaceSeatRow> => {
  const [spaceId, seatId] = [createId<SpaceId>(random), createId<SeatId>(random)];
  const row: SpaceSeatRow = {
    key: keyOf(spaceId, seatId),
    spaceId,
    seatId,
    role: 'office',
    groupId: null,
    title,
    token: '',
    local: true,
    secret: createId<never>(random),
    openedAt: now(),
  };
  await database.spaces.put(row);
  return row;
};

/** Keeps a place with its token; what was known of it stays. */
export const rememberMember = async (
  { database, now }: Place,
  { spaceId, seatId, role, groupId, token, name }: MemberAnswer,
  title?: string,
): Promise<SpaceSeatRow> => {
  const key = keyOf(spaceId, seatId);
  const known = await database.spaces.get(key);
  const row: SpaceSeatRow = {
    ...known,
    key,
    spaceId,
    seatId,
    role,
    groupId,
    token,
    title: title ?? known?.title ?? '',
    name: name ?? null,
    withdrawn: false,
    local: false,
    openedAt: now(),
  };
  await database.spaces.put(row);
  return row;
};

interface EntryWish {
  readonly invite: string;
  readonly name: string;
  readonly title: string;
  /** Where the link leads, and as what. */
  readonly space?: SpaceId | undefined;
  readonly role?: Role;
}

/** Comes in by a link, under a name that the office reads beside the device; an own place in the same role is kept. */
export const enterSpace = async (
  place: Place,
  { invite, name, title, space, role }: EntryWish,
): Promise<ApiResult<SpaceSeatRow>> => {
  // Whoever taps the same link again is the same device: no second one beside it.
  const own = (await listSpaceSeats(place)).find(
    (seat) => seat.spaceId === space && seat.role === role && seat.withdrawn !== true && seat.token !== '',
  );
  const body = { invite, ...(name !== '' && { name }), ...(own !== undefined && { token: own.token }) };
  const joined = await place.api.call({ method: 'POST', path: 'join', answer: memberAnswer, body });
  if (!joined.ok) return joined;
  const row = { ...(await rememberMember(place, joined.value, title)), joinedWith: invite };
  await place.database.spaces.put(row);
  return accepted(row);
};

/** A new token for a place, as long as it is not withdrawn. */
export const renewMember = ({ api }: Pick<Device, 'api'>, token: string): Promise<ApiResult<MemberAnswer>> =>
  api.call({ method: 'POST', path: 'renew', answer: memberAnswer, body: {}, bearer: token });

interface HandOverWish {
  readonly key: string;
  readonly title: string;
  readonly createKey: string;
  /** What others in the office read beside this device; empty: nothing. */
  readonly name: string;
}

/**
 * Hands a space over to the relay. May be repeated: until this device has noted the answer, and with it may dial, the same
 * space is answered again. `not-stored`: the relay has it, but this device could not note that.
 */
export const handOverSpace = async (
  { database, api }: Pick<Device, 'database' | 'api'>,
  { key, title, createKey, name }: HandOverWish,
): Promise<Result<null, ApiReason | 'not-stored'>> => {
  const row = await database.spaces.get(key);
  if (row?.secret === undefined) return refused('not-found');
  const body = { title, spaceId: row.spaceId, seatId: row.seatId, key: row.secret, ...(name !== '' && { name }) };
  const bearer = createKey === '' ? undefined : createKey;
  const opened = await api.call({ method: 'POST', path: 'spaces', answer: openSpaceAnswer, body, bearer });
  if (!opened.ok) return opened;
  const { member } = opened.value;
  if (member === undefined) return refused('token-withdrawn');
  const isNoted = await database.spaces.put({
    ...row,
    title,
    token: member.token,
    name: member.name ?? null,
    local: false,
  });
  return isNoted ? accepted(null) : refused('not-stored');
};

interface OwnPlace {
  readonly spaceId: SpaceId;
  readonly seatId: SeatId;
  readonly ask: Ask;
}

/** What the office reads beside this device. */
export const ownDevice = ({ api, database }: Pick<Device, 'api' | 'database'>, { spaceId, seatId, ask }: OwnPlace) => ({
  read: async (): Promise<string> => (await database.spaces.get(keyOf(spaceId, seatId)))?.name ?? '',
  rename: async (name: string): Promise<ApiResult<string>> => {
    const path = `spaces/${spaceId}/members/${seatId}/name`;
    const done = await ask((bearer) => api.call({ method: 'POST', path, answer: v.unknown(), body: { name }, bearer }));
    if (!done.ok) return done;
    const row = await database.spaces.get(keyOf(spaceId, seatId));
    if (row !== null) await database.spaces.put({ ...row, name });
    return accepted(name);
  },
});

/** The place of an office. */
interface OfficePlace extends TokenPlace {
  readonly spaceId: SpaceId;
}

/** What only an office asks for. Its token is good for half a day: one that has run out is renewed and shown once more. */
export const spaceOffice = ({ api }: Pick<Device, 'api'>, { spaceId, token, renew }: OfficePlace) => {
  const run = <Value>(call: Omit<Call<Value>, 'bearer'>): Promise<ApiResult<Value>> =>
    askFreshly({ token, renew }, (bearer) => api.call({ ...call, path: `spaces/${spaceId}/${call.path}`, bearer }));
  return {
    invites: (): Promise<ApiResult<SpaceInvitesAnswer>> =>
      run({ method: 'GET', path: 'invites', answer: spaceInvitesAnswer }),
    /** A new link in place of the one there is. */
    renewInvite: (role: SpaceRole): Promise<ApiResult<SpaceInvitesAnswer>> =>
      run({ method: 'POST', path: `invites/${role}`, answer: spaceInvitesAnswer, body: {} }),
    /** The link of a group's authors, always the same. */
    groupInvite: (groupId: GroupId): Promise<ApiResult<OpenGroupAnswer>> =>
      run({ method: 'POST', path: 'groups', answer: openGroupAnswer, body: { groupId } }),
    /** A new link in place of that. */
    renewGroupInvite: (groupId: GroupId): Promise<ApiResult<OpenGroupAnswer>> =>
      run({ method: 'POST', path: `groups/${groupId}/renew`, answer: openGroupAnswer, body: {} }),
    /** The number of a proposal that was taken into a year; the same however often it is asked. */
    number: (body: NumberRequest): Promise<ApiResult<NumberAnswer>> =>
      run({ method: 'POST', path: 'numbers', answer: numberAnswer, body }),
    /** The office's own place in a session of the space; `lead`: it moderates from now on. */
    enterSession: (session: SessionId, lead = false): Promise<ApiResult<JoinAnswer>> =>
      run({ method: 'POST', path: `sessions/${session}/enter`, answer: joinAnswer, body: { lead } }),
    members: (): Promise<ApiResult<MembersAnswer>> => run({ method: 'GET', path: 'members', answer: membersAnswer }),
    /** What is read beside a device; empty: nothing. */
    rename: (seat: SeatId, name: string): Promise<ApiResult<unknown>> =>
      run({ method: 'POST', path: `members/${seat}/name`, answer: v.unknown(), body: { name } }),
    /** Signs a device out for good. */
    withdraw: (seat: SeatId): Promise<ApiResult<unknown>> =>
      run({ method: 'POST', path: `members/${seat}/withdraw`, answer: v.unknown(), body: {} }),
  };
};
