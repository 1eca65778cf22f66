import type { PersonEntry } from '../../src/domain/attendance/people.ts';
import type { PersonId, SeatId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';
import type { Via } from '../../src/domain/session/seat.ts';
import type { Ledger } from '../../src/domain/teller/ledger.ts';
import type { InvitedRole } from '../../src/protocol/api.ts';
import { printName } from '../../src/protocol/document-name.ts';
import type { FileStorage } from './file-storage.ts';
import type { SpaceStorage } from './space-storage.ts';
import type { SurveyStorage } from './survey-storage.ts';

/** Which seat a Yjs client of a document belongs to: nobody else may fill its clocks. */
export type Owners = ReadonlyMap<number, SeatId>;

/** Whose the clients of erased people are: no id is empty, so nobody ever writes under them again. */
export const nobody = '' as SeatId;

/** What is known of a document: its epoch, and updates that make its present state when applied in this order. */
export interface StoredDocument {
  readonly epoch: number;
  readonly updates: readonly Uint8Array[];
  readonly owners: Owners;
}

/**
 * One document's part of a batch: one more update, or its whole state in place of everything older (compaction). A
 * compaction can be done without for now: `update` is what of its state the log does not have yet, if anything.
 * `owners` are added to those that are known; who owns a client once, owns it until the document is rebuilt.
 */
export type DocumentChange = { readonly document: string; readonly owners?: Owners } & (
  | { readonly kind: 'append'; readonly update: Uint8Array }
  | { readonly kind: 'replace'; readonly state: Uint8Array; readonly update: Uint8Array | null }
);

/** What becomes durable at once or not at all. */
export interface Batch {
  readonly changes: readonly DocumentChange[];
  readonly ledgers: ReadonlyMap<SessionId, Ledger>;
}

/** What a storage rejects with when the disk has no room for a batch: a smaller one may still fit. */
export class DiskFull extends Error {
  constructor(cause?: unknown) {
    super('the disk has no room for this', { cause });
    this.name = 'DiskFull';
  }
}

/** A session as the relay keeps it beside its documents. */
export interface SessionRow {
  readonly session: SessionId;
  readonly title: string;
  readonly practice: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The county's space whose session it is; missing: nobody's. */
  readonly space?: SpaceId;
}

/** A link that lets people in; the participants' one has a short code as well. */
export interface InviteRow {
  readonly secret: string;
  readonly session: SessionId;
  readonly role: InvitedRole;
  readonly code: string | null;
}

/** A seat and whose it is. Names stand here and nowhere else. */
export interface RosterRow {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly role: Role;
  readonly name: string | null;
  readonly perspective: string | null;
  /** Missing: on a device of their own. */
  readonly via?: Via;
  /** The place at the tablet or the number of the form, of people without a device of their own. */
  readonly number?: number;
  /** Raised to withdraw all older tokens. */
  readonly generation: number;
  /** Its tokens were withdrawn, and nobody has come back to it since. */
  readonly locked: boolean;
  readonly joinedAt: number;
}

/** A person who is to be erased, and the teller's memory without them. */
export interface SeatErasure {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly ledger: Ledger;
}

/** What was erased, as far as this storage knows. */
export interface Erased {
  readonly sessions: readonly SessionId[];
  readonly seats: readonly (readonly [session: SessionId, seat: SeatId])[];
  readonly spaces: readonly SpaceId[];
}

/** A personal way in: whoever shows the code sits on this one seat, on any number of devices, until the seat is locked. */
export interface PassRow {
  /** Null since the seat was locked: whom it belongs to is still known. */
  readonly code: string | null;
  readonly session: SessionId;
  /** Chosen when the pass is made; it stands in the roster from its first use on. */
  readonly seat: SeatId;
  readonly role: Role;
  /** Whom of the list of people it was made for; null: for a seat that was there already. */
  readonly person: PersonId | null;
}

/** A session that was begun on a device, as it becomes one of the relay's. */
export interface HandOver {
  readonly row: SessionRow;
  /** Hash of the device's secret: who knows it may hand the same session over again. */
  readonly key: string;
  readonly invites: readonly InviteRow[];
  readonly roster: readonly RosterRow[];
  readonly ledger: Ledger;
}

/**
 * What came of it. `again`: the same device, and nothing was written since, so that roster and ledger are replaced.
 * `known`: the same device, and the session lives here already: nothing is changed. `code-taken`: try another code.
 */
export type HandOverOutcome = 'opened' | 'again' | 'known' | 'taken' | 'code-taken';

/** The key that signs; both halves as PEM, times in milliseconds since 1970. */
export interface SigningKeyRow {
  readonly id: string;
  readonly publicKey: string;
  readonly privateKey: string;
  readonly madeAt: number;
  readonly retiredAt: null;
}

/** A key that another one has taken the place of: it verifies what it has signed, and can sign nothing any more. */
export interface RetiredKeyRow {
  readonly id: string;
  readonly publicKey: string;
  readonly privateKey: null;
  readonly madeAt: number;
  readonly retiredAt: number;
}

export type KeyRow = SigningKeyRow | RetiredKeyRow;

/**
 * Where the relay keeps what must survive it. A promise that has resolved means: on disk. Every implementation passes
 * the same suite (tests/contracts/storage); a rejected promise means that nothing of it may be told to anybody.
 */
export interface Storage extends FileStorage, SpaceStorage, SurveyStorage {
  /** Rejects while the storage cannot answer. */
  ping(): Promise<void>;
  /** A document nobody has written to yet has no updates and the first epoch, which is 1 until epochs are raised. */
  loadDocument(document: string): Promise<StoredDocument>;
  append(batch: Batch): Promise<void>;
  /**
   * Puts a new state in place of everything and raises the epoch, so that older local copies cannot bring it back.
   * Bindings begin anew with `owners`. Resolves with the new epoch.
   */
  rebuildDocument(document: string, state: Uint8Array, owners?: Owners): Promise<number>;
  /** The documents of a session in which this seat has bound clients. */
  listWritten(session: SessionId, seat: SeatId): Promise<readonly string[]>;
  /** The empty ledger for a session that has none. */
  loadLedger(session: SessionId): Promise<Ledger>;

  /** False when the id is taken, also by an erased session. */
  createSession(row: SessionRow, invites: readonly InviteRow[], roster: readonly RosterRow[]): Promise<boolean>;
  /** Session, links, seats and ledger at once or not at all. */
  handOver(wish: HandOver): Promise<HandOverOutcome>;
  findSession(session: SessionId): Promise<SessionRow | 'erased' | null>;
  /** The sessions of a space that are not erased, in the order of being opened. */
  listSessionsOf(space: SpaceId): Promise<readonly SessionRow[]>;
  /** Practice sessions, oldest first. */
  listPractice(): Promise<readonly SessionRow[]>;
  /** Notes when a session was last open (milliseconds since 1970). */
  touchSession(session: SessionId, usedAt: number): Promise<void>;
  /** Real sessions, not practice, that were neither opened nor made since then. */
  listUnused(since: number): Promise<readonly SessionId[]>;
  /** Removes everything of a session from the disk; only the fact that it existed remains. */
  eraseSession(session: SessionId): Promise<void>;

  findInvite(secret: string): Promise<InviteRow | null>;
  findCode(code: string): Promise<InviteRow | null>;
  listInvites(session: SessionId): Promise<readonly InviteRow[]>;
  /** Puts a new link in place of the one for the same role. False when the code is taken. */
  replaceInvite(row: InviteRow): Promise<boolean>;
  /** Takes the link of a role away, and the code with it; until a new one is put in its place there is none. */
  removeInvite(session: SessionId, role: InvitedRole): Promise<void>;

  /** Adds seats or replaces them. A generation never falls: whoever is just joining does not undo a lock. Nobody erased comes back. */
  putSeats(rows: readonly RosterRow[]): Promise<void>;
  findSeat(session: SessionId, seat: SeatId): Promise<RosterRow | null>;
  /** In the order of joining. */
  listRoster(session: SessionId): Promise<readonly RosterRow[]>;
  /**
   * Removes a person at once or not at all: the row of the roster, the pass, their own document, the old ledger, the files they
   * have sent but for those of the plan, which are the meeting's. Their clients in other documents belong to nobody from now on.
   * Only the fact that the seat existed remains.
   */
  eraseSeat(erasure: SeatErasure): Promise<void>;
  isSeatErased(session: SessionId, seat: SeatId): Promise<boolean>;
  /** Every session, seat and space that was erased. */
  listErased(): Promise<Erased>;
  /** Raises the epoch of every document by so much, also of those nobody has written to yet: they begin there. */
  raiseEpochs(by: number): Promise<void>;
  /** Raises the generation of a seat, marks it as locked and takes the code from its pass. False: neither is there. */
  lockSeat(session: SessionId, seat: SeatId): Promise<boolean>;

  /** Keeps a pass in place of the one of the same seat. False when the code is taken, or the person has another seat. */
  putPass(row: PassRow): Promise<boolean>;
  findPass(code: string): Promise<PassRow | null>;
  listPasses(session: SessionId): Promise<readonly PassRow[]>;

  /** Lays changes over a session's list of people (`mergeEntries`); what they replace or remove is gone from the disk. */
  putPeople(session: SessionId, entries: readonly PersonEntry[]): Promise<void>;
  listPeople(session: SessionId): Promise<readonly PersonEntry[]>;

  /** In the order of being made. */
  listKeys(): Promise<readonly KeyRow[]>;
  /** Adds the key that signs from now on. With the same commit the private halves of all others are gone from the disk. */
  addKey(row: SigningKeyRow): Promise<void>;
  /** Removes both halves: nothing this key has signed is worth anything any more. False when there is none with this id. */
  removeKey(id: string): Promise<boolean>;
  /** Small facts of the relay itself, e.g. which session is the printed example. */
  readNote(key: string): Promise<string | null>;
  writeNote(key: string, value: string): Promise<void>;
  close(): Promise<void>;
}

/** The owner of a document: `session/<id>` or `space/<id>`; erasing works on owners. */
export const scopeOf = (document: string): string => document.split('/', 2).join('/');

/** The name of a seat's own document. */
export const seatDocument = (session: SessionId, seat: SeatId): string => printName({ kind: 'seat', session, seat });
