import { saveFile } from '../device/save-file.ts';
import type { SpaceId } from '../domain/ids.ts';
import type { Merged } from '../features/notebook/carry-card.tsx';
import { mergeWork, mostPacked, packWork, readWork } from '../sync/carried-work.ts';
import type { GroupWork } from '../sync/open-group-work.ts';

const fileName = (title: string): string => `${title.replace(/[^\p{L}\p{N}]+/gu, '-') || 'plenum'}.plenum-work`;

/** The work of a group as bytes; for the office only what was handed in. */
export const packFor = (
  space: SpaceId,
  work: GroupWork,
  { isForOffice }: Pick<CarryWish, 'isForOffice'>,
): Uint8Array<ArrayBuffer> =>
  packWork(
    space,
    work.group,
    work.documents.filter(({ name }) => !isForOffice || name.kind === 'submissions'),
  );

/** The same for codes: without the pictures, each of which alone would take half a minute more. */
export const packLight = (space: SpaceId, work: GroupWork, isForOffice: boolean): Uint8Array<ArrayBuffer> => {
  const documents = work.documents.filter(({ name }) => name.kind !== 'photos');
  return packFor(space, { ...work, documents }, { isForOffice });
};

const fileOf = (space: SpaceId, work: GroupWork, wish: CarryWish): File =>
  new File([packFor(space, work, wish)], fileName(wish.title), { type: 'application/octet-stream' });

interface CarryWish {
  readonly title: string;
  readonly isForOffice: boolean;
}

export const saveWork = (space: SpaceId, work: GroupWork, wish: CarryWish): void => {
  const file = fileOf(space, work, wish);
  saveFile(file.name, file);
};

/** Null: this browser shares no files. */
export const shareWork = (space: SpaceId, work: GroupWork, wish: CarryWish): (() => void) | null => {
  const probe = new File(['x'], fileName(''), { type: 'application/octet-stream' });
  if (navigator.canShare?.({ files: [probe] }) !== true) return null;
  return () => {
    // Who closes the sheet has changed their mind; there is nothing to say.
    navigator.share({ files: [fileOf(space, work, wish)] }).catch(() => undefined);
  };
};

/** Takes a file, however it came, into whichever of these works it belongs to. */
export const openWork = async (space: SpaceId, works: readonly GroupWork[], file: Blob): Promise<Merged> => {
  if (file.size > mostPacked) return 'too-large';
  const read = readWork(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return read.reason;
  const work = works.find(({ group }) => group === read.value.group);
  if (work === undefined || read.value.space !== space) return 'foreign';
  return mergeWork(read.value, work.documents);
};
