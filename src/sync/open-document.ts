import * as Y from 'yjs';
import type { RescueReason, RescueRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { keepRescue, type Rescue } from '../device/rescues.ts';
import { createCell, createListeners, type Watched } from '../device/watched.ts';
import { compareKept, readKept } from '../documents/kept-work.ts';
import { readErased, withoutEntries } from '../documents/without-entries.ts';
import type { SeatId } from '../domain/ids.ts';
import { type DocumentName, printName } from '../protocol/document-name.ts';
import { DocumentCopy, type EpochMark, localName } from './document-copy.ts';
import { documentJson } from './document-json.ts';
import type { DocumentStatus } from './document-status.ts';
import type { Environment } from './environment.ts';
import { eraseLocalCopy } from './local-copy.ts';
import type { RelayClock } from './relay-clock.ts';
import type { Renewal } from './relay-link.ts';

export interface DocumentWish {
  readonly environment: Environment;
  readonly device: Pick<Device, 'database' | 'random' | 'now'>;
  readonly name: DocumentName;
  readonly seat: SeatId;
  /** What the seat may do with it now; rights change while a document lies open. */
  readonly access: () => 'read' | 'write';
  readonly token: () => string;
  readonly renew: () => Promise<Renewal>;
  readonly clock: RelayClock;
  /** Whether there is a relay to dial; missing: there always is. A session may begin on this device alone. */
  readonly mayDial?: () => boolean;
}

/** One document, open on this device: whatever becomes of network, disk and epoch, this stays the same object. */
export interface OpenDocument {
  readonly name: DocumentName;
  /** The right there is now. */
  readonly access: 'read' | 'write';
  /** The document now. A new epoch brings another one: ask for it at every use. */
  readonly doc: Y.Doc;
  readonly status: Watched<DocumentStatus>;
  /** Called once per transaction that changed something, and when the document was replaced. */
  readonly onChange: (listener: () => void) => () => void;
  /** Ends when the local copy has been read or given up. Never rejects. */
  readonly whenRead: Promise<void>;
  /** Tries again to write to this device. */
  readonly retry: () => void;
  /** Dials at once, with the token there is now. */
  readonly connect: () => void;
  readonly close: () => Promise<void>;
}

/** The first epoch of every document. */
const firstMark: EpochMark = { epoch: 1, generation: 0 };
/** How often one open document is begun anew; more would mean that relay and app disagree for ever. */
const mostReplacements = 5;

const unread: DocumentStatus = {
  local: { kind: 'loading' },
  remote: { kind: 'none' },
  delivery: 'waiting',
  rescued: null,
};

export const openDocument = (wish: DocumentWish): OpenDocument => new Opened(wish);

class Opened implements OpenDocument {
  readonly whenRead: Promise<void>;
  readonly #wish: DocumentWish;
  readonly #changes = createListeners();
  readonly #status = createCell<DocumentStatus>(unread);
  #doc = new Y.Doc();
  #mark: EpochMark = firstMark;
  #copy: DocumentCopy | null = null;
  #rescued: RescueReason | null = null;
  /** The copy of an older epoch that has not been compared with the new one yet. */
  #outdated: RescueRow | null = null;
  #replacements = 0;
  #isClosed = false;

  constructor(wish: DocumentWish) {
    this.#wish = wish;
    this.#doc.on('update', this.#changes.tell);
    this.whenRead = this.#start();
  }

  get name(): DocumentName {
    return this.#wish.name;
  }

  get access(): 'read' | 'write' {
    return this.#wish.access();
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  get status(): Watched<DocumentStatus> {
    return this.#status;
  }

  onChange = (listener: () => void): (() => void) => this.#changes.subscribe(listener);

  retry = (): void => this.#copy?.retry();

  connect = (): void => this.#copy?.connect();

  close = async (): Promise<void> => {
    this.#isClosed = true;
    await this.#copy?.close();
    this.#doc.destroy();
  };

  async #start(): Promise<void> {
    const known = await this.#wish.device.database.epochs.get(this.#epochKey());
    this.#mark = known ?? firstMark;
    await this.#openCopy();
  }

  /** Seats of one browser may stand in different epochs until each has been told. */
  #epochKey(): string {
    return `${printName(this.#wish.name)}:${this.#wish.seat}`;
  }

  async #openCopy(): Promise<void> {
    if (this.#isClosed) return;
    const mark = this.#mark;
    const copy = new DocumentCopy({
      ...this.#wish,
      ...mark,
      doc: this.#doc,
      database: this.#wish.device.database,
      onEpoch: (epoch) => void this.#replace({ epoch, generation: 0 }, 'epoch'),
      onNotTaken: () => void this.#onNotTaken(copy, mark),
      onErased: () => void this.#erase(copy),
      quarantine: async (row) => (await this.#keep('unreadable', row, '{}')).isStored,
    });
    this.#copy = copy;
    copy.status.subscribe(() => this.#look(copy));
    this.#look(copy);
    await copy.whenRead;
  }

  #look(copy: DocumentCopy): void {
    if (copy !== this.#copy) return;
    const status = copy.status.getSnapshot();
    this.#status.set({ ...status, rescued: this.#rescued });
    if (status.remote.kind === 'online' && this.#outdated !== null) void this.#settle(this.#outdated);
  }

  #keep(reason: RescueReason, update: Uint8Array, json: string): Promise<Rescue> {
    this.#rescued = reason;
    const { random, now, database } = this.#wish.device;
    const place = { rescues: database.rescues, random, now };
    const { name, seat } = this.#wish;
    return keepRescue(place, { document: printName(name), seat, reason, update, json });
  }

  /**
   * Now that the relay has told what it holds in the new epoch: a copy of which nothing is missing there is no longer
   * kept, and what has been erased for good is taken out of one that is.
   */
  async #settle(row: RescueRow): Promise<void> {
    this.#outdated = null;
    const { rescues } = this.#wish.device.database;
    const [kept, present] = [readKept(row.update), this.#doc];
    const missing = compareKept(kept, present);
    if (missing.length === 0) {
      this.#rescued = null;
      if (this.#copy !== null) this.#look(this.#copy);
      await rescues.remove(row.id);
      return;
    }
    const cleaned = withoutEntries(kept, readErased(present));
    if (readErased(cleaned).size === 0) return;
    const json = JSON.stringify(documentJson(cleaned));
    await rescues.put({ ...row, update: Y.encodeStateAsUpdate(cleaned), json });
  }

  /** Deleted means deleted here, too: the copy and what was put aside of it. */
  async #erase(copy: DocumentCopy): Promise<void> {
    const { name, seat } = this.#wish;
    const { rescues } = this.#wish.device.database;
    await copy.erase();
    for (const row of await rescues.all())
      if (row.document === printName(name) && (row.seat ?? seat) === seat) await rescues.remove(row.id);
  }

  /** First let everything else arrive: what follows the refused write may have been taken. */
  async #onNotTaken(copy: DocumentCopy, mark: EpochMark): Promise<void> {
    await whenTrue(copy.isSettled);
    if (copy === this.#copy) await this.#replace({ ...mark, generation: mark.generation + 1 }, 'not-taken');
  }

  /**
   * Begins anew with an empty document under another name. The old one is never merged into it (what the relay has
   * erased would come back); it is put aside first and removed only when that is certain.
   */
  async #replace(mark: EpochMark, reason: RescueReason): Promise<void> {
    const copy = this.#copy;
    if (copy === null || this.#isClosed || this.#replacements >= mostReplacements) return;
    this.#replacements += 1;
    this.#copy = null;
    const old = this.#doc;
    const oldName = localName(printName(this.#wish.name), this.#wish.seat, this.#mark);
    // From here on people write into the new document; it is stored as soon as the old one is safe.
    this.#mark = mark;
    this.#renewDoc();
    await copy.close();
    const isKept = await this.#putAside(old, reason);
    await this.#wish.device.database.epochs.put({ document: this.#epochKey(), ...mark });
    if (isKept) await eraseLocalCopy(this.#wish.environment.indexedDB, oldName);
    old.destroy();
    await this.#openCopy();
  }

  #renewDoc(): void {
    this.#doc = new Y.Doc();
    this.#doc.on('update', this.#changes.tell);
    this.#status.set({ ...unread, rescued: this.#rescued });
    this.#changes.tell();
  }

  /** What was only read has nothing of this person's in it. */
  async #putAside(doc: Y.Doc, reason: RescueReason): Promise<boolean> {
    const isEmpty = doc.store.clients.size === 0 && doc.store.pendingStructs === null;
    if (this.#wish.access() === 'read' || isEmpty) return true;
    const { row, isStored } = await this.#keep(reason, Y.encodeStateAsUpdate(doc), JSON.stringify(documentJson(doc)));
    if (reason === 'epoch') this.#outdated = row;
    return isStored;
  }
}

const whenTrue = (watched: Watched<boolean>): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!watched.getSnapshot()) return;
      stop();
      resolve();
    };
    const stop = watched.subscribe(look);
    look();
  });
