import { beginningOf } from '../beginning.ts';
import { emptyProfile, type Profile } from '../proposal/proposal.ts';
import { suggestShortTitle } from '../proposal/short-title.ts';
import { type CellNote, type CellProblem, readCell } from './cell.ts';
import type { ColumnMapping, ProfileField } from './columns.ts';
import type { ImportTable, ImportTableRow, RowFault } from './table.ts';

/** A row that was understood. */
export interface ImportedRow {
  readonly row: number;
  readonly profile: Profile;
  /** The fields that the file says something about, empty cells included; the others are left alone. */
  readonly filled: ReadonlySet<ProfileField>;
}

/** Where something stands in the file: `column` counts from 0; null where the whole row is meant. */
interface Place {
  readonly row: number;
  readonly column: number | null;
  readonly content: string;
}

/** Why a row cannot be imported as it stands. */
export type ImportProblem = CellProblem | RowFault | 'tooManyCells' | 'duplicate';

/** What must be mended in the file, or left out, before anything is imported. */
export interface ImportError extends Place {
  readonly problem: ImportProblem;
  /** For a duplicate: the row that says the same. */
  readonly otherRow: number | null;
}

/**
 * Whether leaving out the row mends the error. Not where quotes are wrong: the rows that follow may stand inside it,
 * and would be left out unseen.
 */
export const isExcludable = ({ problem }: ImportError): boolean => problem !== 'quoteOpen' && problem !== 'quoteStray';

/** What was read in another form than it stands in the file, or looks odd. */
export interface ImportNote extends Place {
  readonly note: CellNote | 'sameNumber';
  /** For a number: the row that has it, too. */
  readonly otherRow?: number;
}

/** All that a file gives. As long as there is one error nothing may be imported. */
export interface ImportReading {
  readonly rows: readonly ImportedRow[];
  readonly errors: readonly ImportError[];
  readonly notes: readonly ImportNote[];
}

/** So that two writings of one title are recognised: no case, no signs, no double spaces. */
export const normalisedTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longest piece of a cell that is shown beside an error. */
const shownContent = 80;
const shown = (content: string): string => beginningOf(content, shownContent);

/** Reads every row that is not excluded. Never stops at the first error: the office mends all of them at once. */
export const readRows = (
  table: ImportTable,
  mapping: ColumnMapping,
  excluded: ReadonlySet<number> = new Set(),
): ImportReading => {
  const readings = table.rows.filter(({ row }) => !excluded.has(row)).map((row) => readRow(row, mapping));
  const rows = readings.flatMap(({ imported }) => (imported === null ? [] : [imported]));
  const errors = [...readings.flatMap((reading) => reading.errors), ...duplicates(rows, mapping)];
  errors.sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
  return { rows, errors, notes: [...readings.flatMap(({ notes }) => notes), ...sameNumbers(rows, mapping)] };
};

interface RowReading {
  readonly imported: ImportedRow | null;
  readonly errors: readonly ImportError[];
  readonly notes: readonly ImportNote[];
}

const readRow = (source: ImportTableRow, mapping: ColumnMapping): RowReading => {
  const whole = wholeRowProblem(source, mapping.length);
  if (whole !== null) return { imported: null, errors: [whole], notes: [] };
  const { row, cells } = source;
  const profile: Record<string, unknown> = {};
  const errors: ImportError[] = [];
  const notes: ImportNote[] = [];
  for (const [column, field] of mapping.entries()) {
    if (field === null) continue;
    const cell = cells[column] ?? '';
    const place = { row, column, content: shown(cell) };
    const reading = readCell(field, cell);
    if (reading.kind === 'wrong') errors.push({ ...place, problem: reading.problem, otherRow: null });
    else profile[field] = reading.value;
    if (reading.kind === 'value' && reading.note !== null) notes.push({ ...place, note: reading.note });
    if (reading.kind !== 'value' || reading.areaName === undefined) continue;
    // A second name beside the first would have to lose one of them.
    if (mapping.includes('areaName')) errors.push({ ...place, problem: 'unknownArea', otherRow: null });
    else profile['areaName'] = reading.areaName;
  }
  return { imported: errors.length > 0 ? null : complete(row, profile), errors, notes };
};

const wholeRowProblem = ({ row, cells, fault }: ImportTableRow, width: number): ImportError | null => {
  if (fault !== null) return { row, column: null, content: shown(cells.join(' ')), problem: fault, otherRow: null };
  const extra = cells.findIndex((cell, column) => column >= width && cell.trim() !== '');
  if (extra < 0) return null;
  return { row, column: extra, content: shown(cells[extra] ?? ''), problem: 'tooManyCells', otherRow: null };
};

const complete = (row: number, read: Readonly<Record<string, unknown>>): ImportedRow => {
  const profile: Profile = { ...emptyProfile, ...read };
  const filled = new Set(Object.keys(read) as ProfileField[]);
  if (profile.shortTitle !== '') return { row, profile, filled };
  filled.delete('shortTitle');
  return { row, profile: { ...profile, shortTitle: suggestShortTitle(profile.title) }, filled };
};

/** Whether two rows mean the same proposal: the same title and no two different numbers. */
const isSame = (a: Profile, b: Profile): boolean =>
  normalisedTitle(a.title) === normalisedTitle(b.title) &&
  (a.number === b.number || a.number === null || b.number === null);

const duplicates = (rows: readonly ImportedRow[], mapping: ColumnMapping): readonly ImportError[] => {
  const title = mapping.indexOf('title');
  const column = title < 0 ? null : title;
  const seen = new Map<string, ImportedRow[]>();
  return rows.flatMap((imported): readonly ImportError[] => {
    const { row, profile } = imported;
    const key = normalisedTitle(profile.title);
    const before = seen.get(key) ?? [];
    seen.set(key, [...before, imported]);
    const other = before.find((one) => isSame(one.profile, profile));
    if (other === undefined) return [];
    return [{ row, column, content: shown(profile.title), problem: 'duplicate', otherRow: other.row }];
  });
};

/** Two proposals with one number can both be wanted; pictures then count by the list, and the office is told. */
const sameNumbers = (rows: readonly ImportedRow[], mapping: ColumnMapping): readonly ImportNote[] => {
  const column = mapping.indexOf('number');
  const first = new Map<number, number>();
  return rows.flatMap(({ row, profile: { number } }): readonly ImportNote[] => {
    if (number === null) return [];
    const otherRow = first.get(number);
    if (otherRow !== undefined) return [{ row, column, content: String(number), note: 'sameNumber', otherRow }];
    first.set(number, row);
    return [];
  });
};
