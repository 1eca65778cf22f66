/** The alphabet of join codes: nothing that looks or sounds like something else. Six of them: 309 million codes. */
export const codeAlphabet = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** Letters of a join code. */
export const codeLength = 6;

/** Letters of a personal code: 56 bits, to be typed when it cannot be scanned. Wrong ones are counted as wrong codes are. */
export const passCodeLength = 12;

const parseLetters = (typed: string, length: number): string | null => {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return code.length === length && [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null;
};

/** A join code as typed by a person: spaces and dashes are dropped, letters raised; null when it cannot be one. */
export const parseCode = (typed: string): string | null => parseLetters(typed, codeLength);

/** A personal code as typed by a person, in the same way: it leads to one seat. */
export const parsePassCode = (typed: string): string | null => parseLetters(typed, passCodeLength);

/** A code in two halves, as it is said aloud: `K7Q 4MX`. */
export const spacedCode = (code: string): string =>
  code.length === codeLength ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code;

/** A personal code in three parts, as it is read off and typed: `K7Q4-MXAC-DEFG`. */
export const dashedPassCode = (code: string): string =>
  code.length === passCodeLength ? `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}` : code;
