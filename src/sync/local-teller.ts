import type { LocalRow } from '../device/database.ts';
import type { Shelf } from '../device/shelf.ts';
import { createCell, type Watched } from '../device/watched.ts';
import type { RandomBytes, SeatId, SessionId } from '../domain/ids.ts';
import type { SeatEntry, SeatSheet } from '../domain/session/seat.ts';
import type { Plan } from '../domain/session/session.ts';
import { withCarried, withCarriedLate, withoutCarried } from '../domain/teller/carried.ts';
import { emptyLedger, type Ledger } from '../domain/teller/ledger.ts';
import { type Count, count, tell } from '../domain/teller/teller.ts';
import type { LocalStatus } from './document-status.ts';
import type { Told } from './session-channel.ts';

/** What is counted: the plan and the seats on this device. */
export interface Counted {
  readonly plan: () => Plan;
  readonly roster: () => ReadonlyMap<SeatId, SeatEntry>;
  readonly sheets: () => ReadonlyMap<SeatId, SeatSheet>;
  /** Tells whenever one of them has changed. */
  readonly onChange: (listener: () => void) => () => void;
}

/** Which session is counted, and where its ledger is kept. */
export interface LocalTellerWish {
  readonly session: SessionId;
  readonly locals: Shelf<LocalRow>;
  readonly counted: Counted;
  readonly now: () => number;
  readonly random: RandomBytes;
}

/** Milliseconds until a ledger that could not be stored is tried again. */
const retryPause = 3_000;

/*
 *   counting <--> paused --> stopped
 *
 * What moved is written to this device first (`locals`), durably, and told only then: the same rows have the same ids
 * after a reload. What is told is derived from ledger and seats and stored nowhere.
 */
export class LocalTeller {
  readonly #wish: LocalTellerWish;
  readonly #told = createCell<Told | null>(null);
  readonly #status = createCell<LocalStatus>({ kind: 'saved' });
  readonly #stopListening: () => void;
  #row: LocalRow | null = null;
  #state: 'counting' | 'paused' | 'stopped' = 'paused';
  #running: Promise<void> | null = null;
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(wish: LocalTellerWish) {
    this.#wish = wish;
    this.#stopListening = wish.counted.onChange(() => this.#countSoon());
  }

  /** What is told now; null before the first count. */
  get told(): Watched<Told | null> {
    return this.#told;
  }

  /** Whether what was counted is stored. */
  get status(): Watched<LocalStatus> {
    return this.#status;
  }

  /** Reads the ledger of this device and counts from now on. */
  async start(): Promise<void> {
    this.#row ??= await this.#wish.locals.get(this.#wish.session);
    this.resume();
  }

  /** Ends counting for a while; resolves with what is durable. Null: this device has no ledger of the session. */
  async pause(): Promise<LocalRow | null> {
    if (this.#state === 'counting') this.#state = 'paused';
    this.#clearTimer();
    await this.#running;
    return this.#row;
  }

  resume(): void {
    if (this.#state === 'stopped') return;
    this.#state = 'counting';
    this.#countSoon();
  }

  /** For ever: a relay counts now, or the window closes. */
  stop(): void {
    this.#state = 'stopped';
    this.#clearTimer();
    this.#stopListening();
  }

  #countSoon(): void {
    if (this.#state !== 'counting' || this.#row === null) return;
    this.#isDue = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#isDue) this.#countSoon();
    });
  }

  async #run(): Promise<void> {
    // Not in this very turn: several changes of one act are counted together.
    await Promise.resolve();
    while (this.#isDue && this.#state === 'counting') {
      this.#isDue = false;
      await this.#countOnce();
    }
  }

  async #countOnce(): Promise<void> {
    const row = this.#row;
    if (row === null) return;
    const counted = count(sceneOf(this.#wish, row));
    if (counted.ledger !== row.ledger && !(await this.#store({ ...row, ledger: counted.ledger }))) return;
    this.#told.set({
      tally: withCarried(counted.tally, row.carried),
      desk: withCarriedLate(counted.desk, row.carried),
    });
    this.#wakeAt(counted);
  }

  async #store(row: LocalRow): Promise<boolean> {
    this.#status.set({ kind: 'saving' });
    const isStored = await this.#wish.locals.put(row);
    this.#status.set(isStored ? { kind: 'saved' } : { kind: 'failed', reason: 'quota' });
    if (isStored) this.#row = row;
    else this.#later(retryPause);
    return isStored;
  }

  #wakeAt({ wakeAt }: Count): void {
    if (wakeAt === null) this.#clearTimer();
    else this.#later(Math.max(0, wakeAt - this.#wish.now()));
  }

  #later(milliseconds: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => this.#countSoon(), milliseconds);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

const sceneOf = (
  { counted, now, random }: Omit<LocalTellerWish, 'locals' | 'session'>,
  { ledger, carried }: Pick<LocalRow, 'ledger' | 'carried'>,
) => ({
  plan: withoutCarried(counted.plan(), carried),
  roster: counted.roster(),
  seats: counted.sheets(),
  present: new Set<SeatId>(),
  ledger,
  now: now(),
  random,
  counter: 'device' as const,
});

/** What a ledger said when a relay took it: shown until the relay tells it itself. Nothing is counted. */
export const recall = (wish: Omit<LocalTellerWish, 'locals' | 'session'>, ledger: Ledger = emptyLedger): Told =>
  tell(sceneOf(wish, { ledger }));
