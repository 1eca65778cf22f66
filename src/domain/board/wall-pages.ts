import type { BoardThought } from './board-thought.ts';

/** Room for the cards of one field on the wall, in letters and lines of its text. */
export interface WallSpace {
  /** Letters that surely fit beside each other in the whole width. */
  readonly letters: number;
  /** Lines of text that fit above each other. */
  readonly lines: number;
  /** So many lines of one card are shown, where it is fewer than usual. */
  readonly most?: number;
}

/** So many lines of one card are shown; longer ones are read on the tablets. */
export const mostLines = 5;
/** What the frame of a card costs: letters of width, lines of height. */
const frame = { letters: 3, lines: 0.75 };

/** The line under a card that is longer: that the rest is on the tablets. */
const restLine = 1.25;

/** Words stay whole where they can: one that does not fit begins a new line, one longer than a line is broken. */
const linesOfParagraph = (paragraph: string, letters: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = [...word].length;
    const end = used === 0 ? length : used + 1 + length;
    if (end <= letters) {
      used = end;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.ceil(length / letters) - 1;
    used = length % letters || letters;
  }
  return lines;
};

/** So many lines a text takes at most. */
export const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, letters), 0);

/** Whether a card is longer than what the wall shows of it. */
export const isCut = (text: string, { letters, most = mostLines }: WallSpace): boolean => linesOf(text, letters) > most;

/** The lines that the words of a card take: all, or as many as are shown and the one that says so. */
const shownLines = (text: string, space: WallSpace): number =>
  isCut(text, space) ? (space.most ?? mostLines) + restLine : linesOf(text, space.letters);

const lettersOf = (text: string): number => [...text].length;

/** How a thought reads on the wall. */
export interface WallReading {
  /** With what stands behind its text, for example how often it was said. */
  readonly said?: (thought: BoardThought) => string;
  /** What stands below its words, line by line. */
  readonly footOf?: (thought: BoardThought) => readonly string[];
  /** What stands there instead of lines for which a whole page has no room. */
  readonly more?: string;
}

const textOf = ({ text }: BoardThought): string => text;

/** What stands below a thought, as far as a page that it has for itself has room; of the rest it is said where it is. */
export const footOn = (
  thought: BoardThought,
  space: WallSpace,
  { said = textOf, footOf = () => [], more = '…' }: WallReading,
): readonly string[] => {
  const lines = footOf(thought);
  const room = space.lines - frame.lines - shownLines(said(thought), space);
  const fits = (count: number, left: number) =>
    lines.slice(0, count).reduce((sum, line) => sum + linesOf(line, space.letters), 0) <= left;
  if (fits(lines.length, room)) return lines;
  const shown = lines.filter((_, index) => fits(index + 1, room - 1));
  return [...shown, more];
};

/**
 * The thoughts of a field on pages of the wall. Short ones stand beside each other, long ones have rows of their own; the
 * estimate is on the safe side, so that nothing is cut off below. At least one page, each with at least one thought.
 */
export const wallPages = (
  thoughts: readonly BoardThought[],
  space: WallSpace,
  reading: WallReading = {},
): readonly (readonly BoardThought[])[] => {
  const pages: BoardThought[][] = [[]];
  let used = 0;
  let row = { height: 0, width: 0 };
  for (const thought of thoughts) {
    const text = reading.said?.(thought) ?? thought.text;
    const all = shownLines(text, space);
    const foot = footOn(thought, space, reading);
    const lines = all + foot.reduce((sum, line) => sum + linesOf(line, space.letters), 0);
    const isLong = all > 1 || foot.length > 1 || lines > 2;
    const width = isLong ? space.letters : Math.max(...[text, ...foot].map(lettersOf)) + frame.letters;
    const height = lines + frame.lines;
    const isBeside = row.width > 0 && row.width + width <= space.letters;
    if (!isBeside) {
      used += row.height;
      row = { height: 0, width: 0 };
    }
    const next = { height: Math.max(row.height, height), width: row.width + width };
    if (used + next.height > space.lines && pages.at(-1)?.length !== 0) {
      pages.push([]);
      used = 0;
      next.height = height;
      next.width = width;
    }
    pages.at(-1)?.push(thought);
    row = next;
  }
  return pages;
};
