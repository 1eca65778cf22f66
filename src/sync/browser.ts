import { IndexeddbPersistence } from 'y-indexeddb';
import type { DevicePlace } from '../device/device.ts';
import type { Environment } from './environment.ts';

/** The address of the app's folder: hash and file name are dropped, so that it works under any sub-path. */
const appBase = (): string => new URL('.', location.href).href;

/** Reading the property alone throws in some locked-down windows. */
const findIndexedDB = (): IDBFactory | null => {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
};

/** The browser we are in, for sync. */
export const browserEnvironment = (): Environment => ({
  base: appBase(),
  now: Date.now,
  indexedDB: findIndexedDB(),
  createPersistence: (name, doc) => new IndexeddbPersistence(name, doc),
  WebSocket: globalThis.WebSocket,
  BroadcastChannel: globalThis.BroadcastChannel ?? null,
  // Missing without a secure context.
  locks: navigator.locks ?? null,
  onWake: (listener) => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') listener();
    };
    addEventListener('online', listener);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      removeEventListener('online', listener);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
  onDoubt: (listener) => {
    addEventListener('offline', listener);
    return () => removeEventListener('offline', listener);
  },
});

/** The browser we are in, for device. */
export const browserDevicePlace = (): DevicePlace => ({
  base: appBase(),
  now: Date.now,
  indexedDB: findIndexedDB(),
  IDBKeyRange: globalThis.IDBKeyRange ?? null,
  fetch: (input, init) => globalThis.fetch(input, init),
});
