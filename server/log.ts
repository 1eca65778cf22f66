/** What the log may say about something: numbers and short words of ours; never names, contents, addresses or tokens. */
type Fields = Readonly<Record<string, number | boolean | string | null>>;

/** What the relay writes down of its own doing. */
export interface Log {
  note(event: string, fields?: Fields): void;
  /** A fault of ours or of the machine, with its cause as far as it carries no contents. */
  fault(event: string, fault: unknown): void;
}

/** Only what Node and SQLite say of themselves: kind and code, and where in our code. Messages may quote contents. */
const describe = (fault: unknown): Fields => {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
  const place = fault.stack
    ?.split('\n')
    .find((line) => line.includes('/server/'))
    ?.replace(/^.*\/server\//, 'server/');
  // SQLite's own number: 5 is busy, 10 is the disk, 13 is full.
  const sqlite: Fields = 'errcode' in fault && typeof fault.errcode === 'number' ? { sqlite: fault.errcode } : {};
  const cause: Fields = fault.cause === undefined ? {} : { cause: String(describe(fault.cause)['kind']) };
  return { kind: fault.name, code, place: place?.replace(/\)$/, '') ?? null, ...sqlite, ...cause };
};

/** Writes one JSON object per line. */
export const createLog = (write: (line: string) => void, clock: () => number): Log => {
  const print = (level: string, event: string, fields: Fields) =>
    write(`${JSON.stringify({ at: new Date(clock()).toISOString(), level, event, ...fields })}\n`);
  return {
    note: (event, fields = {}) => print('info', event, fields),
    fault: (event, fault) => print('error', event, describe(fault)),
  };
};
