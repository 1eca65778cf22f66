import type { ProposalId } from '../ids.ts';
import type { Proposal } from './proposal.ts';
import { suggestShortTitle } from './short-title.ts';

/** A proposal as it is called in a picture: by its number and a short title. */
export interface NamedProposal {
  readonly proposal: ProposalId;
  readonly number: number;
  readonly shortTitle: string;
  readonly title: string;
}

/** The largest number that fits into a disc. */
const largest = 999;

/**
 * The number under which each proposal of a session is known on every screen, on paper and in what goes back to a county:
 * its number in the cycle, as long as it fits into a disc and no proposal before it in the list has it. Whoever is left
 * takes the next ones above all of these, so that nobody else is called differently because of them.
 */
export const numbersOf = (proposals: readonly Pick<Proposal, 'id' | 'number'>[]): ReadonlyMap<ProposalId, number> => {
  const taken = new Set<number>();
  const isOwn = proposals.map(({ number }) => {
    if (number === null || number < 1 || number > largest || taken.has(number)) return false;
    taken.add(number);
    return true;
  });
  let next = taken.size === 0 ? 1 : Math.max(...taken) + 1;
  // Beyond the largest that fits the gaps below are filled.
  const free = (): number => {
    if (next > largest) next = 1;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  return new Map(proposals.map(({ id, number }, place) => [id, isOwn[place] && number !== null ? number : free()]));
};

/** Proposals by what a picture calls them, in the order of the list. */
export const namedProposals = (proposals: readonly Proposal[]): readonly NamedProposal[] => {
  const numbers = numbersOf(proposals);
  return proposals.map(({ id, title, shortTitle }) => ({
    proposal: id,
    number: numbers.get(id) ?? 0,
    shortTitle: shortTitle.trim() || suggestShortTitle(title),
    title,
  }));
};
