import type { FileId, SeatId } from '../../src/domain/ids.ts';
import { parseName } from '../../src/protocol/document-name.ts';
import type { FileType } from '../../src/protocol/file-kind.ts';
import type { FilesOwner } from '../../src/protocol/file-rights.ts';

/** Where a file hangs. */
export interface FileHanging {
  /** A document of the session or space. */
  readonly document: string;
  /** Who has sent it; `nobody` once that person was erased. */
  readonly seat: SeatId;
  /** When it was hung up, or last found to be spoken of there, in milliseconds since 1970. */
  readonly at: number;
}

/** A file as it is kept: what it is, and where it hangs. Its bytes lie beside it in parts. */
export interface FileRow {
  readonly owner: FilesOwner;
  readonly file: FileId;
  readonly type: FileType;
  readonly bytes: number;
  /** How many parts it is kept in. */
  readonly parts: number;
  /** At least one, in the order of being hung. */
  readonly hangings: readonly FileHanging[];
}

/** A file whose parts have arrived completely. */
export interface ArrivedFile extends Omit<FileRow, 'hangings'> {
  readonly hanging: FileHanging;
}

/** What of a storage is about photos, slides and reports. */
export interface FileStorage {
  /** Keeps a part of a file that is just arriving, under a name of its own for the arrival. */
  putFilePart(arrival: string, part: number, bytes: Uint8Array): Promise<void>;
  /** Makes a file of the parts of an arrival. One that is there already gets one more place to hang, and the parts go. */
  keepFile(arrival: string, file: ArrivedFile): Promise<void>;
  /** Removes the parts of an arrival that came to nothing; null: of all there are, when nobody is sending. */
  dropArrival(arrival: string | null): Promise<void>;
  findFile(owner: FilesOwner, file: FileId): Promise<FileRow | null>;
  /** In the order of being kept. */
  listFiles(owner: FilesOwner): Promise<readonly FileRow[]>;
  /** One part of a file; null when it is not there any more. */
  readFilePart(owner: FilesOwner, file: FileId, part: number): Promise<Uint8Array | null>;
  /** Takes files from a document. What hangs nowhere any more is gone from the disk. */
  takeDown(owner: FilesOwner, document: string, files: readonly FileId[]): Promise<void>;
  /** Notes when these files of a document were last found to be spoken of there. */
  noteSpokenOf(owner: FilesOwner, document: string, files: readonly FileId[], at: number): Promise<void>;
  /** Sessions and spaces that have files. */
  listFileOwners(): Promise<readonly FilesOwner[]>;
}

const ofAll: ReadonlySet<string> = new Set(['plan', 'proposals', 'register']);

/** Whether a document is the meeting's or the county's own, not one person's or group's: what hangs on it outlives who hung it. */
export const isOfEverybody = (document: string): boolean => ofAll.has(parseName(document)?.kind ?? '');
