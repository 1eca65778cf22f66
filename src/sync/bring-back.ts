import type { RescueReason, UnsentPersonRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { keepRescue } from '../device/rescues.ts';
import { listSpaceSeats } from '../device/space-seats.ts';
import type { FileId, SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import { typeOf } from '../protocol/file-kind.ts';
import { type FilesOwner, filesOfSpace } from '../protocol/file-rights.ts';
import type { WorkCopy } from '../protocol/work-copy.ts';
import { fileIdOf } from './file-relay.ts';

/*
 * Brings back what was in the file of a device (`work-file.ts`). A seat that has left the device is gone for good;
 * what it had goes to the seat this device has there now: what stood in documents is put aside, beside what holds now, and
 * taken over by hand; what waited, waits again; what was begun stands in its place (SPEC D383).
 */

interface Target {
  readonly owner: FilesOwner;
  readonly place: string;
  readonly seat: SeatId;
}

/** The seat this device has there now: the same one, or the only one of the same role and group. Whose it is else nobody can tell. */
const targetOf = async (device: Device, { session, space, seat, role, group }: WorkCopy): Promise<Target | null> => {
  const rows =
    session === undefined
      ? (await listSpaceSeats(device)).filter((row) => row.spaceId === space)
      : device.sessions.getSnapshot().filter((row) => row.sessionId === session);
  const alike = rows.filter(
    (one) => one.role === role && (group === undefined || ('groupId' in one && one.groupId === group)),
  );
  const row = rows.find(({ seatId }) => seatId === seat) ?? (alike.length === 1 ? alike[0] : undefined);
  if (row === undefined) return null;
  const owner = session === undefined ? filesOfSpace(space as SpaceId) : (session as SessionId);
  return { owner, place: session ?? space ?? '', seat: row.seatId };
};

/** `join-first`: this device is not in that session or county. `not-kept`: it could not be stored. */
export const bringBack = async (device: Device, file: WorkCopy): Promise<Result<Target, 'join-first' | 'not-kept'>> => {
  const target = await targetOf(device, file);
  if (target === null) return refused('join-first');
  const copies = [
    // What a group has in its notebook and a county in its register has files of its own, which are merged.
    ...(file.session === undefined ? [] : file.documents.map((one) => ({ ...one, reason: 'from-file' as const }))),
    ...file.rescues,
  ];
  const kept = [
    ...(await putCopies(device, copies, file.seat, target)),
    ...(await Promise.all(file.files.map((one) => putFile(device, one, file.seat, target)))),
    ...(await Promise.all(file.drafts.map((one) => putSetting(device, 'draft', one, target)))),
    ...(await Promise.all(file.reminders.map((one) => putSetting(device, 'reminder', one, target)))),
    ...(await Promise.all(file.people.map((entry) => putPerson(device, entry, target)))),
  ];
  return kept.every(Boolean) ? accepted(target) : refused('not-kept');
};

/** The sheet of a seat that is gone is now that of the seat that is here. */
const named = (name: string, from: string, to: SeatId): string =>
  name.endsWith(`/seat/${from}`) ? name.slice(0, -from.length) + to : name;

/** Opened twice, it is put aside once. */
const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

interface Copy {
  readonly name: string;
  readonly json?: unknown;
  readonly update: Uint8Array;
  readonly reason: RescueReason;
}

/** One after the other: two that are the same are one. */
const putCopies = async (device: Device, copies: readonly Copy[], from: string, target: Target): Promise<boolean[]> => {
  const kept: boolean[] = [];
  for (const one of copies) kept.push(await putCopy(device, one, from, target));
  return kept;
};

const putCopy = async (device: Device, { name, json, update, reason }: Copy, from: string, { place, seat }: Target) => {
  // Only of this session or county, whatever the file says.
  if (name.split('/')[1] !== place) return true;
  const { database, random, now } = device;
  const rescue = {
    document: named(name, from, seat),
    seat,
    reason,
    update,
    json: JSON.stringify(json ?? null),
  };
  const isThere = (await database.rescues.all()).some(
    (one) => one.document === rescue.document && one.seat === seat && isEqual(one.update, rescue.update),
  );
  return isThere || (await keepRescue({ rescues: database.rescues, random, now }, rescue)).isStored;
};

const putFile = async (
  { database }: Device,
  { home, bytes }: { readonly home: string; readonly bytes: Uint8Array<ArrayBuffer> },
  from: string,
  { owner, seat }: Target,
) => {
  const type = typeOf(bytes);
  // What is no picture and no report was never one of ours.
  if (type === null) return true;
  const file: FileId = await fileIdOf(bytes.buffer);
  const key = `${owner}/${file}`;
  // What is here already has its own place.
  if ((await database.files.get(key)) !== null) return true;
  const row = {
    key,
    owner,
    seat,
    file,
    type,
    home: named(`x/${home}`, from, seat).slice(2),
    size: bytes.length,
    state: 'waiting' as const,
  };
  return (await database.fileBytes.put({ key, bytes: bytes.buffer })) && (await database.files.put(row));
};

/** What was changed since stays. */
const putPerson = async (
  { database: { unsentPeople } }: Device,
  entry: WorkCopy['people'][number],
  { place }: Target,
) => {
  const key = `${place}/${entry.person}/${entry.field}`;
  const known = await unsentPeople.get(key);
  if (known !== null && known.entry.at >= entry.at) return true;
  return unsentPeople.put({ key, session: place as SessionId, entry: entry as UnsentPersonRow['entry'] });
};

/** What was typed since stays. */
const putSetting = async (
  { database: { settings } }: Device,
  prefix: 'draft' | 'reminder',
  { key, value }: { readonly key: string; readonly value?: unknown },
  { place, seat }: Target,
) => {
  const whole = `${prefix}/${place}/${seat}/${key}`;
  return (await settings.get(whole)) !== null || settings.put({ key: whole, value });
};
