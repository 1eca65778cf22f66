import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { examineStorage } from '../../src/device/storage-health.ts';
import { until } from '../support/until.ts';

const storage = (quota: number, persisted: boolean) =>
  ({
    persist: () => Promise.resolve(persisted),
    estimate: () => Promise.resolve({ quota, usage: 1_000 }),
  }) as StorageManager;
const gigabyte = 1024 ** 3;

test('an ordinary window is usable and its probe leaves nothing behind', async () => {
  const indexedDB = new IDBFactory();
  const health = await examineStorage({ indexedDB, storage: storage(100 * gigabyte, true), isSecureContext: true });
  expect(health).toEqual({
    database: 'usable',
    persistent: true,
    room: 100 * gigabyte - 1_000,
    privateWindow: 'unlikely',
    secureContext: true,
  });
  await until(async () => (await indexedDB.databases()).length === 0, 'the probe is gone');
});

test('little room hints at a private window', async () => {
  const health = await examineStorage({
    indexedDB: new IDBFactory(),
    storage: storage(gigabyte, false),
    isSecureContext: true,
  });
  expect(health).toMatchObject({ privateWindow: 'likely', persistent: false });
});

test('a browser that refuses or throws is described, not a fault', async () => {
  const throwing = {
    persist: () => {
      throw new TypeError('no');
    },
    estimate: () => Promise.reject(new TypeError('no')),
  } as unknown as StorageManager;
  const refusing = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  } as unknown as IDBFactory;
  expect(await examineStorage({ indexedDB: refusing, storage: throwing, isSecureContext: false })).toEqual({
    database: 'blocked',
    persistent: false,
    room: null,
    privateWindow: 'unknown',
    secureContext: false,
  });
  expect(await examineStorage({ indexedDB: null, storage: null, isSecureContext: false })).toMatchObject({
    database: 'missing',
  });
});
