import * as Y from 'yjs';
import { forgetWishes } from '../documents/packed.ts';
import { readPlan } from '../documents/plan/read.ts';
import { readProposals } from '../documents/proposals/document.ts';
import { readMinutes } from '../documents/record/minutes.ts';
import { readTally } from '../documents/tally/document.ts';
import { readSurveyFacts } from '../documents/tally/surveys.ts';
import type { PersonWords } from '../domain/attendance/people.ts';
import type { GroupId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import type { Plan } from '../domain/session/session.ts';
import { carriedOf, uncounted } from '../domain/teller/carried.ts';
import type { LateEntry } from '../domain/teller/desk.ts';
import { emptyLedger, type Ledger } from '../domain/teller/ledger.ts';
import type { RosterAnswer } from '../protocol/api.ts';
import {
  type ArchiveSeat,
  documentNames,
  groupIn,
  localNames,
  parseArchiveLate,
  parseArchiveLedger,
  parseArchivePeople,
  parseArchiveRoster,
  parseArchiveSeats,
  recordName,
  type SessionManifest,
  seatDocumentName,
  staffNames,
} from '../protocol/archive.ts';
import type { Entries } from './archive-zip.ts';
import type { WholeSession } from './place-session.ts';
import { documentIn, jsonIn, picturesIn, type ReadFault, type Unpacked, unpackArchive } from './unpack-archive.ts';

/** Everything of a file, checked: nothing of it is on the device yet. */
export interface Archive extends WholeSession {
  readonly manifest: SessionManifest;
  readonly contents: Contents;
}

/** What is told of a file before it is opened. */
export interface Contents {
  readonly items: number;
  readonly proposals: number;
  readonly entries: number;
  /** Cards that were shown. */
  readonly cards: number;
  /** Lines of the list of people. */
  readonly people: number;
  /** Rounds that were shown, and how many were not: those begin anew, what people had said in them is not in the file. */
  readonly rounds: number;
  readonly unshown: number;
  /** Whether it can be counted on from here: the file is from a device that has counted itself. */
  readonly countsOn: boolean;
}

/** Reads the file of a session; that of a county is none. Changes nothing anywhere. */
export const readArchive = async (
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined,
): Promise<Result<Archive, ReadFault | 'county'>> => {
  const unpacked = await unpackArchive(bytes, subtle);
  if (!unpacked.ok) return unpacked;
  if ('space' in unpacked.value.manifest) return refused('county');
  const archive = sessionIn(unpacked.value);
  return archive === null ? refused('damaged') : accepted(archive);
};

interface StaffIn {
  readonly people: readonly Required<PersonWords>[];
  readonly roster: RosterAnswer;
  readonly late: readonly LateEntry[];
}

/** What only some may know: all of it is there or nothing, as who has saved the file may read. Null: it does not read. */
const staffIn = (entries: Entries): StaffIn | null => {
  if (Object.values(staffNames).every((name) => !entries.has(name))) return { people: [], roster: [], late: [] };
  const people = parseArchivePeople(jsonIn(entries, staffNames.people));
  const roster = parseArchiveRoster(jsonIn(entries, staffNames.roster));
  const late = parseArchiveLate(jsonIn(entries, staffNames.desk));
  return people === null || roster === null || late === null ? null : { people, roster, late };
};

/** The session in a file; null when a part is missing or does not read. */
export const sessionIn = (unpacked: Unpacked): Archive | null => {
  const { manifest, entries } = unpacked;
  if (!('session' in manifest)) return null;
  const plan = documentIn(entries, 'plan', documentNames.plan);
  const proposals = documentIn(entries, 'proposals', documentNames.proposals);
  const minutes = documentIn(entries, 'minutes', documentNames.minutes);
  const tally = documentIn(entries, 'tally', documentNames.tally);
  const record = entries.has(recordName) ? documentIn(entries, 'record', recordName) : new Y.Doc();
  const [here, staff] = [countedIn(entries), staffIn(entries)];
  if (plan === null || proposals === null || minutes === null || tally === null || record === null) return null;
  const files = picturesIn(unpacked);
  const groupSheets = groupSheetsIn(entries, readPlan(plan));
  if (here === null || staff === null || files === null || groupSheets === null) return null;
  const carried = carriedOf({ ...readTally(tally), surveys: readSurveyFacts(tally) }, here.ledger, staff.late);
  const wished = readPlan(plan);
  const anew = uncounted(wished, here.ledger, carried);
  forgetWishes(plan, anew);
  return {
    manifest,
    session: manifest.session,
    documents: { plan, proposals, minutes, record },
    counted: { ledger: here.ledger, carried, roster: staff.roster },
    files,
    people: staff.people,
    seats: here.seats,
    sheets: here.sheets,
    groupSheets,
    contents: {
      items: wished.agenda.length,
      proposals: readProposals(proposals).length,
      entries: readMinutes(minutes).entries.length,
      cards: [...readTally(tally).boards.values()].reduce((sum, { cards }) => sum + cards.length, 0),
      people: staff.people.length,
      rounds: wished.rounds.length - anew.rounds.length,
      unshown: anew.rounds.length,
      countsOn: entries.has(localNames.ledger),
    },
  };
};

/** What small groups have written; null: something does not read, or belongs to no group of this session. */
const groupSheetsIn = (
  entries: Entries,
  { groups, dissolved }: Pick<Plan, 'groups' | 'dissolved'>,
): WholeSession['groupSheets'] | null => {
  const known = new Set([...groups, ...dissolved].map(({ id }) => id));
  const sheets = new Map<GroupId, Y.Doc>();
  for (const name of entries.keys()) {
    const group = groupIn(name);
    if (group === null) continue;
    const sheet = documentIn(entries, 'group', name);
    if (sheet === null || !known.has(group)) return null;
    sheets.set(group, sheet);
  }
  return sheets;
};

type Counted = Pick<Archive, 'seats' | 'sheets'> & { readonly ledger: Ledger };

/** What its device had counted; nothing of that where a relay had the session. */
const countedIn = (entries: Entries): Counted | null => {
  const [ledger, places] = [jsonIn(entries, localNames.ledger), jsonIn(entries, localNames.seats)];
  const sheetCount = [...entries.keys()].filter((name) => name.startsWith('documents/seat-')).length;
  if (!entries.has(localNames.ledger) && !entries.has(localNames.seats))
    return sheetCount === 0 ? { ledger: emptyLedger, seats: [], sheets: new Map() } : null;
  const seats = parseArchiveSeats(places);
  if (seats?.length !== sheetCount) return null;
  const counted = parseArchiveLedger(ledger, seats);
  if (counted === null) return null;
  const sheets = new Map<ArchiveSeat['seatId'], Y.Doc>();
  for (const { seatId } of seats) {
    const sheet = documentIn(entries, 'seat', seatDocumentName(seatId));
    if (sheet === null) return null;
    sheets.set(seatId, sheet);
  }
  return { ledger: counted, seats, sheets };
};
