import type { ApiReason } from '../device/api.ts';
import type { FileRow } from '../device/file-rows.ts';
import { createCell, type Watched, type WatchedCell } from '../device/watched.ts';
import type { FileId } from '../domain/ids.ts';
import { type FileContent, fileIdOf, putFile } from './file-relay.ts';
import { countOf, type FilesStatus, nothingWaits } from './files-status.ts';
import { type FilesPlace, findFile, isOnline } from './find-file.ts';

/*
 *   waiting --(the relay has it on disk)--> sent          fetched: from the relay, somebody else's
 *      '------(the relay says no)---------> refused --(tried again by hand)--> waiting
 *
 * Bytes are on this device before anything speaks of them, and stay until the session or space leaves it, or until what
 * speaks of them is struck (`heard`).
 */

/** Whose files, and what of the session or space still speaks of them. */
export interface FilesWish extends FilesPlace {
  /** What is spoken of now: fetched files of which nothing speaks any more do not stay. */
  readonly used: () => ReadonlySet<FileId>;
  /**
   * Calls back whenever `used` may have changed. What was spoken of and is no more does not wait then and is not sent, and
   * leaves this device one visit later, so that who has struck it elsewhere can take that back (SPEC D335). Missing in a
   * session, where a photo waits on a card until it is shown.
   */
  readonly heard?: (listener: () => void) => () => void;
  /** Milliseconds between two tries: the first, and the longest. */
  readonly pauses?: readonly [first: number, longest: number];
}

/** What may come right by itself. Everything else is the relay's last word on this file. */
const passing: ReadonlySet<ApiReason> = new Set([
  'offline',
  'unreadable',
  'relay-fault',
  'too-many-tries',
  'token-expired',
  'token-missing',
]);

/** Photos, slides and reports of one session or space on this device: kept here at once, sent when a relay takes them, fetched when a screen asks. */
export class DeviceFiles {
  readonly #wish: FilesWish;
  readonly #status = createCell<FilesStatus>(nothingWaits);
  readonly #watched = new Map<FileId, { readonly cell: WatchedCell<FileContent | null>; looking: boolean }>();
  readonly #stops: (() => void)[] = [];
  /** What may be wanted on this visit: spoken of when it began, or brought since. */
  readonly #wanted: Set<FileId>;
  /** Brought on this visit and not spoken of yet: bytes come before words. */
  readonly #fresh = new Set<FileId>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #pauses: readonly [first: number, longest: number];
  /** Bytes that have left since something began to wait. */
  #sent = 0;
  #sending: Promise<void> | null = null;
  #isClosed = false;

