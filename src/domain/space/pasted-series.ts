import { readFigure } from '../proposal-import/figure.ts';
import { mostPoints, type SeriesPoint, yearOf } from './sources.ts';

/*
 * A small table out of a spreadsheet as series (SPEC D405). Nothing in it vanishes without a word: what cannot be read is
 * told with its row, and a column that is left out by its name.
 */

/** Most series of one table. */
export const mostSeries = 8;

/** Why a pasted table is no series. A row counts from one; in a table that lies on its side it is a column. */
export type SeriesProblem =
  | { readonly kind: 'empty' | 'one' }
  | { readonly kind: 'long'; readonly rows: number }
  | { readonly kind: 'wide'; readonly columns: number }
  | { readonly kind: 'value' | 'when'; readonly row: number; readonly lies: boolean }
  | { readonly kind: 'twice'; readonly when: string; readonly rows: readonly [number, number]; readonly lies: boolean }
  /** Two figures of one column in which points and commas cannot mean the same. */
  | { readonly kind: 'marks'; readonly cells: readonly [string, string] }
  /** May be thousands or a third decimal. */
  | { readonly kind: 'unclear'; readonly cell: string }
  | { readonly kind: 'units'; readonly units: readonly [string, string] };

/** One series of a table. */
export interface PastedSeries {
  /** The head of its column without its unit; empty: it has none. */
  readonly name: string;
  readonly unit: string;
  /** In order of time, where all times are read. */
  readonly points: readonly SeriesPoint[];
}

/** A column that is in no series: neither figures nor what says that a value is expected. */
export interface LeftColumn {
  /** From one. */
  readonly column: number;
  readonly head: string;
  /** Its first words. */
  readonly text: string;
}

/** What a pasted table came to. */
export type SeriesReading =
  | { readonly kind: 'series'; readonly series: readonly PastedSeries[]; readonly left: readonly LeftColumn[] }
  | { readonly kind: 'wrong'; readonly problem: SeriesProblem };

type Table = readonly (readonly string[])[];

const wrong = (problem: SeriesProblem): SeriesReading => ({ kind: 'wrong', problem });

const sayingExpected =
  /prognos|vorausberechn|vorausschätz|schätz|projektion|projizier|hochrechn|erwart|forecast|project(?:ion|ed)|estimat|expected|predict/iu;
/** A mark of its own in statistics; only where nothing in its column says anything else. */
const shortMark = /^\(?[pfes]\.?\)?$/iu;
const sayingMeasured = /^(?:gemessen|ist(?:-?wert)?|messwert|measured|actual|nein|no|0|[-–—])?$/iu;
const sayingYes = /^(?:ja|yes|x|1|wahr|true)$/iu;

const isMark = (cell: string): boolean =>
  sayingMeasured.test(cell) || shortMark.test(cell) || sayingExpected.test(cell);

