import { mergeEntries, type PersonEntry } from '../../src/domain/attendance/people.ts';
import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import { emptyLedger, type Ledger } from '../../src/domain/teller/ledger.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import type { FileStorage } from './file-storage.ts';
import { createFiles } from './memory-files.ts';
import { createMemoryKeys } from './memory-keys.ts';
import { createMemorySeats } from './memory-seats.ts';
import { createMemorySpaces } from './memory-spaces.ts';
import { createMemorySurveys } from './memory-surveys.ts';
import type { SpaceStorage } from './space-storage.ts';
import {
  type Batch,
  type HandOver,
  type HandOverOutcome,
  type InviteRow,
  nobody,
  type RosterRow,
  type SeatErasure,
  type SessionRow,
  type Storage,
  type StoredDocument,
  scopeOf,
  seatDocument,
} from './storage.ts';
import type { SurveyStorage } from './survey-storage.ts';

type Documents = Pick<
  Storage,
  'loadDocument' | 'append' | 'rebuildDocument' | 'listWritten' | 'loadLedger' | 'raiseEpochs'
>;
type Registry = Omit<
  Storage,
  keyof Documents | keyof FileStorage | keyof SpaceStorage | keyof SurveyStorage | 'ping' | 'close' | 'handOver'
>;

/** A storage that forgets everything with the process: for tests, and to try the relay without leaving a trace. */
export const createMemoryStorage = (): Storage => {
  const documents = createDocuments();
  const { erase: eraseFiles, eraseSeat: eraseFilesOf, ...files } = createFiles();
  const registry = createRegistry();
  const { eraseSurveysOf, ...surveys } = createMemorySurveys();
  const { listErasedSpaces, ...spaces } = createMemorySpaces((space) => {
    documents.erase(`space/${space}`);
    eraseFiles(filesOfSpace(space));
  });
  return {
    ...documents,
    ...registry,
    ...files,
    ...spaces,
    ...surveys,
    listErased: async () => ({ ...(await registry.listErased()), spaces: listErasedSpaces() }),
    handOver: handOverIn(documents, registry),
    eraseSession: async (session) => {
      documents.erase(`session/${session}`);
      eraseFiles(session);
      eraseSurveysOf(session);
      await registry.eraseSession(session);
    },
    eraseSeat: async (erasure) => {
      documents.eraseSeat(erasure);
      eraseFilesOf(erasure.session, erasure.seat);
      await registry.eraseSeat(erasure);
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
};

type Held = Documents & {
  /** The documents of a session or space, as `scopeOf` tells it. */
  erase(scope: string): void;
  eraseSeat(erasure: SeatErasure): void;
  isTouched(session: SessionId): boolean;
};

const handOverIn = (documents: Held, registry: ReturnType<typeof createRegistry>): Storage['handOver'] => {
  const keys = new Map<SessionId, string>();
  return async ({ row, key, invites, roster, ledger }: HandOver): Promise<HandOverOutcome> => {
    const { session } = row;
    const known = await registry.findSession(session);
    if (known !== null && (known === 'erased' || keys.get(session) !== key)) return 'taken';
    if (known !== null && documents.isTouched(session)) return 'known';
    if (known === null && !(await registry.createSession(row, invites, roster))) return 'code-taken';
    keys.set(session, key);
    if (known !== null) await registry.replaceOpening(row, roster);
    await documents.append({ changes: [], ledgers: new Map([[session, ledger]]) });
    return known === null ? 'opened' : 'again';
  };
};

const createDocuments = (): Held => {
  const documents = new Map<string, StoredDocument>();
  const ledgers = new Map<SessionId, Ledger>();
  let first = 1;
  const read = (document: string): StoredDocument =>
    documents.get(document) ?? { epoch: first, updates: [], owners: new Map() };
  const append = ({ changes, ledgers: counted }: Batch): void => {
    for (const change of changes) {
      const { epoch, updates, owners } = read(change.document);
      const next = change.kind === 'append' ? [...updates, change.update] : [change.state];
      documents.set(change.document, { epoch, updates: next, owners: new Map([...(change.owners ?? []), ...owners]) });
    }
    for (const [session, ledger] of counted) ledgers.set(session, ledger);
  };
  return {
    loadDocument: async (document) => read(document),
    append: async (batch) => append(batch),
    rebuildDocument: async (document, state, owners = new Map()) => {
      const epoch = read(document).epoch + 1;
      documents.set(document, { epoch, updates: [state], owners });
      return epoch;
    },
    listWritten: async (session, seat) =>
      [...documents].flatMap(([name, { owners }]) =>
        scopeOf(name) === `session/${session}` && [...owners.values()].includes(seat) ? [name] : [],
      ),
    loadLedger: async (session) => ledgers.get(session) ?? emptyLedger,
    isTouched: (session) => [...documents.keys()].some((name) => scopeOf(name) === `session/${session}`),
    raiseEpochs: async (by) => {
      first += by;
      for (const [name, stored] of documents) documents.set(name, { ...stored, epoch: stored.epoch + by });
    },
    erase: (scope) => {
      for (const session of ledgers.keys()) if (scope === `session/${session}`) ledgers.delete(session);
      for (const name of documents.keys()) if (scopeOf(name) === scope) documents.delete(name);
    },
    eraseSeat: ({ session, seat, ledger }) => {
      documents.delete(seatDocument(session, seat));
      for (const [name, stored] of documents)
        if (scopeOf(name) === `session/${session}`)
          documents.set(name, { ...stored, owners: new Map([...stored.owners].map(retired(seat))) });
      ledgers.set(session, ledger);
    },
  };
};

const retired =
  (seat: SeatId) =>
  ([client, owner]: readonly [number, SeatId]): readonly [number, SeatId] => [client, owner === seat ? nobody : owner];

const createRegistry = (): Registry & {
  replaceOpening(row: SessionRow, rows: readonly RosterRow[]): Promise<void>;
} => {
  const sessions = new Map<SessionId, SessionRow | 'erased'>();
  const used = new Map<SessionId, number>();
  const invites = new Map<string, InviteRow>();
  const people = new Map<SessionId, readonly PersonEntry[]>();
  const { eraseSeat, forget, replaceRoster, listErasedSeats, ...held } = createMemorySeats();
  const findCode = (code: string): InviteRow | null => [...invites.values()].find((row) => row.code === code) ?? null;
  const isTaken = (code: string | null): boolean => code !== null && findCode(code) !== null;
  const removeInvites = (isMeant: (row: InviteRow) => boolean): void => {
    for (const [secret, row] of invites) if (isMeant(row)) invites.delete(secret);
  };
  return {
    ...held,
    ...createMemoryKeys(),
    createSession: async (row, links, seats) => {
      if (sessions.has(row.session) || links.some(({ code }) => isTaken(code))) return false;
      sessions.set(row.session, row);
      for (const link of links) invites.set(link.secret, link);
      await held.putSeats(seats);
      return true;
    },
    findSession: async (session) => sessions.get(session) ?? null,
    listSessionsOf: async (space) =>
      [...sessions.values()]
        .filter((row): row is SessionRow => row !== 'erased' && row.space === space)
        .sort((a, b) => a.createdAt - b.createdAt),
    listPractice: async () =>
      [...sessions.values()]
        .filter((row): row is SessionRow => row !== 'erased' && row.practice)
        .sort((a, b) => a.createdAt - b.createdAt),
    touchSession: async (session, usedAt) => {
      used.set(session, usedAt);
    },
    listUnused: async (since) =>
      [...sessions.values()].flatMap((row) =>
        row === 'erased' || row.practice || Math.max(row.createdAt, used.get(row.session) ?? 0) >= since
          ? []
          : [row.session],
      ),
    eraseSession: async (session) => {
      sessions.set(session, 'erased');
      removeInvites((row) => row.session === session);
      people.delete(session);
      forget(session);
    },
    findInvite: async (secret) => invites.get(secret) ?? null,
    findCode: async (code) => findCode(code),
    listInvites: async (session) => [...invites.values()].filter((row) => row.session === session),
    replaceInvite: async (row) => {
      if (isTaken(row.code)) return false;
      removeInvites(({ session, role }) => session === row.session && role === row.role);
      invites.set(row.secret, row);
      return true;
    },
    removeInvite: async (session, role) => removeInvites((row) => row.session === session && row.role === role),
    replaceOpening: async (session, rows) => {
      sessions.set(session.session, session);
      replaceRoster(session.session, rows);
    },
    putPeople: async (session, entries) => {
      people.set(session, mergeEntries(people.get(session) ?? [], entries));
    },
    listPeople: async (session) => people.get(session) ?? [],
    eraseSeat: async (erasure) => eraseSeat(erasure),
    listErased: async () => ({
      sessions: [...sessions].flatMap(([session, row]) => (row === 'erased' ? [session] : [])),
      seats: listErasedSeats(),
      spaces: [],
    }),
  };
};
