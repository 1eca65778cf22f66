import * as Y from 'yjs';
import { encodeStep1, encodeStep2, encodeUpdate } from '../../server/frames.ts';
import { GroupJournal, type Journal } from '../../server/journal.ts';
import type { Peer } from '../../server/peer.ts';
import type { Room } from '../../server/room.ts';
import { Rooms, type RoomsParts } from '../../server/rooms.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import type { CloseReason } from '../../src/protocol/close-codes.ts';
import type { DocumentName } from '../../src/protocol/document-name.ts';
import { type Limits, limits } from '../../src/protocol/limits.ts';

export const planName: DocumentName = { kind: 'plan', session: parseId<SessionId>('meeting') as SessionId };

/** Rooms over a storage, without sockets. */
export interface RoomsUnderTest {
  readonly rooms: Rooms;
  readonly journal: Journal;
  readonly faults: readonly unknown[];
  readonly failed: readonly Room[];
}

export const createRooms = (
  storage: Storage,
  wish: Partial<Limits> = {},
  more: Partial<Pick<RoomsParts, 'idle' | 'onLoad' | 'onChange'>> = {},
): RoomsUnderTest => {
  const faults: unknown[] = [];
  const failed: Room[] = [];
  const journal = new GroupJournal({ storage, onFault: (fault) => faults.push(fault) });
  const rooms = new Rooms({
    storage,
    journal,
    limits: { ...limits, ...wish },
    clock: Date.now,
    idle: 20,
    onLoad: () => undefined,
    onChange: () => undefined,
    onFail: (room) => failed.push(room),
    onRefusal: () => undefined,
    onIssue: () => undefined,
    onFault: (fault) => faults.push(fault),
    ...more,
  });
  return { rooms, journal, faults, failed };
};

/** A peer that writes down what it hears, and can be slow. */
export interface TestPeer extends Peer {
  readonly frames: readonly Uint8Array[];
  readonly closings: readonly CloseReason[];
  unsentBytes: number;
}

export const createPeer = (
  wish: Partial<Pick<Peer, 'seat' | 'access' | 'client' | 'plenum' | 'wall'>> = {},
): TestPeer => {
  const frames: Uint8Array[] = [];
  const closings: CloseReason[] = [];
  const peer: TestPeer = {
    seat: parseId<SeatId>('seat') as SeatId,
    access: 'write',
    client: null,
    plenum: true,
    office: false,
    wall: false,
    ...wish,
    frames,
    closings,
    unsentBytes: 0,
    unsent: () => peer.unsentBytes,
    send: (frame) => void frames.push(frame),
    close: (reason) => void closings.push(reason),
  };
  return peer;
};

/** „I have nothing": asks for everything. */
export const askAll = encodeStep1(Y.encodeStateVector(new Y.Doc()));

/** The frames of a document that sets one key. */
export const writeOf = (key: string, value: unknown, doc = new Y.Doc()): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  doc.getMap('session').set(key, value);
  return encodeUpdate(Y.encodeStateAsUpdate(doc, before));
};

export const stepOf = (doc: Y.Doc): Uint8Array => encodeStep2(Y.encodeStateAsUpdate(doc));
