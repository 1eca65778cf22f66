import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consensus,
  isSplit,
  isToDiscuss,
  jointAgreement,
  levelOf,
  type Measures,
  measure,
  measureRows,
  rowsByPerspective,
} from '../../../src/domain/assessment/agreement.ts';
import type { ResultRow } from '../../../src/domain/assessment/assessment.ts';
import { type Criterion, defaultScale } from '../../../src/domain/assessment/criterion.ts';
import { mean, quantile, ranks, sorted } from '../../../src/domain/assessment/quantiles.ts';
import type { CriterionId, RowId } from '../../../src/domain/ids.ts';

const measured = (values: readonly number[]): Measures => {
  const measures = measure(values, defaultScale);
  if (measures === null) throw new Error('nothing to measure');
  return measures;
};

describe('quartiles', () => {
  it.each([
    { values: [7], q1: 7, median: 7, q3: 7 },
    { values: [2, 9], q1: 3.75, median: 5.5, q3: 7.25 },
    { values: [1, 2, 3, 4], q1: 1.75, median: 2.5, q3: 3.25 },
    { values: [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], q1: 25.5, median: 40, q3: 42.5 },
    { values: [9, 0, 3, 3, 10, 8], q1: 3, median: 5.5, q3: 8.75 },
  ])('of $values are $q1, $median, $q3 (type 7)', ({ values, q1, median, q3 }) => {
    const rising = sorted(values);
    expect([0.25, 0.5, 0.75].map((p) => quantile(rising, p))).toEqual([q1, median, q3]);
  });

  it('do not exist without numbers', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(mean([])).toBeNull();
    expect(measure([], defaultScale)).toBeNull();
  });

  it('lie where at least the share of the numbers lies at or below them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 }), (values) => {
        const { q1, median, q3 } = measured(values);
        const share = (limit: number) => values.filter((value) => value <= limit).length / values.length;
        expect(share(q1)).toBeGreaterThanOrEqual(0.25 * (1 - 1 / values.length));
        expect(share(median)).toBeGreaterThanOrEqual(0.5 * (1 - 1 / values.length));
        expect(q1).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(q3);
      }),
    );
  });

  it('give equal values the same rank and leave the next one out', () => {
    expect(ranks([8, 9, null, 8, 3])).toEqual([2, 1, null, 2, 4]);
  });
});

describe('agreement after Tastle and Wierman', () => {
  it.each([
    { values: [5, 5, 5], agreement: 1, why: 'all are the same' },
    { values: [0, 10], agreement: 0, why: 'half stands at either end' },
    { values: [0, 0, 10, 10], agreement: 0, why: 'half stands at either end' },
    // mean 5, distances 2.5 of 10: 1 + log2(0.75)
    { values: [2.5, 7.5], agreement: 0.584_963, why: 'both are a quarter away' },
    // mean 6: 1 + (2 log2(0.8) + 2 log2(1)) / 4 = 1 + log2(0.8) / 2
    { values: [4, 6, 6, 8], agreement: 0.839_036, why: 'half is two steps away' },
    // mean 8: 1 + (2 log2(0.9) + log2(1)) / 3
    { values: [7, 8, 9], agreement: 0.898_665, why: 'neighbours disagree by a step' },
  ])('of $values is $agreement, because $why', ({ values, agreement }) => {
    expect(consensus(values, defaultScale)).toBeCloseTo(agreement, 6);
  });

  it('of every step chosen equally often is just above „weit auseinander"', () => {
    const every = Array.from({ length: 11 }, (_, step) => step);
    expect(consensus(every, defaultScale)).toBeCloseTo(1 + (2 * Math.log2(0.9 * 0.8 * 0.7 * 0.6 * 0.5)) / 11, 9);
  });

  it('equals the sum over frequencies as the paper writes it, for any group', () => {
    const scale = { min: 1, max: 7 };
    fc.assert(
      fc.property(fc.array(fc.integer(scale), { minLength: 1, maxLength: 80 }), (values) => {
        let average = 0;
        for (const value of values) average += value;
        average /= values.length;
        let sum = 0;
        for (let step = scale.min; step <= scale.max; step += 1) {
          let times = 0;
          for (const value of values) if (value === step) times += 1;
          if (times > 0) sum += (times / values.length) * (Math.log(1 - Math.abs(step - average) / 6) / Math.log(2));
        }
        expect(consensus(values, scale)).toBeCloseTo(1 + sum, 9);
      }),
    );
  });

  it('does not change when the scale is turned round or the people change places', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 40 }), (values) => {
        const turned = values.map((value) => 10 - value).reverse();
        expect(consensus(turned, defaultScale)).toBeCloseTo(consensus(values, defaultScale) ?? Number.NaN, 9);
      }),
    );
  });

  it('is told in three words, and one person alone is neither agreed nor apart', () => {
    expect(levelOf(measured([7, 8, 8, 9]))).toBe('agreed');
    expect(levelOf(measured([3, 5, 7, 9]))).toBe('partly');
    expect(levelOf(measured([0, 0, 10, 10]))).toBe('apart');
    expect(levelOf(measured([6]))).toBeNull();
    expect(isToDiscuss(measured([6]))).toBe(false);
  });
});

