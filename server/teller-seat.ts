import * as Y from 'yjs';
import { readPlan } from '../src/documents/plan/read.ts';
import { readShownSurveys } from '../src/documents/plan/surveys.ts';
import { readSeat } from '../src/documents/seat/document.ts';
import { writeDesk } from '../src/documents/tally/desk.ts';
import { writeTally } from '../src/documents/tally/document.ts';
import { writeSurveyFacts } from '../src/documents/tally/surveys.ts';
import type { AgendaItemId, RandomBytes, SeatId, SessionId } from '../src/domain/ids.ts';
import type { SeatEntry, SeatSheet } from '../src/domain/session/seat.ts';
import type { Plan } from '../src/domain/session/session.ts';
import { type SurveyFacts, toldSurveys } from '../src/domain/survey/survey-count.ts';
import { completeLedger, emptyLedger, type Ledger } from '../src/domain/teller/ledger.ts';
import { nothingLate, type OwnLate, ownLate } from '../src/domain/teller/own-late.ts';
import { count } from '../src/domain/teller/teller.ts';
import { printName } from '../src/protocol/document-name.ts';
import { encodeLate } from '../src/protocol/messages.ts';
import type { Journal } from './journal.ts';
import type { Room } from './room.ts';
import type { Hold, Rooms } from './rooms.ts';
import type { RosterRow, Storage } from './storage/storage.ts';

export interface TellerParts {
  readonly rooms: Rooms;
  readonly journal: Journal;
  readonly storage: Pick<Storage, 'loadDocument' | 'loadLedger' | 'listRoster' | 'listSurveys'>;
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** Milliseconds between two publications. */
  readonly pause: number;
  readonly onPublication: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** The documents the teller reads and writes all the time. */
interface Holds {
  readonly plan: Hold;
  readonly tally: Hold;
  readonly desk: Hold;
}

const readSheet = (updates: readonly Uint8Array[]): SeatSheet => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const sheet = readSeat(doc);
  doc.destroy();
  return sheet;
};

/** Whether what this person writes can count at all, now or after an exception. */
const mayCount = ({ role }: SeatEntry): boolean => role === 'participant' || role === 'guest';

/**
 * The one who counts in one session: keeps what has become durable as plain values, lets the domain count, and writes
 * tally, desk and ledger with one commit. Publishes at once when it was quiet, then at most once per pause.
 */
export class TellerSeat {
  readonly #session: SessionId;
  readonly #present: ReadonlySet<SeatId>;
  readonly #parts: TellerParts;
  #holds: Holds | null = null;
  #plan: Plan | null = null;
  #ledger: Ledger = emptyLedger;
  #roster: ReadonlyMap<SeatId, SeatEntry> = new Map();
  readonly #sheets = new Map<SeatId, SeatSheet>();
  /** Seats whose document has changed since the last count: read once for the next, however often they change until then. */
  readonly #changed = new Map<SeatId, Room>();
  /** What came out of surveys that were counted, and which of them the room may see. */
  #surveys: SurveyFacts = new Map();
  #shownSurveys: ReadonlySet<AgendaItemId> = new Set();
  /**
   * Whether the tally may say something else of surveys than it should: long texts are not compared with every count, nor
   * with every change of the plan.
   */
  #hasOldSurveys = true;
  /** In which words a seat has heard what of its own came late; empty: it has a new line and has to hear it again. */
  readonly #late = new Map<SeatId, string>();
  /** The reading of the roster under way, and the one behind it. */
  #reading: Promise<void> = Promise.resolve();
  #nextReading: Promise<void> | null = null;
  #publishedAt = Number.NEGATIVE_INFINITY;
  #publishing: NodeJS.Timeout | null = null;
  #waking: NodeJS.Timeout | null = null;
  #hasStopped = false;

  constructor(session: SessionId, present: ReadonlySet<SeatId>, parts: TellerParts) {
    this.#session = session;
    this.#present = present;
    this.#parts = parts;
  }

  /** Whether a countdown is running: then the teller must stay although nobody is connected. */
  get isWaiting(): boolean {
    return this.#waking !== null;
  }

