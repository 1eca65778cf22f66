import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { createId, type RandomBytes } from '../src/domain/ids.ts';
import type { Principal } from '../src/protocol/rights.ts';
import { type Claims, parseClaims, printClaims, tokenPrefix } from '../src/protocol/token.ts';
import type { KeyRow, SigningKeyRow, Storage } from './storage/storage.ts';

/** Stands in front of what is signed, so that a signature of ours can never mean anything but a token. */
const purpose = 'plenum token v1\n';
const longestToken = 1_500;

const hour = 3_600;
const day = 24 * hour;
/** The longest any token is good for, in seconds. */
const longestLife = 14 * day;

/** How long a token is good for, in seconds. Who steers carries a short one; all can be renewed. */
const lifetimeOf = ({ role }: Principal): number =>
  role === 'moderator' || role === 'office' || role === 'scribe' ? 12 * hour : longestLife;

/** The keys behind tokens: the newest signs, all verify. */
export interface Keyring {
  /** A new token. */
  issue(principal: Principal, generation: number, now: number): { readonly token: string; readonly expiresAt: number };
  /** The claims of a token that one of our keys has signed, or null. Says nothing about expiry or withdrawal. */
  verify(token: string): Claims | null;
  /** Reads the keys again, for another process may have changed them. The ids of those that are gone. */
  refresh(): Promise<readonly string[]>;
}

type KeyStorage = Pick<Storage, 'listKeys' | 'addKey' | 'removeKey'>;

/** What making a key needs beside the storage. */
export interface KeyMaking {
  readonly random: RandomBytes;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const createKey = ({ random, clock }: KeyMaking): SigningKeyRow => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    id: createId<never>(random),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    madeAt: clock(),
    retiredAt: null,
  };
};

const isSigning = (row: KeyRow): row is SigningKeyRow => row.privateKey !== null;

/** The key that signs now; makes one where there is none. */
const signingKey = async (storage: KeyStorage, making: KeyMaking): Promise<SigningKeyRow> => {
  const known = (await storage.listKeys()).findLast(isSigning);
  if (known !== undefined) return known;
  const made = createKey(making);
  await storage.addKey(made);
  return made;
};

/** Puts a new signing key in place of the present one, whose private half is deleted at once. The new key's id. */
export const rotateKey = async (storage: KeyStorage, making: KeyMaking): Promise<string> => {
  const made = createKey(making);
  await storage.addKey(made);
  return made.id;
};

/** Panic: forgets a key, so that every token it has signed is dead. There is always one that signs. False: no such key. */
export const revokeKey = async (storage: KeyStorage, making: KeyMaking, id: string): Promise<boolean> => {
  const isRemoved = await storage.removeKey(id);
  await signingKey(storage, making);
  return isRemoved;
};

/** A signing key older than this is rotated, in milliseconds. */
const longestUse = 365 * day * 1000;

/**
 * When a retired key's public half goes, in milliseconds since 1970: its last token has expired, and so has the time in
 * which an expired token may still be renewed, which is as long as an unused session is kept.
 */
export const goneAt = (retiredAt: number, retentionDays: number): number =>
  retiredAt + (longestLife + retentionDays * day) * 1000;

/** Rotates a signing key that is a year old, and forgets retired ones whose time is over. Whether it has rotated. */
export const tendKeys = async (storage: KeyStorage, making: KeyMaking, retentionDays: number): Promise<boolean> => {
  const now = making.clock();
  for (const { id, retiredAt } of await storage.listKeys())
    if (retiredAt !== null && goneAt(retiredAt, retentionDays) <= now) await storage.removeKey(id);
  const isOld = (await signingKey(storage, making)).madeAt + longestUse <= now;
  if (isOld) await rotateKey(storage, making);
  return isOld;
};

const signed = (body: string): Buffer => Buffer.from(`${purpose}${body}`);

/** Opens the relay's keys; makes the first one. The newest signs, all verify. */
export const openKeyring = async (storage: KeyStorage, making: KeyMaking): Promise<Keyring> => {
  let publicKeys: ReadonlyMap<string, KeyObject> = new Map();
  let current: { readonly id: string; readonly privateKey: KeyObject } | null = null;
  const refresh = async (): Promise<readonly string[]> => {
    const { id, privateKey } = await signingKey(storage, making);
    const rows = await storage.listKeys();
    const known = publicKeys;
    publicKeys = new Map(rows.map((row) => [row.id, known.get(row.id) ?? createPublicKey(row.publicKey)]));
    if (current?.id !== id) current = { id, privateKey: createPrivateKey(privateKey) };
    return [...known.keys()].filter((one) => !publicKeys.has(one));
  };
  await refresh();
  return {
    issue: (principal, generation, now) => {
      if (current === null) throw new Error('a keyring that was opened has a key that signs');
      const issuedAt = Math.floor(now / 1000);
      const expiresAt = issuedAt + lifetimeOf(principal);
      const claims = printClaims({ version: 1, key: current.id, principal, generation, issuedAt, expiresAt });
      const body = `${tokenPrefix}.${Buffer.from(claims).toString('base64url')}`;
      const token = `${body}.${sign(null, signed(body), current.privateKey).toString('base64url')}`;
      return { token, expiresAt: expiresAt * 1000 };
    },
    verify: (token) => verifyToken(token, publicKeys),
    refresh,
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
