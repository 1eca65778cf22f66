import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { LocalStatus } from '../../src/sync/document-status.ts';
import { type LocalCopy, openLocalCopy } from '../../src/sync/local-copy.ts';
import { until } from '../support/until.ts';
import { createTablet, fullDisks, type Tablet } from '../sync/tablet.ts';

const name = 'plenum:session/s/seat/p:p:1.0';
const open: LocalCopy[] = [];

afterEach(async () => {
  fullDisks.clear();
  await Promise.all(open.splice(0).map((copy) => copy.close()));
});

interface Opened {
  readonly doc: Y.Doc;
  readonly copy: LocalCopy;
  readonly said: readonly LocalStatus['kind'][];
  readonly aside: readonly Uint8Array[];
}

const openOn = ({ environment }: Tablet, patience = 3_000): Opened => {
  const doc = new Y.Doc();
  const aside: Uint8Array[] = [];
  const quarantine = (row: Uint8Array) => {
    aside.push(row);
    return Promise.resolve(true);
  };
  const copy = openLocalCopy({ environment, name, doc, quarantine, patience });
  const said: LocalStatus['kind'][] = [];
  copy.status.subscribe(() => said.push(copy.status.getSnapshot().kind));
  open.push(copy);
  return { doc, copy, said, aside };
};

const write = ({ doc }: Opened, key: string, value: string) => doc.getMap('judgements').set(key, value);
const read = ({ doc }: Opened) => doc.getMap('judgements').toJSON();
const isSaved = ({ copy }: Opened) => copy.status.getSnapshot().kind === 'saved';

const rowsIn = (databases: IDBFactory): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const request = databases.open(name);
    request.onerror = () => reject(new Error('cannot look'));
    request.onsuccess = () => {
      const all = request.result.transaction(['updates']).objectStore('updates').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result);
      };
    };
  });

const addRow = (databases: IDBFactory, row: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = databases.open(name);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('updates', { autoIncrement: true });
      request.result.createObjectStore('custom');
    };
    request.onerror = () => reject(new Error('cannot write'));
    request.onsuccess = () => {
      const transaction = request.result.transaction(['updates'], 'readwrite');
      transaction.objectStore('updates').add(row);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });

/** Whether the rows on the disk alone give back the document. */
const holds = async (databases: IDBFactory, expected: object): Promise<boolean> => {
  const doc = new Y.Doc();
  for (const row of await rowsIn(databases)) Y.applyUpdate(doc, row as Uint8Array);
  return JSON.stringify(doc.getMap('judgements').toJSON()) === JSON.stringify(expected);
};

test('what was written is there after a reload', async () => {
  const tablet = await createTablet();
  const before = openOn(tablet);
  await before.copy.whenRead;
  write(before, 'a', '1');
  await until(() => isSaved(before), 'it is saved');
  const after = openOn(await tablet.reload());
  await after.copy.whenRead;
  expect(read(after)).toEqual({ a: '1' });
});

test('„saved“ is said only when the rows on the disk give back the whole document', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  for (let edit = 0; edit < 20; edit += 1) {
    write(opened, `k${edit}`, 'x');
    expect(opened.copy.status.getSnapshot().kind).toBe('saving');
    if (edit % 3 === 0) {
      await until(() => isSaved(opened), 'it is saved', { every: 1 });
      expect(await holds(tablet.databases, read(opened))).toBe(true);
    }
  }
});

test('every write is an own strict transaction, and what comes meanwhile is one row', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  const db = tablet.persistences[0]?.db;
  if (db === null || db === undefined) throw new Error('no connection');
  const spy = vi.spyOn(db, 'transaction');
  for (let edit = 0; edit < 10; edit += 1) write(opened, `k${edit}`, 'x');
  await until(() => isSaved(opened), 'it is saved');
  expect(spy.mock.calls).toEqual([
    [['updates'], 'readwrite', { durability: 'strict' }],
    [['updates'], 'readwrite', { durability: 'strict' }],
  ]);
});

test('what was typed before the copy was read is stored as well', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  write(opened, 'early', '1');
  expect(opened.copy.status.getSnapshot().kind).toBe('loading');
  await until(() => isSaved(opened), 'it is saved');
  expect(await holds(tablet.databases, { early: '1' })).toBe(true);
});

test('a full disk is said at once, and the next edit brings everything when there is room again', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  write(opened, 'a', '1');
  await until(() => isSaved(opened), 'it is saved');
  const before = opened.said.length;
  fullDisks.add(name);
  write(opened, 'b', '2');
  await until(() => opened.copy.status.getSnapshot().kind === 'failed', 'the failure is said');
  expect(opened.copy.status.getSnapshot()).toEqual({ kind: 'failed', reason: 'quota' });
  expect(opened.said.slice(before)).not.toContain('saved');
  expect(read(opened)).toEqual({ a: '1', b: '2' });
  fullDisks.clear();
  write(opened, 'c', '3');
  await until(() => isSaved(opened), 'it is saved');
  expect(await holds(tablet.databases, { a: '1', b: '2', c: '3' })).toBe(true);
});

