import type * as Y from 'yjs';
import type { ProposalId } from '../../domain/ids.ts';
import { longestProfileText, type Proposal, profileTexts } from '../../domain/proposal/proposal.ts';
import { removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { replaceText } from '../text.ts';
import { profileTextOf, proposalRoots } from './document.ts';

/** Adds a proposal or changes fields of one. Long texts are changed where they differ, not replaced. */
export const putProposal = (doc: Y.Doc, { id, ...fields }: Partial<Proposal> & Pick<Proposal, 'id'>): void =>
  doc.transact(() => writeProposal(doc, id, fields));

const writeProposal = (doc: Y.Doc, id: ProposalId, fields: Readonly<Record<string, unknown>>): void => {
  const short = { ...fields };
  for (const field of profileTexts) {
    const text = fields[field];
    delete short[field];
    if (typeof text === 'string') replaceText(profileTextOf(doc, id, field), text.slice(0, longestProfileText));
  }
  writeFields(proposalRoots(doc).profiles, id, short);
};

/** Removes a proposal from the table; what was judged of it stays. */
export const removeProposal = (doc: Y.Doc, id: ProposalId): void => removeEntry(proposalRoots(doc).profiles, id);

/** Takes the removal of a proposal back. Judgements that belong to it find it again. */
export const restoreProposal = (doc: Y.Doc, id: ProposalId): void => restoreEntry(proposalRoots(doc).profiles, id);
