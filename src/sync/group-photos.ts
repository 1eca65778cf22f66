import type * as Y from 'yjs';
import type { Watched } from '../device/watched.ts';
import { listPhotos, readPhotoBytes } from '../documents/space/photos.ts';
import type { FileId } from '../domain/ids.ts';
import type { FileContent } from './file-relay.ts';
import type { OpenDocument } from './open-document.ts';
import { watchDocument } from './watch-document.ts';

/** The pictures of a group's notes on this device. */
export interface GroupPhotos {
  /** What lies here, by name. */
  readonly list: Watched<ReadonlySet<FileId>>;
  /** One of them; null until it is here. Unpacked only when somebody asks, and once. */
  readonly watch: (file: FileId) => Watched<FileContent | null>;
  readonly edit: <Value>(act: (doc: Y.Doc) => Value) => Value;
}

/** The pictures in this document, as long as it lies open. */
export const watchPhotos = (document: OpenDocument): GroupPhotos => {
  const list = watchDocument(document, listPhotos);
  const watched = new Map<FileId, Watched<FileContent | null>>();
  const watch = (file: FileId): Watched<FileContent | null> => {
    const known = watched.get(file);
    if (known !== undefined) return known;
    let looked: { readonly in: ReadonlySet<FileId>; readonly content: FileContent | null } | null = null;
    const one: Watched<FileContent | null> = {
      subscribe: list.subscribe,
      getSnapshot: () => {
        const here = list.getSnapshot();
        const isSame = looked !== null && (looked.in === here || (looked.content !== null && here.has(file)));
        if (looked === null || !isSame) looked = { in: here, content: read(file) };
        return looked.content;
      },
    };
    watched.set(file, one);
    return one;
  };
  const read = (file: FileId): FileContent | null => {
    const bytes = readPhotoBytes(document.doc, file);
    return bytes === null ? null : { type: 'image/jpeg', bytes: bytes.buffer };
  };
  return { list, watch, edit: (act) => act(document.doc) };
};
