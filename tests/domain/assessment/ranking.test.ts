import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../src/domain/assessment/criterion.ts';
import { type RankWish, weightedRanking } from '../../../src/domain/assessment/ranking.ts';
import type { CriterionId, ProposalId } from '../../../src/domain/ids.ts';
import { need } from '../../support/assessment-scene.ts';

const dimension = (id: string, weight: number, max = 10): Criterion => ({
  ...need,
  id: id as CriterionId,
  weight,
  scale: { min: 0, max },
});
const wish = (proposal: string, ...medians: readonly (number | undefined)[]): RankWish => ({
  proposal: proposal as ProposalId,
  medians: Object.fromEntries(
    medians.flatMap((median, index) => (median === undefined ? [] : [[`d${index}`, median]])),
  ),
});
const ranksOf = (wishes: readonly RankWish[], criteria: readonly Criterion[]) =>
  weightedRanking(wishes, criteria).ranked.map(({ proposal, rank, evenRank, because }) => [
    proposal,
    rank,
    evenRank,
    because,
  ]);

describe('the ranking with weights', () => {
  const wishes = [wish('p1', 9, 2), wish('p2', 4, 8), wish('p3', 1, 1)];

  it('flips ranks by weights and names the dimension that does it', () => {
    expect(ranksOf(wishes, [dimension('d0', 1), dimension('d1', 1)])).toEqual([
      ['p2', 1, 1, null],
      ['p1', 2, 2, null],
      ['p3', 3, 3, null],
    ]);
    expect(ranksOf(wishes, [dimension('d0', 3), dimension('d1', 1)])).toEqual([
      ['p1', 1, 2, 'd0'],
      ['p2', 2, 1, 'd0'],
      ['p3', 3, 3, null],
    ]);
  });

  it('counts scales of different lengths alike', () => {
    const ranked = weightedRanking([wish('p1', 10, 0), wish('p2', 0, 4)], [dimension('d0', 1), dimension('d1', 1, 4)]);
    expect(ranked.ranked.map(({ value, rank }) => [value, rank])).toEqual([
      [0.5, 1],
      [0.5, 1],
    ]);
  });

  it('leaves out a dimension of weight 0, and names what has no score on one that counts', () => {
    const criteria = [dimension('d0', 2), dimension('d1', 0)];
    expect(weightedRanking([wish('p1', 5), wish('p2', undefined, 5)], criteria)).toMatchObject({
      ranked: [{ proposal: 'p1', rank: 1 }],
      unranked: ['p2'],
    });
    expect(weightedRanking([wish('p1', 5)], [dimension('d0', 0)]).unranked).toEqual(['p1']);
  });

  it('changes nothing when all weights are the same or all are multiplied', () => {
    const medians = fc.array(fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(medians, fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10)), (all, weights) => {
        const list = all.map((one, index) => wish(`p${index}`, ...one));
        const criteria = weights.map((weight, index) => dimension(`d${index}`, weight));
        const counting = criteria.filter(({ weight }) => weight > 0);
        for (const { rank, evenRank, value } of weightedRanking(
          list,
          counting.map((one) => ({ ...one, weight: 7 })),
        ).ranked) {
          expect(rank).toBe(evenRank);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const doubled = criteria.map((one) => ({ ...one, weight: one.weight * 2 }));
        expect(ranksOf(list, doubled)).toEqual(ranksOf(list, criteria));
      }),
    );
  });
});
