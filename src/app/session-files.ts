import type { Device } from '../device/device.ts';
import { createCell } from '../device/watched.ts';
import type { OpenSession } from '../sync/open-session.ts';
import type { FilesStatus, SessionFiles } from '../sync/session-files.ts';
import type { Watchable } from '../ui/use-snapshot.ts';

/** Photos and slides of the session that is open in this window; null until their part of the app is here. */
export const sessionFiles = createCell<SessionFiles | null>(null);

const nothing: FilesStatus = { photos: 0, slides: 0, refused: new Map(), transfer: null };
export const noFilesStatus: Watchable<FilesStatus> = { subscribe: () => () => undefined, getSnapshot: () => nothing };

/** Sends what waits here and fetches what screens ask for, until it is stopped. Loaded beside the first screen, never before it. */
export const startFiles = (device: Device, session: OpenSession): (() => void) => {
  let stop: () => void = () => undefined;
  let isWanted = true;
  const begin = async (): Promise<void> => {
    const { SessionFiles: Files } = await import('../sync/session-files.ts');
    if (!isWanted) return;
    const files = new Files({ device, session });
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
