import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeStep1, encodeStep2, encodeUpdate } from '../../server/frames.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { printName } from '../../src/protocol/document-name.ts';
import { encodeClock } from '../../src/protocol/messages.ts';
import { isOf, type RawMessage, readMessage } from '../support/relay-client.ts';
import { askAll, createPeer, createRooms, planName, stepOf, type TestPeer, writeOf } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { until } from '../support/until.ts';

const messages = ({ frames }: TestPeer): readonly RawMessage[] => frames.map(readMessage);
const receipts = (peer: TestPeer): readonly number[] =>
  messages(peer)
    .filter(isOf('receipt'))
    .map(({ writes }) => writes);
const count = (peer: TestPeer, type: RawMessage['type']): number => messages(peer).filter(isOf(type)).length;

/** What the peer would show after applying everything it was sent. */
const shown = (peer: TestPeer, doc = new Y.Doc()): unknown => {
  for (const message of messages(peer))
    if (message.type === 'step2' || message.type === 'update') Y.applyUpdate(doc, message.bytes);
  return doc.getMap('session').toJSON();
};

const enter = async (storage = createHeldStorage(), limits = {}) => {
  const under = createRooms(storage, limits);
  const { room } = await under.rooms.open(planName);
  const join = (peer: TestPeer): TestPeer => {
    room.join(peer);
    room.receive(peer, askAll);
    return peer;
  };
  return { ...under, room, storage, join, drained: () => under.journal.drained() };
};

test('the greeting comes first, and only to clients of ours', async () => {
  const { join, drained } = await enter();
  const [ours, stock] = [join(createPeer()), join(createPeer({ plenum: false }))];
  await drained();
  expect(messages(ours).map(({ type }) => type)).toEqual(['greeting', 'step1', 'step2']);
  expect(messages(ours)[0]).toMatchObject({ epoch: 1 });
  expect(messages(stock).map(({ type }) => type)).toEqual(['step1', 'step2']);
});

test('nobody hears of a change or of its receipt before it is durable', async () => {
  const { join, room, storage, drained } = await enter();
  const [anna, berta] = [join(createPeer()), join(createPeer())];
  await drained();
  storage.hold();
  room.receive(anna, writeOf('title', 'Neu'));
  const late = createPeer();
  room.join(late);
  await until(() => storage.waiting() === 1, 'the commit is under way');
  room.receive(late, askAll);
  expect([receipts(anna), count(berta, 'update'), count(late, 'step2')]).toEqual([[], 0, 0]);
  storage.release();
  await drained();
  expect([receipts(anna), shown(berta), shown(late)]).toEqual([[1], { title: 'Neu' }, { title: 'Neu' }]);
});

test('a change is not echoed to the only peer it came from, and is told to all when two wrote', async () => {
  const { join, room, drained } = await enter();
  const [anna, berta] = [join(createPeer()), join(createPeer())];
  await drained();
  room.receive(anna, writeOf('a', 1));
  await drained();
  expect([count(anna, 'update'), count(berta, 'update')]).toEqual([0, 1]);
  room.receive(anna, writeOf('b', 1));
  room.receive(berta, writeOf('c', 1));
  await drained();
  expect([count(anna, 'update'), count(berta, 'update')]).toEqual([1, 2]);
  expect(shown(berta)).toEqual({ a: 1, b: 1, c: 1 });
});

test('many changes of one turn are one update and one row of the log', async () => {
  const { join, room, storage, drained } = await enter();
  const [anna, wall] = [join(createPeer()), join(createPeer({ access: 'read', wall: true }))];
  await drained();
  const doc = new Y.Doc();
  for (let value = 0; value < 100; value += 1) room.receive(anna, writeOf('key', value, doc));
  await drained();
  expect([count(wall, 'update'), storage.batches.length, receipts(anna)]).toEqual([1, 1, [100]]);
});

test('a write without news is confirmed and neither logged nor told', async () => {
  const { join, room, storage, drained } = await enter();
  const [anna, berta] = [join(createPeer()), join(createPeer())];
  const doc = new Y.Doc();
  room.receive(anna, writeOf('a', 1, doc));
  await drained();
  const before = [storage.batches.length, berta.frames.length];
  room.receive(anna, stepOf(doc));
  room.receive(anna, encodeStep2(Uint8Array.of(0, 0)));
  await drained();
  expect(receipts(anna)).toEqual([1, 3]);
  expect([storage.batches.length, berta.frames.length]).toEqual(before);
});

