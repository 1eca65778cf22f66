import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { type Batch, DiskFull } from '../../server/storage/storage.ts';
import { dropPhoto, putPhoto } from '../../src/documents/space/photos.ts';
import { type FileId, type GroupId, parseId, type SpaceId } from '../../src/domain/ids.ts';
import { type DocumentName, printName } from '../../src/protocol/document-name.ts';
import { seededBytes } from '../support/chance.ts';
import { createPeer, createRooms, planName, writeOf } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { freshFolder } from '../support/storage-candidates.ts';
import { until } from '../support/until.ts';

const document = printName(planName);
const proposalsName = { ...planName, kind: 'proposals' } as DocumentName;

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

test('a compaction that finds no room on the disk takes nothing with it, neither what is written there nor elsewhere, and is made up for', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage, {}, { idle: 1 });
  const held = await rooms.open(planName);
  const elsewhere = { ...planName, session: 'another' } as DocumentName;
  const other = await rooms.open(elsewhere);
  held.room.edit((doc) => doc.getText('words').insert(0, 'geheim'));
  await journal.drained();
  held.room.edit((doc) => doc.getText('words').delete(0, 6));
  await journal.drained();
  const [anna, ben] = [createPeer(), createPeer()];
  held.room.join(anna);
  other.room.join(ben);
  storage.breakOnce(new DiskFull());
  held.room.compact();
  held.room.receive(anna, writeOf('a', 1));
  other.room.receive(ben, writeOf('b', 2));
  await journal.drained();
  expect([anna.closings, ben.closings]).toEqual([[], []]);
  expect(storage.batches.at(-1)?.changes.map(({ kind }) => kind)).toEqual(['append', 'append']);
  const later = createRooms(storage);
  expect((await later.rooms.open(planName)).room.doc.getMap('session').get('a')).toBe(1);
  expect((await later.rooms.open(elsewhere)).room.doc.getMap('session').get('b')).toBe(2);

  held.room.leave(anna);
  held.release();
  await until(() => rooms.find(planName) === null, 'the room is forgotten');
  const { updates } = await storage.loadDocument(document);
  expect(updates.map((update) => Buffer.from(update).includes('geheim'))).toEqual([false]);
});

test('words that a room in use could not take off a full disk go with the next sweep, without anybody changing anything', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage, { deletedStays: 10 });
  const { room } = await rooms.open(planName);
  room.edit((doc) => doc.getText('words').insert(0, 'geheim'));
  await journal.drained();
  const append = storage.append;
  let refused = 0;
  Object.assign(storage, {
    append: (batch: Batch) => {
      if (refused > 0 || !batch.changes.some(({ kind }) => kind === 'replace')) return append(batch);
      refused += 1;
      return Promise.reject(new DiskFull());
    },
  });
  room.edit((doc) => doc.getText('words').delete(0, 6));
  await until(() => refused === 1, 'there was no room for a sweep');
  await until(async () => {
    const { updates } = await storage.loadDocument(document);
    return !updates.some((update) => Buffer.from(update).includes('geheim'));
  }, 'the words are off the disk');
  expect(rooms.find(planName)).toBe(room);
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

test('what was deleted in a small room is off the disk when it is forgotten; one with nothing deleted is left alone', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage, {}, { idle: 1 });
  const write = async (name: DocumentName, act: (text: Y.Text) => void) => {
    const { room, release } = await rooms.open(name);
    room.edit((doc) => act(doc.getText('words')));
    await journal.drained();
    release();
    await until(() => rooms.find(name) === null, 'the room is forgotten');
  };
  await write(proposalsName, (text) => text.insert(0, 'bleibt'));
  await write(planName, (text) => text.insert(0, 'geheim'));
  await write(planName, (text) => text.delete(0, 4));
  const updates = async (name: DocumentName) => (await storage.loadDocument(printName(name))).updates;
  expect(await updates(planName)).toHaveLength(1);
  expect((await updates(planName)).map((update) => Buffer.from(update).includes('gehe'))).toEqual([false]);
  expect(await updates(proposalsName)).toHaveLength(1);
  expect(storage.batches.flatMap(({ changes }) => changes).map(({ kind }) => kind)).toEqual([
    'append',
    'append',
    'append',
    'replace',
  ]);
});

test('what was deleted before a crash goes with the next time its room is opened, and at the end of the relay at once', async () => {
  const storage = createHeldStorage();
  const { rooms, journal } = createRooms(storage);
  const isThere = async () => {
    const { updates } = await storage.loadDocument(document);
    return updates.some((update) => Buffer.from(update).includes('geheim'));
  };
  const { room } = await rooms.open(planName);
  room.edit((doc) => doc.getText('words').insert(0, 'geheim'));
  await journal.drained();
  room.edit((doc) => doc.getText('words').delete(0, 6));
  await journal.drained();
  expect(await isThere()).toBe(true);
  const after = createRooms(storage, { deletedStays: 1 });
  const held = await after.rooms.open(planName);
  await until(async () => !(await isThere()), 'the deleted words are gone');
  held.room.edit((doc) => doc.getText('words').insert(0, 'geheim'));
  await after.journal.drained();
  rooms.endAll(() => true, 'restart');
  const last = createRooms(storage);
  const { room: open } = await last.rooms.open(planName);
  open.edit((doc) => doc.getText('words').delete(0, 6));
  await last.rooms.sweep();
  expect(await isThere()).toBe(false);
});

test('a photo that was taken out of a notebook is not in the files of the relay any more, though the room stays in use', async () => {
  const path = join(await freshFolder(), 'plenum.sqlite');
  const storage = createSqliteStorage(path);
  const { rooms, journal } = createRooms(storage, { deletedStays: 30 });
  const [space, group] = [parseId<SpaceId>('space'), parseId<GroupId>('group')];
  if (space === null || group === null) throw new Error('ids expected');
  const { room } = await rooms.open({ kind: 'photos', space, group });
  const contents = async () => `${await readFile(path, 'latin1')}${await readFile(`${path}-wal`, 'latin1')}`;
  const bytes = seededBytes(7)(9_000);
  const letters = Buffer.from(bytes).toString('base64').slice(3_000, 3_060);
  const files: FileId[] = [];
  room.edit((doc) => files.push(putPhoto(doc, bytes)));
  await journal.drained();
  expect(await contents()).toContain(letters);
  room.edit((doc) => {
    for (const file of files) dropPhoto(doc, file);
  });
  await journal.drained();
  await until(async () => !(await contents()).includes(letters), 'the photo is off the disk');
  expect(rooms.find(room.name)).toBe(room);
  await storage.close();
});
