import type { FileId, SeriesId, SourceId } from '../ids.ts';
import { type Area, type Evidence, longestProfileLine } from '../proposal/proposal.ts';
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
  /** Null: the table says that there is none; the line stops there (SPEC D405). */
  readonly value: number | null;
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

/** Where the points of a series lie between 0 and 1: left to right, and bottom to top. */
export interface SeriesLine {
  /** `y` null: there is no value. */
  readonly places: readonly { readonly x: number; readonly y: number | null; readonly point: SeriesPoint }[];
  /** The lowest and highest value of the scale. */
  readonly low: number;
  readonly high: number;
  /**
   * Places of the measured line, and of the dashed one, each in pieces that a time without a value parts; the dashed one
   * begins where the measured one ends.
   */
  readonly measured: readonly (readonly number[])[];
  readonly expected: readonly (readonly number[])[];
}

/** When it was, in years: `2024`, `2024/25`, `03/2024`, `31.12.2024`, `2024-12-31`; null for anything else a county writes. */
export const yearOf = (when: string): number | null => {
  const [, twoYears] = /^(\d{4})\/(?:\d{2}|\d{4})$/u.exec(when) ?? [];
  if (twoYears !== undefined) return Number(twoYears);
  const isoDay = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u.exec(when);
  const germanDay = /^(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})$/u.exec(when);
  const [year, month = '1', day = '1'] = isoDay?.slice(1) ?? germanDay?.slice(1).reverse() ?? [];
  return year === undefined ? null : Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 366;
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
  const values = points.flatMap(({ value }) => value ?? []);
  const [low, top] = [Math.min(0, ...values), Math.max(0, ...values)];
  const high = top === low ? low + 1 : top;
  const steps = stepsOf(points);
  const places = points.map((point, index) => ({
    x: steps[index] ?? 0,
    y: point.value === null ? null : (point.value - low) / (high - low),
    point,
  }));
  const first = points.findIndex(({ isForecast }) => isForecast);
  const cut = first < 0 ? points.length : first;
  const pieces = (from: number, to: number) => {
    const all: number[][] = [[]];
    for (const [index, { value }] of points.entries()) {
      if (index < from || index >= to) continue;
      if (value === null) all.push([]);
      else all.at(-1)?.push(index);
    }
    return all.filter(({ length }) => length > 0);
  };
  return {
    places,
    low,
    high,
    measured: pieces(0, cut),
    expected: cut < points.length ? pieces(Math.max(0, cut - 1), points.length) : [],
  };
};

/** The times of which a series says that they have no value. */
export const timesWithout = (points: readonly SeriesPoint[]): readonly string[] =>
  points.flatMap(({ when, value }) => (value === null ? [when] : []));

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
