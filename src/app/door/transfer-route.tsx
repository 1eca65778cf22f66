import { useCallback } from 'react';
import type { SeatRow } from '../../device/database.ts';
import { TransferScreen } from '../../features/join/transfer-screen.tsx';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';

interface TransferRouteProps {
  /** As they stand in the address; anything may stand there. */
  readonly session: string;
  readonly seat: string;
}

/** Exactly this seat: one browser may have several of a session. */
export function TransferRoute({ session, seat }: TransferRouteProps) {
  const { access } = useWords();
  const { sessions } = useDevice();
  const row = useSnapshot(sessions).find(({ sessionId, seatId }) => sessionId === session && seatId === seat);
  return (
    <AppFrame title={access.transfer.title}>
      {row === undefined ? (
        <EmptyState icon="info" level={1} title={access.transfer.noSeat} />
      ) : (
        <Transfer key={row.key} seat={row} />
      )}
    </AppFrame>
  );
}

function Transfer({ seat: { sessionId, seatId, role } }: { readonly seat: SeatRow }) {
  const { api, sessions } = useDevice();
  const open = useCallback(async () => {
    const token = () => sessions.getSnapshot().find((row) => row.seatId === seatId)?.token ?? '';
    const opened = await api.openTransfer(sessionId, token());
    if (opened.ok || opened.reason !== 'token-expired') return opened;
    const renewed = await api.renewToken(token());
    if (!renewed.ok) return renewed;
    await sessions.remember(renewed.value);
    return api.openTransfer(sessionId, token());
  }, [api, sessions, sessionId, seatId]);
  return <TransferScreen onOpen={open} backHref={hrefTo(pathTo.seat(sessionId, role))} />;
}
