import { useCallback, useContext, useEffect, useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { DraftsContext } from '../../ui/drafts.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDraftWords } from '../../words/drafts.ts';
import { useFormat } from '../../words/format.ts';
import { readTyped } from './kept-profile.ts';
import type { TypedProfile } from './profile-draft.ts';

/** A form that was not saved: of one of the proposals, or of a new one. */
export interface KeptProposal {
  readonly of: ProposalId | 'new';
  readonly typed: TypedProfile;
  readonly at: number;
}

const placeOf = (of: KeptProposal['of']): string => `proposal/${of}`;

/** The forms of proposals that are kept on this device (SPEC D349), and what keeps and drops them. */
export function useKeptProposals(ids: readonly ProposalId[]) {
  const shelf = useContext(DraftsContext);
  const [kept, setKept] = useState<readonly KeptProposal[]>([]);
  const all = ids.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const places = ['new' as const, ...all.split(' ').filter(Boolean)] as KeptProposal['of'][];
    const looked = places.map(async (of): Promise<readonly KeptProposal[]> => {
      const found = (await shelf?.read(placeOf(of))) ?? null;
      const typed = readTyped(found?.value);
      return found === null || typed === null ? [] : [{ of, typed, at: found.at }];
    });
    void Promise.all(looked).then((found) => isCurrent && setKept(found.flat()));
    return () => {
      isCurrent = false;
    };
  }, [shelf, all]);
  const drop = useCallback(
    (of: KeptProposal['of']) => {
      shelf?.drop(placeOf(of));
      setKept((before) => before.filter((one) => one.of !== of));
    },
    [shelf],
  );
  const keep = (of: KeptProposal['of'], typed: TypedProfile | null) => {
    if (typed === null) drop(of);
    else shelf?.keep(placeOf(of), typed);
  };
  return { kept, keep, drop };
}

interface KeptFormsProps {
  readonly kept: readonly KeptProposal[];
  readonly onGoOn: (kept: KeptProposal) => void;
  readonly onDiscard: (kept: KeptProposal) => void;
}

/** What was begun and not saved, offered again. */
export function KeptForms({ kept, onGoOn, onDiscard }: KeptFormsProps) {
  const words = useDraftWords();
  const format = useFormat();
  return kept.map((one) => (
    <Notice
      key={one.of}
      kind="info"
      quiet
      title={words.named(one.typed.draft.title.trim(), format.time(one.at))}
      actions={
        <>
          <Button compact onClick={() => onGoOn(one)}>
            {words.goOn}
          </Button>
          <Button compact kind="tertiary" onClick={() => onDiscard(one)}>
            {words.discard}
          </Button>
        </>
      }
    />
  ));
}
