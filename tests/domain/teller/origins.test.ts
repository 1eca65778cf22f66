import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement, ResultRow } from '../../../src/domain/assessment/assessment.ts';
import { rowsOfVoices, type Voices } from '../../../src/domain/grid/voices.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { round } from '../../support/meeting-table.ts';

const group = 'Frühe Hilfen';
const score = (x: number, y = 5): Judgement => ({ kind: 'scored', values: { x, y } as never });

interface Person {
  readonly perspective: string | null;
  readonly isInside: boolean;
  readonly scores: boolean;
}

/** A meeting in which everybody has judged the one proposal that the group has brought in; each score is one's own. */
const judged = (people: readonly Person[], disclosure: 'covered' | 'named' = 'covered'): Meeting => {
  const one = meeting({
    participants: people.length,
    proposals: 1,
    perspectives: people.map(({ perspective }) => perspective),
    origins: { p0: group },
    disclosure,
  });
  one.wish('open');
  people.forEach(({ isInside, scores }, index) => {
    if (isInside) one.worksIn(`seat${index}`, ['Kita', group]);
    one.judge(`seat${index}`, 'p0', scores ? score(index % 11, Math.floor(index / 11)) : { kind: 'abstained' });
  });
  return one;
};

const reveal = (one: Meeting): readonly ResultRow[] => {
  one.wish('revealed');
  one.later(3_000);
  const fact = one.tally().rounds.get(round);
  return (fact?.state === 'revealed' && fact.results.get('p0' as never)?.rows) || [];
};

const people = (
  inside: number,
  outside: number,
  perspectives: readonly (string | null)[] = [null],
): readonly Person[] =>
  Array.from({ length: inside + outside }, (_, index) => ({
    perspective: perspectives[index % perspectives.length] ?? null,
    isInside: index < inside,
    scores: true,
  }));

const insideOf = (rows: readonly ResultRow[]) => rows.filter(({ inside }) => inside === true);

describe('a result without the group that brought the proposal in', () => {
  it.each([
    [3, 3, 3],
    [2, 9, 0],
    [9, 2, 0],
    [0, 9, 0],
    [5, 4, 5],
  ])('is told of %i inside and %i outside: %i rows are marked', (inside, outside, told) => {
    const rows = reveal(judged(people(inside, outside)));
    expect(insideOf(rows)).toHaveLength(told);
    expect(rowsOfVoices({ rows }, { kind: 'withoutOrigin' })).toHaveLength(told === 0 ? 0 : outside);
  });

  it('lets a perspective fall silent in which one person of the group would be known, and keeps the others', () => {
    const room: readonly Person[] = [
      ...people(1, 3, ['politics']),
      ...people(3, 0, ['focusGroups']),
      ...people(0, 3, ['providers']),
    ];
    const rows = reveal(judged(room));
    expect(insideOf(rows)).toHaveLength(4);
    // One of politics is inside: told, the two labels would name that person. Alone among the silent it would be known, too.
    expect(new Set(rows.map(({ perspective }) => perspective))).toEqual(new Set([null, 'providers']));
  });

  it('is not told where rows have names, and nothing of it is in the tally before the showing', () => {
    expect(insideOf(reveal(judged(people(4, 4), 'named')))).toEqual([]);
    const one = judged(people(4, 4));
    one.wish('closed');
    expect(JSON.stringify([...one.tally().rounds.values()])).not.toMatch(/inside|Frühe/);
    expect(JSON.stringify(one.desk())).not.toMatch(/inside|Frühe/);
  });

  it('counts who works in it as they said it at the closing', () => {
    const one = judged(people(4, 5));
    one.worksIn('seat0', []);
    one.worksIn('seat8', [group]);
    one.wish('closed');
    one.worksIn('seat1', []);
    const rows = reveal(one);
    expect(
      insideOf(rows)
        .map(({ values }) => (values as { x?: number }).x)
        .sort(),
    ).toEqual([1, 2, 3, 8]);
  });

  it('is told no more when late entries are admitted to what was shown: both versions would show where they stand', () => {
    const one = judged([...people(4, 4), { perspective: null, isInside: true, scores: false }]);
    expect(insideOf(reveal(one))).toHaveLength(4);
    one.judge('seat8', 'p0', score(9));
    one.decide(lateKey(round, 'seat8' as never, 1), 'admitted');
    expect(insideOf(reveal(one))).toEqual([]);
  });

  it('counts late entries that are admitted before the showing on their side', () => {
    const one = judged([...people(2, 4), { perspective: null, isInside: true, scores: false }]);
    one.wish('closed');
    one.judge('seat6', 'p0', score(9));
    one.decide(lateKey(round, 'seat6' as never, 1), 'admitted');
    expect(insideOf(reveal(one))).toHaveLength(3);
  });

  it('stays as everybody has seen it when people are erased, and nobody is marked who is erased before a telling', () => {
    const one = judged(people(4, 4, ['a', 'b']));
    const before = reveal(one);
    for (const seat of ['seat0', 'seat7']) one.erase(seat);
    expect(reveal(one)).toEqual(before);
    one.restart();
    expect(reveal(one)).toEqual(before);

    const covered = judged(people(3, 3));
    covered.wish('closed');
    covered.erase('seat0');
    expect(insideOf(reveal(covered))).toHaveLength(3);
    const few = judged(people(2, 4));
    few.wish('closed');
    few.erase('seat0');
    reveal(few);
    expect(JSON.stringify(few.ledger().rounds[round])).not.toMatch(/"inside":true/);
  });

  it('tells nobody apart, whatever views are laid over each other: whoever falls out of the same ones is one of three', () => {
    const person: fc.Arbitrary<Person> = fc.record({
      perspective: fc.constantFrom('a', 'b', 'c', 'd', null),
      isInside: fc.boolean(),
      scores: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 26 }), (room) => {
        const rows = reveal(judged(room));
        const sides = [true, false].map((side) => room.filter((one) => one.scores && one.isInside === side).length);
        // It is told whenever it may be, and never otherwise.
        expect(insideOf(rows)).toHaveLength(sides.every((count) => count >= 3) ? (sides[0] ?? 0) : 0);
        const views: readonly Voices[] = [
          { kind: 'withoutOrigin' },
          ...['a', 'b', 'c', 'd'].flatMap((perspective): Voices[] => [
            { kind: 'only', perspective },
            { kind: 'without', perspective },
          ]),
        ];
        const shown = views.map((voices) => rowsOfVoices({ rows }, voices));
        const labels = rows.map(({ perspective, inside }) => `${perspective}/${inside}`);
        const places = rows.map((one) => shown.map((view) => (view.includes(one) ? '1' : '0')).join(''));
        const isTold = labels.some((label) => label !== 'null/undefined');
        for (const alike of [labels, places])
          for (const place of isTold ? new Set(alike) : [])
            expect(alike.filter((one) => one === place).length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });
});
