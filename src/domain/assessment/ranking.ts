import type { CriterionId, ProposalId } from '../ids.ts';
import { type Criterion, shareOf } from './criterion.ts';
import { ranks } from './quantiles.ts';

/** One proposal with its median on each dimension; a dimension without a score is missing. */
export interface RankWish {
  readonly proposal: ProposalId;
  readonly medians: Readonly<Record<CriterionId, number>>;
}

/** Where a proposal stands when dimensions are added up. It is arithmetic, never a decision. */
export interface RankedProposal {
  readonly proposal: ProposalId;
  /** 0 to 1: the mean of the medians' places on their scales, each counted as often as its weight says. */
  readonly value: number;
  /** With the weights of the dimensions; equal values share a rank. */
  readonly rank: number;
  /** When every dimension with a weight counts once. */
  readonly evenRank: number;
  /** The dimension whose weight moves it most in the direction of its change; null when it stays or only others move. */
  readonly because: CriterionId | null;
}

/** A ranking and what could not be ranked: a proposal without a score on a dimension that counts. */
export interface WeightedRanking {
  readonly ranked: readonly RankedProposal[];
  readonly unranked: readonly ProposalId[];
}

/** Sums of tenths differ in their last digit by the order of adding; nobody may be put before somebody by that. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

interface Placed {
  readonly proposal: ProposalId;
  readonly shares: readonly number[];
  readonly value: number;
  readonly even: number;
}

/**
 * Ranks proposals by the weighted mean of their medians (simple additive weighting, Hwang & Yoon 1981), each median taken
 * as its place between the ends of its scale, so that scales of different lengths count alike. Dimensions of weight 0 are
 * left out. Beside it stands the rank with even weights, so that everybody sees which ranks flip through the weights.
 */
export const weightedRanking = (wishes: readonly RankWish[], criteria: readonly Criterion[]): WeightedRanking => {
  const counting = criteria.filter(({ weight }) => weight > 0);
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  const placed = wishes.flatMap(({ proposal, medians }): Placed[] => {
    const shares = counting.flatMap((criterion) => {
      const median = medians[criterion.id];
      return median === undefined ? [] : [shareOf(median, criterion.scale)];
    });
    if (shares.length < counting.length || counting.length === 0) return [];
    const value = shares.reduce((sum, share, index) => sum + share * (counting[index]?.weight ?? 0), 0) / total;
    const even = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return [{ proposal, shares, value: rounded(value), even: rounded(even) }];
  });
  const byWeight = ranks(placed.map(({ value }) => value));
  const byEven = ranks(placed.map(({ even }) => even));
  const ranked = placed.map((one, index): RankedProposal => {
    const [rank, evenRank] = [byWeight[index] ?? 0, byEven[index] ?? 0];
    const { proposal, value } = one;
    return { proposal, value, rank, evenRank, because: moverOf(one, counting, evenRank - rank) };
  });
  return {
    ranked: ranked.sort((a, b) => a.rank - b.rank),
    unranked: wishes.flatMap(({ proposal }) => (placed.some((one) => one.proposal === proposal) ? [] : [proposal])),
  };
};

/**
 * `direction` is positive when the weights lift the proposal. What each dimension adds is measured from the even mean; of
 * two that push alike (with two dimensions they always do) the heavier one is named.
 */
const moverOf = ({ shares, even }: Placed, criteria: readonly Criterion[], direction: number): CriterionId | null => {
  if (direction === 0) return null;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const pushes = criteria.map(({ id, weight }, index) => ({
    id,
    weight,
    push: rounded((weight / total - 1 / criteria.length) * ((shares[index] ?? even) - even) * Math.sign(direction)),
  }));
  const most = pushes.sort((a, b) => b.push - a.push || b.weight - a.weight)[0];
  return most === undefined || most.push <= 0 ? null : most.id;
};
