import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { hasPublished } from '../../../src/domain/teller/erase-seat.ts';
import type { ClosedRound } from '../../../src/domain/teller/ledger.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { round } from '../../support/meeting-table.ts';

const score = (x: number, y: number): Judgement => ({ kind: 'scored', values: { x, y } as never });
const fact = (one: Meeting) => one.tally().rounds.get(round);

/** A meeting of people with these perspectives, all of whom have judged both proposals. */
const judged = (perspectives: readonly string[], guests = 0): Meeting => {
  const one = meeting({ participants: perspectives.length, guests, proposals: 2, perspectives });
  one.wish('open');
  perspectives.forEach((_, index) => {
    one.judge(`seat${index}`, 'p0', index === 0 ? { kind: 'abstained' } : score(index, 5));
    one.judge(`seat${index}`, 'p1', score(5, index));
  });
  for (let index = 0; index < guests; index += 1) one.judge(`guest${index}`, 'p1', score(9, index));
  return one;
};

const reveal = (one: Meeting): void => {
  one.wish('revealed');
  one.later(3_000);
};

/** What is told of a round without the ids of its rows, which are chance. */
const told = (one: Meeting) => {
  const now = fact(one);
  if (now?.state !== 'revealed') return now;
  const plain = (rows: readonly { perspective: unknown; values: unknown }[]) =>
    rows.map(({ perspective, values }) => JSON.stringify([perspective, values])).sort();
  const results = [...now.results].map(([id, { rows, guests, abstained, cannot }]) => [
    id,
    plain(rows),
    plain(guests),
    abstained,
    cannot,
  ]);
  return { ...now, progress: { ...now.progress, judged: [...now.progress.judged] }, results };
};

