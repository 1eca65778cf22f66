import { describe, expect, it } from 'vitest';
import { groupsBySize, type Mixable, mixPeople } from '../../../src/domain/groups/mix.ts';
import { mixedPairs, pairsIntoGroups, seatsOf } from '../../../src/domain/groups/pairs.ts';
import type { SeatId } from '../../../src/domain/ids.ts';
import { seededNumbers } from '../../support/chance.ts';

const kinds = ['politics', 'administration', 'providers', 'concerned', null] as const;

/** So many people by chance, of up to five perspectives. */
const crowd = (count: number, chance: () => number): readonly Mixable[] => {
  const variety = 1 + Math.floor(chance() * kinds.length);
  return Array.from({ length: count }, (_, index) => ({
    seat: `seat${index}` as SeatId,
    perspective: kinds[Math.floor(chance() * variety)] ?? null,
  }));
};

type Groups = readonly (readonly SeatId[])[];
const perspectiveIn = (people: readonly Mixable[]) => {
  const known = new Map(people.map((one) => [one.seat, one.perspective]));
  return (seat: SeatId) => known.get(seat) ?? null;
};
const countOf = (people: readonly Mixable[], group: readonly SeatId[], kind: string | null) => {
  const of = perspectiveIn(people);
  return group.filter((seat) => of(seat) === kind).length;
};
/** How uneven: squared numbers of each perspective in each group. */
const unevenness = (people: readonly Mixable[], groups: Groups) =>
  groups.reduce((sum, group) => sum + kinds.reduce((all, kind) => all + countOf(people, group, kind) ** 2, 0), 0);
const spreadOf = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
const sizes = (groups: Groups) => groups.map(({ length }) => length);
const everybody = (people: readonly Mixable[]) => people.map(({ seat }) => seat).sort();

/** Every way of putting the units into the groups. */
function* ways<Unit>(units: readonly Unit[], groups: number): Generator<readonly (readonly Unit[])[]> {
  for (let code = 0; code < groups ** units.length; code += 1) {
    const made = Array.from({ length: groups }, (): Unit[] => []);
    let rest = code;
    for (const unit of units) {
      made[rest % groups]?.push(unit);
      rest = Math.floor(rest / groups);
    }
    yield made;
  }
}

const seeds = Array.from({ length: 120 }, (_, index) => 9_100 + index);

