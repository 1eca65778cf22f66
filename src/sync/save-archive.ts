import * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import { type PackedDocument, packDocument } from '../documents/packed.ts';
import { readFigures } from '../documents/register-sources.ts';
import { writeTally } from '../documents/tally-document.ts';
import { readSurveyFacts, writeSurveyFacts } from '../documents/tally-surveys.ts';
import { safeFileName } from '../domain/export/file-name.ts';
import type { GroupId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import { shownFiles } from '../domain/session/shown-files.ts';
import {
  type ArchiveManifest,
  type ArchiveSeat,
  archiveEnding,
  archiveLimits,
  archiveVersion,
  documentNames,
  groupDocumentName,
  localNames,
  manifestName,
  pictureName,
  recordName,
  seatDocumentName,
} from '../protocol/archive.ts';
import { staffOf } from './archive-staff.ts';
import { checksum, type Entries, isTooLarge, zipEntries } from './archive-zip.ts';
import { filesSeatOf, findFile } from './find-file.ts';
import type { OpenDocument } from './open-document.ts';
import type { OpenSession } from './open-session.ts';
import { plainJson } from './plain-json.ts';
import type { ProxySeats } from './proxy-seats.ts';
import { sheetOf as sheetOfGroup } from './session-documents.ts';
import { whenOnline } from './when-online.ts';
import type { WorkFile } from './work-file.ts';

/** `insecure`: without https this browser makes no checksums. `tooLarge`: no device would open the file again. */
export type SaveFault = 'insecure' | 'tooLarge';

export interface SavedArchive extends WorkFile {
  /** Something of the session had not arrived on this device and could not be fetched: the file is without it. */
  readonly isPartial: boolean;
  /** Names are in it: the list of people and who sat where. */
  readonly hasNames: boolean;
}

export interface SaveWish {
  readonly session: OpenSession;
  readonly device: Device;
  readonly subtle: SubtleCrypto | undefined;
  /** Which version of the app saves. */
  readonly app: string;
}

/**
 * The whole session as one file: everything that this seat may read, written anew. Tokens and invitations are not in it.
 * Who said what is in it only where no relay has the session.
 */
export const saveArchive = async (wish: SaveWish): Promise<Result<SavedArchive, SaveFault>> => {
  const { session, device, subtle, app } = wish;
  if (subtle === undefined) return refused('insecure');
  const bytes = new Map<string, Uint8Array>();
  let isPartial = false;
  for (const kind of ['plan', 'proposals', 'minutes', 'record'] as const) {
    const document = session.document(kind);
    const isHere = document !== null && (await hasArrived(session, document));
    isPartial ||= !isHere;
    bytes.set(
      kind === 'record' ? recordName : documentNames[kind],
      jsonBytes(packDocument(document?.doc ?? new Y.Doc())),
    );
  }
  const sheets = await groupSheetsOf(session);
  isPartial ||= sheets.isPartial;
  for (const [group, doc] of sheets.docs) bytes.set(groupDocumentName(group), jsonBytes(packDocument(doc)));
  const tally = new Y.Doc();
  const told = session.tally.getSnapshot();
  writeTally(tally, told);
  writeSurveyFacts(tally, told.surveys ?? readSurveyFacts(session.document('tally')?.doc ?? new Y.Doc()));
  bytes.set(documentNames.tally, jsonBytes(packDocument(tally)));
  const staff = await staffOf(session, device);
  isPartial ||= staff.isPartial;
  for (const [name, json] of [...readable(session), ...staff.files, ...(await counted(wish))])
    bytes.set(name, jsonBytes(json));
  const pictures = await picturesOf(wish);
  isPartial ||= pictures.isPartial;
  for (const [name, content] of pictures.entries) bytes.set(name, content);
  const plan = session.plan.getSnapshot();
  const row = device.sessions.getSnapshot().find(({ sessionId }) => sessionId === session.sessionId);
  const savedAt = new Date(device.now()).toISOString();
  const manifest: ArchiveManifest = {
    format: 'plenum',
    version: archiveVersion,
    savedAt,
    app,
    session: { title: plan.title || (row?.title ?? ''), date: plan.date, practice: row?.practice ?? false },
    files: await listOf(subtle, bytes),
  };
  const entries = new Map([[manifestName, jsonBytes(manifest)], ...bytes]);
  const zip = isTooLarge(entries) ? null : zipEntries(entries);
  if (zip === null || zip.length > archiveLimits.fileBytes) return refused('tooLarge');
  return accepted({
    name: safeFileName([plan.title, savedAt.slice(0, 10)], archiveEnding),
    content: new Blob([zip], { type: 'application/zip' }),
    isPartial,
    hasNames: staff.files.length > 0,
  });
};

/** What small groups have written, dissolved ones among them, as far as this seat may read it and it has arrived. */
const groupSheetsOf = async (session: OpenSession) => {
  const { groups, dissolved } = session.plan.getSnapshot();
  const docs = new Map<GroupId, Y.Doc>();
  let isPartial = false;
  for (const { id } of [...groups, ...dissolved]) {
    const document = session.document(sheetOfGroup(id));
    if (document === null) continue;
    const isHere = await hasArrived(session, document);
    isPartial ||= !isHere;
    if (isHere) docs.set(id, document.doc);
  }
  return { docs, isPartial };
};

/** Photos and slides of everything that is shown, as far as they are here or can be fetched and have room. */
const picturesOf = async ({ session, device }: SaveWish) => {
  const entries = new Map<string, Uint8Array>();
  let room: number = archiveLimits.pictureBytes;
  let isPartial = false;
  const table = session.document('proposals');
  const { sources } = readFigures(table?.doc ?? new Y.Doc());
  for (const file of shownFiles(session.plan.getSnapshot(), session.tally.getSnapshot(), sources)) {
    const found = await findFile({ seat: filesSeatOf(session), device }, file);
    const fits = found !== null && found.bytes.byteLength <= room;
    isPartial ||= !fits;
    if (!fits) continue;
    room -= found.bytes.byteLength;
    entries.set(pictureName(file), new Uint8Array(found.bytes));
  }
  return { entries, isPartial };
};

const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value, plainJson, 2));

