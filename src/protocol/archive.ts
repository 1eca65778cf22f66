import * as v from 'valibot';
import { attendanceStates, type PersonWords } from '../domain/attendance/people.ts';
import { type FileId, type GroupId, parseFileId, parseId, type RoundId, type SeatId } from '../domain/ids.ts';
import { isPerspective, type Perspective } from '../domain/session/perspective.ts';
import { type Via, vias } from '../domain/session/seat.ts';
import type { LateEntry } from '../domain/teller/desk.ts';
import type { Ledger } from '../domain/teller/ledger.ts';
import { type RosterAnswer, rosterAnswer } from './api.ts';
import { ledgerBody, seatsIn } from './ledger.ts';
import { limits } from './limits.ts';
import { wireId } from './wire-id.ts';

/** The ending of a whole session (SPEC P50), or a whole county (SPEC P175), as one file. */
export const archiveEnding = 'plenum';
/** The only version of a session that is written and read. The first held bytes of Yjs; it was never given to anybody. */
export const archiveVersion = 2;
/** The same of a county. A number of its own, so that an app that knows sessions alone calls such a file newer, not broken. */
export const countyVersion = 3;

/** What a file may be and hold, looked at before anything is unpacked. */
export const archiveLimits = {
  /** Bytes of the file, and of all that is in it together. */
  fileBytes: 192 * 1024 * 1024,
  allBytes: 224 * 1024 * 1024,
  /** Bytes of all photos and slides: what a tablet can still pack in memory. The rest stays with the relay, and that is said. */
  pictureBytes: 128 * 1024 * 1024,
  /** Bytes of one thing in it: the largest document a relay takes, with the quotation marks of JSON around it. */
  entryBytes: 2 * limits.documentBytes,
  /** One document per seat and per small group, and what belongs to the session. */
  entries: limits.seats + 80,
  /** Photos, pages and slides: more than a relay takes of one session. */
  pictures: 2_000,
} as const;

/** For people and other programs; nothing is read from them when the file is opened. */
export const readableNames = ['plan.json', 'proposals.json', 'results.json', 'minutes.json'] as const;
/** What is opened: always there. */
export const documentNames = {
  plan: 'documents/plan.json',
  proposals: 'documents/proposals.json',
  minutes: 'documents/minutes.json',
  tally: 'documents/tally.json',
} as const;
/** What stands in files since there is such a document; without it there was nothing to be kept. */
export const recordName = 'documents/record.json';
/** Only in the file of who may know it (moderator, office): the list of people, who sat where, what came late. */
export const staffNames = { people: 'people.json', roster: 'roster.json', desk: 'desk.json' } as const;
/** What says which kind of file it is and of which version; read first. */
export const manifestName = 'manifest.json';
/** Only in the file of a session that no relay has: what its device has counted, and who sat where. */
export const localNames = { ledger: 'ledger.json', seats: 'seats.json' } as const;

/** What of a county is opened: always there. Groups that have handed anything in have a document each beside it. */
export const countyNames = { register: 'documents/register.json', results: 'documents/space-results.json' } as const;
/** For people and other programs, like `readableNames`. */
export const countyReadable = ['register.json', 'figures.json', 'submissions.json', 'results.json'] as const;

/** What a group of a county has handed in. */
export const submissionsName = (group: GroupId): string => `${submissionsPrefix}${group}.json`;
const submissionsPrefix = 'documents/submissions-';

/** The group whose proposals lie under this name; null: it is none of these. */
export const submissionsIn = (name: string): GroupId | null => groupBehind(name, submissionsPrefix);

/** The document of somebody without a device of their own. */
export const seatDocumentName = (seat: SeatId): string => `documents/seat-${seat}.json`;

/** The sheet of a small group. */
export const groupDocumentName = (group: GroupId): string => `${groupPrefix}${group}.json`;
const groupPrefix = 'documents/group-';

/** The group whose sheet lies under this name; null: it is none of these. */
export const groupIn = (name: string): GroupId | null => groupBehind(name, groupPrefix);

const groupBehind = (name: string, prefix: string): GroupId | null =>
  name.startsWith(prefix) && name.endsWith('.json')
    ? parseId<GroupId>(name.slice(prefix.length, -'.json'.length))
    : null;

/** A photo, a page or slides, under the checksum of its bytes. */
export const pictureName = (file: FileId): string => `${pictureFolder}${file}`;
const pictureFolder = 'files/';

/** The file that lies under this name; null: it is none of these. */
export const pictureIn = (name: string): FileId | null =>
  name.startsWith(pictureFolder) ? parseFileId(name.slice(pictureFolder.length)) : null;

const sessionNames: ReadonlySet<string> = new Set([
  ...readableNames,
  ...Object.values(documentNames),
  recordName,
  ...Object.values(staffNames),
  ...Object.values(localNames),
]);

const isOfSession = (name: string): boolean =>
  sessionNames.has(name) ||
  pictureIn(name) !== null ||
  groupIn(name) !== null ||
  /^documents\/seat-[A-Za-z0-9_-]{1,64}\.json$/.test(name);

const ofCounty: ReadonlySet<string> = new Set([...countyReadable, ...Object.values(countyNames)]);

const isOfCounty = (name: string): boolean =>
  ofCounty.has(name) || pictureIn(name) !== null || submissionsIn(name) !== null;

/** Whether something of this name belongs into such a file: no other folder, no way out of it. */
export const isArchiveName = (name: string): boolean => name === manifestName || isOfSession(name) || isOfCounty(name);

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** First of all only this is read, so that a newer file is told from a broken one. */
const archiveMark = v.object({
  format: v.literal('plenum'),
  version: v.pipe(whole(1_000_000), v.minValue(1)),
  space: v.optional(v.unknown()),
});

