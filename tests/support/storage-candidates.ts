import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';

/** A storage that the suites are run against; its maker gives an empty one, and what is there after the process has ended. */
export interface Candidate {
  readonly storage: Storage;
  reopened(): Promise<Storage>;
}

/** A folder that goes with the test. */
export const freshFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-storage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Every implementation there is. */
export const candidates: Readonly<Record<string, () => Promise<Candidate>>> = {
  memory: async () => {
    const storage = createMemoryStorage();
    return { storage, reopened: async () => storage };
  },
  sqlite: async () => {
    const path = join(await freshFolder(), 'plenum.sqlite');
    let storage = createSqliteStorage(path);
    onTestFinished(async () => storage.close());
    const reopened = async () => {
      await storage.close();
      storage = createSqliteStorage(path);
      return storage;
    };
    return { storage, reopened };
  },
};
