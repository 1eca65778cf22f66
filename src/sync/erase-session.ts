import type { Database, RescueRow, SeatRow, SpaceSeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import type { FileRow } from '../device/file-rows.ts';
import type { SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import { type FilesOwner, filesOfSpace } from '../protocol/file-rights.ts';
import { localPrefix } from './document-copy.ts';
import type { Environment } from './environment.ts';
import { eraseLocalCopy } from './local-copy.ts';

/** Removes a session from this device: seats, local copies, copies put aside. The relay keeps what it has. */
export const eraseSession = async (
  { indexedDB }: Pick<Environment, 'indexedDB'>,
  { sessions, proxies, database }: Device,
  session: SessionId,
): Promise<void> => {
  await Promise.all([sessions.forget(session), proxies.forget(session), database.locals.remove(session)]);
  const [settings, unsentPeople] = await Promise.all([database.settings.all(), database.unsentPeople.all()]);
  await eraseFiles(database, (row) => row.owner === session);
  await Promise.all([
    eraseDocuments(indexedDB, database, `session/${session}/`),
    database.people.remove(session),
    ...unsentPeople.filter((row) => row.session === session).map((row) => database.unsentPeople.remove(row.key)),
    // Settings of a session carry its id as a part of their key, e.g. `door/<session>`.
    ...settings.filter((row) => row.key.split('/').includes(session)).map((row) => database.settings.remove(row.key)),
  ]);
};

const eraseFiles = async ({ files, fileBytes }: Database, isMeant: (row: FileRow) => boolean): Promise<void> => {
  const rows = (await files.all()).filter(isMeant);
  await Promise.all(rows.flatMap(({ key }) => [files.remove(key), fileBytes.remove(key)]));
};

/** Removes a space from this device: every place in it, local copies, copies put aside. The relay keeps what it has. */
export const eraseSpace = async (
  { indexedDB }: Pick<Environment, 'indexedDB'>,
  { database }: Pick<Device, 'database'>,
  space: SpaceId,
): Promise<void> => {
  const seats = (await database.spaces.all()).filter(({ spaceId }) => spaceId === space);
  const settings = (await database.settings.all()).filter(({ key }) => key.split('/').includes(space));
  await Promise.all([
    ...seats.map(({ key }) => database.spaces.remove(key)),
    ...settings.map(({ key }) => database.settings.remove(key)),
    eraseFiles(database, (row) => row.owner === filesOfSpace(space)),
    eraseDocuments(indexedDB, database, `space/${space}/`),
  ]);
};

/** All copies of documents whose name begins so, what is known of them, and what was put aside of them. */
const eraseDocuments = async (factory: IDBFactory | null, database: Device['database'], prefix: string) => {
  const [acknowledged, epochs, rescues] = await Promise.all([
    database.acknowledged.all(),
    database.epochs.all(),
    database.rescues.all(),
  ]);
  const named = acknowledged.filter(({ name }) => name.startsWith(`${localPrefix}${prefix}`));
  const listed = await listCopies(factory, `${localPrefix}${prefix}`);
  await Promise.all([
    ...[...new Set([...named.map(({ name }) => name), ...listed])].map((name) => eraseLocalCopy(factory, name)),
    ...named.map(({ name }) => database.acknowledged.remove(name)),
    ...epochs.filter((row) => row.document.startsWith(prefix)).map((row) => database.epochs.remove(row.document)),
    ...rescues.filter((row) => row.document.startsWith(prefix)).map((row) => database.rescues.remove(row.id)),
  ]);
};

/** Removes one seat from this device with what is its own; with the last seat of a session goes all of the session. */
export const eraseSeat = async (
  environment: Pick<Environment, 'indexedDB'>,
  device: Device,
  { sessionId, seatId }: Pick<SeatRow, 'sessionId' | 'seatId'>,
): Promise<void> => {
  const { sessions, proxies } = device;
  const others = sessions.getSnapshot().filter((row) => row.sessionId === sessionId && row.seatId !== seatId);
  if (others.length === 0) return eraseSession(environment, device, sessionId);
  await sessions.forget(sessionId, seatId);
  const isLed = others.some(({ role }) => role === 'moderator');
  const recorded = isLed ? [] : proxies.getSnapshot().filter((row) => row.sessionId === sessionId);
  await eraseOwn(environment, device, {
    owner: sessionId,
    prefix: `session/${sessionId}/`,
    seats: [seatId, ...recorded.map((row) => row.seatId)],
  });
  await eraseFromLedger(device, sessionId, isLed ? seatId : null);
  if (!isLed) await eraseLead(device, sessionId);
  if (!isLed && !others.some(({ role }) => role === 'office')) await erasePeople(device, sessionId);
};

/** Removes one of several places of a space from this device; what is everybody's there stays. */
export const eraseSpaceSeat = async (
  environment: Pick<Environment, 'indexedDB'>,
  device: Device,
  { key, spaceId, seatId }: Pick<SpaceSeatRow, 'key' | 'spaceId' | 'seatId'>,
): Promise<void> => {
  await device.database.spaces.remove(key);
  await eraseOwn(environment, device, { owner: filesOfSpace(spaceId), prefix: `space/${spaceId}/`, seats: [seatId] });
};

interface OwnSeats {
  readonly owner: FilesOwner;
  /** How the names of its documents begin. */
  readonly prefix: string;
  readonly seats: readonly SeatId[];
}

/** Local copies, copies put aside and marks of these seats, of all documents they have opened. */
export const eraseOwn = async (
  { indexedDB }: Pick<Environment, 'indexedDB'>,
  { database }: Device,
  { owner, prefix, seats }: OwnSeats,
): Promise<void> => {
  const [acknowledged, epochs, rescues, settings] = await Promise.all([
    database.acknowledged.all(),
    database.epochs.all(),
    database.rescues.all(),
    database.settings.all(),
  ]);
  await eraseFiles(database, (row) => row.owner === owner && seats.includes(row.seat));
  const isOwn = (name: string): boolean => seats.some((seat) => name.includes(`:${seat}:`));
  const named = acknowledged.filter(({ name }) => isOwn(name));
  const listed = (await listCopies(indexedDB, `${localPrefix}${prefix}`)).filter(isOwn);
  const isRescue = ({ document, seat }: RescueRow): boolean =>
    document.startsWith(prefix) && seats.some((one) => one === seat || document === `${prefix}seat/${one}`);
  await Promise.all([
    ...[...new Set([...named.map(({ name }) => name), ...listed])].map((name) => eraseLocalCopy(indexedDB, name)),
    ...named.map(({ name }) => database.acknowledged.remove(name)),
    ...epochs
      .filter(({ document }) => seats.some((seat) => document.endsWith(`:${seat}`)))
      .map((row) => database.epochs.remove(row.document)),
    ...rescues.filter(isRescue).map((row) => database.rescues.remove(row.id)),
    ...settings
      .filter(({ key }) => seats.some((seat) => key.split('/').includes(seat)))
      .map((row) => database.settings.remove(row.key)),
  ]);
};

/** What this device has counted, without this person; null: all of it, because nobody here moderates any more. */
const eraseFromLedger = async ({ database }: Device, session: SessionId, seat: SeatId | null): Promise<void> => {
  const row = await database.locals.get(session);
  if (row === null) return;
  if (seat === null) await database.locals.remove(session);
  else {
    // Only here: what counts is not in the first load.
    const { eraseSeat: forgetSeat } = await import('../domain/teller/erase-seat.ts');
    await database.locals.put({ ...row, ledger: forgetSeat(row.ledger, seat) });
  }
};

/** What only moderators have here: people without a device, the code of a tablet that is handed round, the door. */
const eraseLead = async ({ proxies, database }: Device, session: SessionId): Promise<void> => {
  await proxies.forget(session);
  await Promise.all([`door/${session}`, `handed/${session}`].map((key) => database.settings.remove(key)));
};

/** The list of people with their names. */
const erasePeople = async ({ database }: Device, session: SessionId): Promise<void> => {
  const unsent = (await database.unsentPeople.all()).filter((row) => row.session === session);
  await Promise.all([database.people.remove(session), ...unsent.map((row) => database.unsentPeople.remove(row.key))]);
};

/** The names of documents of which a copy lies here for this seat, all of which begin so. */
export const listDocuments = async (
  factory: IDBFactory | null,
  { acknowledged }: Pick<Database, 'acknowledged'>,
  { prefix, seat }: { readonly prefix: string; readonly seat: SeatId },
): Promise<readonly string[]> => {
  const noted = (await acknowledged.all())
    .map(({ name }) => name)
    .filter((name) => name.startsWith(localPrefix + prefix));
  const parts = [...(await listCopies(factory, localPrefix + prefix)), ...noted].map((name) => name.split(':'));
  return [...new Set(parts.flatMap(([, document = '', whose]) => (whose === seat ? [document] : [])))];
};

/** Older browsers do not list their databases; then those that were ever acknowledged are known by name. */
const listCopies = async (factory: IDBFactory | null, prefix: string): Promise<readonly string[]> => {
  try {
    const all = (await factory?.databases?.()) ?? [];
    return all.flatMap(({ name }) => (name?.startsWith(prefix) === true ? [name] : []));
  } catch {
    return [];
  }
};
