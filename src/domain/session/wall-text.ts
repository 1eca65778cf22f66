import { textWidth } from '../grid/label-text.ts';

/** Room for words on the wall, in pixels of 1920 × 1080. */
export interface WallRoom {
  readonly width: number;
  readonly height: number;
}

/** A size that may be tried: letters in pixels, side by side in so many columns. */
export interface WallType {
  readonly size: number;
  readonly columns: 1 | 2 | 3;
}

/** A text as it has room on the wall. */
export interface FittedText extends WallType {
  /** All of it, or what fits, ending in „…“. */
  readonly text: string;
  /** Whether the wall shows only the beginning: then it says where the rest is. */
  readonly isCut: boolean;
}

/** Of a line of a text, in letter heights. */
export const wallLineHeight = 1.3;
/** Between two columns. */
export const columnGap = 64;

/** Largest first; the last one is still read from the last row, and lines that are too long to be read get two columns. */
export const textTypes: readonly WallType[] = [
  { size: 80, columns: 1 },
  { size: 60, columns: 1 },
  { size: 48, columns: 1 },
  { size: 40, columns: 1 },
  { size: 34, columns: 2 },
  { size: 28, columns: 2 },
];

/** How many lines a text takes in letters of this size; blank lines count, and words that are too wide are broken. */
export const linesOf = (text: string, size: number, width: number): number => brokenLines(text, size, width).length;

/** The text in the largest letters in which it fits; if it fits in none, its beginning in the smallest. */
export const fitText = (text: string, room: WallRoom, types: readonly WallType[] = textTypes): FittedText => {
  const tidy = text.trim();
  let cut: FittedText = { text: tidy, size: 28, columns: 1, isCut: false };
  for (const type of types) {
    const { most, width } = capacityOf(type, room);
    const lines = brokenLines(tidy, type.size, width);
    if (lines.length <= most) return { ...type, text: tidy, isCut: false };
    cut = { ...type, text: beginningOf(tidy, lines.slice(0, Math.max(1, most))), isCut: true };
  }
  return cut;
};

/** A list as it has room on the wall: the first ones, and how many more there are. */
export interface FittedList extends WallType {
  readonly shown: readonly string[];
  readonly more: number;
}

/** What the lines of a list take besides their words, in letter heights: before each entry, and below it. */
export interface ListGaps {
  readonly indent: number;
  readonly below: number;
}

interface ListWish {
  readonly types: readonly WallType[];
  readonly gaps: ListGaps;
}

/** The entries in the largest letters in which all of them fit; if they fit in none, as many as fit in the smallest. */
export const fitList = (entries: readonly string[], room: WallRoom, { types, gaps }: ListWish): FittedList => {
  let fitted: FittedList = { size: 28, columns: 1, shown: [], more: entries.length };
  for (const type of types) {
    const shown = whatFits(entries, room, { ...type, ...gaps });
    fitted = { ...type, shown, more: entries.length - shown.length };
    if (fitted.more === 0) break;
  }
  return fitted;
};

const whatFits = (entries: readonly string[], room: WallRoom, type: WallType & ListGaps): readonly string[] => {
  const { width } = capacityOf(type, room);
  const { size, columns, indent, below } = type;
  const shown: string[] = [];
  let column = 0;
  let used = 0;
  for (const entry of entries) {
    const height = linesOf(entry, size, width - indent * size) * size * wallLineHeight + below * size;
    if (used + height > room.height) [column, used] = [column + 1, 0];
    if (column >= columns || height > room.height) break;
    used += height;
    shown.push(entry);
  }
  return shown;
};

const capacityOf = ({ size, columns }: WallType, { width, height }: WallRoom) => ({
  width: (width - (columns - 1) * columnGap) / columns,
  most: Math.floor(height / (size * wallLineHeight)) * columns,
});

const brokenLines = (text: string, size: number, width: number): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (textWidth(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = inPieces(word, size, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  });

/** A word that is wider than the line, broken where it has to be. */
const inPieces = (word: string, size: number, width: number): readonly string[] => {
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && textWidth(last + letter, size) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
};

/** What stands in these lines, without the last word, so that the dots have room. */
const beginningOf = (text: string, lines: readonly string[]): string => {
  const beginning = text.slice(
    0,
    lines.reduce((sum, line) => sum + line.length, 0),
  );
  const end = Math.max(beginning.lastIndexOf(' '), beginning.lastIndexOf('\n'));
  return `${beginning.slice(0, end > 0 ? end : -2).trimEnd()} …`;
};
