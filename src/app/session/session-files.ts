import type { Device } from '../../device/device.ts';
import { createCell } from '../../device/watched.ts';
import { readFigures } from '../../documents/space/register-sources.ts';
import { shownFiles } from '../../domain/session/shown-files.ts';
import type { DeviceFiles } from '../../sync/device-files.ts';
import type { FilesStatus } from '../../sync/files-status.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import type { Watchable } from '../../ui/use-snapshot.ts';

/** Photos and slides of the session that is open in this window; null until their part of the app is here. */
export const sessionFiles = createCell<DeviceFiles | null>(null);

const nothing: FilesStatus = { photos: 0, slides: 0, refused: new Map(), transfer: null };
export const noFilesStatus: Watchable<FilesStatus> = { subscribe: () => () => undefined, getSnapshot: () => nothing };

const citedIn = (session: OpenSession) => {
  const table = session.document('proposals');
  return table === null ? [] : readFigures(table.doc).sources;
};

/** What hangs on items, is told on cards, or is cited on the table. */
export const filesShown = (session: OpenSession) =>
  shownFiles(session.plan.getSnapshot(), session.tally.getSnapshot(), citedIn(session));

/** Sends what waits here and fetches what screens ask for, until it is stopped. Loaded beside the first screen, never before it. */
export const startFiles = (device: Device, session: OpenSession): (() => void) => {
  let stop: () => void = () => undefined;
  let isWanted = true;
  const begin = async (): Promise<void> => {
    const [{ DeviceFiles: Files }, { filesSeatOf }] = await Promise.all([
      import('../../sync/device-files.ts'),
      import('../../sync/find-file.ts'),
    ]);
    // Until the table is read, nothing would seem to cite what was fetched before.
    await session.document('proposals')?.whenRead;
    if (!isWanted) return;
    const used = () => filesShown(session);
    const files = new Files({ device, seat: filesSeatOf(session), used });
    sessionFiles.set(files);
    stop = () => {
      files.close();
      sessionFiles.set(null);
    };
  };
  // Without this part everything else works; the next session that is opened tries again.
  void session.whenRead.then(begin).catch(() => undefined);
  return () => {
    isWanted = false;
    stop();
  };
};
