import * as Y from 'yjs';
import type { SettingRow, SpaceSeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { renewMember } from '../device/space-seats.ts';
import { firstAnswer } from '../device/watched.ts';
import { writeUnheard } from '../documents/unheard.ts';
import type { SeatId } from '../domain/ids.ts';
import { type DocumentName, parseName } from '../protocol/document-name.ts';
import { filesOfSpace } from '../protocol/file-rights.ts';
import { may, noFacts } from '../protocol/rights.ts';
import { mergeWork } from './carried-work.ts';
import type { Environment } from './environment.ts';
import { eraseSpaceSeat, listDocuments } from './erase-session.ts';
import { mergeNotebook } from './keeps-whole.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import { type OpenSpace, unlessInUse } from './open-space.ts';
import { whenOnline, whenSent } from './when-online.ts';

interface Place {
  readonly environment: Environment;
  readonly device: Device;
}

/** Places of this device that have written the same documents: in the same space and role, and of the same group. */
const isSame = (one: SpaceSeatRow, { spaceId, seatId, role, principal }: OpenSpace): boolean =>
  one.spaceId === spaceId &&
  one.seatId !== seatId &&
  one.role === role &&
  one.groupId === principal.group &&
  !one.local;

/**
 * What this device had under an earlier access of the same role and group: it was withdrawn, and came in anew. What the relay
 * never got of it goes on under the new access, as if two devices had met, and the earlier place is forgotten (SPEC D381).
 * Nothing goes before it is stored and the relay has it; what does not find room, or meets no relay, stays where it was and
 * is tried again at the next opening.
 */
export const takeOverEarlier = async (place: Place, space: OpenSpace): Promise<void> => {
  const earlier = (await place.device.database.spaces.all()).filter((one) => isSame(one, space));
  for (const one of earlier)
    if (await isWithdrawn(place, one))
      await unlessInUse(place.environment, one.seatId, async () => {
        await space.whenRead;
        if (await takeOver(place, one, space)) await forget(place, one, space.seatId);
      });
};

/** A place that still opens the county is nobody's to take. */
const isWithdrawn = async ({ device }: Place, { withdrawn, token }: SpaceSeatRow): Promise<boolean> => {
  if (withdrawn === true) return true;
  const asked = await renewMember(device, token);
  return !asked.ok && asked.reason === 'token-withdrawn';
};

/** Whether all of it is stored under the new place, and with the relay. */
const takeOver = async (place: Place, from: SpaceSeatRow, space: OpenSpace): Promise<boolean> => {
  const { environment, device } = place;
  const wish = { prefix: `space/${from.spaceId}/`, seat: from.seatId };
  const names = (await listDocuments(environment.indexedDB, device.database, wish)).map(parseName);
  let isWhole = true;
  for (const name of names)
    if (name !== null && may(space.principal, name, noFacts) === 'write')
      isWhole = (await takeDocument(space, name, from.seatId)) && isWhole;
  return isWhole;
};

const takeDocument = async (space: OpenSpace, name: DocumentName, from: SeatId): Promise<boolean> => {
  // The relay has refused this place; it is not asked again.
  const before = openDocument({ ...space.place, seat: from, name, access: () => 'write', mayDial: () => false });
  const isRegister = name.kind === 'register';
  const now = isRegister ? space.documents.register : openDocument({ ...space.place, name, access: () => 'write' });
  try {
    await Promise.all([before.whenRead, now.whenRead]);
    // What the relay has is not written once more.
    if (!(await whenOnline(now))) return false;
    const isTaken = merge(now, name, before.doc);
    return (await isOnDisk(now)) && (await whenSent(now)) && isTaken;
  } finally {
    await before.close();
    if (!isRegister) await now.close();
  }
};

/**
 * Pictures are taken as long as there is room for them, and a notebook is merged as two devices are. Elsewhere the relay takes
 * nothing under the number of another device: what it has never heard of is written anew, under the own number.
 */
const merge = (now: OpenDocument, name: DocumentName, before: Y.Doc): boolean => {
  const update = () => Y.encodeStateAsUpdate(before);
  if (name.kind === 'notebook') mergeNotebook(now.doc, update());
  if (name.kind === 'register' || name.kind === 'submissions') writeUnheard(before, now.doc);
  if (name.kind !== 'photos') return true;
  const { space, group } = name;
  return mergeWork({ space, group, documents: new Map([['photos', update()]]) }, [now]) !== 'withoutPhotos';
};

/** Ends when the disk has it, or does not take it. */
const isOnDisk = ({ status }: OpenDocument): Promise<boolean> =>
  firstAnswer(status, ({ local: { kind } }) => (kind === 'loading' || kind === 'saving' ? null : kind === 'saved'));

/** What lies beside the documents goes to the new place, too; then the earlier one is nowhere any more. */
const forget = async (place: Place, from: SpaceSeatRow, to: SeatId): Promise<void> => {
  const { settings, rescues, files } = place.device.database;
  const owner = filesOfSpace(from.spaceId);
  const moved = (row: SettingRow): SettingRow => ({
    ...row,
    key: row.key
      .split('/')
      .map((part) => (part === from.seatId ? to : part))
      .join('/'),
  });
  const mine = (await settings.all()).filter(({ key }) => key.split('/').includes(from.seatId));
  for (const row of mine) if ((await settings.get(moved(row).key)) === null) await settings.put(moved(row));
  for (const row of await rescues.all()) if (row.seat === from.seatId) await rescues.put({ ...row, seat: to });
  for (const row of await files.all())
    if (row.owner === owner && row.seat === from.seatId)
      await files.put({ ...row, seat: to, ...(row.state === 'refused' && { state: 'waiting' as const }) });
  await eraseSpaceSeat(place.environment, place.device, from);
};
