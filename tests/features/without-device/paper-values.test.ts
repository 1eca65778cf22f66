import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import type { CriterionId } from '../../../src/domain/ids.ts';
import { isFinished, judgementOf, readPaperValue, typedOf } from '../../../src/features/without-device/paper-values.ts';

const scale = (min: number, max: number) => ({ scale: { min, max } });
const usual = scale(0, 10);
const [x, y] = ['x' as CriterionId, 'y' as CriterionId];
const criteria = [
  { id: x, ...usual },
  { id: y, ...usual },
];

describe('a field of a typed form', () => {
  test.each([
    ['', usual, { kind: 'empty' }],
    ['   ', usual, { kind: 'empty' }],
    ['7', usual, { kind: 'score', score: 7 }],
    [' 7 ', usual, { kind: 'score', score: 7 }],
    ['07', usual, { kind: 'score', score: 7 }],
    ['0', usual, { kind: 'score', score: 0 }],
    ['10', usual, { kind: 'score', score: 10 }],
    ['11', usual, { kind: 'impossible' }],
    ['-1', usual, { kind: 'impossible' }],
    ['-1', scale(-5, 5), { kind: 'score', score: -1 }],
    ['0', scale(1, 5), { kind: 'impossible' }],
    ['k', usual, { kind: 'cannot' }],
    [' K', usual, { kind: 'cannot' }],
    ['kk', usual, { kind: 'impossible' }],
    ['7,5', usual, { kind: 'impossible' }],
    ['7.0', usual, { kind: 'impossible' }],
    ['1e1', usual, { kind: 'impossible' }],
    ['0x5', usual, { kind: 'impossible' }],
    ['+5', usual, { kind: 'impossible' }],
    ['--5', usual, { kind: 'impossible' }],
    ['５', usual, { kind: 'impossible' }],
    ['99999999999999999999', usual, { kind: 'impossible' }],
  ] as const)('„%s" on %o says %o', (typed, criterion, value) => {
    expect(readPaperValue(typed, criterion)).toEqual(value);
  });

  test.each([
    ['', usual, false],
    ['7', usual, true],
    ['1', usual, false],
    ['0', usual, true],
    ['10', usual, true],
    ['k', usual, true],
    ['11', usual, false],
    ['1', scale(1, 5), true],
    ['9', scale(0, 100), false],
    ['11', scale(0, 100), true],
    ['-', scale(-5, 5), false],
    ['-3', scale(-5, 5), false],
  ] as const)('after „%s" on %o nothing more can follow: %s', (typed, criterion, isOver) => {
    expect(isFinished(typed, criterion)).toBe(isOver);
  });
});

describe('a line of a typed form', () => {
  const scored = (values: Record<string, number | 'cannot'>): Judgement =>
    ({ kind: 'scored', values }) as unknown as Judgement;

  test.each<[readonly string[], Judgement | null]>([
    [[], null],
    [['', ''], null],
    [['7', '4'], scored({ x: 7, y: 4 })],
    [['7', ''], scored({ x: 7 })],
    [['', '4'], scored({ y: 4 })],
    [['7', 'k'], scored({ x: 7, y: 'cannot' })],
    [['k', ''], scored({ x: 'cannot' })],
    [['k', 'k'], { kind: 'abstained' }],
    [['0', '0'], scored({ x: 0, y: 0 })],
    [['11', '4'], scored({ y: 4 })],
    [['7', '4', '9'], scored({ x: 7, y: 4 })],
  ])('%j means %j', (typed, judgement) => {
    expect(judgementOf(typed, criteria)).toEqual(judgement);
  });

  test.each([[['7', '4']], [['7', '']], [['', 'k']], [['k', 'k']], [['', '']]])(
    'a form that is taken up again stands there as it was typed: %j',
    (typed) => {
      expect(typedOf(judgementOf(typed, criteria) ?? undefined, criteria)).toEqual(typed);
    },
  );

  test('with one dimension „k" is the whole answer', () => {
    expect(judgementOf(['k'], criteria.slice(0, 1))).toEqual({ kind: 'abstained' });
  });
});
