import type { Desk } from '../domain/teller/desk.ts';
import type { Tally } from '../domain/teller/tally.ts';
import type { Environment } from './environment.ts';

/** What is told of a session: to everybody, and to who moderates. */
export interface Told {
  readonly tally: Tally;
  readonly desk: Desk;
}

/*
 * Windows of one session on one device talk about what is no document: the count of a session without a relay, seats
 * that were added, and that a relay has accepted it. One window counts (Web Lock); the others show what it says.
 */
/** What windows of one session on this device say to one another. */
export type SessionWord =
  | { readonly kind: 'hello' }
  | ({ readonly kind: 'told' } & Told)
  | { readonly kind: 'seats' }
  | { readonly kind: 'accepted' }
  /** Asks the window that counts to hand the session over; `createKey` may be empty. */
  | { readonly kind: 'handOver'; readonly createKey: string }
  /** What came of it: an empty text, or the reason why not. */
  | { readonly kind: 'handedOver'; readonly refusal: string };

/** The line between these windows. */
export interface SessionChannel {
  readonly say: (word: SessionWord) => void;
  readonly close: () => void;
}

const silent: SessionChannel = { say: () => undefined, close: () => undefined };

/** Joins the windows of one session. Without channels in this browser nobody else is heard. */
export const openSessionChannel = (
  { BroadcastChannel: Channel }: Pick<Environment, 'BroadcastChannel'>,
  session: string,
  onWord: (word: SessionWord) => void,
): SessionChannel => {
  if (Channel === null) return silent;
  const channel = new Channel(`plenum:session/${session}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const word = parseWord(data);
    if (word !== null) onWord(word);
  };
  return { say: (word) => channel.postMessage(word), close: () => channel.close() };
};

/** The other window may be of another version of the app: what it says is taken only in the shape we know. */
const parseWord = (data: unknown): SessionWord | null => {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  const word = data as { readonly kind: unknown } & Partial<Record<'createKey' | 'refusal', unknown>> & Partial<Told>;
  switch (word.kind) {
    case 'hello':
    case 'seats':
    case 'accepted':
      return { kind: word.kind };
    case 'told':
      return isTold(word) ? { kind: 'told', tally: word.tally, desk: word.desk } : null;
    case 'handOver':
      return typeof word.createKey === 'string' ? { kind: 'handOver', createKey: word.createKey } : null;
    case 'handedOver':
      return typeof word.refusal === 'string' ? { kind: 'handedOver', refusal: word.refusal } : null;
    default:
      return null;
  }
};

const isTold = (word: Partial<Told>): word is Told =>
  word.tally?.rounds instanceof Map &&
  word.tally.polls instanceof Map &&
  word.tally.boards instanceof Map &&
  word.tally.ballots instanceof Map &&
  word.desk?.seats instanceof Map &&
  Array.isArray(word.desk.late);
