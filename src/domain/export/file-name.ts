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
