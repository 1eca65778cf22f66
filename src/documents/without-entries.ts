import * as Y from 'yjs';

/** Where a rebuilt document says which entries are not in it any more. Only the relay writes there. */
const erasedRoot = 'erased';

/** The entries that were erased for good: nothing of them is to be kept, shown or brought back (SPEC D6). */
export const readErased = (doc: Y.Doc): ReadonlySet<string> => new Set(doc.getMap<unknown>(erasedRoot).keys());

const isOf = (ids: ReadonlySet<string>, path: string): boolean => path.split('/').some((part) => ids.has(part));

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

/** A root that nobody has asked for yet has no kind: it shows in what it holds. What holds nothing is left out. */
const copyRoot = (doc: Y.Doc, made: Y.Doc, root: string, ids: ReadonlySet<string>): void => {
  const held = doc.share.get(root);
  if (held === undefined) return;
  if (held instanceof Y.Map || held._map.size > 0) {
    for (const [key, value] of doc.getMap<unknown>(root))
      if (!isOf(ids, key)) made.getMap(root).set(key, copyOf(value));
  } else if (held instanceof Y.Array || isList(held._start)) {
    made.getArray(root).push(doc.getArray<unknown>(root).map(copyOf));
  } else {
    const text = doc.getText(root).toString();
    if (text !== '') made.getText(root).insert(0, text);
  }
};

const copyOf = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.clone() : value);

const isList = (first: Y.Item | null): boolean => {
  let item = first;
  while (item?.deleted === true) item = item.right;
  return item !== null && !(item.content instanceof Y.ContentString);
};
