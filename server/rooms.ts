import * as Y from 'yjs';
import type { CloseReason } from '../src/protocol/close-codes.ts';
import { type DocumentName, parseName, printName } from '../src/protocol/document-name.ts';
import type { Peer } from './peer.ts';
import { Room, type RoomParts } from './room.ts';
import { nobody, type Owners, type Storage } from './storage/storage.ts';

/** Somebody's right to use a room until they let go. */
export interface Hold {
  readonly room: Room;
  /** Further calls do nothing. */
  release(): void;
}

export interface RoomsParts extends RoomParts {
  /** A room has been loaded; nothing has been written to it yet. */
  readonly onLoad: (room: Room) => void;
  readonly storage: Pick<Storage, 'loadDocument' | 'rebuildDocument'>;
  /** Milliseconds after which a room that nobody holds is forgotten. */
  readonly idle: number;
}

/** Nobody may go on writing under the numbers of a document that was made here. */
const ownedByNobody = (doc: Y.Doc): Owners => new Map([...doc.store.clients.keys()].map((client) => [client, nobody]));

/**
 * Updates in a log from which a room is compacted when it is forgotten, or while it is in use. That is for the room on the
 * disk and for the time of loading; that what was deleted goes from the disk does not hang on it (`#sweepLater`).
 */
const longIdleLog = 20;
const longBusyLog = 2_000;

interface Entry {
  readonly loading: Promise<Room>;
  holds: number;
  room: Room | null;
  timer: NodeJS.Timeout | null;
  /** Until what was deleted goes from the disk; null: nothing waits for that. */
  sweep: NodeJS.Timeout | null;
}

/**
 * The rooms in memory, one per document.
 *
 *   (absent) --open--> loading --> held --last release--> idle --quiet for a while--> (absent)
 *                                   ^                      |
 *                                   +--------open----------+
 *
 * A room is loaded once, however many ask for it at the same time, and forgotten in the same turn in which it was seen
 * quiet and unheld: the next one to open it finds everything in the log.
 *
 * What was deleted or overwritten in a room is off the disk when the room is forgotten, at the latest `limits.deletedStays`
 * later: whoever takes a photo or a sentence out of a document means everywhere. After a crash it is the next time the
 * document is opened from which that is reckoned.
 */
export class Rooms {
  readonly #parts: RoomsParts;
  readonly #entries = new Map<string, Entry>();

  constructor(parts: RoomsParts) {
    this.#parts = parts;
  }

  /** Opens a room and holds it. Rejects when it cannot be loaded; the next call tries again. */
  async open(name: DocumentName): Promise<Hold> {
    const key = printName(name);
    const entry = this.#entries.get(key) ?? this.#load(key, name);
    entry.holds += 1;
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    const room = await entry.loading;
    let held = true;
    return {
      room,
      release: () => {
        if (held) this.#release(key, entry);
        held = false;
      },
    };
  }

  /** The room if it is in memory. */
  find(name: DocumentName): Room | null {
    return this.#entries.get(printName(name))?.room ?? null;
  }

  /** Looks at a document once, without anybody joining. */
  async read<Value>(name: DocumentName, look: (doc: Y.Doc) => Value): Promise<Value> {
    const { room, release } = await this.open(name);
    try {
      return look(room.doc);
    } finally {
      release();
    }
  }

  /** Changes a document on the relay's own behalf; resolves after the commit. */
  async edit(name: DocumentName, edit: (doc: Y.Doc) => void): Promise<void> {
    const { room, release } = await this.open(name);
    room.edit(edit);
    await this.#parts.journal.drained();
    release();
  }

  /** The same, and what it deletes is off the disk when this resolves. */
  async rewrite(name: DocumentName, edit: (doc: Y.Doc) => void): Promise<void> {
    const { room, release } = await this.open(name);
    room.edit(edit);
    room.compact();
    await this.#parts.journal.drained();
    release();
  }

  /**
   * Puts what `remake` makes of a document in its place, in a new epoch: devices throw their older copies away and cannot
   * bring anything of them back. Everybody connected is told to. Resolves when it is durable.
   */
  async rebuild(name: DocumentName, remake: (doc: Y.Doc) => Y.Doc): Promise<void> {
    const { journal, storage, onFail } = this.#parts;
    const key = printName(name);
    const { room, release } = await this.open(name);
    // What was received until now is confirmed first; between two commits the document is what the disk knows.
    while (!room.isQuiet()) await journal.drained();
    const made = remake(room.doc);
    const rebuilt = storage.rebuildDocument(key, Y.encodeStateAsUpdate(made), ownedByNobody(made));
    // Whoever opens it from here on waits for the new one.
    this.#drop(key);
    const entry = this.#load(key, name, rebuilt);
    room.end('epoch', String(room.epoch + 1));
    release();
    try {
      await rebuilt;
      await entry.loading;
      if (entry.holds === 0) this.#forgetLater(key, entry);
    } finally {
      onFail(room);
    }
  }

