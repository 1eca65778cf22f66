import { expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/ids.ts';
import type { CycleStep } from '../../../src/domain/session/cycle.ts';
import { type RegisteredGroup, runningYear, workingGroups } from '../../../src/domain/space/register.ts';

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
