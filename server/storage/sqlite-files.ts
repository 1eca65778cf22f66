import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileId, SeatId, SessionId } from '../../src/domain/ids.ts';
import type { FileType } from '../../src/protocol/file-kind.ts';
import type { FilesOwner } from '../../src/protocol/file-rights.ts';
import { type FileHanging, type FileRow, type FileStorage, isOfEverybody } from './file-storage.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';
import { nobody } from './storage.ts';

/** The column is called after what files belonged to first; those of a space lie under `space/<id>`. */
const known = `
  SELECT files.*, (SELECT count(*) FROM file_parts WHERE file = files.id) AS parts
  FROM files WHERE session = ? AND hash IS NOT NULL`;

const hangingsOf = (sqlite: Sqlite, id: number): readonly FileHanging[] =>
  sqlite.all('SELECT * FROM file_hangings WHERE file = ? ORDER BY at, document', id).map((row) => ({
    document: String(row['document']),
    seat: String(row['seat']) as SeatId,
    at: Number(row['at']),
  }));

const fileRow = (sqlite: Sqlite, row: SqlRow): FileRow => ({
  owner: String(row['session']) as FilesOwner,
  file: String(row['hash']) as FileId,
  type: String(row['type']) as FileType,
  bytes: Number(row['bytes']),
  parts: Number(row['parts']),
  hangings: hangingsOf(sqlite, Number(row['id'])),
});

const idOf = (sqlite: Sqlite, owner: FilesOwner, file: FileId): number | null => {
  const [row] = sqlite.all('SELECT id FROM files WHERE session = ? AND hash = ?', owner, file);
  return row === undefined ? null : Number(row['id']);
};

const arriving = (sqlite: Sqlite, arrival: string): number => {
  sqlite.run('INSERT OR IGNORE INTO files (arrival) VALUES (?)', arrival);
  return Number(sqlite.all('SELECT id FROM files WHERE arrival = ?', arrival)[0]?.['id']);
};

type Keep = Parameters<FileStorage['keepFile']>;

const keep = (sqlite: Sqlite, ...[arrival, { owner, file, type, bytes, hanging }]: Keep): void =>
  sqlite.transaction(() => {
    const here = idOf(sqlite, owner, file);
    const id = here ?? arriving(sqlite, arrival);
    if (here === null)
      sqlite.run(
        'UPDATE files SET arrival = NULL, session = ?, hash = ?, type = ?, bytes = ? WHERE id = ?',
        owner,
        file,
        type,
        bytes,
        id,
      );
    sqlite.run(
      'INSERT OR IGNORE INTO file_hangings (file, document, seat, at) VALUES (?, ?, ?, ?)',
      id,
      hanging.document,
      hanging.seat,
      hanging.at,
    );
  });

const loosen = "UPDATE files SET arrival = 'loose-' || id, session = NULL, hash = NULL";

/** Inside a transaction: what hangs nowhere is no file any more. `clearLoose` has to follow. */
const loosenUnhung = (sqlite: Sqlite, owner: FilesOwner): void =>
  void sqlite.run(`${loosen} WHERE session = ? AND id NOT IN (SELECT file FROM file_hangings)`, owner);

/** Inside a transaction: all files of a session or space. `clearLoose` has to follow. */
export const loosenAll = (sqlite: Sqlite, owner: FilesOwner): void =>
  void sqlite.run(`${loosen} WHERE session = ?`, owner);

/**
 * Overwrites what is no file any more, part by part, and lets others have their turn in between: 20 MB at once would hold
 * up every vote for most of a second. What a crash leaves is cleared at the next start.
 */
export const clearLoose = async (sqlite: Sqlite): Promise<void> => {
  const some = "SELECT rowid FROM file_parts WHERE file IN (SELECT id FROM files WHERE arrival LIKE 'loose-%') LIMIT 1";
  while (sqlite.run(`DELETE FROM file_parts WHERE rowid IN (${some})`) > 0) await nextTurn();
  sqlite.run("DELETE FROM files WHERE arrival LIKE 'loose-%'");
  sqlite.truncateLog();
};

/** Inside a transaction: what a person has sent, but for what is the meeting's; that nobody has sent any more. */
export const takeDownOf = (sqlite: Sqlite, session: SessionId, seat: SeatId): void => {
  const theirs = sqlite.all(
    'SELECT file, document FROM file_hangings JOIN files ON id = file WHERE session = ? AND seat = ?',
    session,
    seat,
  );
  for (const row of theirs) {
    const [file, document] = [Number(row['file']), String(row['document'])];
    if (isOfEverybody(document))
      sqlite.run('UPDATE file_hangings SET seat = ? WHERE file = ? AND document = ?', nobody, file, document);
    else sqlite.run('DELETE FROM file_hangings WHERE file = ? AND document = ?', file, document);
  }
  loosenUnhung(sqlite, session);
};

type TakeDown = Parameters<FileStorage['takeDown']>;

const takeDown = async (sqlite: Sqlite, ...[owner, document, files]: TakeDown): Promise<void> => {
  sqlite.transaction(() => {
    for (const file of files) {
      const id = idOf(sqlite, owner, file);
      if (id !== null) sqlite.run('DELETE FROM file_hangings WHERE file = ? AND document = ?', id, document);
    }
    loosenUnhung(sqlite, owner);
  });
  if (files.length > 0) await clearLoose(sqlite);
};

/** Photos, slides and reports, in the same file as everything else: what is erased, copied and restored there is these as well. */
export const filesIn = (sqlite: Sqlite): FileStorage => ({
  putFilePart: async (arrival, part, bytes) =>
    sqlite.transaction(() => {
      const id = arriving(sqlite, arrival);
      sqlite.run('INSERT INTO file_parts (file, part, bytes) VALUES (?, ?, ?)', id, part, bytes);
    }),
  keepFile: async (arrival, file) => {
    keep(sqlite, arrival, file);
    // The same bytes were here already.
    if (sqlite.run(`${loosen} WHERE arrival = ?`, arrival) > 0) await clearLoose(sqlite);
  },
  dropArrival: async (arrival) => {
    const dropped =
      arrival === null
        ? sqlite.run(`${loosen} WHERE arrival IS NOT NULL`)
        : sqlite.run(`${loosen} WHERE arrival = ?`, arrival);
    if (dropped > 0) await clearLoose(sqlite);
  },
  findFile: async (owner, file) =>
    sqlite.all(`${known} AND hash = ?`, owner, file).map((row) => fileRow(sqlite, row))[0] ?? null,
  listFiles: async (owner) => sqlite.all(`${known} ORDER BY id`, owner).map((row) => fileRow(sqlite, row)),
  readFilePart: async (owner, file, part) => {
    const id = idOf(sqlite, owner, file);
    if (id === null) return null;
    const [row] = sqlite.all('SELECT bytes FROM file_parts WHERE file = ? AND part = ?', id, part);
    return (row?.['bytes'] as Uint8Array | undefined) ?? null;
  },
  takeDown: async (owner, document, files) => takeDown(sqlite, owner, document, files),
  noteSpokenOf: async (owner, document, meant, at) =>
    sqlite.transaction(() => {
      for (const file of meant)
        sqlite.run(
          'UPDATE file_hangings SET at = ? WHERE document = ? AND file = ?',
          at,
          document,
          idOf(sqlite, owner, file) ?? -1,
        );
    }),
  listFileOwners: async () =>
    sqlite
      .all('SELECT DISTINCT session FROM files WHERE session IS NOT NULL')
      .map((row) => String(row['session']) as FilesOwner),
});
