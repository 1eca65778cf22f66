import '../../features/kept/kept-card.css';
import { useEffect, useState } from 'react';
import type { RescueRow, SeatRow } from '../../device/database.ts';
import { parseName } from '../../protocol/document-name.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useKeptWords } from '../../words/kept.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { KeptOfSeat, KeptOfStranger } from './kept-of-seat.tsx';

/** Whose copy it is: told by the row, or the seat of its document, or the only one this device has in that session. */
const seatOf = (row: RescueRow, seats: readonly SeatRow[]): SeatRow | undefined => {
  const name = parseName(row.document);
  if (name === null || !('session' in name)) return undefined;
  const here = seats.filter(({ sessionId }) => sessionId === name.session);
  const own = row.seat ?? (name.kind === 'seat' ? name.seat : undefined);
  return own === undefined ? here[0] : here.find(({ seatId }) => seatId === own);
};

/** „Zurückgelegtes": everything put aside on this device. Only here, and with its session or person, it goes away. */
export function KeptRoute() {
  const { box } = useKeptWords();
  const { database, sessions } = useDevice();
  const seats = useSnapshot(sessions);
  const [rows, setRows] = useState<readonly RescueRow[] | null>(null);
  const { offer, bar } = useUndo(box.undo);
  useEffect(() => {
    void database.rescues.all().then((all) => setRows(all.toSorted((a, b) => b.at - a.at)));
  }, [database]);
  const discard = (row: RescueRow) => {
    setRows((before) => before?.filter(({ id }) => id !== row.id) ?? null);
    void database.rescues.remove(row.id);
    offer(box.discarded, () => {
      void database.rescues.put(row);
      setRows((before) => [row, ...(before ?? [])]);
    });
  };
  const own = (rows ?? []).map((row) => [row, seatOf(row, seats)] as const);
  return (
    <AppFrame title={box.title}>
      <header>
        <h1>{box.title}</h1>
        <p className="plenum-kept">{box.lede}</p>
      </header>
      {rows?.length === 0 && (
        <EmptyState
          icon="check"
          title={box.empty}
          actions={<ButtonLink href={hrefTo(pathTo.start())}>{box.back}</ButtonLink>}
        >
          {box.emptyText}
        </EmptyState>
      )}
      {seats.map((seat) => {
        const mine = own.flatMap(([row, whose]) => (whose?.key === seat.key ? [row] : []));
        return mine.length === 0 ? null : <KeptOfSeat key={seat.key} seat={seat} rows={mine} onDiscard={discard} />;
      })}
      <KeptOfStranger rows={own.flatMap(([row, whose]) => (whose === undefined ? [row] : []))} onDiscard={discard} />
      {bar}
    </AppFrame>
  );
}
