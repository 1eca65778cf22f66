import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { meeting } from '../../support/meeting.ts';
import { round } from '../../support/meeting-table.ts';

type Step =
  | { readonly kind: 'judge'; readonly seat: number; readonly proposal: number; readonly judgement: Judgement }
  | { readonly kind: 'wish'; readonly wish: 'open' | 'closed' | 'revealed' }
  | { readonly kind: 'show'; readonly proposals: readonly number[] }
  | { readonly kind: 'wait'; readonly time: number }
  | { readonly kind: 'decide'; readonly seat: number; readonly number: number; readonly admit: boolean }
  | { readonly kind: 'restart' };

const [people, proposals] = [5, 3];
const seat = fc.integer({ min: 0, max: people - 1 });
const judgement: fc.Arbitrary<Judgement> = fc.oneof(
  fc.constant<Judgement>({ kind: 'abstained' }),
  fc
    .record(
      {
        x: fc.oneof(fc.integer({ min: -1, max: 11 }), fc.constant('cannot' as const)),
        y: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant('cannot' as const)),
      },
      { requiredKeys: [] },
    )
    .map((values) => ({
      kind: 'scored' as const,
      values: values as never,
    })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('judge' as const),
      seat,
      proposal: fc.integer({ min: 0, max: proposals - 1 }),
      judgement,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wish' as const), wish: fc.constantFrom('open', 'closed', 'revealed') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('show' as const),
      proposals: fc.subarray(Array.from({ length: proposals }, (_, index) => index)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 4_000 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      seat,
      number: fc.integer({ min: 1, max: 2 }),
      admit: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

/** The same rules told once more, as a diary that is read from the start: slow, and written without the teller. */
const diary = (steps: readonly Step[]) => {
  const latest = new Map<string, Judgement>();
  let frozen: Map<string, Judgement> | null = null;
  let wish = 'open';
  let [now, reveals] = [0, null as number | null];
  let wanted: readonly number[] = [];
  let counting: readonly number[] = [];
  const shown = new Set<number>();
  const decisions = new Map<string, boolean>();
  const decided = new Map<string, Map<string, Judgement>[]>();
  const settle = () => {
    if (wish !== 'open' && frozen === null) frozen = new Map(latest);
    if (frozen === null) return;
    for (let person = 0; person < people; person += 1) {
      const past = decided.get(`${person}`) ?? [];
      const known = new Map(frozen);
      for (const batch of past) for (const [key, value] of batch) known.set(key, value);
      const news = new Map(
        [...latest].filter(([key, value]) => key.startsWith(`${person}/`) && !same(value, known.get(key))),
      );
      const decision = decisions.get(`${person}/${past.length + 1}`);
      if (news.size === 0 || decision === undefined) continue;
      decided.set(`${person}`, [...past, news]);
      if (decision) for (const [key, value] of news) frozen.set(key, value);
    }
    const all = Array.from({ length: proposals }, (_, index) => index);
    const asked = wish === 'revealed' ? all : wish === 'closed' ? wanted : [];
    const pending = asked.filter((one) => !shown.has(one));
    if (pending.length === 0) reveals = null;
    else if (reveals === null || pending.some((one) => !counting.includes(one))) reveals = now + 3_000;
    else if (now >= reveals) {
      for (const one of pending) shown.add(one);
      reveals = null;
    }
    counting = reveals === null ? [] : pending;
  };
  for (const one of steps) {
    if (one.kind === 'judge') {
      const values =
        one.judgement.kind === 'scored'
          ? Object.entries(one.judgement.values).filter(
              ([, value]) => value === 'cannot' || (value >= 0 && value <= 10),
            )
          : [];
      const key = `${one.seat}/${one.proposal}`;
      const cannotAtAll = values.length === 2 && values.every(([, value]) => value === 'cannot');
      if (one.judgement.kind === 'abstained' || cannotAtAll) latest.set(key, { kind: 'abstained' });
      else if (values.length > 0) latest.set(key, { kind: 'scored', values: Object.fromEntries(values) as never });
      else latest.delete(key);
    }
    if (one.kind === 'wish') wish = one.wish;
    if (one.kind === 'show') wanted = one.proposals;
    if (one.kind === 'wait') now += one.time;
    if (one.kind === 'decide' && !decisions.has(`${one.seat}/${one.number}`))
      decisions.set(`${one.seat}/${one.number}`, one.admit);
    settle();
  }
  const state = shown.size > 0 ? 'revealed' : frozen === null ? 'open' : 'closed';
  return { state, shown, counted: frozen ?? latest };
};

const same = (a: Judgement, b: Judgement | undefined) =>
  b !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const isNumber = ([, value]: readonly [string, unknown]) => typeof value === 'number';
const sorted = (one: Judgement) => (one.kind === 'abstained' ? one.kind : Object.entries(one.values).sort());

/** A course that chance rarely finds: one proposal is shown, the others stay covered. */
const partly: Step[] = [
  { kind: 'judge', seat: 0, proposal: 0, judgement: { kind: 'abstained' } },
  { kind: 'wish', wish: 'closed' },
  { kind: 'show', proposals: [0] },
  { kind: 'wait', time: 4_000 },
];

describe('the teller against a diary', () => {
  it('counts every course of a round as a brute-force reading of its events does', () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const one = meeting({ participants: people, proposals });
        one.wish('open');
        const taken = new Set<string>();
        for (const act of steps) {
          if (act.kind === 'judge') one.judge(`seat${act.seat}`, `p${act.proposal}`, act.judgement);
          if (act.kind === 'wish') one.wish(act.wish);
          if (act.kind === 'show') one.show(act.proposals.map((index) => `p${index}`));
          if (act.kind === 'wait') one.later(act.time);
          if (act.kind === 'restart') one.restart();
          const key = act.kind === 'decide' ? lateKey(round, `seat${act.seat}` as never, act.number) : '';
          if (act.kind === 'decide' && !taken.has(key)) {
            taken.add(key);
            one.decide(key, act.admit ? 'admitted' : 'refused');
          }
        }
        const wanted = diary(steps);
        const fact = one.tally().rounds.get(round);
        const isPart = wanted.shown.size > 0 && wanted.shown.size < proposals;
        states.add(isPart ? 'partly' : wanted.state);
        expect(fact?.state).toBe(wanted.state);
        if (fact?.state === 'revealed') expect(fact.covered).toBe(proposals - wanted.shown.size);
        for (let index = 0; index < proposals; index += 1) {
          const expected = [...wanted.counted].filter(([key]) => key.endsWith(`/${index}`)).map(([, value]) => value);
          const complete = expected.filter(
            (value) => value.kind === 'abstained' || Object.keys(value.values).length === 2,
          );
          expect(fact?.progress.judged.get(`p${index}` as never)).toBe(complete.length);
          if (fact?.state !== 'revealed') continue;
          const result = fact.results.get(`p${index}` as never);
          expect(result !== undefined).toBe(wanted.shown.has(index));
          if (result === undefined) continue;
          const scored = expected.flatMap((value) => {
            const numbers = value.kind === 'scored' ? Object.entries(value.values).filter(isNumber) : [];
            return numbers.length === 0 ? [] : [JSON.stringify(numbers.sort())];
          });
          expect(result.rows.map(({ values }) => JSON.stringify(Object.entries(values).sort())).sort()).toEqual(
            scored.sort(),
          );
          expect(result.abstained).toBe(expected.filter(({ kind }) => kind === 'abstained').length);
          for (const axis of ['x', 'y'])
            expect(result.cannot[axis as never] ?? 0).toBe(
              expected.filter((value) => value.kind === 'scored' && value.values[axis as never] === 'cannot').length,
            );
        }
      }),
      { numRuns: 1_500, examples: [[partly]] },
    );
    expect([...states].sort()).toEqual(['closed', 'open', 'partly', 'revealed']);
  });
});