describe('„besprechen"', () => {
  it.each([
    { values: [0, 1, 9, 10], discuss: true, why: 'agreement is below a half' },
    { values: [3, 3, 3, 5, 5, 5, 5, 7, 7, 7], discuss: true, why: '30 % stand in both outer thirds' },
    { values: [3, 3, 5, 5, 5, 5, 5, 7, 7, 7], discuss: false, why: 'only 20 % stand in the lower third' },
    { values: [4, 4, 4, 5, 5, 5, 5, 6, 6, 6], discuss: false, why: 'nobody stands in an outer third' },
    { values: [8, 8, 9, 9], discuss: false, why: 'all are at one' },
  ])('is $discuss for $values, because $why', ({ values, discuss }) => {
    expect(isToDiscuss(measured(values))).toBe(discuss);
  });

  it('counts thirds by the width of the scale', () => {
    expect(isSplit([1, 1, 4, 4], { min: 1, max: 4 })).toBe(true);
    expect(isSplit([2, 2, 3, 3], { min: 1, max: 4 })).toBe(true);
    expect(isSplit([2, 2, 4, 4], { min: 1, max: 5 })).toBe(true);
    expect(isSplit([3, 3, 3, 3], { min: 1, max: 5 })).toBe(false);
  });

  it('keeps a split group from being called „einig"', () => {
    const split = measured([3, 3, 3, 5, 5, 5, 5, 7, 7, 7]);
    expect(split.agreement).toBeGreaterThan(0.75);
    expect(levelOf(split)).toBe('partly');
  });
});

describe('agreement on both axes', () => {
  it('is the lower one, and names its dimension', () => {
    const one = measured([8, 8, 9, 9]);
    const many = measured([0, 0, 10, 10]);
    expect(jointAgreement(one, many)).toEqual({ level: 'apart', lower: 'second', agreement: 0, discuss: true });
    expect(jointAgreement(many, one)).toMatchObject({ level: 'apart', lower: 'first' });
    expect(jointAgreement(one, one)).toMatchObject({ level: 'agreed', lower: 'first', discuss: false });
  });

  it('is not told while one dimension has a single score', () => {
    expect(jointAgreement(measured([5]), measured([5, 5])).level).toBeNull();
  });
});

describe('rows', () => {
  const criterion: Criterion = {
    id: 'weight' as CriterionId,
    name: 'Gewicht',
    meaning: '',
    low: 'gering',
    high: 'hoch',
    lowMeaning: '',
    highMeaning: '',
    scale: defaultScale,
    weight: 1,
    order: 'V',
  };
  const row = (id: string, perspective: string | null, value?: number): ResultRow => ({
    id: id as RowId,
    perspective,
    values: value === undefined ? {} : { [criterion.id]: value },
  });

  it('without a score on a dimension are outside its n', () => {
    const measures = measureRows([row('a', null, 4), row('b', null), row('c', null, 8)], criterion);
    expect(measures).toMatchObject({ n: 2, median: 6, mean: 6 });
    expect(measureRows([row('b', null)], criterion)).toBeNull();
  });

  it('are grouped by told perspective, the largest group first', () => {
    const rows = [row('a', 'politics'), row('b', null), row('c', 'providers'), row('d', 'providers')];
    expect([...rowsByPerspective(rows)].map(([name, group]) => [name, group.length])).toEqual([
      ['providers', 2],
      ['politics', 1],
    ]);
  });
});
