import type { ReactNode } from 'react';
import { type FittedText, fitText, linesOf, type WallRoom, type WallType } from '../../domain/session/wall-text.ts';
import { useWords } from '../../words/words.ts';
import { WallFoot } from './wall-foot.tsx';
import './wall-pictures.css';

const titleTypes: readonly WallType[] = [
  { size: 72, columns: 1 },
  { size: 56, columns: 1 },
  { size: 44, columns: 1 },
];
/** In pixels of 1920 × 1080, see `wall-pictures.css`. */
const sheet = { width: 1768, height: 880, title: 190, titleLine: 1.15, gap: 32, foot: 96, more: 80 } as const;

/** Letters of the wall: a rem there is 16 px of 1920. */
export const lettersOf = (size: number) => ({ fontSize: `${size / 16}rem` });

interface WallSheetProps {
  readonly title: string;
  readonly code: string | null;
  /** What stands below the title, in so much room; `rest` is what remains of it above the line about the tablets. */
  readonly children: (room: WallRoom, rest: WallRoom) => ReactNode;
}

/** A title and below it what the item is about; the code stays at the lower edge. */
export function WallSheet({ title, code, children }: WallSheetProps) {
  const { agenda } = useWords();
  const { width } = sheet;
  const head = fitText(title || agenda.untitled, { width, height: sheet.title }, titleTypes);
  const above = linesOf(head.text, head.size, width) * head.size * sheet.titleLine + sheet.gap;
  const height = sheet.height - above - (code === null ? 0 : sheet.foot + sheet.gap);
  return (
    <div className="plenum-wall-sheet">
      <h1 style={lettersOf(head.size)}>{head.text}</h1>
      {children({ width, height }, { width, height: height - sheet.more })}
      <WallFoot code={code} />
    </div>
  );
}

/** Where the rest is that has no room on the wall. */
export function WallMore({ children }: { readonly children: ReactNode }) {
  return <p className="plenum-wall-more">{children}</p>;
}

interface WallWordsProps {
  readonly text: string;
  readonly room: WallRoom;
  /** The room that is left when a line says where the rest is. */
  readonly rest: WallRoom;
  readonly types?: readonly WallType[];
}

/** A text in the largest letters in which it fits; a longer one honestly says where the rest of it stands. */
export function WallWords({ text, room, rest, types }: WallWordsProps) {
  const { agenda } = useWords();
  const whole = fitText(text, room, types);
  const shown: FittedText = whole.isCut ? fitText(text, rest, types) : whole;
  return (
    <>
      <p className="plenum-wall-words" data-columns={shown.columns} style={lettersOf(shown.size)}>
        {shown.text}
      </p>
      {shown.isCut && <WallMore>{agenda.wall.rest}</WallMore>}
    </>
  );
}
