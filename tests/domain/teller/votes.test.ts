import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotKind, BallotWish } from '../../../src/domain/ballot/ballot.ts';
import type { QuestionId } from '../../../src/domain/ids.ts';
import { suggestionIdOf } from '../../../src/domain/votes/dates.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { item } from '../../support/meeting-table.ts';

const fact = (one: Meeting) => one.tally().ballots.get(item);
const counts = (one: Meeting) => Object.fromEntries(fact(one)?.counts ?? []);
const asks = (...titles: readonly string[]) =>
  titles.map((title, index) => ({ id: `q${index + 1}` as QuestionId, number: index + 1, title, text: '' }));
const begins = (kind: BallotKind, participants: number, more: Partial<BallotWish> = {}, guests = 0) => {
  const one = meeting({ participants, proposals: 0, guests });
  one.ballot({ kind, questions: asks('Frage'), wish: 'open', ...more });
  return one;
};

describe('grade and mood', () => {
  it.each([
    ['grade', '3+'],
    ['mood', 'heavy'],
  ] as const)('of fewer than three people are told nowhere, and of three as counts of nobody: %s', (kind, choice) => {
    const one = begins(kind, 4);
    one.answer('seat0', 'q1', { choice });
    one.answer('seat1', 'q1', { choice });
    one.ballot({ wish: 'closed' });
    one.ballot({ wish: 'shown' });
    expect(fact(one)).toMatchObject({ state: 'shown', people: 2, counts: null });
    expect(JSON.stringify([...one.tally().ballots])).not.toContain(`"${choice}"`);
    const three = begins(kind, 4);
    for (const seat of ['seat0', 'seat1', 'seat2']) three.answer(seat, 'q1', { choice });
    three.ballot({ wish: 'shown' });
    expect(counts(three)).toEqual({ q1: { [choice]: 3 } });
  });

  it('stay covered until they are shown, and guests are a layer of their own', () => {
    const one = begins('grade', 3, {}, 3);
    for (const seat of ['seat0', 'seat1', 'seat2']) one.answer(seat, 'q1', { choice: '2' });
    for (const seat of ['guest0', 'guest1', 'guest2']) one.answer(seat, 'q1', { choice: '5' });
    expect(fact(one)).toMatchObject({ people: 3, guests: 3, counts: null, guestCounts: null });
    one.ballot({ wish: 'shown' });
    expect(counts(one)).toEqual({ q1: { '2': 3 } });
    expect(Object.fromEntries(fact(one)?.guestCounts ?? [])).toEqual({ q1: { '5': 3 } });
  });

  it('take no grade that there is not', () => {
    const one = begins('grade', 4);
    for (const [index, choice] of ['6-', '0', 'heavy', '1'].entries()) one.answer(`seat${index}`, 'q1', { choice });
    expect(fact(one)?.people).toBe(1);
  });

  it('are told where nobody has a device and everything is typed in', () => {
    const one = begins('mood', 2);
    one.ballot({ wish: 'shown' });
    expect(counts(one)).toEqual({ q1: {} });
  });
});

describe('sticky points', () => {
  it('hold their limit against whatever a device claims', () => {
    const weights = fc.array(fc.nat(1_000), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(weights, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        (people, limit) => {
          const one = begins('dots', people.length, { limit, questions: asks('A', 'B', 'C') });
          for (const [seat, given] of people.entries())
            for (const [index, weight] of given.entries()) one.answer(`seat${seat}`, `q${index + 1}`, { weight });
          one.ballot({ wish: 'shown' });
          const told = Object.values(counts(one)).reduce((sum, all) => sum + (all['weight'] ?? 0), 0);
          const wanted = people.reduce((sum, given) => {
            const all = given.reduce((points, weight) => points + Math.min(weight, 99), 0);
            return sum + Math.min(limit, all);
          }, 0);
          expect(told).toBe(wanted);
        },
      ),
    );
  });

  it('know no choices', () => {
    const one = begins('dots', 3);
    one.answer('seat0', 'q1', { choice: 'yes' });
    expect(fact(one)?.people).toBe(0);
  });
});

describe('a date poll', () => {
  const suggests = (one: Meeting, seat: string, reason: string) => one.answer(seat, suggestionIdOf(item), { reason });

  it('tells suggested dates at once, each once and of nobody, and counts none of them', () => {
    const one = begins('dates', 3, { covered: false, questions: asks('2027-09-09T14:00') });
    suggests(one, 'seat0', '2027-09-13T14:00');
    suggests(one, 'seat1', '2027-09-13T14:00');
    suggests(one, 'seat2', 'Montag bei Ada');
    expect(fact(one)).toMatchObject({ suggested: ['2027-09-13T14:00'], people: 0 });
    expect(JSON.stringify([...one.tally().ballots])).not.toMatch(/seat|Ada/);
    suggests(one, 'seat0', '');
    suggests(one, 'seat1', '2027-09-09T14:00');
    expect(fact(one)?.suggested).toBeUndefined();
  });

  it('asks everybody about a date that was taken in while answers are taken', () => {
    const one = begins('dates', 3, { covered: false, questions: asks('2027-09-09T14:00') });
    suggests(one, 'seat0', '2027-09-13T14:00');
    one.ballot({ questions: asks('2027-09-09T14:00', '2027-09-13T14:00') });
    expect(fact(one)?.suggested).toBeUndefined();
    one.answer('seat2', 'q2', { choice: 'maybe' });
    expect(counts(one)['q2']).toEqual({ maybe: 1 });
  });

  it('takes nothing from people who only watch', () => {
    const one = meeting({ participants: 1, moderators: 1, proposals: 0 });
    one.ballot({ kind: 'dates', covered: false, questions: asks('2027-09-09T14:00'), wish: 'open' });
    suggests(one, 'moderator0', '2027-09-13T14:00');
    expect(fact(one)?.suggested).toBeUndefined();
  });
});
