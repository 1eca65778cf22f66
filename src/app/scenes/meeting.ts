import { createCell, type WatchedCell } from '../../device/watched.ts';
import { writeExamplePlan, writeExampleSheet } from '../../documents/example-document.ts';
import { putAgendaItem, putRound, setFacts, setSpent, wishRound } from '../../documents/plan/edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { readProposals } from '../../documents/proposals/document.ts';
import { importProposals } from '../../documents/proposals/import.ts';
import { readSeat } from '../../documents/seat/document.ts';
import type { ActivityKind, AgendaItem } from '../../domain/agenda/agenda.ts';
import type { Disclosure } from '../../domain/assessment/assessment.ts';
import { exampleSession } from '../../domain/example/example.ts';
import {
  type AgendaItemId,
  createId,
  type GroupId,
  type RandomBytes,
  type RoundId,
  roundIdOf,
  type SeatId,
  type SessionId,
} from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Role } from '../../domain/session/role.ts';
import type { SeatEntry } from '../../domain/session/seat.ts';
import { emptyLedger, type Ledger } from '../../domain/teller/ledger.ts';
import { count } from '../../domain/teller/teller.ts';
import { createLeadDeeds } from '../../features/moderation/lead-deeds.ts';
import { freshDoc } from '../../sync/memory-document.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import type { Told } from '../../sync/session-channel.ts';
import { prepareWords } from '../../words/prepare.de.ts';

type Doc = OpenDocument['doc'];

/** The same chance every time: a scene looks today as it did yesterday. */
export const repeatedChance = (): RandomBytes => {
  let state = 7;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (state >> 12) & 255;
    });
};

export const sceneSession = 'SceneSession' as SessionId;
/** Who looks: one seat for each role that has screens. */
export const sceneSeats = {
  moderator: 'SeatAda',
  scribe: 'SeatEmil',
  office: 'SeatFrida',
  participant: 'SeatBea',
  guest: 'SeatGero',
  projector: 'SeatWall',
} as const satisfies Partial<Record<Role, string>>;
export type SceneRole = keyof typeof sceneSeats;
export const seatOf = (role: SceneRole): SeatId => sceneSeats[role] as string as SeatId;

/** The practice session as documents in memory, with what is told of it, and the deeds by which a scene comes about. */
export class Meeting {
  readonly random = repeatedChance();
  readonly docs = { plan: freshDoc(), proposals: freshDoc(), minutes: freshDoc(), record: freshDoc() };
  /** What the relay writes beside the tally that is counted here. */
  readonly told: WatchedCell<Told>;
  readonly tallyDoc = freshDoc();
  readonly seats = new Map<SeatId, Doc>();
  readonly sheets = new Map<GroupId, Doc>();
  readonly roster = new Map<SeatId, SeatEntry>();
  readonly others: readonly SeatId[];
  readonly begun = Date.now();
  #ledger: Ledger = emptyLedger;
  #isDue = false;

  constructor(how: { readonly empty?: boolean } = {}) {
    const example = exampleSession(this.random);
    if (how.empty !== true) {
      writeExamplePlan(this.docs.plan, example);
      importProposals(this.docs.proposals, createId<never>(this.random), example.proposals);
    }
    this.others = how.empty === true ? [] : example.seats.map(({ seat }) => seat);
    for (const one of how.empty === true ? [] : example.seats) {
      this.roster.set(one.seat, { seat: one.seat, role: 'participant', perspective: one.perspective });
      writeExampleSheet(this.seat(one.seat), one);
    }
    for (const role of Object.keys(sceneSeats) as SceneRole[])
      this.roster.set(seatOf(role), {
        seat: seatOf(role),
        role,
        perspective: role === 'guest' ? 'guest' : 'providers',
      });
    this.told = createCell(this.#count(this.begun));
    for (const doc of [this.docs.plan, ...this.seats.values()]) doc.on('update', this.#tellSoon);
  }

  get plan() {
    return readPlan(this.docs.plan);
  }

  get proposals() {
    return readProposals(this.docs.proposals);
  }

  seat(id: SeatId): Doc {
    const known = this.seats.get(id) ?? freshDoc();
    this.seats.set(id, known);
    return known;
  }

  get own(): Doc {
    return this.seat(seatOf('participant'));
  }

  sheet(group: GroupId): Doc {
    const known = this.sheets.get(group) ?? freshDoc();
    this.sheets.set(group, known);
    return known;
  }

  #count(now: number): Told {
    const { tally, desk, ledger } = count({
      plan: this.plan,
      roster: this.roster,
      seats: new Map([...this.seats].map(([seat, doc]) => [seat, readSeat(doc)])),
      present: new Set([...this.roster.keys()].filter((_, index) => index % 5 !== 4)),
      ledger: this.#ledger,
      now,
      random: this.random,
      counter: 'relay',
    });
    this.#ledger = ledger;
    return { tally, desk };
  }

  /** What is pressed in a scene is counted at its end, however many changes it makes. */
  readonly #tellSoon = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.tell();
    });
  };

  /** Counts again, as the relay does after every change. */
  tell(now = Date.now()): this {
    this.told.set(this.#count(now));
    return this;
  }

  item(activity: ActivityKind): AgendaItem {
    const found = this.plan.agenda.find((item) => item.activity === activity);
    if (found !== undefined) return found;
    const item = {
      id: createId<AgendaItemId>(this.random),
      title: prepareWords.activities[activity],
      minutes: 20,
      activity,
      who: '',
      text: '',
      order: keyBetween(this.plan.agenda.at(-1)?.order ?? null, null),
    };
    putAgendaItem(this.docs.plan, item);
    return item;
  }

  /** The meeting is at this item, for so many minutes already. */
  goesTo(
    activity: ActivityKind,
    { minutes = 3, title }: { readonly minutes?: number; readonly title?: string } = {},
  ): this {
    const item = this.item(activity);
    if (title !== undefined) putAgendaItem(this.docs.plan, { id: item.id, title });
    const { agenda, spent } = this.plan;
    const place = agenda.findIndex(({ id }) => id === item.id);
    for (const { id } of agenda.slice(0, place)) if (!spent.has(id)) setSpent(this.docs.plan, id, 0);
    createLeadDeeds(this.docs.plan).startItem(item, this.begun - minutes * 60_000);
    return this.tell();
  }

  round(number: number): RoundId {
    return roundIdOf(this.item('assessment').id, number);
  }

  opens(number: number, disclosure: Disclosure = 'covered'): this {
    const { criteria } = this.plan;
    putRound(this.docs.plan, {
      id: this.round(number),
      item: this.item('assessment').id,
      number,
      disclosure,
      proposals: this.proposals.map(({ id }) => id),
      criteria: criteria.map(({ id }) => id),
      wish: 'open',
    });
    return this.tell();
  }

  closes(number: number): this {
    wishRound(this.docs.plan, this.round(number), 'closed');
    return this.tell();
  }

  reveals(number: number): this {
    wishRound(this.docs.plan, this.round(number), 'revealed');
    return this.afterCountdown();
  }

  /** Three seconds later everybody sees what was wished for. */
  afterCountdown(): this {
    return this.tell().tell(Date.now() + 10_000);
  }

  /** Whatever else a scene needs in the plan. */
  set(facts: Parameters<typeof setFacts>[1]): this {
    setFacts(this.docs.plan, facts);
    return this;
  }

  does(act: (meeting: this) => void): this {
    act(this);
    return this.tell();
  }
}

/** The meeting in the assessment, its first round shown. */
export const afterFirstRound = (): Meeting => new Meeting().goesTo('assessment').opens(1).closes(1).reveals(1);
