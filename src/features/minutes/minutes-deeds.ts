import type * as Y from 'yjs';
import { bringEntryBack, dropEntry, editEntryText, putEntry, readMinutes } from '../../documents/record/minutes.ts';
import { createId, type EntryId, type RandomBytes } from '../../domain/ids.ts';
import { entriesOf, type MinutesEntry } from '../../domain/minutes/entry.ts';
import { keyBetween } from '../../domain/order.ts';

/** An entry as it is typed. */
export type WrittenEntry = Omit<MinutesEntry, 'id' | 'order'>;

/** What can be done to the minutes. Deeds that can be taken back answer with the way back. */
export interface MinutesDeeds {
  readonly add: (entry: WrittenEntry) => void;
  readonly change: (id: EntryId, fields: Partial<Omit<WrittenEntry, 'text'>>) => void;
  /** What somebody typed in a text that the screen showed as `before`. */
  readonly editText: (id: EntryId, change: { readonly before: string; readonly after: string }) => void;
  readonly remove: (id: EntryId) => () => void;
  /** Moves an entry among those of its agenda item. */
  readonly move: (id: EntryId, step: 1 | -1) => () => void;
}

const move = (doc: Y.Doc, id: EntryId, step: 1 | -1): (() => void) => {
  const minutes = readMinutes(doc);
  const entry = minutes.entries.find((one) => one.id === id);
  if (entry === undefined) return () => undefined;
  const others = entriesOf(minutes, entry.item).filter((one) => one.id !== id);
  const place = entriesOf(minutes, entry.item).findIndex((one) => one.id === id) + step;
  if (place < 0 || place > others.length) return () => undefined;
  putEntry(doc, { id, order: keyBetween(others[place - 1]?.order ?? null, others[place]?.order ?? null) });
  return () => putEntry(doc, { id, order: entry.order });
};

/** Binds the deeds to a session's minutes. */
export const createMinutesDeeds = (doc: Y.Doc, random: RandomBytes): MinutesDeeds => ({
  add: (entry) =>
    putEntry(doc, {
      ...entry,
      id: createId<EntryId>(random),
      order: keyBetween(readMinutes(doc).entries.at(-1)?.order ?? null, null),
    }),
  change: (id, fields) => putEntry(doc, { id, ...fields }),
  editText: (id, change) => editEntryText(doc, id, change),
  remove: (id) => {
    dropEntry(doc, id);
    return () => bringEntryBack(doc, id);
  },
  move: (id, step) => move(doc, id, step),
});
