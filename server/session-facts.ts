import { readPlan } from '../src/documents/plan/read.ts';
import type { SessionId } from '../src/domain/ids.ts';
import { type Facts, factsOf, noFacts } from '../src/protocol/rights.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

type Listener = (session: SessionId, facts: Facts) => void;

/**
 * What rights depend on, by session. A plan is read when it is loaded and once per durable change, not once per
 * handshake: a room of 500 whose sheets are opened costs one reading.
 */
export class SessionFacts {
  readonly #rooms: Pick<Rooms, 'open'>;
  /** By room, because a room that failed may have believed more than the log knows. */
  readonly #known = new WeakMap<Room, Facts>();
  #listener: Listener = () => undefined;

  constructor(rooms: Pick<Rooms, 'open'>) {
    this.#rooms = rooms;
  }

  /** Who is told when a durable change of a plan has changed what rights depend on. */
  listen(listener: Listener): void {
    this.#listener = listener;
  }

  /**
   * Lets the caller judge by the durable facts of now. `judge` runs in the turn in which they were looked up: whoever it
   * registers hears of every later change.
   */
  async judge<Value>(session: SessionId, judge: (facts: Facts) => Value): Promise<Value> {
    const { room, release } = await this.#rooms.open({ kind: 'plan', session });
    try {
      return judge(this.#known.get(room) ?? noFacts);
    } finally {
      release();
    }
  }

  /** A room has been loaded; what it holds now is durable. */
  loaded(room: Room): void {
    if (room.name.kind === 'plan') this.#known.set(room, factsOf(readPlan(room.doc)));
  }

  /** A change has become durable. */
  changed(room: Room): void {
    if (room.name.kind !== 'plan') return;
    const before = this.#known.get(room) ?? noFacts;
    const facts = factsOf(readPlan(room.doc));
    if (isSame(before, facts)) return;
    this.#known.set(room, facts);
    this.#listener(room.name.session, facts);
  }
}

const isSame = (a: Facts, b: Facts): boolean =>
  a.minutesApproved === b.minutesApproved &&
  isSameSet(a.named ?? new Set(), b.named ?? new Set()) &&
  isSameSet(a.opened, b.opened) &&
  a.members.size === b.members.size &&
  [...a.members].every(([group, seats]) => isSameSet(seats, b.members.get(group) ?? new Set()));

const isSameSet = <Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean =>
  a.size === b.size && [...a].every((value) => b.has(value));
