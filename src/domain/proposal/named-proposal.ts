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

/**
 * The number under which each proposal stands in pictures: its number in the cycle, when all have one of their own that
 * fits into a disc; otherwise its place in the list.
 */
export const numbersOf = (proposals: readonly Proposal[]): ReadonlyMap<ProposalId, number> => {
  const own = proposals.flatMap(({ number }) => (number !== null && number > 0 && number < 1000 ? [number] : []));
  const unmistakable = new Set(own).size === proposals.length;
  return new Map(proposals.map(({ id, number }, index) => [id, unmistakable && number !== null ? number : index + 1]));
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
