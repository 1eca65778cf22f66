import { createHash } from 'node:crypto';
import { readPlan } from '../src/documents/plan/read.ts';
import { entriesOf, readPeople } from '../src/domain/attendance/people.ts';
import { createId, type RandomBytes, type SeatId, type SessionId, type SpaceId } from '../src/domain/ids.ts';
import { accepted, type Result, refused } from '../src/domain/result.ts';
import { seatedAs } from '../src/domain/session/role.ts';
import type { Plan } from '../src/domain/session/session.ts';
import { type InvitedRole, invitedRoles, type JoinAnswer } from '../src/protocol/api.ts';
import type { Limits } from '../src/protocol/limits.ts';
import type { AddedSeat, Opening } from '../src/protocol/opening.ts';
import { mayInvite } from '../src/protocol/rights.ts';
import { writeExample } from './example-session.ts';
import { createInvite, createInvites } from './invitations.ts';
import type { Keyring } from './keyring.ts';
import type { Rooms } from './rooms.ts';
import { asOwn, rosterRow } from './roster-row.ts';
import type { MemberRow } from './storage/space-storage.ts';
import type { HandOverOutcome, InviteRow, PassRow, RosterRow, SessionRow, Storage } from './storage/storage.ts';

export interface SessionsParts {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly keyring: Keyring;
  readonly limits: Limits;
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** Somebody joined or changed. */
  readonly onRoster: (session: SessionId) => void;
  /** Somebody sits with a device of their own where another device recorded: that one may no longer. */
  readonly onTaken: (session: SessionId, seat: SeatId) => void;
  /** The session is being erased: whoever holds something of it lets go. Resolves when nothing is under way any more. */
  readonly onErase: (session: SessionId) => Promise<void>;
}

/** What people tell of themselves when they join. */
export interface Newcomer {
  readonly name: string | null;
  readonly perspective: string | null;
}

/** Where somebody is to sit. `byCode`: by what everybody reads on the wall, and not by a link or a card. */
type Place = Pick<RosterRow, 'session' | 'seat' | 'role'> & { readonly byCode: boolean };
type NotSeated = 'door-closed' | 'session-full' | 'places-taken';

/** Somebody who takes part with a device of their own. */
const isVisitor = ({ role, via }: Pick<RosterRow, 'role' | 'via'>): boolean =>
  (role === 'participant' || role === 'guest') && via === undefined;

/** The note that says which practice session is printed at every start. */
const exampleNote = 'example-session';

/** A session that a device has handed over: its links, and a token for each of its seats. */
export interface HandedOver {
  readonly invites: readonly InviteRow[];
  readonly tokens: Readonly<Record<string, string>>;
  readonly isNew: boolean;
}

/** Opening, joining and erasing sessions. */
export class Sessions {
  readonly #parts: SessionsParts;

  constructor(parts: SessionsParts) {
    this.#parts = parts;
  }

