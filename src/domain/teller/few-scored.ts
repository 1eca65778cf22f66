import { scoresOf } from '../assessment/assessment.ts';
import type { ProposalId } from '../ids.ts';
import type { ClosedRound } from './ledger.ts';
import { smallestTold } from './publication.ts';
import { countedJudgements } from './round-rows.ts';

/**
 * Of which covered proposals of a closed round a result would give somebody away (SPEC D320): on one of the dimensions there
 * are one or two scores, so that one person is read and two reckon each other's. Who „cannot tell" has no score, however many
 * they are. With names agreed everybody is known anyway. It is for people to say whether they show it all the same.
 */
export const fewScored = (round: ClosedRound): readonly ProposalId[] => {
  const { asks, disclosure, shown } = round;
  if (disclosure === 'named') return [];
  return asks.proposals.filter((proposal) => {
    if (shown.includes(proposal)) return false;
    const scores = countedJudgements(round, proposal).map(scoresOf);
    return asks.criteria.some(({ id }) => {
      const people = scores.filter((values) => values[id] !== undefined).length;
      return people > 0 && people < smallestTold;
    });
  });
};