describe('erasing a person from the ledger', () => {
  it('leaves a revealed round as everybody has seen it, down to the ids of its rows', () => {
    const one = judged(['a', 'a', 'a', 'b', 'b', 'b', 'b'], 3);
    reveal(one);
    const before = fact(one);
    for (const seat of ['seat1', 'guest0', 'seat0']) one.erase(seat);
    expect(fact(one)).toEqual(before);
    one.restart();
    expect(fact(one)).toEqual(before);
  });

  it('leaves of a person nothing that leads to them', () => {
    const one = judged(['a', 'a', 'a', 'only-mine']);
    one.judge('seat3', 'p0', score(1, 2));
    one.wish('closed');
    one.judge('seat3', 'p1', score(8, 8));
    reveal(one);
    expect(JSON.stringify(one.ledger())).toContain('seat3');
    one.erase('seat3');
    expect(JSON.stringify(one.ledger())).not.toContain('seat3');
    expect(JSON.stringify(one.ledger())).not.toContain('only-mine');
    expect(one.desk().seats.has('seat3' as never)).toBe(false);
    expect(one.desk().late).toEqual([]);
  });

  it('keeps of a guest no perspective, which is told of nobody who does not count', () => {
    const one = judged(['politics', 'providers', 'providers', 'providers'], 1);
    one.wish('closed');
    one.erase('guest0');
    const { remains } = one.ledger().rounds[round] as ClosedRound;
    expect(remains?.judgements['p1' as ProposalId]).toMatchObject([{ layer: 'guest', perspective: null }]);
  });

  it('forgets a person in an open round: they are neither counted nor expected', () => {
    const one = judged(['a', 'b', 'c']);
    one.erase('seat2');
    expect(fact(one)?.progress).toMatchObject({ base: 2, finished: 2 });
    reveal(one);
    expect(told(one)).toMatchObject({ progress: { base: 2 } });
  });

  it('shows later of a covered closed round what was frozen', () => {
    const [kept, erased] = [judged(['a', 'a', 'a', 'b', 'b', 'b']), judged(['a', 'a', 'a', 'b', 'b', 'b'])];
    for (const one of [kept, erased]) one.wish('closed');
    erased.erase('seat0');
    erased.erase('seat4');
    expect(fact(erased)).toEqual(fact(kept));
    for (const one of [kept, erased]) reveal(one);
    expect(told(erased)).toEqual(told(kept));
    expect(JSON.stringify(erased.ledger())).not.toMatch(/seat[04]/);
  });

  it('keeps a result withheld whose excluded person is erased', () => {
    const one = judged(['a', 'b', 'c']);
    one.stand('seat2', 'excluded');
    reveal(one);
    expect(told(one)).toMatchObject({ results: [] });
    one.erase('seat2');
    one.later(1);
    expect(told(one)).toMatchObject({ results: [] });
  });

  it('counts what others admit later beside what remains, with new ids for all rows', () => {
    const one = judged(['a', 'a', 'a', 'b']);
    reveal(one);
    one.erase('seat1');
    const before = fact(one);
    const ids = before?.state === 'revealed' ? before.results.get('p1' as never)?.rows.map(({ id }) => id) : [];
    one.judge('seat2', 'p1', score(0, 0));
    one.decide(lateKey(round, 'seat2' as never, 1), 'admitted');
    const after = fact(one);
    if (after?.state !== 'revealed') throw new Error('a revealed round stays revealed');
    const rows = after.results.get('p1' as never)?.rows ?? [];
    expect(after.version).toBe(2);
    expect(rows.map(({ values }) => values)).toContainEqual({ x: 5, y: 1 });
    expect(rows.map(({ values }) => values)).toContainEqual({ x: 0, y: 0 });
    expect(rows.filter(({ id }) => ids?.includes(id))).toEqual([]);
  });

  it('forgets what was written in words, published or not', () => {
    const one = judged(['a', 'a', 'a']);
    one.note('seat0', 'n0', 'Sein Satz');
    one.note('seat1', 'n1', 'Ihr Satz');
    reveal(one);
    one.note('seat0', 'n2', 'Sein später Satz');
    expect(hasPublished(one.ledger(), 'seat0' as never)).toBe(true);
    expect(hasPublished(one.ledger(), 'seat2' as never)).toBe(false);
    one.erase('seat0');
    const now = fact(one);
    const texts = now?.state === 'revealed' ? now.results.get('p0' as never)?.notes.map(({ text }) => text) : [];
    expect(texts).toEqual(['Ihr Satz']);
    expect(JSON.stringify(one.ledger())).not.toMatch(/Sein|seat0|n0|n2/);
  });

  it('keeps the votes of a closed poll counted, and drops those of an open one', () => {
    const counts = (one: Meeting) => [...one.tally().polls.values()];
    const voted = () => {
      const one = judged(['a', 'b', 'c']);
      one.poll('covered', 'open');
      for (const seat of ['seat0', 'seat1']) one.vote(seat, 1);
      return one;
    };
    const [open, closed] = [voted(), voted()];
    open.erase('seat1');
    expect(counts(open)).toMatchObject([{ base: 2, voted: 1 }]);
    closed.poll('covered', 'closed');
    for (const seat of ['seat1', 'seat2']) closed.erase(seat);
    closed.poll('covered', 'shown');
    expect(counts(closed)).toMatchObject([{ base: 3, voted: 2, counts: [0, 2] }]);
    expect(JSON.stringify(closed.ledger())).not.toMatch(/seat[12]/);
  });

  it('leaves the score of a named round without the name', () => {
    const one = meeting({ participants: 2, proposals: 1, disclosure: 'named' });
    one.wish('open');
    for (const [index, seat] of ['seat0', 'seat1'].entries()) one.judge(seat, 'p0', score(index, index));
    reveal(one);
    expect(hasPublished(one.ledger(), 'seat0' as never)).toBe(true);
    one.erase('seat0');
    const now = fact(one);
    const rows = now?.state === 'revealed' ? (now.results.get('p0' as never)?.rows ?? []) : [];
    expect(rows.map(({ values, seat }) => [values, seat]).sort()).toEqual([
      [{ x: 0, y: 0 }, undefined],
      [{ x: 1, y: 1 }, 'seat1'],
    ]);
  });

  it('lets what an open round has told stand as nobody’s until it tells more', () => {
    const one = meeting({ participants: 6, proposals: 1, disclosure: 'open' });
    one.wish('open');
    for (const index of [0, 1, 2]) one.judge(`seat${index}`, 'p0', score(index, index));
    const rows = () => {
      const now = fact(one);
      return now?.state === 'open' ? (now.results.get('p0' as never)?.rows ?? []).map(({ values }) => values) : [];
    };
    expect(rows()).toHaveLength(3);
    const before = fact(one);
    one.erase('seat0');
    expect(fact(one)).toMatchObject({ results: (before as { results: unknown }).results });
    expect(JSON.stringify(one.ledger())).not.toContain('seat0');
    for (const index of [3, 4]) one.judge(`seat${index}`, 'p0', score(index, index));
    expect(rows()).toHaveLength(4);
    expect(rows()).not.toContainEqual({ x: 0, y: 0 });
  });

  it('lets what was told of several who are erased one after the other stand, each by itself', () => {
    const one = meeting({ participants: 6, proposals: 1, disclosure: 'open' });
    one.wish('open');
    for (const index of [0, 1, 2]) one.judge(`seat${index}`, 'p0', score(index, index));
    const before = fact(one) as { readonly results: unknown };
    for (const seat of ['seat1', 'seat0', 'seat2']) one.erase(seat);
    expect(fact(one)).toMatchObject({ results: before.results });
  });

  it('does not touch the ledger for somebody it does not know', () => {
    const one = judged(['a', 'b']);
    reveal(one);
    const before = one.ledger();
    one.erase('stranger');
    expect(one.ledger()).toBe(before);
  });
});

