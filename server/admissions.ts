import type { WebSocket } from 'ws';
import type { SeatId, SpaceId } from '../src/domain/ids.ts';
import { printName } from '../src/protocol/document-name.ts';
import type { Admitted } from './handshake.ts';

/** Whether somebody is this member of a space, and there as that. */
export const isMember =
  (space: SpaceId, seat: SeatId) =>
  ({ principal: { session, ...place } }: Admitted): boolean =>
    session === null && place.space === space && place.seat === seat;

/** Whose each open socket is, and that no seat has too many of them on one document. */
export class Admissions {
  readonly #admitted = new Map<WebSocket, Admitted>();
  /** How many sockets a seat has on a document. */
  readonly #perSeat = new Map<string, number>();
  readonly #most: number;

  /** `most`: sockets of one seat per document. */
  constructor(most: number) {
    this.#most = most;
  }

  /** False when the seat has enough sockets on this document. What is registered leaves with its socket. */
  register(socket: WebSocket, admission: Admitted): boolean {
    const key = `${admission.principal.seat} ${printName(admission.name)}`;
    const before = this.#perSeat.get(key) ?? 0;
    if (before >= this.#most) return false;
    this.#perSeat.set(key, before + 1);
    this.#admitted.set(socket, admission);
    socket.on('close', () => {
      this.#admitted.delete(socket);
      const left = (this.#perSeat.get(key) ?? 1) - 1;
      if (left > 0) this.#perSeat.set(key, left);
      else this.#perSeat.delete(key);
    });
    return true;
  }

  has(socket: WebSocket): boolean {
    return this.#admitted.has(socket);
  }

  /** The sockets of everybody who is meant. */
  *socketsOf(isMeant: (admission: Admitted) => boolean): Generator<WebSocket> {
    for (const [socket, admission] of this.#admitted) if (isMeant(admission)) yield socket;
  }

  [Symbol.iterator](): IterableIterator<[WebSocket, Admitted]> {
    return this.#admitted.entries();
  }
}
