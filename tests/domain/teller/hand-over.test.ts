import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement, RoundFact } from '../../../src/domain/assessment/assessment.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { round } from '../../support/meeting-table.ts';

const score = (x: number, y: number): Judgement => ({ kind: 'scored', values: { x, y } as never });
const factOf = (one: Meeting) => one.tally().rounds.get(round);

type Step =
  | { readonly kind: 'judge'; readonly seat: number; readonly proposal: number; readonly judgement: Judgement }
  | { readonly kind: 'wish'; readonly wish: 'open' | 'closed' | 'revealed' }
  | { readonly kind: 'wait'; readonly time: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('judge' as const),
      seat: fc.integer({ min: 0, max: 3 }),
      proposal: fc.integer({ min: 0, max: 1 }),
      judgement: fc
        .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
        .map(([x, y]) => score(x, y)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wish' as const), wish: fc.constantFrom('open', 'closed', 'revealed') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 4_000 }) }) },
);

const begin = (counter: 'relay' | 'device'): Meeting => {
  const one = meeting({ participants: 4, proposals: 2, vias: ['handed', 'paper', 'handed'] });
  one.countedBy(counter);
  one.wish('open');
  return one;
};

const act = (one: Meeting, what: Step): void => {
  if (what.kind === 'judge') one.judge(`seat${what.seat}`, `p${what.proposal}`, what.judgement);
  else if (what.kind === 'wish') one.wish(what.wish);
  else one.later(what.time);
};

/** What may differ is only the mark of who closed the round. */
const unmarked = (fact: RoundFact | undefined) => {
  if (fact === undefined) return fact;
  const { provenance, ...rest } = fact;
  return { ...rest, handed: provenance?.handed ?? 0, paper: provenance?.paper ?? 0 };
};

describe('people without a device of their own', () => {
  it('are counted like everybody, and how many they are is told of a closed round', () => {
    const one = begin('relay');
    for (const seat of ['seat0', 'seat1', 'seat3']) one.judge(seat, 'p0', score(5, 5));
    expect(factOf(one)).not.toHaveProperty('provenance');
    one.wish('closed');
    expect(factOf(one)?.provenance).toEqual({ handed: 1, paper: 1, withoutRelay: false });
    expect(factOf(one)?.progress.base).toBe(4);
    expect(one.desk().seats.get('seat1' as never)).toMatchObject({ via: 'paper', present: true });
    expect(one.tally().people).toEqual({ counted: 4, present: 3 });
  });

  it('keep their mark when what came late is admitted', () => {
    const one = begin('relay');
    one.wish('closed');
    one.judge('seat1', 'p0', score(1, 1));
    one.decide(`${round}/seat1/1`, 'admitted');
    expect(factOf(one)?.provenance).toEqual({ handed: 0, paper: 1, withoutRelay: false });
  });
});

const wished = (wish: 'closed' | 'revealed'): Step => ({ kind: 'wish', wish });
const wait: Step = { kind: 'wait', time: 4_000 };
/** Every state, closed before and after the hand-over: chance may miss one of them. */
const courses: [Step[], number][] = [
  [[wished('closed')], 30],
  [[wait, wished('closed')], 0],
  [[wished('revealed'), wait], 30],
  [[wait, wished('revealed'), wait], 0],
];

describe('a session that is handed over', () => {
  it('keeps numbers, row ids and the mark of what was closed without a relay, and marks nothing after it', () => {
    const one = begin('device');
    for (const seat of ['seat0', 'seat1', 'seat2']) one.judge(seat, 'p0', score(5, 6));
    one.wish('revealed');
    one.later(3_000);
    const before = factOf(one);
    expect(before?.provenance?.withoutRelay).toBe(true);
    one.countedBy('relay');
    one.later(10_000);
    expect(factOf(one)).toEqual(before);
  });

  it('counts, whenever it is handed over, what a relay would have counted from the start', () => {
    const marks = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(30), (steps, moment) => {
        const [always, later] = [begin('relay'), begin('device')];
        for (const [index, what] of steps.entries()) {
          if (index === moment) later.countedBy('relay');
          act(always, what);
          act(later, what);
        }
        later.countedBy('relay');
        expect(unmarked(factOf(later))).toEqual(unmarked(factOf(always)));
        expect(later.desk()).toEqual(always.desk());
        marks.add(`${factOf(later)?.state} ${factOf(later)?.provenance?.withoutRelay ?? false}`);
      }),
      { numRuns: 400, examples: courses },
    );
    expect([...marks].sort()).toEqual(['closed false', 'closed true', 'open false', 'revealed false', 'revealed true']);
  });
});
