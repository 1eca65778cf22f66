import { IDBDatabase as FakeDatabase, IDBFactory as FakeFactory, IDBKeyRange as FakeKeyRange } from 'fake-indexeddb';
import { WebSocket as NodeSocket } from 'ws';
import { IndexeddbPersistence } from 'y-indexeddb';
import { type Device, openDevice } from '../../src/device/device.ts';
import type { Environment } from '../../src/sync/environment.ts';

globalThis.IDBKeyRange = FakeKeyRange;
// y-websocket says goodbye at the end of a Node process, once per open document.
process.setMaxListeners(0);

/** Databases on a full disk, by name: writing into them ends as browsers end it. */
export const fullDisks = new Set<string>();

const openTransaction = FakeDatabase.prototype.transaction;
FakeDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof openTransaction>) {
  const transaction = openTransaction.apply(this, args);
  if (args[1] === 'readwrite' && fullDisks.has(this.name)) {
    const reason = new DOMException('the disk is full', 'QuotaExceededError');
    Object.defineProperty(transaction, 'error', { get: () => reason });
    queueMicrotask(() => transaction.abort());
  }
  return transaction;
};

/** Tabs of one device hear one another; tabs of two devices never do. */
const createChannels = (): typeof BroadcastChannel => {
  const open = new Set<Channel>();
  class Channel {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    readonly name: string;
    constructor(name: string) {
      this.name = name;
      open.add(this);
    }
    postMessage(data: unknown): void {
      const copy = structuredClone(data);
      for (const other of open)
        if (other !== this && other.name === this.name)
          queueMicrotask(() => open.has(other) && other.onmessage?.({ data: copy }));
    }
    close(): void {
      open.delete(this);
    }
  }
  return Channel as unknown as typeof BroadcastChannel;
};

let namespaces = 0;
/** Locks that only windows of one tablet share. */
const createLocks = (): LockManager => {
  namespaces += 1;
  const own = `tablet${namespaces}/`;
  const { locks } = navigator;
  const request = (name: string, ...rest: [LockOptions, LockGrantedCallback<unknown>]) =>
    locks.request(own + name, ...rest);
  return { request, query: () => locks.query() } as LockManager;
};

export interface Tablet {
  readonly environment: Environment;
  readonly device: Device;
  readonly databases: IDBFactory;
  /** The connections that were opened, the last one last. */
  readonly persistences: readonly IndexeddbPersistence[];
  /** The network is back, or somebody looks at the page again. */
  readonly wake: () => void;
  /** The device says that it has no network. */
  readonly doubt: () => void;
  /** The same tablet after a reload: what lies in its database is still there, nothing else. */
  readonly reload: (next?: TabletWish) => Promise<Tablet>;
}

export interface TabletWish {
  readonly base?: string;
  readonly fetch?: typeof fetch;
  readonly databases?: IDBFactory;
  readonly channels?: typeof BroadcastChannel;
  readonly locks?: LockManager;
  readonly noDatabase?: boolean;
}

/** Somebody's tablet: a fake disk, real sockets, channels between its own tabs. */
export const createTablet = async (wish: TabletWish = {}): Promise<Tablet> => {
  const databases = wish.databases ?? (new FakeFactory() as IDBFactory);
  const channels = wish.channels ?? createChannels();
  const locks = wish.locks ?? createLocks();
  const persistences: IndexeddbPersistence[] = [];
  const wakers = new Set<() => void>();
  const doubters = new Set<() => void>();
  const base = wish.base ?? 'http://127.0.0.1:9/';
  const environment: Environment = {
    base,
    now: Date.now,
    indexedDB: wish.noDatabase === true ? null : databases,
    createPersistence: (name, doc) => {
      // y-indexeddb opens the database of the global scope while it is constructed.
      globalThis.indexedDB = databases;
      const persistence = new IndexeddbPersistence(name, doc);
      persistences.push(persistence);
      return persistence;
    },
    WebSocket: NodeSocket as unknown as typeof WebSocket,
    BroadcastChannel: channels,
    locks,
    onWake: (listener) => {
      wakers.add(listener);
      return () => void wakers.delete(listener);
    },
    onDoubt: (listener) => {
      doubters.add(listener);
      return () => void doubters.delete(listener);
    },
  };
  const device = await openDevice({
    base,
    indexedDB: environment.indexedDB,
    IDBKeyRange: FakeKeyRange,
    fetch: wish.fetch ?? fetch,
    now: Date.now,
  });
  return {
    environment,
    device,
    databases,
    persistences,
    wake: () => {
      for (const listener of [...wakers]) listener();
    },
    doubt: () => {
      for (const listener of [...doubters]) listener();
    },
    reload: (next = {}) => createTablet({ ...wish, ...next, databases, channels, locks }),
  };
};
