import * as decoding from 'lib0/decoding';
import { onTestFinished } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { decodePlenumMessage, messageTypes, type PlenumMessage, syncKinds } from '../../src/protocol/messages.ts';
import { until } from './until.ts';

interface Way {
  readonly url: string;
  readonly document: string;
  readonly token: string;
}

/** A stock y-websocket client: the provider as it comes, with the token as subprotocol. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Resolves when the relay has said what it knows. */
  synced(): Promise<void>;
  /** The code of the refusal that ended it for good. */
  closed(): Promise<number>;
  stop(): void;
}

export const connectStock = ({ url, document, token }: Way, doc: Y.Doc = new Y.Doc()): StockClient => {
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}sync`, document, doc, {
    protocols: [`auth.${token}`],
    disableBc: true,
    maxBackoffTime: 200,
  });
  const codes: number[] = [];
  provider.on('closed', ({ code }: { code: number }) => codes.push(code));
  const stop = (): void => provider.destroy();
  onTestFinished(stop);
  return {
    doc,
    provider,
    synced: async () => void (await until(() => provider.synced, `${document} is synced`)),
    closed: () => until(() => codes[0], `${document} is refused`),
    stop,
  };
};

/** A socket in plain sight, for what no honest client would send. */
export interface RawClient {
  readonly protocol: string;
  /** All messages so far, our own decoded. */
  readonly messages: readonly RawMessage[];
  readonly isOpen: boolean;
  send(frame: Uint8Array | string): void;
  /** The first message that matches, also if it has come already. */
  heard<Kind extends RawMessage>(match: (message: RawMessage) => message is Kind, what: string): Promise<Kind>;
  closed(): Promise<{ readonly code: number; readonly reason: string }>;
  close(): void;
}

interface Bytes<Type extends string> {
  readonly type: Type;
  readonly bytes: Uint8Array;
}

export type RawMessage = PlenumMessage | Bytes<'step1'> | Bytes<'step2'> | Bytes<'update'> | Bytes<'awareness'>;

export const readMessage = (frame: Uint8Array): RawMessage => {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === messageTypes.awareness) return { type: 'awareness', bytes: decoding.readVarUint8Array(decoder) };
  if (type === messageTypes.sync) {
    const kind = decoding.readVarUint(decoder);
    const name = kind === syncKinds.step1 ? 'step1' : kind === syncKinds.step2 ? 'step2' : 'update';
    return { type: name, bytes: decoding.readVarUint8Array(decoder) };
  }
  const own = decodePlenumMessage(type, decoder);
  if (own === null) throw new Error(`the relay sent a message of type ${type}`);
  return own;
};

/** Whether a message is of this type, for `heard`. */
export const isOf =
  <Type extends RawMessage['type']>(type: Type) =>
  (message: RawMessage): message is Extract<RawMessage, { type: Type }> =>
    message.type === type;

export const dial = async ({ url, document, token }: Way, ...more: readonly string[]): Promise<RawClient> => {
  const protocols = [...more, ...(token === '' ? ['auth.'] : [`auth.${token}`])];
  const socket = new WebSocket(`${url.replace('http', 'ws')}sync/${document}`, protocols);
  socket.binaryType = 'arraybuffer';
  const messages: RawMessage[] = [];
  const closings: { code: number; reason: string }[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(readMessage(new Uint8Array(data as ArrayBuffer))));
  socket.addEventListener('close', ({ code, reason }) => closings.push({ code, reason }));
  onTestFinished(() => socket.close());
  await until(() => socket.readyState !== WebSocket.CONNECTING, `a socket to ${document} is answered`);
  return {
    protocol: socket.protocol,
    messages,
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    heard: (match, what) => until(() => messages.find(match), what),
    closed: () => until(() => closings[0], `the socket to ${document} is closed`),
    close: () => socket.close(),
  };
};
