import * as Y from 'yjs';
import type { Environment } from './environment.ts';
import { rowStore } from './row-writer.ts';

/** More rows than this are written anew as one: y-indexeddb adds one at every load, and loading takes longer by each. */
const mostRows = 50;

/** A row nobody can read and that could not be put aside: the copy is left as it is. */
export class UnreadableCopy extends Error {
  override readonly name = 'DataError';
}

interface Scan {
  readonly keys: readonly IDBValidKey[];
  readonly rows: readonly unknown[];
}

/** Waits for a request of the browser's database. */
const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database gave no reason'));
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the database gave no reason'));
  });

/** The same two stores as y-indexeddb makes, so that either may come first. */
const openRows = (factory: IDBFactory, name: string): Promise<IDBDatabase> => {
  const request = factory.open(name);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(rowStore, { autoIncrement: true });
    request.result.createObjectStore('custom');
  };
  return settled(request);
};

/**
 * Looks at a local copy before y-indexeddb does: one unreadable row there means that loading never ends. Such rows are
 * put aside with `quarantine` and removed. Answers with the readable state.
 */
export const scanCopy = async (
  { indexedDB, locks }: Pick<Environment, 'indexedDB' | 'locks'>,
  name: string,
  quarantine: (row: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> => {
  if (indexedDB === null) throw new DOMException('this browser has no database', 'SecurityError');
  const db = await openRows(indexedDB, name);
  try {
    const scan = await readRows(db);
    const unreadable = scan.rows.flatMap((row, at) => (isReadable(row) ? [] : [{ key: scan.keys[at], row }]));
    for (const { row } of unreadable) {
      if (!(await quarantine(toBytes(row)))) throw new UnreadableCopy('an unreadable row could not be put aside');
    }
    if (unreadable.length > 0)
      await removeRows(
        db,
        unreadable.map(({ key }) => key).filter((key) => key !== undefined),
      );
    const state = merge(scan.rows.filter(isReadable));
    if (scan.keys.length > mostRows) await underLock(locks, name, () => compact(db, scan.keys, state));
    return state;
  } finally {
    db.close();
  }
};

const readRows = async (db: IDBDatabase): Promise<Scan> => {
  const store = db.transaction([rowStore], 'readonly').objectStore(rowStore);
  const [keys, rows] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  return { keys, rows };
};

const isReadable = (row: unknown): row is Uint8Array => {
  if (!(row instanceof Uint8Array)) return false;
  try {
    Y.applyUpdate(new Y.Doc(), row);
    return true;
  } catch {
    return false;
  }
};

const toBytes = (row: unknown): Uint8Array => (row instanceof Uint8Array ? row : new TextEncoder().encode(String(row)));

/** Played into a document and encoded again: merging the bytes alone would keep deleted text. */
const merge = (rows: readonly Uint8Array[]): Uint8Array => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const row of rows) Y.applyUpdate(doc, row);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
};

const removeRows = async (db: IDBDatabase, keys: readonly IDBValidKey[]): Promise<void> => {
  const transaction = db.transaction([rowStore], 'readwrite', { durability: 'strict' });
  const done = completed(transaction);
  for (const key of keys) transaction.objectStore(rowStore).delete(key);
  await done;
};

/** Removes only rows that were read: what another tab adds meanwhile stays. */
const compact = async (db: IDBDatabase, keys: readonly IDBValidKey[], state: Uint8Array): Promise<void> => {
  const transaction = db.transaction([rowStore], 'readwrite', { durability: 'strict' });
  const done = completed(transaction);
  const store = transaction.objectStore(rowStore);
  store.add(state);
  for (const key of keys) store.delete(key);
  // A full disk refuses the new row; then all stays as it was, and the next write says so.
  await done.catch(() => undefined);
};

/** One tab at a time; who does not get the lock leaves it to the other. */
const underLock = async (locks: LockManager | null, name: string, act: () => Promise<void>): Promise<void> => {
  if (locks === null) return act();
  await locks.request(`plenum-compact:${name}`, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await act();
  });
};
