import * as v from 'valibot';
import { type GroupId, parseId, type SeatId, type SessionId, type SpaceId } from '../domain/ids.ts';
import { roles } from '../domain/session/role.ts';
import type { Principal } from './rights.ts';

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

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const wire = v.object({
  v: v.literal(1),
  kid: id,
  ses: v.optional(id),
  spc: v.optional(id),
  sub: id,
  grp: v.optional(id),
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
  const { kid, ses, spc, sub, grp, role, gen, iat, exp } = read.output;
  const session = parseId<SessionId>(ses);
  const space = parseId<SpaceId>(spc);
  const seat = parseId<SeatId>(sub);
  if (seat === null || (session === null && space === null)) return null;
  return {
    version: 1,
    key: kid,
    principal: { session, space, seat, role, group: parseId<GroupId>(grp) },
    generation: gen,
    issuedAt: iat,
    expiresAt: exp,
  };
};
