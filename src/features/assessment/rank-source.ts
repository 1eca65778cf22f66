import { measureRows } from '../../domain/assessment/agreement.ts';
import type { RevealedRound } from '../../domain/assessment/assessment.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { RankWish } from '../../domain/assessment/ranking.ts';
import { rowsOfVoices, type Voices } from '../../domain/grid/voices.ts';
import { type NamedProposal, namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';

/** What a ranking is made of: the medians of a revealed round on every dimension that was scored. */
export interface RankSource {
  readonly wishes: readonly RankWish[];
  readonly criteria: readonly Criterion[];
  readonly named: readonly NamedProposal[];
}

interface RankQuestion {
  readonly fact: RevealedRound;
  readonly criteria: readonly Criterion[];
  readonly proposals: readonly Proposal[];
  readonly voices: Voices;
}

/** Dimensions that nobody scored in this round (they came later) are not added up. */
export function rankSource({ fact, criteria, proposals, voices }: RankQuestion): RankSource {
  const named = namedProposals(proposals).filter(({ proposal }) => fact.results.has(proposal));
  const wishes = named.map(({ proposal }): RankWish => {
    const result = fact.results.get(proposal);
    const rows = result === undefined ? [] : rowsOfVoices(result, voices);
    const medians = criteria.flatMap((criterion) => {
      const measures = measureRows(rows, criterion);
      return measures === null ? [] : [[criterion.id, measures.median] as const];
    });
    return { proposal, medians: Object.fromEntries(medians) };
  });
  const scored = new Set(wishes.flatMap(({ medians }) => Object.keys(medians)));
  return { wishes, criteria: criteria.filter(({ id, weight }) => weight > 0 && scored.has(id)), named };
}
