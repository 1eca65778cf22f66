import type * as Y from 'yjs';
import { longestNote, noteKinds } from '../../domain/assessment/note.ts';
import { type FindingId, type ProposalId, parseId, type RowId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import type { Finding } from '../../domain/results/finding.ts';
import { readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asIds, asOneOf, asText } from '../parse.ts';

/** Findings lie beside the profiles in `session/<s>/proposals` (SPEC D33): accepted ones belong to the profile. */
const findingTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('findings');

/** What the group says of all proposals, in order. A finding without a proposal is left out. */
export const readFindings = (doc: Y.Doc): readonly Finding[] =>
  inOrder(
    [...readTable(findingTable(doc))].flatMap(([id, fields]): readonly Finding[] => {
      const proposal = parseId<ProposalId>(fields.get('proposal'));
      if (proposal === null) return [];
      return [
        {
          id: id as FindingId,
          proposal,
          kind: asOneOf(fields.get('kind'), noteKinds, 'strength'),
          text: asText(fields.get('text')).slice(0, longestNote),
          notes: asIds<RowId>(fields.get('notes')),
          accepted: fields.get('accepted') === true,
          order: asText(fields.get('order')),
        },
      ];
    }),
  );

/** The findings about a proposal, also those that were removed: what goes with it when it is erased for good. */
export const findingsAbout = (doc: Y.Doc, proposal: ProposalId): readonly FindingId[] =>
  [...findingTable(doc)].flatMap(([key, value]) =>
    key.endsWith('/proposal') && value === proposal ? [key.slice(0, key.indexOf('/')) as FindingId] : [],
  );

/** Adds a finding or changes fields of one. */
export const putFinding = (doc: Y.Doc, { id, ...fields }: Partial<Finding> & Pick<Finding, 'id'>): void =>
  doc.transact(() => writeFields(findingTable(doc), id, fields));

/** Lets the notes of a finding stand for themselves again. */
export const removeFinding = (doc: Y.Doc, id: FindingId): void => removeEntry(findingTable(doc), id);

/** Takes that back. */
export const restoreFinding = (doc: Y.Doc, id: FindingId): void => restoreEntry(findingTable(doc), id);
