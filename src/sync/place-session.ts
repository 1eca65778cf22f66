import * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import { beginSession, type LocalBeginning } from '../device/local-session.ts';
import { filesUsedIn } from '../documents/file-use.ts';
import { entriesOf, type PersonWords } from '../domain/attendance/people.ts';
import { createId, type FileId, type GroupId, type PersonId, type SessionId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import type { ArchiveSeat } from '../protocol/archive.ts';
import type { Environment } from './environment.ts';
import { eraseSession } from './erase-session.ts';
import type { FileContent } from './file-relay.ts';
import { type OpenSession, openSession } from './open-session.ts';
import { placeFiles } from './place-files.ts';
import { isStored } from './saving.ts';
import { sheetOf } from './session-documents.ts';
import { openLead } from './session-lead.ts';

/** A whole session in memory, from a file or invented. */
export interface WholeSession {
  readonly session: Omit<LocalBeginning, 'counted'>;
  readonly documents: Readonly<Record<'plan' | 'proposals' | 'minutes' | 'record', Y.Doc>>;
  readonly counted: NonNullable<LocalBeginning['counted']>;
  /** People without a device of their own, and what they have said. */
  readonly seats: readonly ArchiveSeat[];
  readonly sheets: ReadonlyMap<ArchiveSeat['seatId'], Y.Doc>;
  /** What small groups have written. */
  readonly groupSheets: ReadonlyMap<GroupId, Y.Doc>;
  /** Photos and slides. */
  readonly files: ReadonlyMap<FileId, FileContent>;
  /** The list of people. */
  readonly people: readonly Required<PersonWords>[];
}

/**
 * Makes it a session of this device, under a new id: the copy and what it was made from have nothing to do with one
 * another any more. `not-kept`: this device could not store all of it, and then nothing of it is left.
 */
export const placeSession = async (
  environment: Environment,
  device: Device,
  whole: WholeSession,
): Promise<Result<SessionId, 'not-kept'>> => {
  if (environment.locks === null || device.database.status.getSnapshot().kind !== 'durable') return refused('not-kept');
  const seat = await beginSession(device, { ...whole.session, counted: whole.counted });
  const { sessionId } = seat;
  const hasSeats = await Promise.all(
    whole.seats.map((one) => device.proxies.put({ ...one, key: `${sessionId}/${one.seatId}`, sessionId, token: '' })),
  );
  const session = openSession({ environment, device, seat, openLead });
  const hasPeople = await placePeople(device, sessionId, whole.people);
  const place = { owner: sessionId, seat: seat.seatId, homeOf: homeIn(whole) };
  const hasFiles = await placeFiles(device.database, place, whole.files);
  const isKept = !hasSeats.includes(false) && hasPeople && hasFiles && (await fill(session, whole));
  await session.close();
  if (isKept && device.database.status.getSnapshot().kind === 'durable') return accepted(sessionId);
  await eraseSession(environment, device, sessionId);
  return refused('not-kept');
};

/** Where a photo, slides or a report of the session hangs. */
const homeIn = ({ documents }: WholeSession): ((file: FileId) => string) => {
  const [hung, cited] = [filesUsedIn('plan', documents.plan), filesUsedIn('proposals', documents.proposals)];
  return (file) => (cited.has(file) && !hung.has(file) ? 'proposals' : 'plan');
};

/** The lines of the list of people, as if they had been typed here. */
const placePeople = async (
  { database, random, now }: Device,
  session: SessionId,
  people: readonly Required<PersonWords>[],
): Promise<boolean> => {
  const entries = people.flatMap((words) => entriesOf(createId<PersonId>(random), words, now()));
  const kept = await Promise.all(
    entries.map((entry) =>
      database.unsentPeople.put({ key: `${session}/${entry.person}/${entry.field}`, session, entry }),
    ),
  );
  return !kept.includes(false);
};

/** Writes every document; whether all of it is stored. */
const fill = async (session: OpenSession, { documents, sheets, groupSheets }: WholeSession): Promise<boolean> => {
  await session.whenRead;
  for (const [seat, sheet] of sheets) {
    await session.proxies?.whenRead(seat);
    session.proxies?.edit(seat, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(sheet)));
  }
  for (const [group, sheet] of groupSheets) {
    await session.document(sheetOf(group))?.whenRead;
    session.editSheet(group)((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(sheet)));
  }
  // The plan comes last: by then everything lies there that its rounds are counted from.
  for (const kind of ['proposals', 'minutes', 'record', 'plan'] as const) {
    await session.document(kind)?.whenRead;
    session.edit[kind]((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(documents[kind])));
  }
  return isStored(session);
};
