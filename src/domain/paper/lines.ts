import { textWidth } from '../grid/label-text.ts';

/*
 * How many lines a text takes on paper, without a screen to ask. Rather one too many than one too few: what is reckoned to
 * fit on a page fits, in every browser that has our letters. A measured page would differ from device to device, and with
 * it the number of the page on which something stands.
 */

/** What letters of other alphabets and pictures may be wider than our widest one, in hundredths of the letter height. */
const extra = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 60;
  return code >= 0x100 && !(code >= 0x2010 && code <= 0x203a) ? 50 : 0;
};

/** An upper bound for the width of a piece of text, in the unit of the letter height. */
const widthOf = (text: string, size: number): number =>
  textWidth(text, size) + [...text].reduce((sum, letter) => sum + extra(letter), 0) * (size / 100);

/** A place to write: how wide it is and how high its letters are, both in millimetres. */
export interface Column {
  readonly width: number;
  readonly size: number;
}

/** Where the lines of a paragraph begin, as places in its text. Words break where no line is wide enough for them. */
const startsOf = (paragraph: string, { width, size }: Column): readonly number[] => {
  const starts = [0];
  let used = 0;
  const blank = widthOf(' ', size);
  for (const { 0: word, index } of paragraph.matchAll(/[^ \t\r\f]+/gu)) {
    const wide = widthOf(word, size);
    if (used > 0 && used + blank + wide <= width) {
      used += blank + wide;
      continue;
    }
    if (used > 0) starts.push(index);
    used = wide;
    if (wide <= width) continue;
    used = 0;
    let at = index;
    for (const letter of word) {
      const one = widthOf(letter, size);
      if (used > 0 && used + one > width) {
        starts.push(at);
        used = 0;
      }
      used += one;
      at += letter.length;
    }
  }
  return starts;
};

/** The most lines that a text takes; its own line breaks begin a line each. An empty one takes none. */
export const linesOf = (text: string, column: Column): number =>
  text === '' ? 0 : text.split('\n').reduce((lines, one) => lines + startsOf(one, column).length, 0);

/** A text in two: what fits on so many lines, and what goes on elsewhere. */
export const splitAfter = (text: string, lines: number, column: Column): readonly [string, string] => {
  let left = lines;
  let at = 0;
  for (const paragraph of text.split('\n')) {
    if (left === 0) return [text.slice(0, at).trimEnd(), text.slice(at)];
    const starts = startsOf(paragraph, column);
    const cut = starts[left];
    if (cut !== undefined) return [text.slice(0, at + cut).trimEnd(), text.slice(at + cut)];
    left -= starts.length;
    at += paragraph.length + 1;
  }
  return [text, ''];
};
