import { createHash } from 'node:crypto';
import { createId, type FileId, type RandomBytes, type SeatId, type SessionId } from '../src/domain/ids.ts';
import { accepted, type Result, refused } from '../src/domain/result.ts';
import { parseName, printName } from '../src/protocol/document-name.ts';
import { type FileType, headBytes, isBare, typeOf } from '../src/protocol/file-kind.ts';
import {
  asHome,
  type FileHome,
  type FilesOwner,
  isOfSpace,
  mayFile,
  ownerOfHome,
} from '../src/protocol/file-rights.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { type Facts, noFacts, type Principal } from '../src/protocol/rights.ts';
import type { Metrics } from './metrics.ts';
import type { ArrivedFile, FileRow } from './storage/file-storage.ts';
import type { Storage } from './storage/storage.ts';

export interface FilesParts {
  readonly storage: Storage;
  readonly limits: Limits;
  readonly metrics: Pick<Metrics, 'add'>;
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** The durable facts that rights depend on. */
  readonly factsOf: (session: SessionId) => Promise<Facts>;
  /** Whether the tally tells of it. */
  readonly isTold: (session: SessionId, file: FileId) => Promise<boolean>;
}

/** A file that somebody sends, for a document of the session or space they are in. */
export interface Arrival {
  readonly principal: Principal;
  readonly file: FileId;
  readonly home: FileHome;
  /** How many bytes its sender says it has; null: does not say. Never believed, only refused by. */
  readonly announced: number | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Why a file was not taken or is not handed out. */
export type FileRefusal =
  | 'forbidden'
  | 'too-large'
  | 'too-many-tries'
  | 'files-full'
  | 'file-wrong'
  | 'file-damaged'
  | 'not-found';

/**
 * Bytes of one part: what is written in one transaction while a file arrives, and read at once while it is fetched. On two
 * busy cores a commit of this size held the process up for 8 ms, one of 20 MB for 1.3 s: votes do not wait for slides.
 */
const partBytes = 256 * 1024;

/** Whether it hangs on something that all have together: slides, reports. What is one person's or one group's has photos. */
const isOfAll = ({ kind }: FileHome): boolean => kind !== 'group' && kind !== 'seat';

const isTypeOf = (home: FileHome, type: FileType): boolean => type !== 'application/pdf' || isOfAll(home);

/** Photos, slides and reports: who may send and fetch them, how many, and that they are what they say they are. */
export class Files {
  readonly #parts: FilesParts;
  /** Bytes that may still arrive, by seat and by session, while somebody is sending. */
  readonly #underway = new Map<string, { readonly owner: FilesOwner; readonly seat: SeatId; readonly bytes: number }>();

  constructor(parts: FilesParts) {
    this.#parts = parts;
  }

  /** Takes a file in. Resolves when it is on the disk as a whole, or with why nothing of it is. `false`: was there before. */
  async receive(arrival: Arrival): Promise<Result<boolean, FileRefusal>> {
    const received = await this.#receive(arrival);
    this.#parts.metrics.add(received.ok ? 'files_received_total' : 'files_refused_total');
    return received;
  }

