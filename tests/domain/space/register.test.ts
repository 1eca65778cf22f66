import { expect, test } from 'vitest';
import type { FieldId, GroupId } from '../../../src/domain/ids.ts';
import type { CycleStep } from '../../../src/domain/session/cycle.ts';
import {
  fieldBehind,
  type RegisteredField,
  type RegisteredGroup,
  runningYear,
  workingGroups,
} from '../../../src/domain/space/register.ts';

const group = (name: string, recognition: RegisteredGroup['recognition']): RegisteredGroup => ({
  ...{ id: name as GroupId, name, kind: 'focusGroup', fields: [], recognition, decidedOn: '', order: name },
});

test('a session offers the groups that work: those being formed too, those that have ended not', () => {
  const groups = [group('Kita', 'recognised'), group('Wohnen', 'forming'), group('Alt', 'ended'), group('', 'forming')];
  expect(workingGroups({ groups })).toEqual(['Kita', 'Wohnen']);
});

const november = '2026-11-28';
test.each<[string, readonly (readonly [number, CycleStep])[], string, number | null]>([
  ['no year', [], november, null],
  ['the only one, though it is to come', [[2027, 'analysis']], november, 2027],
  [
    'the next of two that are to come',
    [
      [2028, 'analysis'],
      [2027, 'analysis'],
    ],
    november,
    2027,
  ],
  [
    'the one whose work has begun',
    [
      [2028, 'analysis'],
      [2027, 'proposals'],
    ],
    november,
    2027,
  ],
  [
    'the newest whose work has begun',
    [
      [2027, 'proposals'],
      [2026, 'decision'],
    ],
    november,
    2027,
  ],
  [
    'this year, until the next one goes on to its proposals',
    [
      [2027, 'analysis'],
      [2026, 'decision'],
    ],
    november,
    2026,
  ],
  [
    'the new year once it is here',
    [
      [2027, 'analysis'],
      [2026, 'decision'],
    ],
    '2027-01-01',
    2027,
  ],
])('a county opens with %s', (_, cycles, today, year) => {
  const known = cycles.map(([one, step]) => ({ year: one, step }));
  expect(runningYear(known, today)?.year ?? null).toBe(year);
});

const field = (id: string, mergedInto: string | null): RegisteredField => ({
  ...{ id: id as FieldId, name: id, former: [], mergedInto: mergedInto as FieldId | null, order: id },
});

test.each<readonly [string, readonly RegisteredField[], string, string | null]>([
  ['stands for itself', [field('a', null)], 'a', 'a'],
  ['is followed over several mergers', [field('a', 'b'), field('b', 'c'), field('c', null)], 'a', 'c'],
  ['ends where its target is not known', [field('a', 'gone')], 'a', 'a'],
  ['is none where it is not known', [], 'a', null],
  ['in a ring is the smallest, from wherever one looks', [field('a', 'b'), field('b', 'a')], 'a', 'a'],
  ['in a ring is the smallest, also from the other one', [field('a', 'b'), field('b', 'a')], 'b', 'a'],
  ['that leads into a ring is the smallest in it', [field('A', 'c'), field('b', 'c'), field('c', 'b')], 'A', 'b'],
])('the field behind one %s', (_claim, fields, id, behind) => {
  expect(fieldBehind(fields, id as FieldId)?.id ?? null).toBe(behind);
});
