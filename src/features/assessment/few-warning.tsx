import { type ReactNode, useState } from 'react';
import type { RoundFact } from '../../domain/assessment/assessment.ts';
import { fewJudged } from '../../domain/assessment/few-judged.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRoundsWords } from '../../words/rounds.ts';

interface Warned {
  /** Shows these, once nobody minds that somebody could be known by it. */
  readonly show: (proposals: readonly ProposalId[], act: () => void) => void;
  readonly warning: ReactNode;
}

interface Few {
  readonly fact: RoundFact;
  /** What is still to be shown. */
  readonly covered: readonly ProposalId[];
  /** Whether it was said already that this round is to be shown all the same. */
  readonly isAgreed: boolean;
  readonly onAgree: () => void;
}

/** Says where it is decided that a result would give somebody away, and asks once a round. */
export function useFewWarning({ fact, covered, isAgreed, onAgree }: Few): Warned {
  const { few: words, panel } = useRoundsWords();
  const [waiting, setWaiting] = useState<{ readonly act: () => void } | null>(null);
  const found = isAgreed ? null : fewJudged(fact, covered);
  if (found === null) return { show: (_, act) => act(), warning: null };
  const said =
    found.proposals.length === covered.length ? words.people(found.people) : words.proposals(found.proposals.length);
  return {
    show: (proposals, act) => {
      if (fewJudged(fact, proposals) === null) act();
      else setWaiting({ act });
    },
    warning: (
      <>
        <Notice kind="warning" title={said} quiet>
          <p>{words.text}</p>
        </Notice>
        <Dialog
          title={words.ask}
          isOpen={waiting !== null}
          onClose={() => setWaiting(null)}
          actions={
            <>
              <Button
                kind="primary"
                icon="eye"
                onClick={() => {
                  setWaiting(null);
                  onAgree();
                  waiting?.act();
                }}
              >
                {words.show}
              </Button>
              <Button onClick={() => setWaiting(null)}>{panel.cancel}</Button>
            </>
          }
        >
          <p>{said}</p>
          <p>{words.text}</p>
        </Dialog>
      </>
    ),
  };
}