  /** A new, empty session. Its plan belongs to its moderator: the relay writes nothing into it. */
  async open(
    title: string,
    wished: SessionId | null,
    space?: SpaceId,
  ): Promise<Result<readonly InviteRow[], 'id-taken'>> {
    const session = wished ?? createId<SessionId>(this.#parts.random);
    const row = { session, title, practice: false, ...(space !== undefined && { space }) };
    const invites = await this.#create(row, []);
    return invites === null ? refused('id-taken') : accepted(invites);
  }

  /** A session that was begun on a device, with its seats and what was counted. `isNew`: false when it was here already. */
  async handOver(opening: Opening & { readonly sessionId: SessionId }): Promise<Result<HandedOver, 'id-taken'>> {
    const { sessionId: session } = opening;
    // Without a secret nobody can hand the same session over again: then one is made that nobody knows.
    const key = opening.key ?? createId<never>(this.#parts.random);
    const { storage, random, clock, onRoster } = this.#parts;
    const createdAt = clock();
    const wish = {
      row: {
        session,
        title: opening.title,
        practice: false,
        createdAt,
        ...(opening.space !== undefined && { space: opening.space }),
      },
      key: createHash('sha256').update(key).digest('hex'),
      roster: opening.seats.map((seat) => rosterRow(session, seat, createdAt)),
      ledger: opening.ledger,
    };
    let outcome: HandOverOutcome = 'code-taken';
    for (let tries = 0; outcome === 'code-taken' && tries < 5; tries += 1)
      outcome = await storage.handOver({ ...wish, invites: createInvites(session, random) });
    if (outcome === 'taken' || outcome === 'code-taken') return refused('id-taken');
    onRoster(session);
    const wanted = new Set(opening.seats.map(({ seatId }) => seatId));
    const rows = (await storage.listRoster(session)).filter(({ seat }) => wanted.has(seat));
    const tokens = Object.fromEntries(rows.map((row) => [row.seat, this.issue(row).token]));
    return accepted({ invites: await storage.listInvites(session), tokens, isNew: outcome !== 'known' });
  }

  /**
   * A seat for somebody without a device of their own. Asked again, by any moderator: the same seat, never one that
   * somebody sits on with a device. Its number stays when it is not told again.
   */
  async addSeat(session: SessionId, wished: AddedSeat): Promise<Result<JoinAnswer, 'id-taken' | 'session-full'>> {
    const { storage, limits, clock, onRoster } = this.#parts;
    const known = await storage.findSeat(session, wished.seatId);
    if (known !== null && known.via === undefined) return refused('id-taken');
    if (known === null && (await storage.listRoster(session)).length >= limits.seats) return refused('session-full');
    const number = wished.number ?? known?.number ?? null;
    const made = rosterRow(session, { ...wished, number }, known?.joinedAt ?? clock());
    const row = { ...made, generation: known?.generation ?? 1 };
    await storage.putSeats([row]);
    onRoster(session);
    return accepted(this.issue(row));
  }

  /** A fresh practice session with invented people; the oldest ones make room. */
  async openExample(): Promise<readonly InviteRow[]> {
    const { storage, rooms, random, limits } = this.#parts;
    const session = createId<SessionId>(random);
    const { title, seats } = await writeExample(session, rooms, random);
    const roster = seats.map(
      ({ seat, perspective }): Omit<RosterRow, 'joinedAt'> => ({
        session,
        seat,
        role: 'participant',
        name: null,
        perspective,
        generation: 1,
        locked: false,
      }),
    );
    const invites = await this.#create({ session, title, practice: true }, roster);
    if (invites === null) throw new Error('128 random bits were taken already');
    const printed = await storage.readNote(exampleNote);
    const others = (await storage.listPractice()).filter((row) => row.session !== printed);
    for (const { session: oldest } of others.slice(0, Math.max(0, others.length - limits.practiceSessions)))
      await this.erase(oldest);
    return invites;
  }

  /** The practice session that is printed at the start: made once, the same at every start. */
  async printedExample(): Promise<readonly InviteRow[]> {
    const { storage } = this.#parts;
    const known = (await storage.readNote(exampleNote)) as SessionId | null;
    if (known !== null) {
      const invites = await storage.listInvites(known);
      // One whose links were withdrawn can be entered by nobody who reads the print.
      if (invites.length === invitedRoles.length) return invites;
    }
    const invites = await this.openExample();
    const [first] = invites;
    if (first !== undefined) await storage.writeNote(exampleNote, first.session);
    return invites;
  }

  async readPlan(session: SessionId): Promise<Plan> {
    return this.#parts.rooms.read({ kind: 'plan', session }, readPlan);
  }

  /** A seat for whoever holds this invitation, the own one or a new one; who comes as a guest is one by any link. */
  async join(
    { invite, byCode }: { readonly invite: InviteRow; readonly byCode: boolean },
    own: RosterRow | null,
    newcomer: Newcomer,
  ): Promise<Result<JoinAnswer, NotSeated>> {
    const { session } = invite;
    const role = seatedAs(invite.role, newcomer.perspective ?? own?.perspective ?? null);
    const kept = own !== null && own.session === session && own.role === role ? own : null;
    const seat = kept?.seat ?? createId<SeatId>(this.#parts.random);
    return this.#sit({ session, role, seat, byCode }, kept, newcomer);
  }

  /** The one seat of a pass: made at the first use, the same at every other. */
  async enter(pass: PassRow, newcomer: Newcomer): Promise<Result<JoinAnswer, NotSeated>> {
    const { storage, clock, onTaken } = this.#parts;
    const { session, person } = pass;
    const known = await storage.findSeat(session, pass.seat);
    const role = seatedAs(pass.role, newcomer.perspective ?? known?.perspective ?? null);
    const joined = await this.#sit({ ...pass, role, byCode: false }, asOwn(known), newcomer);
    if (joined.ok && known?.via !== undefined) onTaken(session, pass.seat);
    if (joined.ok && person !== null) {
      const listed = readPeople(await storage.listPeople(session)).find(({ id }) => id === person);
      const isHere = listed?.state === 'invited' || listed?.state === 'excused';
      if (isHere) await storage.putPeople(session, entriesOf(person, { state: 'present' }, clock()));
    }
    return joined;
  }

  /**
   * The place of a space's office in one of its sessions, under the seat it has in the space: who is signed out there is
   * signed out here. `lead`: it moderates from now on. Null: the session is not of that space, or the seat was withdrawn or
   * erased in it.
   */
  async admitOffice(session: SessionId, { space, seat, name }: MemberRow, lead: boolean): Promise<JoinAnswer | null> {
    const { storage, clock, onRoster } = this.#parts;
    const opened = await storage.findSession(session);
    if (opened === null || opened === 'erased' || opened.space !== space) return null;
    const known = await storage.findSeat(session, seat);
    if (known !== null && (known.locked || !mayInvite(known.role))) return null;
    const role = lead ? 'moderator' : (known?.role ?? 'office');
    const made = { session, seat, role, perspective: null, generation: 1, locked: false } as const;
    await storage.putSeats([{ ...made, name, joinedAt: clock(), ...known, role }]);
    // Signed out meanwhile: whoever withdraws a member has looked for its seats before this one was there.
    if ((await storage.findMember(space, seat))?.locked !== false) await storage.lockSeat(session, seat);
    const row = await storage.findSeat(session, seat);
    if (row === null || row.locked) return null;
    onRoster(session);
    return this.issue(row);
  }

  /** A new token for a seat. */
  issue({ session, seat, role, generation }: RosterRow): JoinAnswer {
    const principal = { session, space: null, seat, role, group: null };
    const { token, expiresAt } = this.#parts.keyring.issue(principal, generation, this.#parts.clock());
    return { sessionId: session, seatId: seat, role, token, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** Puts a new link in place of the old one, which is dead at once. */
  async renewInvite(session: SessionId, role: InvitedRole): Promise<readonly InviteRow[]> {
    const { storage, random } = this.#parts;
    // A code that another session has already is thrown again.
    while (!(await storage.replaceInvite(createInvite(session, role, random))));
    return storage.listInvites(session);
  }

  /** Takes a link out of force without a new one. Who is in stays, and other links go on. */
  async withdrawInvite(session: SessionId, role: InvitedRole): Promise<readonly InviteRow[]> {
    await this.#parts.storage.removeInvite(session, role);
    return this.#parts.storage.listInvites(session);
  }

  /** Removes everything of a session: documents, roster, ledger, links. What its devices hold hears 4410. */
  async erase(session: SessionId): Promise<void> {
    await this.#parts.onErase(session);
    await this.#parts.storage.eraseSession(session);
  }

  async #sit(
    { session, seat, role, byCode }: Place,
    kept: RosterRow | null,
    newcomer: Newcomer,
  ): Promise<Result<JoinAnswer, NotSeated>> {
    const { storage, limits, clock, onRoster } = this.#parts;
    if (kept === null) {
      const { door, places } = await this.readPlan(session);
      if (isVisitor({ role }) && door === 'closed') return refused('door-closed');
      const roster = await storage.listRoster(session);
      if (roster.length >= limits.seats) return refused('session-full');
      if (byCode && roster.filter(isVisitor).length >= places) return refused('places-taken');
    }
    const row: RosterRow = {
      session,
      seat,
      role,
      name: newcomer.name ?? kept?.name ?? null,
      perspective: newcomer.perspective ?? kept?.perspective ?? null,
      ...(kept?.via !== undefined && { via: kept.via }),
      ...(kept?.number !== undefined && { number: kept.number }),
      generation: kept?.generation ?? 1,
      locked: false,
      joinedAt: kept?.joinedAt ?? clock(),
    };
    await storage.putSeats([row]);
    onRoster(session);
    return accepted(this.issue(row));
  }

  async #create(
    row: Omit<SessionRow, 'createdAt'>,
    roster: readonly Omit<RosterRow, 'joinedAt'>[],
  ): Promise<readonly InviteRow[] | null> {
    const { storage, random, clock } = this.#parts;
    const createdAt = clock();
    const seats = roster.map((seat) => ({ ...seat, joinedAt: createdAt }));
    for (let tries = 0; tries < 5; tries += 1) {
      const invites = createInvites(row.session, random);
      if (await storage.createSession({ ...row, createdAt }, invites, seats)) return invites;
      if ((await storage.findSession(row.session)) !== null) return null;
    }
    return null;
  }
}
