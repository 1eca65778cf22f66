import type { Lang } from './words.ts';

const KEY = 'plenum.lang';

function isLang(value: unknown): value is Lang {
  return value === 'de' || value === 'en';
}

function storedLang(): Lang | null {
  try {
    const value = localStorage.getItem(KEY);
    return isLang(value) ? value : null;
  } catch {
    return null; // A private window may forbid storage: then the choice lasts until the reload.
  }
}

/** A choice made on this device wins; otherwise English only for people whose browser does not ask for German at all. */
export function detectLang(wished: readonly string[] = navigator.languages): Lang {
  const stored = storedLang();
  if (stored !== null) return stored;
  const known = wished.map((tag) => tag.slice(0, 2).toLowerCase()).filter(isLang);
  return known.includes('de') || known.length === 0 ? 'de' : 'en';
}

export function storeLang(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Said above: the choice then lasts until the reload.
  }
}
