import type * as Y from 'yjs';
import type { AgendaItemId } from '../../domain/ids.ts';
import { type Fields, readTable, writeFields } from '../field-table.ts';
import { planRoots } from './roots.ts';

/** What has happened in an item, or is its place in the agenda: a copy begins without it. */
const happened =
  /^(?:gone|order|spent|wish|state|timer|reporting|reportTimer|focus|placedBy|shown|sent|closesAt|(?:hands?|paper)(?:\/.*)?)$/;

/** Where something is set for an item: under its id, and in entries that name it. */
const tablesOf = (doc: Y.Doc) => {
  const { agenda, boards, ballots, work, crosses, surveys, questions, asked } = planRoots(doc);
  return { settingsOf: [agenda, boards, ballots, work, crosses, surveys], entriesOf: [questions, asked] };
};

/** Everything that stands of an item, its place as well, to be compared: the same text means that nobody touched it. */
export const standingOf = (doc: Y.Doc, item: AgendaItemId): string => {
  const { settingsOf, entriesOf } = tablesOf(doc);
  return JSON.stringify([
    settingsOf.map((table) => sorted(readTable(table).get(item))),
    entriesOf.map((table) =>
      [...readTable(table)]
        .filter(([, fields]) => fields.get('item') === item)
        .map(([id, fields]) => [id, sorted(fields)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  ]);
};

const sorted = (fields: Fields = new Map()) => [...fields].sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Plans an item a second time: its copy has all that was set for it, and nothing of what happened in it (SPEC D68).
 * `createId` names its questions anew.
 */
export const copyAgendaItem = (
  doc: Y.Doc,
  from: AgendaItemId,
  to: { readonly id: AgendaItemId; readonly order: string; readonly createId: () => string },
): void =>
  doc.transact(() => {
    const { agenda } = planRoots(doc);
    const { settingsOf, entriesOf } = tablesOf(doc);
    for (const table of settingsOf) {
      const settings = [...(readTable(table).get(from) ?? [])].filter(([field]) => !happened.test(field));
      writeFields(table, to.id, Object.fromEntries(settings));
    }
    for (const table of entriesOf)
      for (const fields of readTable(table).values())
        if (fields.get('item') === from)
          writeFields(table, to.createId(), { ...Object.fromEntries(fields), item: to.id });
    writeFields(agenda, to.id, { order: to.order });
  });
