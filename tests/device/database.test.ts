import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase, type RescueRow } from '../../src/device/database.ts';
import type { FileRow } from '../../src/device/file-rows.ts';
import { listRescues } from '../../src/device/rescues.ts';
import { createShelf, type TableLike } from '../../src/device/shelf.ts';
import type { FileId, SeatId } from '../../src/domain/ids.ts';

const rescue = (id: string, document: string, at: number): RescueRow => ({
  id,
  document,
  at,
  reason: 'epoch',
  update: Uint8Array.from([1, 2]),
  json: '{}',
});

test('what is put on a shelf is there after opening again', async () => {
  const indexedDB = new IDBFactory();
  const before = await openDatabase({ indexedDB, IDBKeyRange });
  expect(before.status.getSnapshot()).toEqual({ kind: 'durable' });
  expect(await before.rescues.put(rescue('a', 'session/s/plan', 1))).toBe(true);
  expect(await before.settings.put({ key: 'door', value: { joinCode: 'K7Q4MX' } })).toBe(true);
  before.close();
  const after = await openDatabase({ indexedDB, IDBKeyRange });
  expect(await after.rescues.get('a')).toEqual(rescue('a', 'session/s/plan', 1));
  expect((await after.settings.get('door'))?.value).toEqual({ joinCode: 'K7Q4MX' });
  await after.rescues.remove('a');
  expect(await after.rescues.all()).toEqual([]);
  after.close();
});

test('a file has its owner again after opening, and lies on disk as windows of the version before read it', async () => {
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const file: FileRow = {
    key: 'space/k/a1',
    owner: 'space/k',
    seat: 'office' as SeatId,
    file: 'a1' as FileId,
    type: 'application/pdf',
    home: 'register',
    state: 'waiting',
  };
  const before = await openDatabase(place);
  await before.files.put(file);
  before.close();
  const raw = await new Dexie('plenum', place).open();
  const { owner, ...rest } = file;
  expect(await raw.table('files').toArray()).toEqual([{ ...rest, session: owner }]);
  raw.close();
  const after = await openDatabase(place);
  expect(await after.files.get(file.key)).toEqual(file);
  expect(await after.files.get('space/k/none')).toBeNull();
  expect(await after.files.all()).toEqual([file]);
  after.close();
});

test('without a database the app works from memory and says so', async () => {
  const database = await openDatabase({ indexedDB: null, IDBKeyRange: null });
  expect(database.status.getSnapshot()).toEqual({ kind: 'memory', reason: 'missing' });
  expect(await database.settings.put({ key: 'a', value: 1 })).toBe(false);
  expect(await database.settings.get('a')).toEqual({ key: 'a', value: 1 });
});

test('a database that refuses to open is the same as none, and is told apart', async () => {
  const refusing = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  } as unknown as IDBFactory;
  const database = await openDatabase({ indexedDB: refusing, IDBKeyRange });
  expect(database.status.getSnapshot()).toEqual({ kind: 'memory', reason: 'blocked' });
  await database.settings.put({ key: 'a', value: 1 });
  expect(await database.settings.all()).toEqual([{ key: 'a', value: 1 }]);
});

test('a database that never answers does not hold the app up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const silent = { open: () => ({}) } as unknown as IDBFactory;
  const opening = openDatabase({ indexedDB: silent, IDBKeyRange });
  await vi.advanceTimersByTimeAsync(3_000);
  const database = await opening;
  expect(database.status.getSnapshot()).toEqual({ kind: 'memory', reason: 'blocked' });
  await database.settings.put({ key: 'a', value: 1 });
  expect(await database.settings.get('a')).toEqual({ key: 'a', value: 1 });
});

test('a row the disk does not take stays in memory, wins over the old one, and the fault is told', async () => {
  const stored = { key: 'a', value: 'old' };
  const full: TableLike<typeof stored> = {
    get: () => Promise.resolve(stored),
    toArray: () => Promise.resolve([stored]),
    put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    delete: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  };
  let faults = 0;
  const shelf = createShelf(
    full,
    ({ key }) => key,
    () => {
      faults += 1;
    },
  );
  expect(await shelf.put({ key: 'a', value: 'new' })).toBe(false);
  expect(faults).toBe(1);
  expect(await shelf.get('a')).toEqual({ key: 'a', value: 'new' });
  expect(await shelf.all()).toEqual([{ key: 'a', value: 'new' }]);
  await shelf.remove('a');
  expect(await shelf.get('a')).toBeNull();
  expect(await shelf.all()).toEqual([]);
});

test('copies put aside are listed by session, the newest first', async () => {
  const database = await openDatabase({ indexedDB: null, IDBKeyRange: null });
  await database.rescues.put(rescue('a', 'session/s/plan', 1));
  await database.rescues.put(rescue('b', 'session/s/seat/p', 5));
  await database.rescues.put(rescue('c', 'session/other/plan', 9));
  expect((await listRescues(database.rescues, 'session/s')).map(({ id }) => id)).toEqual(['b', 'a']);
});
