import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { completeLedger } from '../../../src/domain/teller/ledger.ts';
import { namedSeats } from '../../../src/domain/teller/named-seats.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { rehearsal, round } from '../../support/meeting-table.ts';

const score = (x: number, y: number): Judgement => ({ kind: 'scored', values: { x, y } as never });
const fact = (one: Meeting) => {
  const found = one.tally().rounds.get(round);
  return found?.state === 'revealed' ? found : null;
};
const rowsOf = (one: Meeting, proposal: string) => fact(one)?.results.get(proposal as never)?.rows ?? [];
const published = (one: Meeting) => JSON.stringify([...(fact(one)?.results ?? [])]);

/** Three people have scored three proposals: 1 of the first, 2 of the second, 3 of the third. */
const closed = () => {
  const one = meeting({ participants: 4, proposals: 3 });
  one.wish('open');
  for (const seat of ['seat0', 'seat1', 'seat2'])
    for (const index of [0, 1, 2]) one.judge(seat, `p${index}`, score(index + 1, index + 1));
  one.wish('closed');
  return one;
};

describe('one proposal at a time', () => {
  it('publishes the proposal that is wished for after three seconds, and nothing of the others', () => {
    const one = closed();
    one.show(['p1']);
    one.later(2_999);
    expect(fact(one)).toBeNull();
    one.later(1);
    expect(fact(one)).toMatchObject({ shown: ['p1'], covered: 2, revealsAt: null });
    expect(rowsOf(one, 'p1').map(({ values }) => values)).toEqual(Array(3).fill({ x: 2, y: 2 }));
    expect([...(fact(one)?.results.keys() ?? [])]).toEqual(['p1']);
    expect(one.wakeAt()).toBeNull();
  });

  it('counts down again for the next one, can be cancelled, and keeps the order of the showing', () => {
    const one = closed();
    one.show(['p2']);
    one.later(3_000);
    one.show(['p2', 'p0']);
    expect(fact(one)?.revealsAt).toBe(one.now() + 3_000);
    one.later(2_000);
    one.show(['p2']);
    one.later(5_000);
    expect(fact(one)).toMatchObject({ shown: ['p2'], revealsAt: null });
    one.show(['p2', 'p0']);
    one.later(3_000);
    expect(fact(one)?.shown).toEqual(['p2', 'p0']);
    one.wish('revealed');
    one.later(3_000);
    expect(fact(one)).toMatchObject({ shown: ['p2', 'p0', 'p1'], covered: 0 });
  });

  it('begins the three seconds anew when one more is added while they run', () => {
    const one = closed();
    one.show(['p0']);
    one.later(2_500);
    one.show(['p0', 'p1']);
    one.later(2_900);
    expect(fact(one)).toBeNull();
    one.later(100);
    expect(fact(one)?.shown).toEqual(['p0', 'p1']);
  });

  it('never covers again what was shown, whatever is wished', () => {
    const one = closed();
    one.show(['p0']);
    one.later(3_000);
    const before = published(one);
    one.show([]);
    one.wish('open');
    one.later(9_000);
    expect(published(one)).toBe(before);
  });

  it('keeps the ids of the rows that are shown when another proposal is, and over a restart', () => {
    const one = closed();
    one.show(['p0']);
    one.later(3_000);
    const before = JSON.stringify(rowsOf(one, 'p0'));
    one.show(['p0', 'p1']);
    one.restart();
    one.later(3_000);
    expect(JSON.stringify(rowsOf(one, 'p0'))).toBe(before);
    const ids = [...rowsOf(one, 'p0'), ...rowsOf(one, 'p1')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it('counts a late entry that is admitted in between, in what is shown with new ids, in what is covered silently', () => {
    const one = closed();
    one.show(['p0']);
    one.later(3_000);
    const before = rowsOf(one, 'p0').map(({ id }) => id);
    one.judge('seat3', 'p0', score(9, 9));
    one.judge('seat3', 'p1', score(9, 9));
    one.decide(lateKey(round, 'seat3' as never, 1), 'admitted');
    expect(fact(one)).toMatchObject({ version: 2, shown: ['p0'] });
    expect(rowsOf(one, 'p0')).toHaveLength(4);
    expect(rowsOf(one, 'p0').filter(({ id }) => before.includes(id))).toEqual([]);
    expect([...(fact(one)?.results.keys() ?? [])]).toEqual(['p0']);
    one.wish('revealed');
    one.later(3_000);
    expect(rowsOf(one, 'p1')).toHaveLength(4);
  });

  it('publishes nothing that is wished for while the wish is that the round be open', () => {
    const one = closed();
    one.wish('open');
    one.show(['p1']);
    one.later(3_000);
    expect(one.tally().rounds.get(round)).toMatchObject({ state: 'closed' });
    one.wish('closed');
    one.later(3_000);
    expect(fact(one)).toMatchObject({ shown: ['p1'] });
  });

  it('publishes the notes of a proposal with it, and none of those that are covered', () => {
    const one = meeting({ participants: 2, proposals: 2 });
    one.wish('open');
    one.note('seat0', 'n0', 'zu p0', { proposal: 'p0' as never });
    one.note('seat1', 'n1', 'zu p1', { proposal: 'p1' as never });
    one.wish('closed');
    one.show(['p1']);
    one.later(3_000);
    expect(published(one)).toContain('zu p1');
    expect(published(one)).not.toContain('zu p0');
    one.show(['p1', 'p0']);
    one.later(3_000);
    expect(published(one)).toContain('zu p0');
  });

  it('carries the seat only in a named round', () => {
    for (const disclosure of ['covered', 'named'] as const) {
      const one = meeting({ participants: 2, proposals: 1, disclosure });
      one.wish('open');
      for (const seat of ['seat0', 'seat1']) one.judge(seat, 'p0', score(4, 4));
      one.later(60_000);
      expect(one.tally().rounds.get(round)).toMatchObject({ state: 'open', disclosure, results: new Map() });
      one.wish('revealed');
      one.later(3_000);
      const seats = rowsOf(one, 'p0').map(({ seat }) => seat);
      expect(seats.sort()).toEqual(disclosure === 'named' ? ['seat0', 'seat1'] : [undefined, undefined]);
    }
  });
});

describe('who may be called by name', () => {
  it('is everybody with a row that is shown, of a named round alone', () => {
    for (const disclosure of ['covered', 'named'] as const) {
      const one = meeting({ participants: 4, proposals: 2, disclosure });
      one.wish('open');
      one.judge('seat0', 'p0', score(4, 4));
      one.judge('seat1', 'p1', score(4, 4));
      one.judge('seat2', 'p0', { kind: 'abstained' });
      one.wish('closed');
      expect(namedSeats(one.ledger())).toEqual(new Set());
      one.show(['p0']);
      one.later(3_000);
      expect(fact(one)).toMatchObject({ shown: ['p0'] });
      expect(namedSeats(one.ledger())).toEqual(new Set(disclosure === 'named' ? ['seat0'] : []));
    }
  });
});

describe('a ledger of an earlier version', () => {
  it('is read with what it did not know: covered rounds, of which a revealed one has shown everything', () => {
    const asks = { proposals: ['p0'], criteria: [] };
    const stored = {
      rounds: { a: { state: 'revealed', asks }, b: { state: 'closed', asks }, c: { state: 'open', asks } },
    };
    const { rounds } = completeLedger(stored as never);
    expect(rounds).toEqual({
      a: { state: 'revealed', asks, disclosure: 'covered', shown: ['p0'], revealing: [] },
      b: { state: 'closed', asks, disclosure: 'covered', shown: [], revealing: [] },
      c: { state: 'open', asks, disclosure: 'covered', told: {} },
    });
    const one = closed();
    one.show(['p0']);
    one.later(3_000);
    expect(completeLedger(one.ledger())).toEqual(one.ledger());
  });
});

describe('a rehearsal', () => {
  it('runs like a round and leaves nothing when it is over', () => {
    const one = meeting({ participants: 3, proposals: 2 });
    one.rehearse('open');
    one.judge('seat0', 'p0', score(4, 4), rehearsal);
    expect(
      one
        .tally()
        .rounds.get(rehearsal)
        ?.progress.judged.get('p0' as never),
    ).toBe(1);
    expect(one.desk().seats.get('seat0' as never)?.finished).toBe(true);
    one.rehearse('revealed');
    one.judge('seat1', 'p0', score(5, 5), rehearsal);
    expect(one.desk().late).toEqual([]);
    one.later(3_000);
    expect(one.tally().rounds.get(rehearsal)?.state).toBe('revealed');
    one.rehearse(null);
    expect(one.tally().rounds.size).toBe(0);
    expect(one.ledger().rounds).toEqual({});
  });
});
