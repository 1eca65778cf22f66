import * as Y from 'yjs';
import { kindOfRoot } from './root-kind.ts';

/** Where a rebuilt document says which entries are not in it any more. Only the relay writes there. */
export const erasedRoot = 'erased';

/** The entries that were erased for good: nothing of them is to be kept, shown or brought back (SPEC D6). */
export const readErased = (doc: Y.Doc): ReadonlySet<string> => new Set(doc.getMap<unknown>(erasedRoot).keys());

/** Whether a root or a key belongs to one of these entries. */
export const isOf = (ids: ReadonlySet<string>, path: string): boolean => path.split('/').some((part) => ids.has(part));

/**
 * The document once more from its present values, without these entries and without anything that was ever deleted in
 * it. It has nothing in common with the old one: the two must never be merged, a new epoch keeps them apart.
 */
export const withoutEntries = (doc: Y.Doc, entries: Iterable<string>): Y.Doc => {
  const ids = new Set([...readErased(doc), ...entries]);
  const made = new Y.Doc();
  made.transact(() => {
    for (const root of [...doc.share.keys()])
      if (!isOf(ids, root) && root !== erasedRoot) copyRoot(doc, made, root, ids);
    for (const id of ids) made.getMap(erasedRoot).set(id, true);
  });
  return made;
};

/** What holds nothing is left out. */
const copyRoot = (doc: Y.Doc, made: Y.Doc, root: string, ids: ReadonlySet<string>): void => {
  const kind = kindOfRoot(doc, root);
  if (kind === 'map') {
    for (const [key, value] of doc.getMap<unknown>(root))
      if (!isOf(ids, key)) made.getMap(root).set(key, copyOf(value));
  } else if (kind === 'list') {
    made.getArray(root).push(doc.getArray<unknown>(root).map(copyOf));
  } else {
    const text = doc.getText(root).toString();
    if (text !== '') made.getText(root).insert(0, text);
  }
};

const copyOf = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.clone() : value);
