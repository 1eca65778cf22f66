import * as Y from 'yjs';
import type { RescueReason } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { createCell, createListeners, firstAnswer, type Watched } from '../device/watched.ts';
import type { SeatId } from '../domain/ids.ts';
import type { OwnLate } from '../domain/teller/own-late.ts';
import { type DocumentName, printName } from '../protocol/document-name.ts';
import { DocumentCopy, type EpochMark, localName } from './document-copy.ts';
import type { DocumentStatus } from './document-status.ts';
import type { Environment } from './environment.ts';
import { eraseLocalCopy } from './local-copy.ts';
import type { Elsewhere } from './presence.ts';
import { PutAside } from './put-aside.ts';
import type { RelayClock } from './relay-clock.ts';
import type { Renewal } from './relay-link.ts';

/** Which document for whom, and how its relay is asked. */
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
  /** See `RelayLinkWish`. */
  readonly onLate?: (late: OwnLate) => void;
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
  /** Who else is where in a shared text, as long as the relay is heard. */
  readonly others: Watched<readonly Elsewhere[]>;
  /** Tells the others where this window is; null: nowhere. */
  readonly point: (place: string | null) => void;
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

/** Reads what lies on this device, then dials the relay if there is one; whoever opened it closes it. */
export const openDocument = (wish: DocumentWish): OpenDocument => new Opened(wish);

class Opened implements OpenDocument {
  readonly whenRead: Promise<void>;
  readonly #wish: DocumentWish;
  readonly #changes = createListeners();
  readonly #status = createCell<DocumentStatus>(unread);
  readonly #others = createCell<readonly Elsewhere[]>([]);
  #place: string | null = null;
  #doc = new Y.Doc();
  #mark: EpochMark = firstMark;
  #copy: DocumentCopy | null = null;
  readonly #putAside: PutAside;
  #rescued: RescueReason | null = null;
  #replacements = 0;
  #isClosed = false;

  constructor(wish: DocumentWish) {
    this.#wish = wish;
    this.#putAside = new PutAside({ device: wish.device, document: printName(wish.name), seat: wish.seat });
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

  get others(): Watched<readonly Elsewhere[]> {
    return this.#others;
  }

  point = (place: string | null): void => {
    this.#place = place;
    this.#copy?.point(place);
  };

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
    await this.#putAside.find();
    await this.#openCopy();
    // Until the relay is heard, what lies on this device is what there is to compare with.
    if (this.#putAside.isUnsettled) this.#tell(this.#rescued ?? this.#putAside.reasonIn(this.#doc));
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
      quarantine: (row) => this.#quarantine(row),
    });
    this.#copy = copy;
    copy.status.subscribe(() => this.#look(copy));
    copy.others.subscribe(() => this.#others.set(copy.others.getSnapshot()));
    if (this.#place !== null) copy.point(this.#place);
    this.#look(copy);
    await copy.whenRead;
  }

  #look(copy: DocumentCopy): void {
    if (copy !== this.#copy) return;
    const status = copy.status.getSnapshot();
    this.#status.set({ ...status, rescued: this.#rescued });
    if (status.remote.kind === 'online' && this.#putAside.isUnsettled) void this.#settle();
  }

  #tell(rescued: RescueReason | null): void {
    this.#rescued = rescued;
    if (this.#copy !== null) this.#look(this.#copy);
  }

  async #settle(): Promise<void> {
    const doc = this.#doc;
    const reason = await this.#putAside.settle(doc);
    if (doc === this.#doc) this.#tell(reason);
  }

  async #quarantine(row: Uint8Array): Promise<boolean> {
    this.#rescued = 'unreadable';
    return (await this.#putAside.keep('unreadable', { update: row, json: '{}' })).isStored;
  }

  /** Deleted means deleted here, too: the copy and what was put aside of it. */
  async #erase(copy: DocumentCopy): Promise<void> {
    await copy.erase();
    await this.#putAside.erase();
  }

  /** First let everything else arrive: what follows the refused write may have been taken. */
  async #onNotTaken(copy: DocumentCopy, mark: EpochMark): Promise<void> {
    await firstAnswer(copy.isSettled, (isSettled) => isSettled || null);
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
    const isKept = await this.#keepCopy(old, reason);
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
  async #keepCopy(doc: Y.Doc, reason: RescueReason): Promise<boolean> {
    const isEmpty = doc.store.clients.size === 0 && doc.store.pendingStructs === null;
    if (this.#wish.access() === 'read' || isEmpty) return true;
    this.#rescued = reason;
    return (await this.#putAside.keepDocument(reason, doc)).isStored;
  }
}
