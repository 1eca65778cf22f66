import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProposalId, SeatId } from '../../../src/domain/ids.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { meeting } from '../../support/meeting.ts';
import { item, poll, round } from '../../support/meeting-table.ts';

const score = (x: number) => ({ kind: 'scored', values: { x, y: 5 } }) as const;
const late = (one: ReturnType<typeof meeting>, seat: string) => one.late().get(seat as SeatId);

describe('what came late of a person is told to them', () => {
  it('by proposal, from the closing on, and no longer once it is admitted', () => {
    const one = meeting({ participants: 2, proposals: 2 });
    one.wish('open');
    one.judge('seat0', 'p0', score(3));
    one.wish('closed');
    expect(one.late().size).toBe(0);
    one.judge('seat0', 'p0', score(4));
    one.judge('seat0', 'p1', score(4));
    expect(late(one, 'seat0')?.judgements).toEqual(new Map([[round, new Set(['p0', 'p1'])]]));
    expect(late(one, 'seat1')).toBeUndefined();
    one.decide(lateKey(round, 'seat0' as SeatId, 1), 'admitted');
    expect(one.late().size).toBe(0);
  });

  it('also when it was refused, and not when it says what is counted already', () => {
    const one = meeting({ participants: 1, proposals: 1 });
    one.wish('open');
    one.judge('seat0', 'p0', score(3));
    one.wish('closed');
    one.judge('seat0', 'p0', score(9));
    one.decide(lateKey(round, 'seat0' as SeatId, 1), 'refused');
    expect(late(one, 'seat0')?.judgements.get(round)).toEqual(new Set(['p0' as ProposalId]));
    one.judge('seat0', 'p0', score(3));
    expect(one.late().size).toBe(0);
  });

  it('and of polls: what was counted is never called late, what was not always is', () => {
    const seed = fc.tuple(
      fc.array(fc.record({ seat: fc.nat(2), answer: fc.nat(1) }), { maxLength: 6 }),
      fc.array(fc.record({ seat: fc.nat(2), answer: fc.nat(1) }), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(seed, fc.boolean(), ([before, after], isShown) => {
        const one = meeting({ participants: 3, guests: 1, proposals: 0 });
        one.poll('covered', 'open');
        for (const { seat, answer } of before) one.vote(`seat${seat}`, answer);
        one.poll('covered', 'closed');
        for (const { seat, answer } of after) one.vote(`seat${seat}`, answer);
        one.vote('guest0', 1);
        if (isShown) one.poll('covered', 'shown');
        one.restart();
        const last = (list: typeof before, seat: number) => list.filter((vote) => vote.seat === seat).at(-1)?.answer;
        for (const seat of [0, 1, 2]) {
          const counted = last(before, seat);
          const isLate = (last(after, seat) ?? counted) !== counted;
          expect(late(one, `seat${seat}`)?.polls.has(poll) ?? false).toBe(isLate);
        }
        expect(late(one, 'guest0')).toBeUndefined();
      }),
    );
  });

  it('and of ballots, as long as they are closed', () => {
    const one = meeting({ participants: 2, proposals: 0 });
    one.ballot({ wish: 'open' });
    one.answer('seat0', 'q1', { choice: 'right' });
    one.ballot({ wish: 'closed' });
    expect(one.late().size).toBe(0);
    one.answer('seat1', 'q1', { choice: 'wrong' });
    expect([...one.late()].map(([seat, { ballots }]) => [seat, [...ballots]])).toEqual([['seat1', [item]]]);
    one.ballot({ wish: 'open' });
    expect(one.late().size).toBe(0);
  });
});
