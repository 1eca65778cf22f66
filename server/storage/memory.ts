import type { SessionId } from '../../src/domain/ids.ts';
import { emptyLedger, type Ledger } from '../../src/domain/ledger.ts';
import {
  type Batch,
  type InviteRow,
  type KeyRow,
  type RosterRow,
  type SessionRow,
  type Storage,
  type StoredDocument,
  scopeOf,
} from './storage.ts';

const seatKey = (session: string, seat: string): string => `${session}/${seat}`;

/** A storage that forgets everything with the process: for tests, and to try the relay without leaving a trace. */
export const createMemoryStorage = (): Storage => {
  const documents = new Map<string, StoredDocument>();
  const ledgers = new Map<SessionId, Ledger>();
  const sessions = new Map<SessionId, SessionRow | 'erased'>();
  const invites = new Map<string, InviteRow>();
  const roster = new Map<string, RosterRow>();
  const keys: KeyRow[] = [];
  const notes = new Map<string, string>();

  const read = (document: string): StoredDocument => documents.get(document) ?? { epoch: 1, updates: [] };
  const append = ({ changes, ledgers: counted }: Batch): void => {
    for (const change of changes) {
      const { epoch, updates } = read(change.document);
      const next = change.kind === 'append' ? [...updates, change.update] : [change.state];
      documents.set(change.document, { epoch, updates: next });
    }
    for (const [session, ledger] of counted) ledgers.set(session, ledger);
  };
  const codeTaken = (code: string | null, but?: string): boolean =>
    code !== null && [...invites.values()].some((row) => row.code === code && row.secret !== but);

  const erase = (session: SessionId): void => {
    sessions.set(session, 'erased');
    ledgers.delete(session);
    for (const name of documents.keys()) if (scopeOf(name) === `session/${session}`) documents.delete(name);
    for (const [secret, row] of invites) if (row.session === session) invites.delete(secret);
    for (const [key, row] of roster) if (row.session === session) roster.delete(key);
  };

  return {
    ping: async () => undefined,
    loadDocument: async (document) => read(document),
    append: async (batch) => append(batch),
    rebuildDocument: async (document, state) => {
      const epoch = read(document).epoch + 1;
      documents.set(document, { epoch, updates: [state] });
      return epoch;
    },
    loadLedger: async (session) => ledgers.get(session) ?? emptyLedger,
    createSession: async (row, links, seats) => {
      if (sessions.has(row.session) || links.some(({ code }) => codeTaken(code))) return false;
      sessions.set(row.session, row);
      for (const link of links) invites.set(link.secret, link);
      for (const seat of seats) roster.set(seatKey(seat.session, seat.seat), seat);
      return true;
    },
    findSession: async (session) => sessions.get(session) ?? null,
    listPractice: async () =>
      [...sessions.values()]
        .filter((row): row is SessionRow => row !== 'erased' && row.practice)
        .sort((a, b) => a.createdAt - b.createdAt),
    eraseSession: async (session) => erase(session),
    findInvite: async (secret) => invites.get(secret) ?? null,
    findCode: async (code) => [...invites.values()].find((row) => row.code === code) ?? null,
    listInvites: async (session) => [...invites.values()].filter((row) => row.session === session),
    replaceInvite: async (row) => {
      if (codeTaken(row.code)) return false;
      for (const [secret, old] of invites)
        if (old.session === row.session && old.role === row.role) invites.delete(secret);
      invites.set(row.secret, row);
      return true;
    },
    putSeats: async (rows) => {
      for (const row of rows) roster.set(seatKey(row.session, row.seat), row);
    },
    findSeat: async (session, seat) => roster.get(seatKey(session, seat)) ?? null,
    listRoster: async (session) => [...roster.values()].filter((row) => row.session === session),
    listKeys: async () => keys,
    addKey: async (row) => {
      keys.push(row);
    },
    readNote: async (key) => notes.get(key) ?? null,
    writeNote: async (key, value) => {
      notes.set(key, value);
    },
    close: async () => undefined,
  };
};
