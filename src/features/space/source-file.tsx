import { useState } from 'react';
import type { Source } from '../../domain/space/sources.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormat } from '../../words/format.ts';
import { useSourcesWords } from '../../words/sources.ts';
import type { TakeBack } from './space-deeds.ts';

/** What became of a file that was chosen. */
export type FileOutcome = 'kept' | 'memory' | 'too-large' | 'not-pdf' | 'unread' | 'not-ready';

/** What the office does with the file of a report. */
export interface SourceFileDeeds {
  readonly addFile: (id: Source['id'], file: File) => Promise<FileOutcome>;
  readonly removeFile: (id: Source['id']) => TakeBack;
}

/** Opens the file of a report; false: it is neither here nor to be had now. */
export type OpenSourceFile = (source: Source) => Promise<boolean>;

const megabytes = (bytes: number): number => Math.max(0.1, bytes / 1_000_000);

/** The report itself, wherever it is cited: also without a network, once it is on the device. */
export function SourceFileLink({ source, open }: { readonly source: Source; readonly open: OpenSourceFile }) {
  const { file: words } = useSourcesWords();
  const format = useFormat();
  const [said, setSaid] = useState('');
  if (source.file === null) return null;
  const seen = words.open(format.decimal(megabytes(source.file.bytes)));
  return (
    <div className="plenum-row">
      <Button
        compact
        icon="download"
        aria-label={words.of(seen, source.title)}
        onClick={() => void open(source).then((isThere) => setSaid(isThere ? '' : words.notHere))}
      >
        {seen}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}

/** Why the relay does not take the file of a report; it stays on this device alone. */
export function RefusedFile({
  title,
  reason,
  onRetry,
}: {
  readonly title: string;
  readonly reason: string;
  readonly onRetry: () => void;
}) {
  const { refused: words } = useSourcesWords().file;
  // Its bytes are nowhere any more.
  const isGone = reason === 'not-here';
  return (
    <Notice
      kind="warning"
      quiet
      title={words.title}
      actions={
        !isGone && (
          <Button compact aria-label={words.againOf(title)} onClick={onRetry}>
            {words.again}
          </Button>
        )
      }
    >
      <p>{[words.reasons[reason], isGone ? '' : words.text].filter(Boolean).join(' ')}</p>
    </Notice>
  );
}

interface SourceFileFieldProps {
  readonly source: Source;
  readonly deeds: SourceFileDeeds;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

/** A file for a report: chosen, replaced, taken out. It is on this device at once and on its way as soon as may be. */
export function SourceFileField({ source, deeds, onUndoable }: SourceFileFieldProps) {
  const { file: words } = useSourcesWords();
  const [said, setSaid] = useState('');
  const choose = async (file: File) => {
    setSaid(words.reading);
    setSaid(words.became[await deeds.addFile(source.id, file)]);
  };
  const seen = source.file === null ? words.choose : words.replace;
  return (
    <div className="plenum-row">
      <FileButton
        compact
        label={seen}
        name={words.of(seen, source.title)}
        accept="application/pdf,.pdf"
        onChoose={(file) => void choose(file)}
      />
      {source.file !== null && (
        <>
          <span className="plenum-muted">{source.file.name}</span>
          <IconButton
            icon="close"
            label={words.removeOf(source.title)}
            onClick={() => onUndoable(words.removed, deeds.removeFile(source.id))}
          />
        </>
      )}
      <p role="status" className="plenum-muted">
        {said}
      </p>
    </div>
  );
}
