import * as Y from 'yjs';
import type { PollId, RoundId } from '../domain/ids.ts';
import { planRoots } from './plan-roots.ts';
import { kindOfRoot } from './root-kind.ts';
import { withoutEntries } from './without-entries.ts';

/** Entries that somebody removed: they still lie there, so that the removal can be taken back. */
const removedIn = (doc: Y.Doc): readonly string[] =>
  [...doc.share.keys()].flatMap((root) =>
    kindOfRoot(doc, root) !== 'map'
      ? []
      : [...doc.getMap<unknown>(root)].flatMap(([key, value]) => {
          const [id = '', field, ...rest] = key.split('/');
          return field === 'gone' && rest.length === 0 && value === true ? [id] : [];
        }),
  );

/**
 * A document as bytes to keep: what stands in it now, written anew. What was deleted or removed is not in there (SPEC D7).
 */
export const packDocument = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(withoutEntries(doc, removedIn(doc)));

/** The document in bytes from outside, written anew; null when they are no whole document. Never throws. */
export const unpackDocument = (bytes: Uint8Array): Y.Doc | null => {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, bytes);
    // Parts that wait for others: something is cut off.
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return null;
    return withoutEntries(doc, []);
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
};

/** Takes rounds and polls out of a plan of which nobody else has a copy: they may be opened again under the same ids. */
export const forgetWishes = (
  doc: Y.Doc,
  wishes: { readonly rounds: readonly RoundId[]; readonly polls: readonly PollId[] },
): void =>
  doc.transact(() => {
    const { rounds, polls } = planRoots(doc);
    for (const [table, ids] of [
      [rounds, new Set<string>(wishes.rounds)],
      [polls, new Set<string>(wishes.polls)],
    ] as const)
      for (const key of [...table.keys()]) if (ids.has(key.split('/')[0] ?? '')) table.delete(key);
  });
