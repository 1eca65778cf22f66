/** What this browser lets us keep, for an honest sentence before work begins. */
export interface StorageHealth {
  /** `missing`: no IndexedDB; `blocked`: it refuses, as in some private windows; `usable`: a test entry was written. */
  readonly database: 'usable' | 'missing' | 'blocked';
  /** Whether the browser has promised not to clear it by itself. A hint: some never promise. */
  readonly persistent: boolean;
  /** Bytes that are left, or null when the browser does not tell. */
  readonly room: number | null;
  /** Private windows give little room and forget everything when closed; this is a guess from the room given. */
  readonly privateWindow: 'likely' | 'unlikely' | 'unknown';
  /** Without it there is no offline start: plain http on a room's network. */
  readonly secureContext: boolean;
}

export interface StoragePlace {
  readonly indexedDB: IDBFactory | null;
  readonly storage: StorageManager | null;
  readonly isSecureContext: boolean;
}

/** Milliseconds after which a database that does not answer counts as blocked. */
const patience = 3_000;
/** Chromium gives a private window a share of memory; ordinary windows get a share of the disk, far above this. */
const privateQuota = 1_500 * 1024 * 1024;

/** Asks the browser; also asks it to keep our entries (`persist`), which installed apps are usually granted. */
export const examineStorage = async ({ indexedDB, storage, isSecureContext }: StoragePlace): Promise<StorageHealth> => {
  const [database, persistent, estimate] = await Promise.all([
    indexedDB === null ? ('missing' as const) : tryDatabase(indexedDB),
    askOrNull(() => storage?.persist?.()),
    askOrNull(() => storage?.estimate?.()),
  ]);
  const quota = estimate?.quota ?? null;
  return {
    database,
    persistent: persistent === true,
    room: quota === null ? null : Math.max(0, quota - (estimate?.usage ?? 0)),
    privateWindow: quota === null ? 'unknown' : quota < privateQuota ? 'likely' : 'unlikely',
    secureContext: isSecureContext,
  };
};

const askOrNull = async <Value>(ask: () => Promise<Value> | undefined): Promise<Value | null> => {
  try {
    return (await ask()) ?? null;
  } catch {
    // Some browsers throw here in private windows; not knowing is an answer.
    return null;
  }
};

const tryDatabase = (factory: IDBFactory): Promise<'usable' | 'blocked'> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve('blocked'), patience);
    const answer = (result: 'usable' | 'blocked') => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      const request = factory.open('plenum-probe');
      request.onupgradeneeded = () => request.result.createObjectStore('probe').put(1, 'probe');
      request.onerror = () => answer('blocked');
      request.onsuccess = () => {
        request.result.close();
        factory.deleteDatabase('plenum-probe');
        answer('usable');
      };
    } catch {
      answer('blocked');
    }
  });
