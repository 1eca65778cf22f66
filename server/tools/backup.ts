/**
 * A copy of everything the relay keeps, also while it runs: `npm run backup -- --to <file>`. The copy holds names,
 * contents and the keys that sign tokens (without these no tablet would be known after a restore): keep it as safe as
 * the data folder.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accepted, type Result, refused } from '../../src/domain/result.ts';
import { readConfig } from '../config.ts';
import { markCopied } from '../restored.ts';
import { copyDatabase, isSound } from '../storage/sqlite.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';

const copy = async (from: string, to: string): Promise<Result<string, string>> => {
  if (!existsSync(from)) return refused(`there is no database in this data folder: ${from}`);
  if (existsSync(to)) return refused(`there is a file already: ${to}`);
  // Under another name until it is whole: what lies under its own name can be trusted.
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const at = Date.now();
  await copyDatabase(from, part);
  if (!isSound(part)) return refused('the copy is damaged; check the disk');
  const storage = createSqliteStorage(part);
  await markCopied(storage, at);
  await storage.close();
  renameSync(part, to);
  return accepted(`${to}: names, contents and signing keys as of ${new Date(at).toISOString()}. Keep it safe.`);
};

const main = async (): Promise<Result<string, string>> => {
  const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
  const config = readConfig(process.env);
  if (to === undefined) return refused('npm run backup -- --to <file>');
  return config.ok ? await copy(join(config.value.data, 'plenum.sqlite'), to) : config;
};

const done = await main();
if (done.ok) console.info(done.value);
else {
  console.error(done.reason);
  process.exitCode = 1;
}
