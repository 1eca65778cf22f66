import type { Perspective } from '../session/perspective.ts';
import type { ResultRow } from './assessment.ts';
import type { Criterion, Scale } from './criterion.ts';
import { mean, quantile, sorted } from './quantiles.ts';

/** What is said of the scores of one proposal on one dimension. „Kann ich nicht einschätzen" is outside n. */
export interface Measures {
  readonly n: number;
  readonly median: number;
  readonly mean: number;
  /** Lower and upper quartile: between them lies the middle half. */
  readonly q1: number;
  readonly q3: number;
  /** From 0 (half of the group at either end) to 1 (all the same). Shown in words, as a number only to who asks for it, never as a percentage. */
  readonly agreement: number;
  /** Whether many stand at both ends, however the others level it out. */
  readonly split: boolean;
}

/** Agreement in words: einig, teils einig, weit auseinander. */
export type AgreementLevel = 'agreed' | 'partly' | 'apart';

/** From here on a group is called „einig": on a scale from 0 to 10 most lie within about one and a half of the mean. */
export const agreedFrom = 0.75;

/** Below it a group is „weit auseinander": further apart than if every score had been chosen equally often (0.504). */
export const partlyFrom = 0.5;

/** So many percent in the lowest third and so many in the highest make a group split. */
export const splitPercent = 30;

/** Fewer people can neither agree nor disagree. */
export const fewestToAgree = 2;

/**
 * Consensus by Tastle & Wierman 2007 (Consensus and dissention: a measure of ordinal dispersion):
 * `1 + Σ pᵢ log₂(1 − |xᵢ − mean| / d)` with d = the width of the scale. It needs no equal distances between the steps
 * and is 0 when half of the group stands at either end. Null without values.
 */
export const consensus = (values: readonly number[], scale: Scale): number | null => {
  const centre = mean(values);
  const width = scale.max - scale.min;
  if (centre === null) return null;
  if (width === 0) return 1;
  const sum = values.reduce((total, value) => total + Math.log2(1 - Math.abs(value - centre) / width), 0);
  return Math.min(1, Math.max(0, 1 + sum / values.length));
};

/** Whether at least 30 % stand in the lowest third of the scale and at least 30 % in the highest. */
export const isSplit = (values: readonly number[], scale: Scale): boolean => {
  const third = (scale.max - scale.min) / 3;
  const many = (count: number) => values.length >= fewestToAgree && count * 100 >= values.length * splitPercent;
  return (
    many(values.filter((value) => value <= scale.min + third).length) &&
    many(values.filter((value) => value >= scale.max - third).length)
  );
};

/** The measures of some scores; null without any. */
export const measure = (values: readonly number[], scale: Scale): Measures | null => {
  const rising = sorted(values);
  const median = quantile(rising, 0.5);
  const q1 = quantile(rising, 0.25);
  const q3 = quantile(rising, 0.75);
  const average = mean(values);
  const agreement = consensus(values, scale);
  if (median === null || q1 === null || q3 === null || average === null || agreement === null) return null;
  return { n: values.length, median, mean: average, q1, q3, agreement, split: isSplit(values, scale) };
};

/** The measures of one dimension over the rows of a result that have a score on it. */
export const measureRows = (rows: readonly ResultRow[], { id, scale }: Criterion): Measures | null =>
  measure(
    rows.flatMap(({ values }) => values[id] ?? []),
    scale,
  );

/** The measures of two dimensions over the rows that have a score on both; null when nobody has. */
export const measurePair = (
  rows: readonly ResultRow[],
  first: Criterion,
  second: Criterion,
): readonly [Measures, Measures] | null => {
  const both = rows.filter(({ values }) => values[first.id] !== undefined && values[second.id] !== undefined);
  const measures = [measureRows(both, first), measureRows(both, second)] as const;
  return measures[0] === null || measures[1] === null ? null : [measures[0], measures[1]];
};

/** Agreement in words; null when too few people scored. A split group is never „einig", whatever its number says. */
export const levelOf = ({ n, agreement, split }: Measures): AgreementLevel | null => {
  if (n < fewestToAgree) return null;
  if (agreement < partlyFrom) return 'apart';
  return agreement < agreedFrom || split ? 'partly' : 'agreed';
};

/** Whether the group should talk about it („besprechen"). The picture proposes, people decide. */
export const isToDiscuss = (measures: Measures): boolean =>
  measures.n >= fewestToAgree && (measures.agreement < partlyFrom || measures.split);

/** What a group says of one proposal on the two dimensions of the grid. */
export interface JointAgreement {
  readonly level: AgreementLevel | null;
  /** The dimension with the lower agreement, which is the one told; the first one when both are equal. */
  readonly lower: 'first' | 'second';
  readonly agreement: number;
  readonly discuss: boolean;
}

/** The lower of two agreements: a group that is at one about one thing only is not at one. */
export const jointAgreement = (first: Measures, second: Measures): JointAgreement => {
  const lower = second.agreement < first.agreement ? 'second' : 'first';
  const levels = [levelOf(first), levelOf(second)];
  const worst = (['apart', 'partly', 'agreed'] as const).find((level) => levels.includes(level)) ?? null;
  return {
    level: levels.includes(null) ? null : worst,
    lower,
    agreement: Math.min(first.agreement, second.agreement),
    discuss: isToDiscuss(first) || isToDiscuss(second),
  };
};

/** The rows of each perspective that is told, the largest group first. Rows without a told perspective are left out. */
export const rowsByPerspective = (rows: readonly ResultRow[]): ReadonlyMap<Perspective, readonly ResultRow[]> => {
  const groups = new Map<Perspective, ResultRow[]>();
  for (const row of rows) {
    if (row.perspective === null) continue;
    const group = groups.get(row.perspective);
    if (group === undefined) groups.set(row.perspective, [row]);
    else group.push(row);
  }
  return new Map([...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)));
};
