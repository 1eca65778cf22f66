import { linesOf, splitAfter } from './lines.ts';

/*
 * A document on pages of A4 that are known before anything is drawn: blocks in, pages out, with the numbers that its list
 * of contents names (SPEC D346). The sizes are those of features/dossier/dossier-paper.css, in millimetres.
 */

/** The part of a page that is written on: inside the margins, above the line at its foot. */
export const paper = { width: 178, height: 246 } as const;

/** A table: how its columns are called and how wide they are. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
}

/** 1 is a part, 3 the smallest. */
export type HeadingLevel = 1 | 2 | 3;

/** A heading, which never stands alone at the foot of a page. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  /** It stands in the list of contents. */
  readonly isListed: boolean;
  /** It begins a page. */
  readonly isFirst: boolean;
}

/** Something that may go on from one page to the next. */
export type Flowing =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'row'; readonly table: Table; readonly cells: readonly string[] }
  /** A picture of one height that is drawn elsewhere and never cut. */
  | { readonly kind: 'figure'; readonly id: string };

/** A page of its own for something that is drawn elsewhere. */
export interface Sheet<Id extends string = string> {
  readonly kind: 'sheet';
  readonly id: Id;
  /** Above it, and in the list of contents where it is new. */
  readonly part: string;
  readonly isNewPart: boolean;
  /** How the list of contents calls it. */
  readonly title: string;
}

/** What is laid onto pages, in order. */
export type Block<Id extends string = string> = Heading | Flowing | Sheet<Id>;

/** A line of the list of contents. */
export interface Entry {
  readonly level: HeadingLevel;
  readonly text: string;
  readonly page: number;
}

/** A page as it is printed; numbers begin with 1. */
export type Page<Id extends string = string> = { readonly number: number } & (
  | { readonly kind: 'cover' }
  | { readonly kind: 'contents'; readonly isFirst: boolean; readonly entries: readonly Entry[] }
  | { readonly kind: 'flow'; readonly blocks: readonly (Heading | Flowing)[] }
  | { readonly kind: 'sheet'; readonly sheet: Sheet<Id> }
);

/** Letters, lines and room above and below of everything that flows. */
const look = {
  1: { size: 6.4, line: 8, around: 5 },
  2: { size: 4.9, line: 6.4, around: 7 },
  3: { size: 4.1, line: 5.4, around: 5 },
  text: { size: 3.7, line: 5, around: 2.5 },
  item: { size: 3.7, line: 5, around: 1.2 },
  row: { size: 3.3, line: 4.4, around: 2.8 },
  entry: { size: 3.7, line: 5, around: 1.2 },
  figure: { size: 3.7, line: 56, around: 4 },
} as const;

const widths = { item: paper.width - 6, cell: 3, entry: paper.width - 24 } as const;

const textsOf = (block: Heading | Flowing): readonly { readonly text: string; readonly width: number }[] => {
  if (block.kind === 'heading' || block.kind === 'text') return [{ text: block.text, width: paper.width }];
  if (block.kind === 'figure') return [];
  if (block.kind === 'item') return [{ text: block.text, width: widths.item }];
  return block.cells.map((text, place) => ({ text, width: (block.table.columns[place]?.width ?? 0) - widths.cell }));
};

const lookOf = (block: Heading | Flowing) => look[block.kind === 'heading' ? block.level : block.kind];

const linesIn = (block: Heading | Flowing): number =>
  Math.max(1, ...textsOf(block).map(({ text, width }) => linesOf(text, { width, size: lookOf(block).size })));

/** A chapter that goes on below another one on the same page has more room above it. */
const above = 8;

const heightOf = (block: Heading | Flowing, lines = linesIn(block)): number =>
  lines * lookOf(block).line +
  lookOf(block).around +
  (block.kind === 'heading' && block.level === 1 && !block.isFirst ? above : 0);

const headOf = ({ columns }: Table): number =>
  Math.max(
    1,
    ...columns.map(({ title, width }) => linesOf(title, { width: width - widths.cell, size: look.row.size })),
  ) *
    look.row.line +
  look.row.around;

/** The same block up to so many lines, and what is left of it. */
const cutAt = (block: Exclude<Flowing, { kind: 'figure' }>, lines: number): readonly [Flowing, Flowing] => {
  const { size } = lookOf(block);
  const parts = textsOf(block).map(({ text, width }) => splitAfter(text, lines, { width, size }));
  if (block.kind === 'row')
    return [
      { ...block, cells: parts.map(([first]) => first) },
      { ...block, cells: parts.map(([, rest]) => rest) },
    ];
  const [[first, rest] = [block.text, '']] = parts;
  return [
    { ...block, text: first },
    { ...block, text: rest },
  ];
};

