/**
 * The keys that sign tokens: `npm run --silent keys -- list | rotate | revoke <kid>`. Works while the relay runs, which
 * looks for changed keys several times a second. `revoke` ends every token of that key, whoever holds it.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { accepted, type Result, refused } from '../../src/domain/result.ts';
import { type Config, readConfig } from '../config.ts';
import { goneAt, revokeKey, rotateKey } from '../keyring.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import type { KeyRow, Storage } from '../storage/storage.ts';

type Deed = { readonly kind: 'list' } | { readonly kind: 'rotate' } | { readonly kind: 'revoke'; readonly id: string };

const usage = 'npm run --silent keys -- list | rotate | revoke <kid>';

const readDeed = ([kind, id, ...more]: readonly string[]): Result<Deed, string> => {
  if (more.length > 0) return refused(usage);
  if ((kind === 'list' || kind === 'rotate') && id === undefined) return accepted({ kind });
  return kind === 'revoke' && id !== undefined ? accepted({ kind, id }) : refused(usage);
};

const making = { random: (length: number): Uint8Array => randomBytes(length), clock: Date.now };

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

const printKey = ({ id, madeAt, retiredAt }: KeyRow, { retentionDays }: Config): string =>
  JSON.stringify(
    retiredAt === null
      ? { kid: id, state: 'signs', made: day(madeAt) }
      : {
          kid: id,
          state: 'verifies',
          made: day(madeAt),
          retired: day(retiredAt),
          gone: day(goneAt(retiredAt, retentionDays)),
        },
  );

const run = async (storage: Storage, deed: Deed): Promise<Result<null, string>> => {
  if (deed.kind === 'rotate') await rotateKey(storage, making);
  if (deed.kind === 'revoke' && !(await revokeKey(storage, making, deed.id)))
    return refused('there is no key with this id in this data folder');
  return accepted(null);
};

const main = async (): Promise<Result<readonly string[], string>> => {
  const deed = readDeed(process.argv.slice(2));
  const config = readConfig(process.env);
  if (!deed.ok) return deed;
  if (!config.ok) return config;
  const storage = createSqliteStorage(join(config.value.data, 'plenum.sqlite'));
  try {
    const done = await run(storage, deed.value);
    if (!done.ok) return done;
    return accepted((await storage.listKeys()).map((row) => printKey(row, config.value)));
  } finally {
    await storage.close();
  }
};

const listed = await main();
if (listed.ok) for (const line of listed.value) console.info(line);
else {
  console.error(listed.reason);
  process.exitCode = 1;
}
