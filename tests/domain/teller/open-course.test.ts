import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement, ProposalResult } from '../../../src/domain/assessment/assessment.ts';
import { smallestTold } from '../../../src/domain/teller/publication.ts';
import { meeting } from '../../support/meeting.ts';
import { round } from '../../support/meeting-table.ts';

const score = (x: number, y: number): Judgement => ({ kind: 'scored', values: { x, y } as never });
const people = 6;

const openMeeting = () => {
  const one = meeting({
    participants: people,
    proposals: 2,
    disclosure: 'open',
    perspectives: ['politics', 'politics', 'politics', 'politics', 'providers', 'providers'],
  });
  one.wish('open');
  return one;
};

const told = (one: ReturnType<typeof openMeeting>, proposal = 'p0'): ProposalResult | null => {
  const fact = one.tally().rounds.get(round);
  return fact === undefined || fact.state === 'closed' ? null : (fact.results.get(proposal as never) ?? null);
};

describe('an open disclosure', () => {
  it('tells nothing of two people and everything of three, without a perspective', () => {
    const one = openMeeting();
    for (const seat of ['seat0', 'seat1']) one.judge(seat, 'p0', score(5, 5));
    one.judge('seat2', 'p0', { kind: 'scored', values: { x: 1 } as never });
    expect(told(one)).toBeNull();
    one.judge('seat2', 'p0', score(1, 1));
    expect(told(one)?.rows.map(({ perspective }) => perspective)).toEqual([null, null, null]);
    one.judge('seat3', 'p0', score(9, 9));
    one.judge('seat4', 'p0', { kind: 'abstained' });
    expect(told(one)).toMatchObject({ abstained: 0, rows: { length: 3 } });
    one.judge('seat0', 'p0', score(6, 6));
    expect(told(one)).toMatchObject({ abstained: 1, rows: { length: 4 } });
  });

  it('tells rows in the order of their ids, which are chance, and not in that of the seats', () => {
    const one = openMeeting();
    for (let seat = 0; seat < people; seat += 1) one.judge(`seat${seat}`, 'p0', score(seat, seat));
    one.judge('seat0', 'p0', score(9, 9));
    one.judge('seat1', 'p0', score(9, 8));
    one.judge('seat2', 'p0', score(9, 7));
    const rows = told(one)?.rows.map(({ id }) => id) ?? [];
    expect(rows).toHaveLength(people);
    expect(rows).toEqual(rows.toSorted());
  });

  it('tells the rest with perspectives when the round closes, without a countdown', () => {
    const one = openMeeting();
    for (const seat of ['seat0', 'seat1', 'seat2', 'seat3']) one.judge(seat, 'p0', score(5, 5));
    one.wish('closed');
    expect(one.tally().rounds.get(round)).toMatchObject({ state: 'revealed', covered: 0, shown: ['p0', 'p1'] });
    expect(told(one)?.rows.map(({ perspective }) => perspective)).toEqual(Array(4).fill('politics'));
  });

  it('never lets a change of fewer than three people be seen, nor a row be followed (over restarts too)', () => {
    const act = fc.record({
      seat: fc.integer({ min: 0, max: people - 1 }),
      proposal: fc.constantFrom('p0', 'p1'),
      value: fc.integer({ min: -1, max: 2 }),
      restart: fc.boolean(),
    });
    const seen = { publications: 0 };
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const one = openMeeting();
        const latest = new Map<string, string>();
        const atLast = new Map<string, ReadonlyMap<string, string>>();
        const ids = new Set<string>();
        for (const { seat, proposal, value, restart } of acts) {
          const before = told(one, proposal);
          const judgement: Judgement = value < 0 ? { kind: 'abstained' } : score(value, value);
          latest.set(`${seat}/${proposal}`, String(value));
          one.judge(`seat${seat}`, proposal, judgement);
          if (restart) one.restart();
          const after = told(one, proposal);
          if (JSON.stringify(after) === JSON.stringify(before) || after === null) continue;
          seen.publications += 1;
          const now = new Map([...latest].filter(([key]) => key.endsWith(proposal)));
          const was = atLast.get(proposal) ?? new Map<string, string>();
          const changed = [...now].filter(([key, one]) => was.get(key) !== one);
          atLast.set(proposal, now);
          expect(changed.length).toBeGreaterThanOrEqual(smallestTold);
          expect(after.rows.length).toBeGreaterThanOrEqual(smallestTold);
          expect(after.rows.map(({ values }) => String(Object.values(values)[0])).sort()).toEqual(
            [...now.values()].filter((said) => said !== '-1').sort(),
          );
          for (const { id, perspective, seat: who } of after.rows) {
            expect([perspective, who]).toEqual([null, undefined]);
            expect(ids.has(id)).toBe(false);
            ids.add(id);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(seen.publications).toBeGreaterThan(100);
  });
});
