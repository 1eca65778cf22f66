import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeStep2, encodeUpdate } from '../../server/frames.ts';
import { type GroupId, parseId, type SeatId, type SessionId, type SpaceId } from '../../src/domain/ids.ts';
import type { DocumentName } from '../../src/protocol/document-name.ts';
import { docWith, forge, stateOf } from '../support/inspection.ts';
import { isOf, readMessage } from '../support/relay-client.ts';
import { createPeer, createRooms, planName, stepOf, type TestPeer, writeOf } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';

const anna = parseId<SeatId>('anna') as SeatId;
const berta = parseId<SeatId>('berta') as SeatId;
const seatName: DocumentName = { kind: 'seat', session: parseId<SessionId>('meeting') as SessionId, seat: anna };

const said = ({ frames }: TestPeer): readonly unknown[] =>
  frames.map(readMessage).flatMap((message): readonly unknown[] => {
    if (message.type === 'refusal') return [`${message.write}: ${message.reason}`];
    return message.type === 'receipt' ? [message.writes] : [];
  });

const enter = async (name: DocumentName, limits = {}, storage = createHeldStorage()) => {
  const { rooms, journal } = createRooms(storage, limits);
  const { room } = await rooms.open(name);
  const join = (wish: Parameters<typeof createPeer>[0]): TestPeer => {
    const peer = createPeer(wish);
    room.join(peer);
    return peer;
  };
  const hear = async (peer: TestPeer, ...frames: readonly Uint8Array[]) => {
    for (const frame of frames) room.receive(peer, frame);
    await journal.drained();
  };
  return { room, storage, join, hear };
};

const forbidden = (client?: number): Uint8Array =>
  encodeUpdate(stateOf((doc) => doc.getMap('forbidden').set('a', 1), client));

test('a refusal names the write and comes before the receipt that covers it', async () => {
  const { room, join, hear } = await enter(planName);
  const peer = join({ seat: anna });
  await hear(peer, writeOf('a', 1), forbidden(), writeOf('b', 1));
  expect(said(peer)).toEqual(['2: forbidden-root', 3]);
  expect(room.doc.getMap('session').toJSON()).toEqual({ a: 1, b: 1 });
  expect(room.doc.share.has('forbidden')).toBe(false);
});

test('a stock client hears nothing it does not know and goes on writing', async () => {
  const { room, join, hear } = await enter(planName);
  const [stock, other] = [join({ seat: anna, plenum: false }), join({ seat: berta })];
  const doc = new Y.Doc();
  doc.getMap('forbidden').set('a', 1);
  await hear(stock, stepOf(doc), writeOf('later', 1, doc));
  expect([said(stock), stock.closings, other.closings]).toEqual([[], [], []]);
  expect(room.doc.getMap('session').toJSON()).toEqual({ later: 1 });
});

test('the client’s own bytes are neither logged nor passed on', async () => {
  const { storage, join, hear } = await enter(planName);
  const peer = join({ seat: anna });
  // The same number in more bytes than it needs: Yjs reads it, nobody of ours would write it.
  const odd = forge(1, 1, 7, 0, 40, 1, 'session', 'k', Uint8Array.of(0x81, 0x00), Uint8Array.of(125, 5), 0);
  await hear(peer, encodeUpdate(odd), forbidden());
  const logged = storage.batches.flatMap(({ changes }) =>
    changes.map((change) => (change.kind === 'append' ? change.update : change.state)),
  );
  expect(logged).toHaveLength(1);
  expect(Buffer.from(logged[0] ?? []).includes(Buffer.from(odd))).toBe(false);
  expect(Buffer.concat(logged).toString('latin1')).not.toContain('forbidden');
});

test('who tries what is forbidden again and again is shown the door, all others stay', async () => {
  const { join, hear } = await enter(planName, { strikes: 3 });
  const [peer, other] = [join({ seat: anna }), join({ seat: berta })];
  await hear(peer, forbidden(), forbidden());
  expect(peer.closings).toEqual([]);
  await hear(peer, forbidden());
  expect([peer.closings, other.closings]).toEqual([['forbidden'], []]);
});

test('what waits for missing parts is no offence, however often', async () => {
  const { join, hear } = await enter(planName, { strikes: 3 });
  const peer = join({ seat: anna });
  const early = Array.from({ length: 9 }, (_, at) => encodeUpdate(forge(1, 1, 7, 5 + at, 4, 1, 'text', 'a', 0)));
  await hear(peer, ...early);
  expect([peer.closings, said(peer), peer.frames.map(readMessage).filter(isOf('step1')).length]).toEqual([[], [], 2]);
});

