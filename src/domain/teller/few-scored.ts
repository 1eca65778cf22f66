import { scoresOf } from '../assessment/assessment.ts';
import type { ProposalId } from '../ids.ts';
import type { ClosedRound, FrozenSeat } from './ledger.ts';
import { smallestTold } from './publication.ts';
import { judgementsOf, mayTellGuests } from './round-rows.ts';

/**
 * Of which covered proposals of a closed round a result would give somebody away (SPEC D320): on one of the dimensions there
 * are one or two scores, so that one person is read and two reckon each other's. Who „cannot tell" has no score, however many
 * they are; guests are looked at by themselves, as they are told. With names agreed everybody is known anyway. It is for
 * people to say whether they show it all the same.
 */
export const fewScored = (round: ClosedRound): readonly ProposalId[] => {
  const { asks, disclosure, shown } = round;
  if (disclosure === 'named') return [];
  return asks.proposals.filter((proposal) => {
    if (shown.includes(proposal)) return false;
    const scores = (layer: FrozenSeat['layer']) =>
      judgementsOf(round, proposal, layer)
        .map(scoresOf)
        .filter((values) => Object.keys(values).length > 0);
    const guests = scores('guest');
    return [scores('counted'), ...(mayTellGuests(round, guests.length) ? [guests] : [])].some((told) =>
      asks.criteria.some(({ id }) => {
        const people = told.filter((values) => values[id] !== undefined).length;
        return people > 0 && people < smallestTold;
      }),
    );
  });
};
