import type { FileRow } from '../device/file-rows.ts';
import type { FileId } from '../domain/ids.ts';

/** How many files of this seat are only on this device. */
export interface FilesStatus {
  readonly photos: number;
  readonly slides: number;
  /** Files the relay does not take, with its reason. */
  readonly refused: ReadonlyMap<FileId, string>;
  /** Bytes of everything that has waited since nothing did, and how many of them the relay has. Null: nothing waits. */
  readonly transfer: { readonly sent: number; readonly all: number } | null;
}

/** Everything that is here is on the relay, too. */
export const nothingWaits: FilesStatus = { photos: 0, slides: 0, refused: new Map(), transfer: null };

const transferOf = (rows: readonly FileRow[], sent: number): FilesStatus['transfer'] => {
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return waiting.length === 0 ? null : { sent, all: waiting.reduce((sum, { size = 0 }) => sum + size, sent) };
};

/** What these files of a seat come to; `sent`: bytes that have left since something began to wait. */
export const countOf = (rows: readonly FileRow[], sent: number): FilesStatus => {
  const waiting = rows.filter(({ state }) => state === 'waiting' || state === 'refused');
  return {
    photos: waiting.filter(({ type }) => type !== 'application/pdf').length,
    slides: waiting.filter(({ type }) => type === 'application/pdf').length,
    refused: new Map(rows.flatMap((row) => (row.state === 'refused' ? [[row.file, row.reason ?? '']] : []))),
    transfer: transferOf(rows, sent),
  };
};
