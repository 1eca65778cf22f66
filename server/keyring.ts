import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { createId, type RandomBytes } from '../src/domain/ids.ts';
import type { Principal } from '../src/protocol/rights.ts';
import { type Claims, parseClaims, printClaims, tokenPrefix } from '../src/protocol/token.ts';
import type { KeyRow, Storage } from './storage/storage.ts';

/** Stands in front of what is signed, so that a signature of ours can never mean anything but a token. */
const purpose = 'plenum token v1\n';
const longestToken = 1_500;

const hour = 3_600;
const day = 24 * hour;

/** How long a token is good for, in seconds. Who steers carries a short one; all can be renewed. */
const lifetimeOf = ({ role }: Principal): number =>
  role === 'moderator' || role === 'office' || role === 'scribe' ? 12 * hour : 14 * day;

export interface Keyring {
  /** A new token. */
  issue(principal: Principal, generation: number, now: number): { readonly token: string; readonly expiresAt: number };
  /** The claims of a token that one of our keys has signed, or null. Says nothing about expiry or withdrawal. */
  verify(token: string): Claims | null;
}

const createKey = (random: RandomBytes): KeyRow => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    id: createId<never>(random),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

const signed = (body: string): Buffer => Buffer.from(`${purpose}${body}`);

/** Opens the relay's keys; makes the first one. The newest signs, all verify. */
export const openKeyring = async (
  storage: Pick<Storage, 'listKeys' | 'addKey'>,
  random: RandomBytes,
): Promise<Keyring> => {
  if ((await storage.listKeys()).length === 0) await storage.addKey(createKey(random));
  const rows = await storage.listKeys();
  const newest = rows.at(-1);
  if (newest === undefined) throw new Error('the storage forgot the signing key it was given');
  const privateKey = createPrivateKey(newest.privateKey);
  const publicKeys = new Map<string, KeyObject>(rows.map((row) => [row.id, createPublicKey(row.publicKey)]));
  return {
    issue: (principal, generation, now) => {
      const issuedAt = Math.floor(now / 1000);
      const expiresAt = issuedAt + lifetimeOf(principal);
      const claims = printClaims({ version: 1, key: newest.id, principal, generation, issuedAt, expiresAt });
      const body = `${tokenPrefix}.${Buffer.from(claims).toString('base64url')}`;
      const token = `${body}.${sign(null, signed(body), privateKey).toString('base64url')}`;
      return { token, expiresAt: expiresAt * 1000 };
    },
    verify: (token) => verifyToken(token, publicKeys),
  };
};

const verifyToken = (token: string, keys: ReadonlyMap<string, KeyObject>): Claims | null => {
  const [prefix, json, signature, ...rest] = token.split('.');
  if (token.length > longestToken || prefix !== tokenPrefix || rest.length > 0) return null;
  if (json === undefined || signature === undefined) return null;
  const claims = parseClaims(Buffer.from(json, 'base64url').toString());
  const key = claims === null ? undefined : keys.get(claims.key);
  if (key === undefined) return null;
  return verify(null, signed(`${prefix}.${json}`), key, Buffer.from(signature, 'base64url')) ? claims : null;
};