test('a full disk that also closes the connection is still said to be full', async () => {
  const tablet = await createTablet();
  let isFull = false;
  const filled = {
    open: (wanted: string) => {
      if (isFull) throw new DOMException('Internal error opening backing store', 'UnknownError');
      return tablet.databases.open(wanted);
    },
  } as unknown as IDBFactory;
  const opened = openOn({ ...tablet, environment: { ...tablet.environment, indexedDB: filled } });
  await opened.copy.whenRead;
  const connections = tablet.persistences.length;
  isFull = true;
  fullDisks.add(name);
  write(opened, 'a', '1');
  await until(() => opened.copy.status.getSnapshot().kind === 'failed', 'the failure is said');
  forceCloseDatabase(tablet.persistences[0]?.db as never);
  write(opened, 'b', '2');
  expect(opened.copy.status.getSnapshot()).toEqual({ kind: 'failed', reason: 'quota' });
  isFull = false;
  fullDisks.clear();
  tablet.wake();
  await until(() => isSaved(opened), 'it is saved');
  expect(tablet.persistences.length).toBeGreaterThan(connections);
  expect(await holds(tablet.databases, { a: '1', b: '2' })).toBe(true);
});

test('when asked it tries again without an edit', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  fullDisks.add(name);
  write(opened, 'a', '1');
  await until(() => opened.copy.status.getSnapshot().kind === 'failed', 'the failure is said');
  fullDisks.clear();
  opened.copy.retry();
  await until(() => isSaved(opened), 'it is saved');
  expect(await holds(tablet.databases, { a: '1' })).toBe(true);
});

test('a database that never answers does not hold the work up, and edits stay', async () => {
  const silent = { open: () => ({}) as IDBOpenDBRequest } as unknown as IDBFactory;
  const tablet = await createTablet();
  const opened = openOn({ ...tablet, environment: { ...tablet.environment, indexedDB: silent } }, 50);
  write(opened, 'a', '1');
  await opened.copy.whenRead;
  expect(opened.copy.status.getSnapshot()).toEqual({ kind: 'failed', reason: 'blocked' });
  expect(read(opened)).toEqual({ a: '1' });
});

test('without any database it is said that nothing is stored', async () => {
  const opened = openOn(await createTablet({ noDatabase: true }));
  await opened.copy.whenRead;
  expect(opened.copy.status.getSnapshot()).toEqual({ kind: 'failed', reason: 'blocked' });
});

test('an unreadable row is put aside and the others are read', async () => {
  const tablet = await createTablet();
  const first = openOn(tablet);
  await first.copy.whenRead;
  write(first, 'a', '1');
  await until(() => isSaved(first), 'it is saved');
  await first.copy.close();
  await addRow(tablet.databases, Uint8Array.from([9, 9, 9, 255]));
  await addRow(tablet.databases, 'not even bytes');
  const again = openOn(await tablet.reload());
  await again.copy.whenRead;
  expect(read(again)).toEqual({ a: '1' });
  expect(again.aside.map((row) => row.length)).toEqual([4, 14]);
  await until(() => isSaved(again), 'it is saved');
  const third = openOn(await tablet.reload());
  await third.copy.whenRead;
  expect(third.aside).toEqual([]);
});

test('a connection that the browser closes is said, and opened again by itself', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  const db = tablet.persistences[0]?.db;
  if (db === null || db === undefined) throw new Error('no connection');
  forceCloseDatabase(db as never);
  await until(() => opened.said.at(-1) === 'saved' && opened.said.includes('failed'), 'it was said, and mended');
  write(opened, 'a', '1');
  await until(() => isSaved(opened), 'it is saved');
  expect(await holds(tablet.databases, { a: '1' })).toBe(true);
});

test('while the database cannot be opened again it stays said, and waking tries anew', async () => {
  const tablet = await createTablet();
  let isBroken = false;
  const breaking = {
    open: (name: string) => {
      if (isBroken) throw new DOMException('the storage process is gone', 'UnknownError');
      return tablet.databases.open(name);
    },
  } as unknown as IDBFactory;
  const opened = openOn({ ...tablet, environment: { ...tablet.environment, indexedDB: breaking } });
  await opened.copy.whenRead;
  isBroken = true;
  forceCloseDatabase(tablet.persistences[0]?.db as never);
  write(opened, 'a', '1');
  await until(() => opened.said.filter((one) => one === 'failed').length > 1, 'opening again has failed');
  expect(opened.copy.status.getSnapshot()).toEqual({ kind: 'failed', reason: 'corrupt' });
  isBroken = false;
  tablet.wake();
  await until(() => isSaved(opened), 'it is saved');
  expect(await holds(tablet.databases, { a: '1' })).toBe(true);
});

test('an edit on a connection closed without a word is stored after opening anew', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  tablet.persistences[0]?.db?.close();
  write(opened, 'a', '1');
  write(opened, 'b', '2');
  await until(() => isSaved(opened), 'it is saved');
  expect(await holds(tablet.databases, { a: '1', b: '2' })).toBe(true);
});

test('more than fifty rows become one at the next start', async () => {
  const tablet = await createTablet();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let edit = 0; edit < 60; edit += 1) doc.getMap('judgements').set(`k${edit % 7}`, edit);
  for (const update of updates) await addRow(tablet.databases, update);
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  expect(read(opened)).toEqual(doc.getMap('judgements').toJSON());
  // One row of ours, and the empty one that y-indexeddb adds at every load.
  expect((await rowsIn(tablet.databases)).length).toBeLessThanOrEqual(2);
});

test('an erased copy is gone', async () => {
  const tablet = await createTablet();
  const opened = openOn(tablet);
  await opened.copy.whenRead;
  write(opened, 'a', '1');
  await until(() => isSaved(opened), 'it is saved');
  await opened.copy.erase();
  expect(await tablet.databases.databases()).not.toContainEqual(expect.objectContaining({ name }));
});
