import { type ReactNode, useRef, useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { plannedMinutes } from '../../domain/agenda/agenda.ts';
import {
  type AgendaFile,
  type AgendaFileFault,
  largestAgendaFile,
  readAgendaFile,
  writeAgendaFile,
} from '../../domain/agenda/agenda-file.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { isFixedItem, type Plan } from '../../domain/session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';

interface AgendaFileProps {
  readonly plan: Plan;
  readonly deeds: Pick<AgendaDeeds, 'takeFile'>;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

type Trouble = AgendaFileFault | { readonly kind: 'unreadable' };

/** So many faults are named at once; a file in the wrong shape has one in every item. */
const shownFaults = 12;

async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null; // The file was moved, or the stick was pulled out.
  }
}

function TroubleNotice({ trouble }: { readonly trouble: Trouble }) {
  const words = usePrepareWords().agenda;
  return (
    <Notice kind="danger" title={words.fileRefused}>
      {trouble.kind === 'items' ? (
        <ul>
          {trouble.faults.slice(0, shownFaults).map(({ number, problem }) => (
            <li key={number}>{words.itemFault(number, problem)}</li>
          ))}
        </ul>
      ) : (
        <p>{words.fileFaults[trouble.kind]}</p>
      )}
    </Notice>
  );
}

/**
 * The agenda from a file and into one. What is wrong with a file is named, and nothing of it is taken. `chooser` stays
 * where it is whatever becomes of the list: a file that was chosen in a field that has gone is lost.
 */
export function useAgendaFile({ plan, deeds, onUndoable }: AgendaFileProps): {
  readonly actions: ReactNode;
  readonly chooser: ReactNode;
  readonly trouble: ReactNode;
} {
  const words = usePrepareWords().agenda;
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = (file: AgendaFile) => {
    const kept = plan.agenda.filter(({ id }) => isFixedItem(plan, id)).length;
    const planned = file.items.reduce((sum, { minutes }) => sum + minutes, 0);
    const said = [words.fileTaken(file.items.length, planned), kept === 0 ? '' : words.fileKept(kept)];
    onUndoable(said.filter(Boolean).join(' '), deeds.takeFile(file));
  };
  const choose = async (file: File) => {
    const text = file.size > largestAgendaFile * 4 ? '' : await textOf(file);
    if (text === null) return setTrouble({ kind: 'unreadable' });
    const read =
      text === '' && file.size > 0
        ? { ok: false as const, reason: { kind: 'tooLarge' as const } }
        : readAgendaFile(text);
    setTrouble(read.ok ? null : read.reason);
    if (read.ok) take(read.value);
  };
  const save = () => {
    const { title, date, startsAt, endsAt, agenda: items, perspectives } = plan;
    const name = safeFileName([words.fileName, title, date].filter(Boolean), 'json');
    saveFile(
      name,
      new Blob([writeAgendaFile({ title, startsAt, endsAt, items, perspectives })], { type: 'application/json' }),
    );
  };
  const actions = (
    <>
      <Button icon="upload" onClick={() => input.current?.click()}>
        {words.fromFile}
      </Button>
      {plannedMinutes(plan.agenda) > 0 && (
        <Button kind="tertiary" icon="download" onClick={save}>
          {words.toFile}
        </Button>
      )}
    </>
  );
  const chooser = (
    <input
      ref={input}
      className="plenum-hidden"
      type="file"
      accept=".json,application/json"
      tabIndex={-1}
      aria-label={words.fromFile}
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = ''; // The mended file has the same name and must be read again.
        if (file !== undefined) void choose(file);
      }}
    />
  );
  return { actions, chooser, trouble: trouble === null ? null : <TroubleNotice trouble={trouble} /> };
}
