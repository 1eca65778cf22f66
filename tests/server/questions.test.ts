import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { encodeStep1 } from '../../server/frames.ts';
import type { Limits } from '../../src/protocol/limits.ts';
import { isOf, readMessage } from '../support/relay-client.ts';
import { askAll, createPeer, createRooms, planName, type TestPeer, writeOf } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';

/* „What do you have that I lack?“ costs the asker nothing, and the relay an encoding and a frame as large as the document. */

const answers = ({ frames }: TestPeer) => frames.map(readMessage).filter(isOf('step2'));
const ask = (clock: number): Uint8Array => encodeStep1(Y.encodeStateVector(new Map([[4711, clock]])));

const enter = async (limits: Partial<Limits> = {}) => {
  const { rooms, journal } = createRooms(createHeldStorage(), limits);
  const { room } = await rooms.open(planName);
  const [peer, writer] = [createPeer({ access: 'read' }), createPeer()];
  for (const one of [peer, writer]) room.join(one);
  const hears = async (...frames: readonly Uint8Array[]) => {
    for (const frame of frames) {
      room.receive(peer, frame);
      await journal.drained();
    }
  };
  const write = async (key: string) => {
    room.receive(writer, writeOf(key, 1));
    await journal.drained();
  };
  return { room, peer, hears, write };
};

test('who asks without reading gets no second answer before it has drained, then one to what it asked last', async () => {
  const { room, peer, hears, write } = await enter({ unsentBytes: 1_000 });
  await hears(askAll);
  peer.unsentBytes = 2_000;
  await write('meanwhile');
  for (let clock = 1; clock < 9; clock += 1) await hears(ask(clock));
  room.catchUp();
  expect([answers(peer).length, peer.closings]).toEqual([1, []]);
  peer.unsentBytes = 0;
  room.catchUp();
  room.catchUp();
  expect(answers(peer)).toHaveLength(2);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, answers(peer)[1]?.bytes ?? new Uint8Array());
  expect(doc.getMap('session').toJSON()).toEqual({ meanwhile: 1 });
  await write('later');
  expect(peer.frames.map(readMessage).filter(isOf('update'))).toHaveLength(1);
});

test('who asks again and again is answered as often as one has reason to ask, and in the end', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { room, peer, hears } = await enter({ answersAtOnce: 3, answersPerSecond: 1 });
  for (let clock = 1; clock < 9; clock += 1) await hears(ask(clock));
  room.catchUp();
  expect([answers(peer).length, peer.closings]).toEqual([3, []]);
  vi.advanceTimersByTime(1_000);
  room.catchUp();
  room.catchUp();
  expect(answers(peer)).toHaveLength(4);
});

test('who asks and never drains is closed in time, and so is who asks too much or in bytes that are no question', async () => {
  const { room, peer, hears } = await enter({ unsentBytes: 0, slowReader: 0 });
  peer.unsentBytes = 10;
  await hears(askAll);
  room.catchUp();
  expect([answers(peer).length, peer.closings]).toEqual([0, ['rate']]);

  const other = await enter({ unsentBytes: 0 });
  other.peer.unsentBytes = 10;
  await other.hears(encodeStep1(Uint8Array.of(9, 255)));
  other.peer.unsentBytes = 0;
  other.room.catchUp();
  expect(other.peer.closings).toEqual(['rate']);

  const third = await enter();
  await third.hears(encodeStep1(new Uint8Array(300_000)));
  expect([answers(third.peer).length, third.peer.closings]).toEqual([0, ['tooLarge']]);
});
