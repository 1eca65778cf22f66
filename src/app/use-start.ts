import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { accepted, type Result } from '../domain/result.ts';
import type { KnownSession, NewSession, StartDeeds } from '../features/start/start-deeds.ts';
import type { OpenSessionAnswer } from '../protocol/api.ts';
import { browserEnvironment } from '../sync/browser.ts';
import { eraseSession } from '../sync/erase-session.ts';
import { pathTo } from '../ui/address.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDevice } from './device-context.tsx';

interface Opened {
  readonly answer: OpenSessionAnswer;
  readonly title: string;
  readonly date: string;
  readonly practice: boolean;
}

/** Whoever opened a session leads it: the moderator's seat is taken at once and kept on this device. */
async function takeModeratorSeat(device: Device, opened: Opened): Promise<Result<SeatRow['sessionId'], string>> {
  const { answer, title, date, practice } = opened;
  const { joinCode, invites } = answer;
  const joined = await device.api.joinSession({ invite: invites.moderator });
  if (!joined.ok) return joined;
  const seat = { ...joined.value, title, date, practice, joinCode, invites, joinedWith: invites.moderator };
  await device.sessions.remember(seat);
  return accepted(joined.value.sessionId);
}

async function openSession(device: Device, { title, date, key }: NewSession): Promise<Result<string, string>> {
  const opened = await device.api.openSession({ title }, key === '' ? undefined : key);
  if (!opened.ok) return opened;
  const taken = await takeModeratorSeat(device, { answer: opened.value, title, date, practice: false });
  return taken.ok ? accepted(pathTo.sessionPage(taken.value, 'prepare')) : taken;
}

async function openExample(device: Device): Promise<Result<string, string>> {
  const opened = await device.api.openExample();
  if (!opened.ok) return opened;
  const described = await device.api.describeInvite(opened.value.invites.moderator);
  const title = described.ok ? described.value.title : '';
  const taken = await takeModeratorSeat(device, { answer: opened.value, title, date: '', practice: true });
  return taken.ok ? accepted(pathTo.sessionPage(taken.value, 'lead')) : taken;
}

/** With its last seat everything of the session leaves this device, also what was written here. */
async function forgetSeat(device: Device, key: string): Promise<void> {
  const seats = device.sessions.getSnapshot();
  const seat = seats.find((row) => row.key === key);
  if (seat === undefined) return;
  const isShared = seats.some((row) => row.key !== key && row.sessionId === seat.sessionId);
  if (isShared) await device.sessions.forget(seat.sessionId, seat.seatId);
  else await eraseSession(browserEnvironment(), device, seat.sessionId);
}

function toKnown({ key, sessionId, title, role, practice, date }: SeatRow): KnownSession {
  return { id: key, session: sessionId, title, role, practice, date };
}

/** The calendar day here, as a date field wants it. */
function localDay(milliseconds: number): string {
  const day = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function useStart() {
  const device = useDevice();
  const [, goTo] = useLocation();
  const seats = useSnapshot(device.sessions);
  const sessions = useMemo(() => seats.map(toKnown), [seats]);
  const deeds = useMemo<StartDeeds>(
    () => ({
      openSession: (wanted) => openSession(device, wanted),
      openExample: () => openExample(device),
      forgetSession: (id) => forgetSeat(device, id),
      goTo,
    }),
    [device, goTo],
  );
  return { sessions, deeds, today: localDay(device.now()) };
}
