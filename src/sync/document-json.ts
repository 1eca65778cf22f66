import * as Y from 'yjs';
import { asPlain } from '../documents/parse.ts';

/**
 * A document as JSON, for people and other programs. Roots that nobody has asked for yet have no kind; ours are maps
 * of values and texts, and which of the two shows in what they hold.
 */
export const documentJson = (doc: Y.Doc): Readonly<Record<string, unknown>> => {
  const roots: Record<string, unknown> = {};
  for (const [name, root] of doc.share) {
    if (root instanceof Y.Map || root instanceof Y.Text || root instanceof Y.Array) roots[name] = asPlain(root);
    else roots[name] = asPlain(root._map.size > 0 ? doc.getMap(name) : doc.getText(name));
  }
  return roots;
};
