import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import type { ImportDone } from './proposals-deeds.ts';

interface ImportDoneStepProps {
  readonly done: ImportDone;
  readonly kept: number;
  readonly onClose: () => void;
}

export function ImportDoneStep({ done, kept, onClose }: ImportDoneStepProps) {
  const words = useProposalsWords().import;
  const [undone, setUndone] = useState(false);
  const undo = () => {
    done.undo();
    setUndone(true);
  };
  return (
    <>
      <Notice kind={undone ? 'info' : 'success'} title={undone ? words.done.undone : words.done.title}>
        {!undone && <p>{words.done.text(done.added, done.changed, kept)}</p>}
      </Notice>
      <div className="plenum-row">
        {!undone && (
          <Button icon="undo" onClick={undo}>
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
