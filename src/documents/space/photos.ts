import { digest } from 'lib0/hash/sha256';
import type * as Y from 'yjs';
import { fromBase64, toBase64 } from '../../domain/base64.ts';
import { type FileId, parseFileId } from '../../domain/ids.ts';

/*
 * The pictures of a group's notes lie apart from its notebook, so that words stay light: a notebook fits into codes that a
 * camera reads, and is here before its pictures are. A picture lies under the hash of its bytes, in parts, each `hash/number`,
 * beside `hash/parts`. What was put down and what is read are compared by that hash.
 */

/** Most letters of one part: what the relay takes as one value. */
const longestPart = 30_000;
const mostParts = 20;

const photosIn = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('photos');

const fileOf = (bytes: Uint8Array): FileId =>
  Array.from(digest(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('') as FileId;

/**
 * Puts a picture down and answers under which name. It is written even where it lies already: somebody else may be taking
 * it out at this moment (SPEC D276).
 */
export const putPhoto = (doc: Y.Doc, bytes: Uint8Array): FileId => {
  const [file, text] = [fileOf(bytes), toBase64(bytes)];
  const count = Math.ceil(text.length / longestPart);
  doc.transact(() => {
    const photos = photosIn(doc);
    for (let part = 0; part < count; part += 1)
      photos.set(`${file}/${part}`, text.slice(part * longestPart, (part + 1) * longestPart));
    photos.set(`${file}/parts`, count);
  });
  return file;
};

/** Takes a picture out for the whole group; nothing of it is left in the document (SPEC D276). */
export const dropPhoto = (doc: Y.Doc, file: FileId): void =>
  doc.transact(() => {
    const photos = photosIn(doc);
    for (const key of [...photos.keys()]) if (key.startsWith(`${file}/`)) photos.delete(key);
  });

/** The bytes of a picture; null while it is not here as a whole, and for whatever is not what its name says (SPEC D275). */
export const readPhotoBytes = (doc: Y.Doc, file: FileId): Uint8Array<ArrayBuffer> | null => {
  const photos = photosIn(doc);
  const count = photos.get(`${file}/parts`);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > mostParts) return null;
  const parts = Array.from({ length: count }, (_, part) => photos.get(`${file}/${part}`));
  if (!parts.every((part): part is string => typeof part === 'string' && part.length <= longestPart)) return null;
  const bytes = fromBase64(parts.join(''));
  return bytes === null || fileOf(bytes) !== file ? null : bytes;
};

/** The pictures that lie here, by name. */
export const listPhotos = (doc: Y.Doc): ReadonlySet<FileId> =>
  new Set(
    [...photosIn(doc).keys()].flatMap((key) => {
      const [name, field] = key.split('/');
      const file = field === 'parts' ? parseFileId(name) : null;
      return file === null ? [] : [file];
    }),
  );
