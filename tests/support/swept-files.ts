import * as Y from 'yjs';
import { FileCare } from '../../server/file-care.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { printName } from '../../src/protocol/document-name.ts';
import { limits } from '../../src/protocol/limits.ts';

/** Takes unused files of a storage down as a relay does that starts so many days later; resolves when that is done. */
export const sweepsFiles = (storage: Storage, days: number): Promise<void> => {
  const care = new FileCare({
    storage,
    rooms: {
      read: async (name, look) => {
        const doc = new Y.Doc();
        for (const update of (await storage.loadDocument(printName(name))).updates) Y.applyUpdate(doc, update);
        return look(doc);
      },
    },
    clock: () => Date.now() + days * 24 * 60 * 60 * 1000,
    grace: limits.fileGrace,
    log: { note: () => undefined },
  });
  return care.sweep();
};
