import type * as Y from 'yjs';
import { type FieldFindingId, type FieldId, parseId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { type FieldFinding, layers, leanings, relations } from '../../domain/space/overlay.ts';
import { readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asOneOf, asText, asYear } from '../parse.ts';
import { readAlso } from './register-names.ts';

const table = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('findings');

/** Findings about fields of action in a register, in order (SPEC D204). One without a field or a year is left out. */
export const readFieldFindings = (doc: Y.Doc): readonly FieldFinding[] =>
  inOrder(
    [...readTable(table(doc))].flatMap(([id, fields]): readonly FieldFinding[] => {
      const field = parseId<FieldId>(fields.get('field'));
      const year = asYear(fields.get('year'));
      if (field === null || year === null) return [];
      return [
        {
          id: id as FieldFindingId,
          field,
          year,
          layer: asOneOf(fields.get('layer'), layers, 'administration'),
          leaning: asOneOf(fields.get('leaning'), leanings, 'strength'),
          text: asText(fields.get('text')),
          ...readAlso(fields, 'findings'),
          indicator: asText(fields.get('indicator')),
          source: asText(fields.get('source')),
          beside: parseId<FieldFindingId>(fields.get('beside')),
          relation: relations.find((one) => one === fields.get('relation')) ?? null,
          order: asText(fields.get('order')),
        },
      ];
    }),
  );

/** Adds a finding or changes one. */
export const putFieldFinding = (
  doc: Y.Doc,
  { id, ...fields }: Partial<Omit<FieldFinding, 'also'>> & Pick<FieldFinding, 'id'>,
): void => doc.transact(() => writeFields(table(doc), id, fields));

/** Takes a finding out for everybody; what lay beside it stands for itself. */
export const dropFieldFinding = (doc: Y.Doc, id: FieldFindingId): void => removeEntry(table(doc), id);

/** Brings it back, with what lies beside it. */
export const bringFieldFindingBack = (doc: Y.Doc, id: FieldFindingId): void => restoreEntry(table(doc), id);
