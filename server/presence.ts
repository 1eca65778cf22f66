import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { SeatId } from '../src/domain/ids.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { encodePresence } from './frames.ts';
import type { Peer } from './peer.ts';

/** What one connection tells of itself. */
interface State {
  readonly client: number;
  readonly clock: number;
  /** JSON in words of ours; „null“: not there any more. */
  readonly text: string;
}

export interface PresenceParts {
  readonly limits: Pick<Limits, 'presenceBytes' | 'unsentBytes'>;
  /** Everybody connected. */
  readonly peers: () => Iterable<Peer>;
  /** Whose a Yjs client is, as far as somebody has written under it. */
  readonly ownerOf: (client: number) => SeatId | undefined;
}

const gone = 'null';

/**
 * Who is where in a shared text. Of everything a connection says only what it says of itself is passed on, and only its
 * cursor: who it is stands in its token. It is kept as long as the connection, and never stored. What is not understood
 * or not its own is dropped without a word: stock clients honestly repeat what they have heard of others.
 */
export class Presence {
  readonly #parts: PresenceParts;
  readonly #states = new Map<Peer, State>();

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  /** A message of presence; null asks who is there. */
  hear(peer: Peer, message: Uint8Array | null): void {
    if (message === null) this.tell(peer);
    else if (peer.access === 'write' && message.length <= this.#parts.limits.presenceBytes) this.#take(peer, message);
  }

  #take(peer: Peer, message: Uint8Array): void {
    const own = readStates(message).findLast(({ client }) => this.#isOwn(peer, client));
    const before = this.#states.get(peer);
    if (own === undefined || own.clock <= (before?.clock ?? -1)) return;
    const state = { ...own, text: rewrite(own.text, peer.seat) };
    // That somebody is gone is said of others too, by clients that have never said anything of themselves.
    if (state.text === gone && before === undefined) return;
    this.#states.set(peer, state);
    this.#spread(peer, state);
  }

  /** Tells one peer who else is there. */
  tell(peer: Peer): void {
    const others = [...this.#states].flatMap(([other, state]) =>
      other === peer || state.text === gone ? [] : [state],
    );
    if (others.length > 0) peer.send(encodeStates(others));
  }

  /** The connection is gone, and with it its cursor at the others. */
  leave(peer: Peer): void {
    const state = this.#states.get(peer);
    this.#states.delete(peer);
    if (state !== undefined && state.text !== gone)
      this.#spread(peer, { ...state, clock: state.clock + 1, text: gone });
  }

  /** The announced client, or without one the first it speaks of that is nobody else's. It stays the only one. */
  #isOwn(peer: Peer, client: number): boolean {
    const known = this.#states.get(peer)?.client ?? peer.client;
    if (known !== null && known !== client) return false;
    const owner = this.#parts.ownerOf(client);
    if (owner !== undefined && owner !== peer.seat) return false;
    return ![...this.#states].some(([other, state]) => other !== peer && state.client === client);
  }

  #spread(from: Peer, state: State): void {
    const frame = encodeStates([state]);
    const { limits, peers } = this.#parts;
    // Whoever lags behind has more urgent things to read.
    for (const peer of peers()) if (peer !== from && peer.unsent() <= limits.unsentBytes) peer.send(frame);
  }
}

const encodeStates = (states: readonly State[]): Uint8Array =>
  encodePresence(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, states.length);
      for (const { client, clock, text } of states) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarString(encoder, text);
      }
    }),
  );

/** Nothing at all of a message that is not exactly a list of states. */
const readStates = (message: Uint8Array): readonly State[] => {
  try {
    const decoder = decoding.createDecoder(message);
    const states: State[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
      states.push({ client, clock, text: decoding.readVarString(decoder) });
    }
    return decoding.hasContent(decoder) ? [] : states;
  } catch {
    return [];
  }
};

/** Only where somebody is; who that is says the relay. */
const rewrite = (text: string, seat: SeatId): string => {
  const state = parse(text);
  if (typeof state !== 'object' || state === null) return gone;
  const cursor = 'cursor' in state ? state.cursor : undefined;
  return JSON.stringify({ cursor, user: { seat } });
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
