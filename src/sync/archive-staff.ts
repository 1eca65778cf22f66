import type { Device } from '../device/device.ts';
import { mergeEntries, type PersonEntry, readPeople } from '../domain/attendance/people.ts';
import type { RosterAnswer } from '../protocol/api.ts';
import { staffNames } from '../protocol/archive.ts';
import type { OpenSession } from './open-session.ts';

/** What of a session only moderators and the office may know, and whether the relay could be asked for all of it. */
export interface Staff {
  readonly files: readonly (readonly [name: string, json: unknown])[];
  readonly isPartial: boolean;
}

const nothing: Staff = { files: [], isPartial: false };

/** The list of people, who sits where, and the desk, as far as this seat may read them: the rights are the desk's. */
export const staffOf = async (session: OpenSession, device: Device): Promise<Staff> => {
  if (session.document('desk') === null) return nothing;
  const isHere = session.home.getSnapshot() === 'device';
  const [people, roster] = await Promise.all([
    isHere ? null : session.ask((token) => device.api.listPeople(session.sessionId, token)),
    isHere ? null : session.ask((token) => device.api.roster(session.sessionId, token)),
  ]);
  const told = people?.ok === true ? people.value.entries : null;
  const seated = roster?.ok === true ? roster.value : await keptRoster(session, device);
  return {
    files: [
      [staffNames.people, await listed(session, device, told)],
      [staffNames.roster, seated],
      [staffNames.desk, deskJson(session)],
    ],
    isPartial: people?.ok === false || roster?.ok === false,
  };
};

const keptRoster = async ({ sessionId }: OpenSession, { database }: Device): Promise<RosterAnswer> =>
  (await database.locals.get(sessionId))?.roster ?? [];

/** What the relay tells, or this device knows of it, with what was changed here and is not there yet. */
const listed = async ({ sessionId }: OpenSession, { database }: Device, told: readonly PersonEntry[] | null) => {
  const [known, unsent] = await Promise.all([database.people.get(sessionId), database.unsentPeople.all()]);
  const own = unsent.filter(({ session }) => session === sessionId).map(({ entry }) => entry);
  // The ids are the session's own; a copy makes new ones.
  return readPeople(mergeEntries(told ?? known?.entries ?? [], own)).map(({ id: _, ...words }) => words);
};

const deskJson = ({ desk }: OpenSession) => {
  const { seats, late } = desk.getSnapshot();
  return { seats: [...seats.values()], late };
};
