import { useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import type { ImportDone } from './proposals-deeds.ts';

interface ImportDoneStepProps {
  readonly done: ImportDone;
  readonly kept: number;
  readonly asked: ReadonlySet<ProposalId>;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What others did to the same proposals between the preview and the deed, and the way to look again. */
function Meanwhile({ done: { meanwhile, gone }, onAgain }: Pick<ImportDoneStepProps, 'done' | 'onAgain'>) {
  const { import: words, fields, untitled } = useProposalsWords();
  if (meanwhile.length + gone.length === 0) return null;
  const named = (list: readonly (keyof typeof fields)[]) => list.map((field) => fields[field]).join(', ');
  return (
    <Notice
      kind="warning"
      title={words.done.meanwhile}
      actions={
        <Button compact onClick={onAgain}>
          {words.done.again}
        </Button>
      }
    >
      <ul>
        {meanwhile.flatMap(({ id, title, meanwhile: left, doubled }) => [
          left.length > 0 && <li key={`${id}/left`}>{words.done.left(title || untitled, named(left))}</li>,
          doubled.length > 0 && <li key={`${id}/doubled`}>{words.done.doubled(title || untitled, named(doubled))}</li>,
        ])}
        {gone.map((title) => (
          <li key={title}>{words.done.gone(title || untitled)}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function ImportDoneStep({ done, kept, asked, onAgain, onClose }: ImportDoneStepProps) {
  const { import: words, untitled } = useProposalsWords();
  const [staying, setStaying] = useState<readonly Proposal[] | null>(null);
  const undone = staying !== null;
  return (
    <>
      <Notice kind={undone ? 'info' : 'success'} title={undone ? words.done.undone : words.done.title}>
        {!undone && <p>{words.done.text(done.added, done.changed, kept)}</p>}
        {undone && staying.length > 0 && (
          <p>{words.done.staying(staying.map(({ title }) => title || untitled).join(', '))}</p>
        )}
      </Notice>
      {!undone && <Meanwhile done={done} onAgain={onAgain} />}
      <div className="plenum-row">
        {!undone && (
          <Button icon="undo" onClick={() => setStaying(done.undo(asked))}>
            {words.done.undo}
          </Button>
        )}
        <Button kind="primary" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}
