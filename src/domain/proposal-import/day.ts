import { isDay } from '../proposal/day.ts';

const padded = (digits: string): string => digits.padStart(2, '0');

/**
 * A day as offices write it, `2.3.2027`, `02.03.27` or `2027-03-02`, as `2027-03-02`; empty stays empty. Null for what
 * is no day of the calendar. Two digits of a year mean this century.
 */
export const readDay = (text: string): string | null => {
  if (text === '') return '';
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u.exec(text) ?? [];
  const plain = day === '' ? text : `${year.padStart(4, '20')}-${padded(month)}-${padded(day)}`;
  return isDay(plain) ? plain : null;
};
