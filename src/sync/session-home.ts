import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { createCell, type Watched } from '../device/watched.ts';
import type { SeatId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import type { SeatEntry } from '../domain/session/seat.ts';
import type { Plan } from '../domain/session/session.ts';
import type { Desk } from '../domain/teller/desk.ts';
import type { Tally } from '../domain/teller/tally.ts';
import type { LocalStatus } from './document-status.ts';
import type { Environment } from './environment.ts';
import { type HandOverRefusal, handOver } from './hand-over.ts';
import { type Counted, LocalTeller, recall } from './local-teller.ts';
import type { ProxySeatKeeper } from './proxy-seats.ts';
import { openSessionChannel, type SessionChannel, type SessionWord, type Told } from './session-channel.ts';

/** Where a session lives: on this device until a relay has accepted it, then there for ever. */
export type Home = 'device' | 'relay';

/** What handing over came to. `no-answer`: it may be tried again, nothing is lost. */
export type HandOverResult = Result<null, HandOverRefusal | 'no-answer'>;

/** The session on this device, and what its relay tells once there is one. */
export interface SessionHomeWish {
  readonly environment: Environment;
  readonly device: Device;
  readonly seat: SeatRow;
  readonly proxies: ProxySeatKeeper;
  readonly plan: Watched<Plan>;
  /** What the relay tells. */
  readonly tally: Watched<Tally>;
  readonly desk: Watched<Desk>;
  readonly now: () => number;
  readonly whenRead: Promise<void>;
  /** A relay has accepted the session: everything may dial. */
  readonly onAccepted: () => void;
}

/** Milliseconds that another window gets to hand the session over. */
const patience = 30_000;

/*
 *   device: one window counts (Web Lock), the others show what it says
 *      |  hand-over accepted and noted on this device
 *   relay: nobody counts here any more; what was counted is shown until the relay tells it itself
 *
 * The window that holds the lock also keeps all seats without a device open, so that what they wrote is delivered.
 */
export class SessionHome {
  readonly #wish: SessionHomeWish;
  readonly #home: ReturnType<typeof createCell<Home>>;
  readonly #told = createCell<Told | null>(null);
  readonly #counted: Counted;
  readonly #teller: LocalTeller;
  readonly #channel: SessionChannel;
  readonly #ending = new AbortController();
  readonly #waiting = new Set<(refusal: string) => void>();
  readonly #whenFirst: Promise<void>;
  #becomeFirst: () => void = () => undefined;
  #isFirst = false;
  #handing: Promise<HandOverResult> | null = null;
  #stopWatching: () => void = () => undefined;

  constructor(wish: SessionHomeWish) {
    this.#wish = wish;
    const { environment, device, seat, proxies, plan, now } = wish;
    this.#whenFirst = new Promise((resolve) => {
      this.#becomeFirst = resolve;
    });
    this.#home = createCell<Home>(seat.local === true ? 'device' : 'relay');
    this.#counted = {
      plan: plan.getSnapshot,
      roster: () => withModerator(seat.seatId, proxies.roster()),
      sheets: () => proxies.sheets.getSnapshot(),
      onChange: (listener) => {
        const stops = [plan.subscribe(listener), proxies.onChange(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    };
    this.#teller = new LocalTeller({
      session: seat.sessionId,
      locals: device.database.locals,
      counted: this.#counted,
      now,
      random: device.random,
    });
    this.#teller.told.subscribe(() => this.#tell(this.#teller.told.getSnapshot()));
    this.#channel = openSessionChannel(environment, seat.sessionId, (word) => void this.#onWord(word));
    this.#channel.say({ kind: 'hello' });
    if (seat.local !== true) void this.#recall();
    void this.#hold();
  }

  get home(): Watched<Home> {
    return this.#home;
  }

  /** What stands for the relay's tally and desk as long as it tells none itself; null: ask the relay's. */
  get told(): Watched<Told | null> {
    return this.#told;
  }

  /** Whether what was counted here is stored. */
  get status(): Watched<LocalStatus> {
    return this.#teller.status;
  }

  /** Other windows hear of a seat that was added, changed or removed. */
  saySeats(): void {
    this.#channel.say({ kind: 'seats' });
  }

  handOver(createKey = ''): Promise<HandOverResult> {
    if (this.#home.getSnapshot() === 'relay') return Promise.resolve(accepted(null));
    const { fromFile = false, practice } = this.#wish.seat;
    if (fromFile) return Promise.resolve(refused('from-file'));
    if (practice) return Promise.resolve(refused('practice'));
    this.#handing ??= this.#handOverSomewhere(createKey).finally(() => {
      this.#handing = null;
    });
    return this.#handing;
  }

  close(): void {
    this.#ending.abort();
    this.#teller.stop();
    this.#stopWatching();
    this.#channel.close();
  }

  /** Waits for its turn; the window before it may stay open for the whole meeting. */
  async #hold(): Promise<void> {
    const { locks } = this.#wish.environment;
    const { signal } = this.#ending;
    const untilClosed = async () => {
      await this.#beFirst();
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    };
    if (locks === null) return untilClosed();
    // An abort while waiting is this window's own closing.
    await locks.request(`plenum:session/${this.#wish.seat.sessionId}`, { signal }, untilClosed).catch(() => undefined);
  }

  async #beFirst(): Promise<void> {
    const { device, proxies, whenRead } = this.#wish;
    // The window before may have handed over and closed without anybody hearing of it.
    await Promise.all([device.sessions.refresh(), device.proxies.refresh(), whenRead]);
    await proxies.openAll();
    if (this.#ending.signal.aborted) return;
    this.#isFirst = true;
    if (this.#home.getSnapshot() === 'device' && !this.#isAccepted()) await this.#teller.start();
    else this.#accept();
    this.#becomeFirst();
  }

  #isAccepted(): boolean {
    const { device, seat } = this.#wish;
    return device.sessions.getSnapshot().find(({ key }) => key === seat.key)?.local !== true;
  }

  #tell(told: Told | null): void {
    if (told === null || this.#home.getSnapshot() !== 'device') return;
    this.#told.set(told);
    this.#channel.say({ kind: 'told', ...told });
  }

  async #onWord(word: SessionWord): Promise<void> {
    const { device } = this.#wish;
    const isHere = this.#home.getSnapshot() === 'device';
    if (word.kind === 'hello' && this.#isFirst) this.#tell(this.#told.getSnapshot());
    else if (word.kind === 'told' && isHere && !this.#isFirst) this.#told.set({ tally: word.tally, desk: word.desk });
    else if (word.kind === 'seats') await device.proxies.refresh();
    else if (word.kind === 'accepted') {
      await Promise.all([device.sessions.refresh(), device.proxies.refresh()]);
      if (this.#isAccepted()) this.#accept();
    } else if (word.kind === 'handOver' && this.#isFirst) {
      const result = await this.handOver(word.createKey);
      this.#channel.say({ kind: 'handedOver', refusal: result.ok ? '' : result.reason });
    } else if (word.kind === 'handedOver') for (const settle of [...this.#waiting]) settle(word.refusal);
  }

  /** Here when this window counts or comes to count while it waits; otherwise the one that does is asked. */
  #handOverSomewhere(createKey: string): Promise<HandOverResult> {
    if (this.#isFirst) return this.#handOverHere(createKey);
    return Promise.race([this.#whenFirst.then(() => this.#handOverHere(createKey)), this.#askFirst(createKey)]);
  }

  /** Nothing moves while the relay is asked: what it is told is what stands here. */
  async #handOverHere(createKey: string): Promise<HandOverResult> {
    const { device, seat, plan } = this.#wish;
    const local = await this.#teller.pause();
    if (local === null) return refused('not-found');
    const title = plan.getSnapshot().title || seat.title || '–';
    const result = await handOver({ device, seat, local, title, createKey });
    if (result.ok) {
      this.#accept();
      this.#channel.say({ kind: 'accepted' });
    } else this.#teller.resume();
    return result;
  }

  #askFirst(createKey: string): Promise<HandOverResult> {
    return new Promise((resolve) => {
      const settle = (refusal: string) => {
        clearTimeout(timer);
        this.#waiting.delete(settle);
        resolve(refusal === '' ? accepted(null) : refused(refusal as HandOverRefusal));
      };
      const timer = setTimeout(() => settle('no-answer'), patience);
      this.#waiting.add(settle);
      this.#channel.say({ kind: 'handOver', createKey });
    });
  }

  #accept(): void {
    const { proxies, onAccepted } = this.#wish;
    this.#teller.stop();
    if (this.#home.getSnapshot() === 'device') {
      this.#home.set('relay');
      onAccepted();
      if (this.#told.getSnapshot() === null) void this.#recall();
      else this.#watchRelay();
    }
    if (!this.#isFirst) return;
    proxies.connect();
    void proxies.register();
  }

  async #recall(): Promise<void> {
    const { device, seat, whenRead, now } = this.#wish;
    const [row] = await Promise.all([device.database.locals.get(seat.sessionId), whenRead]);
    if (row === null || this.#ending.signal.aborted) return;
    this.#told.set(recall({ counted: this.#counted, now, random: device.random }, row.ledger));
    this.#watchRelay();
  }

  /** From the moment at which the relay tells every round that was counted here, it alone is asked. */
  #watchRelay(): void {
    const { tally, desk, device, seat } = this.#wish;
    const look = () => {
      const known = tally.getSnapshot().rounds;
      const here = this.#told.getSnapshot();
      if (here !== null && ![...here.tally.rounds.keys()].every((round) => known.has(round))) return;
      // The desk is another document and may come later.
      if (here !== null && desk.getSnapshot().seats.size === 0) return;
      this.#stopWatching();
      this.#told.set(null);
      // Who scored what need not lie here any longer: the relay remembers it.
      void device.database.locals.remove(seat.sessionId);
    };
    const stops = [tally.subscribe(look), desk.subscribe(look)];
    this.#stopWatching = () => {
      for (const stop of stops) stop();
    };
    look();
  }
}

const withModerator = (seat: SeatId, roster: ReadonlyMap<SeatId, SeatEntry>): ReadonlyMap<SeatId, SeatEntry> =>
  new Map<SeatId, SeatEntry>([[seat, { seat, role: 'moderator', perspective: null }], ...roster]);
