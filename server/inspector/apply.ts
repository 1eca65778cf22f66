import * as Y from 'yjs';
import type { Taken } from './inspect.ts';

/**
 * Applies what was let in and compares the outcome with what was foreseen. Throws when it differs: then the inspector is
 * wrong, and the document in memory has to be dropped; the update is not in the log yet.
 */
export const applyTaken = (doc: Y.Doc, { update, after }: Taken, origin: unknown): void => {
  if (update === null) return;
  Y.applyUpdate(doc, update, origin);
  const isForeseen =
    doc.store.pendingStructs === null &&
    doc.store.pendingDs === null &&
    [...after].every(([client, clock]) => Y.getState(doc.store, client) === clock);
  if (!isForeseen) throw new Error('an update did something else than the inspector foresaw');
};
