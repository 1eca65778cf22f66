import { digest } from 'lib0/hash/sha256';

/*
 * A file on its way from a screen to a camera: a sequence of codes without an end.
 *
 *   „PLENUMF1:" · base 45 of [ transfer (8 bytes) · length of the file (4) · number (4) · content · checksum (4) ]
 *
 * The first frames carry the blocks of the file, one each. Every further one carries the sum (exclusive or) of some of them,
 * chosen by its number: so any frame helps whoever missed any other, nobody waits for the one that was lost, and as many
 * frames as there are blocks, and one or two more, are enough, in whatever order. `transfer` is the beginning of the SHA-256 of
 * the file, and what was put together is compared with it. The letters are those that a code packs most tightly.
 */

const mark = 'PLENUMF1:';
const anyMark = /^PLENUMF\d+:/u;
/** Bytes of the file in one frame: a code of 85 squares, which a tablet's camera reads from a phone. */
export const blockBytes = 598;
/** Most bytes of a file that is shown: about half a minute. What is longer goes as a file. */
export const mostShown = 100_000;
const headBytes = 16;
const sumBytes = 4;
const frameBytes = headBytes + blockBytes + sumBytes;

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Base 45 (RFC 9285): two bytes in three letters. The length of a frame is even. */
const printBytes = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    for (const digit of [pair % 45, Math.floor(pair / 45) % 45, Math.floor(pair / 2025)]) text += letters.charAt(digit);
  }
  return text;
};

/** Null: not as many letters as a frame has, or others. */
const readBytes = (text: string): Uint8Array | null => {
  if (text.length !== (frameBytes / 2) * 3) return null;
  const bytes = new Uint8Array(frameBytes);
  for (let at = 0; at < text.length; at += 3) {
    const [low, middle, high] = [0, 1, 2].map((place) => letters.indexOf(text.charAt(at + place)));
    if (low === undefined || middle === undefined || high === undefined) return null;
    const pair = low + middle * 45 + high * 2025;
    if (low < 0 || middle < 0 || high < 0 || pair > 65_535) return null;
    bytes[(at / 3) * 2] = pair >> 8;
    bytes[(at / 3) * 2 + 1] = pair & 255;
  }
  return bytes;
};

const addInto = (into: Uint8Array, other: Uint8Array): void => {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) ^ (other[at] ?? 0);
};

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

const countBlocks = (length: number): number => Math.ceil(length / blockBytes);

/** Which blocks are in a frame, one byte each: the same on both sides, by number and transfer alone (mulberry32). */
const partsOf = (number: number, count: number, transfer: Uint8Array): Uint8Array => {
  const parts = new Uint8Array(count);
  if (number < count) {
    parts[number] = 1;
    return parts;
  }
  let state = (Math.imul(number, 0x9e3779b1) ^ new DataView(transfer.slice().buffer).getUint32(0)) >>> 0;
  for (let at = 0; at < count; at += 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    parts[at] = (mixed >>> 14) & 1;
  }
  return parts;
};

/** A file to be shown. */
export interface ShownFrames {
  /** Frames after which somebody who missed none has the file. */
  readonly count: number;
  /** The text of a frame, from 0 on without an end. */
  readonly frame: (number: number) => string;
}

/** Cuts a file into frames (SPEC P150). Null: it is empty, or longer than `mostShown`. */
export const showFile = (file: Uint8Array): ShownFrames | null => {
  if (file.length === 0 || file.length > mostShown) return null;
  const count = countBlocks(file.length);
  const transfer = digest(file).subarray(0, 8);
  const frame = (number: number): string => {
    const bytes = new Uint8Array(frameBytes);
    bytes.set(transfer);
    const head = new DataView(bytes.buffer);
    head.setUint32(8, file.length);
    head.setUint32(12, number >>> 0);
    const content = bytes.subarray(headBytes, headBytes + blockBytes);
    partsOf(number >>> 0, count, transfer).forEach((part, at) => {
      if (part === 1) addInto(content, file.subarray(at * blockBytes, (at + 1) * blockBytes));
    });
    bytes.set(digest(bytes.subarray(0, -sumBytes)).subarray(0, sumBytes), frameBytes - sumBytes);
    return mark + printBytes(bytes);
  };
  return { count, frame };
};

interface Frame {
  readonly transfer: Uint8Array;
  readonly length: number;
  readonly number: number;
  readonly content: Uint8Array;
}

