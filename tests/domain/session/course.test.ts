import { expect, test } from 'vitest';
import { courseOf } from '../../../src/domain/session/course.ts';
import { emptyPlan, type Plan } from '../../../src/domain/session/session.ts';

const round = { id: 'r', wish: 'open' } as unknown as Plan['rounds'][number];
const board = { item: 'b', wish: null } as unknown as Plan['boards'][number];
const before: Plan = { ...emptyPlan, current: 'a' as Plan['current'], rounds: [round], boards: [board] };

test.each<[what: string, change: Partial<Plan>]>([
  ['another item runs', { current: 'b' as Plan['current'] }],
  ['a round closes', { rounds: [{ ...round, wish: 'closed' }] }],
  ['a round opens', { rounds: [round, { ...round, id: 's' as typeof round.id }] }],
  ['a board begins', { boards: [{ ...board, wish: 'covered' } as typeof board] }],
  ['a proposal is presented', { presented: 'p' as Plan['presented'] }],
  ['the meeting ends', { ended: true }],
  ['something is decided', { decisions: new Map([['p', { verdict: 'focus' }]]) as unknown as Plan['decisions'] }],
])('a meeting has gone on when %s', (_, change) => {
  expect(courseOf({ ...before, ...change })).not.toBe(courseOf(before));
});

test('clock, wall and door are no step of a meeting', () => {
  const beside: Partial<Plan> = { timer: { kind: 'idle' }, wall: 'blank' as Plan['wall'], title: 'Anders', places: 80 };
  expect(courseOf({ ...before, ...beside })).toBe(courseOf(before));
});
