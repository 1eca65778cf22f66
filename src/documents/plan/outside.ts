import type * as Y from 'yjs';
import type { AgendaItemId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { grades } from '../../domain/votes/choices.ts';
import { longestSource, mostOutside, type OutsideGrade, type OutsideGrades } from '../../domain/votes/outside.ts';
import { readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asText } from '../parse.ts';
import { planRoots } from './roots.ts';

/** Grades from outside, by agenda item (SPEC D76). What is no grade or names no source is left out. */
export const readOutside = (doc: Y.Doc): OutsideGrades => {
  const rows = inOrder(
    [...readTable(planRoots(doc).outside)].flatMap(([id, fields]) => {
      const grade = grades.find((one) => one === fields.get('grade'));
      const [item, source, order] = ['item', 'source', 'order'].map((field) => asText(fields.get(field)));
      if (grade === undefined || item === undefined || item === '' || source === undefined || source === '') return [];
      return [{ id, item: item as AgendaItemId, grade, source: source.slice(0, longestSource), order: order ?? '' }];
    }),
  );
  const outside = new Map<AgendaItemId, OutsideGrade[]>();
  for (const { item, ...grade } of rows) {
    const all = outside.get(item) ?? [];
    if (all.length < mostOutside) outside.set(item, [...all, grade]);
  }
  return outside;
};

/** Adds a grade from outside. */
export const putOutside = (doc: Y.Doc, item: AgendaItemId, { id, ...fields }: OutsideGrade): void =>
  doc.transact(() => writeFields(planRoots(doc).outside, id, { item, ...fields }));

/** Takes it out. */
export const removeOutside = (doc: Y.Doc, id: string): void => removeEntry(planRoots(doc).outside, id);

/** Takes that back. */
export const restoreOutside = (doc: Y.Doc, id: string): void => restoreEntry(planRoots(doc).outside, id);
