import { saveFile } from '../../device/save-file.ts';
import { longestGiven, momentHere, safeFileName } from '../../domain/export/file-name.ts';
import type { SpaceId } from '../../domain/ids.ts';
import type { Inside, Merge, Saved, Shared } from '../../features/notebook/carry-card.tsx';
import { isWork, mergeWork, mostAsText, packWork, readWork, workAsText } from '../../sync/carried-work.ts';
import type { GroupWork } from '../../sync/open-group-work.ts';

/** With day and time, so that one evening is not taken for another, and two scribes' files lie side by side on one stick. */
const fileName = ({ title, at }: Pick<CarryWish, 'title' | 'at'>): string =>
  safeFileName([title.slice(0, longestGiven), momentHere(at)], 'plenum-work');

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
  new File([packFor(space, work, wish)], fileName(wish), { type: 'application/octet-stream' });

interface CarryWish {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isForOffice: boolean;
}

const keep = (file: File): void => saveFile(file.name, file);

/** Answers under which name it lies there, and how much is in it. */
export const saveWork = (space: SpaceId, work: GroupWork, wish: CarryWish): Saved => {
  const file = fileOf(space, work, wish);
  keep(file);
  return { name: file.name, inside: wish.isForOffice ? { notes: 0, drafts: 0 } : insideOf(work) };
};

/** Which notes and drafts a place sees: what one file brings another may have taken out. */
const idsIn = ({ notebook }: Pick<GroupWork, 'notebook'>) => {
  const { notes = [], drafts = [] } = notebook?.getSnapshot() ?? {};
  return { notes: notes.map(({ id }): string => id), drafts: drafts.map(({ id }): string => id) };
};

/** How many notes and drafts a place sees; none where it reads no notebook. */
const insideOf = ({ notebook }: Pick<GroupWork, 'notebook'>): Inside => {
  const { notes = [], drafts = [] } = notebook?.getSnapshot() ?? {};
  return { notes: notes.length, drafts: drafts.length };
};

interface ShareWish extends CarryWish {
  /** What stands in the file for whoever opens it elsewhere. */
  readonly says: string;
  readonly save?: (file: File) => void;
}

/** With an ending and a type that every browser shares: one of our own is refused, and only after the press. */
const textFile = (file: File, text: string): File => new File([text], `${file.name}.txt`, { type: 'text/plain' });

/** Null: this browser shares no files. What it does not share after all is saved. */
export const shareWork = (
  space: SpaceId,
  work: GroupWork,
  { says, save = keep, ...wish }: ShareWish,
): (() => Promise<Shared>) | null => {
  const probe = textFile(new File([], fileName(wish)), 'x');
  if (navigator.canShare?.({ files: [probe] }) !== true) return null;
  return async () => {
    const file = fileOf(space, work, wish);
    const text = textFile(file, workAsText(packFor(space, work, wish), says));
    try {
      await navigator.share({ files: [text] });
      return 'shared';
    } catch (fault) {
      // Who closes the sheet has changed their mind; one that is open already is the answer to a second press.
      if (fault instanceof DOMException && ['AbortError', 'InvalidStateError'].includes(fault.name)) return 'closed';
      save(file);
      return 'saved';
    }
  };
};

/** Longer than a frame: that a file is being read stands there before a large one holds up the page. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 40);
  });

/** Takes a file, however it came, into whichever of these works it belongs to. */
export const openWork = async (space: SpaceId, works: readonly GroupWork[], file: Blob): Promise<Merge> => {
  if (file.size === 0) return { is: 'empty' };
  if (file.size > mostAsText) return { is: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { is: 'gone' };
  await drawn();
  const read = readWork(new Uint8Array(bytes));
  if (!read.ok) return { is: read.reason === 'damaged' && !isWork(new Uint8Array(bytes)) ? 'notOurs' : read.reason };
  const work = works.find(({ group }) => group === read.value.group);
  if (work === undefined || read.value.space !== space) return { is: 'foreign' };
  const before = idsIn(work);
  const is = mergeWork(read.value, work.documents);
  const after = idsIn(work);
  const newIn = (kind: 'notes' | 'drafts') => after[kind].filter((id) => !before[kind].includes(id)).length;
  return { is, news: { notes: newIn('notes'), drafts: newIn('drafts') } };
};
