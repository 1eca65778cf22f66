import type { Database } from '../device/database.ts';
import type { FileId, SeatId } from '../domain/ids.ts';
import type { FilesOwner } from '../protocol/file-rights.ts';
import type { FileContent } from './file-relay.ts';

/** Whose files they become, and on which document each of them hangs. */
interface PlaceOfFiles {
  readonly owner: FilesOwner;
  readonly seat: SeatId;
  readonly homeOf: (file: FileId) => string;
}

/** Files from a file: they wait here, as if they had been brought here, until a relay takes them. False: not all of them are kept. */
export const placeFiles = async (
  { files, fileBytes }: Pick<Database, 'files' | 'fileBytes'>,
  { owner, seat, homeOf }: PlaceOfFiles,
  all: ReadonlyMap<FileId, FileContent>,
): Promise<boolean> => {
  for (const [file, { type, bytes }] of all) {
    const key = `${owner}/${file}`;
    const row = {
      key,
      owner,
      seat,
      file,
      type,
      home: homeOf(file),
      size: bytes.byteLength,
      state: 'waiting',
    } as const;
    // First what names it: whoever clears up goes by that.
    if (!(await files.put(row)) || !(await fileBytes.put({ key, bytes }))) return false;
  }
  return true;
};