  constructor(wish: FilesWish) {
    this.#wish = wish;
    this.#wanted = new Set(wish.used());
    this.#pauses = wish.pauses ?? [2_000, 60_000];
    const look = () => {
      if (!this.#isOnline()) return;
      void this.#prune();
      void this.send();
      for (const file of this.#watched.keys()) void this.#look(file);
    };
    const { status, home } = wish.seat;
    this.#stops.push(status.subscribe(look), home.subscribe(look));
    if (wish.heard !== undefined) this.#stops.push(wish.heard(() => void this.#hear()));
    void this.#count().then(look);
  }

  get status(): Watched<FilesStatus> {
    return this.#status;
  }

  /** Keeps a file on this device; `isStored` false: only in memory, the disk did not take it. It is sent as soon as may be. */
  async add(content: FileContent, home: string): Promise<{ readonly file: FileId; readonly isStored: boolean }> {
    const { seat, device } = this.#wish;
    const file = await fileIdOf(content.bytes);
    this.#wanted.add(file);
    if (!this.#wish.used().has(file)) this.#fresh.add(file);
    const key = this.#keyOf(file);
    const { files, fileBytes } = device.database;
    const isStored = await fileBytes.put({ key, bytes: content.bytes });
    const known = await files.get(key);
    const row = {
      key,
      owner: seat.owner,
      seat: seat.seatId,
      file,
      type: content.type,
      home,
      size: content.bytes.byteLength,
    };
    // What the relay has already for this document need not go again.
    const state = known?.state === 'sent' && known.home === home ? 'sent' : 'waiting';
    await files.put({ ...row, state });
    this.#watched.get(file)?.cell.set(content);
    await this.#count();
    void this.send();
    return { file, isStored };
  }

  /** A file as soon as it is here; it is looked for as long as somebody watches. */
  watch(file: FileId): Watched<FileContent | null> {
    const known = this.#watched.get(file);
    if (known !== undefined) return known.cell;
    const cell = createCell<FileContent | null>(null);
    this.#watched.set(file, { cell, looking: false });
    void this.#look(file);
    return cell;
  }

  /** A file from this device or the relay, once; null: it is in neither place now. */
  find(file: FileId): Promise<FileContent | null> {
    return findFile(this.#wish, file);
  }

  /** Sends a file that is on this device once more, for a document that speaks of it again. */
  async again(file: FileId, home: string): Promise<void> {
    this.#wanted.add(file);
    const row = await this.#wish.device.database.files.get(this.#keyOf(file));
    if (row === null) return;
    await this.#mark({ ...row, home }, 'waiting');
    await this.send();
  }

  /**
   * Takes a file from this device at once, unless something speaks of it still. What is returned brings it back and sends it
   * anew: until then its bytes are in memory alone, for as long as somebody may want that.
   */
  strike(file: FileId, home: string): () => Promise<void> {
    const taken = this.#take(file);
    return async () => {
      const content = await taken;
      if (content === null) await this.again(file, home);
      else await this.add(content, home);
    };
  }

  /** Tries everything once more that the relay did not take. */
  async retry(): Promise<void> {
    for (const row of await this.#own()) if (row.state === 'refused') await this.#mark(row, 'waiting');
    await this.send();
  }

  /** Sends what waits, one after the other. Resolves when nothing waits or somebody has to wait. */
  send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #keyOf(file: FileId): string {
    return `${this.#wish.seat.owner}/${file}`;
  }

  #isOnline(): boolean {
    return !this.#isClosed && isOnline(this.#wish);
  }

  async #own(): Promise<readonly FileRow[]> {
    const { device, seat } = this.#wish;
    const rows = await device.database.files.all();
    return rows.filter((row) => row.owner === seat.owner && row.seat === seat.seatId);
  }

  #isStruck({ file }: FileRow): boolean {
    return this.#wish.heard !== undefined && !this.#fresh.has(file) && !this.#wish.used().has(file);
  }

  async #hear(): Promise<void> {
    for (const file of this.#wish.used()) this.#fresh.delete(file);
    await this.#count();
    await this.send();
  }

  async #take(file: FileId): Promise<FileContent | null> {
    if (this.#wish.used().has(file)) return null;
    this.#fresh.delete(file);
    const key = this.#keyOf(file);
    const { files, fileBytes } = this.#wish.device.database;
    const [row, held] = await Promise.all([files.get(key), fileBytes.get(key)]);
    await Promise.all([files.remove(key), fileBytes.remove(key)]);
    await this.#count();
    return row === null || held === null ? null : { type: row.type, bytes: held.bytes };
  }

  async #count(): Promise<void> {
    const own = await this.#own();
    const next = countOf(
      own.filter((row) => !this.#isStruck(row)),
      this.#sent,
    );
    if (next.transfer === null) this.#sent = 0;
    const before = this.#status.getSnapshot();
    const { sent, all } = next.transfer ?? { sent: 0, all: 0 };
    const isSame = next.photos === before.photos && next.slides === before.slides;
    const isStill = sent === (before.transfer?.sent ?? 0) && all === (before.transfer?.all ?? 0);
    if (!isSame || !isStill || next.refused.size > 0 || before.refused.size > 0) this.#status.set(next);
  }

  async #mark(row: FileRow, state: FileRow['state'], reason?: string): Promise<void> {
    const { reason: _, ...rest } = row;
    // Struck while it was on its way: it does not come back by arriving.
    if ((await this.#wish.device.database.files.get(row.key)) === null) return;
    await this.#wish.device.database.files.put({ ...rest, state, ...(reason !== undefined && { reason }) });
    await this.#count();
  }

  async #sendAll(pause = this.#pauses[0]): Promise<void> {
    for (;;) {
      const row = (await this.#own()).find((one) => one.state === 'waiting' && !this.#isStruck(one));
      if (row === undefined || !this.#isOnline()) return;
      if (await this.#sendOne(row)) continue;
      this.#later(pause, () => this.#sendAll(Math.min(2 * pause, this.#pauses[1])));
      return;
    }
  }

  /** False: it is worth another try later. */
  async #sendOne(row: FileRow): Promise<boolean> {
    const { device, seat } = this.#wish;
    const held = await device.database.fileBytes.get(row.key);
    if (held === null) {
      await this.#mark(row, 'refused', 'not-here');
      return true;
    }
    const asked = { owner: row.owner, file: row.file, home: row.home, bytes: held.bytes };
    const sent = await seat.ask((token) => putFile(device.relay, { ...asked, token }));
    if (!sent.ok && passing.has(sent.reason)) return false;
    if (sent.ok) this.#sent += row.size ?? 0;
    await this.#mark(row, sent.ok ? 'sent' : 'refused', sent.ok ? undefined : sent.reason);
    return true;
  }

  /** Who has hung it up may be offline still: others ask again, ever more seldom. */
  async #look(file: FileId, pause = this.#pauses[0]): Promise<void> {
    const watched = this.#watched.get(file);
    if (watched === undefined || watched.looking || watched.cell.getSnapshot() !== null) return;
    watched.looking = true;
    const found = await this.find(file);
    watched.looking = false;
    if (found !== null) watched.cell.set(found);
    else if (!this.#isClosed) this.#later(pause, () => this.#look(file, Math.min(2 * pause, this.#pauses[1])));
  }

  /** What nobody shows any more, because it was removed or its author erased, does not stay on others' devices. */
  async #prune(): Promise<void> {
    const { device, seat, used } = this.#wish;
    const { files, fileBytes, rescues } = device.database;
    const own = await this.#own();
    // Work that is put aside may speak of what is nowhere but here.
    const isAside = (await rescues.all()).some(({ document }) => document.startsWith(`${seat.owner}/`));
    const now = used();
    const isOld = (row: FileRow): boolean =>
      this.#isStruck(row) && !this.#wanted.has(row.file) && (row.state === 'sent' || !isAside);
    const loose = own.filter((row) => !now.has(row.file) && (row.state === 'fetched' || isOld(row)));
    await Promise.all(loose.flatMap(({ key }) => [files.remove(key), fileBytes.remove(key)]));
  }

  #later(pause: number, act: () => Promise<void>): void {
    if (this.#isClosed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void act();
    }, pause);
    this.#timers.add(timer);
  }
}
