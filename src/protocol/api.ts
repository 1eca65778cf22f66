import * as v from 'valibot';
import type { SeatId, SessionId } from '../domain/ids.ts';
import { isPerspective, type Perspective } from '../domain/session/perspective.ts';
import { roles } from '../domain/session/role.ts';
import { doors } from '../domain/session/session.ts';
import { wireId } from './wire-id.ts';

/*
 * The HTTP interface, as both sides read it. Every refusal is `{error, message}` with one of `apiErrors`; `message` is
 * a plain German sentence for people without our app, the app words it itself.
 */
const role = v.picklist(roles);
const sessionId = wireId<SessionId>();
const seatId = wireId<SeatId>();
const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

/** Why the relay refuses a request; with the HTTP status it goes with. */
export const apiErrors = {
  'bad-request': 400,
  'token-missing': 401,
  'token-expired': 401,
  'token-withdrawn': 401,
  forbidden: 403,
  'invite-wrong': 403,
  'door-closed': 403,
  'code-unknown': 404,
  'not-found': 404,
  'id-taken': 409,
  'session-full': 409,
  'too-large': 413,
  'too-many-tries': 429,
  'relay-fault': 500,
} as const;
export type ApiError = keyof typeof apiErrors;

/** The body of every refusal; `error` is a text, because a newer relay may know more reasons than we do. */
export const refusalBody = v.object({ error: v.string(), message: v.string() });

/** Roles that have an invitation of their own in every session. */
export const invitedRoles = ['moderator', 'office', 'scribe', 'participant', 'guest', 'projector'] as const;
export type InvitedRole = (typeof invitedRoles)[number];

const invites = v.object({
  moderator: v.string(),
  office: v.string(),
  scribe: v.string(),
  participant: v.string(),
  guest: v.string(),
  projector: v.string(),
});

/** `POST /api/sessions`. Ids made on a device are 128 random bits. */
export const openSessionRequest = v.object({
  title: v.pipe(line(300), v.minLength(1)),
  sessionId: v.optional(sessionId),
});
export type OpenSessionRequest = v.InferOutput<typeof openSessionRequest>;

/** Answer to `POST /api/sessions` and `POST /api/example` (201). */
export const openSessionAnswer = v.object({ sessionId, joinCode: v.string(), invites });
export type OpenSessionAnswer = v.InferOutput<typeof openSessionAnswer>;

/** `POST /api/join`: by invitation or by code (which grants participant). An own token keeps the seat. */
export const joinRequest = v.pipe(
  v.object({
    invite: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/))),
    code: v.optional(v.pipe(v.string(), v.maxLength(20))),
    name: v.optional(line(120)),
    perspective: v.optional(v.custom<Perspective>(isPerspective)),
    token: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  }),
  v.check(({ invite, code }) => (invite === undefined) !== (code === undefined)),
);
export type JoinRequest = v.InferOutput<typeof joinRequest>;

/** Answer to `POST /api/join` and `POST /api/renew` (200). `expiresAt` is ISO 8601. */
export const joinAnswer = v.object({ sessionId, seatId, role, token: v.string(), expiresAt: v.string() });
export type JoinAnswer = v.InferOutput<typeof joinAnswer>;

/** Answer to `GET /api/invites/<invite or code>` (200): what a newcomer is told before joining. */
export const inviteAnswer = v.object({
  title: v.string(),
  role,
  practice: v.boolean(),
  door: v.picklist(doors),
});
export type InviteAnswer = v.InferOutput<typeof inviteAnswer>;

/** Answer to `GET /api/sessions/<s>/roster` (moderator, office). */
export const rosterAnswer = v.array(
  v.object({
    seatId,
    role,
    name: v.nullable(v.string()),
    perspective: v.nullable(v.string()),
    group: v.nullable(v.string()),
  }),
);
export type RosterAnswer = v.InferOutput<typeof rosterAnswer>;

/** Answer to `GET /api/sessions/<s>/door` (everybody in the session): what wall and cockpit show for joining. */
export const doorAnswer = v.object({ joinCode: v.string(), joinUrl: v.string() });
export type DoorAnswer = v.InferOutput<typeof doorAnswer>;

/** Answer to `GET /api/sessions/<s>/invites` (moderator, office) and to the renewal of one (`POST …/invites/<role>`). */
export const invitesAnswer = v.object({ joinCode: v.string(), publicUrl: v.string(), invites });
export type InvitesAnswer = v.InferOutput<typeof invitesAnswer>;
