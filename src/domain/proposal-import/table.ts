/** What is wrong with the writing of a row itself, before any cell is understood. */
export type RowFault = 'quoteOpen' | 'quoteStray';

/** The rows of a file as they were cut into cells. */
export interface CutFile {
  readonly records: readonly (readonly string[])[];
  /** `record` counts from 0. */
  readonly faults: readonly { readonly record: number; readonly fault: RowFault }[];
}

/** One row with content. */
export interface ImportTableRow {
  /** As the spreadsheet shows it: the first row is 1, a cell with line breaks is still one row. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
}

/** Headers and rows with content, as many cells in a header as the file has columns. */
export interface ImportTable {
  readonly headers: readonly string[];
  readonly rows: readonly ImportTableRow[];
}

/** Most proposals in one import; a real cycle has ten to forty. */
export const mostImported = 500;

/** Why a file is no table to import. */
export type TableRefusal = 'noRows' | 'tooMany' | 'quoteInHead';

/** The table of a file, or why it has none. */
export type TableReading =
  | { readonly kind: 'table'; readonly table: ImportTable }
  | { readonly kind: 'refused'; readonly reason: TableRefusal };

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const trimmed = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim());

/** Finds headers and rows. Rows without any content are passed over, but counted, so that the numbers stay true. */
export const tableOf = ({ records, faults }: CutFile): TableReading => {
  const head = records.findIndex((cells) => !isBlank(cells));
  const faultOf = new Map(faults.toReversed().map(({ record, fault }) => [record, fault]));
  const rows = records.flatMap((cells, index): readonly ImportTableRow[] =>
    index <= head || isBlank(cells) ? [] : [{ row: index + 1, cells, fault: faultOf.get(index) ?? null }],
  );
  if (faultOf.has(head)) return { kind: 'refused', reason: 'quoteInHead' };
  if (head < 0 || rows.length === 0) return { kind: 'refused', reason: 'noRows' };
  if (rows.length > mostImported) return { kind: 'refused', reason: 'tooMany' };
  return { kind: 'table', table: { headers: headersOf(records[head] ?? [], rows), rows } };
};

/** Empty columns at the right end, which spreadsheets like to write, are no columns. */
const headersOf = (head: readonly string[], rows: readonly ImportTableRow[]): readonly string[] => {
  let width = head.length;
  while (width > 0 && (head[width - 1] ?? '').trim() === '' && rows.every(({ cells }) => !cells[width - 1]?.trim()))
    width -= 1;
  return trimmed(head.slice(0, width));
};

/** The letters of a column as a spreadsheet names it: 0 is A, 26 is AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
