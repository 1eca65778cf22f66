import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, answersOn, countAnswers, longestReason, plainReason } from '../../../src/domain/ballot/ballot.ts';
import type { QuestionId } from '../../../src/domain/ids.ts';
import { theses } from '../../support/meeting-table.ts';

const answers = (...all: readonly (readonly [string, Partial<Answer>])[]) =>
  new Map(all.map(([id, one]) => [id as QuestionId, { choice: null, weight: 0, reason: '', ...one }]));
const room = (limit: number, count = 5) => ({ kind: 'theses', limit, asks: theses(count) }) as const;

describe('what counts of somebody’s answers', () => {
  it('is what can be chosen, of questions that are asked', () => {
    const { taken } = answersOn(
      answers(['q1', { choice: 'right' }], ['q2', { choice: 'twice' }], ['gone', { choice: 'wrong' }]),
      room(3),
    );
    expect([...taken]).toEqual([['q1', { choice: 'right', weight: 0, reason: '' }]]);
  });

  it('is the first stars in the order of the theses, as many as the limit allows', () => {
    const five = answers(...['q5', 'q4', 'q3', 'q2', 'q1'].map((id) => [id, { weight: 7 }] as const));
    const { taken, over } = answersOn(five, room(3));
    expect([...taken].map(([id, { weight }]) => `${id}:${weight}`)).toEqual(['q1:1', 'q2:1', 'q3:1']);
    expect([...over]).toEqual(['q4', 'q5']);
  });

  it('never exceeds the limit, loses no choice and is the same when it is asked again', () => {
    const answer = fc.record({
      choice: fc.constantFrom('right', 'half', 'wrong', 'abstain', 'forged', null),
      weight: fc.nat(40),
      reason: fc.constantFrom('', ' ', 'weil'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), answer)), fc.nat(6), (entries, limit) => {
        const all = new Map(entries.map(([id, one]) => [`q${id}` as QuestionId, one]));
        const { taken, over } = answersOn(all, room(limit, 6));
        const stars = [...taken.values()].reduce((sum, { weight }) => sum + weight, 0);
        const wanted = [...all].filter(([id, { weight }]) => weight > 0 && Number(id.slice(1)) <= 6);
        expect(stars).toBe(Math.min(limit, wanted.length));
        expect(over.size).toBe(wanted.length - stars);
        expect(answersOn(taken, room(limit, 6)).taken).toEqual(taken);
        const chosen = [...all].filter(
          ([id, { choice }]) => choice !== null && choice !== 'forged' && Number(id.slice(1)) <= 6,
        );
        expect([...taken.values()].filter(({ choice }) => choice !== null)).toHaveLength(chosen.length);
      }),
    );
  });

  it('is counted question by question', () => {
    const counts = countAnswers(theses(2), [
      answers(['q1', { choice: 'right', weight: 1 }], ['q2', { choice: 'half' }]),
      answers(['q1', { choice: 'right' }]),
    ]);
    expect([...counts]).toEqual([
      ['q1', { right: 2, weight: 1 }],
      ['q2', { half: 1 }],
    ]);
  });

  it('has reasons without loose space, and none longer than may be', () => {
    expect(plainReason('  weil\n\n es   stimmt ')).toBe('weil es stimmt');
    expect(plainReason('😀'.repeat(2 * longestReason))).toHaveLength(longestReason);
  });
});
