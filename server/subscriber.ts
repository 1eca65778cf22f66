import * as Y from 'yjs';
import type { Limits } from '../src/protocol/limits.ts';
import { encodeGreeting, encodeReceipt, encodeRefusal } from '../src/protocol/messages.ts';
import { createAllowance } from './allowance.ts';
import { encodeStep1, encodeStep2, encodeUpdate } from './frames.ts';
import type { Peer } from './peer.ts';

/** Greets the peer (its first message) and asks for what it has. */
export const greet = (peer: Peer, epoch: number, doc: Y.Doc, now: number): void => {
  if (peer.plenum) peer.send(encodeGreeting(epoch, now));
  peer.send(encodeStep1(Y.encodeStateVector(doc)));
};

/** What a peer that fell behind has for certain, and since when it is behind; or what it has asked and has to wait for. */
interface Behind {
  readonly vector: Uint8Array;
  readonly since: number;
}

type SubscriberLimits = Pick<Limits, 'unsentBytes' | 'slowReader' | 'answersAtOnce' | 'answersPerSecond'>;

/**
 * One peer of one room, and what it has been told:
 *
 *   asking --answered--> following --too slow--> behind --drained--> following
 *                                                   +--too long--> closed
 *
 * A question that comes before the last answers have gone out waits in the same way.
 */
export class Subscriber {
  readonly peer: Peer;
  readonly #limits: SubscriberLimits;
  readonly #answers: ReturnType<typeof createAllowance>;
  /** Writes taken in, and how many of them have been confirmed. */
  #taken = 0;
  #confirmed = 0;
  #following = false;
  #gap: 'none' | 'found' | 'asked' = 'none';
  #behind: Behind | null = null;
  #question: Behind | null = null;
  #refusals: Uint8Array[] = [];

  constructor(peer: Peer, limits: SubscriberLimits) {
    this.peer = peer;
    this.#limits = limits;
    this.#answers = createAllowance(limits.answersPerSecond, limits.answersAtOnce, () => performance.now());
  }

  /** Whether a question may be answered now; if not it waits for `catchUp`, in place of one that waits already. */
  mayAsk(vector: Uint8Array, now: number): boolean {
    const isClear = this.peer.unsent() <= this.#limits.unsentBytes;
    if (isClear && this.#question === null && this.#answers.take()) return true;
    this.#question = { vector, since: this.#question?.since ?? now };
    return false;
  }

  /** A write of this peer has been taken in, whole or with parts missing. */
  take(kind: 'step2' | 'update', outcome: 'whole' | 'gap'): void {
    this.#taken += 1;
    // A step 2 is everything the peer has: what is still missing then is missing there too, and is not waited for.
    if (kind === 'step2') this.#gap = 'none';
    else if (outcome === 'gap' && this.#gap === 'none') this.#gap = 'found';
  }

  /** The write taken in last was not taken as it was. */
  object(reason: string): void {
    this.#refusals.push(encodeRefusal(this.#taken, reason));
  }

  /** Everything taken in is durable: says so, unless parts are missing. Then they are asked for, once. */
  acknowledge(doc: Y.Doc): void {
    // In front of the receipt: who is told that everything is stored must know by then what was not.
    if (this.peer.plenum) for (const refusal of this.#refusals) this.peer.send(refusal);
    this.#refusals = [];
    if (this.#gap === 'found') {
      this.#gap = 'asked';
      this.peer.send(encodeStep1(Y.encodeStateVector(doc)));
    }
    if (this.#gap !== 'none' || this.#confirmed === this.#taken) return;
    this.#confirmed = this.#taken;
    if (this.peer.plenum) this.peer.send(encodeReceipt(this.#confirmed));
  }

  /** The answer to its step 1: from now on it is sent what is new. */
  answer(frame: Uint8Array): void {
    this.#following = true;
    this.#behind = null;
    this.peer.send(frame);
  }

  /** Something new; `before` is the state in front of it, in case the network takes no more now. */
  tell(frame: Uint8Array, before: ReadonlyMap<number, number>, now: number): void {
    if (!this.#following || this.#behind !== null) return;
    if (this.peer.unsent() <= this.#limits.unsentBytes) this.peer.send(frame);
    else this.#behind = { vector: Y.encodeStateVector(new Map(before)), since: now };
  }

  /** Sends what waits once the network has drained: the answer, or one difference. False when it has not for too long. */
  catchUp(doc: Y.Doc, now: number): boolean {
    const waiting = this.#question ?? this.#behind;
    if (waiting === null) return true;
    if (this.peer.unsent() > this.#limits.unsentBytes / 4) return now - waiting.since < this.#limits.slowReader;
    if (this.#question === null) this.peer.send(encodeUpdate(Y.encodeStateAsUpdate(doc, waiting.vector)));
    else if (!this.#answers.take()) return true;
    else this.answer(encodeStep2(Y.encodeStateAsUpdate(doc, waiting.vector)));
    this.#behind = null;
    this.#question = null;
    return true;
  }
}
