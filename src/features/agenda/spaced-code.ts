/** A code in two halves, as it is said aloud: `K7Q 4MX`. */
export const spacedCode = (code: string): string =>
  code.length === 6 ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code;
