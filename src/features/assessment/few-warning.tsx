import { type ReactNode, useState } from 'react';
import { type RoundFact, tookPartIn } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { smallestTold } from '../../domain/teller/publication.ts';
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
  /** Of what is still covered that which would give somebody away. */
  readonly few: readonly ProposalId[];
  /** Of which it was said already that they are to be shown all the same. */
  readonly agreed: readonly ProposalId[];
  readonly onAgree: (proposals: readonly ProposalId[]) => void;
}

/** Says where it is decided that a result would give somebody away, and asks once of each proposal. */
export function useFewWarning({ fact, few, agreed, onAgree }: Few): Warned {
  const { few: words, panel } = useRoundsWords();
  const [waiting, setWaiting] = useState<{ readonly asked: readonly ProposalId[]; readonly act: () => void } | null>(
    null,
  );
  if (few.length === 0) return { show: (_, act) => act(), warning: null };
  const people = tookPartIn(fact.progress);
  const said = people < smallestTold ? words.people(people) : words.proposals(few.length);
  return {
    show: (proposals, act) => {
      const asked = proposals.filter((id) => few.includes(id) && !agreed.includes(id));
      if (asked.length === 0) act();
      else setWaiting({ asked, act });
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
                  if (waiting !== null) onAgree(waiting.asked);
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
