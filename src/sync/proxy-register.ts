import type { Device } from '../device/device.ts';
import type { Ask } from '../device/fresh-token.ts';
import type { ProxyRow } from '../device/proxies.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Via } from '../domain/session/seat.ts';
import type { RosterAnswer } from '../protocol/api.ts';
import type { Renewal } from './relay-link.ts';

/** Which session, and who is told what became of its seats. */
export interface ProxyRegisterWish {
  readonly device: Device;
  readonly session: SessionId;
  /** Whether a relay has the session. */
  readonly isOnRelay: () => boolean;
  /** Calls of the relay as the moderator. */
  readonly ask: Ask;
  /** The relay knows the seat now. */
  readonly onKnown: (row: ProxyRow) => void;
  /** Keeps a seat that another moderator has recorded, with what they have recorded of it. */
  readonly adopt: (row: ProxyRow) => Promise<void>;
  /** The seat is not recorded here any more: removed, or somebody sits on it with a device of their own. */
  readonly onGone: (row: ProxyRow) => void;
}

/*
 * What device and relay know of the seats that are recorded here.
 *
 *   made here --asked for--> known to the relay --removed here, or taken by somebody with a device--> gone
 *   recorded by another moderator --asked for--> known here as well
 */
export class ProxyRegister {
  readonly #wish: ProxyRegisterWish;
  #settling: Promise<void> | null = null;
  #isDue = false;

  constructor(wish: ProxyRegisterWish) {
    this.#wish = wish;
  }

  rows(): readonly ProxyRow[] {
    const { device, session } = this.#wish;
    return device.proxies.getSnapshot().filter(({ sessionId }) => sessionId === session);
  }

  /** Asks for a seat. The same call makes it, amends it and gives its token again. */
  async makeKnown(row: ProxyRow): Promise<Renewal> {
    const { device, session, ask } = this.#wish;
    const { seatId, via, number, perspective } = row;
    const answer = await ask((token) => device.api.addSeat(session, { seatId, via, number, perspective }, token));
    if (answer.ok) {
      // Removed in the meantime: then it has to be told so, not kept.
      if (this.#has(row)) await device.proxies.put({ ...row, token: answer.value.token });
      return 'renewed';
    }
    if (answer.reason === 'id-taken') await this.#drop(row);
    return answer.reason === 'forbidden' || answer.reason === 'id-taken' ? 'refused' : 'offline';
  }

  /** Makes known what the relay has not heard of yet: new seats, and those that were removed. */
  settle(): Promise<void> {
    // Also when it runs already: it goes through the seats that were there when it began.
    this.#isDue = true;
    this.#settling ??= this.#settleAll().finally(() => {
      this.#settling = null;
    });
    return this.#settling;
  }

  /**
   * Takes over what other moderators have recorded, so that a form can be gone on with from any of their devices, and lets
   * go of what is no longer to be recorded.
   */
  async reconcile(via: Via): Promise<void> {
    const { device, session, isOnRelay, ask } = this.#wish;
    if (!isOnRelay()) return;
    await this.settle();
    const answer = await ask((token) => device.api.roster(session, token));
    if (!answer.ok) return;
    const here = new Map(this.rows().map((row) => [row.seatId, row]));
    for (const row of this.rows())
      if (row.via === via && row.token !== '' && row.gone !== true) await this.#compare(row, answer.value);
    const adopting: Promise<void>[] = [];
    for (const seat of answer.value) {
      if (seat.via !== via || here.has(seat.seatId)) continue;
      const row = await this.#takeOver({ ...seat, via });
      if (row !== null) adopting.push(this.#wish.adopt(row));
    }
    await Promise.all(adopting);
  }

  async #compare(row: ProxyRow, roster: RosterAnswer): Promise<void> {
    const told = roster.find(({ seatId }) => seatId === row.seatId);
    if (told?.via !== row.via) await this.#drop(row);
    else if (told.perspective !== row.perspective)
      await this.#wish.device.proxies.put({ ...row, perspective: told.perspective });
  }

  async #takeOver(seat: RosterAnswer[number] & { readonly via: Via }): Promise<ProxyRow | null> {
    const { device, session, ask } = this.#wish;
    const { seatId, via, number, perspective } = seat;
    // Seats of earlier versions have no number: only the device that made them knows which form it was.
    if (number === null) return null;
    const own = { sessionId: session, seatId, via, number, perspective };
    const row: ProxyRow = { key: `${session}/${seatId}`, ...own, token: '', elsewhere: true };
    const answer = await ask((token) => device.api.addSeat(session, { seatId, via, number, perspective }, token));
    return answer.ok ? { ...row, token: answer.value.token } : null;
  }

  async #settleAll(): Promise<void> {
    while (this.#isDue && this.#wish.isOnRelay()) {
      this.#isDue = false;
      for (const row of this.rows())
        if (row.gone === true) await this.#withdraw(row);
        else if (row.token === '' && (await this.makeKnown(row)) === 'renewed') this.#wish.onKnown(row);
    }
  }

  async #withdraw(row: ProxyRow): Promise<void> {
    const { device, session, ask } = this.#wish;
    const answer = await ask((token) => device.api.eraseSeat(session, row.seatId, token));
    if (answer.ok || answer.reason === 'not-found') await this.#drop(row);
  }

  async #drop(row: ProxyRow): Promise<void> {
    await this.#wish.device.proxies.remove(row.key);
    this.#wish.onGone(row);
  }

  #has({ key }: ProxyRow): boolean {
    return this.rows().some((row) => row.key === key && row.gone !== true);
  }
}
