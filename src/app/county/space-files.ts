import type { Device } from '../../device/device.ts';
import { saveFile } from '../../device/save-file.ts';
import { createCell } from '../../device/watched.ts';
import type { Source } from '../../domain/space/sources.ts';
import { filesOfSpace } from '../../protocol/file-rights.ts';
import type { DeviceFiles } from '../../sync/device-files.ts';
import type { OpenSpace } from '../../sync/open-space.ts';

/** The reports of the space that is open in this window; null until their part of the app is here. */
export const spaceFiles = createCell<DeviceFiles | null>(null);

/** Of every space that was opened: its reports once their part of the app is here, null when it does not come. */
const arrivals = new WeakMap<OpenSpace, Promise<DeviceFiles | null>>();

/** The reports of this space for who can wait until that part has come; null: it did not come. */
export const arrivedSpaceFiles = async (space: OpenSpace): Promise<DeviceFiles | null> =>
  (await arrivals.get(space)) ?? null;

/** Sends what waits here and keeps what was opened, until it is stopped. */
export const startSpaceFiles = (device: Device, space: OpenSpace): (() => void) => {
  let stop: () => void = () => undefined;
  let isWanted = true;
  const begin = async (): Promise<DeviceFiles | null> => {
    const { DeviceFiles: Files } = await import('../../sync/device-files.ts');
    if (!isWanted) return null;
    const { seatId, ask, home, status, figures } = space;
    const seat = { owner: filesOfSpace(space.spaceId), seatId, ask, home, status };
    const used = () => new Set(figures.getSnapshot().sources.flatMap(({ file }) => file?.file ?? []));
    const files = new Files({ device, seat, used, heard: figures.subscribe });
    spaceFiles.set(files);
    stop = () => {
      files.close();
      spaceFiles.set(null);
    };
    return files;
  };
  // Without this part everything else works; the next screen of the space tries again.
  arrivals.set(
    space,
    space.whenRead.then(begin).catch(() => null),
  );
  return () => {
    isWanted = false;
    stop();
  };
};

/** Hands the file of a report over to whatever opens such files here; false: it is neither here nor to be had now. */
export const openReport = async (
  files: Pick<DeviceFiles, 'find'> | null,
  { title, file }: Pick<Source, 'title' | 'file'>,
): Promise<boolean> => {
  const content = file === null ? null : ((await files?.find(file.file)) ?? null);
  if (file === null || content === null) return false;
  saveFile(file.name || `${title}.pdf`, new Blob([content.bytes], { type: content.type }));
  return true;
};

/** Fetches every report that is not on this device yet; whether all of them are here then. */
export const fetchReports = async (
  files: Pick<DeviceFiles, 'find'> | null,
  sources: readonly Pick<Source, 'file'>[],
): Promise<boolean> => {
  let areHere = true;
  for (const { file } of sources)
    if (file !== null) areHere = ((await files?.find(file.file)) ?? null) !== null && areHere;
  return areHere;
};
