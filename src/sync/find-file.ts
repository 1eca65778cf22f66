import type { Device } from '../device/device.ts';
import type { FileId, SeatId } from '../domain/ids.ts';
import type { FilesOwner } from '../protocol/file-rights.ts';
import { type FileContent, getFile } from './file-relay.ts';
import type { OpenSession } from './open-session.ts';

/** A place of this device in a session or a space, as far as files go by it. */
export interface FilesSeat extends Pick<OpenSession, 'seatId' | 'ask' | 'home' | 'status'> {
  readonly owner: FilesOwner;
  readonly seatId: SeatId;
}

/** Where files are looked for: on this device, and at the relay of its session or space. */
export interface FilesPlace {
  readonly device: Pick<Device, 'database' | 'relay'>;
  readonly seat: FilesSeat;
}

/** The same in a session. */
export const filesSeatOf = ({
  sessionId,
  seatId,
  ask,
  home,
  status,
}: Pick<OpenSession, 'sessionId' | 'seatId' | 'ask' | 'home' | 'status'>): FilesSeat => ({
  owner: sessionId,
  seatId,
  ask,
  home,
  status,
});

/** Whether the relay can be asked for files. */
export const isOnline = ({ seat: { home, status } }: FilesPlace): boolean =>
  home.getSnapshot() === 'relay' && status.getSnapshot().remote.kind === 'online';

/** A file from this device, else from the relay, and kept then; null: it is in neither place now. */
export const findFile = async (place: FilesPlace, file: FileId): Promise<FileContent | null> => {
  const { owner, seatId, ask } = place.seat;
  const { files, fileBytes } = place.device.database;
  const key = `${owner}/${file}`;
  const [row, held] = await Promise.all([files.get(key), fileBytes.get(key)]);
  if (row !== null && held !== null) return { type: row.type, bytes: held.bytes };
  if (!isOnline(place)) return null;
  const got = await ask((token) => getFile(place.device.relay, { owner, file, token }));
  if (!got.ok) return null;
  const { bytes, type } = got.value;
  if (await fileBytes.put({ key, bytes }))
    await files.put({ key, owner, seat: seatId, file, type, home: '', state: 'fetched' });
  return got.value;
};
