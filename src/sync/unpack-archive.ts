import type * as Y from 'yjs';
import { unpackDocument } from '../documents/packed.ts';
import type { ShapedKind } from '../documents/roots.ts';
import type { FileId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import {
  type ArchiveManifest,
  manifestName,
  parseArchiveAge,
  parseArchiveManifest,
  pictureIn,
} from '../protocol/archive.ts';
import { typeOf } from '../protocol/file-kind.ts';
import { checksum, type Entries, unzipEntries, unzipOne, type ZipFault } from './archive-zip.ts';
import type { FileContent } from './file-relay.ts';

/**
 * Why a file is not opened. `newer`, `older`: written by a version of the app that writes otherwise. `insecure`: no
 * checksums without https.
 */
export type ReadFault = ZipFault | 'newer' | 'older' | 'checksum' | 'insecure';

/** A file whose bytes are all as its list says; what they mean is not looked at yet. */
export interface Unpacked {
  readonly manifest: ArchiveManifest;
  readonly entries: Entries;
}

/** Opens a file strictly: what is not exactly as it was written is refused as a whole. Changes nothing anywhere. */
export const unpackArchive = async (
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined,
): Promise<Result<Unpacked, ReadFault>> => {
  if (subtle === undefined) return refused('insecure');
  const manifest = readManifest(bytes);
  if (!manifest.ok) return manifest;
  const unzipped = unzipEntries(bytes);
  if (!unzipped.ok) return unzipped;
  const entries = new Map(unzipped.value);
  entries.delete(manifestName);
  if (!(await isAsListed(subtle, entries, manifest.value))) return refused('checksum');
  return accepted({ manifest: manifest.value, entries });
};

const textOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};

/** The list of contents; first of all, whether it is one of ours and of a version that is known here. */
const readManifest = (bytes: Uint8Array): Result<ArchiveManifest, ReadFault> => {
  const listed = unzipOne(bytes, manifestName);
  if (listed === null) {
    const whole = unzipEntries(bytes);
    return refused(whole.ok ? 'foreign' : whole.reason);
  }
  const json = textOf(listed);
  const age = parseArchiveAge(json);
  if (age === null) return refused(json === undefined ? 'damaged' : 'foreign');
  if (age !== 'known') return refused(age);
  const manifest = parseArchiveManifest(json);
  return manifest === null ? refused('damaged') : accepted(manifest);
};

/** Exactly what is listed, in exactly these bytes. */
const isAsListed = async (subtle: SubtleCrypto, entries: Entries, { files }: ArchiveManifest): Promise<boolean> => {
  if (files.length !== entries.size) return false;
  for (const { name, bytes, sha256 } of files) {
    const content = entries.get(name);
    if (content?.length !== bytes || (await checksum(subtle, content)) !== sha256) return false;
  }
  return true;
};

/** A value of the file; undefined: it is not there, or none. */
export const jsonIn = (entries: Entries, name: string): unknown => {
  const bytes = entries.get(name);
  return bytes === undefined ? undefined : textOf(bytes);
};

/** A document of the file; null: it is not there, or does not read as one of this kind. */
export const documentIn = (entries: Entries, kind: ShapedKind, name: string): Y.Doc | null =>
  unpackDocument(kind, jsonIn(entries, name));

/** Photos, slides and reports; null: something lies under a name that is not its own, or is nothing of the kind. */
export const picturesIn = ({ entries, manifest: { files } }: Unpacked): ReadonlyMap<FileId, FileContent> | null => {
  const found = new Map<FileId, FileContent>();
  for (const { name, sha256 } of files) {
    const file = pictureIn(name);
    const bytes = entries.get(name);
    if (file === null || bytes === undefined) continue;
    const type = typeOf(bytes);
    if (type === null || file !== sha256) return null;
    found.set(file, { type, bytes: bytes.slice().buffer as ArrayBuffer });
  }
  return found;
};
