import type { FileId, SeatId } from '../domain/ids.ts';
import type { FileType } from '../protocol/file-kind.ts';
import type { FilesOwner } from '../protocol/file-rights.ts';
import type { TableLike } from './shelf.ts';

/** How far a file has come: it waits for a relay, is there, was fetched from there, or the relay does not take it. */
export type FileState = 'waiting' | 'sent' | 'fetched' | 'refused';

/** A photo, a page or slides on this device. Its bytes lie beside it, so that the list is short. */
export interface FileRow {
  /** `session/file`, or `space/<id>/file` */
  readonly key: string;
  /** The session or space it belongs to. */
  readonly owner: FilesOwner;
  /** Whose it is here; fetched ones are everybody's who sits here. */
  readonly seat: SeatId;
  readonly file: FileId;
  readonly type: FileType;
  /** The document it hangs on, as `homeHeader` says it. */
  readonly home: string;
  /** How many bytes it has; missing in what was kept before they were counted. */
  readonly size?: number;
  readonly state: FileState;
  /** Why the relay does not take it. */
  readonly reason?: string;
}

/** The bytes of a file, under the key of its row. */
export interface FileBytesRow {
  readonly key: string;
  readonly bytes: ArrayBuffer;
}

/**
 * A row as it lies on disk, where the owner is called after what alone had files at first. It stays so: a new name there
 * is a new version of the tables, and that takes them from every window in which the app of before is still open.
 */
export interface StoredFileRow extends Omit<FileRow, 'owner'> {
  readonly session: FilesOwner;
}

const read = ({ session, ...rest }: StoredFileRow): FileRow => ({ ...rest, owner: session });

/** The table of files under the names that the house uses. */
export const fileTable = (stored: TableLike<StoredFileRow>): TableLike<FileRow> => ({
  get: (key) => stored.get(key).then((row) => (row === undefined ? undefined : read(row))),
  toArray: () => stored.toArray().then((rows) => rows.map(read)),
  put: ({ owner, ...rest }) => stored.put({ ...rest, session: owner }),
  delete: (key) => stored.delete(key),
});
