import type { Database, SeatRow, SpaceSeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { draftsOf } from '../device/drafts.ts';
import { listReminders } from '../device/reminders.ts';
import type { SeatId, SpaceId } from '../domain/ids.ts';
import type { OnlyHere, OnlyHerePart } from '../domain/only-here.ts';
import { parseName } from '../protocol/document-name.ts';
import { type FilesOwner, filesOfSpace } from '../protocol/file-rights.ts';
import { may, noFacts } from '../protocol/rights.ts';
import type { Environment } from './environment.ts';
import { listDocuments } from './erase-session.ts';
import { keepsWhole } from './keeps-whole.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import { type OpenSession, openSession } from './open-session.ts';
import { openSpace } from './open-space.ts';
import type { SessionDocument } from './session-documents.ts';
import { openLead } from './session-lead.ts';

/** Milliseconds that the relay gets to take what it does not have yet. */
const patience = 3_000;

export interface Place {
  readonly environment: Environment;
  readonly device: Device;
}

/**
 * What of this seat's session only this device has: reckoned as the save status is, after the relay had a moment to take it
 * (SPEC D360). Practice is nobody's work.
 */
export const onlyHereOfSession = async (place: Place, seat: SeatRow): Promise<readonly OnlyHere[]> => {
  if (seat.practice) return [];
  if (seat.local === true) return [{ part: 'whole', count: 1 }];
  return withSession(place, seat, async (session, documents) => {
    const { remote } = session.status.getSnapshot();
    if (remote.kind === 'refused' && remote.reason === 'erased') return [];
    const parts = partsOf(documents);
    // What people without a device have said lies in documents of their own, which the summary knows.
    if (parts.length === 0 && session.saving.getSnapshot().kind !== 'onServer') parts.push({ part: 'seat', count: 1 });
    const { database } = place.device;
    const people = (await database.unsentPeople.all()).some((row) => row.session === seat.sessionId);
    return [
      ...parts,
      ...(await besides(database, { owner: seat.sessionId, prefix: `session/${seat.sessionId}/`, seat: seat.seatId })),
      ...(people && ['moderator', 'office'].includes(seat.role) ? [{ part: 'people' as const, count: 1 }] : []),
    ];
  });
};

/** Opens all of a session that lies here for this seat, lets the relay take what it can, and closes it behind whoever looks. */
export const withSession = async <Value>(
  { environment, device }: Place,
  seat: SeatRow,
  look: (session: OpenSession, documents: readonly OpenDocument[]) => Promise<Value>,
): Promise<Value> => {
  const session = openSession({ environment, device, seat, openLead });
  await session.whenRead;
  const prefix = `session/${seat.sessionId}/`;
  const names = await listDocuments(environment.indexedDB, device.database, { prefix, seat: seat.seatId });
  const documents = names.flatMap((name) => {
    const kind = name.slice(prefix.length);
    const isOthers = kind.startsWith('seat/') && kind !== `seat/${seat.seatId}`;
    return isOthers ? [] : (session.document((kind.startsWith('seat/') ? 'seat' : kind) as SessionDocument) ?? []);
  });
  await Promise.all(documents.map((one) => one.whenRead));
  const sheets = session.proxies?.list.getSnapshot() ?? [];
  await Promise.all(sheets.map(({ seatId }) => session.proxies?.whenRead(seatId)));
  await settled([session.saving, session.status, ...documents.map(({ status }) => status)], () => {
    const { remote } = session.status.getSnapshot();
    if (remote.kind === 'refused') return true;
    return documents.every(isThere) && session.saving.getSnapshot().kind === 'onServer';
  });
  try {
    return await look(session, documents);
  } finally {
    await session.close();
  }
};

/** The same of a county, over all places that this device has in it. */
export const onlyHereOfSpace = async (place: Place, space: SpaceId): Promise<readonly OnlyHere[]> => {
  const { database } = place.device;
  const seats = (await database.spaces.all()).filter(({ spaceId }) => spaceId === space);
  if (seats.some(({ local }) => local)) return [{ part: 'whole', count: 1 }];
  const found: OnlyHere[] = [];
  for (const seat of seats) {
    found.push(...(await unsentIn(place, seat)));
    const wish = { owner: filesOfSpace(space), prefix: `space/${space}/`, seat: seat.seatId, draftsOf: space };
    found.push(...(await besides(database, wish)));
  }
  return together(found);
};

/** The same of the documents of one place alone. The relay is dialled only where something waits, and for that alone. */
export const unsentIn = async ({ environment, device }: Place, seat: SpaceSeatRow): Promise<readonly OnlyHere[]> => {
  let isAsking = false;
  const space = openSpace({ environment, device, seat, mayDial: () => isAsking });
  await space.whenRead;
  const wish = { prefix: `space/${seat.spaceId}/`, seat: seat.seatId };
  const names = (await listDocuments(environment.indexedDB, device.database, wish)).map(parseName);
  const further = names.flatMap((name) => {
    const isOpen = name === null || name.kind === 'register' || name.kind === 'results';
    if (isOpen || may(space.principal, name, noFacts) !== 'write') return [];
    const document = openDocument({ ...space.place, name, access: () => 'write' });
    keepsWhole(document);
    return [document];
  });
  const documents = [space.documents.register, ...further];
  await Promise.all(documents.map((one) => one.whenRead));
  isAsking = true;
  for (const one of documents) if (!isThere(one)) one.connect();
  const isRefused = () => documents.some(({ status }) => status.getSnapshot().remote.kind === 'refused');
  await settled(
    documents.map(({ status }) => status),
    () => documents.every(isThere) || isRefused(),
  );
  const isErased = documents.some(({ status }) => {
    const { remote } = status.getSnapshot();
    return remote.kind === 'refused' && remote.reason === 'erased';
  });
  const parts = isErased ? [] : partsOf(documents);
  await Promise.all([space.close(), ...further.map((one) => one.close())]);
  return parts;
};

const isThere = ({ access, status }: OpenDocument): boolean =>
  access === 'read' || status.getSnapshot().delivery === 'onServer';

/** Ends when it is so, or when the relay had its time. */
const settled = (
  told: readonly { readonly subscribe: (listener: () => void) => () => void }[],
  isSo: () => boolean,
): Promise<void> =>
  new Promise((resolve) => {
    if (isSo()) {
      resolve();
      return;
    }
    const finish = () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      resolve();
    };
    const stops = told.map((one) => one.subscribe(() => isSo() && finish()));
    const timer = setTimeout(finish, patience);
  });

