import type { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** Everything of the browser that synchronising touches. Handed in, so that tests bring their own tablet and network. */
export interface Environment {
  /** Where the app lives, with a slash at its end: `https://host/plenum/`. */
  readonly base: string;
  readonly now: () => number;
  /** null: this browser or window has none. */
  readonly indexedDB: IDBFactory | null;
  /** Opens and reads a local copy. y-indexeddb takes the database from the global scope, therefore a call of its own. */
  readonly createPersistence: (name: string, doc: Y.Doc) => IndexeddbPersistence;
  readonly WebSocket: typeof WebSocket;
  readonly BroadcastChannel: typeof BroadcastChannel | null;
  readonly locks: LockManager | null;
  /** Tells when trying again is worth it: the network is back, or the page is looked at again. */
  readonly onWake: (listener: () => void) => () => void;
  /** Tells when the device says that it has no network. A relay on this very device is still there. */
  readonly onDoubt: (listener: () => void) => () => void;
}
