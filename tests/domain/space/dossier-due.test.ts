import { expect, test } from 'vitest';
import { dossierDue } from '../../../src/domain/space/dossier-due.ts';
import { type Cycle, nextYear } from '../../../src/domain/space/register.ts';

const cycle = (change: Partial<Cycle> = {}): Cycle => ({
  year: 2027,
  step: 'dossier',
  handIn: '',
  approvedOn: '',
  madeOn: '',
  ...change,
});

test.each([
  ['', '2027-07-31', null],
  ['2027-07-02', '2027-07-02', '2027-07-02'],
  ['2027-07-31', '2027-07-31', '2027-07-31'],
  ['2027-08-14', '2027-07-31', '2027-08-14'],
  ['im Sommer', '2027-07-31', null],
])('handed in until %j, the dossier is due on %s', (handIn, due, known) => {
  expect(dossierDue(cycle({ handIn }), '2027-05-01')).toMatchObject({ due, handIn: known, summer: '2027-07-31' });
});

test.each([
  ['2027-07-01', 30, false],
  ['2027-07-31', 0, false],
  ['2027-08-01', -1, true],
  // The clocks change in between: days are days all the same.
  ['2027-03-27', 126, false],
  ['2026-07-31', 365, false],
])('on %s there are %i days left', (today, daysLeft, isOverdue) => {
  expect(dossierDue(cycle(), today)).toMatchObject({ daysLeft, isOverdue });
});

test('an approved dossier is never overdue', () => {
  expect(dossierDue(cycle({ approvedOn: '2027-08-20' }), '2027-10-01')).toMatchObject({ isOverdue: false });
});

test('a year that was opened after its deadline is not overdue; one opened before is, also by a day', () => {
  expect(dossierDue(cycle({ madeOn: '2027-08-01' }), '2027-11-28')).toMatchObject({ wasPast: true, isOverdue: false });
  expect(dossierDue(cycle({ madeOn: '2027-07-31' }), '2027-11-28')).toMatchObject({ wasPast: false, isOverdue: true });
});

test.each([
  [[], '2026-11-28', 2027],
  [[], '2026-08-01', 2027],
  [[], '2026-07-31', 2026],
  [[2027], '2026-11-28', 2028],
  [[2025, 2027, 2026], '2026-11-28', 2028],
])('after the years %j on %s the year %i is opened', (years, today, next) => {
  expect(
    nextYear(
      years.map((year) => ({ year })),
      today,
    ),
  ).toBe(next);
});