test('a reader may say what is known and is closed for anything new', async () => {
  const { join, room, drained } = await enter();
  const [anna, reader] = [join(createPeer()), join(createPeer({ access: 'read' }))];
  const doc = new Y.Doc();
  room.receive(anna, writeOf('a', 1, doc));
  await drained();
  room.receive(reader, encodeStep2(Uint8Array.of(0, 0)));
  room.receive(reader, stepOf(doc));
  await drained();
  expect(reader.closings).toEqual([]);

  const [insertion, deletion] = [join(createPeer({ access: 'read' })), join(createPeer({ access: 'read' }))];
  const before = Y.encodeStateVector(doc);
  doc.getMap('session').delete('a');
  room.receive(insertion, writeOf('b', 1));
  room.receive(deletion, encodeUpdate(Y.encodeStateAsUpdate(doc, before)));
  await drained();
  expect([insertion.closings, deletion.closings]).toEqual([['forbidden'], ['forbidden']]);
  room.receive(anna, writeOf('c', 1));
  await drained();
  expect(room.doc.getMap('session').toJSON()).toEqual({ a: 1, c: 1 });
});

test('a reader’s step 2 may not be larger than an update: it has no document to bring', async () => {
  const { room, join, drained } = await enter(createHeldStorage(), { updateBytes: 100, frameBytes: 10_000 });
  const [writer, reader] = [join(createPeer()), join(createPeer({ access: 'read' }))];
  const large = new Y.Doc();
  large.getMap('session').set('title', 'x'.repeat(500));
  room.receive(writer, stepOf(large));
  await drained();
  room.receive(reader, stepOf(large));
  await drained();
  expect(writer.closings).toEqual([]);
  expect(reader.closings).toEqual(['tooLarge']);
});

test('a write with missing parts is confirmed only after they were asked for and have come', async () => {
  const { join, room, drained } = await enter();
  const anna = join(createPeer());
  const doc = new Y.Doc();
  writeOf('lost', 1, doc);
  room.receive(anna, writeOf('kept', 1, doc));
  await drained();
  expect([receipts(anna), count(anna, 'step1')]).toEqual([[], 2]);
  expect([room.doc.store.pendingStructs, room.doc.store.pendingDs]).toEqual([null, null]);
  room.receive(anna, stepOf(doc));
  await drained();
  expect(receipts(anna)).toEqual([2]);
  expect(room.doc.getMap('session').toJSON()).toEqual({ lost: 1, kept: 1 });
});

test('bytes that are no message close the socket and harm nobody else', async () => {
  const garbage = [
    Uint8Array.of(),
    Uint8Array.of(0),
    Uint8Array.of(0, 7, 0),
    Uint8Array.of(0, 2, 9, 1),
    Uint8Array.of(77),
    Uint8Array.of(100, 1),
    encodeUpdate(Uint8Array.of(1, 2, 3, 4)),
    encodeUpdate(Uint8Array.of(255, 255, 255, 255, 15, 0)),
    encodeStep1(Uint8Array.of(200, 1, 9)),
    new Uint8Array([...encodeClock(1, 2), 1]),
  ];
  const { join, room, drained } = await enter();
  const honest = join(createPeer());
  for (const frame of garbage) {
    const forger = join(createPeer());
    room.receive(forger, frame);
    await drained();
    expect([...frame, ...forger.closings]).toEqual([...frame, 'unreadable']);
  }
  room.receive(honest, writeOf('a', 1));
  await drained();
  expect([receipts(honest), honest.closings]).toEqual([[1], []]);
});

test('what is too large for a message or a document is refused, and what fits is kept', async () => {
  const { join, room, drained } = await enter(createHeldStorage(), { updateBytes: 500, documentBytes: 1_500 });
  const big = join(createPeer());
  room.receive(big, writeOf('big', 'x'.repeat(600)));
  await drained();
  expect(big.closings).toEqual(['tooLarge']);

  const anna = join(createPeer());
  const doc = new Y.Doc();
  for (let turn = 0; turn < 20; turn += 1) room.receive(anna, writeOf('same', 'y'.repeat(300), doc));
  await until(() => receipts(anna).at(-1) === 20, 'all of them are confirmed');
  expect(anna.closings).toEqual([]);
  for (let turn = 0; turn < 20; turn += 1) room.receive(anna, writeOf(`key${turn}`, 'z'.repeat(300), doc));
  await until(() => anna.closings.length > 0, 'the document is full');
  expect(anna.closings).toEqual(['tooLarge']);
  expect(Y.encodeStateAsUpdate(room.doc).length).toBeLessThan(2_000);
});

