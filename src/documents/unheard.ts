import * as Y from 'yjs';
import { setIfNew } from './field-table.ts';
import { asPlain } from './parse.ts';
import { kindOfRoot } from './root-kind.ts';
import { officeRoots, onceRoots } from './roots.ts';

/** What is written in one transaction: the relay takes no larger message. */
const mostAtOnce = 64;

/**
 * Writes into a document what stands in the maps of another one and was never heard of in it, as new edits of whoever does
 * it. What was overwritten there since stays; keys that have one value for ever are written where there is none. Numbers are
 * the relay's to give.
 */
export const writeUnheard = (from: Y.Doc, to: Y.Doc): void => {
  const heard = Y.decodeStateVector(Y.encodeStateVector(to));
  for (const root of [...from.share.keys()]) {
    if (kindOfRoot(from, root) !== 'map' || (officeRoots.has(root) && !onceRoots.has(root))) continue;
    const [source, target] = [from.getMap<unknown>(root), to.getMap<unknown>(root)];
    const news = [...source._map].filter(
      ([key, item]) =>
        !item.deleted && item.id.clock >= (heard.get(item.id.client) ?? 0) && !(onceRoots.has(root) && target.has(key)),
    );
    const step = onceRoots.has(root) ? 1 : mostAtOnce;
    for (let at = 0; at < news.length; at += step)
      to.transact(() => {
        for (const [key] of news.slice(at, at + step)) setIfNew(target, key, asPlain(source.get(key)));
      });
  }
};