  async #receive(arrival: Arrival): Promise<Result<boolean, FileRefusal>> {
    const { principal, home, file, announced } = arrival;
    const { storage, limits, random } = this.#parts;
    const owner = ownerOfHome(home);
    if (mayFile(principal, { homes: [home], told: false }, await this.#factsFor(home)) !== 'write')
      return refused('forbidden');
    const known = await storage.findFile(owner, file);
    if (known?.hangings.some(({ document }) => document === printName(home)) === true) return accepted(false);
    const most = isOfAll(home) ? limits.slidesBytes : limits.photoBytes;
    if (announced !== null && announced > most) return refused('too-large');
    const sending = [...this.#underway.values()].filter(({ seat }) => seat === principal.seat);
    if (sending.length >= limits.filesAtOnce) return refused('too-many-tries');
    const id = createId<never>(random);
    this.#underway.set(id, { owner, seat: principal.seat, bytes: announced ?? most });
    try {
      if (!(await this.#hasRoom(owner, principal))) return refused('files-full');
      const read = await this.#read(id, arrival, most);
      if (!read.ok) return read;
      await storage.keepFile(id, read.value);
      return accepted(known === null);
    } finally {
      this.#underway.delete(id);
      await storage.dropArrival(id);
    }
  }

  /** Rights in a space rest on roles alone. */
  async #factsFor(home: FileHome): Promise<Facts> {
    return 'session' in home ? this.#parts.factsOf(home.session) : noFacts;
  }

  /** Everything that is under way counts as if it had arrived. */
  async #hasRoom(owner: FilesOwner, { seat, role }: Principal): Promise<boolean> {
    const { storage, limits } = this.#parts;
    const files = await storage.listFiles(owner);
    const own = files.filter(({ hangings }) => hangings.some((one) => one.seat === seat));
    const coming = [...this.#underway.values()].filter((one) => one.owner === owner);
    const sum = (some: readonly { readonly bytes: number }[]): number => some.reduce((all, one) => all + one.bytes, 0);
    const most = isOfSpace(owner) ? limits.spaceFileBytes : limits.sessionFileBytes;
    if (sum(files) + sum(coming) > most) return false;
    return (
      role === 'moderator' ||
      role === 'office' ||
      sum(own) + sum(coming.filter((one) => one.seat === seat)) <= limits.seatFileBytes
    );
  }

  /** Writes the parts down as they come. What they are is known from the first bytes; whether they are whole, at the end. */
  async #read(id: string, arrival: Arrival, most: number): Promise<Result<ArrivedFile, FileRefusal>> {
    const { principal, home, file, body } = arrival;
    const { storage, limits, metrics, clock } = this.#parts;
    const hash = createHash('sha256');
    let [bytes, part, type, waiting]: [number, number, FileType | null, Buffer] = [0, 0, null, Buffer.alloc(0)];
    for await (const piece of body) {
      bytes += piece.length;
      hash.update(piece);
      waiting = Buffer.concat([waiting, piece]);
      type ??= waiting.length < headBytes ? null : typeOf(waiting);
      if (waiting.length >= headBytes && (type === null || !isTypeOf(home, type))) return refused('file-wrong');
      if (bytes > (type === 'application/pdf' ? most : Math.min(most, limits.photoBytes))) return refused('too-large');
      // A photo is looked at as a whole, and is small.
      while (type === 'application/pdf' && waiting.length >= partBytes) {
        await storage.putFilePart(id, part, waiting.subarray(0, partBytes));
        part += 1;
        waiting = waiting.subarray(partBytes);
      }
    }
    metrics.add('file_bytes_received_total', bytes);
    if (hash.digest('hex') !== file) return refused('file-damaged');
    if (type === null || (type !== 'application/pdf' && !isBare(type, waiting))) return refused('file-wrong');
    if (waiting.length > 0) await storage.putFilePart(id, part++, waiting);
    const hanging = { document: printName(home), seat: principal.seat, at: clock() };
    return accepted({ owner: ownerOfHome(home), file, type, bytes, parts: part, hanging });
  }

  /** A file that this principal may read. Whether there is one learns only who may read it. */
  async find(principal: Principal, owner: FilesOwner, file: FileId): Promise<FileRow | null> {
    const { storage, isTold } = this.#parts;
    const row = await storage.findFile(owner, file);
    if (row === null) return null;
    const homes = row.hangings.flatMap(({ document }) => asHome(parseName(document)) ?? []);
    const [first] = homes;
    if (first === undefined) return null;
    const facts = await this.#factsFor(first);
    // The tally is opened only where nothing else gives the right.
    const may =
      mayFile(principal, { homes, told: false }, facts) !== 'none' ||
      ('session' in first &&
        (await isTold(first.session, file)) &&
        mayFile(principal, { homes, told: true }, facts) !== 'none');
    return may ? row : null;
  }

  /** The bytes of a file, part by part. Ends early when it is erased meanwhile. */
  async *bytesOf({ owner, file, parts }: FileRow): AsyncGenerator<Uint8Array> {
    for (let part = 0; part < parts; part += 1) {
      const bytes = await this.#parts.storage.readFilePart(owner, file, part);
      if (bytes === null) return;
      yield bytes;
    }
  }
}