test('a client that a connection announced is nobody else’s, also after a restart', async () => {
  const storage = createHeldStorage();
  const first = await enter(planName, {}, storage);
  const device = docWith(() => undefined, 77);
  await first.hear(first.join({ seat: anna, client: 77 }), writeOf('a', 1, device));
  const again = await enter(planName, {}, storage);
  const thief = again.join({ seat: berta, client: 77 });
  await again.hear(thief, encodeUpdate(forge(1, 1, 77, 1, 0, 50, 0)));
  expect([said(thief), Y.getState(again.room.doc.store, 77)]).toEqual([['1: foreign-client', 1], 1]);
  await again.hear(again.join({ seat: anna, client: 5 }), writeOf('b', 2, device));
  expect(again.room.doc.getMap('session').toJSON()).toEqual({ a: 1, b: 2 });
});

test('what nobody owns may be delivered by any writer, and stays nobody’s until its author comes', async () => {
  const { room, storage, join, hear } = await enter(planName);
  const lost = docWith(() => undefined, 77);
  await hear(join({ seat: berta, client: 5 }), writeOf('a', 1, lost));
  expect((await storage.loadDocument('session/meeting/plan')).owners).toEqual(new Map());
  await hear(join({ seat: anna, client: 77 }), writeOf('b', 1, lost));
  expect((await storage.loadDocument('session/meeting/plan')).owners).toEqual(new Map([[77, anna]]));
  expect(room.doc.getMap('session').toJSON()).toEqual({ a: 1, b: 1 });
});

test('P162 in a notebook a member brings what another’s device has written since it was last here, and its owner goes on after that', async () => {
  const space = parseId<SpaceId>('county') as SpaceId;
  const { room, join, hear } = await enter({ kind: 'notebook', space, group: parseId<GroupId>('youth') as GroupId });
  const device = docWith(() => undefined, 77);
  const write = (key: string) => {
    const before = Y.encodeStateVector(device);
    device.getMap('notes').set(key, 1);
    return encodeUpdate(Y.encodeStateAsUpdate(device, before));
  };
  const [owner, bringer] = [join({ seat: anna, client: 77 }), join({ seat: berta, client: 5 })];
  await hear(owner, write('a/at'));
  // Without a network now; the other one has it by a file, and is home first.
  const [carried, later] = [write('b/at'), write('c/at')];
  await hear(bringer, carried);
  expect(said(bringer)).toEqual([1]);
  await hear(owner, carried, later);
  expect([room.doc.getMap('notes').toJSON(), owner.closings]).toEqual([{ 'a/at': 1, 'b/at': 1, 'c/at': 1 }, []]);
});

test('in a seat’s document every client is the seat’s, announced or not, up to a limit', async () => {
  const { storage, join, hear } = await enter(seatName, { clientsPerSeat: 3 });
  const peer = join({ seat: anna });
  const load = (client: number) => encodeStep2(stateOf((doc) => doc.getMap('done').set(`r${client}`, true), client));
  await hear(peer, load(1), load(2), load(3));
  expect((await storage.loadDocument('session/meeting/seat/anna')).owners).toEqual(
    new Map([1, 2, 3].map((client) => [client, anna])),
  );
  await hear(peer, load(3));
  expect(peer.closings).toEqual([]);
  await hear(peer, load(4));
  expect(peer.closings).toEqual(['tooLarge']);
});

test('nobody writes under the relay’s own client', async () => {
  const { room, join, hear } = await enter(planName);
  const peer = join({ seat: anna, client: room.doc.clientID });
  await hear(peer, encodeUpdate(forge(1, 1, room.doc.clientID, 0, 0, 9, 0)));
  expect(said(peer)).toEqual(['1: foreign-client', 1]);
  expect(room.doc.store.clients.size).toBe(0);
});

test('many laborious messages of one seat are slowed down, each of which alone would pass', async () => {
  const { join, hear } = await enter(planName, { conflictsPerMinute: 100 });
  const peer = join({ seat: anna });
  const onKey = (client: number) => encodeUpdate(stateOf((doc) => doc.getMap('session').set('k', client), client));
  for (let client = 1; client < 50; client += 1) await hear(peer, onKey(client));
  expect(peer.closings).toEqual(['rate']);
});
