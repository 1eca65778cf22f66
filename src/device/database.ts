import { Dexie, type Table } from 'dexie';
import type { KeptAgendaRow } from '../domain/agenda/kept-agenda.ts';
import type { PersonEntry } from '../domain/attendance/people.ts';
import type { GroupId, SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import type { Role } from '../domain/session/role.ts';
import type { Carried } from '../domain/teller/carried.ts';
import type { Ledger } from '../domain/teller/ledger.ts';
import type { OpenSessionAnswer, RosterAnswer } from '../protocol/api.ts';
import { type FileBytesRow, type FileRow, fileTable, type StoredFileRow } from './file-rows.ts';
import type { ProxyRow } from './proxies.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { createCell, type Watched } from './watched.ts';

/** A seat of a session that this device has. One browser may have several: who moderates and who tries out a tablet. */
export interface SeatRow {
  /** `sessionId/seatId` */
  readonly key: string;
  readonly sessionId: SessionId;
  readonly seatId: SeatId;
  readonly role: Role;
  readonly token: string;
  /** ISO 8601 */
  readonly expiresAt: string;
  readonly title: string;
  /** `2027-05-13`, or empty. */
  readonly date: string;
  readonly practice: boolean;
  /** The session was begun here and no relay has accepted it yet: there is no token. */
  readonly local?: boolean;
  /** It was opened from a file with rounds that were counted elsewhere: no relay can take it. */
  readonly fromFile?: boolean;
  /** The county's space it was opened in, by the office of this device; missing: none. */
  readonly space?: SpaceId;
  /** The invitation or code it was joined with, so that the same link leads back to the same seat. */
  readonly joinedWith?: string;
  readonly joinCode?: string;
  readonly invites?: OpenSessionAnswer['invites'];
  /** Milliseconds since 1970: the last opened stands first. */
  readonly openedAt: number;
}

/** What this device keeps of a session that was begun on it, until a relay tells itself what was counted. */
export interface LocalRow {
  readonly session: SessionId;
  /** Shown when the session is handed over; with it handing over may be repeated. */
  readonly key: string;
  readonly ledger: Ledger;
  /** What was counted elsewhere, if the session was opened from a file. */
  readonly carried?: Carried;
  /** Who sat where, if the session was opened from a file: for the names of rounds that were taken with names. */
  readonly roster?: RosterAnswer;
}

/** How much of a local copy the relay has on disk. */
export interface AcknowledgedRow {
  readonly name: string;
  readonly vector: Uint8Array;
  readonly deleted: number;
}

/** Which epoch of a document this device holds; `generation` counts copies replaced within one epoch. */
export interface EpochRow {
  readonly document: string;
  readonly epoch: number;
  readonly generation: number;
}

export type RescueReason = 'epoch' | 'not-taken' | 'unreadable' | 'from-file';

/** Something of a person's that could not stay where it was: kept until the person throws it away. */
export interface RescueRow {
  readonly id: string;
  readonly document: string;
  /** Whose copy it is; missing in what was put aside by earlier versions. */
  readonly seat?: SeatId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: RescueReason;
  readonly update: Uint8Array;
  readonly json: string;
}

/** Whatever is remembered under a key; who wrote it knows what it is. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** Which columns of a spreadsheet were taken for which fields the last time a file had this header. */
export interface ColumnMappingRow {
  readonly header: string;
  readonly columns: readonly (string | null)[];
}

/** A session's list of people as the relay had it last. Names lie here and in no document. */
export interface PeopleRow {
  readonly session: SessionId;
  readonly entries: readonly PersonEntry[];
}

/** A change of the list of people that the relay does not have yet. */
export interface UnsentPersonRow {
  /** `session/person/field` */
  readonly key: string;
  readonly session: SessionId;
  readonly entry: PersonEntry;
}

/** A set of dimensions that somebody has kept under a name and a version. */
export interface MethodRow {
  /** `name/version` */
  readonly key: string;
  /** Read by the domain, which believes nothing of it. */
  readonly method: unknown;
}

/** A place in a county's space that this device has. */
export interface SpaceSeatRow {
  /** `space/seat` */
  readonly key: string;
  readonly spaceId: SpaceId;
  readonly seatId: SeatId;
  readonly role: Role;
  readonly groupId: GroupId | null;
  readonly title: string;
  readonly token: string;
  /** What the office reads beside this device, as far as it was said here. */
  readonly name?: string | null;
  /** The link it came by: once that is dead, it is still known where it led. */
  readonly joinedWith?: string;
  /** The office has signed this device out: another place of it goes first. */
  readonly withdrawn?: boolean;
  /** No relay has the space yet. */
  readonly local: boolean;
  /** Shown when the space is handed to a relay, which may be repeated with it; only where it was begun. */
  readonly secret?: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

/** Whether this device remembers. `memory`: everything works until the page is closed, and that is said. */
export type DeviceStatus =
  | { readonly kind: 'durable' }
  | { readonly kind: 'memory'; readonly reason: 'missing' | 'blocked' | 'failed' };

/** The tables of this device behind shelves that never fail. */
export interface Database {
  readonly status: Watched<DeviceStatus>;
  readonly seats: Shelf<SeatRow>;
  readonly locals: Shelf<LocalRow>;
  readonly proxies: Shelf<ProxyRow>;
  readonly acknowledged: Shelf<AcknowledgedRow>;
  readonly epochs: Shelf<EpochRow>;
  readonly rescues: Shelf<RescueRow>;
  readonly settings: Shelf<SettingRow>;
  readonly columnMappings: Shelf<ColumnMappingRow>;
  readonly people: Shelf<PeopleRow>;
  readonly unsentPeople: Shelf<UnsentPersonRow>;
  readonly methods: Shelf<MethodRow>;
  readonly files: Shelf<FileRow>;
  readonly fileBytes: Shelf<FileBytesRow>;
  readonly agendas: Shelf<KeptAgendaRow>;
  readonly spaces: Shelf<SpaceSeatRow>;
  readonly close: () => void;
}

interface Tables {
  readonly sessions: Table<SeatRow, string>;
  readonly locals: Table<LocalRow, string>;
  readonly proxies: Table<ProxyRow, string>;
  readonly acknowledged: Table<AcknowledgedRow, string>;
  readonly epochs: Table<EpochRow, string>;
  readonly rescues: Table<RescueRow, string>;
  readonly settings: Table<SettingRow, string>;
  readonly columnMappings: Table<ColumnMappingRow, string>;
  readonly people: Table<PeopleRow, string>;
  readonly unsentPeople: Table<UnsentPersonRow, string>;
  readonly methods: Table<MethodRow, string>;
  readonly files: Table<StoredFileRow, string>;
  readonly fileBytes: Table<FileBytesRow, string>;
  readonly agendas: Table<KeptAgendaRow, string>;
  readonly spaces: Table<SpaceSeatRow, string>;
}

/** The browser’s database, or none. */
export interface DatabasePlace {
  readonly indexedDB: IDBFactory | null;
  readonly IDBKeyRange: typeof IDBKeyRange | null;
}

/** Milliseconds that opening may take. A blocked database never answers, and the app must start all the same. */
const patience = 3_000;

/** Opens the device's own tables. Never fails: what cannot be kept on disk is kept in memory, and the status says so. */
export const openDatabase = async (place: DatabasePlace): Promise<Database> => {
  const opened = await openDexie(place);
  const status = createCell<DeviceStatus>(opened.ok ? { kind: 'durable' } : { kind: 'memory', reason: opened.reason });
  const db = opened.ok ? opened.db : null;
  const onFault = () => {
    if (status.getSnapshot().kind === 'durable') status.set({ kind: 'memory', reason: 'failed' });
  };
  return {
    status,
    seats: createShelf(db?.sessions ?? null, (row) => row.key, onFault),
    locals: createShelf(db?.locals ?? null, (row) => row.session, onFault),
    proxies: createShelf(db?.proxies ?? null, (row) => row.key, onFault),
    acknowledged: createShelf(db?.acknowledged ?? null, (row) => row.name, onFault),
    epochs: createShelf(db?.epochs ?? null, (row) => row.document, onFault),
    rescues: createShelf(db?.rescues ?? null, (row) => row.id, onFault),
    settings: createShelf(db?.settings ?? null, (row) => row.key, onFault),
    columnMappings: createShelf(db?.columnMappings ?? null, (row) => row.header, onFault),
    people: createShelf(db?.people ?? null, (row) => row.session, onFault),
    unsentPeople: createShelf(db?.unsentPeople ?? null, (row) => row.key, onFault),
    methods: createShelf(db?.methods ?? null, (row) => row.key, onFault),
    files: createShelf(db === null ? null : fileTable(db.files), (row) => row.key, onFault),
    fileBytes: createShelf(db?.fileBytes ?? null, (row) => row.key, onFault),
    agendas: createShelf(db?.agendas ?? null, (row) => row.key, onFault),
    spaces: createShelf(db?.spaces ?? null, (row) => row.key, onFault),
    close: () => db?.close(),
  };
};

type Opened =
  | { readonly ok: true; readonly db: Dexie & Tables }
  | { readonly ok: false; readonly reason: 'missing' | 'blocked' };

const openDexie = async ({ indexedDB, IDBKeyRange }: DatabasePlace): Promise<Opened> => {
  if (indexedDB === null || IDBKeyRange === null) return { ok: false, reason: 'missing' };
  const db = new Dexie('plenum', { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' }) as Dexie & Tables;
  db.version(1).stores({
    sessions: 'key',
    acknowledged: 'name',
    epochs: 'document',
    rescues: 'id',
    settings: 'key',
    columnMappings: 'header',
  });
  db.version(2).stores({ people: 'session', unsentPeople: 'key' });
  db.version(3).stores({ methods: 'key' });
  db.version(4).stores({ locals: 'session', proxies: 'key' });
  db.version(5).stores({ agendas: 'key' });
  db.version(6).stores({ files: 'key', fileBytes: 'key' });
  db.version(7).stores({ spaces: 'key' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const opening = db.open().then(
    () => true,
    // Private windows and full disks refuse; which of the two the browser does not say reliably.
    () => false,
  );
  const isOpen = await Promise.race([opening, late]);
  clearTimeout(timer);
  if (isOpen) return { ok: true, db };
  db.close();
  return { ok: false, reason: 'blocked' };
};
