import type { GroupId, ProposalId, SeatId, SpaceId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import type { MemberRow, NumberRow, SpaceInviteRow, SpaceRow, SpaceStorage } from './space-storage.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';
import { clearLoose, loosenAll } from './sqlite-files.ts';

const spaceRow = (row: SqlRow): SpaceRow | 'erased' =>
  row['erased'] === 1
    ? 'erased'
    : {
        space: String(row['space']) as SpaceId,
        title: String(row['title']),
        key: String(row['key']),
        createdAt: Number(row['created_at']),
      };

/** No group is the empty text: SQLite takes two NULLs for two different groups. */
const groupOf = (row: SqlRow): GroupId | null => (row['team'] === '' ? null : (String(row['team']) as GroupId));

const inviteRow = (row: SqlRow): SpaceInviteRow => ({
  secret: String(row['secret']),
  space: String(row['space']) as SpaceId,
  role: String(row['role']) as Role,
  group: groupOf(row),
});

const memberRow = (row: SqlRow): MemberRow => ({
  space: String(row['space']) as SpaceId,
  seat: String(row['seat']) as SeatId,
  role: String(row['role']) as Role,
  group: groupOf(row),
  name: row['name'] === null ? null : String(row['name']),
  generation: Number(row['generation']),
  locked: row['locked'] === 1,
  joinedAt: Number(row['joined_at']),
});

const putInvite = (sqlite: Sqlite, { secret, space, role, group }: SpaceInviteRow): void =>
  void sqlite.run(
    'INSERT OR REPLACE INTO space_invites (secret, space, role, team) VALUES (?, ?, ?, ?)',
    secret,
    space,
    role,
    group ?? '',
  );

const putMember = (sqlite: Sqlite, row: MemberRow): void =>
  void sqlite.run(
    `INSERT INTO members (space, seat, role, team, name, generation, locked, joined_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (space, seat) DO UPDATE SET role = excluded.role, team = excluded.team, name = excluded.name,
       generation = max(generation, excluded.generation),
       locked = CASE WHEN excluded.generation < generation THEN locked ELSE excluded.locked END`,
    row.space,
    row.seat,
    row.role,
    row.group ?? '',
    row.name,
    row.generation,
    row.locked ? 1 : 0,
    row.joinedAt,
  );

const numberRow = (row: SqlRow): NumberRow => ({
  space: String(row['space']) as SpaceId,
  proposal: String(row['proposal']) as ProposalId,
  year: Number(row['year']),
  number: Number(row['number']),
});

const erase = async (sqlite: Sqlite, space: SpaceId): Promise<void> => {
  sqlite.transaction(() => {
    for (const table of ['space_invites', 'members', 'space_numbers'])
      sqlite.run(`DELETE FROM ${table} WHERE space = ?`, space);
    sqlite.run('DELETE FROM documents WHERE scope = ?', `space/${space}`);
    loosenAll(sqlite, filesOfSpace(space));
    sqlite.run("UPDATE spaces SET title = '', key = '', erased = 1 WHERE space = ?", space);
  });
  await clearLoose(sqlite);
};

/** The tables of spaces, their links and members. */
export const spacesIn = (sqlite: Sqlite): SpaceStorage => ({
  createSpace: async ({ space, title, key, createdAt }, invites) =>
    sqlite.transaction(() => {
      const insert = 'INSERT OR IGNORE INTO spaces (space, title, key, created_at) VALUES (?, ?, ?, ?)';
      if (sqlite.run(insert, space, title, key, createdAt) === 0) return false;
      for (const row of invites) putInvite(sqlite, row);
      return true;
    }),
  findSpace: async (space) => sqlite.all('SELECT * FROM spaces WHERE space = ?', space).map(spaceRow)[0] ?? null,
  eraseSpace: async (space) => erase(sqlite, space),
  findSpaceInvite: async (secret) =>
    sqlite.all('SELECT * FROM space_invites WHERE secret = ?', secret).map(inviteRow)[0] ?? null,
  listSpaceInvites: async (space) =>
    sqlite.all('SELECT * FROM space_invites WHERE space = ? ORDER BY rowid', space).map(inviteRow),
  replaceSpaceInvite: async (row) => putInvite(sqlite, row),
  putMember: async (row) => putMember(sqlite, row),
  findMember: async (space, seat) =>
    sqlite.all('SELECT * FROM members WHERE space = ? AND seat = ?', space, seat).map(memberRow)[0] ?? null,
  listMembers: async (space) =>
    sqlite.all('SELECT * FROM members WHERE space = ? ORDER BY joined_at, rowid', space).map(memberRow),
  lockMember: async (space, seat) => {
    const raise = 'UPDATE members SET generation = generation + 1, locked = 1 WHERE space = ? AND seat = ?';
    return sqlite.run(raise, space, seat) > 0;
  },
  giveNumber: async ({ space, proposal, year, after }) =>
    sqlite.transaction(() => {
      sqlite.run(
        `INSERT OR IGNORE INTO space_numbers (space, proposal, year, number)
         SELECT ?1, ?2, ?3, max(?4, coalesce(max(number), 0)) + 1 FROM space_numbers WHERE space = ?1 AND year = ?3`,
        space,
        proposal,
        year,
        after,
      );
      const [row] = sqlite.all('SELECT * FROM space_numbers WHERE space = ? AND proposal = ?', space, proposal);
      if (row === undefined) throw new Error('a number that was just given is there');
      return numberRow(row);
    }),
});
