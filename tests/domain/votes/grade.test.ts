import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grade, grades } from '../../../src/domain/votes/choices.ts';
import {
  bestGrade,
  gradeGap,
  gradePlace,
  gradeSeries,
  gradeValue,
  nearestGrade,
  parseGrade,
  readOutsideLines,
  worstGrade,
} from '../../../src/domain/votes/grade.ts';

const series = (counts: Partial<Record<Grade, number>>) => {
  const one = gradeSeries(counts as Record<string, number>);
  if (one === null) throw new Error('nobody gave a grade');
  return one;
};

describe('the scale of school grades', () => {
  test.each([
    ['1+', 0.7],
    ['1', 1],
    ['1-', 1.3],
    ['3+', 2.7],
    ['4-', 4.3],
    ['5-', 5.3],
    ['6', 6],
  ] as const)('„%s“ is %d', (grade, value) => {
    expect(gradeValue(grade)).toBe(value);
  });

  test('has sixteen steps from 0.7 to 6, each worse than the one before, and each is nearest to itself', () => {
    const values = grades.map(gradeValue);
    expect(values).toHaveLength(16);
    expect([values[0], values.at(-1)]).toEqual([bestGrade, worstGrade]);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(grades.map((grade) => nearestGrade(gradeValue(grade)))).toEqual(grades);
  });

  test('rounds to the better of two grades that are equally near', () => {
    expect(nearestGrade(1.15)).toBe('1');
    expect(nearestGrade(1.16)).toBe('1-');
    expect(nearestGrade(1.5)).toBe('1-');
  });

  test.each([
    ['3 +', '3+'],
    ['Note 2−', '2-'],
    ['1', '1'],
    ['6-', null],
    ['6+', null],
    ['2,5', null],
    ['', null],
  ])('„%s“ as it is typed is read as %s', (text, grade) => {
    expect(parseGrade(text)).toBe(grade);
  });
});

describe('grades of a group of raters', () => {
  test('nobody’s grades are no series', () => {
    expect(gradeSeries({})).toBeNull();
    expect(gradeSeries({ '1': 0, '7': 3, '2': -1, weight: 4 })).toBeNull();
  });

  test('are told with n, mean and the nearest grade', () => {
    expect(series({ '3+': 2, '2': 1, '4-': 1 })).toEqual({
      n: 4,
      mean: 2.93,
      grade: '3',
      best: '2',
      worst: '4-',
      counts: [
        ['2', 1],
        ['3+', 2],
        ['4-', 1],
      ],
    });
  });

  test('have the mean of all their values, between best and worst, whatever was given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { minLength: 1, maxLength: 60 }), (given) => {
        const counts: Partial<Record<Grade, number>> = {};
        for (const grade of given) counts[grade] = (counts[grade] ?? 0) + 1;
        const { n, mean, best, worst } = series(counts);
        expect(n).toBe(given.length);
        expect(mean).toBeCloseTo(given.reduce((sum, grade) => sum + gradeValue(grade), 0) / given.length, 1);
        expect(mean).toBeGreaterThanOrEqual(gradeValue(best) - 0.005);
        expect(mean).toBeLessThanOrEqual(gradeValue(worst) + 0.005);
      }),
    );
  });

  test('the gap says by how much and who is better: experts gave 1, the own people 3+', () => {
    expect(gradeGap(series({ '3+': 12 }), series({ '1': 2 }))).toEqual({ by: 1.7, size: 'wide', better: 'second' });
    expect(gradeGap(series({ '2': 3 }), series({ '2-': 3 }))).toEqual({ by: 0.3, size: 'close', better: 'first' });
    expect(gradeGap(series({ '2': 3 }), series({ '3': 3 }))).toEqual({ by: 1, size: 'some', better: 'first' });
    expect(gradeGap(series({ '3': 1 }), series({ '1': 1, '1-': 1 })).by).toBe(1.9);
    expect(gradeGap(series({ '1': 1, '1-': 1 }), series({ '3': 1 })).by).toBe(1.9);
    expect(gradeGap(series({ '2': 3 }), series({ '2': 1 }))).toEqual({ by: 0, size: 'close', better: 'none' });
  });

  test('lie on a line from best to worst', () => {
    expect([gradePlace(0.7), gradePlace(6), gradePlace(3.35)]).toEqual([0, 1, expect.closeTo(0.5, 5)]);
  });
});

test('grades from outside are read line by line, and lines without grade or source are named', () => {
  const { read, wrong } = readOutsideLines('\uFEFF1+; Gutachten\r\n\n2-\tFachtag; Thüringen\n7; Brief\n3\n');
  expect(read).toEqual([
    { grade: '1+', source: 'Gutachten' },
    { grade: '2-', source: 'Fachtag, Thüringen' },
  ]);
  expect(wrong).toEqual([4, 5]);
});
