import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { freshFolder } from '../support/storage-candidates.ts';

test('of a fault of the database the log has the number that says which it was, and not a word of its message', async () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => 0,
  );
  const sqlite = openSqlite(join(await freshFolder(), 'plenum.sqlite'), () => undefined);
  try {
    sqlite.all('SELECT geheim FROM notes');
  } catch (fault) {
    log.fault('commit', fault);
  }
  sqlite.close();
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({ event: 'commit', kind: 'Error', code: 'ERR_SQLITE_ERROR', sqlite: 1 });
  expect(line).not.toContain('geheim');
});
