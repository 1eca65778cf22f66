import { expect, test } from 'vitest';
import { printName } from '../../src/protocol/document-name.ts';
import { createPeer, createRooms, planName, writeOf } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { until } from '../support/until.ts';

const document = printName(planName);

test('two who come while a room is loading share it, and it is loaded once', async () => {
  const storage = createHeldStorage();
  const { rooms } = createRooms(storage);
  storage.holdLoads();
  const opening = [rooms.open(planName), rooms.open(planName)];
  expect(rooms.find(planName)).toBeNull();
  storage.release();
  const [a, b] = await Promise.all(opening);
  expect(a?.room).toBe(b?.room);
  expect(storage.loads(document)).toBe(1);
});

test('a room is forgotten after the last has left, and the next one finds everything', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage, {}, { idle: 5 });
  const first = await rooms.open(planName);
  const anna = createPeer();
  first.room.join(anna);
  first.room.receive(anna, writeOf('a', 1));
  await journal.drained();
  first.release();
  await until(() => rooms.find(planName) === null, 'the room is forgotten');
  const second = await rooms.open(planName);
  expect(second.room).not.toBe(first.room);
  expect(second.room.doc.getMap('session').toJSON()).toEqual({ a: 1 });
});

test('a room whose last write has not landed is not forgotten, and whoever joins now finds it', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage, {}, { idle: 1 });
  const first = await rooms.open(planName);
  const anna = createPeer();
  first.room.join(anna);
  storage.hold();
  first.room.receive(anna, writeOf('a', 1));
  first.room.leave(anna);
  first.release();
  await until(() => storage.waiting() === 1, 'the commit is under way');
  // Another room has come and gone in the meantime: the pause after which rooms are forgotten is over.
  const other = await rooms.open({ ...planName, kind: 'proposals' } as typeof planName);
  other.release();
  await until(() => rooms.find(other.room.name) === null, 'another room is forgotten');
  const second = await rooms.open(planName);
  expect(second.room).toBe(first.room);
  storage.release();
  await journal.drained();
  expect(second.room.doc.getMap('session').toJSON()).toEqual({ a: 1 });
  expect(storage.loads(document)).toBe(1);
});

test('somebody who comes back in time keeps the room alive', async () => {
  const storage = createHeldStorage();
  const { rooms } = createRooms(storage, {}, { idle: 5 });
  const first = await rooms.open(planName);
  first.release();
  const second = await rooms.open(planName);
  const other = await rooms.open({ ...planName, kind: 'proposals' } as typeof planName);
  other.release();
  await until(() => rooms.find(other.room.name) === null, 'another room is forgotten');
  expect(rooms.find(planName)).toBe(second.room);
  first.release();
  expect((await rooms.open(planName)).room).toBe(first.room);
});

test('a room with a long log is compacted before it is forgotten', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage, {}, { idle: 1 });
  const { room, release } = await rooms.open(planName);
  for (let turn = 0; turn < 30; turn += 1) {
    room.edit((doc) => doc.getMap('session').set('turn', turn));
    await journal.drained();
  }
  release();
  await until(() => rooms.find(planName) === null, 'the room is forgotten');
  expect((await storage.loadDocument(document)).updates).toHaveLength(1);
  expect((await rooms.open(planName)).room.doc.getMap('session').toJSON()).toEqual({ turn: 29 });
});

test('a document that cannot be loaded is tried again by the next one', async () => {
  const storage = createHeldStorage();
  const { rooms } = createRooms(storage);
  const { loadDocument } = storage;
  let tries = 0;
  Object.assign(storage, {
    loadDocument: (name: string) => (++tries === 1 ? Promise.reject(new Error('disk')) : loadDocument(name)),
  });
  await expect(rooms.open(planName)).rejects.toThrow('could not be loaded');
  await expect(rooms.open(planName)).resolves.toBeDefined();
});

test('rooms that are ended for good take nothing in any more', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage);
  const { room } = await rooms.open(planName);
  const anna = createPeer();
  room.join(anna);
  room.receive(anna, writeOf('a', 1));
  rooms.endAll(() => true, 'erased');
  await journal.drained();
  expect(anna.closings).toEqual(['erased']);
  expect(storage.batches).toEqual([]);
  expect(rooms.find(planName)).toBeNull();
});
