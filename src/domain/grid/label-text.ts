/*
 * How wide a text will be, without a screen to ask: advance widths of Fira Sans semi-bold in hundredths of the letter
 * height, rounded up. Unknown letters count as wide ones, so that a box is rather too wide than too narrow.
 */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [24, '.,:;!'],
  [26, ' '],
  [32, 'ijlIJ'],
  [36, 'f()'],
  [40, 'tr|'],
  [44, '-„“"'],
  [48, 'zcs17'],
  [54, 'vxyL23–/FETZ5?'],
  [58, 'aegkähnuüCSVX046890'],
  [62, 'bdopqöAPYÄßBR'],
  [66, 'KDGUÜ'],
  [70, 'HNOQÖ'],
  [76, 'w&…'],
  [86, 'mWM%'],
  [104, '@―½¼¾ŒœÆæ'],
  [146, '‰'],
];
const widest = 86;
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** An upper bound for the width of a line of text in letters of this size. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? widest), 0) * size) / 100;

/** The text, cut with an ellipsis when it would be wider than there is room. */
export const fitText = (text: string, size: number, room: number): string => {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};

/**
 * A text in two lines, broken after the blank or hyphen that makes the longer line shortest; null when it has no such
 * place, or when breaking would hardly make it narrower.
 */
export const inTwoLines = (text: string, size: number): readonly [string, string] | null => {
  let best: readonly [string, string] | null = null;
  let narrowest = textWidth(text, size) * 0.8;
  for (const { index, 0: gap } of text.matchAll(/ |-(?=.)/g)) {
    const lines: readonly [string, string] = [text.slice(0, gap === '-' ? index + 1 : index), text.slice(index + 1)];
    const width = Math.max(...lines.map((line) => textWidth(line, size)));
    if (width < narrowest) [best, narrowest] = [lines, width];
  }
  return best;
};

/** A text in lines of at most this width, broken at blanks; a word that is wider stands alone and is cut. */
export const inLines = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, size, width));
  }
  return lines;
};
