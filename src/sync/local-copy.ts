import type { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { createCell, type Watched } from '../device/watched.ts';
import { scanCopy } from './copy-rows.ts';
import type { LocalFailure, LocalStatus } from './document-status.ts';
import type { Environment } from './environment.ts';
import { failureOf, RowWriter } from './row-writer.ts';

/*
 *   loading --> saved <--> saving
 *      |          |          |
 *      +------> failed <-----+     failed --(next edit, waking, asked)--> saving or loading anew
 *                                  failed because closed: opened again at once
 *
 * y-indexeddb reads; its writer is taken off, because on a full disk it drops changes without a word.
 */

/** A document’s place on this device. */
export interface LocalCopy {
  readonly status: Watched<LocalStatus>;
  /** Ends when the copy is read, or when there is no use in waiting longer; `status` says which. Never rejects. */
  readonly whenRead: Promise<void>;
  /** Whether a change came out of this copy and needs no writing. */
  readonly isOwn: (origin: unknown) => boolean;
  /** Tries again to write everything. */
  readonly retry: () => void;
  /** Ends after the running write. */
  readonly close: () => Promise<void>;
  /** Closes and removes everything of it from this device. */
  readonly erase: () => Promise<void>;
}

/** Which document, under which name, and what becomes of rows that cannot be read. */
export interface LocalCopyWish {
  readonly environment: Environment;
  readonly name: string;
  readonly doc: Y.Doc;
  /** Puts a row aside that cannot be read; false when it could not be kept. */
  readonly quarantine: (row: Uint8Array) => Promise<boolean>;
  /** Milliseconds after which the work goes on without the copy. */
  readonly patience?: number;
}

/** Begins reading at once; from then on every change of the document is written. */
export const openLocalCopy = (wish: LocalCopyWish): LocalCopy => new Copy(wish);

/** Deletes a local copy that is not open. Never rejects: what cannot be opened cannot hold anything back either. */
export const eraseLocalCopy = (factory: IDBFactory | null, name: string): Promise<void> =>
  new Promise((resolve) => {
    if (factory === null) return resolve();
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    // Another tab holds it open; the browser deletes it when that tab lets go.
    request.onblocked = () => resolve();
  });

/** Milliseconds for reading the copy. A healthy disk needs a tenth of that; a blocked one never answers. */
const patience = 3_000;
const mostReopenings = 3;

type Phase = 'opening' | 'open' | 'shut' | 'closed';

class Copy implements LocalCopy {
  readonly whenRead: Promise<void>;
  readonly #wish: LocalCopyWish;
  readonly #status = createCell<LocalStatus>({ kind: 'loading' });
  readonly #writer: RowWriter;
  readonly #stopListening: () => void;
  #settleRead: () => void = () => undefined;
  #phase: Phase = 'shut';
  /** How often it was opened again by itself since something was last saved. */
  #reopenings = 0;
  #isWantedAgain = false;
  #persistence: IndexeddbPersistence | null = null;
  #scanned: Uint8Array | null = null;

  constructor(wish: LocalCopyWish) {
    this.#wish = wish;
    this.whenRead = new Promise((resolve) => {
      this.#settleRead = resolve;
    });
    this.#writer = new RowWriter(wish.doc, (report) => this.#onReport(report));
    if (wish.doc.store.clients.size > 0) this.#writer.oweWhole();
    wish.doc.on('update', this.#onUpdate);
    const stopWaking = wish.environment.onWake(() => this.#reopen());
    this.#stopListening = () => {
      wish.doc.off('update', this.#onUpdate);
      stopWaking();
    };
    const timer = setTimeout(() => {
      if (this.#status.getSnapshot().kind === 'loading') this.#giveUpWaiting('blocked');
    }, wish.patience ?? patience);
    void this.whenRead.then(() => clearTimeout(timer));
    void this.#open();
  }

  get status(): Watched<LocalStatus> {
    return this.#status;
  }

  isOwn = (origin: unknown): boolean => origin === this || (origin !== null && origin === this.#persistence);

  retry = (): void => {
    if (this.#phase === 'open') this.#writer.retry();
    else this.#reopen();
  };

  close = async (): Promise<void> => {
    if (this.#phase === 'closed') return;
    this.#phase = 'closed';
    this.#stopListening();
    this.#settleRead();
    await this.#writer.whenIdle();
    await this.#letGo();
  };

  erase = async (): Promise<void> => {
    await this.close();
    await eraseLocalCopy(this.#wish.environment.indexedDB, this.#wish.name);
  };

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (this.isOwn(origin)) return;
    this.#writer.add(update);
    this.#reopen();
  };

  async #open(): Promise<void> {
    this.#phase = 'opening';
    this.#isWantedAgain = false;
    const { environment, name, doc, quarantine } = this.#wish;
    try {
      this.#scanned = await scanCopy(environment, name, quarantine);
      if (this.#isClosed()) return;
      const persistence = environment.createPersistence(name, doc);
      doc.off('update', persistence._storeUpdate);
      this.#persistence = persistence;
      await persistence.whenSynced;
      if (this.#isClosed()) return await this.#letGo();
      if (persistence.db === null) this.#shut('blocked');
      else this.#onOpened(persistence.db);
    } catch (fault) {
      this.#shut(failureOf(fault));
      if (this.#isWantedAgain) this.#reopen();
    }
  }

  // Asked anew after every wait: closing may have come in between.
  #isClosed(): boolean {
    return this.#phase === 'closed';
  }

  #onOpened(db: IDBDatabase): void {
    const isStillOurs = () => this.#phase === 'open' && this.#persistence?.db === db;
    // Browsers close it on their own: iOS in the background, a crashed storage process.
    db.addEventListener('close', () => {
      if (isStillOurs()) this.#onGone();
    });
    // Another tab removes the session from this device: not to be undone at once.
    db.addEventListener('versionchange', () => {
      if (isStillOurs()) this.#shut('closed');
    });
    this.#phase = 'open';
    this.#scanned = null;
    this.#writer.attach(db);
    this.#settleRead();
  }

  #onReport(report: LocalStatus): void {
    if (this.#isClosed()) return;
    if (report.kind === 'saved') this.#reopenings = 0;
    if (report.kind !== 'failed') this.#status.set(report);
    else if (report.reason === 'closed') this.#onGone();
    else this.#fail(report.reason);
  }

  /** Opened again at once, but not for ever; after that an edit, waking or asking does it. */
  #onGone(): void {
    this.#shut('closed');
    this.#reopenings += 1;
    if (this.#reopenings <= mostReopenings) this.#reopen();
  }

  #giveUpWaiting(reason: LocalFailure): void {
    if (this.#scanned !== null) Y.applyUpdate(this.#wish.doc, this.#scanned, this);
    this.#scanned = null;
    this.#fail(reason);
    this.#settleRead();
  }

  /** After a full disk the connection closes and does not open again: the first reason is the one that helps. */
  #fail(reason: LocalFailure): void {
    const before = this.#status.getSnapshot();
    if (before.kind === 'failed' && before.reason === 'quota') return;
    this.#status.set({ kind: 'failed', reason });
  }

  #shut(reason: LocalFailure): void {
    if (this.#isClosed()) return;
    this.#phase = 'shut';
    this.#writer.detach();
    void this.#letGo();
    this.#giveUpWaiting(reason);
  }

  #reopen(): void {
    // Asked while an attempt runs: should that one fail, it may have begun before things got better.
    if (this.#phase === 'opening') this.#isWantedAgain = true;
    if (this.#phase === 'shut') void this.#open();
  }

  async #letGo(): Promise<void> {
    const persistence = this.#persistence;
    this.#persistence = null;
    // It waits for its own opening; when that failed, there is nothing to close.
    await persistence?.destroy().catch(() => undefined);
  }
}
