import type * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import type { Ask } from '../device/fresh-token.ts';
import type { ProxyRow } from '../device/proxies.ts';
import { createCell, createListeners, type Watched } from '../device/watched.ts';
import { readSeat } from '../documents/seat/document.ts';
import { createId, type SeatId, type SessionId } from '../domain/ids.ts';
import type { Perspective } from '../domain/session/perspective.ts';
import { seatedAs } from '../domain/session/role.ts';
import type { SeatEntry, SeatSheet, Via } from '../domain/session/seat.ts';
import { seatsIn } from '../protocol/ledger.ts';
import type { Environment } from './environment.ts';
import { eraseOwn } from './erase-session.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import { ProxyRegister } from './proxy-register.ts';
import type { RelayClock } from './relay-clock.ts';
import { watchDocument } from './watch-document.ts';
import { whenOnline } from './when-online.ts';

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
  /**
   * Takes a seat back that was made by mistake, here and on the relay: as if it had never been. Without a relay one that
   * was counted already stays in the count.
   */
  readonly remove: (seat: SeatId) => Promise<void>;
  /** Brings what other moderators have recorded to this device, and lets go of what is not recorded any more. */
  readonly reconcile: (via: Via) => Promise<void>;
  /** What has been written at all these seats; watching it opens them. */
  readonly sheets: Watched<ReadonlyMap<SeatId, SeatSheet>>;
  /** What has been written at this seat. */
  readonly sheet: (seat: SeatId) => Watched<SeatSheet>;
  /** Writes at a seat; at one that is not there any more nothing happens. */
  readonly edit: (seat: SeatId, act: (doc: Y.Doc) => void) => void;
  /** Ends when what this device holds of the seat is read. */
  readonly whenRead: (seat: SeatId) => Promise<void>;
}

/** For which session, and who is told of its seats. */
export interface ProxySeatsWish {
  readonly environment: Environment;
  readonly device: Device;
  readonly session: SessionId;
  readonly clock: RelayClock;
  /** Whether a relay has the session. */
  readonly isOnRelay: () => boolean;
  /** Calls of the relay as the moderator. */
  readonly ask: Ask;
  /** Answers how the document is taken out again. */
  readonly onOpened: (document: OpenDocument) => () => void;
  /** A seat was added, changed or removed here. */
  readonly onSeats: () => void;
}

interface OpenSheet {
  readonly document: OpenDocument;
  readonly sheet: Watched<SeatSheet>;
  readonly leave: () => void;
}

/** Opens the documents of all these seats only once somebody watches what is written at them. */
export class ProxySeatKeeper implements ProxySeats {
  readonly list: Watched<readonly ProxyRow[]>;
  readonly sheets: Watched<ReadonlyMap<SeatId, SeatSheet>>;
  readonly #wish: ProxySeatsWish;
  readonly #list = createCell<readonly ProxyRow[]>([]);
  readonly #changes = createListeners();
  readonly #sheets = createCell<ReadonlyMap<SeatId, SeatSheet>>(new Map());
  readonly #open = new Map<SeatId, OpenSheet>();
  /** Taken over from another moderator; what was recorded of them is on its way. */
  readonly #arriving = new Set<SeatId>();
  readonly #register: ProxyRegister;
  readonly #stop: () => void;
  #opensAll = false;

  constructor(wish: ProxySeatsWish) {
    this.#wish = wish;
    this.#register = new ProxyRegister({
      ...wish,
      onKnown: ({ seatId }) => this.#open.get(seatId)?.document.connect(),
      adopt: (row) => this.#adopt(row),
      onGone: ({ seatId }) => void this.#leave(seatId),
    });
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
      const entry: SeatEntry = { seat, role: seatedAs('participant', perspective), perspective, via };
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

  edit = (seat: SeatId, act: (doc: Y.Doc) => void): void => {
    // A step back on one laptop for a seat that another one has removed.
    if (this.#find(seat) !== undefined) act(this.#enter(seat).document.doc);
  };

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
    if (this.#wish.isOnRelay()) await this.#register.makeKnown({ ...row, perspective });
  };

  remove = async (seat: SeatId): Promise<void> => {
    const row = this.#find(seat);
    const { device, session, isOnRelay, onSeats } = this.#wish;
    if (row === undefined) return;
    if (isOnRelay()) {
      await device.proxies.put({ ...row, gone: true });
      void this.#register.settle();
    } else {
      const counted = await device.database.locals.get(session);
      if (counted !== null && seatsIn(counted.ledger).has(seat)) return;
      await device.proxies.remove(row.key);
      await this.#leave(seat);
    }
    onSeats();
  };

  reconcile = (via: Via): Promise<void> => this.#register.reconcile(via);

  /** Makes known to the relay what it has not heard of yet, and connects it. */
  register(): Promise<void> {
    return this.#register.settle();
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

  /**
   * Shown as soon as its sheet is here: whoever wrote before would write beside what stands there, and either of the two
   * could win.
   */
  async #adopt(row: ProxyRow): Promise<void> {
    this.#arriving.add(row.seatId);
    await this.#wish.device.proxies.put(row);
    await whenOnline(this.#enter(row.seatId).document);
    this.#arriving.delete(row.seatId);
    this.#look();
  }

  /** Nothing of the seat is kept here any longer. */
  async #leave(seat: SeatId): Promise<void> {
    const { environment, device, session } = this.#wish;
    const opened = this.#open.get(seat);
    this.#open.delete(seat);
    opened?.leave();
    await opened?.document.close();
    await eraseOwn(environment, device, { owner: session, prefix: `session/${session}/`, seats: [seat] });
    this.#tell();
  }

  #find(seat: SeatId): ProxyRow | undefined {
    return this.#register.rows().find(({ seatId, gone }) => seatId === seat && gone !== true);
  }

  #look(): void {
    const rows = this.#register.rows().filter(({ seatId, gone }) => gone !== true && !this.#arriving.has(seatId));
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
        return row === undefined ? 'refused' : this.#register.makeKnown(row);
      },
      mayDial: () => isOnRelay() && this.#find(seat)?.token !== '',
      clock,
    });
    const opened = { document, sheet: watchDocument(document, readSeat), leave: onOpened(document) };
    this.#open.set(seat, opened);
    document.onChange(() => this.#tell());
    return opened;
  }
}
