import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite, type Sqlite } from '../../server/storage/sqlite.ts';
import { DiskFull } from '../../server/storage/storage.ts';
import { freshFolder } from '../support/storage-candidates.ts';
import { until } from '../support/until.ts';

test('a full disk is told from one that is busy', async () => {
  const path = join(await freshFolder(), 'plenum.sqlite');
  const [first, second] = [openSqlite(path, () => undefined), openSqlite(path, () => undefined)];
  first.all('PRAGMA max_page_count = 1');
  second.all('PRAGMA busy_timeout = 0');
  const write = ({ transaction, run }: Sqlite) =>
    transaction(() => run("INSERT INTO notes (key, value) VALUES ('a', hex(zeroblob(100000)))"));
  expect(() => write(first)).toThrow(DiskFull);
  first.transaction(() => {
    expect(() => write(second)).toThrow('database is locked');
  });
  expect(first.all('SELECT key FROM notes')).toEqual([]);
  first.close();
  second.close();
});

test('a log that cannot be emptied is told of once, until it could be emptied in between', async () => {
  const path = join(await freshFolder(), 'plenum.sqlite');
  const faults: unknown[] = [];
  const sqlite = openSqlite(path, (fault) => faults.push(fault));
  const isEmpty = async () => (await stat(`${path}-wal`)).size === 0;
  const fail = () =>
    sqlite.transaction(() => {
      sqlite.run("INSERT OR REPLACE INTO notes (key, value) VALUES ('a', 'b')");
      // Nobody may empty the log in the middle of a transaction of their own.
      sqlite.truncateLog();
      sqlite.truncateLog();
    });
  fail();
  expect(faults).toHaveLength(1);
  expect(await isEmpty()).toBe(false);
  await until(isEmpty, 'it was tried again by itself');
  fail();
  expect(faults).toHaveLength(2);
  sqlite.close();
});
