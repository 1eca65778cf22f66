import * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import { type PackedDocument, packDocument } from '../documents/packed.ts';
import { readFigures } from '../documents/space/register-sources.ts';
import { writeTally } from '../documents/tally/document.ts';
import { readSurveyFacts, writeSurveyFacts } from '../documents/tally/surveys.ts';
import { longestGiven, momentHere, safeFileName } from '../domain/export/file-name.ts';
import type { GroupId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import { shownFiles } from '../domain/session/shown-files.ts';
import {
  type ArchiveSeat,
  archiveEnding,
  archiveVersion,
  documentNames,
  groupDocumentName,
  localNames,
  recordName,
  seatDocumentName,
} from '../protocol/archive.ts';
import { staffOf } from './archive-staff.ts';
import { filesSeatOf } from './find-file.ts';
import type { OpenSession } from './open-session.ts';
import { hasArrived, jsonBytes, packArchive, picturesOf, type SaveFault } from './pack-archive.ts';
import type { ProxySeats } from './proxy-seats.ts';
import { sheetOf as sheetOfGroup } from './session-documents.ts';
import type { WorkFile } from './work-file.ts';

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
  const pictures = await picturesOf({ seat: filesSeatOf(session), device }, shownIn(session));
  isPartial ||= pictures.left.length > 0;
  for (const [name, content] of pictures.entries) bytes.set(name, content);
  const plan = session.plan.getSnapshot();
  const row = device.sessions.getSnapshot().find(({ sessionId }) => sessionId === session.sessionId);
  const savedAt = new Date(device.now()).toISOString();
  const packed = await packArchive(
    subtle,
    {
      version: archiveVersion,
      savedAt,
      app,
      session: { title: plan.title || (row?.title ?? ''), date: plan.date, practice: row?.practice ?? false },
    },
    bytes,
  );
  if (!packed.ok) return packed;
  return accepted({
    name: safeFileName([plan.title.slice(0, longestGiven), momentHere(device.now())], archiveEnding),
    content: packed.value,
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

/** Photos and slides of everything that is shown. */
const shownIn = (session: OpenSession) => {
  const table = session.document('proposals');
  const { sources } = readFigures(table?.doc ?? new Y.Doc());
  return shownFiles(session.plan.getSnapshot(), session.tally.getSnapshot(), sources);
};

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
