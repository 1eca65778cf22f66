/**
 * The letters of new codes: no two look alike on a wall or in handwriting, therefore no 0 O, 1 I, 2 Z, 5 S, 8 B, and of
 * U V and M N one each. Whoever reads one out says it letter by letter. Six of them: 191 million codes.
 */
export const codeAlphabet = 'ACDEFGHJKLMPQRTUWXY34679';

/** What earlier codes were made of as well: they stand on printed cards, and are understood. */
const earlierLetters = 'NV';
const knownLetters = codeAlphabet + earlierLetters;

/** Letters of a join code. */
export const codeLength = 6;

/** Letters of a personal code: 55 bits, to be typed when it cannot be scanned. Wrong ones are counted as wrong codes are. */
export const passCodeLength = 12;

const parseLetters = (typed: string, length: number): string | null => {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return code.length === length && [...code].every((letter) => knownLetters.includes(letter)) ? code : null;
};

/** A join code as typed by a person: spaces and dashes are dropped, letters raised; null when it cannot be one. */
export const parseCode = (typed: string): string | null => parseLetters(typed, codeLength);

/** A personal code as typed by a person, in the same way: it leads to one seat. */
export const parsePassCode = (typed: string): string | null => parseLetters(typed, passCodeLength);

/** A printed link as it is read off: its letters in groups of four. */
const inGroups = /#\/join\/((?:[\w-]{4} )+[\w-]{1,4})$/;

/** What leads in, as people type or paste it: a code, a personal code, or a whole link with its invitation. */
export const parseEntrance = (typed: string): string | null =>
  inGroups.exec(typed.trim())?.[1]?.replaceAll(' ', '') ??
  /#\/join\/([\w-]+)/.exec(typed)?.[1] ??
  parseCode(typed) ??
  parsePassCode(typed);

/** A code in two halves, as it is said aloud: `K7Q 4MX`. */
export const spacedCode = (code: string): string =>
  code.length === codeLength ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code;

/** A personal code in three parts, as it is read off and typed: `K7Q4-MXAC-DEFG`. */
export const dashedPassCode = (code: string): string =>
  code.length === passCodeLength ? `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}` : code;
