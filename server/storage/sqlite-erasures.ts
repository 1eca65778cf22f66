import type { SeatId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import type { Ledger } from '../../src/domain/teller/ledger.ts';
import type { Sqlite } from './sqlite.ts';
import { clearLoose, takeDownOf } from './sqlite-files.ts';
import { nobody, type SeatErasure, type Storage, seatDocument } from './storage.ts';

/** Puts the teller's memory of a session in place of the older one. */
export const putLedger = (sqlite: Sqlite, session: SessionId, ledger: Ledger): void =>
  void sqlite.run('INSERT OR REPLACE INTO ledgers (session, ledger) VALUES (?, ?)', session, JSON.stringify(ledger));

/** The note that says in which epoch documents begin. */
const firstEpochNote = 'first-epoch';

/** The epoch of a document nobody has written to yet. */
export const firstEpoch = (sqlite: Sqlite): number =>
  Number(sqlite.all('SELECT value FROM notes WHERE key = ?', firstEpochNote)[0]?.['value'] ?? 1);

/** Whether this seat was erased: then it never comes back. */
export const isErased = (sqlite: Sqlite, session: SessionId, seat: SeatId): boolean =>
  sqlite.all('SELECT 1 FROM erased_seats WHERE session = ? AND seat = ?', session, seat).length > 0;

const erasePerson = async (sqlite: Sqlite, { session, seat, ledger }: SeatErasure): Promise<void> => {
  sqlite.transaction(() => {
    for (const table of ['roster', 'passes'])
      sqlite.run(`DELETE FROM ${table} WHERE session = ? AND seat = ?`, session, seat);
    sqlite.run('DELETE FROM documents WHERE name = ?', seatDocument(session, seat));
    sqlite.run(
      'UPDATE owners SET seat = ? WHERE seat = ? AND document IN (SELECT name FROM documents WHERE scope = ?)',
      nobody,
      seat,
      `session/${session}`,
    );
    takeDownOf(sqlite, session, seat);
    putLedger(sqlite, session, ledger);
    sqlite.run('INSERT OR IGNORE INTO erased_seats (session, seat) VALUES (?, ?)', session, seat);
  });
  await clearLoose(sqlite);
};

/** The removal of people, and the memory of it. */
export const erasuresIn = (
  sqlite: Sqlite,
): Pick<Storage, 'eraseSeat' | 'isSeatErased' | 'listErased' | 'raiseEpochs'> => ({
  eraseSeat: async (erasure) => erasePerson(sqlite, erasure),
  isSeatErased: async (session, seat) => isErased(sqlite, session, seat),
  listErased: async () => ({
    sessions: sqlite.all('SELECT session FROM sessions WHERE erased = 1').map((row) => row['session'] as SessionId),
    seats: sqlite
      .all('SELECT session, seat FROM erased_seats')
      .map((row) => [row['session'] as SessionId, row['seat'] as SeatId] as const),
    spaces: sqlite.all('SELECT space FROM spaces WHERE erased = 1').map((row) => row['space'] as SpaceId),
  }),
  raiseEpochs: async (by) =>
    sqlite.transaction(() => {
      const first = String(firstEpoch(sqlite) + by);
      sqlite.run('UPDATE documents SET epoch = epoch + ?', by);
      sqlite.run('INSERT OR REPLACE INTO notes (key, value) VALUES (?, ?)', firstEpochNote, first);
    }),
});
