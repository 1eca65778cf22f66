import type { SheetLine } from './sheet-lines.ts';

/** A heading with what stands below it. */
export interface ReportBlock {
  readonly heading: string;
  readonly lines: readonly SheetLine[];
}

/** How much fits on one picture of the wall. */
export interface ReportSpace {
  /** Letters in a line. */
  readonly letters: number;
  readonly lines: number;
}

/** A heading is larger, and has air above it. */
const headingLines = 1.9;
const headingLetters = 0.85;
/** Air between two lines that belong to different thoughts. */
const gap = 0.3;

const heightOf = (text: string, letters: number): number => Math.max(1, Math.ceil(text.length / letters));

/** A line that is longer than a whole picture is cut: the rest is read on the tablets. */
const cut = (line: SheetLine, { letters, lines }: ReportSpace): SheetLine => {
  const room = Math.floor((lines - 4) * letters);
  return line.text.length > room ? { ...line, text: `${line.text.slice(0, room).trimEnd()} …` } : line;
};

/**
 * Blocks as pictures that take turns: in order, as many lines as fit. Where a block goes on, its heading stands again.
 * There is one picture at least.
 */
export const reportPages = (
  blocks: readonly ReportBlock[],
  space: ReportSpace,
): readonly (readonly ReportBlock[])[] => {
  const pages: ReportBlock[][] = [[]];
  let free = space.lines;
  for (const { heading, lines } of blocks) {
    const head = heightOf(heading, space.letters * headingLetters) * headingLines;
    let block: { readonly heading: string; readonly lines: SheetLine[] } | null = null;
    for (const line of lines.map((one) => cut(one, space))) {
      const height = heightOf(line.text, space.letters) + gap;
      const need: number = height + (block === null ? head : 0);
      if (need > free && (pages.at(-1)?.length ?? 0) > 0) {
        pages.push([]);
        free = space.lines;
        block = null;
      }
      if (block === null) {
        block = { heading, lines: [] };
        pages.at(-1)?.push(block);
        free -= head;
      }
      block.lines.push(line);
      free -= height;
    }
  }
  return pages;
};

/** Things of different heights in rows of so many, row after row, as many rows on a page as fit; one row at least. */
export const rowPages = <Value>(
  values: readonly Value[],
  heightOfOne: (value: Value) => number,
  { columns, lines }: { readonly columns: number; readonly lines: number },
): readonly (readonly Value[])[] => {
  const pages: Value[][] = [[]];
  let free = lines;
  for (let at = 0; at < values.length; at += columns) {
    const row = values.slice(at, at + columns);
    const height = Math.max(...row.map(heightOfOne));
    if (height > free && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      free = lines;
    }
    pages.at(-1)?.push(...row);
    free -= height;
  }
  return pages;
};
