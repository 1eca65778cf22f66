import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Result } from '../../domain/result.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { useWords } from '../../words/words.ts';

/** Erases a proposal on the server for good. */
export type EraseProposals = (id: ProposalId) => Promise<Result<null, string>>;

interface EraseProposalProps {
  /** Null: none, and no dialog. */
  readonly proposal: Proposal | null;
  readonly erase: EraseProposals;
  readonly onErased: () => void;
  readonly onClose: () => void;
}

/** Says what goes and what stays before a proposal is erased: unlike removing it cannot be taken back. */
export function EraseProposal({ proposal, onClose, ...deeds }: EraseProposalProps) {
  const proposals = useProposalsWords();
  const title = proposal === null ? '' : proposals.erase.title(proposal.title || proposals.untitled);
  return (
    <Dialog title={title} isOpen={proposal !== null} onClose={onClose}>
      {proposal !== null && <Question proposal={proposal} onClose={onClose} {...deeds} />}
    </Dialog>
  );
}

function Question({ proposal, erase, onErased, onClose }: EraseProposalProps & { readonly proposal: Proposal }) {
  const all = useWords();
  const proposals = useProposalsWords();
  const words = proposals.erase;
  const announce = useAnnounce();
  const [state, run] = useDeed(erase, () => {
    announce(words.done(proposal.title || proposals.untitled));
    onErased();
    onClose();
  });
  return (
    <>
      <p>{words.text}</p>
      <p>{words.stays}</p>
      <p>{words.final}</p>
      {state.is === 'refused' && (
        <Notice kind="danger" title={words.failed}>
          <p>{refusalText(all, state.reason)}</p>
        </Notice>
      )}
      <div className="plenum-row">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button kind="primary" icon="trash" disabled={state.is === 'busy'} onClick={() => run(proposal.id)}>
          {state.is === 'busy' ? words.busy : words.confirm}
        </Button>
      </div>
    </>
  );
}
