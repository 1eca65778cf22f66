import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type AgendaItemId, type PollId, type ProposalId, parseId, type RoundId } from '../domain/ids.ts';
import type { OwnLate } from '../domain/teller/own-late.ts';

/**
 * The wire. 0 to 3 are the stock y-websocket protocol; 100 and up are ours and only sent to clients that offered
 * `plenum.v1`, because stock clients log an error for what they do not know. A message is a varuint type and its body.
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Relay → client: the first n sync writes of this connection are on disk (cumulative). */
  receipt: 100,
  /** Relay → client: write n was not taken as it was, and why. */
  refusal: 101,
  /** Relay → client, first message: the document's epoch and the relay's clock. */
  greeting: 102,
  /** Client → relay with its own clock; relay → client with the same number and the relay's clock. */
  clock: 103,
  /** Relay → client, on the seat's own document: what of it came after closing and does not count. */
  late: 104,
} as const;

/** The three kinds of a sync message (y-protocols/sync). */
export const syncKinds = { step1: 0, step2: 1, update: 2 } as const;

/** Messages of ours, decoded. */
export type PlenumMessage =
  | { readonly type: 'receipt'; readonly writes: number }
  | { readonly type: 'refusal'; readonly write: number; readonly reason: string }
  | { readonly type: 'greeting'; readonly epoch: number; readonly now: number }
  | { readonly type: 'clock'; readonly sent: number; readonly now: number }
  | { readonly type: 'late'; readonly late: OwnLate };

/** The first `writes` sync writes of this connection are on disk. */
export const encodeReceipt = (writes: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.receipt);
    encoding.writeVarUint(encoder, writes);
  });

/** Write number `write` was not taken as it was. */
export const encodeRefusal = (write: number, reason: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.refusal);
    encoding.writeVarUint(encoder, write);
    encoding.writeVarString(encoder, reason);
  });

/** What a client hears first. */
export const encodeGreeting = (epoch: number, now: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.greeting);
    encoding.writeVarUint(encoder, epoch);
    encoding.writeFloat64(encoder, now);
  });

/** `sent` is the client's clock; the relay answers with it and its own. */
export const encodeClock = (sent: number, now: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.clock);
    encoding.writeFloat64(encoder, sent);
    encoding.writeFloat64(encoder, now);
  });

/** Judgements as `round`, `proposal`, one after the other, then the polls, then the ballots. */
export const encodeLate = ({ judgements, polls, ballots }: OwnLate): Uint8Array =>
  encoding.encode((encoder) => {
    const pairs = [...judgements].flatMap(([round, proposals]) => [...proposals].map((one) => [round, one] as const));
    encoding.writeVarUint(encoder, messageTypes.late);
    encoding.writeVarUint(encoder, pairs.length);
    for (const id of pairs.flat()) encoding.writeVarString(encoder, id);
    for (const ids of [polls, ballots]) {
      encoding.writeVarUint(encoder, ids.size);
      for (const id of ids) encoding.writeVarString(encoder, id);
    }
  });

/** What is no id is left out. */
const readLate = (decoder: decoding.Decoder): OwnLate => {
  const judgements = new Map<RoundId, Set<ProposalId>>();
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const round = parseId<RoundId>(decoding.readVarString(decoder));
    const proposal = parseId<ProposalId>(decoding.readVarString(decoder));
    if (round !== null && proposal !== null)
      judgements.set(round, new Set([...(judgements.get(round) ?? []), proposal]));
  }
  return { judgements, polls: readIds<PollId>(decoder), ballots: readIds<AgendaItemId>(decoder) };
};

const readIds = <Id extends PollId | AgendaItemId>(decoder: decoding.Decoder): ReadonlySet<Id> => {
  const ids = new Set<Id>();
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const id = parseId<Id>(decoding.readVarString(decoder));
    if (id !== null) ids.add(id);
  }
  return ids;
};

/**
 * Reads the body of one of our messages, the decoder standing behind its type; null for types that are not ours.
 * Throws on a truncated body, like every decoder of the wire; the caller answers with `unreadable`.
 */
export const decodePlenumMessage = (type: number, decoder: decoding.Decoder): PlenumMessage | null => {
  switch (type) {
    case messageTypes.receipt:
      return { type: 'receipt', writes: decoding.readVarUint(decoder) };
    case messageTypes.refusal:
      return { type: 'refusal', write: decoding.readVarUint(decoder), reason: decoding.readVarString(decoder) };
    case messageTypes.greeting:
      return { type: 'greeting', epoch: decoding.readVarUint(decoder), now: decoding.readFloat64(decoder) };
    case messageTypes.clock:
      return { type: 'clock', sent: decoding.readFloat64(decoder), now: decoding.readFloat64(decoder) };
    case messageTypes.late:
      return { type: 'late', late: readLate(decoder) };
    default:
      return null;
  }
};

/** Whether an outgoing frame carries changes (sync step 2 or update): only those are counted by receipts. */
export const isWrite = (frame: Uint8Array): boolean =>
  frame[0] === messageTypes.sync && (frame[1] === syncKinds.step2 || frame[1] === syncKinds.update);
