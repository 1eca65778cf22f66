import * as v from 'valibot';
import type { GroupId, SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import { roles } from '../domain/session/role.ts';
import type { Principal } from './rights.ts';
import { wireId } from './wire-id.ts';

/** What a token says: who, where, until when. Signed by the relay; a device only carries it. */
export interface Claims {
  readonly version: 1;
  /** Which key signed it. */
  readonly key: string;
  readonly principal: Principal;
  /** Raised to withdraw all older tokens of a seat. */
  readonly generation: number;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** First part of every token: tells its kind apart from other secrets. */
export const tokenPrefix = 'pl1';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const wire = v.object({
  v: v.literal(1),
  kid: wireId<string>(),
  ses: v.optional(wireId<SessionId>()),
  spc: v.optional(wireId<SpaceId>()),
  sub: wireId<SeatId>(),
  grp: v.optional(wireId<GroupId>()),
  role: v.picklist(roles),
  gen: whole,
  iat: whole,
  exp: whole,
});

/** The claims as JSON with short names, the part that is signed. */
export const printClaims = ({ key, principal, generation, issuedAt, expiresAt }: Claims): string =>
  JSON.stringify({
    v: 1,
    kid: key,
    ...(principal.session === null ? {} : { ses: principal.session }),
    ...(principal.space === null ? {} : { spc: principal.space }),
    sub: principal.seat,
    ...(principal.group === null ? {} : { grp: principal.group }),
    role: principal.role,
    gen: generation,
    iat: issuedAt,
    exp: expiresAt,
  });

/** The claims behind a JSON text, or null. Says nothing about whether the signature is right. */
export const parseClaims = (json: string): Claims | null => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), wire), json);
  if (!read.success) return null;
  const {
    kid,
    ses: session = null,
    spc: space = null,
    sub: seat,
    grp: group = null,
    role,
    gen,
    iat,
    exp,
  } = read.output;
  if (session === null && space === null) return null;
  return {
    version: 1,
    key: kid,
    principal: { session, space, seat, role, group },
    generation: gen,
    issuedAt: iat,
    expiresAt: exp,
  };
};
