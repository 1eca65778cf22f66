import * as Y from 'yjs';
import type { RescueRow } from '../device/database.ts';
import { compareKept, isWhole, readKept, takeOver } from '../documents/kept-work.ts';
import { readErased } from '../documents/without-entries.ts';

/**
 * What of a copy is missing in the document: nothing, all of it, or these parts. What cannot be read is never known to
 * be elsewhere: it stays as it is, unless there is something in the document that must be in no copy any more.
 */
export const restOf = ({ reason, update }: RescueRow, present: Y.Doc): 'nothing' | 'all' | Y.Doc => {
  const kept = reason === 'unreadable' ? null : tryToRead(update);
  if (kept === null) return 'all';
  if (!isWhole(kept) && readErased(present).size === 0) return 'all';
  const missing = compareKept(kept, present);
  if (missing.length === 0) return 'nothing';
  if (missing.length === compareKept(kept, readKept(null)).length) return 'all';
  const rest = new Y.Doc();
  takeOver(rest, missing);
  return rest;
};

/** A disk that gave one unreadable row may give another. */
const tryToRead = (update: Uint8Array): Y.Doc | null => {
  try {
    return readKept(update);
  } catch {
    return null;
  }
};
