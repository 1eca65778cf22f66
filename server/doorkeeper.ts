import type { SessionId } from '../src/domain/ids.ts';
import type { Principal } from '../src/protocol/rights.ts';
import type { Claims } from '../src/protocol/token.ts';
import type { Keyring } from './keyring.ts';
import { memberOfLostTime, seatOfLostTime } from './restored.ts';
import type { MemberRow } from './storage/space-storage.ts';
import type { RosterRow, Storage } from './storage/storage.ts';

/** What a token says of who shows it. */
export interface Bearer {
  readonly principal: Principal;
  /** The key that has signed the token. */
  readonly key: string;
  /** When the token runs out: milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Who stands behind a token: somebody in a session, a member of a space. Or why nobody does. */
export type Identity =
  | (Bearer & { readonly kind: 'known'; readonly session: SessionId; readonly row: RosterRow })
  | (Bearer & { readonly kind: 'member'; readonly row: MemberRow })
  | { readonly kind: 'unknown'; readonly reason: 'missing' | 'expired' | 'withdrawn' | 'erased' };

const unknown = (reason: Extract<Identity, { kind: 'unknown' }>['reason']): Identity => ({ kind: 'unknown', reason });

/** Says who holds a token. */
export interface Doorkeeper {
  /** Only a token that is valid now. */
  identify(token: string | null): Promise<Identity>;
  /** Also an expired one, for renewal; never a withdrawn one. */
  recognize(token: string | null): Promise<Identity>;
}

/**
 * Asks the storage every time: seats made by another process are known at once, and a withdrawn token ends at once.
 */
export const createDoorkeeper = (
  keyring: Pick<Keyring, 'verify'>,
  storage: Pick<
    Storage,
    'findSession' | 'findSeat' | 'isSeatErased' | 'readNote' | 'putSeats' | 'findSpace' | 'findMember' | 'putMember'
  >,
  clock: () => number,
): Doorkeeper => {
  const lookForMember = async (claims: Claims): Promise<Identity> => {
    const { principal, generation, key, expiresAt } = claims;
    const { space, seat, role, group } = principal;
    if (space === null) return unknown('withdrawn');
    if ((await storage.findSpace(space)) === 'erased') return unknown('erased');
    const row = (await storage.findMember(space, seat)) ?? (await memberOfLostTime(storage, claims));
    const isSame = row !== null && row.generation === generation && row.role === role && row.group === group;
    return isSame ? { kind: 'member', principal, row, key, expiresAt: expiresAt * 1000 } : unknown('withdrawn');
  };
  const look = async (claims: Claims): Promise<Identity> => {
    const { principal, generation, key, expiresAt } = claims;
    const { session, seat, role } = principal;
    if (session === null) return lookForMember(claims);
    if ((await storage.findSession(session)) === 'erased') return unknown('erased');
    const known = await storage.findSeat(session, seat);
    if (known === null && (await storage.isSeatErased(session, seat))) return unknown('erased');
    const row = known ?? (await seatOfLostTime(storage, claims));
    if (row === null || row.generation !== generation || row.role !== role) return unknown('withdrawn');
    return { kind: 'known', session, principal, row, key, expiresAt: expiresAt * 1000 };
  };
  const recognize = async (token: string | null, judge: (claims: Claims) => boolean): Promise<Identity> => {
    const claims = token === null ? null : keyring.verify(token);
    if (claims === null) return unknown('missing');
    return judge(claims) ? look(claims) : unknown('expired');
  };
  return {
    identify: (token) => recognize(token, ({ expiresAt }) => expiresAt * 1000 > clock()),
    recognize: (token) => recognize(token, () => true),
  };
};
