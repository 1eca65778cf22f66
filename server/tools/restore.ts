/**
 * Puts a copy made by `backup` in place of the relay's data: `npm run restore -- --from <file>`, while the relay is
 * stopped. Every document gets a new epoch, so that tablets which have seen more begin anew, keep what is theirs aside
 * and offer it again. What has been erased since the copy was made is erased again, as far as the data folder knows it.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accepted, type Result, refused } from '../../src/domain/result.ts';
import { readConfig } from '../config.ts';
import { adoptCopy } from '../restored.ts';
import { holdFolder, isSound } from '../storage/sqlite.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import type { Erased } from '../storage/storage.ts';

const nothing: Erased = { sessions: [], seats: [], spaces: [] };

/** What the present data know of erasures; a damaged file knows nothing. */
const readErased = async (path: string): Promise<Erased> => {
  if (!existsSync(path) || !isSound(path)) return nothing;
  const storage = createSqliteStorage(path);
  const erased = await storage.listErased();
  // Closing brings everything from SQLite's log into the one file.
  await storage.close();
  return erased;
};

const restore = async (from: string, data: string): Promise<Result<string, string>> => {
  if (!existsSync(from) || !isSound(from)) return refused(`this is no sound copy of a relay's data: ${from}`);
  const [present, adopted] = [join(data, 'plenum.sqlite'), join(data, 'plenum-restoring.sqlite')];
  const erased = await readErased(present);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${adopted}${suffix}`, { force: true });
  copyFileSync(from, adopted);
  const storage = createSqliteStorage(adopted);
  await adoptCopy(storage, erased, Date.now());
  await storage.close();
  const aside = join(data, `plenum-before-${Date.now()}.sqlite`);
  const hadData = existsSync(present);
  if (hadData) renameSync(present, aside);
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(`${present}${suffix}`)) renameSync(`${present}${suffix}`, `${aside}${suffix}`);
  renameSync(adopted, present);
  return accepted(hadData ? `restored; what was there lies in ${aside}: delete it when all is well` : 'restored');
};

const main = async (): Promise<Result<string, string>> => {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  const config = readConfig(process.env);
  if (from === undefined) return refused('npm run restore -- --from <file>');
  if (!config.ok) return config;
  const { data } = config.value;
  const release = holdFolder(join(data, 'relay.lock'));
  if (release === null) return refused(`stop the relay first: it is running on the folder ${data}`);
  try {
    return await restore(from, data);
  } finally {
    release();
  }
};

const done = await main();
if (done.ok) console.info(done.value);
else {
  console.error(done.reason);
  process.exitCode = 1;
}
