import type * as Y from 'yjs';
import { atMost } from '../../domain/beginning.ts';
import { type AgendaItemId, type EntryId, type ProposalId, parseId } from '../../domain/ids.ts';
import { entryKinds, longestEntry, type Minutes, type MinutesEntry } from '../../domain/minutes/entry.ts';
import { inOrder } from '../../domain/order.ts';
import { readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asOneOf, asText } from '../parse.ts';
import { editText, replaceText } from '../text.ts';

const entryTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('entries');

/** Each text is a root of its own: two people who write in the same entry keep both people's words (SPEC D60). */
const textRoot = (doc: Y.Doc, id: EntryId): Y.Text => doc.getText(`text/${id}`);

/** The minutes as plain values, in order. */
export const readMinutes = (doc: Y.Doc): Minutes => ({
  entries: inOrder(
    [...readTable(entryTable(doc))].map(
      ([key, fields]): MinutesEntry => ({
        id: key as EntryId,
        item: parseId<AgendaItemId>(fields.get('item')),
        proposal: parseId<ProposalId>(fields.get('proposal')),
        kind: asOneOf(fields.get('kind'), entryKinds, 'point'),
        text: textRoot(doc, key as EntryId)
          .toString()
          .slice(0, longestEntry),
        who: asText(fields.get('who')),
        until: asText(fields.get('until')),
        order: asText(fields.get('order')),
      }),
    ),
  ),
});

/** Adds an entry or changes fields of one. Its text is changed where it differs. */
export const putEntry = (doc: Y.Doc, { id, text, ...fields }: Partial<MinutesEntry> & Pick<MinutesEntry, 'id'>): void =>
  doc.transact(() => {
    writeFields(entryTable(doc), id, fields);
    if (text !== undefined) replaceText(textRoot(doc, id), atMost(text, longestEntry));
  });

/** Writes into the text of an entry what somebody changed on a screen that showed `before`. */
export const editEntryText = (
  doc: Y.Doc,
  id: EntryId,
  change: { readonly before: string; readonly after: string },
): void => editText(textRoot(doc, id), change.before, atMost(change.after, longestEntry));

/** Takes an entry out of the minutes for everybody. */
export const dropEntry = (doc: Y.Doc, id: EntryId): void => removeEntry(entryTable(doc), id);

/** Brings it back, with everything that was written in it meanwhile. */
export const bringEntryBack = (doc: Y.Doc, id: EntryId): void => restoreEntry(entryTable(doc), id);