describe('mixing people into groups', () => {
  it.each(seeds)(
    'seed %i: sizes and every perspective differ by at most one, nobody is lost, and it is repeatable',
    (seed) => {
      const chance = seededNumbers(seed);
      const people = crowd(1 + Math.floor(chance() * 60), chance);
      const groups = 1 + Math.floor(chance() * 12);
      const mixed = mixPeople({ people, groups, seed });
      expect(mixed).toHaveLength(groups);
      expect(mixed.flat().sort()).toEqual(everybody(people));
      expect(spreadOf(sizes(mixed))).toBeLessThanOrEqual(1);
      for (const kind of kinds)
        expect(spreadOf(mixed.map((group) => countOf(people, group, kind)))).toBeLessThanOrEqual(1);
      expect(mixPeople({ people: people.toReversed(), groups, seed })).toEqual(mixed);
    },
  );

  it.each(seeds.slice(0, 60))(
    'seed %i: with locked people nothing is mixed better than it, tried out in every way',
    (seed) => {
      const chance = seededNumbers(seed);
      const people = crowd(2 + Math.floor(chance() * 5), chance);
      const groups = 2 + Math.floor(chance() * 2);
      const fixed = new Map(
        people.filter(() => chance() < 0.4).map(({ seat }) => [seat, Math.floor(chance() * groups)] as const),
      );
      const mixed = mixPeople({ people, groups, seed, fixed });
      expect(mixed.flat().sort()).toEqual(everybody(people));
      for (const [seat, place] of fixed) expect(mixed[place]).toContain(seat);
      const squares = (made: Groups) => sizes(made).reduce((sum, size) => sum + size ** 2, 0);
      const cost = (made: Groups) => squares(made) * 1_000 + unevenness(people, made);
      let best = Number.POSITIVE_INFINITY;
      for (const way of ways(everybody(people), groups))
        if ([...fixed].every(([seat, place]) => way[place]?.includes(seat))) best = Math.min(best, cost(way));
      expect(cost(mixed)).toBe(best);
    },
  );

  it('who comes late goes where they mix best, and nobody else moves', () => {
    const seat = (name: string) => name as SeatId;
    const there = [
      { seat: seat('a'), perspective: 'politics' },
      { seat: seat('b'), perspective: 'providers' },
    ];
    const fixed = new Map([
      [seat('a'), 0],
      [seat('b'), 1],
    ]);
    const late = { seat: seat('c'), perspective: 'politics' };
    for (const seed of seeds)
      expect(mixPeople({ people: [...there, late], groups: 2, seed, fixed })).toEqual([['a'], ['b', 'c']]);
  });

  it('another seed makes other groups of the same quality', () => {
    const people = crowd(24, seededNumbers(1));
    const made = new Set(seeds.map((seed) => JSON.stringify(mixPeople({ people, groups: 4, seed }))));
    expect(made.size).toBeGreaterThan(100);
  });

  it('nobody at all makes empty groups, and two hundred people in twenty groups are mixed at once', () => {
    expect(mixPeople({ people: [], groups: 3, seed: 1 })).toEqual([[], [], []]);
    const people = crowd(200, seededNumbers(5));
    expect(spreadOf(sizes(mixPeople({ people, groups: 20, seed: 5 })))).toBe(0);
  });

  it.each([
    [20, 5, 4],
    [21, 5, 4],
    [23, 5, 5],
    [3, 5, 1],
    [0, 5, 1],
  ])('%i people in groups of about %i are %i groups', (people, size, groups) => {
    expect(groupsBySize(people, size)).toBe(groups);
  });
});

describe('mixed doubles', () => {
  it.each(seeds)(
    'seed %i: as many pairs of two perspectives as the numbers allow; odd numbers make one trio',
    (seed) => {
      const chance = seededNumbers(seed);
      const people = crowd(2 + Math.floor(chance() * 40), chance);
      const pairs = mixedPairs(people, seed);
      expect(seatsOf(pairs).toSorted()).toEqual(everybody(people));
      const odd = people.length % 2;
      expect(pairs.filter(({ length }) => length === 3)).toHaveLength(odd);
      expect(pairs.filter(({ length }) => length === 2)).toHaveLength(Math.floor(people.length / 2) - odd);
      const most = Math.max(...kinds.map((kind) => countOf(people, everybody(people), kind)));
      const mixed = pairs.filter((pair) => new Set(pair.map(({ perspective }) => perspective)).size > 1).length;
      expect(mixed).toBe(Math.min(Math.floor(people.length / 2), people.length - most));
    },
  );

  it.each(seeds.slice(0, 60))('seed %i: pairs stay together, and no other way of placing them mixes better', (seed) => {
    const chance = seededNumbers(seed);
    const people = crowd(4 + 2 * Math.floor(chance() * 4), chance);
    const groups = 2 + Math.floor(chance() * 2);
    const pairs = mixedPairs(people, seed);
    const made = pairsIntoGroups(pairs, { people, groups, seed });
    expect(new Set(made.flat())).toEqual(new Set(pairs));
    expect(spreadOf(made.map(({ length }) => length))).toBeLessThanOrEqual(1);
    let best = Number.POSITIVE_INFINITY;
    for (const way of ways(pairs, groups))
      if (spreadOf(way.map(({ length }) => length)) <= 1) best = Math.min(best, unevenness(people, way.map(seatsOf)));
    expect(unevenness(people, made.map(seatsOf))).toBe(best);
  });

  it('one person is a pair of one, and nobody makes none', () => {
    const alone = { seat: 'a' as SeatId, perspective: null };
    expect(mixedPairs([alone], 1)).toEqual([[alone]]);
    expect(mixedPairs([], 1)).toEqual([]);
  });
});
