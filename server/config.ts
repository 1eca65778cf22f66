import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { accepted, type Result, refused } from '../src/domain/result.ts';

/** What the operator has decided, all of it optional. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the database and the keys. */
  readonly data: string;
  readonly publicUrl: URL | null;
  /** With a slash at both ends. */
  readonly basePath: string;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** Days without use after which a session is erased. */
  readonly retentionDays: number;
  readonly createKey: string | null;
  readonly trustProxy: boolean;
  /** Where faults in security are reported (`mailto:` or `https:`); null: nowhere. */
  readonly securityContact: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. A refusal is a sentence for the operator: better no start than one nobody meant. */
export const readConfig = (env: Environment): Result<Config, string> => {
  const text = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  if (text('DATABASE_URL') !== null)
    return refused('DATABASE_URL: PostgreSQL is not built yet. Remove the variable to use SQLite in PLENUM_DATA.');
  const port = Number(text('PORT') ?? 4400);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refused('PORT: a number from 0 to 65535 is needed.');
  const retentionDays = Number(text('PLENUM_RETENTION_DAYS') ?? 90);
  if (!Number.isInteger(retentionDays) || retentionDays < 1)
    return refused('PLENUM_RETENTION_DAYS: a whole number of days is needed, at least 1.');
  const publicUrl = readUrl(text('PLENUM_PUBLIC_URL'));
  if (publicUrl === 'unreadable')
    return refused('PLENUM_PUBLIC_URL: an address like https://raum.example.org/ is needed.');
  const securityContact = readContact(text('PLENUM_SECURITY_CONTACT'));
  if (securityContact === 'unreadable')
    return refused('PLENUM_SECURITY_CONTACT: mailto:… or https://… is needed, on one line.');
  const tls = readTls(text('PLENUM_TLS_CERT'), text('PLENUM_TLS_KEY'));
  if (!tls.ok) return tls;
  return accepted({
    port,
    host: text('HOST') ?? '127.0.0.1',
    data: resolve(text('PLENUM_DATA') ?? './data'),
    publicUrl,
    basePath: `/${(text('PLENUM_BASE_PATH') ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
    tls: tls.value,
    retentionDays,
    createKey: text('PLENUM_CREATE_KEY'),
    trustProxy: ['1', 'true', 'yes'].includes(text('PLENUM_TRUST_PROXY') ?? ''),
    securityContact,
  });
};

const readUrl = (text: string | null): URL | null | 'unreadable' => {
  if (text === null) return null;
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  return url !== null && /^https?:$/.test(url.protocol) ? url : 'unreadable';
};

const readContact = (text: string | null): string | null | 'unreadable' => {
  if (text === null) return null;
  const isMeant = /^mailto:[^\s@]+@[^\s@]+$/.test(text) || /^https:\/\/[^\s/]+\S*$/.test(text);
  return isMeant && URL.canParse(text) ? text : 'unreadable';
};

const readTls = (cert: string | null, key: string | null): Result<Config['tls'], string> => {
  if (cert === null && key === null) return accepted(null);
  if (cert === null || key === null)
    return refused('PLENUM_TLS_CERT and PLENUM_TLS_KEY are needed both or not at all.');
  try {
    return accepted({ cert: readFileSync(cert), key: readFileSync(key) });
  } catch {
    return refused('PLENUM_TLS_CERT or PLENUM_TLS_KEY: the file cannot be read.');
  }
};

/** This machine's address in the room: tablets cannot reach „localhost". Null without a network. */
const roomAddress = (): string | null =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;

/** The address that stands in links and QR codes. */
export const publicUrlOf = ({ publicUrl, host, tls, basePath }: Config, port: number): URL => {
  if (publicUrl !== null) return publicUrl;
  const servesRoom = host === '0.0.0.0' || host === '::';
  const name = servesRoom ? (roomAddress() ?? 'localhost') : host.includes(':') ? `[${host}]` : host;
  return new URL(`${tls === null ? 'http' : 'https'}://${name}:${port}${basePath}`);
};
