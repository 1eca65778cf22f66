import type * as Y from 'yjs';
import { readMinutes } from '../documents/minutes-document.ts';
import { forgetWishes, unpackDocument } from '../documents/packed.ts';
import { readPlan } from '../documents/plan-read.ts';
import { readProposals } from '../documents/proposals-document.ts';
import { readSeat } from '../documents/seat-document.ts';
import { readTally } from '../documents/tally-document.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import { type Carried, carriedOf, uncounted } from '../domain/teller/carried.ts';
import { emptyLedger, type Ledger } from '../domain/teller/ledger.ts';
import {
  type ArchiveManifest,
  type ArchiveSeat,
  archiveVersion,
  documentNames,
  localNames,
  manifestName,
  parseArchiveLedger,
  parseArchiveManifest,
  parseArchiveSeats,
  parseArchiveVersion,
  seatDocumentName,
} from '../protocol/archive.ts';
import { checksum, type Entries, unzipEntries, unzipOne, type ZipFault } from './archive-zip.ts';

/** Why a file is not opened. `newer`: a later version of the app has written it. `insecure`: no checksums without https. */
export type ReadFault = ZipFault | 'newer' | 'checksum' | 'insecure';

/** Everything of a file, checked: nothing of it is on the device yet. */
export interface Archive {
  readonly manifest: ArchiveManifest;
  readonly documents: Readonly<Record<'plan' | 'proposals' | 'minutes', Y.Doc>>;
  readonly counted: { readonly ledger: Ledger; readonly carried: Carried };
  readonly seats: readonly ArchiveSeat[];
  readonly sheets: ReadonlyMap<ArchiveSeat['seatId'], Y.Doc>;
  readonly contents: Contents;
}

/** What is told of a file before it is opened. */
export interface Contents {
  readonly items: number;
  readonly proposals: number;
  readonly entries: number;
  /** Rounds that were shown, and how many were not: those begin anew, what people had said in them is not in the file. */
  readonly rounds: number;
  readonly unshown: number;
  /** Whether it can be counted on from here: the file is from a device that has counted itself. */
  readonly countsOn: boolean;
}

/** Reads a file strictly: what is not exactly as it was written is refused as a whole. Changes nothing anywhere. */
export const readArchive = async (
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined,
): Promise<Result<Archive, ReadFault>> => {
  if (subtle === undefined) return refused('insecure');
  const manifest = readManifest(bytes);
  if (!manifest.ok) return manifest;
  const unzipped = unzipEntries(bytes);
  if (!unzipped.ok) return unzipped;
  const entries = new Map(unzipped.value);
  entries.delete(manifestName);
  if (!(await isAsListed(subtle, entries, manifest.value))) return refused('checksum');
  const archive = assemble(manifest.value, entries);
  return archive === null ? refused('damaged') : accepted(archive);
};

const textOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};

/** The list of contents; first of all, whether it is one of ours and of a version that is known here. */
const readManifest = (bytes: Uint8Array): Result<ArchiveManifest, ReadFault> => {
  const listed = unzipOne(bytes, manifestName);
  if (listed === null) {
    const whole = unzipEntries(bytes);
    return refused(whole.ok ? 'foreign' : whole.reason);
  }
  const json = textOf(listed);
  const version = parseArchiveVersion(json);
  if (version === null) return refused(json === undefined ? 'damaged' : 'foreign');
  if (version > archiveVersion) return refused('newer');
  const manifest = parseArchiveManifest(json);
  return manifest === null ? refused('damaged') : accepted(manifest);
};

/** Exactly what is listed, in exactly these bytes. */
const isAsListed = async (subtle: SubtleCrypto, entries: Entries, { files }: ArchiveManifest): Promise<boolean> => {
  if (files.length !== entries.size) return false;
  for (const { name, bytes, sha256 } of files) {
    const content = entries.get(name);
    if (content?.length !== bytes || (await checksum(subtle, content)) !== sha256) return false;
  }
  return true;
};

const documentIn = (entries: Entries, name: string): Y.Doc | null => {
  const bytes = entries.get(name);
  return bytes === undefined ? null : unpackDocument(bytes);
};

/** Null when a part is missing or does not read. */
const assemble = (manifest: ArchiveManifest, entries: Entries): Archive | null => {
  const plan = documentIn(entries, documentNames.plan);
  const proposals = documentIn(entries, documentNames.proposals);
  const minutes = documentIn(entries, documentNames.minutes);
  const tally = documentIn(entries, documentNames.tally);
  const here = countedIn(entries);
  if (plan === null || proposals === null || minutes === null || tally === null || here === null) return null;
  const carried = carriedOf(readTally(tally), here.ledger);
  const wished = readPlan(plan);
  const anew = uncounted(wished, here.ledger, carried);
  forgetWishes(plan, anew);
  return {
    manifest,
    documents: { plan, proposals, minutes },
    counted: { ledger: here.ledger, carried },
    seats: here.seats,
    sheets: here.sheets,
    contents: {
      items: wished.agenda.length,
      proposals: readProposals(proposals).length,
      entries: readMinutes(minutes).entries.length,
      rounds: wished.rounds.length - anew.rounds.length,
      unshown: anew.rounds.length,
      countsOn: entries.has(localNames.ledger),
    },
  };
};

type Counted = Pick<Archive, 'seats' | 'sheets'> & { readonly ledger: Ledger };

/** What its device had counted; nothing of that where a relay had the session. */
const countedIn = (entries: Entries): Counted | null => {
  const [ledgerBytes, seatBytes] = [entries.get(localNames.ledger), entries.get(localNames.seats)];
  const sheetCount = [...entries.keys()].filter((name) => name.startsWith('documents/seat-')).length;
  if (ledgerBytes === undefined && seatBytes === undefined)
    return sheetCount === 0 ? { ledger: emptyLedger, seats: [], sheets: new Map() } : null;
  if (ledgerBytes === undefined || seatBytes === undefined) return null;
  const seats = parseArchiveSeats(textOf(seatBytes));
  if (seats?.length !== sheetCount) return null;
  const ledger = parseArchiveLedger(textOf(ledgerBytes), seats);
  if (ledger === null) return null;
  const sheets = new Map<ArchiveSeat['seatId'], Y.Doc>();
  for (const { seatId } of seats) {
    const sheet = documentIn(entries, seatDocumentName(seatId));
    if (sheet === null) return null;
    readSeat(sheet);
    sheets.set(seatId, sheet);
  }
  return { ledger, seats, sheets };
};
