import type { ProposalId } from '../../domain/ids.ts';
import { emptyProfile, type Proposal } from '../../domain/proposal/proposal.ts';
import type { Words } from '../../words/words.ts';

/** The same on every device; it lies in no document, so that it can come into no list and no file. */
export const rehearsalProposalId = 'rehearsal' as ProposalId;

/** What a rehearsal is about: invented, in the language of the screen. */
export const rehearsalProposal = ({ assessment: { rehearsal } }: Words): Proposal => ({
  ...emptyProfile,
  id: rehearsalProposalId,
  order: '',
  title: rehearsal.proposal.title,
  shortTitle: rehearsal.proposal.shortTitle,
  problem: rehearsal.proposal.problem,
});
