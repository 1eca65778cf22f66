import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const asText = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);

/**
 * Where words lie on the disk of a relay: `document` for each document whose log has them, and the name of every other table
 * or file in which they stand.
 */
export async function whereItLies(folder: string, words: string): Promise<readonly string[]> {
  const found = new Set<string>();
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  // What the database and its log hold is asked of the database, row by row.
  for (const { name, parentPath } of files)
    if (!name.startsWith('plenum.sqlite') && (await readFile(join(parentPath, name))).includes(words)) found.add(name);
  const database = new DatabaseSync(join(folder, 'plenum.sqlite'), { readOnly: true });
  for (const { name: table } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all())
    for (const row of database.prepare(`SELECT * FROM "${table}"`).all())
      if (Object.values(row).some((value) => asText(value).includes(words)))
        found.add(table === 'updates' ? String(row['document']) : String(table));
  database.close();
  return [...found].sort();
}
