import { describe, expect, it, test } from 'vitest';
import type { RoundWish } from '../../../src/domain/assessment/assessment.ts';
import { defaultScale, scaleKindOf, scales } from '../../../src/domain/assessment/criterion.ts';
import {
  asksTheSame,
  keepMethod,
  methodsOf,
  newestMethods,
  nextVersion,
  parseMethod,
  questionsOf,
} from '../../../src/domain/assessment/method.ts';
import type { AgendaItemId, RoundId } from '../../../src/domain/ids.ts';
import { defaultCriteria } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';

const criteria = defaultCriteria(seededBytes(1));
const axes = { x: criteria[1]?.id ?? null, y: criteria[0]?.id ?? null, size: null };
const method = (name: string, version: number) => keepMethod(criteria, axes, { name, version });

describe('a kept method', () => {
  test('is read back from a device as it was kept, and knows no ids', () => {
    const kept = method('Raster', 3);
    expect(parseMethod(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(JSON.stringify(kept)).not.toContain(criteria[0]?.id);
    expect(kept.axes).toEqual({ x: 1, y: 0, size: null });
  });

  test.each([
    ['nothing', null],
    ['no dimensions', { name: 'A', version: 1, dimensions: [] }],
    ['no name', { name: '', version: 1, dimensions: [{}] }],
    ['half a version', { name: 'A', version: 1.5, dimensions: [{}] }],
  ])('is none where there is %s', (_, value) => {
    expect(parseMethod(value)).toBeNull();
  });

  test('of another hand keeps what is understood', () => {
    const read = parseMethod({
      name: 'A',
      version: 1,
      dimensions: [
        { name: 'Nutzen', scale: { min: 1, max: 9 }, weight: 99 },
        'x',
        { name: 'Last', scale: scales.four, weight: 2 },
      ],
      axes: { x: 7, y: 1 },
    });
    expect(read?.dimensions.map(({ name, scale, weight }) => [name, scale, weight])).toEqual([
      ['Nutzen', defaultScale, 1],
      ['Last', scales.four, 2],
    ]);
    expect(read?.axes).toEqual({ x: null, y: 1, size: null });
  });

  test('gets the next version of its name, and only the newest is offered', () => {
    const kept = [method('B', 1), method('A', 2), method('A', 1)];
    expect([nextVersion(kept, 'A'), nextVersion(kept, 'B'), nextVersion(kept, 'C')]).toEqual([3, 2, 1]);
    expect(newestMethods(kept).map(({ name, version }) => [name, version])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });
});

test('the offered scales are known again, others are not', () => {
  expect([scaleKindOf({ min: 0, max: 10 }), scaleKindOf({ min: 1, max: 6 }), scaleKindOf({ min: 1, max: 5 })]).toEqual([
    'ten',
    'six',
    null,
  ]);
});

describe('the methods of rounds', () => {
  const [one, two] = [
    { name: 'Raster', version: 1 },
    { name: 'Raster', version: 2 },
  ];
  const changed = { ...one, changed: true } as const;

  it.each([
    [[one, one], one, [[one, 2]]],
    [
      [one, changed, two],
      two,
      [
        [one, 1],
        [changed, 1],
        [two, 1],
      ],
    ],
    [
      [one, null, one],
      null,
      [
        [one, 2],
        [null, 1],
      ],
    ],
    // From before rounds kept it: what the plan names now.
    [
      [undefined, two],
      one,
      [
        [one, 1],
        [two, 1],
      ],
    ],
  ] as const)('%j with %j in the plan are told as %j', (rounds, now, told) => {
    const wishes = rounds.map((method) => (method === undefined ? {} : { method }));
    expect(methodsOf(wishes, now).map(({ method, rounds: of }) => [method, of.length])).toEqual(told);
  });
});

test('what rounds asked is told as they asked it, and apart where a later one asked otherwise', () => {
  const [first, second] = criteria;
  if (first === undefined || second === undefined) throw new Error('two dimensions');
  const asked = [first, second];
  const roundOf = (number: number, question: typeof asked): RoundWish => ({
    ...{ id: `r${number}` as RoundId, item: 'i' as AgendaItemId, number, proposals: [], wish: 'open', shown: [] },
    ...{ criteria: question.map(({ id }) => id), question, disclosure: 'covered' },
  });
  const now = [{ ...first, name: 'Neuer Name', meaning: 'Neu erklärt', scale: scales.four }, second];
  const later = [{ ...first, meaning: 'Neu erklärt' }, second];
  const told = questionsOf([roundOf(1, asked), roundOf(2, asked), roundOf(3, later)], now);
  expect(told.map(({ rounds }) => rounds.map(({ number }) => number))).toEqual([[1, 2], [3]]);
  expect(told.map((group) => group.criteria.find(({ id }) => id === first.id))).toMatchObject([
    { name: 'Neuer Name', meaning: first.meaning, scale: first.scale },
    { name: 'Neuer Name', meaning: 'Neu erklärt', scale: first.scale },
  ]);
});

test('two sets ask the same whatever they are called, and no longer when a dimension or an axis differs', () => {
  const usual = method('usual', 1);
  expect(asksTheSame(usual, method('other', 4))).toBe(true);
  expect(asksTheSame(usual, keepMethod(criteria.slice(0, 1), axes, usual))).toBe(false);
  expect(asksTheSame(usual, keepMethod(criteria, { ...axes, x: axes.y, y: axes.x }, usual))).toBe(false);
});
