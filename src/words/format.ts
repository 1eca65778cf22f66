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

/** Remembers what was made for a key: making one of the browser's formats takes longer than writing a hundred numbers with it. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const numbersOf = once((locale: string) => ({
  decimal: once((digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })),
  money: once(
    (currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }),
  ),
}));

/** How a language writes. Dates are those of the time zone that the device had when it was asked for: it may be set later. */
export function createFormat(lang: Lang): Format {
  const locale = LOCALES[lang];
  const { decimal, money } = numbersOf(locale);
  const list = once((type: Intl.ListFormatType) => new Intl.ListFormat(locale, { type }));
  const dateLike = once((wish: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, wish));
  // A moment that no calendar knows must not take the whole screen down.
  const show = (wish: Intl.DateTimeFormatOptions) => (value: Date | string | number) => {
    const moment = toDate(value);
    return Number.isNaN(moment.getTime()) ? '–' : dateLike(wish).format(moment);
  };
  return {
    count: (value) => decimal(0).format(value),
    decimal: (value, digits = 1) => decimal(digits).format(value),
    euro: (value) => money('EUR').format(value),
    date: show({ day: 'numeric', month: 'long', year: 'numeric' }),
    longDate: show({ dateStyle: 'full' }),
    time: show({ hour: '2-digit', minute: '2-digit' }),
    list: (values) => list('conjunction').format(values),
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
