import type { Counts } from '../ballot/ballot.ts';
import { atMost } from '../beginning.ts';
import { type Grade, grades } from './choices.ts';
import { longestSource, type OutsideGrade } from './outside.ts';

/** The best value there is: 1+. */
export const bestGrade = 0.7;
/** The worst value there is: 6. */
export const worstGrade = 6;

/** A grade as a number: „3+" is 2.7. */
export const gradeValue = (grade: Grade): number => tenths(grade) / 10;

/** In tenths, so that sums are exact. */
const tenths = (grade: Grade): number =>
  Number(grade[0]) * 10 + (grade.endsWith('+') ? -3 : grade.endsWith('-') ? 3 : 0);

/** The grade nearest to a number; in the middle between two the better one, as teachers round. */
export const nearestGrade = (value: number): Grade =>
  grades.reduce((best, grade) =>
    Math.abs(tenths(grade) - value * 10) < Math.abs(tenths(best) - value * 10) - 1e-9 ? grade : best,
  );

/** A grade as people write it: spaces, a typographic minus and „Note" do no harm. Null: it is none. */
export const parseGrade = (text: string): Grade | null => {
  const tidy = text
    .replace(/[−–—]/gu, '-')
    .replace(/^\s*(note|grade)\b/iu, '')
    .replaceAll(/\s/gu, '');
  return grades.find((grade) => grade === tidy) ?? null;
};

/** What a group of raters has given, taken together. */
export interface GradeSeries {
  /** How many grades there are. */
  readonly n: number;
  /** The mean of their values, rounded to hundredths. */
  readonly mean: number;
  /** The grade nearest to the mean. */
  readonly grade: Grade;
  readonly best: Grade;
  readonly worst: Grade;
  /** How often each grade was given, the best first; grades that nobody gave are missing. */
  readonly counts: readonly (readonly [Grade, number])[];
}

/** Grades of one group of raters; null where nobody gave one. Groups are never added to one another. */
export const gradeSeries = (counts: Counts): GradeSeries | null => {
  const given = grades
    .map((grade) => [grade, counts[grade] ?? 0] as const)
    .filter(([, count]) => Number.isInteger(count) && count > 0);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return null;
  const n = given.reduce((sum, [, count]) => sum + count, 0);
  const sum = given.reduce((all, [grade, count]) => all + tenths(grade) * count, 0);
  const mean = Math.round((sum * 10) / n) / 100;
  return { n, mean, grade: nearestGrade(sum / n / 10), best: first[0], worst: last[0], counts: given };
};

/** How far two groups of raters are apart, in words: within a third of a grade, within one grade, or more. */
export type GapSize = 'close' | 'some' | 'wide';

/** The gap between two series; `better` says which of them gave the better grade. */
export interface GradeGap {
  /** Difference of the means, rounded to tenths, not negative. */
  readonly by: number;
  readonly size: GapSize;
  readonly better: 'first' | 'second' | 'none';
}

/** The gap between two groups; a small number is the better grade. */
export const gradeGap = (first: GradeSeries, second: GradeSeries): GradeGap => {
  const difference = second.mean - first.mean;
  // Hundredths become tenths; half a tenth is rounded up whichever way round the two are asked.
  const by = Math.round(Math.round(Math.abs(difference) * 100) / 10) / 10;
  return {
    by,
    size: by <= 0.3 ? 'close' : by <= 1 ? 'some' : 'wide',
    better: by === 0 ? 'none' : difference > 0 ? 'first' : 'second',
  };
};

/** Where a value lies on a line from best to worst, between 0 and 1. */
export const gradePlace = (value: number): number =>
  Math.min(1, Math.max(0, (value - bestGrade) / (worstGrade - bestGrade)));

/** Raters from inside the session, from outside, and its guests. They are never mixed. */
export const raterGroups = ['inside', 'outside', 'guests'] as const;
export type RaterGroup = (typeof raterGroups)[number];

/** The counts of grades from outside. */
export const outsideCounts = (all: readonly Pick<OutsideGrade, 'grade'>[]): Counts => {
  const counts: Record<string, number> = {};
  for (const { grade } of all) counts[grade] = (counts[grade] ?? 0) + 1;
  return counts;
};

/** Sources with how many grades they gave, in the order in which they came. */
export const sourcesOf = (
  all: readonly NamedGrade[],
): readonly { readonly source: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const { source } of all) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([source, count]) => ({ source, count }));
};

/** A grade with where it is from. */
export type NamedGrade = Pick<OutsideGrade, 'grade' | 'source'>;

/** Grades from a file or a letter, one a line: „1+; Gutachten der Hochschule". `wrong` counts from 1. */
export const readOutsideLines = (
  text: string,
): { readonly read: readonly NamedGrade[]; readonly wrong: readonly number[] } => {
  const read: NamedGrade[] = [];
  const wrong: number[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    const [first = '', ...rest] = line.split(/[;\t]/u).map((cell) => cell.trim());
    if (first === '' && rest.every((cell) => cell === '')) continue;
    const grade = parseGrade(first);
    const source = atMost(rest.filter(Boolean).join(', '), longestSource);
    if (grade === null || source === '') wrong.push(index + 1);
    else read.push({ grade, source });
  }
  return { read, wrong };
};
