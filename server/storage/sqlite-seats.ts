import type { PersonId, SeatId, SessionId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';
import type { Via } from '../../src/domain/session/seat.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';
import { isErased } from './sqlite-erasures.ts';
import type { PassRow, RosterRow, Storage } from './storage.ts';

type Seats = Pick<Storage, 'putSeats' | 'findSeat' | 'listRoster' | 'lockSeat' | 'putPass' | 'findPass' | 'listPasses'>;

const textOrNull = (row: SqlRow, column: string): string | null => (row[column] === null ? null : String(row[column]));

const rosterRow = (row: SqlRow): RosterRow => ({
  session: String(row['session']) as SessionId,
  seat: String(row['seat']) as SeatId,
  role: String(row['role']) as Role,
  name: textOrNull(row, 'name'),
  perspective: textOrNull(row, 'perspective'),
  ...(row['via'] !== null && { via: String(row['via']) as Via }),
  ...(row['number'] !== null && { number: Number(row['number']) }),
  generation: Number(row['generation']),
  locked: row['locked'] === 1,
  joinedAt: Number(row['joined_at']),
});

const passRow = (row: SqlRow): PassRow => ({
  code: textOrNull(row, 'code'),
  session: String(row['session']) as SessionId,
  seat: String(row['seat']) as SeatId,
  role: String(row['role']) as Role,
  person: textOrNull(row, 'person') as PersonId | null,
});

/** Adds a seat or replaces it; a generation never falls, and with an older one no lock is undone. Nobody erased comes back. */
export const insertSeat = (sqlite: Sqlite, row: RosterRow): void => {
  if (isErased(sqlite, row.session, row.seat)) return;
  sqlite.run(
    `INSERT INTO roster (session, seat, role, name, perspective, via, number, generation, locked, joined_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (session, seat) DO UPDATE SET role = excluded.role, name = excluded.name,
       perspective = excluded.perspective, via = excluded.via, number = excluded.number,
       generation = max(generation, excluded.generation),
       locked = CASE WHEN excluded.generation < generation THEN locked ELSE excluded.locked END`,
    row.session,
    row.seat,
    row.role,
    row.name,
    row.perspective,
    row.via ?? null,
    row.number ?? null,
    row.generation,
    row.locked ? 1 : 0,
    row.joinedAt,
  );
};

const lock = (sqlite: Sqlite, session: SessionId, seat: SeatId): boolean =>
  sqlite.transaction(() => {
    const hasPass = sqlite.run('UPDATE passes SET code = NULL WHERE session = ? AND seat = ?', session, seat) > 0;
    const raise = 'UPDATE roster SET generation = generation + 1, locked = 1 WHERE session = ? AND seat = ?';
    return sqlite.run(raise, session, seat) > 0 || hasPass;
  });

const putPass = (sqlite: Sqlite, { code, session, seat, role, person }: PassRow): boolean =>
  sqlite.transaction(() => {
    const inTheWay = sqlite.all(
      'SELECT 1 FROM passes WHERE (code = ? OR (session = ? AND person = ?)) AND NOT (session = ? AND seat = ?)',
      code,
      session,
      person,
      session,
      seat,
    );
    if (inTheWay.length > 0) return false;
    const put = 'INSERT OR REPLACE INTO passes (code, session, seat, role, person) VALUES (?, ?, ?, ?, ?)';
    return sqlite.run(put, code, session, seat, role, person) > 0;
  });

/** The tables of who has a seat, and of the personal ways to one. */
export const seatsIn = (sqlite: Sqlite): Seats => ({
  putSeats: async (rows) =>
    sqlite.transaction(() => {
      for (const row of rows) insertSeat(sqlite, row);
    }),
  findSeat: async (session, seat) =>
    sqlite.all('SELECT * FROM roster WHERE session = ? AND seat = ?', session, seat).map(rosterRow)[0] ?? null,
  listRoster: async (session) =>
    sqlite.all('SELECT * FROM roster WHERE session = ? ORDER BY joined_at, rowid', session).map(rosterRow),
  lockSeat: async (session, seat) => lock(sqlite, session, seat),
  putPass: async (row) => putPass(sqlite, row),
  findPass: async (code) => sqlite.all('SELECT * FROM passes WHERE code = ?', code).map(passRow)[0] ?? null,
  listPasses: async (session) =>
    sqlite.all('SELECT * FROM passes WHERE session = ? ORDER BY rowid', session).map(passRow),
});
