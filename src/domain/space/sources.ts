import type { FileId, SeriesId, SourceId } from '../ids.ts';
import { type Area, type Evidence, longestProfileLine } from '../proposal/proposal.ts';
import { readFigure } from '../proposal-import/figure.ts';
import { seeks } from '../words-sought.ts';

/*
 * Reports and figures that a county works with: where a figure stands, and how it has gone over the years. A proposal cites
 * a source in words of its own time; what changes here later changes nothing in it.
 */

/** What reports and series are about: the whole county, one social area, one municipality. */
export interface Place {
  readonly area: Area;
  /** The name of the social area or municipality; empty for the county. */
  readonly areaName: string;
}

/** A report as a file (PDF). */
export interface SourceFile {
  readonly file: FileId;
  /** As it was called where it was taken from. */
  readonly name: string;
  readonly bytes: number;
}

/** Longest name of a file, in letters. */
export const longestFileName = 120;

/** A report, a monitoring, a table: anything a figure can be looked up in. */
export interface Source extends Place {
  readonly id: SourceId;
  readonly title: string;
  /** Where it lies; empty: on paper, or with the county itself (`file`). */
  readonly link: string;
  /** The report itself, which goes along to every device; null: it is elsewhere. */
  readonly file: SourceFile | null;
  /** The page or table, as it is printed there. */
  readonly page: string;
  /** What it is as of: a year or a day, as it is printed there. */
  readonly asOf: string;
  readonly order: string;
}

/**
 * The report that is the approved dossier of a year (SPEC D347). Its id follows from the year: two offices that keep it at the
 * same time keep one.
 */
export const approvedDossier = (year: number): SourceId => `dossier-${year}` as SourceId;

/** One value of a series. */
export interface SeriesPoint {
  /** A year or another stretch of time, as it is written in the table. */
  readonly when: string;
  readonly value: number;
  /** Not measured, but expected. */
  readonly isForecast: boolean;
}

/** A small time series. */
export interface Series extends Place {
  readonly id: SeriesId;
  readonly title: string;
  /** „Personen", „Prozent" */
  readonly unit: string;
  /** In order of time. */
  readonly points: readonly SeriesPoint[];
  /** Where the measured values come from; null: nobody has said. */
  readonly source: SourceId | null;
  /** Who expects what is expected. */
  readonly forecastBy: string;
  readonly order: string;
}

/** Most values of a series: it is read on one line of a page. */
export const mostPoints = 100;

/** Why a pasted table is no series; `row` counts from one. */
export type SeriesProblem =
  | { readonly kind: 'empty' | 'one' }
  | { readonly kind: 'long'; readonly rows: number }
  | { readonly kind: 'value'; readonly row: number }
  /** More than one column of figures: each of them is a series. */
  | { readonly kind: 'second'; readonly names: readonly string[] }
  /** The same time has two values. */
  | { readonly kind: 'twice'; readonly when: string };

/** What a pasted table came to. */
export type SeriesReading =
  | {
      readonly kind: 'series';
      readonly points: readonly SeriesPoint[];
      /** So many times have no value: the table says so with a mark of official statistics. */
      readonly gaps: number;
      /** What stands beside figures and says nothing of a forecast: it is not taken along. Missing: nothing. */
      readonly remarks?: readonly string[];
    }
  | { readonly kind: 'wrong'; readonly problem: SeriesProblem };

const wrong = (problem: SeriesProblem): SeriesReading => ({ kind: 'wrong', problem });

/** Words for what is not measured but expected. */
const expectedWords =
  /^(?:x|ja|yes|1|[pfe]|.*progno.*|.*voraus.*|.*schätz.*|.*erwart.*|plan.*|ziel.*|soll|.*forecast.*|.*project.*|estimat.*|.*expect.*|target.*)$/iu;

const notExpected = new Set(['', 'nein', 'no', '0', 'ist']);

