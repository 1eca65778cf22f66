import type { SessionId } from '../src/domain/ids.ts';
import type { Ledger } from '../src/domain/ledger.ts';
import type { DocumentChange, Storage } from './storage/storage.ts';

/** What takes part in a commit: a room. */
export interface Committed {
  /** Takes in everything that waits, in memory only; what of it must become durable, or null. Never throws. */
  integrate(): DocumentChange | null;
  /** It is durable: now it may be passed on and acknowledged. */
  settle(): void;
  /** It is not durable and never will be: forget it, tell nobody. */
  fail(): void;
}

export interface Journal {
  /** Something waits in this room: it takes part in the next commit. */
  mark(room: Committed): void;
  /** The teller's memory, durable with the next commit. */
  remember(session: SessionId, ledger: Ledger): void;
  /** Resolves when everything that waits now is durable or has failed. */
  drained(): Promise<void>;
}

/** Least milliseconds from one commit to the next under load; what arrives in between shares one disk sync. */
const pace = 4;

export interface JournalParts {
  readonly storage: Pick<Storage, 'append'>;
  /** Told of every commit: how many documents it held and how long it took. */
  readonly onCommit?: (documents: number, milliseconds: number) => void;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Group commit: what all rooms received since the last commit becomes durable in one transaction, and only then is
 * passed on and acknowledged. When idle a change is committed at once; under load one commit follows the other.
 *
 *   idle --mark--> scheduled --> committing --+--> idle
 *                      ^                      |
 *                      +----- something waits-+
 */
export const createJournal = ({ storage, onCommit, onFault }: JournalParts): Journal => {
  let waiting = new Set<Committed>();
  let ledgers = new Map<SessionId, Ledger>();
  let state: 'idle' | 'scheduled' | 'committing' = 'idle';
  let startedAt = Number.NEGATIVE_INFINITY;
  let listeners: { commits: number; readonly resolve: () => void }[] = [];

  const schedule = (): void => {
    if (state !== 'idle') return;
    state = 'scheduled';
    const wait = pace - (performance.now() - startedAt);
    if (wait > 0) setTimeout(flush, wait);
    else setImmediate(flush);
  };

  const commit = async (): Promise<void> => {
    const rooms = [...waiting];
    const batch = { changes: [] as DocumentChange[], ledgers };
    waiting = new Set();
    ledgers = new Map();
    for (const room of rooms) {
      const change = room.integrate();
      if (change !== null) batch.changes.push(change);
    }
    try {
      if (batch.changes.length > 0 || batch.ledgers.size > 0) {
        await storage.append(batch);
        onCommit?.(batch.changes.length, performance.now() - startedAt);
      }
    } catch (fault) {
      onFault(fault);
      for (const room of rooms) room.fail();
      return;
    }
    for (const room of rooms) settle(room);
  };

  /** A fault in one room must not keep the others from hearing that they are durable. */
  const settle = (room: Committed): void => {
    try {
      room.settle();
    } catch (fault) {
      onFault(fault);
      room.fail();
    }
  };

  const flush = (): void => {
    state = 'committing';
    startedAt = performance.now();
    void commit()
      .catch(onFault)
      .finally(() => {
        state = 'idle';
        const isDone = waiting.size === 0 && ledgers.size === 0;
        if (!isDone) schedule();
        for (const listener of listeners) listener.commits -= 1;
        for (const { commits, resolve } of listeners) if (isDone || commits === 0) resolve();
        listeners = listeners.filter(({ commits }) => !isDone && commits > 0);
      });
  };

  return {
    mark: (room) => {
      waiting.add(room);
      schedule();
    },
    remember: (session, ledger) => {
      ledgers.set(session, ledger);
      schedule();
    },
    drained: () =>
      state === 'idle'
        ? Promise.resolve()
        : new Promise((resolve) => {
            // What waits while a commit is under way takes part in the one after it.
            listeners = [...listeners, { commits: state === 'committing' ? 2 : 1, resolve }];
          }),
  };
};
