import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import type { SessionId } from '../domain/ids.ts';
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
  const prefix = `session/${session}/`;
  const [acknowledged, epochs, rescues, settings, unsentPeople] = await Promise.all([
    database.acknowledged.all(),
    database.epochs.all(),
    database.rescues.all(),
    database.settings.all(),
    database.unsentPeople.all(),
  ]);
  const named = acknowledged.filter(({ name }) => name.startsWith(`${localPrefix}${prefix}`));
  const listed = await listCopies(indexedDB, `${localPrefix}${prefix}`);
  await Promise.all([
    ...[...new Set([...named.map(({ name }) => name), ...listed])].map((name) => eraseLocalCopy(indexedDB, name)),
    ...named.map(({ name }) => database.acknowledged.remove(name)),
    ...epochs.filter((row) => row.document.startsWith(prefix)).map((row) => database.epochs.remove(row.document)),
    ...rescues.filter((row) => row.document.startsWith(prefix)).map((row) => database.rescues.remove(row.id)),
    database.people.remove(session),
    ...unsentPeople.filter((row) => row.session === session).map((row) => database.unsentPeople.remove(row.key)),
    // Settings of a session carry its id as a part of their key, e.g. `door/<session>`.
    ...settings.filter((row) => row.key.split('/').includes(session)).map((row) => database.settings.remove(row.key)),
  ]);
};

/** Removes one seat from this device with what is its own; with the last seat of a session goes all of the session. */
export const eraseSeat = async (
  environment: Pick<Environment, 'indexedDB'>,
  device: Device,
  { sessionId, seatId }: Pick<SeatRow, 'sessionId' | 'seatId'>,
): Promise<void> => {
  const { sessions, database } = device;
  const isOther = (row: SeatRow): boolean => row.sessionId === sessionId && row.seatId !== seatId;
  if (!sessions.getSnapshot().some(isOther)) return eraseSession(environment, device, sessionId);
  await sessions.forget(sessionId, seatId);
  const [acknowledged, epochs, rescues] = await Promise.all([
    database.acknowledged.all(),
    database.epochs.all(),
    database.rescues.all(),
  ]);
  const isOwn = (name: string): boolean => name.includes(`:${seatId}:`);
  const named = acknowledged.filter(({ name }) => isOwn(name));
  const listed = (await listCopies(environment.indexedDB, `${localPrefix}session/${sessionId}/`)).filter(isOwn);
  await Promise.all([
    ...[...new Set([...named.map(({ name }) => name), ...listed])].map((name) =>
      eraseLocalCopy(environment.indexedDB, name),
    ),
    ...named.map(({ name }) => database.acknowledged.remove(name)),
    ...epochs.filter((row) => row.document.endsWith(`:${seatId}`)).map((row) => database.epochs.remove(row.document)),
    ...rescues.filter((row) => row.seat === seatId).map((row) => database.rescues.remove(row.id)),
  ]);
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
