import { describe, expect, it } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { secondsLeft } from '../../../src/features/assessment/countdown.ts';
import { roundStep } from '../../../src/features/assessment/round-step.ts';
import { closedFact, openFact, proposals, result, revealedFact, wishFor } from '../../support/assessment-scene.ts';

const list = proposals(2);
const inPart = { ...revealedFact({ p2: result([]) }), covered: 1 };
const shown = { wish: wishFor(list, 1, 'revealed'), fact: revealedFact({}) };

describe('what the moderator can do now', () => {
  it.each([
    { rounds: [], step: { kind: 'unopened', number: 1 }, when: 'nothing was opened' },
    {
      rounds: [{ wish: wishFor(list), fact: null }],
      step: { kind: 'opening' },
      when: 'the relay has not opened it yet',
    },
    {
      rounds: [{ wish: wishFor(list), fact: openFact(list) }],
      step: { kind: 'open', closing: false },
      when: 'it is open',
    },
    {
      rounds: [{ wish: wishFor(list, 1, 'closed'), fact: openFact(list) }],
      step: { kind: 'open', closing: true },
      when: 'closing is wished and not yet a fact',
    },
    {
      rounds: [{ wish: wishFor(list, 1, 'closed'), fact: closedFact(list) }],
      step: { kind: 'closed' },
      when: 'it is closed',
    },
    {
      rounds: [{ wish: wishFor(list, 1, 'revealed'), fact: closedFact(list) }],
      step: { kind: 'countdown', revealsAt: null },
      when: 'showing is wished and the relay does not count yet',
    },
    {
      rounds: [{ wish: wishFor(list, 1, 'revealed'), fact: closedFact(list, 9000) }],
      step: { kind: 'countdown', revealsAt: 9000 },
      when: 'the relay counts down',
    },
    {
      rounds: [{ wish: wishFor(list, 1, 'closed'), fact: closedFact(list, 9000) }],
      step: { kind: 'closed' },
      when: 'the countdown was cancelled',
    },
    {
      rounds: [{ wish: { ...wishFor(list, 1, 'closed'), shown: ['p2' as ProposalId] }, fact: closedFact(list, 9000) }],
      step: { kind: 'countdown', soon: ['p2'], revealsAt: 9000 },
      when: 'one proposal is counted down for',
    },
    {
      rounds: [{ wish: { ...wishFor(list, 1, 'closed'), shown: ['p2' as ProposalId] }, fact: inPart }],
      step: { kind: 'partly' },
      when: 'one proposal is shown and the other is covered',
    },
    {
      rounds: [{ wish: wishFor(list, 1, 'revealed'), fact: inPart }],
      step: { kind: 'countdown', soon: ['p1'], revealsAt: null },
      when: 'the rest is to be shown as well',
    },
    { rounds: [shown], step: { kind: 'revealed', next: 2 }, when: 'it is shown' },
    {
      rounds: [shown, { wish: wishFor(list, 2), fact: openFact(list) }],
      step: { kind: 'open' },
      when: 'the second round runs',
    },
  ] as const)('is $step.kind when $when', ({ rounds, step }) => {
    expect(roundStep(rounds)).toMatchObject(step);
  });
});

describe('the countdown', () => {
  it.each([
    [3000, 0, 3],
    [3000, 1, 3],
    [3000, 1000, 2],
    [3000, 2999, 1],
    [3000, 9000, 1],
  ])('to %d at %d says %d', (revealsAt, now, said) => {
    expect(secondsLeft(revealsAt, now)).toBe(said);
  });
});
