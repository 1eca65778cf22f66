import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { poll } from '../../support/meeting-table.ts';

const asks = { question: 'Einladen?', answers: ['ja', 'nein'] };
const fact = (one: Meeting) => one.tally().polls.get(poll);

describe('a straw poll', () => {
  it('that is covered tells how many have voted, and the votes only when it is shown', () => {
    const one = meeting({ participants: 3, guests: 1, proposals: 0 });
    one.poll('covered', 'open');
    one.vote('seat0', 1);
    one.vote('seat1', 0);
    one.vote('guest0', 0);
    expect(fact(one)).toEqual({ id: poll, state: 'open', asks, base: 3, voted: 2, counts: null });
    one.poll('covered', 'closed');
    expect(fact(one)).toMatchObject({ state: 'closed', counts: null });
    one.poll('covered', 'shown');
    expect(fact(one)).toEqual({ id: poll, state: 'shown', asks, base: 3, voted: 2, counts: [1, 1] });
  });

  it('that is open tells its votes while it runs', () => {
    const one = meeting({ participants: 2, proposals: 0 });
    one.poll('open', 'open');
    one.vote('seat0', 1);
    expect(fact(one)?.counts).toEqual([0, 1]);
    one.vote('seat0', 0);
    expect(fact(one)?.counts).toEqual([1, 0]);
  });

  it('stays as it was closed: later votes do not count, it never moves back, and it stays covered as it began', () => {
    const one = meeting({ participants: 2, proposals: 0 });
    one.poll('covered', 'open');
    one.vote('seat0', 0);
    one.poll('covered', 'closed');
    one.vote('seat1', 0);
    one.restart();
    one.poll('open', 'open');
    expect(fact(one)).toEqual({ id: poll, state: 'closed', asks, base: 2, voted: 1, counts: null });
  });

  it('asks what it asked when it opened, whatever the plan says later', () => {
    const one = meeting({ participants: 1, proposals: 0 });
    one.poll('open', 'open');
    one.vote('seat0', 1);
    one.askOtherwise('Absagen?', ['nein', 'ja', 'vielleicht']);
    one.restart();
    expect(fact(one)).toMatchObject({ asks, counts: [0, 1] });
  });

  it('by hands is not counted here, and an answer that is not offered is no vote', () => {
    const hands = meeting({ participants: 1, proposals: 0 });
    hands.poll('hands', 'open');
    expect(fact(hands)).toBeUndefined();
    const one = meeting({ participants: 1, proposals: 0 });
    one.poll('open', 'open');
    one.vote('seat0', 5);
    expect(fact(one)).toMatchObject({ voted: 0, counts: [0, 0] });
  });

  it('does not tell how one or two have voted when others were excluded', () => {
    const one = meeting({ participants: 3, proposals: 0 });
    one.poll('covered', 'open');
    for (const seat of ['seat0', 'seat1', 'seat2']) one.vote(seat, 1);
    one.stand('seat1', 'excluded');
    one.stand('seat2', 'excluded');
    one.poll('covered', 'shown');
    expect(fact(one)).toMatchObject({ state: 'shown', base: 1, counts: null });
  });

  it('counts as a brute-force reading of its events does, over restarts', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ seat: fc.nat(4), answer: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.constantFrom('closed' as const, 'shown' as const, 'restart' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, isCovered) => {
        const one = meeting({ participants: 5, proposals: 0 });
        const kind = isCovered ? 'covered' : 'open';
        one.poll(kind, 'open');
        const votes = new Map<number, number>();
        let state: 'open' | 'closed' | 'shown' = 'open';
        for (const act of steps) {
          if (act === 'restart') one.restart();
          else if (typeof act === 'string') {
            one.poll(kind, act);
            if (state !== 'shown') state = act;
          } else {
            one.vote(`seat${act.seat}`, act.answer);
            if (state === 'open') votes.set(act.seat, act.answer);
          }
        }
        const valid = [...votes.values()].filter((answer) => answer < 2);
        const counts = [0, 1].map((answer) => valid.filter((one) => one === answer).length);
        const isTold = !isCovered || state === 'shown';
        expect(fact(one)).toEqual({
          id: poll,
          asks,
          state,
          base: 5,
          voted: valid.length,
          counts: isTold ? counts : null,
        });
      }),
      { numRuns: 500 },
    );
  });
});