const title = v.pipe(v.string(), v.maxLength(2_000));

/** What every list of contents has, whatever it is of. */
const listOf = (isName: (name: string) => boolean) => {
  const listed = v.strictObject({
    name: v.pipe(v.string(), v.check(isName)),
    bytes: whole(archiveLimits.entryBytes),
    /** SHA-256, hexadecimal. */
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  });
  return {
    format: v.literal('plenum'),
    savedAt: v.pipe(v.string(), v.isoTimestamp()),
    app: v.pipe(v.string(), v.maxLength(60)),
    files: v.pipe(
      v.array(listed),
      v.maxLength(archiveLimits.entries + archiveLimits.pictures),
      v.check((files) => new Set(files.map(({ name }) => name)).size === files.length),
    ),
  };
};

const sessionManifest = v.strictObject({
  ...listOf(isOfSession),
  version: v.literal(archiveVersion),
  session: v.strictObject({ title, date: v.pipe(v.string(), v.maxLength(10)), practice: v.boolean() }),
});
export type SessionManifest = v.InferOutput<typeof sessionManifest>;

const countyManifest = v.strictObject({
  ...listOf(isOfCounty),
  version: v.literal(countyVersion),
  space: v.strictObject({ title }),
});
export type CountyManifest = v.InferOutput<typeof countyManifest>;

/** The list of contents: of a session, or of a county. */
const archiveManifest = v.variant('version', [sessionManifest, countyManifest]);
export type ArchiveManifest = v.InferOutput<typeof archiveManifest>;

/** The place of somebody without a device of their own, as it stands in the file. */
export interface ArchiveSeat {
  readonly seatId: SeatId;
  readonly via: Via;
  readonly number: number;
  readonly perspective: Perspective | null;
}

const seat = v.strictObject({
  seatId: wireId<SeatId>(),
  via: v.picklist(vias),
  number: v.pipe(whole(100_000), v.minValue(1)),
  perspective: v.nullable(v.custom<Perspective>(isPerspective)),
});

/** The places of people without a device of their own. */
const archiveSeats: v.GenericSchema<unknown, readonly ArchiveSeat[]> = v.pipe(
  v.array(seat),
  v.maxLength(limits.seats),
  v.check((seats) => new Set(seats.map(({ seatId }) => seatId)).size === seats.length),
);

/** What a device has counted, with everybody who stands in it. */
const archiveLedger = (seats: readonly ArchiveSeat[]): v.GenericSchema<unknown, Ledger> => {
  const known = new Set<string>(seats.map(({ seatId }) => seatId));
  return v.pipe(
    ledgerBody,
    v.check((ledger) => [...seatsIn(ledger)].every((one) => known.has(one))),
  );
};

const line = v.pipe(v.string(), v.maxLength(200));

/** A line of the list of people. The copy gives it an id of its own. */
const archivePeople: v.GenericSchema<unknown, readonly Required<PersonWords>[]> = v.pipe(
  v.array(
    v.strictObject({
      name: line,
      organisation: line,
      perspective: v.nullable(v.custom<Perspective>(isPerspective)),
      state: v.picklist(attendanceStates),
      representedBy: line,
    }),
  ),
  v.maxLength(limits.people),
);

const archiveRoster: v.GenericSchema<unknown, RosterAnswer> = v.pipe(rosterAnswer, v.maxLength(limits.seats));

/** What came after closing. How far somebody was stands beside it, for people to read. */
const archiveDesk: v.GenericSchema<unknown, { readonly late: readonly LateEntry[] }> = v.object({
  late: v.pipe(
    v.array(
      v.strictObject({
        round: wireId<RoundId>(),
        seat: wireId<SeatId>(),
        number: whole(1_000_000),
        proposals: whole(10_000),
        notes: whole(10_000),
        decision: v.picklist(['undecided', 'admitted', 'refused']),
      }),
    ),
    v.maxLength(10_000),
  ),
});

const parsed = <Value>(schema: v.GenericSchema<unknown, Value>, json: unknown): Value | null => {
  const result = v.safeParse(schema, json);
  return result.success ? result.output : null;
};

/** Whether a list of contents is of the version that is read here, of a later or earlier one; null: it is none of ours. */
export const parseArchiveAge = (json: unknown): 'known' | 'newer' | 'older' | null => {
  const mark = parsed(archiveMark, json);
  if (mark === null) return null;
  const known = mark.space === undefined ? archiveVersion : countyVersion;
  if (mark.version === known) return 'known';
  return mark.version > known ? 'newer' : 'older';
};
/** The list of contents; null when it is not exactly one of this version. */
export const parseArchiveManifest = (json: unknown): ArchiveManifest | null => parsed(archiveManifest, json);
/** The places; null when they are not as they were written. */
export const parseArchiveSeats = (json: unknown): readonly ArchiveSeat[] | null => parsed(archiveSeats, json);
/** What a device has counted of these places; null when no teller could have written it. */
export const parseArchiveLedger = (json: unknown, seats: readonly ArchiveSeat[]): Ledger | null =>
  parsed(archiveLedger(seats), json);
/** The list of people; null when it is not as it was written. */
export const parseArchivePeople = (json: unknown): readonly Required<PersonWords>[] | null =>
  parsed(archivePeople, json);
/** Who sat where; null when it is not as it was written. */
export const parseArchiveRoster = (json: unknown): RosterAnswer | null => parsed(archiveRoster, json);
/** What came late; null when it is not as it was written. */
export const parseArchiveLate = (json: unknown): readonly LateEntry[] | null => parsed(archiveDesk, json)?.late ?? null;
