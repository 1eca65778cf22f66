import { type GroupMark, type MarkedSheet, marksIn, type SheetRow, sheetRows } from '../theses/group-marks.ts';
import type { Sheet } from './csv.ts';

/** The words of the table groups × questions. */
export interface GroupMarksWords {
  readonly group: string;
  readonly rows: Readonly<Record<SheetRow, string>>;
  /** „Gruppe 1 (vom Papier)“ */
  readonly paper: (group: string) => string;
  readonly mark: (mark: GroupMark, number: number) => string;
}

/** A group's sheet with the words it has written in each row. */
export interface WordedSheet extends MarkedSheet {
  readonly texts: ReadonlyMap<SheetRow, string>;
  /** Typed in from paper. */
  readonly paper?: boolean;
}

/** Exactly what was marked: a row per group, a column per question; under the marks what the group has written there. */
export const groupMarksSheet = (
  sheets: readonly WordedSheet[],
  theses: Parameters<typeof marksIn>[2],
  words: GroupMarksWords,
): Sheet => {
  const numbers = new Map(theses.map(({ id, number }) => [id, number]));
  return [
    [words.group, ...sheetRows.map((row) => words.rows[row])],
    ...sheets.map((sheet) => [
      sheet.paper === true ? words.paper(sheet.name) : sheet.name,
      ...sheetRows.map((row) =>
        [
          ...marksIn(sheet, row, theses).map((mark) => words.mark(mark, numbers.get(mark.thesis) ?? 0)),
          sheet.texts.get(row) ?? '',
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    ]),
  ];
};