/** What a third cell says of its figure; a remark is anything else. */
const kindOf = (cell: string): 'measured' | 'expected' | 'remark' => {
  const said = cell.trim();
  if (notExpected.has(said.toLocaleLowerCase('de'))) return 'measured';
  return expectedWords.test(said) ? 'expected' : 'remark';
};

const isFigure = (cell: string | undefined): boolean => {
  const reading = readFigure(cell ?? '');
  return reading.kind === 'figure' && reading.value !== null && !/^[01]?$/u.test((cell ?? '').trim());
};

/** The names of the columns of figures; null: there is one. */
const moreColumns = (rows: readonly (readonly string[])[]): readonly string[] | null => {
  const [heading = []] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  const figures = Array.from({ length: width }, (_, place) => place).filter(
    (place) => place > 0 && rows.filter((row, at) => at > 0 && isFigure(row[place])).length > 1,
  );
  return figures.length < 2
    ? null
    : figures.map((place) => (isFigure(heading[place]) ? '' : (heading[place] ?? '').trim()));
};

/** What official statistics print in place of a figure (DIN 55301): nothing there, unknown, kept secret, not certain, later. */
const isGap = (cell: string): boolean => /^(?:[-–—.·x/…]|\.{3})$/iu.test(cell.trim());

/** A table that lies on its side, times from left to right, is stood up. Three cells in a row are when, value and kind. */
const upright = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const [first = []] = rows;
  return rows.length <= 3 && first.length > 3 ? first.map((_, place) => rows.map((row) => row[place] ?? '')) : rows;
};

/**
 * A table as it is pasted from a spreadsheet: a row for each value, cells parted by tab or semicolon: when, value, and in a
 * third cell a word for an expected one; or the same lying on its side. A first row without a figure is its heading. All or
 * nothing: a row that cannot be read is told, and left out is only what says itself that it has no value. Times that can be
 * read stand in their order.
 */
export const readPastedSeries = (text: string): SeriesReading => {
  const rows = upright(
    text
      .split(/\r?\n/u)
      .filter((row) => row.trim() !== '')
      .map((row) => row.split(/[\t;]/u)),
  );
  if (rows.length === 0) return wrong({ kind: 'empty' });
  if (rows.length > mostPoints + 1) return wrong({ kind: 'long', rows: rows.length });
  const names = moreColumns(rows);
  if (names !== null) return wrong({ kind: 'second', names });
  const points: SeriesPoint[] = [];
  const remarks = new Set<string>();
  let gaps = 0;
  for (const [place, [when = '', cell = '', third = '']] of rows.entries()) {
    const reading = readFigure(cell);
    if (isGap(cell) && when.trim() !== '') gaps += 1;
    else if (reading.kind === 'figure' && reading.value !== null && when.trim() !== '') {
      const kind = kindOf(third);
      if (kind === 'remark') remarks.add(third.trim());
      points.push({ when: when.trim().slice(0, 40), value: reading.value, isForecast: kind === 'expected' });
    } else if (place > 0) return wrong({ kind: 'value', row: place + 1 });
  }
  const twice = points.find(({ when }, place) => points.some((other, at) => at < place && other.when === when));
  if (twice !== undefined) return wrong({ kind: 'twice', when: twice.when });
  if (points.length < 2) return wrong({ kind: 'one' });
  return { kind: 'series', points: inTime(points), gaps, ...(remarks.size > 0 && { remarks: [...remarks] }) };
};

/** Where the points of a series lie between 0 and 1: left to right, and bottom to top. */
export interface SeriesLine {
  readonly places: readonly { readonly x: number; readonly y: number; readonly point: SeriesPoint }[];
  /** The lowest and highest value of the scale. */
  readonly low: number;
  readonly high: number;
  /** Places of the measured line, and of the dashed one; the dashed one begins where the measured one ends. */
  readonly measured: readonly number[];
  readonly expected: readonly number[];
}

