import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import type { ImportState } from './use-proposal-import.ts';

interface ImportFileStepProps {
  readonly state: ImportState & { readonly step: 'file' };
  readonly onChoose: (file: File) => Promise<void>;
}

export function ImportFileStep({ state, onChoose }: ImportFileStepProps) {
  const words = useProposalsWords().import.file;
  const input = useRef<HTMLInputElement>(null);
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
        <Button kind="primary" icon="upload" disabled={state.reading !== null} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <p>{words.drop}</p>
        <p className="plenum-muted plenum-small">{words.limits}</p>
        <p role="status">{state.reading === null ? '' : words.reading(state.reading)}</p>
        <input
          ref={input}
          className="plenum-hidden"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          tabIndex={-1}
          aria-label={words.choose}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = ''; // The mended file has the same name and must be read again.
          }}
        />
      </div>
    </>
  );
}