  /** Ends all rooms of an owner at once, e.g. when a session is erased. What waits in them is dropped. */
  endAll(isMeant: (name: DocumentName) => boolean, reason: CloseReason): void {
    for (const [key, { room }] of [...this.#entries]) {
      const name = parseName(key);
      if (name === null || !isMeant(name)) continue;
      this.#drop(key);
      room?.end(reason);
    }
  }

  /** Everybody who is connected, with the room they are connected to. */
  *peers(): Generator<readonly [Room, Peer]> {
    for (const room of this.rooms()) for (const peer of room.peers) yield [room, peer];
  }

  /** Takes what was deleted off the disk, in all rooms, because nobody will do so later. Resolves when all is durable. */
  sweep(): Promise<void> {
    for (const room of this.rooms()) if (room.log.holdsDeleted) room.compact();
    return this.#parts.journal.drained();
  }

  *rooms(): Generator<Room> {
    for (const { room } of this.#entries.values()) if (room !== null) yield room;
  }

  #load(key: string, name: DocumentName, before: Promise<unknown> = Promise.resolve()): Entry {
    const loading = before
      .then(() => this.#parts.storage.loadDocument(key))
      .then(
        (stored) => {
          const room = new Room(name, stored, {
            ...this.#parts,
            onChange: (changed) => this.#changed(key, changed),
            onFail: (failed) => this.#failed(key, failed),
          });
          this.#parts.onLoad(room);
          // Not when it was ended while loading: then this room belongs to nobody and takes nothing in.
          if (this.#entries.get(key) === entry) {
            entry.room = room;
            this.#sweepLater(key, entry);
          } else room.end('fault');
          return room;
        },
        (fault: unknown) => {
          if (this.#entries.get(key) === entry) this.#entries.delete(key);
          throw new Error('a document could not be loaded', { cause: fault });
        },
      );
    const entry: Entry = { loading, holds: 0, room: null, timer: null, sweep: null };
    this.#entries.set(key, entry);
    return entry;
  }

  #changed(key: string, room: Room): void {
    // Not with every change after one that found no room on the disk.
    if (room.log.updates % longBusyLog === 0) room.compact();
    const entry = this.#entries.get(key);
    if (entry?.room === room) this.#sweepLater(key, entry);
    this.#parts.onChange(room);
  }

  /** Once for however much is deleted meanwhile: a room in use is rewritten now and then, not with every letter. */
  #sweepLater(key: string, entry: Entry): void {
    if (entry.sweep !== null || entry.room?.log.holdsDeleted !== true) return;
    entry.sweep = setTimeout(() => {
      entry.sweep = null;
      if (this.#entries.get(key) !== entry || entry.room?.log.holdsDeleted !== true) return;
      entry.room.compact();
      // Where the disk had no room for it, it is tried again, also if nobody changes anything meanwhile.
      void this.#parts.journal.drained().then(() => {
        if (this.#entries.get(key) === entry) this.#sweepLater(key, entry);
      });
    }, this.#parts.limits.deletedStays);
    entry.sweep.unref();
  }

  /** Takes an entry out with what waits for it: a clock that is left would hold the whole document in memory. */
  #drop(key: string): void {
    const entry = this.#entries.get(key);
    for (const clock of [entry?.timer, entry?.sweep]) if (clock) clearTimeout(clock);
    this.#entries.delete(key);
  }

  #failed(key: string, room: Room): void {
    if (this.#entries.get(key)?.room === room) this.#drop(key);
    this.#parts.onFail(room);
  }

  #release(key: string, entry: Entry): void {
    entry.holds -= 1;
    if (entry.holds === 0) this.#forgetLater(key, entry);
  }

  #forgetLater(key: string, entry: Entry): void {
    entry.timer = setTimeout(() => this.#forget(key, entry), this.#parts.idle);
    // A room that is only waiting to be forgotten keeps no process alive.
    entry.timer.unref();
  }

  #forget(key: string, entry: Entry): void {
    const { room } = entry;
    if (entry.holds > 0 || room === null || this.#entries.get(key) !== entry) return;
    const isDue = room.log.updates > longIdleLog || room.log.holdsDeleted;
    if (isDue && room.isQuiet()) room.compact();
    if (room.isQuiet()) {
      this.#drop(key);
      room.end('restart');
    } else this.#forgetLater(key, entry);
  }
}
