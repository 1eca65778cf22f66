import { IndexeddbPersistence } from 'y-indexeddb';
import { appBase, findIndexedDB } from '../device/browser-place.ts';
import type { Environment } from './environment.ts';

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
