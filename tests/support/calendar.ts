/** A calendar file as RFC 5545 reads it. */
export interface ReadCalendar {
  /** What is wrong with it, in sentences. */
  readonly faults: readonly string[];
  /** Values of the only appointment, by name and parameters as they stand before the colon. */
  readonly event: ReadonlyMap<string, string>;
}

const zoneLines = [
  'TZID:Europe/Berlin',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
];

/** Every part that begins ends again, in the reverse order. */
const isNested = (lines: readonly string[]): boolean => {
  const open: string[] = [];
  for (const line of lines) {
    if (line.startsWith('BEGIN:')) open.push(line.slice(6));
    if (line.startsWith('END:') && open.pop() !== line.slice(4)) return false;
  }
  return open.length === 0;
};

const between = (lines: readonly string[], part: string): readonly string[] =>
  lines.slice(lines.indexOf(`BEGIN:${part}`) + 1, lines.indexOf(`END:${part}`));

/** Reads a calendar file with the eyes of a strict calendar: line ends, folding, nesting, time zone, what must be there. */
export function readCalendar(bytes: Buffer): ReadCalendar {
  const text = bytes.toString('utf8');
  const physical = text.split('\r\n');
  const lines = text
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .slice(0, -1);
  const zone = between(lines, 'VTIMEZONE');
  const event = new Map(
    between(lines, 'VEVENT').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  const faults = [
    text.replaceAll('\r\n', '').match(/[\r\n]/u) !== null && 'a line ends otherwise than with CRLF',
    physical.at(-1) !== '' && 'the last line does not end',
    physical.some((line) => Buffer.byteLength(line) > 75) && 'a line has more than 75 octets',
    !bytes.equals(Buffer.from(text)) && 'a letter is cut by folding',
    lines.some((line) => !/^[A-Z-]+[:;]/u.test(line)) && 'a line has no name',
    lines[0] !== 'BEGIN:VCALENDAR' && 'it does not begin as a calendar',
    !isNested(lines) && 'parts are not nested',
    !lines.includes('VERSION:2.0') && 'no version',
    !lines.some((line) => line.startsWith('PRODID:')) && 'not said who made it',
    lines.indexOf('END:VTIMEZONE') > lines.indexOf('BEGIN:VEVENT') && 'the time zone comes too late',
    zoneLines.some((line) => !zone.includes(line)) && 'the time zone is not the one of Berlin',
    !/^\d{8}T\d{6}Z$/u.test(event.get('DTSTAMP') ?? '') && 'not said in UTC when it was made',
    (event.get('UID') ?? '') === '' && 'no id',
  ];
  return { faults: faults.filter((fault) => fault !== false), event };
}
