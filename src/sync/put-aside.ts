import * as Y from 'yjs';
import type { RescueReason, RescueRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { keepRescue, type Rescue } from '../device/rescues.ts';
import type { SeatId } from '../domain/ids.ts';
import { documentJson } from './document-json.ts';
import { restOf } from './rest-of-copy.ts';

/** Of which document copies are put aside, and where. */
export interface PutAsideWish {
  readonly device: Pick<Device, 'database' | 'random' | 'now'>;
  readonly document: string;
  readonly seat: SeatId;
}

/** The copies of one document that were put aside on this device, of this seat, in this visit and in earlier ones. */
export class PutAside {
  readonly #wish: PutAsideWish;
  /** Those that have not been compared yet with what the relay holds. */
  #unsettled: readonly RescueRow[] = [];

  constructor(wish: PutAsideWish) {
    this.#wish = wish;
  }

  /** Whether something is to be compared as soon as it is known what the relay holds. */
  get isUnsettled(): boolean {
    return this.#unsettled.length > 0;
  }

  /** Finds what earlier visits have left. */
  async find(): Promise<void> {
    this.#unsettled = [...this.#unsettled, ...(await this.#rows())];
  }

  /** Keeps the whole document. */
  keepDocument(reason: RescueReason, doc: Y.Doc): Promise<Rescue> {
    return this.keep(reason, printCopy(doc));
  }

  async keep(reason: RescueReason, copy: Pick<RescueRow, 'update' | 'json'>): Promise<Rescue> {
    const { device, document, seat } = this.#wish;
    const place = { rescues: device.database.rescues, random: device.random, now: device.now };
    const rescue = await keepRescue(place, { document, seat, reason, ...copy });
    this.#unsettled = [...this.#unsettled, rescue.row];
    return rescue;
  }

  /** Why a copy was put aside of which something is missing in this document; null when there is none. */
  reasonIn(present: Y.Doc): RescueReason | null {
    return this.#unsettled.find((row) => restOf(row, present) !== 'nothing')?.reason ?? null;
  }

  /**
   * Now that the relay has told what it holds: what it has, and what was erased for good, is taken out of the copies, so
   * that what is written from now on makes nothing look lost. An empty one is no longer kept. Ends with the reason of one
   * that stays.
   */
  async settle(present: Y.Doc): Promise<RescueReason | null> {
    const { rescues } = this.#wish.device.database;
    const rows = this.#unsettled;
    this.#unsettled = [];
    let reason: RescueReason | null = null;
    for (const [row, rest] of rows.map((one) => [one, restOf(one, present)] as const)) {
      if (rest === 'nothing') await rescues.remove(row.id);
      else reason ??= row.reason;
      if (rest instanceof Y.Doc) await rescues.put({ ...row, ...printCopy(rest) });
    }
    return reason;
  }

  /** Deleted means deleted here, too. */
  async erase(): Promise<void> {
    for (const row of await this.#rows()) await this.#wish.device.database.rescues.remove(row.id);
  }

  async #rows(): Promise<readonly RescueRow[]> {
    const { device, document, seat } = this.#wish;
    const rows = await device.database.rescues.all();
    return rows.filter((row) => row.document === document && (row.seat ?? seat) === seat);
  }
}

const printCopy = (doc: Y.Doc): Pick<RescueRow, 'update' | 'json'> => ({
  update: Y.encodeStateAsUpdate(doc),
  json: JSON.stringify(documentJson(doc)),
});