const together = (found: readonly OnlyHere[]): OnlyHere[] => {
  const counts = new Map<OnlyHerePart, number>();
  for (const { part, count } of found) counts.set(part, (counts.get(part) ?? 0) + count);
  return [...counts].map(([part, count]) => ({ part, count }));
};

const partsOf = (documents: readonly OpenDocument[]): OnlyHere[] =>
  together(
    documents
      .filter((one) => !isThere(one))
      .map(({ name }) => ({ part: name.kind as Exclude<typeof name.kind, 'tally' | 'desk' | 'results'>, count: 1 })),
  );

interface BesidesWish {
  readonly owner: FilesOwner;
  readonly prefix: string;
  readonly seat: SeatId;
  readonly draftsOf?: string;
}

/** What lies beside the documents: files that wait, copies put aside, what was begun and not handed in, reminders. */
const besides = async (database: Database, { owner, prefix, seat, ...wish }: BesidesWish): Promise<OnlyHere[]> => {
  const [files, rescues, drafts, reminders] = await Promise.all([
    database.files.all(),
    database.rescues.all(),
    draftsOf(database.settings, { owner: wish.draftsOf ?? owner, seat, now: Date.now }).places(),
    listReminders(database.settings),
  ]);
  const counts: Readonly<Partial<Record<OnlyHerePart, number>>> = {
    files: files.filter((row) => row.owner === owner && row.seat === seat && ['waiting', 'refused'].includes(row.state))
      .length,
    putAside: rescues.filter((row) => row.document.startsWith(prefix) && (row.seat ?? seat) === seat).length,
    drafts: drafts.length,
    reminders: reminders.filter(({ key }) => key.startsWith(`reminder/${owner}/${seat}/`)).length,
  };
  return Object.entries(counts).flatMap(([part, count]) => (count > 0 ? [{ part: part as OnlyHerePart, count }] : []));
};
