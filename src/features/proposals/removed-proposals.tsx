import { useState } from 'react';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { useProposalsWords } from '../../words/proposals.ts';

interface RemovedProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly onRestore: (proposal: Proposal) => void;
  /** Null where nobody can erase for good. */
  readonly onErase: ((proposal: Proposal) => void) | null;
}

/** An import that was taken back may leave hundreds. */
const page = 50;

/** What was removed and still lies in the session: to be had back, or to be erased for good. */
export function RemovedProposals({ proposals, onRestore, onErase }: RemovedProposalsProps) {
  const words = useProposalsWords();
  const [shown, setShown] = useState(page);
  if (proposals.length === 0) return null;
  return (
    <details className="plenum-removed">
      <summary>{words.list.removedOnes(proposals.length)}</summary>
      <p>{words.list.removedText}</p>
      <ul>
        {proposals.slice(0, shown).map((proposal) => {
          const title = proposal.title || words.untitled;
          return (
            <li key={proposal.id}>
              <span>{title}</span>
              <div className="plenum-row">
                <Button
                  compact
                  icon="undo"
                  onClick={() => onRestore(proposal)}
                  aria-label={words.list.restoreOne(title)}
                >
                  {words.list.restore}
                </Button>
                {onErase !== null && (
                  <Button
                    compact
                    icon="trash"
                    onClick={() => onErase(proposal)}
                    aria-label={words.erase.actionOne(title)}
                  >
                    {words.erase.action}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {shown < proposals.length && (
        <Button onClick={() => setShown(shown + page)}>
          {words.list.more(Math.min(page, proposals.length - shown))}
        </Button>
      )}
    </details>
  );
}