const value = fc.oneof(fc.nat(10), fc.constant('cannot'));
const judgement: fc.Arbitrary<Judgement | null> = fc.oneof(
  fc.constant(null),
  fc.constant<Judgement>({ kind: 'abstained' }),
  fc.record({ x: value, y: value }, { requiredKeys: [] }).map((values) => ({
    kind: 'scored' as const,
    values: values as never,
  })),
);
const people = 8;

describe('erasing anybody at any moment after closing', () => {
  it('changes no number that is told, then or at the reveal, whoever else is erased', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(judgement, judgement, fc.constantFrom('a', 'b', 'c')), {
          minLength: people,
          maxLength: people,
        }),
        fc.uniqueArray(fc.nat(people - 1), { maxLength: people }),
        fc.nat(people),
        fc.option(fc.nat(people - 1)),
        fc.subarray(['p0', 'p1']),
        (sheets, leaving, before, excluded, first) => {
          const perspectives = sheets.map(([, , perspective]) => perspective);
          const course = (erases: boolean) => {
            const one = meeting({ participants: people, proposals: 2, perspectives });
            one.wish('open');
            if (excluded !== null) one.stand(`seat${excluded}`, 'excluded');
            sheets.forEach(([first, second], index) => {
              if (first !== null) one.judge(`seat${index}`, 'p0', first);
              if (second !== null) one.judge(`seat${index}`, 'p1', second);
            });
            one.wish('closed');
            one.show(first);
            one.later(3_000);
            if (erases) for (const index of leaving.slice(0, before)) one.erase(`seat${index}`);
            const closed = told(one);
            reveal(one);
            const shown = fact(one);
            if (erases) for (const index of leaving.slice(before)) one.erase(`seat${index}`);
            // After the reveal even the ids are the same.
            expect(fact(one)).toEqual(shown);
            for (const index of erases ? leaving : [])
              expect(JSON.stringify(one.ledger())).not.toContain(`seat${index}`);
            one.restart();
            return [closed, told(one)];
          };
          expect(course(true)).toEqual(course(false));
        },
      ),
      { numRuns: 200 },
    );
  });
});
