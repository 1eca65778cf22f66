import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { Batch, Storage } from '../../server/storage/storage.ts';

/** A storage whose commits and loads wait until the test lets them go, or fail when it says so. */
export interface HeldStorage extends Storage {
  /** From now on commits wait. */
  hold(): void;
  /** Lets the waiting commits happen, and all later ones. */
  release(): void;
  /** The next commit fails, with this fault if one is given. */
  breakOnce(fault?: Error): void;
  /** Commits that are waiting. */
  waiting(): number;
  /** How often a document was loaded. */
  loads(document: string): number;
  /** From now on loads wait for `release` too. */
  holdLoads(): void;
  readonly batches: readonly Batch[];
}

export const createHeldStorage = (): HeldStorage => {
  const storage = createMemoryStorage();
  const batches: Batch[] = [];
  const loads = new Map<string, number>();
  let gate: { readonly opened: Promise<void>; readonly open: () => void } | null = null;
  let holds = { commits: false, loads: false };
  let broken: Error | null = null;
  let waiting = 0;
  const close = (): void => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate ??= { opened: promise, open: resolve };
  };
  return {
    ...storage,
    batches,
    hold: () => {
      holds = { ...holds, commits: true };
      close();
    },
    holdLoads: () => {
      holds = { ...holds, loads: true };
      close();
    },
    release: () => {
      holds = { commits: false, loads: false };
      gate?.open();
      gate = null;
    },
    breakOnce: (fault = new Error('the disk is broken')) => {
      broken = fault;
    },
    waiting: () => waiting,
    loads: (document) => loads.get(document) ?? 0,
    append: async (batch) => {
      const fault = broken;
      broken = null;
      if (fault !== null) throw fault;
      waiting += 1;
      if (holds.commits) await gate?.opened;
      waiting -= 1;
      batches.push(batch);
      await storage.append(batch);
    },
    loadDocument: async (document) => {
      loads.set(document, (loads.get(document) ?? 0) + 1);
      if (holds.loads) await gate?.opened;
      return storage.loadDocument(document);
    },
  };
};
