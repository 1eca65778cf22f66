import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** With `PLENUM_STORY_PICTURES=<folder>` what was printed is kept there for people to look at. */
export async function keepPicture(name: string, bytes: Uint8Array): Promise<void> {
  const folder = process.env['PLENUM_STORY_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
}
