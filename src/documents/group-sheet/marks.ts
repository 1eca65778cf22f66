import type * as Y from 'yjs';
import type { QuestionId } from '../../domain/ids.ts';
import {
  type GroupMark,
  longestMarkText,
  markVerdicts,
  mayBePartly,
  type SheetRow,
  sheetRows,
} from '../../domain/theses/group-marks.ts';
import { readTable, writeFields } from '../field-table.ts';
import { asText } from '../parse.ts';

/**
 * One more root of a group's sheet: by thesis the fields `<row>/<part of the mark>` (SPEC D79), so that two people who
 * mark the same thesis in two rows, or one its verdict and the other its condition, keep both.
 */
const markTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('marks');

/** What a small group has marked; a row without a verdict is no mark. */
export const readMarks = (doc: Y.Doc): readonly GroupMark[] =>
  [...readTable(markTable(doc))].flatMap(([thesis, fields]) =>
    sheetRows.flatMap((row): readonly GroupMark[] => {
      const verdict = markVerdicts.find((one) => one === fields.get(`${row}/verdict`));
      if (verdict === undefined) return [];
      const text = (part: string) =>
        asText(fields.get(`${row}/${part}`))
          .slice(0, longestMarkText)
          .trim();
      return [
        {
          row,
          thesis: thesis as QuestionId,
          verdict,
          strong: fields.get(`${row}/strong`) === true,
          part: mayBePartly(verdict) ? text('part') : '',
          condition: verdict === 'conditional' ? text('condition') : '',
        },
      ];
    }),
  );

/** What can be changed of a mark; no verdict takes it off its row. */
export type MarkChange = Partial<
  Omit<GroupMark, 'row' | 'thesis' | 'verdict'> & { readonly verdict: GroupMark['verdict'] | null }
>;

/** Marks a thesis in a row of the sheet, or changes the mark. */
export const putMark = (doc: Y.Doc, row: SheetRow, thesis: QuestionId, change: MarkChange): void =>
  doc.transact(() => {
    const parts = Object.entries(change).map(([part, value]) => [`${row}/${part}`, value]);
    writeFields(markTable(doc), thesis, Object.fromEntries(parts));
  });
