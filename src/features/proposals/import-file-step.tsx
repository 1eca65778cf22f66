import { type DragEvent, useState } from 'react';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import type { ImportState } from './use-proposal-import.ts';

interface ImportFileStepProps {
  readonly state: ImportState & { readonly step: 'file' };
  readonly onChoose: (file: File) => Promise<void>;
}

export function ImportFileStep({ state, onChoose }: ImportFileStepProps) {
  const words = useProposalsWords().import.file;
  const [over, setOver] = useState(false);
  const choose = (file: File | undefined) => {
    if (file !== undefined) void onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  return (
    <>
      {state.refusal !== null && (
        <Notice kind="danger" title={words.refusedTitle}>
          {words.refusals[state.refusal]}
        </Notice>
      )}
      <p>{words.text}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className="plenum-import-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton
          kind="primary"
          label={words.choose}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          busy={state.reading !== null}
          onChoose={choose}
        />
        <p>{words.drop}</p>
        <p className="plenum-muted plenum-small">{words.limits}</p>
        <p role="status">{state.reading === null ? '' : words.reading(state.reading)}</p>
      </div>
    </>
  );
}
