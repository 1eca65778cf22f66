import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { SeatRow } from '../../device/database.ts';
import type { Device } from '../../device/device.ts';
import { backTo } from '../../device/lately.ts';
import type { KnownCounty, KnownSession, StartDeeds } from '../../features/start/start-deeds.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { useViewStore } from '../view-store.ts';

/** Whoever joins by a code does none of this. */
const ownSessions = () => import('../session/own-sessions.ts');
const removing = () => import('../removing.ts');

function toKnown({ key, sessionId, seatId, title, role, practice, date, local = false }: SeatRow): KnownSession {
  return { id: key, session: sessionId, seat: seatId, title, role, practice, date, local };
}

/** Several places in one county are one way to it. */
function useCounties({ database }: Pick<Device, 'database'>): readonly KnownCounty[] {
  const [counties, setCounties] = useState<readonly KnownCounty[]>([]);
  useEffect(() => {
    void database.spaces.all().then((rows) => {
      setCounties([...new Map(rows.map(({ spaceId, title }) => [spaceId, { id: spaceId, title }])).values()]);
    });
  }, [database]);
  return counties;
}

export function useStart() {
  const device = useDevice();
  const [, goTo] = useLocation();
  const counties = useCounties(device);
  const seats = useSnapshot(device.sessions);
  const sessions = useMemo(() => seats.map(toKnown), [seats]);
  const lastSeat = useViewStore((view) => view.lastSeat);
  // As of when the page was opened: nothing moves under a finger.
  const [openedAt] = useState(device.now);
  const back = backTo(seats, lastSeat, openedAt);
  const deeds = useMemo<StartDeeds>(
    () => ({
      openSession: async (wanted) => (await ownSessions()).openSession(device, wanted),
      openExample: async () => (await ownSessions()).openExample(device),
      resetExample: async (id) => (await ownSessions()).resetKnownExample(device, id),
      onlyHereOf: async (id) => (await removing()).onlyHereOf(device, id),
      saveSession: async (id) => (await removing()).saveSession(device, id),
      forgetSession: async (id) => (await removing()).forgetSeat(device, id),
      goTo,
    }),
    [device, goTo],
  );
  return { counties, sessions, back: back === null ? null : toKnown(back), deeds, today: localDay(device.now()) };
}