test('nobody is refused for what has been overwritten, whatever stands in front in the same turn', async () => {
  const { join, room, drained } = await enter(createHeldStorage(), { documentBytes: 1_500 });
  const anna = join(createPeer());
  const doc = new Y.Doc();
  for (let turn = 0; turn < 4; turn += 1) {
    room.receive(anna, writeOf('same', 'y'.repeat(300), doc));
    await drained();
  }
  room.receive(anna, encodeStep2(Uint8Array.of(0, 0)));
  room.receive(anna, writeOf('same', 'z'.repeat(300), doc));
  await until(() => receipts(anna).at(-1) === 6, 'both are confirmed');
  expect(anna.closings).toEqual([]);
});

test('a commit that fails closes everybody, and the next visit finds what was acknowledged', async () => {
  const { join, room, rooms, failed, storage, drained } = await enter();
  const anna = join(createPeer());
  room.receive(anna, writeOf('kept', 1));
  await drained();
  storage.breakOnce();
  room.receive(anna, writeOf('lost', 1));
  await drained();
  expect([anna.closings, receipts(anna), failed]).toEqual([['fault'], [1], [room]]);
  const again = await rooms.open(planName);
  expect(again.room).not.toBe(room);
  expect(again.room.doc.getMap('session').toJSON()).toEqual({ kept: 1 });
});

test('a slow reader gets nothing more until it has drained, then one difference with everything', async () => {
  const { join, room, drained } = await enter(createHeldStorage(), { unsentBytes: 1_000 });
  const [anna, slow] = [join(createPeer()), join(createPeer({ access: 'read' }))];
  const doc = new Y.Doc();
  room.receive(anna, writeOf('before', 1, doc));
  await drained();
  slow.unsentBytes = 2_000;
  for (let turn = 0; turn < 5; turn += 1) {
    room.receive(anna, writeOf(`key${turn}`, turn, doc));
    await drained();
  }
  room.catchUp();
  expect(count(slow, 'update')).toBe(0);
  slow.unsentBytes = 0;
  room.catchUp();
  expect(count(slow, 'update')).toBe(1);
  expect(shown(slow)).toEqual({ before: 1, key0: 0, key1: 1, key2: 2, key3: 3, key4: 4 });
  room.receive(anna, writeOf('after', 1, doc));
  await drained();
  expect(count(slow, 'update')).toBe(2);
});

test('a reader that does not drain in time is closed', async () => {
  const { join, room, drained } = await enter(createHeldStorage(), { unsentBytes: 0, slowReader: 0 });
  const [anna, slow] = [join(createPeer()), join(createPeer({ access: 'read' }))];
  await drained();
  slow.unsentBytes = 10;
  room.receive(anna, writeOf('a', 1));
  await drained();
  room.catchUp();
  expect([slow.closings, anna.closings]).toEqual([['rate'], []]);
});

test('the wall is told before everybody else', async () => {
  const { join, room, drained } = await enter();
  const order: string[] = [];
  const named = (name: string, wall: boolean): TestPeer => {
    const peer = createPeer({ access: 'read', wall });
    return Object.assign(peer, { send: () => void order.push(name) });
  };
  const anna = join(createPeer());
  join(named('tablet', false));
  join(named('wall', true));
  await drained();
  order.length = 0;
  room.receive(anna, writeOf('a', 1));
  await drained();
  expect(order).toEqual(['wall', 'tablet']);
});

test('compaction leaves the same document and nothing of what was deleted', async () => {
  const storage = createMemoryStorage();
  const { rooms, journal } = createRooms(storage);
  const { room } = await rooms.open(planName);
  const anna = createPeer();
  room.join(anna);
  const doc = new Y.Doc();
  room.receive(anna, writeOf('text', 'ein Geheimnis', doc));
  await journal.drained();
  room.receive(anna, writeOf('text', 'harmlos', doc));
  await journal.drained();
  room.compact();
  await journal.drained();
  const { updates } = await storage.loadDocument(printName(planName));
  expect(updates).toHaveLength(1);
  expect(Buffer.concat(updates).toString('latin1')).not.toContain('Geheimnis');
  room.receive(anna, writeOf('more', 1, doc));
  await journal.drained();
  const again = await createRooms(storage).rooms.open(planName);
  expect(again.room.doc.getMap('session').toJSON()).toEqual({ text: 'harmlos', more: 1 });
});
