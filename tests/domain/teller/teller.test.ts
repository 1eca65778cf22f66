import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { round } from '../../support/meeting-table.ts';

const score = (x: number, y: number): Judgement => ({ kind: 'scored', values: { x, y } as never });
const facts = (one: Meeting) => one.tally().rounds.get(round);
const rowsOf = (one: Meeting, proposal: string) => {
  const fact = facts(one);
  return fact?.state === 'revealed' ? (fact.results.get(proposal as never)?.rows ?? []) : [];
};

describe('the teller', () => {
  it('opens a round that is wished for and counts who has judged what', () => {
    const one = meeting({ participants: 3, proposals: 2 });
    one.wish('open');
    one.judge('seat0', 'p0', score(1, 2));
    one.judge('seat1', 'p0', { kind: 'abstained' });
    one.judge('seat1', 'p1', score(3, 3));
    one.judge('seat2', 'p1', { kind: 'scored', values: { x: 3 } as never });
    const fact = facts(one);
    expect(fact?.state).toBe('open');
    expect(fact?.progress.base).toBe(3);
    expect(fact?.progress.finished).toBe(1);
    // Half a judgement is none yet.
    expect(fact?.progress.tookPart).toBe(2);
    expect(Object.fromEntries(fact?.progress.judged ?? [])).toEqual({ p0: 2, p1: 1 });
  });

  it('says who took part apart from who is done: scores without „Fertig“, „Fertig“ without scores, and no guest', () => {
    const one = meeting({ participants: 4, proposals: 3, guests: 1 });
    one.wish('open');
    one.judge('seat0', 'p0', score(1, 2));
    one.judge('seat1', 'p1', { kind: 'abstained' });
    one.judge('guest0', 'p2', score(1, 1));
    one.done('seat2');
    expect(facts(one)?.progress).toMatchObject({ base: 4, finished: 1, tookPart: 2 });
    one.wish('closed');
    one.judge('seat3', 'p0', score(1, 2));
    expect(facts(one)?.progress).toMatchObject({ base: 4, finished: 1, tookPart: 2 });
  });

  it('publishes no value before the reveal has counted down three seconds', () => {
    const one = meeting({ participants: 3, proposals: 1 });
    one.wish('open');
    for (const seat of ['seat0', 'seat1', 'seat2']) one.judge(seat, 'p0', score(9, 8));
    one.wish('closed');
    one.wish('revealed');
    one.later(2_999);
    expect(facts(one)?.state).toBe('closed');
    expect(JSON.stringify([...(one.tally().rounds.values() ?? [])])).not.toContain('values');
    expect(one.wakeAt()).toBe(one.now() + 1);
    one.later(1);
    expect(rowsOf(one, 'p0').map(({ values }) => values)).toEqual(Array(3).fill({ x: 9, y: 8 }));
  });

  it('cancels a reveal whose wish is taken back while it counts down', () => {
    const one = meeting({ participants: 1, proposals: 1 });
    one.wish('open');
    one.wish('revealed');
    one.later(2_000);
    one.wish('closed');
    one.later(5_000);
    expect(facts(one)?.state).toBe('closed');
    expect(one.wakeAt()).toBeNull();
    one.wish('revealed');
    one.later(3_000);
    expect(facts(one)?.state).toBe('revealed');
  });

  it('never moves a round back', () => {
    const one = meeting({ participants: 1, proposals: 1 });
    one.wish('open');
    one.wish('revealed');
    one.later(3_000);
    one.wish('open');
    expect(facts(one)?.state).toBe('revealed');
  });

  it('lists what arrives after closing and counts it only when admitted, as version 2', () => {
    const one = meeting({ participants: 3, proposals: 1 });
    one.wish('open');
    for (const seat of ['seat0', 'seat1']) one.judge(seat, 'p0', score(5, 5));
    one.wish('revealed');
    one.later(3_000);
    one.judge('seat2', 'p0', score(1, 1));
    expect(one.desk().late).toEqual([
      { round, seat: 'seat2', number: 1, proposals: 1, notes: 0, decision: 'undecided' },
    ]);
    expect(rowsOf(one, 'p0')).toHaveLength(2);
    one.decide(lateKey(round, 'seat2' as never, 1), 'admitted');
    expect(rowsOf(one, 'p0')).toHaveLength(3);
    expect(facts(one)).toMatchObject({ state: 'revealed', version: 2 });
    expect(one.desk().late[0]?.decision).toBe('admitted');
  });

  it('keeps a refused late entry out and gives a further change a number of its own', () => {
    const one = meeting({ participants: 2, proposals: 1 });
    one.wish('open');
    one.judge('seat0', 'p0', score(5, 5));
    one.wish('closed');
    one.judge('seat0', 'p0', score(6, 6));
    one.decide(lateKey(round, 'seat0' as never, 1), 'refused');
    expect(one.desk().late.map(({ number, decision }) => [number, decision])).toEqual([[1, 'refused']]);
    one.judge('seat0', 'p0', score(7, 7));
    expect(one.desk().late.map(({ number, decision }) => [number, decision])).toEqual([
      [1, 'refused'],
      [2, 'undecided'],
    ]);
    one.wish('revealed');
    one.later(3_000);
    expect(rowsOf(one, 'p0').map(({ values }) => values)).toEqual([{ x: 5, y: 5 }]);
  });

  it('forgets a late entry that its author takes back to what was counted', () => {
    const one = meeting({ participants: 1, proposals: 1 });
    one.wish('open');
    one.judge('seat0', 'p0', score(5, 5));
    one.wish('closed');
    one.judge('seat0', 'p0', score(6, 6));
    one.judge('seat0', 'p0', score(5, 5));
    expect(one.desk().late).toEqual([]);
  });

  it('keeps guests apart until they are admitted, and never counts who moderates', () => {
    const one = meeting({ participants: 1, guests: 4, moderators: 1, proposals: 1 });
    one.stand('guest1', 'counted');
    one.wish('open');
    for (const seat of ['seat0', 'guest0', 'guest1', 'guest2', 'guest3', 'moderator0'])
      one.judge(seat, 'p0', score(4, 4));
    one.wish('revealed');
    one.later(3_000);
    const fact = facts(one);
    const result = fact?.state === 'revealed' ? fact.results.get('p0' as never) : undefined;
    expect(result?.rows).toHaveLength(2);
    expect(result?.guests).toHaveLength(3);
    expect(fact?.progress.base).toBe(2);
  });

  it('shows nothing of one or two guests', () => {
    const one = meeting({ participants: 3, guests: 2, proposals: 1 });
    one.wish('open');
    for (const seat of ['seat0', 'seat1', 'seat2', 'guest0', 'guest1']) one.judge(seat, 'p0', score(4, 4));
    one.wish('revealed');
    one.later(3_000);
    const fact = facts(one);
    const result = fact?.state === 'revealed' ? fact.results.get('p0' as never) : undefined;
    expect(result?.rows).toHaveLength(3);
    expect(result?.guests).toEqual([]);
  });

  it('lets nobody single out a person by excluding the others before the reveal and admitting them afterwards', () => {
    const one = meeting({ participants: 5, proposals: 1 });
    one.wish('open');
    for (let seat = 0; seat < 5; seat += 1) one.judge(`seat${seat}`, 'p0', score(seat, seat));
    for (let seat = 1; seat < 5; seat += 1) one.stand(`seat${seat}`, 'excluded');
    one.wish('revealed');
    one.later(3_000);
    expect(facts(one)?.state).toBe('revealed');
    expect(rowsOf(one, 'p0')).toEqual([]);
    for (let seat = 1; seat < 5; seat += 1) one.stand(`seat${seat}`, 'counted');
    expect(one.desk().late).toEqual([]);
  });

  it('shows the result of two people when nobody was excluded', () => {
    const one = meeting({ participants: 2, proposals: 1 });
    one.wish('open');
    one.judge('seat0', 'p0', score(4, 4));
    one.wish('revealed');
    one.later(3_000);
    expect(rowsOf(one, 'p0')).toHaveLength(1);
  });

  it('ignores scores off the scale, of other dimensions and other proposals', () => {
    const one = meeting({ participants: 1, proposals: 1 });
    one.wish('open');
    one.judge('seat0', 'p0', { kind: 'scored', values: { x: 11, y: -1, z: 5 } as never });
    one.judge('seat0', 'elsewhere', score(1, 1));
    one.wish('revealed');
    one.later(3_000);
    expect(rowsOf(one, 'p0')).toEqual([]);
    expect(JSON.stringify(one.ledger())).not.toContain('elsewhere');
  });

  it('tells a perspective only where three rows share it and no one or two remain', () => {
    const perspectives = ['politics', 'politics', 'politics', 'politics', 'providers', 'concerned'];
    const six = meeting({ participants: 6, proposals: 1, perspectives });
    const seven = meeting({ participants: 7, proposals: 1, perspectives: [...perspectives, 'providers'] });
    for (const one of [six, seven]) {
      one.wish('open');
      for (let seat = 0; seat < one.size; seat += 1) one.judge(`seat${seat}`, 'p0', score(seat, seat));
      one.wish('revealed');
      one.later(3_000);
    }
    expect(rowsOf(six, 'p0').filter(({ perspective }) => perspective !== null)).toEqual([]);
    expect(rowsOf(seven, 'p0').filter(({ perspective }) => perspective === 'politics')).toHaveLength(4);
  });

  it('gives rows ids that do not link two proposals and an order that tells nothing', () => {
    const one = meeting({ participants: 5, proposals: 2 });
    one.wish('open');
    for (let seat = 0; seat < 5; seat += 1)
      for (const p of ['p0', 'p1']) one.judge(`seat${seat}`, p, score(seat, seat));
    one.wish('revealed');
    one.later(3_000);
    const [first, second] = [rowsOf(one, 'p0'), rowsOf(one, 'p1')];
    expect(first.filter(({ id }) => second.some((row) => row.id === id))).toEqual([]);
    expect(first.map(({ id }) => id)).toEqual(first.map(({ id }) => id).sort());
  });

  it('keeps what a round asks as it was opened, whatever becomes of the scale meanwhile', () => {
    const one = meeting({ participants: 2, proposals: 1 });
    one.wish('open');
    one.judge('seat0', 'p0', score(9, 8));
    one.rescale(5);
    expect(facts(one)?.progress.finished).toBe(1);
    one.wish('closed');
    one.rescale(3);
    expect(one.desk().late).toEqual([]);
    one.wish('revealed');
    one.later(3_000);
    expect(rowsOf(one, 'p0').map(({ values }) => values)).toEqual([{ x: 9, y: 8 }]);
  });

  it('gives every row a new id with a new version, so that the late one does not stand out by its id', () => {
    const one = meeting({ participants: 4, proposals: 1 });
    one.wish('open');
    for (const seat of ['seat0', 'seat1', 'seat2']) one.judge(seat, 'p0', score(5, 5));
    one.wish('revealed');
    one.later(3_000);
    const before = rowsOf(one, 'p0').map(({ id }) => id);
    one.judge('seat0', 'p0', score(1, 1));
    one.decide(lateKey(round, 'seat0' as never, 1), 'admitted');
    const after = rowsOf(one, 'p0').map(({ id }) => id);
    expect(after).toHaveLength(3);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
  });

  it('counts down three seconds anew when the clock was set back meanwhile', () => {
    const one = meeting({ participants: 1, proposals: 1 });
    one.wish('open');
    one.wish('revealed');
    one.earlier(3_600_000);
    expect(one.wakeAt()).toBe(one.now() + 3_000);
    one.later(3_000);
    expect(facts(one)?.state).toBe('revealed');
  });

  it('says the same after a restart with the ledger it wrote, at any moment', () => {
    const one = meeting({ participants: 4, proposals: 2 });
    const check = () => {
      const before = [one.tally(), one.desk()];
      one.restart();
      expect([one.tally(), one.desk()]).toEqual(before);
    };
    one.wish('open');
    one.judge('seat0', 'p0', score(2, 2));
    check();
    one.wish('revealed');
    one.later(1_000);
    check();
    one.later(2_000);
    check();
    one.judge('seat1', 'p1', score(3, 3));
    check();
    one.decide(lateKey(round, 'seat1' as never, 1), 'admitted');
    check();
  });
});
