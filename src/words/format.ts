import { useMemo } from 'react';
import { type Lang, useLang } from './words.ts';

export interface Format {
  /** 1.234 */
  readonly count: (value: number) => string;
  /** 7,5 — at most `digits` places, trailing zeros dropped */
  readonly decimal: (value: number, digits?: number) => string;
  /** 118.000 € */
  readonly euro: (value: number) => string;
  /** 13. Mai 2027 */
  readonly date: (value: Date | string | number) => string;
  /** Donnerstag, 13. Mai 2027 */
  readonly longDate: (value: Date | string | number) => string;
  /** 15:10 */
  readonly time: (value: Date | string | number) => string;
  /** a, b und c */
  readonly list: (values: readonly string[]) => string;
}

const LOCALES: Record<Lang, string> = { de: 'de-DE', en: 'en-GB' };

/** A day without a time ("2027-05-13") means that day here, not midnight in Greenwich. */
function toDate(value: Date | string | number): Date {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T12:00:00`);
  return new Date(value);
}

export function createFormat(lang: Lang): Format {
  const locale = LOCALES[lang];
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  // A moment that no calendar knows must not take the whole screen down.
  const show = (how: Intl.DateTimeFormat, value: Date | string | number) => {
    const moment = toDate(value);
    return Number.isNaN(moment.getTime()) ? '–' : how.format(moment);
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    count: (value) => count.format(value),
    decimal: (value, digits = 1) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    euro: (value) => euro.format(value),
    date: (value) => show(date, value),
    longDate: (value) => show(longDate, value),
    time: (value) => show(time, value),
    list: (values) => list.format(values),
  };
}

/** How numbers, dates and the words of react-aria are written at the moment. */
export function useLocale(): string {
  return LOCALES[useLang().lang];
}

export function useFormat(): Format {
  const { lang } = useLang();
  return useMemo(() => createFormat(lang), [lang]);
}
