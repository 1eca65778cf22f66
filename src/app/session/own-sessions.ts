import type { SeatRow } from '../../device/database.ts';
import type { Device } from '../../device/device.ts';
import { beginSession } from '../../device/local-session.ts';
import type { SpaceId } from '../../domain/ids.ts';
import { accepted, type Result, refused } from '../../domain/result.ts';
import type { NewSession } from '../../features/start/start-deeds.ts';
import type { OpenSessionAnswer } from '../../protocol/api.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import { eraseSession } from '../../sync/erase-session.ts';
import { handOver } from '../../sync/hand-over.ts';
import { type OpenSession, openSession as openSeat } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { pathTo } from '../../ui/address.ts';
import { detectLang } from '../../words/detect-lang.ts';
import { askToKeep } from '../ask-to-keep.ts';
import { seedPlan } from './seed-plan.ts';

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

/** Why nothing came of asking the relay that is no answer: then the session may stay on this device. */
const silences: readonly string[] = ['offline', 'unreadable', 'relay-fault', 'space-first'];

/** Counting in one window needs locks, and a device that remembers nothing would lose the session with the window. */
const mayStayHere = ({ database }: Device): boolean =>
  browserEnvironment().locks !== null && database.status.getSnapshot().kind === 'durable';

/** Agenda and dimensions lie there before anybody can write beside them. Whoever opens a link to an empty session waits. */
async function prepare(device: Device, seat: SeatRow): Promise<void> {
  const session = openSeat({ environment: browserEnvironment(), device, seat });
  await session.whenRead;
  seedPlan(session, {
    title: seat.title,
    date: seat.date,
    space: seat.space,
    random: device.random,
    lang: detectLang(),
  });
  await session.close();
}

/** The way to the preparation of a session that was just begun. */
export async function openSession(device: Device, wanted: NewSession): Promise<Result<string, string>> {
  const begun = await begin(device, wanted);
  return begun.ok ? accepted(pathTo.sessionPage(begun.value.sessionId, 'prepare')) : begun;
}

/**
 * Begins a session on this device and gives it to the relay at once. Where there is none, or none is wanted, it stays
 * here and is handed over later. `space`: it is one of this county's, and the office of this device opens it.
 */
export async function begin(
  device: Device,
  wanted: NewSession & { readonly space?: SpaceId },
): Promise<Result<SeatRow, string>> {
  const { title, date, key, here, space } = wanted;
  const seat = await beginSession(device, { title, date, practice: false, space });
  await prepare(device, seat);
  const local = await device.database.locals.get(seat.sessionId);
  const asked =
    here || local === null
      ? refused<string>('offline')
      : await handOver({ device, seat, local, title, createKey: key });
  if (asked.ok || (silences.includes(asked.reason) && mayStayHere(device))) {
    askToKeep();
    return accepted(device.sessions.find(seat.sessionId, ['moderator']) ?? seat);
  }
  await eraseSession(browserEnvironment(), device, seat.sessionId);
  return refused(here ? 'cannot-stay' : asked.reason);
}

/** Opens a fresh practice session, on this device where there is no relay; the way to its cockpit. */
export async function openExample(device: Device): Promise<Result<string, string>> {
  const opened = await device.api.openExample();
  if (!opened.ok) return silences.includes(opened.reason) ? practiseHere(device, opened.reason) : opened;
  const described = await device.api.describeInvite(opened.value.invites.moderator);
  const title = described.ok ? described.value.title : '';
  const taken = await takeModeratorSeat(device, { answer: opened.value, title, date: '', practice: true });
  return taken.ok ? accepted(pathTo.sessionPage(taken.value, 'lead')) : taken;
}

async function practiseHere(device: Device, reason: string): Promise<Result<string, string>> {
  // Twelve profiles that nobody else needs.
  const { placeExample } = await import('../../sync/place-example.ts');
  const placed = await placeExample(browserEnvironment(), device);
  return placed.ok ? accepted(pathTo.sessionPage(placed.value, 'lead')) : refused(reason);
}

/** A practice session by its place: the seat is opened to be given up. */
export async function resetKnownExample(device: Device, key: string): Promise<Result<string, string>> {
  const seat = device.sessions.getSnapshot().find((row) => row.key === key);
  if (seat?.practice !== true) return openExample(device);
  const session = openSeat({ environment: browserEnvironment(), device, seat, openLead });
  await session.whenRead;
  const opened = await resetExample(device, session);
  // Where nothing came of it the old one stays, and is not left open.
  if (!opened.ok) await session.close();
  return opened;
}

/** Throws a practice session away, on the relay and here, and opens a fresh one; the way to its cockpit. */
export async function resetExample(device: Device, session: OpenSession): Promise<Result<string, string>> {
  const opened = await openExample(device);
  if (!opened.ok) return opened;
  // If this fails the old one stays until the relay makes room; the new one is there all the same.
  if (session.home.getSnapshot() === 'relay')
    await session.ask((token) => device.api.deleteSession(session.sessionId, token));
  await session.close();
  await eraseSession(browserEnvironment(), device, session.sessionId);
  return opened;
}
