import { type ReactNode, useEffect, useRef } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { ImportColumnsStep } from './import-columns-step.tsx';
import { ImportDoneStep } from './import-done-step.tsx';
import { ImportFileStep } from './import-file-step.tsx';
import './import-panel.css';
import { ImportPreviewStep } from './import-preview-step.tsx';
import type { ProposalsDeeds } from './proposals-deeds.ts';
import { type MappingMemory, type ProposalImport, useProposalImport } from './use-proposal-import.ts';

interface ImportPanelProps {
  readonly existing: readonly Proposal[];
  /** Proposals of a round: taking an import back leaves them. */
  readonly asked: ReadonlySet<ProposalId>;
  readonly deeds: ProposalsDeeds;
  readonly memory: MappingMemory | undefined;
  readonly onClose: () => void;
}

const steps = ['file', 'columns', 'preview', 'done'] as const;

function Writing({ share }: { readonly share: number }) {
  const { preview } = useProposalsWords().import;
  return (
    <>
      <p role="status">{preview.writing(share)}</p>
      <progress className="plenum-import-progress" aria-label={preview.writing(share)} value={share} />
    </>
  );
}

interface StepProps extends Pick<ImportPanelProps, 'asked' | 'onClose'> {
  readonly use: ProposalImport;
}

function Step({ use, asked, onClose }: StepProps): ReactNode {
  const { state, preview } = use;
  if (state.step === 'file') return <ImportFileStep state={state} onChoose={use.chooseFile} />;
  if (state.step === 'columns') return <ImportColumnsStep state={state} use={use} />;
  if (state.step === 'preview' && state.writing !== null) return <Writing share={state.writing} />;
  if (state.step === 'done') return <ImportDoneStep {...state} asked={asked} onAgain={use.again} onClose={onClose} />;
  return preview === null ? null : <ImportPreviewStep state={state} preview={preview} use={use} />;
}

/** From a file to proposals in steps; nothing is written before the last of them. */
export function ImportPanel({ existing, asked, deeds, memory, onClose }: ImportPanelProps) {
  const words = useProposalsWords().import;
  const use = useProposalImport({ existing, deeds, memory });
  const { step } = use.state;
  const place = useRef<HTMLParagraphElement>(null);
  const first = useRef(true);
  // Those who listen hear which step has come; the first one is announced by the panel itself.
  useEffect(() => {
    if (first.current) first.current = false;
    else if (step !== 'file') place.current?.focus();
  }, [step]);
  return (
    <Card
      className="plenum-import"
      heading={words.title}
      aside={
        step !== 'done' && (
          <Button compact kind="tertiary" icon="close" onClick={onClose}>
            {words.close}
          </Button>
        )
      }
    >
      <p ref={place} className="plenum-muted" tabIndex={-1}>
        {words.step(steps.indexOf(step) + 1, steps.length, words.steps[step])}
      </p>
      <Step use={use} asked={asked} onClose={onClose} />
    </Card>
  );
}
