import { type LocalTime, minutesAfter } from './dates.ts';

/** An appointment as a calendar takes it. Times are those of a clock in Germany. */
export interface Appointment {
  /** Stays the same for the same date, so that a calendar that takes the file twice has it once. */
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly text: string;
  readonly start: LocalTime;
  /** How long it takes. */
  readonly minutes: number;
  /** Milliseconds since 1970: when the file was made. */
  readonly madeAt: number;
}

const two = (number: number): string => String(number).padStart(2, '0');

const stamp = ({ year, month, day, hour, minute }: LocalTime): string =>
  `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${two(hour)}${two(minute)}00`;

const utcStamp = (at: number): string => `${new Date(at).toISOString().replaceAll(/[-:]/gu, '').slice(0, 15)}Z`;

/** Text as RFC 5545 (3.3.11) has it: backslash, semicolon, comma and line ends escaped, control characters left out. */
export const escapeText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n|\u2028|\u2029/gu, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a calendar chokes on
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');

/** Most octets of a line without its end (RFC 5545, 3.1). */
export const longestLine = 75;

const octets = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line folded so that no part is longer than 75 octets; no letter is cut, a lone half of one becomes „�". */
export const foldLine = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const letter of line.toWellFormed()) {
    const size = octets(letter);
    if (used + size > longestLine) {
      parts.push(part);
      part = ' ';
      used = 1;
    }
    part += letter;
    used += size;
  }
  return [...parts, part].join('\r\n');
};

/** Europe/Berlin since 1996: summer time from the last Sunday of March to the last Sunday of October, at 1 a.m. UTC. */
const berlin = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

const textLine = (name: string, text: string): readonly string[] =>
  text.trim() === '' ? [] : [`${name}:${escapeText(text.trim())}`];

/** One appointment as a calendar file (RFC 5545) with its own description of the time zone. */
export const calendarFile = ({ uid, title, place, text, start, minutes, madeAt }: Appointment): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plenum//Terminabfrage//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...berlin,
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcStamp(madeAt)}`,
    `DTSTART;TZID=Europe/Berlin:${stamp(start)}`,
    `DTEND;TZID=Europe/Berlin:${stamp(minutesAfter(start, minutes))}`,
    ...textLine('SUMMARY', title),
    ...textLine('LOCATION', place),
    ...textLine('DESCRIPTION', text),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
};
