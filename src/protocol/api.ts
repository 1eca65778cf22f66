import * as v from 'valibot';
import { personFields } from '../domain/attendance/people.ts';
import type { PersonId, SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import { isPerspective, type Perspective } from '../domain/session/perspective.ts';
import { roles } from '../domain/session/role.ts';
import { vias } from '../domain/session/seat.ts';
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
  'other-edition': 409,
  'session-full': 409,
  'places-taken': 409,
  'last-moderator': 409,
  'files-full': 409,
  'too-large': 413,
  'file-wrong': 415,
  'file-damaged': 422,
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

/**
 * Answer to `POST /api/sessions` and `POST /api/example` (201; 200 when this device has handed the session over before).
 * `tokens` has one for every seat that was handed over.
 */
export const openSessionAnswer = v.object({
  sessionId,
  joinCode: v.string(),
  invites,
  tokens: v.optional(v.record(v.string(), v.string()), {}),
});
export type OpenSessionAnswer = v.InferOutput<typeof openSessionAnswer>;

/** What somebody shows who wants in: an invitation (also a personal code) or the session's code. */
const shown = {
  invite: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/))),
  code: v.optional(v.pipe(v.string(), v.maxLength(20))),
};
const isOne = (invite: string | undefined, code: string | undefined): boolean =>
  (invite === undefined) !== (code === undefined);

/** `POST /api/invites`: what it leads to. In the body, never in the address: proxies log addresses. */
export const inviteRequest = v.pipe(
  v.object(shown),
  v.check(({ invite, code }) => isOne(invite, code)),
);
export type InviteRequest = v.InferOutput<typeof inviteRequest>;

/** `POST /api/join`: by invitation or by code (which grants participant). An own token keeps the seat. */
export const joinRequest = v.pipe(
  v.object({
    ...shown,
    name: v.optional(line(120)),
    perspective: v.optional(v.custom<Perspective>(isPerspective)),
    token: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  }),
  v.check(({ invite, code }) => isOne(invite, code)),
);
export type JoinRequest = v.InferOutput<typeof joinRequest>;

/** `POST /api/sessions/<s>/documents/<document>/erase` (moderator, office): entries that must be gone for good. */
export const eraseEntriesRequest = v.object({
  entries: v.pipe(v.array(wireId<string>()), v.minLength(1), v.maxLength(100)),
});

/** Answer to `POST /api/join` and `POST /api/renew` (200). `expiresAt` is ISO 8601. */
export const joinAnswer = v.object({ sessionId, seatId, role, token: v.string(), expiresAt: v.string() });
export type JoinAnswer = v.InferOutput<typeof joinAnswer>;

/** Whose seat a way leads to: one person's own (a card, a new access), or that of a device that is being joined. */
const boundTo = v.object({
  kind: v.picklist(['personal', 'transfer']),
  name: v.nullable(v.string()),
  perspective: v.nullable(v.string()),
  /** The talk whose pages are turned from there, by its title. */
  talk: v.optional(v.string()),
});

const offered = v.object({ key: v.string(), name: v.nullable(v.string()), hidden: v.boolean() });

/** Answer to `POST /api/invites` (200): what a newcomer is told before joining. `bound` is null where anybody may sit. */
export const inviteAnswer = v.object({
  title: v.string(),
  role,
  practice: v.boolean(),
  door: v.picklist(doors),
  bound: v.nullable(boundTo),
  /** For whom people can sit in this session, those it offers no more among them. Missing: the usual ones. */
  perspectives: v.optional(v.array(offered)),
  /** Where the link leads into a county's space instead of a session. */
  space: v.optional(wireId<SpaceId>()),
  /** The group of the county that the link is for, as the register calls it. */
  groupName: v.optional(v.string()),
});
export type InviteAnswer = v.InferOutput<typeof inviteAnswer>;

/** Answer to `GET /api/sessions/<s>/roster` (moderator, office). */
export const rosterAnswer = v.array(
  v.object({
    seatId,
    role,
    name: v.nullable(v.string()),
    perspective: v.nullable(v.string()),
    /** How somebody without a device of their own takes part; null for everybody else. */
    via: v.optional(v.nullable(v.picklist(vias)), null),
    /** Their place at the tablet, or the number of their form. */
    number: v.optional(v.nullable(v.number()), null),
    group: v.nullable(v.string()),
    /** Its devices were signed out, and nobody has come back to it since. */
    locked: v.boolean(),
  }),
);
export type RosterAnswer = v.InferOutput<typeof rosterAnswer>;

/**
 * Answer to `GET /api/sessions/<s>/door` (everybody in the session): what wall and cockpit show for joining; both empty
 * while the link to join is withdrawn.
 */
export const doorAnswer = v.object({ joinCode: v.string(), joinUrl: v.string() });
export type DoorAnswer = v.InferOutput<typeof doorAnswer>;

/**
 * Answer to `GET /api/sessions/<s>/invites` (moderator, office), to the renewal of one (`POST …/invites/<role>`) and to
 * its withdrawal (`DELETE`). A link that is withdrawn is empty, and with that of participants the code.
 */
export const invitesAnswer = v.object({ joinCode: v.string(), publicUrl: v.string(), invites });
export type InvitesAnswer = v.InferOutput<typeof invitesAnswer>;

/** Answer to `POST /api/sessions/<s>/seats/<p>/access` (moderator, 201): a new personal way to the seat. */
export const accessAnswer = v.object({ code: v.string(), url: v.string() });
export type AccessAnswer = v.InferOutput<typeof accessAnswer>;

/** Answer to `POST /api/sessions/<s>/transfer` (everybody, 201): the own seat for one more device, once, so many seconds. */
export const transferAnswer = v.object({ code: v.string(), url: v.string(), seconds: v.number() });
export type TransferAnswer = v.InferOutput<typeof transferAnswer>;

const personEntry = v.object({
  person: wireId<PersonId>(),
  field: v.picklist(personFields),
  value: v.pipe(v.string(), v.maxLength(200)),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** `POST /api/sessions/<s>/people` (moderator, office): fields of lines, each with the time of its writing. */
export const peopleRequest = v.object({ entries: v.array(personEntry) });

/** Answer to `GET` and `POST /api/sessions/<s>/people` (200): the whole list as the relay has it now. */
export const peopleAnswer = v.object({ entries: v.array(personEntry) });
export type PeopleAnswer = v.InferOutput<typeof peopleAnswer>;

/** Answer to `POST /api/sessions/<s>/cards` (moderator, office; 200): a personal way for everybody on the list. */
export const cardsAnswer = v.array(v.object({ person: wireId<PersonId>(), code: v.string(), url: v.string() }));
export type CardsAnswer = v.InferOutput<typeof cardsAnswer>;
