import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { saveFile } from '../device/save-file.ts';
import { listSpaceSeats } from '../device/space-seats.ts';
import type { SpaceId } from '../domain/ids.ts';
import type { OnlyHere } from '../domain/only-here.ts';
import { plenumProtocol } from '../protocol/version.ts';
import { browserEnvironment } from '../sync/browser.ts';
import { saveCounty } from '../sync/county-archive.ts';
import { endsOffice } from '../sync/ends-office.ts';
import { eraseSeat, eraseSpace } from '../sync/erase-session.ts';
import { onlyHereOfSession, onlyHereOfSpace, withSession } from '../sync/only-here.ts';
import { openGroupWork } from '../sync/open-group-work.ts';
import { openSpace } from '../sync/open-space.ts';
import { saveArchive } from '../sync/save-archive.ts';
import { saveWork } from './county/carry-work.ts';

/** What is asked and done before a session or a county leaves this device. Loaded when somebody wants to. */

const seatOf = (device: Device, key: string): SeatRow | undefined =>
  device.sessions.getSnapshot().find((row) => row.key === key);

export async function onlyHereOf(device: Device, key: string): Promise<readonly OnlyHere[]> {
  const seat = seatOf(device, key);
  return seat === undefined ? [] : onlyHereOfSession({ environment: browserEnvironment(), device }, seat);
}

/** The whole as an archive where somebody leads or writes it; what only a seat has said is in no archive and goes beside it. */
export async function saveSession(device: Device, key: string): Promise<boolean> {
  const seat = seatOf(device, key);
  if (seat === undefined) return false;
  const environment = browserEnvironment();
  return withSession({ environment, device }, seat, async (session) => {
    const isLed = seat.role === 'moderator' || seat.role === 'office';
    if (seat.local !== true) {
      const { name, content } = await session.exportUnsaved();
      saveFile(name, content);
    }
    if (!isLed) return true;
    const { subtle } = globalThis.crypto;
    const saved = await saveArchive({ session, device, subtle, app: plenumProtocol });
    if (saved.ok) saveFile(saved.value.name, saved.value.content);
    return saved.ok;
  });
}

/** Forgets one seat, and with the last seat of a session everything this device holds of it. */
export async function forgetSeat(device: Device, key: string): Promise<void> {
  const seat = seatOf(device, key);
  if (seat !== undefined) await eraseSeat(browserEnvironment(), device, seat);
}

/** What ends on this device, or with it: what only it has of a county, and the way into its office. */
export async function onlyHereIn(device: Device, space: SpaceId): Promise<readonly OnlyHere[]> {
  const place = { environment: browserEnvironment(), device };
  const parts = await onlyHereOfSpace(place, space);
  return (await endsOffice(place, space)) ? [...parts, { part: 'office', count: 1 }] : parts;
}

/** The county as an archive for its office, the notebook as its file for a group; what lies beside them in a file of its own. */
export async function saveSpace(device: Device, space: SpaceId): Promise<boolean> {
  const environment = browserEnvironment();
  const seats = (await listSpaceSeats(device)).filter(({ spaceId }) => spaceId === space);
  let isSaved = seats.length > 0;
  const parts = (await onlyHereOfSpace({ environment, device }, space)).map(({ part }) => part);
  const isBeside = parts.some((part) => ['files', 'putAside', 'drafts', 'reminders'].includes(part));
  for (const seat of seats) {
    const opened = openSpace({ environment, device, seat });
    await opened.whenRead;
    if (seat.groupId !== null) {
      const work = openGroupWork(opened, seat.groupId);
      await Promise.all(work.documents.map(({ whenRead }) => whenRead));
      const group = opened.register.getSnapshot().groups.find(({ id }) => id === seat.groupId)?.name ?? '';
      saveWork(space, work, { title: group || seat.title, isForOffice: false, at: device.now() });
      await work.close();
    } else if (seat.role === 'office') {
      const { subtle } = globalThis.crypto;
      const saved = await saveCounty({ space: opened, device, subtle, app: plenumProtocol });
      if (saved.ok) saveFile(saved.value.name, saved.value.content);
      isSaved &&= saved.ok;
    }
    if (isBeside) {
      const { name, content } = await opened.exportUnsaved();
      saveFile(name, content);
    }
    await opened.close();
  }
  return isSaved;
}

export const forgetSpace = (device: Device, space: SpaceId): Promise<void> =>
  eraseSpace(browserEnvironment(), device, space);
