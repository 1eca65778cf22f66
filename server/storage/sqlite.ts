import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations.ts';
import { DiskFull } from './storage.ts';

/** A row as SQLite gives it back. */
export type SqlRow = Record<string, null | number | bigint | string | NodeJS.NonSharedUint8Array>;
type SqlValue = null | number | string | Uint8Array;

/** The four verbs we need of SQLite; `node:sqlite` stands in this file and nowhere else. */
export interface Sqlite {
  /** Runs a statement; how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  all(sql: string, ...values: SqlValue[]): readonly SqlRow[];
  /** All or nothing; on the disk when it returns. Throws `DiskFull` where there was no room for it. */
  transaction<Value>(act: () => Value): Value;
  /**
   * Brings everything from the write-ahead log into the file and empties the log, so that erased data is gone. As long as
   * somebody else reads the file, a copy that is being made, the log stays; it is emptied as soon as they have finished.
   */
  truncateLog(): void;
  close(): void;
}

/** What SQLite says when the disk is full; and when a write was cut short, as by a quota. */
const fullCodes: readonly unknown[] = [13, 778];

const isDiskFull = (fault: unknown): boolean =>
  fault instanceof Error && 'errcode' in fault && fullCodes.includes(fault.errcode);

/** Milliseconds until a log that somebody was reading is emptied again. */
const logPause = 250;

/** Waiting for another process (the invite tool) that is just writing, in milliseconds. */
const busyTimeout = 5_000;

/**
 * Opens the database file, readable by its owner only, and brings its tables up to date. Write-ahead log with a sync at
 * every commit: what `transaction` returned from survives a power cut. `secure_delete` overwrites what is deleted.
 * `onFault` hears of a log that cannot be emptied, once until it could be: erased words are still on the disk.
 */
export const openSqlite = (path: string, onFault: (fault: unknown) => void): Sqlite => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { timeout: busyTimeout, enableForeignKeyConstraints: true });
  chmodSync(path, 0o600);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const transaction = <Value>(act: () => Value): Value => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const value = act();
      database.exec('COMMIT');
      return value;
    } catch (fault) {
      // Some faults (disk full) have rolled back already; a second rollback would hide the first fault.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw isDiskFull(fault) ? new DiskFull(fault) : fault;
    }
  };
  let emptying: NodeJS.Timeout | null = null;
  let isTold = false;
  const truncateLog = (): void => {
    if (emptying !== null) clearTimeout(emptying);
    emptying = null;
    // Not waiting here for whoever reads: nothing else of the relay would run meanwhile.
    database.exec('PRAGMA busy_timeout = 0');
    let isEmpty = false;
    try {
      isEmpty = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
      isTold = false;
    } catch (fault) {
      // A full disk: everything is in the log and stays there; whoever writes next hears of it.
      if (!isTold) onFault(fault);
      isTold = true;
    } finally {
      database.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    }
    if (!isEmpty) emptying = setTimeout(truncateLog, logPause).unref();
  };
  const sqlite: Sqlite = {
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    all: (sql, ...values) => prepare(sql).all(...values),
    transaction,
    truncateLog,
    close: () => {
      if (emptying !== null) clearTimeout(emptying);
      database.close();
    },
  };
  migrate(database, sqlite);
  return sqlite;
};

const migrate = (database: DatabaseSync, { transaction }: Sqlite): void =>
  transaction(() => {
    const done = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (done > migrations.length) throw new Error('the data folder was written by a newer version of Plenum');
    for (const step of migrations.slice(done)) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });

/**
 * Holds a data folder for one relay: two on the same folder would each believe their own memory. The lock is one of the
 * operating system's and goes with the process, however it ends. Null when another relay holds it.
 */
export const holdFolder = (path: string): (() => void) | null => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(path, { timeout: 1_000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    return null;
  }
  return () => lock.close();
};

/** Copies a database into a new file as it is at one moment, also while another process writes to it. */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  const source = new DatabaseSync(from, { readOnly: true, timeout: busyTimeout });
  try {
    await backup(source, to);
    chmodSync(to, 0o600);
  } finally {
    source.close();
  }
};

/** Whether a file is a database of ours in which nothing is damaged. */
export const isSound = (path: string): boolean => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const checked = database.prepare('PRAGMA quick_check').get()?.['quick_check'];
    return (
      checked === 'ok' && database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'documents'").get() !== undefined
    );
  } catch {
    return false;
  } finally {
    database.close();
  }
};
