import type { SeatId, SessionId } from '../src/domain/ids.ts';
import type { DocumentName } from '../src/protocol/document-name.ts';
import type { Room } from './room.ts';
import { type TellerParts, TellerSeat } from './teller-seat.ts';

export interface TellersParts extends TellerParts {
  /** Somebody has opened the session after nobody had. */
  readonly onOpened: (session: SessionId) => void;
  /** Milliseconds without any socket after which a session's teller rests. */
  readonly idle: number;
}

interface Active {
  readonly sockets: Map<SeatId, number>;
  /** The keys of `sockets` that are above zero. */
  readonly present: Set<SeatId>;
  connected: number;
  teller: TellerSeat;
  timer: NodeJS.Timeout | null;
}

/** Milliseconds until a teller that has failed tries again. */
const retryPause = 1_000;

/** One teller per session in which somebody is connected: it begins with the first socket and rests after the last. */
export class Tellers {
  readonly #parts: TellersParts;
  readonly #active = new Map<SessionId, Active>();
  readonly #paused = new Set<SessionId>();

  constructor(parts: TellersParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#active.size;
  }

  /** A socket of this seat was let into a document; open sockets of a seat's own document are its presence. */
  arrive(session: SessionId, name: DocumentName, seat: SeatId): void {
    const active = this.#active.get(session) ?? this.#begin(session);
    active.connected += 1;
    if (active.timer !== null) clearTimeout(active.timer);
    active.timer = null;
    if (name.kind === 'seat') {
      this.#count(active, name.seat, 1);
      active.teller.seeLine(name.seat);
    }
    active.teller.seeArrival(seat).catch(this.#parts.onFault);
  }

  depart(session: SessionId, name: DocumentName): void {
    const active = this.#active.get(session);
    if (active === undefined) return;
    active.connected -= 1;
    if (name.kind === 'seat') this.#count(active, name.seat, -1);
    if (active.connected === 0) this.#restLater(session, active);
  }

  /** A change has become durable. */
  changed(room: Room): void {
    if ('session' in room.name) this.#active.get(room.name.session)?.teller.see(room);
  }

  /** A room of the session has failed: what the teller believes may be more than the log knows. It starts anew. */
  failed({ name }: Room): void {
    const active = 'session' in name ? this.#active.get(name.session) : undefined;
    if (active === undefined || !('session' in name)) return;
    active.teller.stop();
    this.#startLater(name.session, active);
  }

  /** Somebody joined or changed. */
  rosterChanged(session: SessionId): void {
    this.#active.get(session)?.teller.seeRoster().catch(this.#parts.onFault);
  }

  /** A survey was counted or erased. Resolves when whoever counts knows it. */
  async surveysChanged(session: SessionId): Promise<void> {
    await this.#active.get(session)?.teller.seeSurveys().catch(this.#parts.onFault);
  }

  /**
   * Nobody counts in this session until the function that is returned is called: its memory is being rewritten. Then a
   * teller begins anew with what is on disk.
   */
  pause(session: SessionId): () => void {
    this.#paused.add(session);
    this.#active.get(session)?.teller.stop();
    return () => {
      this.#paused.delete(session);
      const active = this.#active.get(session);
      if (active !== undefined) this.#startAnew(session, active);
    };
  }

  stop(session: SessionId): void {
    const active = this.#active.get(session);
    if (active === undefined) return;
    this.#active.delete(session);
    if (active.timer !== null) clearTimeout(active.timer);
    active.teller.stop();
  }

  stopAll(): void {
    for (const session of [...this.#active.keys()]) this.stop(session);
  }

  #begin(session: SessionId): Active {
    const present = new Set<SeatId>();
    const teller = new TellerSeat(session, present, this.#parts);
    const active: Active = { sockets: new Map(), present, connected: 0, teller, timer: null };
    this.#active.set(session, active);
    this.#start(session, active);
    this.#parts.onOpened(session);
    return active;
  }

  #start(session: SessionId, active: Active): void {
    if (this.#paused.has(session)) return;
    const { teller } = active;
    teller.start().catch((fault: unknown) => {
      this.#parts.onFault(fault);
      teller.stop();
      this.#startLater(session, active);
    });
  }

  /** Not at once: what has just failed would most likely fail again, as fast as the machine can. */
  #startLater(session: SessionId, active: Active): void {
    const { teller } = active;
    setTimeout(() => {
      if (this.#active.get(session) === active && active.teller === teller) this.#startAnew(session, active);
    }, retryPause).unref();
  }

  #startAnew(session: SessionId, active: Active): void {
    active.teller = new TellerSeat(session, active.present, this.#parts);
    this.#start(session, active);
  }

  #count({ sockets, present, teller }: Active, seat: SeatId, step: 1 | -1): void {
    const now = (sockets.get(seat) ?? 0) + step;
    if (now > 0) sockets.set(seat, now);
    else sockets.delete(seat);
    if (now > 0 === present.has(seat)) return;
    if (now > 0) present.add(seat);
    else present.delete(seat);
    teller.seePresence();
  }

  #restLater(session: SessionId, active: Active): void {
    active.timer = setTimeout(() => {
      // A countdown is finished even when everybody has left.
      if (active.teller.isWaiting) this.#restLater(session, active);
      else this.stop(session);
    }, this.#parts.idle);
    active.timer.unref();
  }
}