/** When it was, in years: `2024`, `03/2024`, `31.12.2024`, `2024-12-31`; null for anything else a county writes. */
const yearOf = (when: string): number | null => {
  const isoDay = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u.exec(when);
  const germanDay = /^(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})$/u.exec(when);
  const [year, month = '1', day = '1'] = isoDay?.slice(1) ?? germanDay?.slice(1).reverse() ?? [];
  return year === undefined ? null : Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 366;
};

/** In order of time, where every time can be read. */
const inTime = (points: readonly SeriesPoint[]): readonly SeriesPoint[] => {
  const years = new Map(points.map((one) => [one, yearOf(one.when)]));
  return [...years.values()].includes(null)
    ? points
    : points.toSorted((a, b) => (years.get(a) ?? 0) - (years.get(b) ?? 0));
};

/** From left to right: as far apart as the times are, where all of them are read and follow one another; else in equal steps. */
const stepsOf = (points: readonly SeriesPoint[]): readonly number[] => {
  const years = points.map(({ when }) => yearOf(when.trim()));
  const [first, last] = [years[0], years.at(-1)];
  const isTimeline = years.every((year, place) => year !== null && (place === 0 || year > (years[place - 1] ?? year)));
  if (points.length < 2 || !isTimeline || first == null || last == null)
    return points.map((_, place) => (points.length < 2 ? 0 : place / (points.length - 1)));
  return years.map((year) => ((year ?? first) - first) / (last - first));
};

/** Lays a series out. The scale begins at zero unless values lie below it: a small change is not to look like a leap. */
export const seriesLine = (points: readonly SeriesPoint[]): SeriesLine => {
  const values = points.map(({ value }) => value);
  const [low, top] = [Math.min(0, ...values), Math.max(0, ...values)];
  const high = top === low ? low + 1 : top;
  const steps = stepsOf(points);
  const places = points.map((point, index) => ({
    x: steps[index] ?? 0,
    y: (point.value - low) / (high - low),
    point,
  }));
  const all = points.map((_, index) => index);
  const first = points.findIndex(({ isForecast }) => isForecast);
  const cut = first < 0 ? points.length : first;
  return {
    places,
    low,
    high,
    measured: all.slice(0, cut),
    expected: cut < points.length ? all.slice(Math.max(0, cut - 1)) : [],
  };
};

/** Sources and series of an area; null narrows nothing. */
export const inArea = <Known extends Place>(all: readonly Known[], area: Area | null): readonly Known[] =>
  area === null ? all : all.filter((one) => one.area === area);

/** Those in whose title every word stands, capitals or not. */
export const named = <Known extends { readonly title: string }>(
  all: readonly Known[],
  words: string,
): readonly Known[] => {
  const fits = seeks(words);
  return all.filter(({ title }) => fits(title));
};

/**
 * The series behind what a proposal cites, each with its report. A proposal names its reports in words of their time, so a
 * report that was renamed since is not recognised: rather no line than a wrong one.
 */
export const seriesCited = (
  { sources, series }: { readonly sources: readonly Source[]; readonly series: readonly Series[] },
  evidence: readonly Pick<Evidence, 'source'>[],
): readonly { readonly one: Series; readonly source: Source }[] => {
  const cited = sourcesCited(sources, evidence);
  return series.flatMap((one) => {
    const source = cited.find(({ id }) => id === one.source);
    return source === undefined ? [] : [{ one, source }];
  });
};

/** The reports that a proposal cites, by the names it knows them by. */
export const sourcesCited = (
  sources: readonly Source[],
  evidence: readonly Pick<Evidence, 'source'>[],
): readonly Source[] => {
  const cited = new Set(evidence.map(({ source }) => source).filter((title) => title !== ''));
  return sources.filter(({ title }) => cited.has(title.slice(0, longestProfileLine)));
};

/** A link that a browser may follow: only the web, whatever was typed; null: none. */
export const webLink = (link: string): string | null => (/^https?:\/\/\S+$/iu.test(link.trim()) ? link.trim() : null);
