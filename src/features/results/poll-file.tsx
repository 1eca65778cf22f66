import { useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { pollsSheet } from '../../domain/export/polls-export.ts';
import type { PollPicture } from '../../domain/results/poll.ts';
import { Button } from '../../ui/button.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useExportWords } from '../../words/export.ts';

interface PollFileProps {
  /** All that are shown, over the whole session. */
  readonly polls: readonly PollPicture[];
  /** ISO 8601 date of the session, or empty. */
  readonly date: string;
}

/** The straw polls that are shown as a table, made on this device; nothing where there is none. */
export function PollFile({ polls, date }: PollFileProps) {
  const { poll } = useDecidingWords();
  const { saved } = useExportWords();
  const [done, setDone] = useState('');
  if (polls.length === 0) return null;
  const save = () => {
    const name = safeFileName([poll.file.name, date], 'csv');
    saveFile(
      name,
      new Blob([toCsv(pollsSheet({ polls }, { ...poll, ...poll.file }))], { type: 'text/csv;charset=utf-8' }),
    );
    setDone(saved(name));
  };
  return (
    <div className="plenum-row">
      <Button compact icon="download" onClick={save}>
        {poll.file.menu}
      </Button>
      <span role="status">{done}</span>
    </div>
  );
}
