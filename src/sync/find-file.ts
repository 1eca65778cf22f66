import type { Device } from '../device/device.ts';
import type { FileId } from '../domain/ids.ts';
import { type FileContent, getFile } from './file-relay.ts';
import type { OpenSession } from './open-session.ts';

export interface FilesPlace {
  readonly device: Pick<Device, 'database' | 'relay'>;
  readonly session: Pick<OpenSession, 'sessionId' | 'seatId' | 'token' | 'home' | 'status'>;
}

/** Whether the relay can be asked for files. */
export const isOnline = ({ session: { home, status } }: FilesPlace): boolean =>
  home.getSnapshot() === 'relay' && status.getSnapshot().remote.kind === 'online';

/** A file from this device, else from the relay, and kept then; null: it is in neither place now. */
export const findFile = async (place: FilesPlace, file: FileId): Promise<FileContent | null> => {
  const { sessionId, seatId, token } = place.session;
  const { files, fileBytes } = place.device.database;
  const key = `${sessionId}/${file}`;
  const [row, held] = await Promise.all([files.get(key), fileBytes.get(key)]);
  if (row !== null && held !== null) return { type: row.type, bytes: held.bytes };
  if (!isOnline(place)) return null;
  const got = await getFile(place.device.relay, { session: sessionId, file, token: token() });
  if (!got.ok) return null;
  const { bytes, type } = got.value;
  if (await fileBytes.put({ key, bytes }))
    await files.put({ key, session: sessionId, seat: seatId, file, type, home: '', state: 'fetched' });
  return got.value;
};
