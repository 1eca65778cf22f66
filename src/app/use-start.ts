import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { SeatRow } from '../device/database.ts';
import type { KnownSession, StartDeeds } from '../features/start/start-deeds.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDevice } from './device-context.tsx';
import { localDay } from './local-day.ts';

/** Whoever joins by a code does none of this. */
const ownSessions = () => import('./own-sessions.ts');

function toKnown({ key, sessionId, seatId, title, role, practice, date, local = false }: SeatRow): KnownSession {
  return { id: key, session: sessionId, seat: seatId, title, role, practice, date, local };
}

export function useStart() {
  const device = useDevice();
  const [, goTo] = useLocation();
  const seats = useSnapshot(device.sessions);
  const sessions = useMemo(() => seats.map(toKnown), [seats]);
  const deeds = useMemo<StartDeeds>(
    () => ({
      openSession: async (wanted) => (await ownSessions()).openSession(device, wanted),
      openExample: async () => (await ownSessions()).openExample(device),
      resetExample: async (id) => (await ownSessions()).resetKnownExample(device, id),
      forgetSession: async (id) => (await ownSessions()).forgetSeat(device, id),
      goTo,
    }),
    [device, goTo],
  );
  return { sessions, deeds, today: localDay(device.now()) };
}
