import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageTypes, syncKinds } from '../src/protocol/messages.ts';

const sync = (kind: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });

/** „This is what I have": asks the other side for the rest. */
export const encodeStep1 = (vector: Uint8Array): Uint8Array => sync(syncKinds.step1, vector);
/** „This is what you lack". */
export const encodeStep2 = (update: Uint8Array): Uint8Array => sync(syncKinds.step2, update);
/** „This is new": what somebody has just written. */
export const encodeUpdate = (update: Uint8Array): Uint8Array => sync(syncKinds.update, update);

/** Who is where, as awareness states. */
export const encodePresence = (states: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });

/** Nobody's presence: a message stock clients understand, so that they do not take a quiet relay for a dead one. */
export const keepAlive: Uint8Array = encodePresence(Uint8Array.of(0));

/** An incoming message, told apart. */
export type Incoming =
  | { readonly type: 'ask'; readonly vector: Uint8Array }
  | { readonly type: 'write'; readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'clock'; readonly sent: number }
  /** Who is where; null asks for it. */
  | { readonly type: 'presence'; readonly states: Uint8Array | null };

/** The message in a frame; null for everything that is not exactly one message of ours. Never throws. */
export const readFrame = (frame: Uint8Array): Incoming | null => {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readMessage(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    // lib0 throws on truncated input; that is one more way of not being a message.
    return null;
  }
};

const readMessage = (decoder: decoding.Decoder): Incoming | null => {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoder);
    case messageTypes.awareness:
      return { type: 'presence', states: decoding.readVarUint8Array(decoder) };
    case messageTypes.queryAwareness:
      return { type: 'presence', states: null };
    case messageTypes.clock: {
      const sent = decoding.readFloat64(decoder);
      // The relay's own time stands behind it in our encoder; from a client it says nothing.
      if (decoding.hasContent(decoder)) decoding.readFloat64(decoder);
      return { type: 'clock', sent };
    }
    default:
      return null;
  }
};

const readSync = (decoder: decoding.Decoder): Incoming | null => {
  switch (decoding.readVarUint(decoder)) {
    case syncKinds.step1:
      return { type: 'ask', vector: decoding.readVarUint8Array(decoder) };
    case syncKinds.step2:
      return { type: 'write', kind: 'step2', update: decoding.readVarUint8Array(decoder) };
    case syncKinds.update:
      return { type: 'write', kind: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      return null;
  }
};
