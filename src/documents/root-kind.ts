import * as Y from 'yjs';

/** What a root holds. A root that nobody has asked for yet has no kind: it shows in what it holds. */
export const kindOfRoot = (doc: Y.Doc, root: string): 'map' | 'list' | 'text' => {
  const held = doc.share.get(root);
  if (held instanceof Y.Map || (held !== undefined && held._map.size > 0)) return 'map';
  return held instanceof Y.Array || (held !== undefined && isList(held._start)) ? 'list' : 'text';
};

const isList = (first: Y.Item | null): boolean => {
  let item = first;
  while (item?.deleted === true) item = item.right;
  return item !== null && !(item.content instanceof Y.ContentString);
};
