import * as Y from 'yjs';

/** How far a document reaches: the clock of every writer, and how much was deleted (clocks do not tell deletions). */
export interface Extent {
  readonly clocks: ReadonlyMap<number, number>;
  readonly deleted: number;
}

/** Nothing at all. */
export const noExtent: Extent = { clocks: new Map(), deleted: 0 };

/** How far this document reaches now. */
export const extentOf = (doc: Y.Doc): Extent => {
  let deleted = 0;
  for (const ranges of Y.createDeleteSetFromStructStore(doc.store).clients.values())
    for (const { len } of ranges) deleted += len;
  return { clocks: Y.decodeStateVector(Y.encodeStateVector(doc)), deleted };
};

/**
 * Whether the local copy holds something that the acknowledged extent does not. The acknowledged one was taken from
 * the same copy when everything in it was receipted, and a copy only grows; so the two numbers are enough.
 */
export const isUnsent = (local: Extent, acknowledged: Extent): boolean => {
  if (local.deleted > acknowledged.deleted) return true;
  for (const [client, clock] of local.clocks) if (clock > (acknowledged.clocks.get(client) ?? 0)) return true;
  return false;
};

/** As it is kept on the device. */
export const packExtent = ({ clocks, deleted }: Extent): { readonly vector: Uint8Array; readonly deleted: number } => ({
  vector: Y.encodeStateVector(new Map(clocks)),
  deleted,
});

/** What is not understood counts as nothing acknowledged: then it is sent again, which does no harm. */
export const unpackExtent = (row: { readonly vector: Uint8Array; readonly deleted: number } | null): Extent => {
  if (row === null) return noExtent;
  try {
    return { clocks: Y.decodeStateVector(row.vector), deleted: row.deleted };
  } catch {
    return noExtent;
  }
};
