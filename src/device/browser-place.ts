import type { DevicePlace } from './device.ts';

/** The address of the app's folder: hash and file name are dropped, so that it works under any sub-path. */
export const appBase = (): string => new URL('.', location.href).href;

/** Reading the property alone throws in some locked-down windows. */
export const findIndexedDB = (): IDBFactory | null => {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
};

/** The browser we are in, for device. */
export const browserDevicePlace = (): DevicePlace => ({
  base: appBase(),
  now: Date.now,
  indexedDB: findIndexedDB(),
  IDBKeyRange: globalThis.IDBKeyRange ?? null,
  fetch: (input, init) => globalThis.fetch(input, init),
});
