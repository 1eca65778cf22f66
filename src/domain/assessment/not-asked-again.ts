import type { ProposalId } from '../ids.ts';
import { complete, type RoundFact, revealed } from './assessment.ts';

/**
 * Proposals of the earlier revealed round that a later one did not ask about: what the group said of them holds as it was
 * then. Known once all of the later round is shown; until then what is missing may be covered still.
 */
export const notAskedAgain = (fact: RoundFact, earlier: RoundFact | null): readonly ProposalId[] => {
  const [now, before] = [complete(fact), revealed(earlier)];
  if (now === null || before === null) return [];
  return [...before.results.keys()].filter((proposal) => !now.results.has(proposal));
};
