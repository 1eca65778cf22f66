import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Appointment,
  calendarFile,
  escapeText,
  foldLine,
  longestLine,
} from '../../../src/domain/votes/calendar-file.ts';

const appointment: Appointment = {
  uid: 'item-q1@plenum',
  title: 'Steuerungsgruppe, 2. Sitzung',
  place: 'Kreishaus; Saal 1',
  text: 'Erste Zeile\nZweite Zeile',
  start: { year: 2027, month: 9, day: 9, hour: 14, minute: 0 },
  minutes: 240,
  madeAt: Date.UTC(2027, 4, 13, 15, 30, 5),
};

/** Reads as the standard says (3.1): a line end with a space behind it is nothing. */
const unfold = (text: string): string => text.replaceAll('\r\n ', '');
const readBack = (text: string): string =>
  text.replaceAll(/\\([\\;,nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const textAfter = (file: string, name: string): string | undefined =>
  unfold(file)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/u, '');

const words = fc.string({ unit: 'grapheme', maxLength: 300 });
/** Texts of the trade: long words, several bytes a letter, signs that mean something in a calendar. */
const nasty = fc.array(fc.oneof(words, fc.constantFrom('\\', ';', ',', '\n', '\\n', 'ß', '👩‍👩‍👧', 'م', ' ', ':')), {
  maxLength: 60,
});

describe('a line of a calendar file', () => {
  test('is folded into parts of at most 75 octets, and unfolded it is the same line', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const line = parts.join('').replaceAll(/[\r\n]/gu, ' ');
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(longestLine);
        expect(unfold(folded)).toBe(line.toWellFormed());
      }),
    );
  });

  test('of exactly 75 octets stays whole, one more is folded, and no letter is cut', () => {
    expect(foldLine('a'.repeat(75))).not.toContain('\r\n');
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(foldLine(`${'a'.repeat(74)}ä`)).toBe(`${'a'.repeat(74)}\r\n ä`);
    expect(foldLine(`${'a'.repeat(72)}👍`)).toBe(`${'a'.repeat(72)}\r\n 👍`);
  });

  test('carries any text, escaped so that it is read back and ends no line', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = parts.join('').replaceAll(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === '\n' ? sign : ''));
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[\r\n]|(?<!\\)(?:\\\\)*[;,]/u);
        expect(readBack(escaped)).toBe(text);
      }),
    );
  });

  test('has no control characters, and every line end is the same', () => {
    expect(escapeText('a\u0007b\r\nc\rd\u2028e')).toBe('ab\\nc\\nd\\ne');
  });
});

describe('the calendar file', () => {
  const file = calendarFile(appointment);

  test('ends every line as the standard asks, and is one appointment with its zone', () => {
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = unfold(file).trim().split('\r\n');
    const stack: string[] = [];
    for (const line of lines) {
      if (line.startsWith('BEGIN:')) stack.push(line.slice(6));
      if (line.startsWith('END:')) expect(stack.pop()).toBe(line.slice(4));
    }
    expect(stack).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('says begin and end on the clock of the room, and when it was made in UTC', () => {
    expect(unfold(file)).toContain('DTSTART;TZID=Europe/Berlin:20270909T140000\r\n');
    expect(unfold(file)).toContain('DTEND;TZID=Europe/Berlin:20270909T180000\r\n');
    expect(textAfter(file, 'DTSTAMP')).toBe('20270513T153005Z');
  });

  test('leaves out what is empty', () => {
    expect(calendarFile({ ...appointment, place: ' ', text: '' })).not.toMatch(/LOCATION|DESCRIPTION/u);
  });

  test('gives title, place and text back, whatever stands in them', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, text) => {
        const tidy = (parts: readonly string[]) =>
          parts
            .join('')
            .replaceAll(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === '\n' ? sign : ''))
            .trim();
        const made = calendarFile({ ...appointment, title: tidy(title), text: tidy(text) });
        expect(readBack(textAfter(made, 'SUMMARY') ?? '')).toBe(tidy(title));
        expect(readBack(textAfter(made, 'DESCRIPTION') ?? '')).toBe(tidy(text));
        expect(textAfter(made, 'UID')).toBe('item-q1@plenum');
      }),
    );
  });

  test('describes the zone as clocks in Berlin really go', () => {
    const lastSunday = (year: number, month: number) => {
      const end = new Date(Date.UTC(year, month, 0));
      return Date.UTC(year, month - 1, end.getUTCDate() - end.getUTCDay(), 1);
    };
    const offset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });
    const at = (moment: number) => offset.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
    for (let year = 2024; year < 2045; year += 1) {
      const [spring, autumn] = [lastSunday(year, 3), lastSunday(year, 10)];
      expect([spring - 1, spring, autumn - 1, autumn].map(at)).toEqual([
        'GMT+01:00',
        'GMT+02:00',
        'GMT+02:00',
        'GMT+01:00',
      ]);
    }
    expect(file).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
  });
});
