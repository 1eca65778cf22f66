import { mergeEntries, type PersonEntry, type PersonField } from '../../src/domain/attendance/people.ts';
import type { PersonId, SessionId } from '../../src/domain/ids.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';
import type { Storage } from './storage.ts';

const entry = (row: SqlRow): PersonEntry => ({
  person: String(row['person']) as PersonId,
  field: String(row['field']) as PersonField,
  value: String(row['value']),
  at: Number(row['at']),
});

const list = (sqlite: Sqlite, session: SessionId): readonly PersonEntry[] =>
  sqlite.all('SELECT * FROM people WHERE session = ? ORDER BY person, field', session).map(entry);

const put = (sqlite: Sqlite, session: SessionId, entries: readonly PersonEntry[]): void =>
  sqlite.transaction(() => {
    const known = list(sqlite, session);
    for (const person of new Set(entries.map((one) => one.person))) {
      const isTheirs = (one: PersonEntry): boolean => one.person === person;
      sqlite.run('DELETE FROM people WHERE session = ? AND person = ?', session, person);
      for (const { field, value, at } of mergeEntries(known.filter(isTheirs), entries.filter(isTheirs)))
        sqlite.run(
          'INSERT INTO people (session, person, field, value, at) VALUES (?, ?, ?, ?, ?)',
          session,
          person,
          field,
          value,
          at,
        );
    }
  });

/** The table of a session's list of people. Names stand here and in the roster, and nowhere else. */
export const peopleIn = (sqlite: Sqlite): Pick<Storage, 'putPeople' | 'listPeople'> => ({
  putPeople: async (session, entries) => {
    put(sqlite, session, entries);
    // Whoever was removed must not live on in the log.
    if (entries.some(({ field }) => field === 'removed')) sqlite.truncateLog();
  },
  listPeople: async (session) => list(sqlite, session),
});
