import type { ProposalId } from '../ids.ts';
import { smallestTold } from '../teller/publication.ts';
import type { RoundFact } from './assessment.ts';

/** Proposals of which so few people have said something that each could be known by their values, and how many at most. */
export interface FewJudged {
  readonly proposals: readonly ProposalId[];
  readonly people: number;
}

/**
 * Of which of these proposals a result would give somebody away: one person reads nothing but themselves, two reckon each
 * other's values (SPEC D320). What nobody has judged says nothing of anybody, and where names were agreed everybody is
 * known. More than the numbers of the covered round is not looked at; it is for people to say whether they show it all the same.
 */
export const fewJudged = (
  { disclosure, progress }: Pick<RoundFact, 'disclosure' | 'progress'>,
  proposals: readonly ProposalId[],
): FewJudged | null => {
  if (disclosure === 'named') return null;
  const few = proposals.filter((id) => {
    const people = progress.judged.get(id) ?? 0;
    return people > 0 && people < smallestTold;
  });
  if (few.length === 0) return null;
  return { proposals: few, people: Math.max(...few.map((id) => progress.judged.get(id) ?? 0)) };
};
