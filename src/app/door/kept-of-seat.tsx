import { useContext, useEffect, useMemo, useState } from 'react';
import type { RescueRow, SeatRow } from '../../device/database.ts';
import { saveFile } from '../../device/save-file.ts';
import { KeptCard } from '../../features/kept/kept-card.tsx';
import type { KeptDeeds } from '../../features/kept/kept-entry.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { createRescueFile } from '../../sync/work-file.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useKeptWords } from '../../words/kept.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { SessionOpener } from '../session/session-gate.tsx';
import { useKeptEntry } from './use-kept-entry.ts';

interface KeptOfSeatProps {
  readonly seat: SeatRow;
  readonly rows: readonly RescueRow[];
  readonly onDiscard: (row: RescueRow) => void;
}

/** What was put aside of one seat, compared with the session as this device has it. */
export function KeptOfSeat({ seat, rows, onDiscard }: KeptOfSeatProps) {
  const { start } = useWords();
  const device = useDevice();
  const open = useContext(SessionOpener);
  const environment = useMemo(browserEnvironment, []);
  const [session, setSession] = useState<OpenSession | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a renewed token is the same seat
  useEffect(() => {
    const opened = open({ environment, device, seat });
    setSession(opened);
    return () => {
      setSession(null);
      void opened.close();
    };
  }, [open, environment, device, seat.key]);
  return (
    <section aria-label={seat.title || start.known.untitled}>
      <h2>{seat.title || start.known.untitled}</h2>
      {session !== null &&
        rows.map((row) => <Kept key={row.id} row={row} session={session} onDiscard={() => onDiscard(row)} />)}
    </section>
  );
}

interface KeptProps {
  readonly row: RescueRow;
  readonly session: OpenSession | null;
  readonly onDiscard: () => void;
}

const save = (row: RescueRow): void => {
  const { name, content } = createRescueFile(row);
  saveFile(name, content);
};

function Kept({ row, session, onDiscard }: KeptProps & { readonly session: OpenSession }) {
  useSnapshot(session.status);
  useSnapshot(session.seatSheet);
  useSnapshot(session.plan);
  useSnapshot(session.proposals);
  const { entry, take } = useKeptEntry(row, session);
  const deeds: KeptDeeds = { take: (_entry, lines) => take(lines), save: () => save(row), discard: onDiscard };
  return <KeptCard entry={entry} deeds={deeds} />;
}

/** What was put aside of sessions that this device has no seat in any more: to be saved or discarded. */
export function KeptOfStranger({ rows, onDiscard }: Pick<KeptOfSeatProps, 'rows' | 'onDiscard'>) {
  const { box } = useKeptWords();
  if (rows.length === 0) return null;
  return (
    <section aria-label={box.forgotten}>
      <h2>{box.forgotten}</h2>
      {rows.map((row) => (
        <Stranger key={row.id} row={row} session={null} onDiscard={() => onDiscard(row)} />
      ))}
    </section>
  );
}

function Stranger({ row, onDiscard }: KeptProps) {
  const { entry } = useKeptEntry(row, null);
  return <KeptCard entry={entry} deeds={{ take: () => undefined, save: () => save(row), discard: onDiscard }} />;
}
