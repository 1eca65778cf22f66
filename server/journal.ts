import type { SessionId } from '../src/domain/ids.ts';
import type { Ledger } from '../src/domain/teller/ledger.ts';
import { type Batch, DiskFull, type DocumentChange, type Storage } from './storage/storage.ts';

/** What takes part in a commit: a room. */
export interface Committed {
  /** Takes in everything that waits, in memory only; what of it must become durable, or null. Never throws. */
  integrate(): DocumentChange | null;
  /** There was no room to compact it: if it settles, then with one more update and the log it had. */
  leaveLog(): void;
  /** It is durable: now it may be passed on and acknowledged. */
  settle(): void;
  /** It is not durable and never will be: forget it, tell nobody. */
  fail(): void;
}

/** Gathers what waits in all rooms into one commit at a time: nothing is passed on or acknowledged before it is durable. */
export interface Journal {
  /** Something waits in this room: it takes part in the next commit. */
  mark(room: Committed): void;
  /** The teller's memory, durable with the next commit. */
  remember(session: SessionId, ledger: Ledger): void;
  /** Resolves when everything that waits now is durable or has failed. */
  drained(): Promise<void>;
}

const uncompacted = (change: DocumentChange): readonly DocumentChange[] => {
  if (change.kind === 'append') return [change];
  const { document, update, owners } = change;
  if (update === null) return [];
  return [{ kind: 'append', document, update, ...(owners !== undefined && { owners }) }];
};

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
export class GroupJournal implements Journal {
  readonly #parts: JournalParts;
  #state: 'idle' | 'scheduled' | 'committing' = 'idle';
  #waiting = new Set<Committed>();
  #ledgers = new Map<SessionId, Ledger>();
  #startedAt = Number.NEGATIVE_INFINITY;
  #listeners: { commits: number; readonly resolve: () => void }[] = [];

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  mark(room: Committed): void {
    this.#waiting.add(room);
    this.#schedule();
  }

  remember(session: SessionId, ledger: Ledger): void {
    this.#ledgers.set(session, ledger);
    this.#schedule();
  }

  drained(): Promise<void> {
    if (this.#state === 'idle') return Promise.resolve();
    // What waits while a commit is under way takes part in the one after it.
    const commits = this.#state === 'committing' ? 2 : 1;
    return new Promise((resolve) => this.#listeners.push({ commits, resolve }));
  }

  #schedule(): void {
    if (this.#state !== 'idle') return;
    this.#state = 'scheduled';
    const wait = pace - (performance.now() - this.#startedAt);
    if (wait > 0) setTimeout(() => this.#flush(), wait);
    else setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#state = 'committing';
    this.#startedAt = performance.now();
    void this.#commit()
      .catch(this.#parts.onFault)
      .finally(() => this.#finish());
  }

  async #commit(): Promise<void> {
    const { onCommit, onFault } = this.#parts;
    const rooms = [...this.#waiting];
    const ledgers = this.#ledgers;
    this.#waiting = new Set();
    this.#ledgers = new Map();
    const changes = rooms.flatMap((room) => room.integrate() ?? []);
    try {
      if (changes.length > 0 || ledgers.size > 0) {
        await this.#append({ changes, ledgers }, rooms);
        onCommit?.(changes.length, performance.now() - this.#startedAt);
      }
    } catch (fault) {
      onFault(fault);
      for (const room of rooms) room.fail();
      return;
    }
    for (const room of rooms) this.#settle(room);
  }

  /**
   * On a nearly full disk there may be room for what people write, but not for whole documents: these wait then. A busy or
   * broken disk would refuse the smaller batch as well.
   */
  async #append(batch: Batch, rooms: readonly Committed[]): Promise<void> {
    const { storage, onFault } = this.#parts;
    try {
      await storage.append(batch);
    } catch (fault) {
      const isTooMuch = fault instanceof DiskFull && batch.changes.some(({ kind }) => kind === 'replace');
      if (!isTooMuch) throw fault;
      onFault(fault);
      await storage.append({ ...batch, changes: batch.changes.flatMap(uncompacted) });
      for (const room of rooms) room.leaveLog();
    }
  }

  /** A fault in one room must not keep the others from hearing that they are durable. */
  #settle(room: Committed): void {
    try {
      room.settle();
    } catch (fault) {
      this.#parts.onFault(fault);
      room.fail();
    }
  }

  #finish(): void {
    this.#state = 'idle';
    const isDone = this.#waiting.size === 0 && this.#ledgers.size === 0;
    if (!isDone) this.#schedule();
    for (const listener of this.#listeners) listener.commits -= 1;
    for (const { commits, resolve } of this.#listeners) if (isDone || commits === 0) resolve();
    this.#listeners = this.#listeners.filter(({ commits }) => !isDone && commits > 0);
  }
}
