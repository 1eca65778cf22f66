import * as Y from 'yjs';
import type { LocalFailure } from './document-status.ts';

/** Where y-indexeddb keeps the rows of a document. */
export const rowStore = 'updates';

/** What became of the last write. */
export type WriteReport =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly reason: LocalFailure };

const outOfRoom = /^(?:QuotaExceededError|NS_ERROR_FILE_NO_DEVICE_SPACE|NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR)$/;

/**
 * What the browser meant. A used-up quota has a name of its own; a disk that is really full does not: Chromium 156 then
 * says UnknownError with FILE_ERROR_NO_SPACE in its message, and closes the connection.
 */
export const failureOf = (fault: unknown): LocalFailure => {
  if (!(fault instanceof Error || fault instanceof DOMException)) return 'blocked';
  const { name, message } = fault;
  if (outOfRoom.test(name) || /NO_SPACE|no space|disk is full/i.test(message)) return 'quota';
  if (name === 'InvalidStateError' || name === 'AbortError' || name === 'TransactionInactiveError') return 'closed';
  if (name === 'DataError' || name === 'UnknownError' || name === 'DataCloneError') return 'corrupt';
  return 'blocked';
};

/*
 * Writes a document's updates as rows, each in a strict transaction of its own; its end is the answer. What arrives
 * while one runs is gathered into the next. After a failure it is no longer known which rows there are, so the next
 * write is the whole state.
 */
export class RowWriter {
  readonly #doc: Y.Doc;
  readonly #report: (report: WriteReport) => void;
  #db: IDBDatabase | null = null;
  #waiting: Uint8Array[] = [];
  #whole = false;
  #isWriting = false;
  #idle: (() => void)[] = [];

  constructor(doc: Y.Doc, report: (report: WriteReport) => void) {
    this.#doc = doc;
    this.#report = report;
  }

  /** From now on rows go into this database, beginning with what has gathered. */
  attach(db: IDBDatabase): void {
    this.#db = db;
    if (this.#isOwing()) this.#pump();
    else this.#report({ kind: 'saved' });
  }

  /** The document was written in before anybody listened: nothing is saved until its whole state is. */
  oweWhole(): void {
    this.#whole = true;
  }

  /** The connection is gone; what was not confirmed is owed again. */
  detach(): void {
    this.#db = null;
    this.#whole = true;
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update);
    this.#pump();
  }

  /** Writes the whole state again, e.g. after the person has made room on the disk. */
  retry(): void {
    this.#whole = true;
    this.#pump();
  }

  whenIdle(): Promise<void> {
    return this.#isWriting ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  #isOwing(): boolean {
    return this.#whole || this.#waiting.length > 0;
  }

  #pump(): void {
    const db = this.#db;
    if (db === null || this.#isWriting || !this.#isOwing()) return;
    const row = this.#whole ? Y.encodeStateAsUpdate(this.#doc) : Y.mergeUpdates(this.#waiting);
    this.#waiting = [];
    this.#whole = false;
    this.#isWriting = true;
    this.#report({ kind: 'saving' });
    try {
      // Strict: without it „complete" may come before the bytes have left the browser's memory.
      const transaction = db.transaction([rowStore], 'readwrite', { durability: 'strict' });
      transaction.objectStore(rowStore).add(row);
      // Only now: a transaction whose row was refused at once completes as well, with nothing in it.
      transaction.oncomplete = () => this.#settle(null);
      transaction.onabort = () => this.#settle(failureOf(transaction.error));
    } catch (fault) {
      this.#settle(failureOf(fault));
    }
  }

  #settle(failure: LocalFailure | null): void {
    this.#isWriting = false;
    for (const resolve of this.#idle.splice(0)) resolve();
    if (failure !== null) {
      this.#whole = true;
      this.#report({ kind: 'failed', reason: failure });
      // What came meanwhile is the next edit: it tries the whole state once more.
      if (this.#waiting.length > 0) this.#pump();
      return;
    }
    if (this.#isOwing()) this.#pump();
    else this.#report({ kind: 'saved' });
  }
}
