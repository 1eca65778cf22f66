import type * as Y from 'yjs';
import type { AgendaItemId } from '../domain/ids.ts';
import { readTable, writeFields } from './field-table.ts';
import { planRoots } from './plan-roots.ts';

/** What has happened in an item, or is its place in the agenda: a copy begins without it. */
const happened = /^(?:gone|order|spent|wish|state|timer|reporting|reportTimer|focus|placedBy|hands?(?:\/.*)?)$/;

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
    const { agenda, boards, ballots, work, crosses, questions, asked } = planRoots(doc);
    for (const table of [agenda, boards, ballots, work, crosses]) {
      const settings = [...(readTable(table).get(from) ?? [])].filter(([field]) => !happened.test(field));
      writeFields(table, to.id, Object.fromEntries(settings));
    }
    for (const table of [questions, asked])
      for (const fields of readTable(table).values())
        if (fields.get('item') === from)
          writeFields(table, to.createId(), { ...Object.fromEntries(fields), item: to.id });
    writeFields(agenda, to.id, { order: to.order });
  });
