/** A file name without letters that a system could refuse; umlauts are written out. */
export const safeFileName = (parts: readonly string[], ending: string): string => {
  const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const name = parts
    .join('-')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${name || 'plenum'}.${ending}`;
};

/** Day and time here, as a file name takes them: of two files of one day it is seen which is the newer. */
export const momentHere = (milliseconds: number): string => {
  const at = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())];
  return [...day, two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join('-');
};

/** Longest part of a file name that somebody has given: what stands behind it is not cut off. */
export const longestGiven = 55;
