import * as Y from 'yjs';

/** Lets the documents see each other's changes, as if they all were online for a moment. */
export const exchange = (...docs: readonly Y.Doc[]): void => {
  for (const from of docs) for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
};

/** How many bytes the changes made by `act` cost on the wire. */
export const bytesOf = (doc: Y.Doc, act: () => void): readonly number[] => {
  const sizes: number[] = [];
  const listen = (update: Uint8Array) => sizes.push(update.length);
  doc.on('update', listen);
  act();
  doc.off('update', listen);
  return sizes;
};