  /** Loads everything and counts for the first time. Rejects when the storage does not answer. */
  async start(): Promise<void> {
    const { rooms, journal, storage } = this.#parts;
    const session = this.#session;
    const [plan, tally, desk] = await Promise.all([
      rooms.open({ kind: 'plan', session }),
      rooms.open({ kind: 'tally', session }),
      rooms.open({ kind: 'desk', session }),
    ]);
    this.#holds = { plan, tally, desk };
    if (this.#hasStopped) return this.stop();
    // A teller before this one may have counted a moment ago: what it remembered must be on disk before it is read.
    await journal.drained();
    this.#ledger = completeLedger(await storage.loadLedger(session));
    await Promise.all([this.seeRoster(), this.seeSurveys()]);
    if (this.#plan === null) this.#readPlan(plan.room);
    this.#countSoon();
  }

  stop(): void {
    this.#hasStopped = true;
    if (this.#publishing !== null) clearTimeout(this.#publishing);
    if (this.#waking !== null) clearTimeout(this.#waking);
    this.#publishing = this.#waking = null;
    for (const hold of Object.values(this.#holds ?? {})) hold.release();
    this.#holds = null;
  }

  /** A change has become durable in one of the session's documents. */
  see(room: Room): void {
    const { name } = room;
    if (name.kind === 'plan') this.#readPlan(room);
    else if (name.kind === 'seat') this.#changed.set(name.seat, room);
    else return;
    this.#countSoon();
  }

  /** A survey was counted or erased. */
  async seeSurveys(): Promise<void> {
    const rows = await this.#parts.storage.listSurveys(this.#session);
    this.#surveys = new Map(rows.flatMap(({ item, fact }) => (fact === null ? [] : [[item, fact] as const])));
    this.#hasOldSurveys = true;
    this.#countSoon();
  }

  /** Somebody came or went. */
  seePresence(): void {
    this.#countSoon();
  }

  /** A seat's own document has one more line. */
  seeLine(seat: SeatId): void {
    this.#late.set(seat, '');
    this.#countSoon();
  }

  /** Somebody with this seat is here; seats made in bulk by another process are heard of only now. */
  async seeArrival(seat: SeatId): Promise<void> {
    if (!this.#roster.has(seat)) await this.seeRoster();
  }

  /** Somebody joined or changed. A whole room that joins at once is read a few times, not once per person. */
  seeRoster(): Promise<void> {
    this.#nextReading ??= this.#reading.then(() => {
      this.#nextReading = null;
      return this.#loadRoster();
    });
    // Whoever waits hears of a fault; the next reading is tried all the same.
    this.#reading = this.#nextReading.catch(() => undefined);
    return this.#nextReading;
  }

  #readPlan({ doc }: Room): void {
    this.#plan = readPlan(doc);
    const shown = readShownSurveys(doc);
    this.#hasOldSurveys ||=
      shown.size !== this.#shownSurveys.size || [...shown].some((item) => !this.#shownSurveys.has(item));
    this.#shownSurveys = shown;
  }

  async #loadRoster(): Promise<void> {
    const rows = await this.#parts.storage.listRoster(this.#session);
    const entries = rows.map(
      ({ seat, role, perspective, via }: RosterRow): SeatEntry => ({
        seat,
        role,
        perspective,
        ...(via !== undefined && { via }),
      }),
    );
    for (const entry of entries)
      if (mayCount(entry) && !this.#sheets.has(entry.seat)) await this.#loadSheet(entry.seat);
    this.#roster = new Map(entries.map((entry) => [entry.seat, entry]));
    this.#countSoon();
  }

  async #loadSheet(seat: SeatId): Promise<void> {
    const name = { kind: 'seat', session: this.#session, seat } as const;
    const room = this.#parts.rooms.find(name);
    const sheet =
      room === null ? readSheet((await this.#parts.storage.loadDocument(printName(name))).updates) : readSeat(room.doc);
    // What was seen while this was loading is newer.
    if (!this.#sheets.has(seat)) this.#sheets.set(seat, sheet);
  }

  #countSoon(): void {
    if (this.#publishing !== null || this.#plan === null || this.#hasStopped) return;
    const wait = this.#parts.pause - (performance.now() - this.#publishedAt);
    // Not in this very turn even when it was quiet: more may settle with the same commit.
    this.#publishing = setTimeout(
      () => {
        this.#publishing = null;
        try {
          this.#publish();
        } catch (fault) {
          // One session that cannot be counted must not end the others; its next change is counted anew.
          this.#parts.onFault(fault);
        }
      },
      Math.max(0, wait),
    );
  }

  #publish(): void {
    if (this.#holds === null || this.#plan === null) return;
    this.#publishedAt = performance.now();
    this.#readChanged();
    const { clock, random, journal, onPublication } = this.#parts;
    const scene = {
      plan: this.#plan,
      roster: this.#roster,
      seats: this.#sheets,
      present: this.#present,
      ledger: this.#ledger,
      now: clock(),
      random,
      counter: 'relay',
    } as const;
    const { tally, desk, ledger, wakeAt } = count(scene);
    // One commit for all three: nobody is ever shown a count that a restart would not remember.
    if (ledger !== this.#ledger) journal.remember(this.#session, ledger);
    this.#ledger = ledger;
    // An edit runs later, with the commit: what it tells is chosen now, as this count sees it.
    const surveys = this.#hasOldSurveys ? toldSurveys(this.#surveys, this.#shownSurveys) : null;
    const { room } = this.#holds.tally;
    room.edit((doc) => {
      writeTally(doc, tally);
      // Words that the room shall not see any more do not stay behind in the log of the tally either.
      if (surveys !== null && writeSurveyFacts(doc, surveys)) room.compact();
    });
    this.#hasOldSurveys = false;
    this.#holds.desk.room.edit((doc) => writeDesk(doc, desk));
    this.#tellLate(ownLate({ ...scene, ledger }));
    this.#wakeAt(wakeAt);
    onPublication();
    // From its end on: a sheet that takes long to read must not leave the others without a pause.
    this.#publishedAt = performance.now();
    if (this.#changed.size > 0) this.#countSoon();
  }

  /** Each seat on its own line: whose work came late is nobody else's business. With the commit of the ledger it rests on. */
  #tellLate(late: ReadonlyMap<SeatId, OwnLate>): void {
    for (const seat of new Set([...late.keys(), ...this.#late.keys()])) {
      const frame = encodeLate(late.get(seat) ?? nothingLate);
      const words = Buffer.from(frame).toString('base64');
      if (this.#late.get(seat) === words) continue;
      if (late.has(seat)) this.#late.set(seat, words);
      else this.#late.delete(seat);
      this.#parts.rooms.find({ kind: 'seat', session: this.#session, seat })?.say(frame);
    }
  }

  #readChanged(): void {
    for (const [seat, room] of this.#changed) {
      // In the middle of a commit a document may be more than the disk knows: then the next count reads it.
      if (!room.isSettled) continue;
      this.#changed.delete(seat);
      this.#sheets.set(seat, readSeat(room.doc));
    }
  }

  #wakeAt(time: number | null): void {
    if (this.#waking !== null) clearTimeout(this.#waking);
    this.#waking =
      time === null
        ? null
        : setTimeout(
            () => {
              this.#waking = null;
              this.#countSoon();
            },
            Math.max(0, time - this.#parts.clock()),
          );
  }
}
