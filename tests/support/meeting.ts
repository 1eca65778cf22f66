import type { Disclosure, RoundWish } from '../../src/domain/assessment/assessment.ts';
import type { ProposalId, SeatId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';
import { emptySheet, type SeatEntry, type SeatSheet, type Via } from '../../src/domain/session/seat.ts';
import { emptyPlan, type Plan } from '../../src/domain/session/session.ts';
import { defaultCriteria } from '../../src/domain/session/template.ts';
import { eraseSeat } from '../../src/domain/teller/erase-seat.ts';
import { emptyLedger, type Ledger } from '../../src/domain/teller/ledger.ts';
import { ownLate } from '../../src/domain/teller/own-late.ts';
import type { Counter } from '../../src/domain/teller/scene.ts';
import { type Count, count } from '../../src/domain/teller/teller.ts';
import { seededBytes } from './chance.ts';
import { moderates } from './meeting-moderator.ts';
import { takesPart } from './meeting-seats.ts';
import { item, round, type Table } from './meeting-table.ts';

interface Setting {
  readonly participants: number;
  readonly guests?: number;
  readonly moderators?: number;
  readonly proposals: number;
  readonly perspectives?: readonly (string | null)[];
  /** How the first ones take part who have no device of their own. */
  readonly vias?: readonly Via[];
  readonly seed?: number;
  readonly disclosure?: Disclosure;
  /** The groups that brought proposals in, where results without them are wanted. */
  readonly origins?: Readonly<Record<string, string>>;
}

/** Who is in the room, by seat: `seat0`, `guest0`, `moderator0` and so on. */
const rosterOf = (setting: Setting): Map<SeatId, SeatEntry> => {
  const enter = (prefix: string, role: Role, people: number) =>
    Array.from({ length: people }, (_, index): [SeatId, SeatEntry] => {
      const seat = `${prefix}${index}` as SeatId;
      const via = role === 'participant' ? setting.vias?.[index] : undefined;
      const perspective = setting.perspectives?.[index] ?? null;
      return [seat, { seat, role, perspective, ...(via !== undefined && { via }) }];
    });
  return new Map([
    ...enter('seat', 'participant', setting.participants),
    ...enter('guest', 'guest', setting.guests ?? 0),
    ...enter('moderator', 'moderator', setting.moderators ?? 0),
  ]);
};

/**
 * A meeting without any machine: a plan, seats and a teller that is asked after everything that happens. What people say at
 * their tablets, what whoever moderates says, and what the relay and its clock do are each a group of verbs.
 */
export const meeting = (setting: Setting) => {
  const random = seededBytes(setting.seed ?? 1);
  const criteria = defaultCriteria(random).map((one, index) => ({ ...one, id: (index === 0 ? 'x' : 'y') as never }));
  const blank: RoundWish = {
    id: round,
    item,
    number: 1,
    proposals: Array.from({ length: setting.proposals }, (_, index) => `p${index}` as ProposalId),
    criteria: criteria.map(({ id }) => id),
    question: [],
    disclosure: setting.disclosure ?? 'covered',
    ...(setting.origins !== undefined && { origins: setting.origins }),
    wish: 'open',
    shown: [],
  };
  const roster = rosterOf(setting);
  const seats = new Map<SeatId, SeatSheet>();
  let plan: Plan = { ...emptyPlan, criteria };
  let ledger: Ledger = emptyLedger;
  let now = 1_000;
  let counter: Counter = 'relay';
  const scene = () => ({ plan, roster, seats, present: new Set<SeatId>(), ledger, now, random, counter });
  const ask = (): Count => count(scene());
  let last = ask();
  const tell = () => {
    last = ask();
    ledger = last.ledger;
  };
  const table: Table = {
    tally: () => last.tally,
    plan: (change) => {
      plan = { ...plan, ...change(plan) };
      tell();
    },
    sheet: (seat, change) => {
      const sheet = seats.get(seat as SeatId) ?? emptySheet;
      seats.set(seat as SeatId, { ...sheet, ...change(sheet) });
      tell();
    },
  };
  /** The ledger as it comes back from a disk, or crosses a wire. */
  const travels = () => {
    ledger = JSON.parse(JSON.stringify(ledger)) as Ledger;
  };
  return {
    ...moderates(table, blank),
    ...takesPart(table),
    size: setting.participants,
    tally: table.tally,
    desk: () => last.desk,
    ledger: () => ledger,
    /** What every person is told of their own. */
    late: () => ownLate(scene()),
    wakeAt: () => last.wakeAt,
    now: () => now,
    /** Sets the relay's clock back. */
    earlier: (milliseconds: number) => {
      now -= milliseconds;
      tell();
    },
    later: (milliseconds: number) => {
      now += milliseconds;
      tell();
    },
    /** Erases a person, as the relay does. */
    erase: (seat: string) => {
      ledger = eraseSeat(ledger, seat as SeatId);
      roster.delete(seat as SeatId);
      seats.delete(seat as SeatId);
      tell();
    },
    /** From now on another one counts, with the ledger as it has travelled. */
    countedBy: (next: Counter) => {
      counter = next;
      travels();
      tell();
    },
    restart: () => {
      travels();
      tell();
    },
    /** As if the boards had been begun before their times were kept. */
    forgetsTimes: () => {
      const boards = Object.entries(ledger.boards ?? {}).map(([id, { openedAt: _, closedAt: __, ...kept }]) => [
        id,
        kept,
      ]);
      ledger = { ...ledger, boards: Object.fromEntries(boards) as NonNullable<Ledger['boards']> };
      tell();
    },
  };
};

export type Meeting = ReturnType<typeof meeting>;
