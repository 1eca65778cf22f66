import type { IncomingMessage } from 'node:http';
import { createId, type GroupId, parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import {
  enterSessionRequest,
  nameMemberRequest,
  numberRequest,
  openGroupRequest,
  openSpaceRequest,
  type SpaceRole,
  spaceRoles,
} from '../../src/protocol/space.ts';
import type { MemberRow, SpaceInviteRow } from '../storage/space-storage.ts';
import { type Answer, bearerOf, granted, RefusedRequest, readBody } from './answer.ts';
import type { ApiParts, Route } from './api-parts.ts';
import { checkCreateKey, refuseUnknown } from './entrance.ts';

/* The routes of a county's space. */

const printInvites = (rows: readonly SpaceInviteRow[]) =>
  Object.fromEntries(spaceRoles.map((role) => [role, rows.find((row) => row.role === role)?.secret ?? '']));

/** Somebody of exactly this space. Others learn not even whether it exists. */
export const member = async ({ doorkeeper }: ApiParts, request: IncomingMessage, space: string | undefined) => {
  const identity = refuseUnknown(await doorkeeper.identify(bearerOf(request)));
  if (identity.kind !== 'member' || identity.row.space !== space) throw new RefusedRequest('forbidden');
  return identity;
};

const office = async (parts: ApiParts, request: IncomingMessage, space: string | undefined) => {
  const { row } = await member(parts, request, space);
  if (row.role !== 'office') throw new RefusedRequest('forbidden');
  return row;
};

/** `POST spaces` */
export const openSpace: Route = async (parts, request) => {
  checkCreateKey(parts, request);
  const wanted = await readBody(request, openSpaceRequest, parts.limits.bodyBytes);
  const { space, invites, member: place, isNew } = granted(await parts.spaces.open(wanted));
  const body = { spaceId: space, invites: printInvites(invites), ...(place !== null && { member: place }) };
  return { status: isNew ? 201 : 200, body };
};

/** `POST spaces/:space/groups` */
export const openGroup: Route = async (parts, request, which) => {
  const { space } = await office(parts, request, which);
  const { groupId } = await readBody(request, openGroupRequest, parts.limits.bodyBytes);
  const group = groupId ?? createId<GroupId>(parts.random);
  const { secret } = await parts.spaces.openGroup(space, group);
  return { status: 201, body: { groupId: group, invite: secret } };
};

/** `POST spaces/:space/groups/:group/renew`: who has the old link comes in no more; who is in stays. */
export const renewGroup: Route = async (parts, request, which, group) => {
  const { space } = await office(parts, request, which);
  const meant = parseId<GroupId>(group);
  if (meant === null) throw new RefusedRequest('not-found');
  const { secret } = await parts.spaces.renewGroup(space, meant);
  return { status: 200, body: { groupId: meant, invite: secret } };
};

/** `POST spaces/:space/numbers` */
export const giveNumber: Route = async (parts, request, which) => {
  const { space } = await office(parts, request, which);
  const wish = await readBody(request, numberRequest, parts.limits.bodyBytes);
  const { proposal, year, number } = await parts.storage.giveNumber({ space, ...wish });
  return { status: 200, body: { proposal, year, number } };
};

const printLinks = (parts: ApiParts, rows: readonly SpaceInviteRow[]): Answer => ({
  status: 200,
  body: { publicUrl: String(parts.publicUrl()), invites: printInvites(rows) },
});

/** `GET spaces/:space/invites` */
export const listSpaceInvites: Route = async (parts, request, which) => {
  const { space } = await office(parts, request, which);
  return printLinks(parts, await parts.storage.listSpaceInvites(space));
};

/** `POST spaces/:space/invites/:role` */
export const renewSpaceInvite: Route = async (parts, request, which, named) => {
  const { space } = await office(parts, request, which);
  const role: SpaceRole | undefined = spaceRoles.find((known) => known === named);
  if (role === undefined) throw new RefusedRequest('not-found');
  return printLinks(parts, await parts.spaces.renewInvite(space, role));
};

/** `GET spaces/:space/members` */
export const listMembers: Route = async (parts, request, which) => {
  const { space } = await office(parts, request, which);
  const body = (await parts.storage.listMembers(space)).map(({ seat, role, group, name, locked, joinedAt }) => ({
    seatId: seat,
    role,
    group,
    name,
    locked,
    joinedAt: new Date(joinedAt).toISOString(),
    here: parts.isHere(space, seat),
  }));
  return { status: 200, body };
};

/** `POST spaces/:space/members/:seat/name`: the own device, or any for an office. */
export const nameMember: Route = async (parts, request, which, seat) => {
  const { row } = await member(parts, request, which);
  if (row.role !== 'office' && row.seat !== seat) throw new RefusedRequest('forbidden');
  const { name } = await readBody(request, nameMemberRequest, parts.limits.bodyBytes);
  const meant = (await parts.storage.listMembers(row.space)).find((one) => one.seat === seat);
  if (meant === undefined) throw new RefusedRequest('not-found');
  await parts.storage.putMember({ ...meant, name: name === '' ? null : name });
  return { status: 204 };
};

/** What leads somebody in who steers, and what an office can read of it in a session. */
const steering = ['moderator', 'office', 'scribe'] as const;

/** The links that a member could read in the sessions of its space lead nobody in any more. */
const closeWaysIn = async ({ storage, sessions }: ApiParts, { space, seat }: MemberRow): Promise<void> => {
  for (const { session } of await storage.listSessionsOf(space)) {
    if ((await storage.findSeat(session, seat)) === null) continue;
    for (const role of steering) await sessions.renewInvite(session, role);
  }
};

/**
 * `POST spaces/:space/members/:seat/withdraw`: never the last office, or nobody could let anybody in any more. The link that
 * the device may still have is renewed with it.
 */
export const withdrawMember: Route = async (parts, request, which, seat) => {
  const { space } = await office(parts, request, which);
  const meant = parseId<SeatId>(seat);
  const members = await parts.storage.listMembers(space);
  const others = members.filter((row) => row.seat !== meant && !row.locked);
  if (!others.some(({ role }) => role === 'office')) throw new RefusedRequest('last-moderator');
  const member = members.find((row) => row.seat === meant);
  if (member === undefined) throw new RefusedRequest('not-found');
  // The link first: whoever is signed out and taps it at once must not be let in.
  await parts.spaces.closeWayOf(member);
  await parts.lockMember(space, member.seat);
  await closeWaysIn(parts, member);
  return { status: 204 };
};

/** `POST spaces/:space/sessions/:session/enter`: the office of a space is office in its sessions, and may lead them. */
export const enterSession: Route = async (parts, request, which, meant) => {
  const row = await office(parts, request, which);
  const { lead } = await readBody(request, enterSessionRequest, parts.limits.bodyBytes);
  const session = parseId<SessionId>(meant);
  const entered = session === null ? null : await parts.sessions.admitOffice(session, row, lead);
  // Others learn not even whether it exists.
  if (entered === null) throw new RefusedRequest('forbidden');
  return { status: 200, body: entered };
};

/** `DELETE spaces/:space` */
export const eraseSpace: Route = async (parts, request, which) => {
  const { space } = await office(parts, request, which);
  await parts.spaces.erase(space);
  return { status: 204 };
};
