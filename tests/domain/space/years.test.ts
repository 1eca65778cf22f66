import { expect, test } from 'vitest';
import type { ActId, ProposalId, VersionId } from '../../../src/domain/ids.ts';
import type { CycleStep } from '../../../src/domain/session/cycle.ts';
import type { Cycle } from '../../../src/domain/space/register.ts';
import type { Act } from '../../../src/domain/space/submission.ts';
import { isEmptyYear, runningYear, yearsOf, yearsToOpen } from '../../../src/domain/space/years.ts';

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

const opened = (year: number, change: Partial<Cycle> = {}): Cycle => ({
  ...{ year, step: 'analysis', handIn: '', approvedOn: '', madeOn: '2026-11-28' },
  ...change,
});
const takenInto = (year: number): Act => ({
  ...{ id: 'a' as ActId, proposal: 'p' as ProposalId, turn: 1, at: 1, role: 'office' },
  deed: { kind: 'takenIn', version: 'v' as VersionId, year, late: false, text: '' },
});
const nothing = { sessions: [], submissions: [] };

test('D366 a year can be taken out as long as nothing hangs on it', () => {
  expect(isEmptyYear(opened(2028), nothing)).toBe(true);
  expect(isEmptyYear(opened(2028), { sessions: [{ year: 2027 }], submissions: [{ trail: [takenInto(2027)] }] })).toBe(
    true,
  );
  expect(isEmptyYear(opened(2028, { step: 'proposals' }), nothing)).toBe(false);
  expect(isEmptyYear(opened(2028, { handIn: '2028-07-01' }), nothing)).toBe(false);
  expect(isEmptyYear(opened(2028), { ...nothing, sessions: [{ year: 2028 }] })).toBe(false);
  // It stood in that year, also where it goes on in another one.
  expect(isEmptyYear(opened(2028), { ...nothing, submissions: [{ trail: [takenInto(2028), takenInto(2029)] }] })).toBe(
    false,
  );
});

test('D366 a year that a session or a proposal names is there, though an office has taken it out meanwhile', () => {
  const naming = { sessions: [{ year: 2028 }], submissions: [{ trail: [takenInto(2026)] }] };
  expect(yearsOf([opened(2027)], naming).map(({ year }) => year)).toEqual([2028, 2027, 2026]);
  expect(yearsOf([opened(2027)], nothing).map(({ year }) => year)).toEqual([2027]);
});

test.each<[string, readonly number[], string, readonly number[]]>([
  ['a county that begins in autumn: the next one, or the one that is in the council', [], november, [2027, 2026]],
  ['one that begins in spring', [], '2026-03-01', [2026]],
  ['the next one is there, the present one is not', [2027], november, [2028, 2026]],
  ['both are there', [2027, 2026], november, [2028]],
  ['a year that was left out', [2028, 2026], november, [2029, 2027]],
  ['only years gone by', [2024], november, [2025]],
])('D407 which years can be opened: %s', (_, years, today, wanted) => {
  expect(
    yearsToOpen(
      years.map((year) => ({ year })),
      today,
    ),
  ).toEqual(wanted);
});
