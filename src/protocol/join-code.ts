/** The alphabet of join codes: nothing that looks or sounds like something else. Six of them: 309 million codes. */
export const codeAlphabet = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** Letters of a join code. */
const codeLength = 6;

/** A join code as typed by a person: spaces and dashes are dropped, letters raised; null when it cannot be one. */
export const parseCode = (typed: string): string | null => {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null;
};

/** A code in two halves, as it is said aloud: `K7Q 4MX`. */
export const spacedCode = (code: string): string =>
  code.length === codeLength ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code;
