import type { Drafts } from '../../device/drafts.ts';
import { readRemovedProposals } from '../../documents/proposals/document.ts';
import type { OpenSession } from '../../sync/open-session.ts';

/** The proposal that a place names; null: it names none. See the forms in `proposals` and `results`. */
const proposalOf = (place: string): string | null => {
  const [form, proposal] = place.split('/');
  const isAbout = form === 'proposal' || form === 'objection' || form === 'note';
  return !isAbout || proposal === undefined || proposal === 'new' ? null : proposal;
};

/**
 * Drops what was typed about proposals that are erased (SPEC D349): what stands on no disk any more does not stand in a draft
 * either. Only while the relay has told everything: a copy that is being fetched anew knows of no proposal for a moment.
 */
export const sweepDrafts = (session: Pick<OpenSession, 'document' | 'proposals'>, drafts: Drafts): (() => void) => {
  const document = session.document('proposals');
  if (document === null) return () => undefined;
  let isOver = false;
  const sweep = async () => {
    // Another one as soon as something was erased.
    const document = session.document('proposals');
    await document?.whenRead;
    const places = await drafts.places();
    if (isOver || document === null || document.status.getSnapshot().remote.kind !== 'online') return;
    const known = new Set<string>(
      [...session.proposals.getSnapshot(), ...readRemovedProposals(document.doc)].map(({ id }) => id),
    );
    for (const place of places) {
      const proposal = proposalOf(place);
      if (proposal !== null && !known.has(proposal)) drafts.drop(place);
    }
  };
  const stops = [session.proposals, document.status].map((watched) => watched.subscribe(() => void sweep()));
  void sweep();
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
};
