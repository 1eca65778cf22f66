import type { Database } from '../device/database.ts';
import { createCell, type Watched } from '../device/watched.ts';
import type { SeatId } from '../domain/ids.ts';
import { printName } from '../protocol/document-name.ts';
import { type Delivery, type LocalStatus, type RemoteStatus, remoteStatusOf } from './document-status.ts';
import { type LocalCopy, openLocalCopy } from './local-copy.ts';
import { createRelayLink, type RelayLink, type RelayLinkWish } from './relay-link.ts';
import { openTabChannel, type TabChannel } from './tab-channel.ts';
import { extentOf, isUnsent, packExtent, unpackExtent } from './unsent.ts';

/** What one copy needs: the link’s wishes, and where it lies on the device. */
export interface DocumentCopyWish extends Omit<RelayLinkWish, 'onErased'> {
  readonly seat: SeatId;
  readonly generation: number;
  readonly access: () => 'read' | 'write';
  readonly database: Database;
  readonly mayDial?: () => boolean;
  readonly onErased: () => void;
  readonly quarantine: (row: Uint8Array) => Promise<boolean>;
}

/** What is true of one copy of a document. */
export interface CopyStatus {
  readonly local: LocalStatus;
  readonly remote: RemoteStatus;
  readonly delivery: Delivery;
}

/** Document, seat and epoch stand in the name: no seat reads another's copy, no epoch is mixed into the next. */
export const localName = (document: string, seat: string, { epoch, generation }: EpochMark): string =>
  `${localPrefix}${document}:${seat}:${epoch}.${generation}`;

/** How the databases of local copies begin, by which they are found again. */
export const localPrefix = 'plenum:';

/** Which of the document’s beginnings it is: the relay’s epoch, and how often this device began anew within it. */
export interface EpochMark {
  readonly epoch: number;
  readonly generation: number;
}

/**
 * Milliseconds in which several acknowledgements are written down as one, because each note is a synced write. Who reloads
 * in between sends again what the relay has already, which does no harm.
 */
const notePause = 300;

/** One copy of a document in one epoch: the Y.Doc with its place on the device, its link to the relay, its other tabs. */
export class DocumentCopy {
  readonly whenRead: Promise<void>;
  readonly #wish: DocumentCopyWish;
  readonly #name: string;
  readonly #copy: LocalCopy;
  readonly #link: RelayLink;
  readonly #status = createCell<CopyStatus>({
    local: { kind: 'loading' },
    remote: { kind: 'none' },
    delivery: 'waiting',
  });
  readonly #stop: (() => void)[];
  #channel: TabChannel | null = null;
  /** Whether everything in the document is on the relay's disk. */
  #isAcknowledged: boolean;
  #isClosed = false;
  #isRead = false;
  #note: ReturnType<typeof setTimeout> | null = null;

  constructor(wish: DocumentCopyWish) {
    this.#wish = wish;
    this.#name = localName(printName(wish.name), wish.seat, wish);
    this.#isAcknowledged = wish.access() === 'read';
    this.#copy = openLocalCopy({ ...wish, name: this.#name });
    this.#link = createRelayLink(wish);
    wish.doc.on('update', this.#onUpdate);
    this.#stop = [
      this.#copy.status.subscribe(() => this.#look()),
      this.#link.connection.subscribe(() => this.#look()),
      this.#link.settled.subscribe(() => this.#onReceipts()),
      () => wish.doc.off('update', this.#onUpdate),
    ];
    this.whenRead = this.#start();
  }

  get status(): Watched<CopyStatus> {
    return this.#status;
  }

  get others(): RelayLink['others'] {
    return this.#link.others;
  }

  point(place: string | null): void {
    this.#link.point(place);
  }

  retry(): void {
    this.#copy.retry();
  }

  connect(): void {
    if (this.#isRead && this.#wish.mayDial?.() !== false) this.#link.connect();
  }

  /** Whether the relay has receipted everything on the present connection. */
  get isSettled(): Watched<boolean> {
    return this.#link.settled;
  }

  async close(): Promise<void> {
    this.#end();
    await this.#copy.close();
  }

  async erase(): Promise<void> {
    this.#end();
    await this.#copy.erase();
    await this.#wish.database.acknowledged.remove(this.#name);
  }

  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const stop of this.#stop) stop();
    this.#channel?.close();
    this.#link.close();
    if (this.#note !== null) this.#writeNote();
  }

  async #start(): Promise<void> {
    const { database, environment, doc, access } = this.#wish;
    const known = unpackExtent(await database.acknowledged.get(this.#name));
    await this.#copy.whenRead;
    if (this.#isClosed) return;
    if (access() === 'write') this.#isAcknowledged = !isUnsent(extentOf(doc), known);
    this.#channel = openTabChannel({
      environment,
      name: this.#name,
      doc,
      isElsewhere: (origin) => this.#link.isOwn(origin) || this.#copy.isOwn(origin),
    });
    // Only now: step 2 then brings everything that was written while there was no network.
    this.#isRead = true;
    this.connect();
    this.#look();
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (this.#wish.access() === 'read') return;
    if (this.#link.isOwn(origin)) {
      // It came from the relay's disk. If all else is there as well, so is now the whole.
      if (this.#isAcknowledged) this.#noteSoon();
      return;
    }
    // The link has counted already: it listens longer than this.
    this.#isAcknowledged = this.#link.settled.getSnapshot();
    this.#look();
  };

  #onReceipts(): void {
    if (this.#wish.access() === 'write' && this.#link.settled.getSnapshot()) {
      this.#isAcknowledged = true;
      this.#noteSoon();
    }
    this.#look();
  }

  #look(): void {
    if (this.#isClosed) return;
    const remote = remoteStatusOf(this.#link.connection.getSnapshot());
    const local = this.#copy.status.getSnapshot();
    const delivery = this.#isAcknowledged ? 'onServer' : remote.kind === 'online' ? 'underway' : 'waiting';
    const before = this.#status.getSnapshot();
    if (before.local !== local || before.remote.kind !== remote.kind || before.delivery !== delivery)
      this.#status.set({ local, remote, delivery });
  }

  #noteSoon(): void {
    this.#note ??= setTimeout(() => this.#writeNote(), notePause);
  }

  #writeNote(): void {
    if (this.#note !== null) clearTimeout(this.#note);
    this.#note = null;
    if (!this.#isAcknowledged) return;
    const extent = packExtent(extentOf(this.#wish.doc));
    void this.#wish.database.acknowledged.put({ name: this.#name, ...extent });
  }
}
