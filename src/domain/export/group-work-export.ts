import type { GroupSheet, SheetQuestion } from '../groups/group-work.ts';
import { conclusionMark, sheetLines } from '../groups/sheet-lines.ts';
import type { Sheet } from './csv.ts';

/** Group work as a table: a row per question, a column per group; conclusions keep their mark. */
export const groupWorkSheet = (
  questions: readonly SheetQuestion[],
  groups: readonly { readonly name: string; readonly sheet: GroupSheet }[],
  question: string,
): Sheet => [
  [question, ...groups.map(({ name }) => name)],
  ...questions.map(({ id, text }) => [
    text,
    ...groups.map(({ sheet }) =>
      sheetLines(sheet.get(id) ?? '')
        .map((line) => `${line.concluded ? conclusionMark : ''}${line.text}`)
        .join('\n'),
    ),
  ]),
];