const parseFrame = (text: string): Frame | null => {
  const bytes = text.startsWith(mark) ? readBytes(text.slice(mark.length)) : null;
  if (bytes === null) return null;
  const sum = digest(bytes.subarray(0, -sumBytes)).subarray(0, sumBytes);
  if (!isSame(sum, bytes.subarray(-sumBytes))) return null;
  const head = new DataView(bytes.buffer);
  const length = head.getUint32(8);
  if (length === 0 || length > mostShown) return null;
  const content = bytes.subarray(headBytes, headBytes + blockBytes);
  return { transfer: bytes.subarray(0, 8), length, number: head.getUint32(12), content };
};

/**
 * What a code that was seen has brought: `taken` something new, `known` nothing new, `foreign` a frame of another file, which
 * is left where it is, `newer` a frame of a later version of the app, `unreadable` anything else, `damaged` the whole was not
 * what was announced, and collecting begins anew.
 */
export type FrameNews = 'taken' | 'known' | 'foreign' | 'newer' | 'unreadable' | 'damaged';

/** Puts a file together from the codes that were seen, whichever these are. */
export interface FrameCollector {
  readonly take: (text: string) => FrameNews;
  /** Blocks that are known or follow from others, and all; 0 of 0 before the first frame. */
  readonly progress: () => { readonly have: number; readonly of: number };
  /** Which codes of the first round would help, by their numbers from 1 on. */
  readonly missing: () => readonly number[];
  /** The file, once it is complete and is what was announced (SPEC P151). */
  readonly file: () => Uint8Array | null;
}

interface Row {
  readonly parts: Uint8Array;
  readonly content: Uint8Array;
}

/** The rows of an equation system; row n is the only one that begins with block n. */
const createRows = (count: number) => {
  const rows: (Row | undefined)[] = Array.from({ length: count });
  let rank = 0;
  const add = (row: Row): boolean => {
    for (let at = 0; at < count; at += 1) {
      if (row.parts[at] !== 1) continue;
      const there = rows[at];
      if (there === undefined) {
        rows[at] = row;
        rank += 1;
        return true;
      }
      addInto(row.parts, there.parts);
      addInto(row.content, there.content);
    }
    return false;
  };
  /** From the last block to the first, each is freed of those behind it. */
  const solve = (): readonly Uint8Array[] => {
    const blocks: Uint8Array[] = Array.from({ length: count }, () => new Uint8Array(blockBytes));
    for (let at = count - 1; at >= 0; at -= 1) {
      const row = rows[at];
      if (row === undefined) continue;
      const block = row.content.slice();
      for (let behind = at + 1; behind < count; behind += 1)
        if (row.parts[behind] === 1) addInto(block, blocks[behind] ?? block);
      blocks[at] = block;
    }
    return blocks;
  };
  /** Blocks with which no row begins. */
  const open = () => Array.from(rows.keys()).filter((at) => rows[at] === undefined);
  return { add, solve, open, rank: () => rank, isFull: () => rank === count };
};

const joinBlocks = (blocks: readonly Uint8Array[], { length, transfer }: Frame): Uint8Array | null => {
  const whole = new Uint8Array(blocks.length * blockBytes);
  blocks.forEach((block, at) => {
    whole.set(block, at * blockBytes);
  });
  const file = whole.slice(0, length);
  return isSame(digest(file).subarray(0, 8), transfer) ? file : null;
};

/** Begins to collect: the first frame seen decides which file it is; those of others are refused (SPEC P152). */
export const collectFrames = (): FrameCollector => {
  let first: Frame | null = null;
  let rows = createRows(0);
  let file: Uint8Array | null = null;
  const forget = (): FrameNews => {
    first = null;
    rows = createRows(0);
    return 'damaged';
  };
  const take = (text: string): FrameNews => {
    const frame = parseFrame(text);
    if (frame === null) return anyMark.test(text) && !text.startsWith(mark) ? 'newer' : 'unreadable';
    if (first === null) {
      first = frame;
      rows = createRows(countBlocks(frame.length));
    }
    if (!isSame(first.transfer, frame.transfer) || first.length !== frame.length) return 'foreign';
    if (file !== null) return 'known';
    const parts = partsOf(frame.number, countBlocks(frame.length), frame.transfer);
    if (!rows.add({ parts, content: frame.content.slice() })) return 'known';
    if (rows.isFull()) {
      file = joinBlocks(rows.solve(), frame);
      if (file === null) return forget();
    }
    return 'taken';
  };
  return {
    take,
    progress: () => ({ have: rows.rank(), of: first === null ? 0 : countBlocks(first.length) }),
    missing: () => rows.open().map((at) => at + 1),
    file: () => file,
  };
};
