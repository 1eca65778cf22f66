import { filesUsedIn } from '../src/documents/file-use.ts';
import { readPlan } from '../src/documents/plan/read.ts';
import type { FileId, SessionId } from '../src/domain/ids.ts';
import { type DocumentName, parseName, printName } from '../src/protocol/document-name.ts';
import { asHome, type FilesOwner, isOfSpace, ownerOfHome } from '../src/protocol/file-rights.ts';
import type { Log } from './log.ts';
import type { Rooms } from './rooms.ts';
import type { Storage } from './storage/storage.ts';

export interface FileCareParts {
  readonly storage: Pick<Storage, 'listFileOwners' | 'listFiles' | 'noteSpokenOf' | 'takeDown'>;
  readonly rooms: Pick<Rooms, 'read'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds for which a file stays after it was last found to be spoken of. */
  readonly grace: number;
  readonly log: Pick<Log, 'note'>;
}

/** Files go with what speaks of them: nothing stays on the disk that no screen can show any more. */
export class FileCare {
  readonly #parts: FileCareParts;

  constructor(parts: FileCareParts) {
    this.#parts = parts;
  }

  /** Whether everybody in the session has been shown it. */
  async isTold(session: SessionId, file: FileId): Promise<boolean> {
    return (await this.usedIn({ kind: 'tally', session })).has(file);
  }

  /** The files that a document speaks of now. */
  usedIn(name: DocumentName): Promise<ReadonlySet<FileId>> {
    return this.#parts.rooms.read(name, (doc) => filesUsedIn(name.kind, doc));
  }

  /** Entries of this document were erased for good: so are the files that it spoke of before and does not any more. */
  async dropErased(name: DocumentName, before: ReadonlySet<FileId>): Promise<void> {
    const home = asHome(name);
    if (before.size === 0 || home === null) return;
    const after = await this.usedIn(name);
    const gone = [...before].filter((file) => !after.has(file));
    await this.#parts.storage.takeDown(ownerOfHome(home), printName(name), gone);
  }

  /**
   * Takes down what its document does not speak of: a removed photo once the meeting is over (until then the removal can be
   * taken back), a report that was struck, and what was sent and never hung up. Sent and hung up may come in any order, and a
   * strike may be taken back, therefore with a grace: from the last look that found it spoken of, not from its arrival.
   */
  async sweep(): Promise<void> {
    let removed = 0;
    for (const owner of await this.#parts.storage.listFileOwners()) removed += await this.#sweepFilesOf(owner);
    if (removed > 0) this.#parts.log.note('erased', { what: 'files', count: removed });
  }

  async #sweepFilesOf(owner: FilesOwner): Promise<number> {
    const { storage, rooms, clock, grace } = this.#parts;
    if (!isOfSpace(owner) && !(await rooms.read({ kind: 'plan', session: owner }, readPlan)).ended) return 0;
    const hung = new Map<string, { readonly file: FileId; readonly isOld: boolean }[]>();
    for (const { file, hangings } of await storage.listFiles(owner))
      for (const { document, at } of hangings)
        hung.set(document, [...(hung.get(document) ?? []), { file, isOld: clock() - at > grace }]);
    let removed = 0;
    for (const [document, files] of hung) {
      const name = parseName(document);
      const used = name === null ? new Set() : await this.usedIn(name);
      const spoken = files.flatMap(({ file }) => (used.has(file) ? [file] : []));
      const unused = files.flatMap(({ file, isOld }) => (isOld && !used.has(file) ? [file] : []));
      await storage.noteSpokenOf(owner, document, spoken, clock());
      await storage.takeDown(owner, document, unused);
      removed += unused.length;
    }
    return removed;
  }
}
