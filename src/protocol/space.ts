import * as v from 'valibot';
import type { GroupId, ProposalId, SeatId, SpaceId } from '../domain/ids.ts';
import { type Role, roles } from '../domain/session/role.ts';
import { wireId } from './wire-id.ts';

/*
 * The HTTP interface of a county's space. A space has no code to type: its links are handed to few people, and each is
 * too long to be guessed.
 */
const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

/** Roles that have a link of their own in every space; authors have one for each of their groups. */
export const spaceRoles = ['office', 'moderator', 'reader'] as const satisfies readonly Role[];
export type SpaceRole = (typeof spaceRoles)[number];

/**
 * `POST /api/spaces`. Ids made on a device are 128 random bits. A space that was begun without a relay brings the `seatId`
 * under which its office has written; its documents come the usual way afterwards. `key` is a secret of the device: whoever
 * shows it again, because an answer was lost, is answered again instead of refused. `name`: what the office reads beside that seat.
 */
export const openSpaceRequest = v.pipe(
  v.strictObject({
    title: v.pipe(line(300), v.minLength(1)),
    spaceId: v.optional(wireId<SpaceId>()),
    seatId: v.optional(wireId<SeatId>()),
    key: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/))),
    name: v.optional(line(120)),
  }),
  v.check(({ spaceId, seatId, key }) => spaceId !== undefined || (seatId === undefined && key === undefined)),
);
export type OpenSpaceRequest = v.InferInput<typeof openSpaceRequest>;
export type SpaceOpening = v.InferOutput<typeof openSpaceRequest>;

const invites = v.object({ office: v.string(), moderator: v.string(), reader: v.string() });

/** `POST /api/spaces/<c>/sessions/<s>/enter` (office): `lead` to moderate it from this device on. */
export const enterSessionRequest = v.strictObject({ lead: v.optional(v.boolean(), false) });

/** `POST /api/spaces/<c>/groups` (office): a group's link, the same as long as it is good. The id is that of the register. */
export const openGroupRequest = v.strictObject({ groupId: v.optional(wireId<GroupId>()) });

/** Answer to `POST /api/spaces/<c>/groups` (201), and to `POST …/groups/<g>/renew` (office, 200) with a new link in its place. */
export const openGroupAnswer = v.object({ groupId: wireId<GroupId>(), invite: v.string() });
export type OpenGroupAnswer = v.InferOutput<typeof openGroupAnswer>;

/** `POST /api/spaces/<c>/members/<seat>/name` (office, or the device itself): what the office reads beside it; empty: no name. */
export const nameMemberRequest = v.strictObject({ name: line(120) });

/**
 * `POST /api/spaces/<c>/numbers` (office): the number of a proposal that is taken into a year. The same proposal keeps its
 * number, in whatever year and however often it is asked. `after` is the greatest number of that year the office has seen:
 * a relay that was restored from an older copy gives none of them again.
 */
export const numberRequest = v.strictObject({
  proposal: wireId<ProposalId>(),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)), 0),
});
export type NumberRequest = v.InferInput<typeof numberRequest>;

/** Answer to `POST /api/spaces/<c>/numbers` (200). */
export const numberAnswer = v.object({ proposal: wireId<ProposalId>(), year: v.number(), number: v.number() });
export type NumberAnswer = v.InferOutput<typeof numberAnswer>;

/** Answer to `POST /api/join` and `POST /api/renew` where the link leads into a space (200). `expiresAt` is ISO 8601. */
export const memberAnswer = v.object({
  spaceId: wireId<SpaceId>(),
  groupId: v.nullable(wireId<GroupId>()),
  seatId: wireId<SeatId>(),
  role: v.picklist(roles),
  token: v.string(),
  expiresAt: v.string(),
  /** What the office reads beside this device. */
  name: v.optional(v.nullable(v.string())),
});
export type MemberAnswer = v.InferOutput<typeof memberAnswer>;

/**
 * Answer to `POST /api/spaces` (201; 200 when this device has opened it before). `member` is the office's place, for a
 * request that brought its `seatId`.
 */
export const openSpaceAnswer = v.object({ spaceId: wireId<SpaceId>(), invites, member: v.optional(memberAnswer) });
export type OpenSpaceAnswer = v.InferOutput<typeof openSpaceAnswer>;

/** Answer to `GET /api/spaces/<c>/invites` (office) and to the renewal of one, `POST …/invites/<role>` (200). */
export const spaceInvitesAnswer = v.object({ publicUrl: v.string(), invites });
export type SpaceInvitesAnswer = v.InferOutput<typeof spaceInvitesAnswer>;

/** Answer to `GET /api/spaces/<c>/members` (office, 200): every device that has come in, the first one first. */
export const membersAnswer = v.array(
  v.object({
    seatId: wireId<SeatId>(),
    role: v.picklist(roles),
    group: v.nullable(wireId<GroupId>()),
    name: v.nullable(v.string()),
    /** Its tokens were withdrawn. */
    locked: v.boolean(),
    /** ISO 8601 */
    joinedAt: v.string(),
    /** It is connected at this moment: that is looked up when it is asked, and kept nowhere. */
    here: v.optional(v.boolean(), false),
  }),
);
export type MembersAnswer = v.InferOutput<typeof membersAnswer>;
