import type * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import type { ProxyRow } from '../device/proxies.ts';
import { createCell, createListeners, type Watched } from '../device/watched.ts';
import { readSeat } from '../documents/seat-document.ts';
import { createId, type SeatId, type SessionId } from '../domain/ids.ts';
import type { Perspective } from '../domain/session/perspective.ts';
import type { SeatEntry, SeatSheet, Via } from '../domain/session/seat.ts';
import type { Environment } from './environment.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import type { RelayClock } from './relay-clock.ts';
import type { Renewal } from './relay-link.ts';
import { watchDocument } from './watch-document.ts';

/** Somebody without a device of their own, as a seat is made for them. */
export interface NewProxy {
  readonly via: Via;
  /** The number of a form; null: the next free place. */
  readonly number: number | null;
  readonly perspective: Perspective | null;
}

/** The seats of a session that are recorded on this device. Each has a document of its own, as if it had a device. */
export interface ProxySeats {
  readonly list: Watched<readonly ProxyRow[]>;
  /** Makes a seat; null when this device could not keep it, and then it is not there. */
  readonly add: (wish: NewProxy) => Promise<ProxyRow | null>;
  readonly amend: (seat: SeatId, perspective: Perspective | null) => Promise<void>;
  /** Takes a seat back that was made by mistake, as long as no relay knows it. */
  readonly remove: (seat: SeatId) => Promise<void>;
  /** What has been written at all these seats; watching it opens them. */
  readonly sheets: Watched<ReadonlyMap<SeatId, SeatSheet>>;
  /** What has been written at this seat. */
  readonly sheet: (seat: SeatId) => Watched<SeatSheet>;
  readonly edit: (seat: SeatId, act: (doc: Y.Doc) => void) => void;
  /** Ends when what this device holds of the seat is read. */
  readonly whenRead: (seat: SeatId) => Promise<void>;
}

export interface ProxySeatsWish {
  readonly environment: Environment;
  readonly device: Device;
  readonly session: SessionId;
  readonly clock: RelayClock;
  /** Whether a relay has the session. */
  readonly isOnRelay: () => boolean;
  /** The moderator's token. */
  readonly token: () => string;
  readonly onOpened: (document: OpenDocument) => void;
  /** A seat was added, changed or removed here. */
  readonly onSeats: () => void;
}

export class ProxySeatKeeper implements ProxySeats {
  readonly list: Watched<readonly ProxyRow[]>;
  readonly sheets: Watched<ReadonlyMap<SeatId, SeatSheet>>;
  readonly #wish: ProxySeatsWish;
  readonly #list = createCell<readonly ProxyRow[]>([]);
  readonly #changes = createListeners();
  readonly #sheets = createCell<ReadonlyMap<SeatId, SeatSheet>>(new Map());
  readonly #open = new Map<SeatId, { readonly document: OpenDocument; readonly sheet: Watched<SeatSheet> }>();
  readonly #stop: () => void;
  #opensAll = false;
  #registering: Promise<void> | null = null;

  constructor(wish: ProxySeatsWish) {
    this.#wish = wish;
    this.list = this.#list;
    this.sheets = {
      subscribe: (listener) => {
        void this.openAll();
        return this.#sheets.subscribe(listener);
      },
      getSnapshot: this.#sheets.getSnapshot,
    };
    this.#look();
    this.#stop = wish.device.proxies.subscribe(() => this.#look());
  }

  /** Tells whenever a seat or a sheet has changed. */
  onChange = this.#changes.subscribe;

