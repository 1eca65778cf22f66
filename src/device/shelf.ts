/** A table of this device, keyed by text. No call of it ever fails: see `createShelf`. */
export interface Shelf<Row> {
  readonly get: (key: string) => Promise<Row | null>;
  readonly all: () => Promise<readonly Row[]>;
  /** True when the row is on disk; false when it is only in memory. */
  readonly put: (row: Row) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
}

/** What we use of a Dexie table. */
export interface TableLike<Row> {
  readonly get: (key: string) => PromiseLike<Row | undefined>;
  readonly toArray: () => PromiseLike<Row[]>;
  readonly put: (row: Row) => PromiseLike<unknown>;
  readonly delete: (key: string) => PromiseLike<void>;
}

/**
 * Puts a memory in front of a table: what the table does not take (disk full, connection closed, no database at all)
 * is kept there until the page is closed, and `onFault` is told.
 */
export const createShelf = <Row>(
  table: TableLike<Row> | null,
  keyOf: (row: Row) => string,
  onFault: () => void,
): Shelf<Row> => {
  const kept = new Map<string, Row>();
  const removed = new Set<string>();
  const attempt = async <Value>(act: (table: TableLike<Row>) => PromiseLike<Value>, otherwise: Value) => {
    if (table === null) return otherwise;
    try {
      return await act(table);
    } catch {
      onFault();
      return otherwise;
    }
  };
  return {
    get: async (key) => {
      if (removed.has(key)) return null;
      return kept.get(key) ?? (await attempt<Row | undefined>((rows) => rows.get(key), undefined)) ?? null;
    },
    all: async () => {
      const stored = await attempt((rows) => rows.toArray(), []);
      const rows = new Map(stored.map((row) => [keyOf(row), row]));
      for (const [key, row] of kept) rows.set(key, row);
      for (const key of removed) rows.delete(key);
      return [...rows.values()];
    },
    put: async (row) => {
      const key = keyOf(row);
      kept.set(key, row);
      removed.delete(key);
      const isStored = await attempt((rows) => Promise.resolve(rows.put(row)).then(() => true), false);
      if (isStored && kept.get(key) === row) kept.delete(key);
      return isStored;
    },
    remove: async (key) => {
      kept.delete(key);
      removed.add(key);
      const isGone = await attempt((rows) => Promise.resolve(rows.delete(key)).then(() => true), false);
      if (isGone) removed.delete(key);
    },
  };
};