/** Fewer lines than these are not left alone at the foot or head of a page. */
const fewest = 3;
/** What has no more lines than these goes to the next page as a whole. */
const together = 10;

type Placed = Heading | Flowing;

/** Room that a block takes on a page with these on it: with the head of its table where it begins there. */
const roomFor = (block: Placed, before: Placed | undefined, lines?: number): number => {
  const goesOn = block.kind === 'row' && before?.kind === 'row' && before.table === block.table;
  return heightOf(block, lines) + (block.kind === 'row' && !goesOn ? headOf(block.table) : 0);
};

/** Room for a heading with those below it and the beginning of what they stand above. */
const roomAfter = (blocks: readonly Block[], from: number): number => {
  let room = 0;
  for (const block of blocks.slice(from)) {
    if (block.kind === 'sheet') return room;
    if (block.kind !== 'heading') {
      const lines = linesIn(block);
      return room + roomFor(block, undefined, lines <= together ? lines : fewest);
    }
    if (block.isFirst) return room;
    room += heightOf(block);
  }
  return room;
};

/** Blocks laid onto pages: those that flow one after the other, each sheet alone. */
class Layout<Id extends string> {
  readonly pages: (Placed[] | Sheet<Id>)[] = [];
  /** Which page each listed heading and sheet stands on, counted from 0. */
  readonly listed: Entry[] = [];
  #page: Placed[] | null = null;
  #used = 0;

  #open(): Placed[] {
    if (this.#page !== null) return this.#page;
    const page: Placed[] = [];
    this.pages.push(page);
    [this.#page, this.#used] = [page, 0];
    return page;
  }

  #left(block: Placed, lines?: number): number {
    return paper.height - this.#used - roomFor(block, this.#page?.at(-1), lines);
  }

  #put(block: Placed): void {
    const room = roomFor(block, this.#page?.at(-1));
    this.#open().push(block);
    this.#used += room;
  }

  turn(): void {
    this.#page = null;
    this.#used = 0;
  }

  heading(heading: Heading, after: number): void {
    const isFull = this.#page !== null && this.#left(heading) < after;
    if (heading.isFirst || isFull) this.turn();
    this.#put(heading);
    if (heading.isListed) this.#list(heading.level, heading.text);
  }

  flow(block: Flowing): void {
    let rest = block;
    for (;;) {
      if (this.#left(rest) >= 0) break;
      const lines = linesIn(rest);
      const fit = Math.floor(this.#left(rest, 0) / lookOf(rest).line);
      const isWhole = lines <= together || fit < fewest;
      if (isWhole && this.#page !== null && this.#page.length > 0) {
        this.turn();
        continue;
      }
      if (rest.kind === 'figure') break;
      const [first, next] = cutAt(rest, Math.max(1, Math.min(fit, lines - fewest)));
      this.#put(first);
      this.turn();
      rest = next;
    }
    this.#put(rest);
  }

  sheet(sheet: Sheet<Id>): void {
    this.turn();
    this.pages.push(sheet);
    if (sheet.isNewPart) this.#list(2, sheet.part);
    this.#list(3, sheet.title);
  }

  #list(level: HeadingLevel, text: string): void {
    this.listed.push({ level, text, page: this.pages.length - 1 });
  }
}

/** The list of contents on as many pages as it takes; how many does not depend on the numbers in it. */
const contentsOf = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const pages: Entry[][] = [[]];
  let used = heightOf({ kind: 'heading', level: 1, text: '', isListed: false, isFirst: true }, 1);
  for (const entry of entries) {
    const { size, line, around } = look.entry;
    const height = linesOf(entry.text, { width: widths.entry - (entry.level - 1) * 6, size }) * line + around;
    if (used + height > paper.height) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(entry);
    used += height;
  }
  return pages;
};

/** Cover, contents and blocks as pages; every number in the contents is that of the page on which it stands. */
export const pagesOf = <Id extends string>(blocks: readonly Block<Id>[]): readonly Page<Id>[] => {
  const layout = new Layout<Id>();
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'sheet') layout.sheet(block);
    else if (block.kind === 'heading') layout.heading(block, roomAfter(blocks, place + 1));
    else layout.flow(block);
  }
  const contents = contentsOf(layout.listed);
  const before = 1 + contents.length;
  return [
    { number: 1, kind: 'cover' },
    ...contents.map(
      (entries, place): Page<Id> => ({
        number: 2 + place,
        kind: 'contents',
        isFirst: place === 0,
        entries: entries.map((entry) => ({ ...entry, page: entry.page + before + 1 })),
      }),
    ),
    ...layout.pages.map((page, place): Page<Id> => {
      const number = before + 1 + place;
      return 'kind' in page ? { number, kind: 'sheet', sheet: page } : { number, kind: 'flow', blocks: page };
    }),
  ];
};