/** What stands in place of a figure that is not there: signs of official statistics (DIN 55301), nothing, or its words. */
const isGap = (cell: string): boolean =>
  /^(?:[-–—.·x/…]|\.{3}|k\. ?a\.?|n\. ?[va]\.?|n\/a|na|keine? (?:angaben?|wert)|no value|#nv|#n\/a)?$/iu.test(cell);

const isRough = (cell: string): boolean => /^(?:ca|circa|rund|etwa|über|unter|about|[~<>≈])\.?\s*\d/iu.test(cell);

const figureOf = (cell: string): number | null => {
  const reading = readFigure(cell);
  return reading.kind === 'figure' ? reading.value : null;
};

const isTime = (cell: string): boolean => yearOf(timeIn(cell).when) !== null;

/** „2030 (Prognose)": a time, and what it says of itself. */
const timeIn = (cell: string): { readonly when: string; readonly isForecast: boolean } => {
  const [, when = '', said = ''] = /^(.*\d)\s*[(,]?\s*([\p{L}.]+)\)?$/u.exec(cell) ?? [];
  const isForecast = sayingExpected.test(said) || shortMark.test(said);
  return { when: isForecast ? when : cell, isForecast };
};

const tableIn = (text: string): Table => {
  const rows = text.split(/\r?\n/u).filter((row) => row.trim() !== '');
  const mark = rows.some((row) => row.includes('\t')) ? '\t' : ';';
  return rows.map((row) => row.split(mark).map((cell) => cell.trim()));
};

/** Whether times go from left to right: those of the first row are read, or it has too few rows to stand. */
const lies = (rows: Table): boolean => {
  const [first = []] = rows;
  const areTimes = (cells: readonly string[]): boolean =>
    cells.filter(isTime).length > 1 && cells.every((cell) => cell === '' || isTime(cell));
  if (areTimes(rows.slice(1).map(([cell = '']) => cell))) return false;
  return areTimes(first.slice(1)) || (rows.length <= 3 && first.length > 3 && !isTime(rows[1]?.[0] ?? ''));
};

const widthOf = (rows: Table): number => Math.max(0, ...rows.map((row) => row.length));

const stoodUp = (rows: Table): Table =>
  Array.from({ length: widthOf(rows) }, (_, place) => rows.map((row) => row[place] ?? ''));

/** A first row names the columns if it has neither a time nor a figure, not even a rough one. */
const isHead = ([when = '', ...cells]: readonly string[]): boolean =>
  !/\d/u.test(when) && !cells.some((cell) => figureOf(cell) !== null || isRough(cell));

interface Column {
  /** From one. */
  readonly column: number;
  readonly head: string;
  readonly cells: readonly string[];
}

const kindOf = ({ head, cells }: Column): 'nothing' | 'mark' | 'values' | 'remark' => {
  const said = cells.filter((cell) => cell !== '');
  const figures = said.filter((cell) => figureOf(cell) !== null);
  if (said.length === 0) return 'nothing';
  if (sayingExpected.test(head) && said.every((cell) => isMark(cell) || sayingYes.test(cell))) return 'mark';
  if (figures.length === 0 && (said.every(isMark) || said.some((cell) => sayingExpected.test(cell)))) return 'mark';
  return figures.length > 0 && figures.length * 2 >= said.filter((cell) => !isGap(cell)).length ? 'values' : 'remark';
};

/** What a mark says of the value beside it. */
const saysExpected = ({ head }: Column, cell: string): boolean =>
  sayingExpected.test(cell) || shortMark.test(cell) || (sayingExpected.test(head) && sayingYes.test(cell));

const unitWords = String.raw`%|Prozent|€|EUR|Euro|T€|Tsd\.? ?(?:€|Euro)|Mio\.? ?(?:€|Euro)|Personen|Fälle|VZÄ|per cent|people`;
const headWithUnit = new RegExp(String.raw`^(.*?\S)\s*(?:\((?:in )?(${unitWords})\)|,?\s+in (${unitWords}))$`, 'iu');

/** „Quote in %" */
const nameIn = (head: string): { readonly name: string; readonly unit: string } => {
  const [, name, inBrackets, behind] = headWithUnit.exec(head) ?? [];
  return name === undefined ? { name: head, unit: '' } : { name, unit: inBrackets ?? behind ?? '' };
};

const unitIn = (cell: string): string => /(€|EUR|Euro|%|VZÄ)/iu.exec(cell)?.[0] ?? '';

/** How the figures of a column are written, or why nobody can know. */
const writingOf = (cells: readonly string[]): SeriesProblem | null => {
  const figures = cells.filter((cell) => figureOf(cell) !== null).map((cell) => cell.replace(/[^\d.,]/gu, ''));
  const isPointed = (cell: string): boolean =>
    /^(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/u.test(cell);
  const pointed = figures.find(isPointed);
  const other = figures.find((cell) => /[.,]/u.test(cell) && !isPointed(cell));
  if (pointed !== undefined && other !== undefined)
    return {
      kind: 'marks',
      cells: figures.indexOf(pointed) < figures.indexOf(other) ? [pointed, other] : [other, pointed],
    };
  const unclear = figures.find((cell) => /^[1-9]\d{0,2},\d{3}$/u.test(cell));
  const isClear = figures.some((cell) => /,(?:\d{1,2}|\d{4,})$|\./u.test(cell));
  return unclear !== undefined && !isClear ? { kind: 'unclear', cell: unclear } : null;
};

/** In order of time, where all of them are read. */
const inTime = (points: readonly SeriesPoint[]): readonly SeriesPoint[] => {
  const years = new Map(points.map((point) => [point, yearOf(point.when)]));
  return [...years.values()].includes(null)
    ? points
    : points.toSorted((a, b) => (years.get(a) ?? 0) - (years.get(b) ?? 0));
};

const twiceIn = (times: readonly string[]): readonly [number, number] | null => {
  const keys = times.map((when) => yearOf(when) ?? when.toLocaleLowerCase('de'));
  const second = keys.findIndex((key, place) => keys.indexOf(key) < place);
  return second < 0 ? null : [keys.indexOf(keys[second] ?? ''), second];
};

/** A column of what is expected whose values begin where those of the measured one end. */
const joined = ([measured, expected, ...more]: readonly Column[]): readonly Column[] | null => {
  if (measured === undefined || expected === undefined || more.length > 0) return null;
  if (sayingExpected.test(measured.head) || !sayingExpected.test(expected.head)) return null;
  const isBoth = measured.cells.some((cell, row) => !isGap(cell) && !isGap(expected.cells[row] ?? ''));
  return isBoth ? null : [measured, expected];
};

/**
 * A table as it is pasted from a spreadsheet: a row for each time, cells parted by tab or semicolon, a series for every
 * column of figures; or the same lying on its side. Expected is what says so, in a column or a head.
 */
export const readPastedSeries = (text: string): SeriesReading => {
  const pasted = tableIn(text);
  if (pasted.length === 0) return wrong({ kind: 'empty' });
  const isLying = lies(pasted);
  const rows = isLying ? stoodUp(pasted) : pasted;
  if (rows.length > mostPoints + 1) return wrong({ kind: 'long', rows: rows.length });
  const [first = []] = rows;
  const heads = isHead(first) ? first : [];
  const above = heads.length > 0 ? 1 : 0;
  const body = rows.slice(above);
  const at = (row: number) => ({ row: row + above + 1, lies: isLying });
  const columns = Array.from(
    { length: Math.max(0, widthOf(rows) - 1) },
    (_, place): Column => ({
      column: place + 2,
      head: heads[place + 1] ?? '',
      cells: body.map((row) => row[place + 1] ?? ''),
    }),
  );
  const of = (kind: ReturnType<typeof kindOf>) => columns.filter((one) => kindOf(one) === kind);
  const [values, marks] = [of('values'), of('mark')];
  if (body.length === 0) return wrong({ kind: 'one' });
  if (values.length === 0) return wrong({ kind: 'value', ...at(0) });
  if (values.length > mostSeries) return wrong({ kind: 'wide', columns: values.length });
  const times = body.map(([cell = '']) => timeIn(cell));
  const someAreTimes = times.some(({ when }) => yearOf(when) !== null);
  for (const [row, { when }] of times.entries()) {
    const cells = values.map((one) => one.cells[row] ?? '');
    if (cells.some((cell) => !isGap(cell) && figureOf(cell) === null)) return wrong({ kind: 'value', ...at(row) });
    if (when === '') return wrong({ kind: 'when', ...at(row) });
    // What has no value and is no time, among times, is no time without a value but a note below the table.
    if (someAreTimes && yearOf(when) === null && cells.every((cell) => cell === ''))
      return wrong({ kind: 'value', ...at(row) });
  }
  const twice = twiceIn(times.map(({ when }) => when));
  if (twice !== null) {
    const [one, other] = [at(twice[0]), at(twice[1])];
    return wrong({ kind: 'twice', when: times[twice[0]]?.when ?? '', rows: [one.row, other.row], lies: isLying });
  }
  for (const { cells } of values) {
    const problem = writingOf(cells);
    if (problem !== null) return wrong(problem);
    const [unit = '', another] = [...new Set(cells.map(unitIn).filter((said) => said !== ''))];
    if (another !== undefined) return wrong({ kind: 'units', units: [unit, another] });
  }
  const both = joined(values);
  const seriesOf = (one: Column): PastedSeries => {
    const isExpected = both === null && sayingExpected.test(one.head);
    // A table with a column of kinds beside one of values is as we show it: its head is the unit.
    const isOurs = marks.some(({ cells }) => cells.some((cell) => /^(?:gemessen|measured)$/iu.test(cell)));
    const { name, unit } = isOurs && values.length === 1 ? { name: '', unit: one.head } : nameIn(one.head);
    const points = times.map(({ when, isForecast }, row): SeriesPoint => {
      const own = figureOf(one.cells[row] ?? '');
      const beyond = both === null || own !== null ? null : figureOf(both[1]?.cells[row] ?? '');
      const isMarked = marks.some((mark) => saysExpected(mark, mark.cells[row] ?? ''));
      return {
        when: when.slice(0, 40),
        value: own ?? beyond,
        isForecast: isForecast || isExpected || isMarked || beyond !== null,
      };
    });
    const isBare = /^(?:wert|value|anzahl)$/iu;
    return {
      name: isBare.test(name) ? '' : name,
      unit: one.cells.map(unitIn).find((said) => said !== '') ?? (isBare.test(unit) ? '' : unit),
      points: inTime(points),
    };
  };
  const series = (both?.slice(0, 1) ?? values).map(seriesOf);
  if (series.some(({ points }) => points.filter(({ value }) => value !== null).length < 2))
    return wrong({ kind: 'one' });
  const left = [
    ...of('remark'),
    ...marks.filter(({ cells }) => !cells.every((cell) => isMark(cell) || sayingYes.test(cell))),
  ];
  return {
    kind: 'series',
    series,
    left: left.map(({ column, head, cells }) => ({
      ...{ column, head },
      text: cells.find((cell) => cell !== '' && !isMark(cell)) ?? cells.find((cell) => cell !== '') ?? '',
    })),
  };
};

/** A value as it is typed here, so that nobody takes a third decimal for thousands. */
const figureAsText = (value: number): string => {
  const text = String(value).replace('.', ',');
  return /,\d{3}$/u.test(text) ? `${text}0` : text;
};

/** A series as the table that it is corrected in. */
export const pointsAsText = (points: readonly SeriesPoint[]): string =>
  points
    .map(({ when, value, isForecast }) =>
      [when, value === null ? '–' : figureAsText(value), ...(isForecast ? ['Prognose'] : [])].join('\t'),
    )
    .join('\n');
