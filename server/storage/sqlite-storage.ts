import type { SeatId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import { emptyLedger, type Ledger } from '../../src/domain/teller/ledger.ts';
import type { InvitedRole } from '../../src/protocol/api.ts';
import { openSqlite, type Sqlite, type SqlRow } from './sqlite.ts';
import { erasuresIn, firstEpoch, putLedger } from './sqlite-erasures.ts';
import { clearLoose, filesIn, loosenAll } from './sqlite-files.ts';
import { keysIn } from './sqlite-keys.ts';
import { peopleIn } from './sqlite-people.ts';
import { insertSeat, seatsIn } from './sqlite-seats.ts';
import { spacesIn } from './sqlite-spaces.ts';
import { surveysIn, surveyTables } from './sqlite-surveys.ts';
import {
  type Batch,
  type HandOver,
  type HandOverOutcome,
  type InviteRow,
  type Owners,
  type SessionRow,
  type Storage,
  scopeOf,
} from './storage.ts';

/*
 * What the rows hold was written by this file, therefore they are believed. The calls are synchronous underneath: a
 * commit blocks the process for the disk's sync (0.3 to 5 ms), in which the operating system gathers the next messages.
 */
const text = (row: SqlRow, column: string): string => String(row[column]);
const textOrNull = (row: SqlRow, column: string): string | null => (row[column] === null ? null : text(row, column));

const sessionRow = (row: SqlRow): SessionRow => ({
  session: text(row, 'session') as SessionId,
  title: text(row, 'title'),
  practice: row['practice'] === 1,
  createdAt: Number(row['created_at']),
  ...(row['space'] !== null && { space: text(row, 'space') as SpaceId }),
});
const inviteRow = (row: SqlRow): InviteRow => ({
  secret: text(row, 'secret'),
  session: text(row, 'session') as SessionId,
  role: text(row, 'role') as InvitedRole,
  code: textOrNull(row, 'code'),
});
const first = <Value>(rows: readonly SqlRow[], read: (row: SqlRow) => Value): Value | null =>
  rows[0] === undefined ? null : read(rows[0]);

type Documents = Pick<Storage, 'loadDocument' | 'append' | 'rebuildDocument' | 'listWritten' | 'loadLedger'>;
type Sessions = Pick<
  Storage,
  | 'createSession'
  | 'handOver'
  | 'findSession'
  | 'listSessionsOf'
  | 'listPractice'
  | 'touchSession'
  | 'listUnused'
  | 'eraseSession'
>;
type Invites = Pick<Storage, 'findInvite' | 'findCode' | 'listInvites' | 'replaceInvite' | 'removeInvite'>;
type Notes = Pick<Storage, 'readNote' | 'writeNote'>;

const addUpdate = (sqlite: Sqlite, document: string, bytes: Uint8Array): void => {
  const add = 'INSERT INTO documents (name, scope, epoch) VALUES (?, ?, ?)';
  const isKnown = sqlite.all('SELECT 1 FROM documents WHERE name = ?', document).length > 0;
  if (!isKnown) sqlite.run(add, document, scopeOf(document), firstEpoch(sqlite));
  sqlite.run('INSERT INTO updates (document, bytes) VALUES (?, ?)', document, bytes);
};

const addOwners = (sqlite: Sqlite, document: string, owners: Owners = new Map()): void => {
  for (const [client, seat] of owners)
    sqlite.run('INSERT OR IGNORE INTO owners (document, client, seat) VALUES (?, ?, ?)', document, client, seat);
};

const writeBatch = (sqlite: Sqlite, { changes, ledgers }: Batch): void =>
  sqlite.transaction(() => {
    for (const change of changes) {
      if (change.kind === 'replace') sqlite.run('DELETE FROM updates WHERE document = ?', change.document);
      addUpdate(sqlite, change.document, change.kind === 'append' ? change.update : change.state);
      addOwners(sqlite, change.document, change.owners);
    }
    for (const [session, ledger] of ledgers) putLedger(sqlite, session, ledger);
  });

const rebuild = (sqlite: Sqlite, document: string, state: Uint8Array, owners?: Owners): number => {
  const epoch = sqlite.transaction(() => {
    sqlite.run('DELETE FROM updates WHERE document = ?', document);
    sqlite.run('DELETE FROM owners WHERE document = ?', document);
    addUpdate(sqlite, document, state);
    addOwners(sqlite, document, owners);
    sqlite.run('UPDATE documents SET epoch = epoch + 1 WHERE name = ?', document);
    return Number(sqlite.all('SELECT epoch FROM documents WHERE name = ?', document)[0]?.['epoch']);
  });
  sqlite.truncateLog();
  return epoch;
};

const documentsIn = (sqlite: Sqlite): Documents => ({
  loadDocument: async (document) => {
    const epoch = first(sqlite.all('SELECT epoch FROM documents WHERE name = ?', document), (row) => row['epoch']);
    const rows = sqlite.all('SELECT bytes FROM updates WHERE document = ? ORDER BY id', document);
    const owners = sqlite.all('SELECT client, seat FROM owners WHERE document = ?', document);
    return {
      epoch: Number(epoch ?? firstEpoch(sqlite)),
      updates: rows.map((row) => row['bytes'] as Uint8Array),
      owners: new Map(owners.map((row) => [Number(row['client']), text(row, 'seat') as SeatId])),
    };
  },
  append: async (batch) => {
    writeBatch(sqlite, batch);
    // A compaction removes what people have deleted: it must not live on in the log.
    if (batch.changes.some(({ kind }) => kind === 'replace')) sqlite.truncateLog();
  },
  rebuildDocument: async (document, state, owners) => rebuild(sqlite, document, state, owners),
  listWritten: async (session, seat) =>
    sqlite
      .all(
        'SELECT DISTINCT document FROM owners JOIN documents ON name = document WHERE scope = ? AND seat = ?',
        `session/${session}`,
        seat,
      )
      .map((row) => text(row, 'document')),
  loadLedger: async (session) =>
    first(
      sqlite.all('SELECT ledger FROM ledgers WHERE session = ?', session),
      (row): Ledger => JSON.parse(text(row, 'ledger')),
    ) ?? emptyLedger,
});

const insertInvite = (sqlite: Sqlite, { secret, session, role, code }: InviteRow): void => {
  sqlite.run(
    'INSERT OR REPLACE INTO invites (secret, session, role, code) VALUES (?, ?, ?, ?)',
    secret,
    session,
    role,
    code,
  );
};

const codeTaken = (sqlite: Sqlite, code: string | null): boolean =>
  code !== null && sqlite.all('SELECT 1 FROM invites WHERE code = ?', code).length > 0;

/** Inside a transaction: false when id or code is taken, and then nothing was written. */
const insertSession = (
  sqlite: Sqlite,
  { session, title, practice, createdAt, space }: SessionRow,
  invites: readonly InviteRow[],
): boolean => {
  if (invites.some(({ code }) => codeTaken(sqlite, code))) return false;
  const added = sqlite.run(
    'INSERT OR IGNORE INTO sessions (session, title, practice, created_at, space) VALUES (?, ?, ?, ?, ?)',
    session,
    title,
    practice ? 1 : 0,
    createdAt,
    space ?? null,
  );
  if (added === 0) return false;
  for (const invite of invites) insertInvite(sqlite, invite);
  return true;
};

const handOver = (sqlite: Sqlite, { row, key, invites, roster, ledger }: HandOver): HandOverOutcome =>
  sqlite.transaction(() => {
    const { session } = row;
    const [known] = sqlite.all('SELECT erased, handover FROM sessions WHERE session = ?', session);
    if (known !== undefined && (known['erased'] === 1 || known['handover'] !== key)) return 'taken';
    const written = sqlite.all('SELECT 1 FROM documents WHERE scope = ? LIMIT 1', `session/${session}`);
    if (known !== undefined && written.length > 0) return 'known';
    if (known === undefined && !insertSession(sqlite, row, invites)) return 'code-taken';
    sqlite.run('UPDATE sessions SET title = ?, handover = ? WHERE session = ?', row.title, key, session);
    sqlite.run('DELETE FROM roster WHERE session = ?', session);
    for (const seat of roster) insertSeat(sqlite, seat);
    putLedger(sqlite, session, ledger);
    return known === undefined ? 'opened' : 'again';
  });

const erase = async (sqlite: Sqlite, session: SessionId): Promise<void> => {
  sqlite.transaction(() => {
    for (const table of ['invites', 'roster', 'passes', 'people', 'ledgers', 'erased_seats', ...surveyTables])
      sqlite.run(`DELETE FROM ${table} WHERE session = ?`, session);
    sqlite.run('DELETE FROM documents WHERE scope = ?', `session/${session}`);
    loosenAll(sqlite, session);
    sqlite.run("UPDATE sessions SET title = '', handover = NULL, space = NULL, erased = 1 WHERE session = ?", session);
  });
  await clearLoose(sqlite);
};

const sessionsIn = (sqlite: Sqlite): Sessions => ({
  createSession: async (row, invites, roster) =>
    sqlite.transaction(() => {
      const isNew = insertSession(sqlite, row, invites);
      if (isNew) for (const seat of roster) insertSeat(sqlite, seat);
      return isNew;
    }),
  handOver: async (wish) => handOver(sqlite, wish),
  findSession: async (session) =>
    first(sqlite.all('SELECT * FROM sessions WHERE session = ?', session), (row) =>
      row['erased'] === 1 ? 'erased' : sessionRow(row),
    ),
  listSessionsOf: async (space) =>
    sqlite
      .all('SELECT * FROM sessions WHERE space = ? AND erased = 0 ORDER BY created_at, rowid', space)
      .map(sessionRow),
  listPractice: async () =>
    sqlite.all('SELECT * FROM sessions WHERE practice = 1 AND erased = 0 ORDER BY created_at, rowid').map(sessionRow),
  touchSession: async (session, usedAt) => {
    sqlite.run('UPDATE sessions SET used_at = ? WHERE session = ?', usedAt, session);
  },
  listUnused: async (since) =>
    sqlite
      .all('SELECT * FROM sessions WHERE practice = 0 AND erased = 0 AND max(created_at, used_at) < ?', since)
      .map((row) => sessionRow(row).session),
  eraseSession: async (session) => erase(sqlite, session),
});

const invitesIn = (sqlite: Sqlite): Invites => ({
  findInvite: async (secret) => first(sqlite.all('SELECT * FROM invites WHERE secret = ?', secret), inviteRow),
  findCode: async (code) => first(sqlite.all('SELECT * FROM invites WHERE code = ?', code), inviteRow),
  listInvites: async (session) => sqlite.all('SELECT * FROM invites WHERE session = ?', session).map(inviteRow),
  replaceInvite: async (row) =>
    sqlite.transaction(() => {
      if (codeTaken(sqlite, row.code)) return false;
      insertInvite(sqlite, row);
      return true;
    }),
  removeInvite: async (session, role) => {
    sqlite.run('DELETE FROM invites WHERE session = ? AND role = ?', session, role);
  },
});

const notesIn = (sqlite: Sqlite): Notes => ({
  readNote: async (key) => first(sqlite.all('SELECT value FROM notes WHERE key = ?', key), (row) => text(row, 'value')),
  writeNote: async (key, value) => {
    sqlite.run('INSERT OR REPLACE INTO notes (key, value) VALUES (?, ?)', key, value);
  },
});

/**
 * The default storage: one SQLite file in the data folder. `onFault` hears of what keeps erased words on the disk; the
 * tools, which end at once, need not listen.
 */
export const createSqliteStorage = (path: string, onFault: (fault: unknown) => void = () => undefined): Storage => {
  const sqlite = openSqlite(path, onFault);
  return {
    ...documentsIn(sqlite),
    ...sessionsIn(sqlite),
    ...invitesIn(sqlite),
    ...seatsIn(sqlite),
    ...erasuresIn(sqlite),
    ...notesIn(sqlite),
    ...peopleIn(sqlite),
    ...filesIn(sqlite),
    ...spacesIn(sqlite),
    ...surveysIn(sqlite),
    ...keysIn(sqlite),
    ping: async () => void sqlite.all('SELECT 1'),
    close: async () => sqlite.close(),
  };
};