  roster(): ReadonlyMap<SeatId, SeatEntry> {
    const entries = this.#list.getSnapshot().map(({ seatId: seat, perspective, via }) => {
      const entry: SeatEntry = { seat, role: 'participant', perspective, via };
      return [seat, entry] as const;
    });
    return new Map(entries);
  }

  documents(): readonly OpenDocument[] {
    return [...this.#open.values()].map(({ document }) => document);
  }

  /** Opens every seat, now and whenever one is added: this window counts or delivers. */
  async openAll(): Promise<void> {
    this.#opensAll = true;
    this.#look();
    await Promise.all(this.documents().map(({ whenRead }) => whenRead));
  }

  sheet = (seat: SeatId): Watched<SeatSheet> => this.#enter(seat).sheet;

  whenRead = (seat: SeatId): Promise<void> => this.#enter(seat).document.whenRead;

  edit = (seat: SeatId, act: (doc: Y.Doc) => void): void => act(this.#enter(seat).document.doc);

  add = async ({ via, number, perspective }: NewProxy): Promise<ProxyRow | null> => {
    const { device, session } = this.#wish;
    const taken = this.#list.getSnapshot().filter((row) => row.via === via);
    const seatId = createId<SeatId>(device.random);
    const row: ProxyRow = {
      key: `${session}/${seatId}`,
      sessionId: session,
      seatId,
      via,
      number: number ?? Math.max(0, ...taken.map((one) => one.number)) + 1,
      perspective,
      token: '',
    };
    const isKept = await device.proxies.put(row);
    if (!isKept) {
      await device.proxies.remove(row.key);
      return null;
    }
    this.#wish.onSeats();
    void this.register();
    return row;
  };

  amend = async (seat: SeatId, perspective: Perspective | null): Promise<void> => {
    const row = this.#find(seat);
    if (row === undefined || row.perspective === perspective) return;
    await this.#wish.device.proxies.put({ ...row, perspective });
    this.#wish.onSeats();
    // Told to the relay by asking for the seat again.
    if (this.#wish.isOnRelay()) await this.#ask({ ...row, perspective });
  };

  remove = async (seat: SeatId): Promise<void> => {
    const row = this.#find(seat);
    if (row === undefined || row.token !== '') return;
    await this.#wish.device.proxies.remove(row.key);
    this.#wish.onSeats();
  };

  /** Makes the seats known that the relay has not heard of yet, and connects them. */
  register(): Promise<void> {
    this.#registering ??= this.#registerAll().finally(() => {
      this.#registering = null;
    });
    return this.#registering;
  }

  /** A relay has the session now: what lies here is delivered. */
  connect(): void {
    for (const { document } of this.#open.values()) document.connect();
  }

  retry(): void {
    for (const { document } of this.#open.values()) document.retry();
    this.connect();
  }

  async close(): Promise<void> {
    this.#stop();
    await Promise.all(this.documents().map((document) => document.close()));
  }

  async #registerAll(): Promise<void> {
    if (!this.#wish.isOnRelay()) return;
    for (const row of this.#list.getSnapshot())
      if (row.token === '' && (await this.#ask(row)) === 'renewed') this.#open.get(row.seatId)?.document.connect();
  }

  /** The same call makes a seat and gives its token again. */
  async #ask({ seatId, via, perspective }: ProxyRow): Promise<Renewal> {
    const { device, session, token } = this.#wish;
    const answer = await device.api.addSeat(session, { seatId, via, perspective }, token());
    const row = this.#find(seatId);
    if (answer.ok && row !== undefined) {
      await device.proxies.put({ ...row, token: answer.value.token });
      return 'renewed';
    }
    return !answer.ok && (answer.reason === 'forbidden' || answer.reason === 'id-taken') ? 'refused' : 'offline';
  }

  #find(seat: SeatId): ProxyRow | undefined {
    return this.#list.getSnapshot().find(({ seatId }) => seatId === seat);
  }

  #look(): void {
    const { device, session } = this.#wish;
    const rows = device.proxies.getSnapshot().filter(({ sessionId }) => sessionId === session);
    const before = this.#list.getSnapshot();
    if (rows.length !== before.length || rows.some((row, index) => row !== before[index])) this.#list.set(rows);
    if (this.#opensAll) for (const { seatId } of rows) this.#enter(seatId);
    this.#tell();
  }

  /** A sheet that has changed is another value; all others stay the same. */
  #tell(): void {
    const before = this.#sheets.getSnapshot();
    const now = new Map([...this.#open].map(([seat, { sheet }]) => [seat, sheet.getSnapshot()]));
    if (now.size !== before.size || [...now].some(([seat, sheet]) => before.get(seat) !== sheet)) this.#sheets.set(now);
    this.#changes.tell();
  }

  #enter(seat: SeatId) {
    const known = this.#open.get(seat);
    if (known !== undefined) return known;
    const { environment, device, session, clock, isOnRelay, onOpened } = this.#wish;
    const document = openDocument({
      environment,
      device,
      name: { kind: 'seat', session, seat },
      seat,
      access: () => 'write',
      token: () => this.#find(seat)?.token ?? '',
      renew: async () => {
        const row = this.#find(seat);
        return row === undefined ? 'refused' : this.#ask(row);
      },
      mayDial: () => isOnRelay() && this.#find(seat)?.token !== '',
      clock,
    });
    const opened = { document, sheet: watchDocument(document, readSeat) };
    this.#open.set(seat, opened);
    document.onChange(() => this.#tell());
    onOpened(document);
    return opened;
  }
}
