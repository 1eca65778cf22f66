import * as Y from 'yjs';
import type { CloseReason } from '../src/protocol/close-codes.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { encodeStep2, encodeUpdate } from './frames.ts';
import type { Peer } from './peer.ts';
import { greet, Subscriber } from './subscriber.ts';

/** One durable change of a document. */
export interface Change {
  readonly update: Uint8Array;
  /** The state in front of it. */
  readonly before: ReadonlyMap<number, number>;
  /** The only peer it came from: it has it already. Null when it came from several or from the relay itself. */
  readonly only: Peer | null;
}

/** The people connected to one document, and who has been told what. Told is only what is durable. */
export class Audience {
  readonly #doc: Y.Doc;
  readonly #limits: Limits;
  readonly #clock: () => number;
  readonly #subscribers = new Map<Peer, Subscriber>();
  /** The whole state as a frame, kept until the next change: a hundred latecomers cost one encoding. */
  #whole: Uint8Array | null = null;
  #asking = new Map<Subscriber, Uint8Array>();
  /** What is said beside the document: waiting for a commit, and taking part in the one under way. */
  #words: Uint8Array[] = [];
  #sealed: Uint8Array[] = [];

  constructor(doc: Y.Doc, limits: Limits, clock: () => number) {
    this.#doc = doc;
    this.#limits = limits;
    this.#clock = clock;
  }

  get peers(): Iterable<Peer> {
    return this.#subscribers.keys();
  }

  find(peer: Peer): Subscriber | undefined {
    return this.#subscribers.get(peer);
  }

  admit(peer: Peer, epoch: number): void {
    this.#subscribers.set(peer, new Subscriber(peer, this.#limits));
    greet(peer, epoch, this.#doc, this.#clock());
  }

  /** Takes the peer out and, with a reason, closes it. */
  dismiss(peer: Peer, reason?: CloseReason, detail?: string): void {
    this.#subscribers.delete(peer);
    if (reason !== undefined) peer.close(reason, detail);
  }

  dismissAll(reason: CloseReason, detail?: string): void {
    for (const peer of [...this.#subscribers.keys()]) this.dismiss(peer, reason, detail);
  }

  /** A word beside the document, sent once the commit is durable that `sealWords` begins. Stock clients do not know it. */
  say(frame: Uint8Array): void {
    this.#words.push(frame);
  }

  sealWords(): void {
    this.#sealed = this.#words;
    this.#words = [];
  }

  /** Somebody's step 1; answered when everything in the document is durable. */
  ask(subscriber: Subscriber, vector: Uint8Array): void {
    this.#asking.set(subscriber, vector);
  }

  isWaiting(): boolean {
    return this.#asking.size > 0 || this.#words.length > 0;
  }

  /** What was taken in is durable: passes it on, confirms it, answers who asked. Returns peers whose bytes were no question. */
  settle(change: Change | null): readonly Peer[] {
    if (change !== null) this.#spread(change);
    for (const subscriber of this.#subscribers.values()) subscriber.acknowledge(this.#doc);
    for (const { peer } of this.#subscribers.values())
      if (peer.plenum) for (const word of this.#sealed) peer.send(word);
    this.#sealed = [];
    const asked = this.#asking;
    this.#asking = new Map();
    return [...asked].flatMap(([subscriber, vector]) => (this.#answer(subscriber, vector) ? [] : [subscriber.peer]));
  }

  #spread({ update, before, only }: Change): void {
    this.#whole = null;
    const frame = encodeUpdate(update);
    const now = this.#clock();
    for (const walls of [true, false])
      for (const subscriber of this.#subscribers.values())
        if (subscriber.peer.wall === walls && subscriber.peer !== only) subscriber.tell(frame, before, now);
  }

  #answer(subscriber: Subscriber, vector: Uint8Array): boolean {
    if (!this.#subscribers.has(subscriber.peer)) return true;
    try {
      if (!subscriber.mayAsk(vector, this.#clock())) return true;
      const isNew = vector.length <= 1;
      const frame = (isNew ? this.#whole : null) ?? encodeStep2(Y.encodeStateAsUpdate(this.#doc, vector));
      if (isNew) this.#whole = frame;
      subscriber.answer(frame);
      return true;
    } catch {
      // The vector is decoded only here: these bytes are none.
      return false;
    }
  }

  /** Sends the difference to peers that fell behind and have drained; returns those that are beyond hope. */
  catchUp(): readonly Peer[] {
    const now = this.#clock();
    return [...this.#subscribers.values()].flatMap((one) => (this.#serve(one, now) ? [] : [one.peer]));
  }

  #serve(subscriber: Subscriber, now: number): boolean {
    try {
      return subscriber.catchUp(this.#doc, now);
    } catch {
      // What waited was no question.
      return false;
    }
  }
}
