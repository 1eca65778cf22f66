import * as Y from 'yjs';
import type { FileId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import {
  type ArchiveManifest,
  archiveLimits,
  type CountyManifest,
  manifestName,
  pictureName,
  type SessionManifest,
} from '../protocol/archive.ts';
import { checksum, type Entries, isTooLarge, zipEntries } from './archive-zip.ts';
import { type FilesPlace, findFile } from './find-file.ts';
import type { OpenDocument } from './open-document.ts';
import type { OpenSession } from './open-session.ts';
import { plainJson } from './plain-json.ts';
import { whenOnline } from './when-online.ts';

/** `insecure`: without https this browser makes no checksums. `tooLarge`: no device would open the file again. */
export type SaveFault = 'insecure' | 'tooLarge';

type Head<Manifest> = Manifest extends ArchiveManifest ? Omit<Manifest, 'format' | 'files'> : never;

/** A value as it stands in the file. */
export const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value, plainJson, 2));

/** Everything as one file, with a list of contents and its checksums in front. */
export const packArchive = async (
  subtle: SubtleCrypto,
  head: Head<SessionManifest> | Head<CountyManifest>,
  bytes: Entries,
): Promise<Result<Blob, SaveFault>> => {
  const manifest = { format: 'plenum', ...head, files: await listOf(subtle, bytes) } as ArchiveManifest;
  const entries = new Map([[manifestName, jsonBytes(manifest)], ...bytes]);
  const zip = isTooLarge(entries) ? null : zipEntries(entries);
  if (zip === null || zip.length > archiveLimits.fileBytes) return refused('tooLarge');
  return accepted(new Blob([zip], { type: 'application/zip' }));
};

const listOf = (subtle: SubtleCrypto, entries: Entries): Promise<ArchiveManifest['files']> =>
  Promise.all(
    [...entries].map(async ([name, content]) => ({
      name,
      bytes: content.length,
      sha256: await checksum(subtle, content),
    })),
  );

/** These files, as far as they are here or can be fetched and have room; `left`: those that are not among them. */
export const picturesOf = async (place: FilesPlace, files: Iterable<FileId>) => {
  const entries = new Map<string, Uint8Array>();
  const left: FileId[] = [];
  let room: number = archiveLimits.pictureBytes;
  for (const file of files) {
    const found = await findFile(place, file);
    if (found === null || found.bytes.byteLength > room) {
      left.push(file);
      continue;
    }
    room -= found.bytes.byteLength;
    entries.set(pictureName(file), new Uint8Array(found.bytes));
  }
  return { entries, left };
};

/** Whether the document is here: read from this device, or brought by the relay. An empty one that never came is not. */
export const hasArrived = async ({ home }: Pick<OpenSession, 'home'>, document: OpenDocument): Promise<boolean> => {
  await document.whenRead;
  if (home.getSnapshot() === 'device' || (await whenOnline(document))) return true;
  return Y.encodeStateVector(document.doc).length > 1;
};
