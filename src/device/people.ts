import {
  entriesOf,
  mergeEntries,
  type Person,
  type PersonEntry,
  type PersonWords,
  readPeople,
  removalOf,
  returnOf,
} from '../domain/attendance/people.ts';
import { createId, type PersonId, type SessionId } from '../domain/ids.ts';
import type { PeopleAnswer } from '../protocol/api.ts';
import type { ApiResult } from './api.ts';
import type { Device } from './device.ts';
import { createCell, type Watched } from './watched.ts';

/** The list of people as this device has it. */
export interface PeopleList {
  readonly people: readonly Person[];
  /** Changes that the relay does not have yet. */
  readonly unsent: number;
}

/**
 * The list of people of a session: on this device at once, on the relay when it is there. Names are in no document, so
 * this is the only copy beside the relay's; a session without a relay keeps it here alone.
 */
export interface People extends Watched<PeopleList> {
  readonly whenRead: Promise<void>;
  /** Takes people in; the ids are made here. */
  readonly add: (people: readonly PersonWords[]) => void;
  readonly change: (person: PersonId, words: PersonWords) => void;
  /** Removes a line; the answer takes that back. */
  readonly remove: (person: Person) => () => void;
  /** Sends what is unsent and reads what others have changed. False: the relay did not answer. */
  readonly sync: (calls: PeopleCalls) => Promise<boolean>;
}

export interface PeopleCalls {
  readonly list: () => Promise<ApiResult<PeopleAnswer>>;
  readonly put: (entries: readonly PersonEntry[]) => Promise<ApiResult<PeopleAnswer>>;
}

/** Entries of one call: far below the limit of a request's body. */
const atOnce = 150;

const keyOf = ({ person, field }: PersonEntry): string => `${person}/${field}`;

type Place = Pick<Device, 'database' | 'random'> & {
  /** Milliseconds since 1970, by the relay's clock where it is known. */
  readonly now: () => number;
};

/** Opens the list; what lies on this device follows. */
export const openPeople = ({ database, random, now }: Place, session: SessionId): People => {
  const { people: lists, unsentPeople } = database;
  const cell = createCell<PeopleList>({ people: [], unsent: 0 });
  let known: readonly PersonEntry[] = [];
  /** The newest change of each field that the relay has not confirmed. */
  const unsent = new Map<string, PersonEntry>();
  const rowKey = (entry: PersonEntry): string => `${session}/${keyOf(entry)}`;
  const show = (): void =>
    cell.set({ people: readPeople(mergeEntries(known, [...unsent.values()])), unsent: unsent.size });

  const write = (entries: readonly PersonEntry[]): void => {
    for (const entry of entries) {
      unsent.set(keyOf(entry), entry);
      // A row of its own per field: two windows of this device never overwrite each other's changes.
      void unsentPeople.put({ key: rowKey(entry), session, entry });
    }
    show();
  };

  const settle = async (sent: readonly PersonEntry[], answer: PeopleAnswer): Promise<void> => {
    known = answer.entries;
    const confirmed = sent.filter((entry) => unsent.get(keyOf(entry)) === entry);
    for (const entry of confirmed) unsent.delete(keyOf(entry));
    show();
    await lists.put({ session, entries: known });
    await Promise.all(confirmed.map((entry) => unsentPeople.remove(rowKey(entry))));
  };

  const sync = async ({ list, put }: PeopleCalls): Promise<boolean> => {
    await whenRead;
    do {
      const sent = [...unsent.values()].slice(0, atOnce);
      const answer = await (sent.length === 0 ? list() : put(sent));
      if (!answer.ok) return false;
      await settle(sent, answer.value);
    } while (unsent.size > 0);
    return true;
  };

  const read = async (): Promise<void> => {
    const [stored, rows] = await Promise.all([lists.get(session), unsentPeople.all()]);
    known = stored?.entries ?? [];
    for (const { session: home, entry } of rows)
      if (home === session && !unsent.has(keyOf(entry))) unsent.set(keyOf(entry), entry);
    show();
  };
  const whenRead = read();
  let running: Promise<boolean> | null = null;
  return {
    subscribe: cell.subscribe,
    getSnapshot: cell.getSnapshot,
    whenRead,
    add: (people) => write(people.flatMap((words) => entriesOf(createId<PersonId>(random), words, now()))),
    change: (person, words) => write(entriesOf(person, words, now())),
    remove: (person) => {
      write(removalOf(person.id, now()));
      return () => write(returnOf(person, now()));
    },
    sync: (calls) => {
      running ??= sync(calls).finally(() => {
        running = null;
      });
      return running;
    },
  };
};
