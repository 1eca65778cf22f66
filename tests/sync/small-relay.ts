import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import {
  decodePlenumMessage,
  encodeClock,
  encodeGreeting,
  encodeReceipt,
  encodeRefusal,
  isWrite,
  messageTypes,
} from '../../src/protocol/messages.ts';
import { type Offer, parseOffer, selectProtocol } from '../../src/protocol/version.ts';

/** What a person of a test may make the relay do. */
export interface Mood {
  /** Closes a new socket with this code instead of talking. */
  deny: (document: string, offer: Offer) => { readonly code: number; readonly reason: string } | null;
  /** Keeps receipts back: the line is there, but nothing is confirmed. */
  holdsReceipts: boolean;
  /** Takes nothing of what is written in a document, and says so. */
  refuses: (document: string) => boolean;
  /** Hears nothing of what is said in a document, and says nothing: the line is dead, and nobody has told. */
  isDead: (document: string) => boolean;
  /** Its clock runs ahead by so many milliseconds. */
  clockAhead: number;
}

export interface SmallRelay {
  readonly base: string;
  readonly mood: Mood;
  readonly doc: (name: string) => Y.Doc;
  /** Every sync write that arrived, by document. */
  readonly writes: (name: string) => number;
  /** Tears all lines and refuses new ones. */
  readonly stop: () => Promise<void>;
  /** The same relay again on the same port, with what it had. */
  readonly start: () => Promise<void>;
}

interface Room {
  readonly doc: Y.Doc;
  readonly sockets: Set<WebSocket>;
  writes: number;
}

/** A relay of a hundred lines that keeps everything in memory and can be put into every mood. */
export const startSmallRelay = async (): Promise<SmallRelay> => {
  const rooms = new Map<string, Room>();
  const mood: Mood = {
    deny: () => null,
    holdsReceipts: false,
    refuses: () => false,
    isDead: () => false,
    clockAhead: 0,
  };
  const enter = (name: string): Room => {
    const room = rooms.get(name) ?? { doc: new Y.Doc(), sockets: new Set(), writes: 0 };
    rooms.set(name, room);
    return room;
  };
  const now = () => Date.now() + mood.clockAhead;
  let port = 0;
  let server: WebSocketServer | null = null;

  const onSocket = (socket: WebSocket, path: string, offer: Offer): void => {
    const name = path.replace(/^\/sync\//, '');
    if (mood.isDead(name)) {
      socket.terminate();
      return;
    }
    const denial = mood.deny(name, offer);
    if (denial !== null) {
      socket.close(denial.code, denial.reason);
      return;
    }
    const room = enter(name);
    room.sockets.add(socket);
    socket.on('close', () => room.sockets.delete(socket));
    if (offer.plenum) socket.send(encodeGreeting(offer.epoch ?? 1, now()));
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageTypes.sync);
        syncProtocol.writeSyncStep1(encoder, room.doc);
      }),
    );
    let received = 0;
    socket.on('message', (data: Buffer) => {
      if (mood.isDead(name)) return;
      const frame = new Uint8Array(data);
      const decoder = decoding.createDecoder(frame);
      const type = decoding.readVarUint(decoder);
      if (type === messageTypes.clock) {
        const asked = decodePlenumMessage(type, decoder);
        if (asked?.type === 'clock') socket.send(encodeClock(asked.sent, now()));
      }
      if (type !== messageTypes.sync) return;
      const isRefused = isWrite(frame) && mood.refuses(name);
      const answer = encoding.createEncoder();
      encoding.writeVarUint(answer, messageTypes.sync);
      if (!isRefused) syncProtocol.readSyncMessage(decoder, answer, room.doc, socket);
      if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer));
      if (!isWrite(frame)) return;
      received += 1;
      room.writes += 1;
      if (isRefused) socket.send(encodeRefusal(received, 'forbidden-root'));
      if (offer.plenum && !mood.holdsReceipts) socket.send(encodeReceipt(received));
    });
    room.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === socket || socket.readyState !== socket.OPEN || mood.isDead(name)) return;
      socket.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, messageTypes.sync);
          syncProtocol.writeUpdate(encoder, update);
        }),
      );
    });
  };

  const start = async () => {
    server = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: (offered) => selectProtocol(offered) });
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    port = address.port;
    server.on('connection', (socket, request) => {
      const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());
      onSocket(socket, request.url ?? '', parseOffer(offered));
    });
  };
  const stop = async () => {
    if (server === null) return;
    const closed = once(server, 'close');
    for (const socket of server.clients) socket.terminate();
    server.close();
    server = null;
    await closed;
  };
  await start();
  return {
    base: `http://127.0.0.1:${port}/`,
    mood,
    doc: (name) => enter(name).doc,
    writes: (name) => enter(name).writes,
    stop,
    start,
  };
};
