import * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import { beginSession } from '../device/local-session.ts';
import { entriesOf, type PersonWords } from '../domain/attendance/people.ts';
import { createId, type PersonId, type SessionId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import type { Environment } from './environment.ts';
import { eraseSession } from './erase-session.ts';
import { type OpenSession, openSession } from './open-session.ts';
import type { Archive } from './read-archive.ts';
import { openLead } from './session-lead.ts';

/**
 * Makes the content of a file a session of this device, under a new id: the copy and what it was made from have nothing
 * to do with one another any more. `not-kept`: this device could not store all of it, and then nothing of it is left.
 */
export const placeArchive = async (
  environment: Environment,
  device: Device,
  archive: Archive,
): Promise<Result<SessionId, 'not-kept'>> => {
  if (environment.locks === null || device.database.status.getSnapshot().kind !== 'durable') return refused('not-kept');
  const { title, date, practice } = archive.manifest.session;
  const seat = await beginSession(device, { title, date, practice, counted: archive.counted });
  const { sessionId } = seat;
  const hasSeats = await Promise.all(
    archive.seats.map((one) => device.proxies.put({ ...one, key: `${sessionId}/${one.seatId}`, sessionId, token: '' })),
  );
  const session = openSession({ environment, device, seat, openLead });
  const hasPeople = await placePeople(device, sessionId, archive.people);
  const isKept = !hasSeats.includes(false) && hasPeople && (await fill(session, archive));
  await session.close();
  if (isKept && device.database.status.getSnapshot().kind === 'durable') return accepted(sessionId);
  await eraseSession(environment, device, sessionId);
  return refused('not-kept');
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
const fill = async (session: OpenSession, { documents, sheets }: Archive): Promise<boolean> => {
  await session.whenRead;
  for (const [seat, sheet] of sheets) {
    await session.proxies?.whenRead(seat);
    session.proxies?.edit(seat, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(sheet)));
  }
  // The plan comes last: by then everything lies there that its rounds are counted from.
  for (const kind of ['proposals', 'minutes', 'plan'] as const) {
    await session.document(kind)?.whenRead;
    session.edit[kind]((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(documents[kind])));
  }
  return isStored(session);
};

/** Ends when everything is on this device, or cannot be. */
const isStored = ({ saving }: OpenSession): Promise<boolean> =>
  new Promise((resolve) => {
    const look = () => {
      const { kind } = saving.getSnapshot();
      if (kind === 'saving') return;
      stop();
      resolve(kind === 'onDevice' || kind === 'onServer');
    };
    const stop = saving.subscribe(look);
    look();
  });