const listOf = (subtle: SubtleCrypto, entries: Entries): Promise<ArchiveManifest['files']> =>
  Promise.all(
    [...entries].map(async ([name, content]) => ({
      name,
      bytes: content.length,
      sha256: await checksum(subtle, content),
    })),
  );

const readable = (session: OpenSession): readonly (readonly [string, unknown])[] => [
  ['plan.json', session.plan.getSnapshot()],
  ['proposals.json', { proposals: session.proposals.getSnapshot(), findings: session.findings.getSnapshot() }],
  ['results.json', session.tally.getSnapshot()],
  ['minutes.json', session.minutes.getSnapshot()],
];

/** What only the device of a session without a relay has: the count, and the sheets it was counted from. */
const counted = async ({ session, device }: SaveWish): Promise<readonly (readonly [string, unknown])[]> => {
  const { proxies } = session;
  const row = await device.database.locals.get(session.sessionId);
  if (session.home.getSnapshot() !== 'device' || proxies === null || row === null) return [];
  const seats = proxies.list
    .getSnapshot()
    .map(({ seatId, via, number, perspective }): ArchiveSeat => ({ seatId, via, number, perspective }));
  return [
    [localNames.ledger, row.ledger],
    [localNames.seats, seats],
    ...(await Promise.all(seats.map(async ({ seatId }) => sheetOf(proxies, seatId)))),
  ];
};

const sheetOf = async (proxies: ProxySeats, seat: ArchiveSeat['seatId']): Promise<readonly [string, unknown]> => {
  await proxies.whenRead(seat);
  let packed: PackedDocument | null = null;
  proxies.edit(seat, (doc) => {
    packed = packDocument(doc);
  });
  return [seatDocumentName(seat), packed];
};

/** Whether the document is here: read from this device, or brought by the relay. An empty one that never came is not. */
const hasArrived = async ({ home }: OpenSession, document: OpenDocument): Promise<boolean> => {
  await document.whenRead;
  if (home.getSnapshot() === 'device' || (await whenOnline(document))) return true;
  return Y.encodeStateVector(document.doc).length > 1;
};
