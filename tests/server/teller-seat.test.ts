import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../../server/room.ts';
import { TellerSeat } from '../../server/teller-seat.ts';
import { parseId, type SeatId } from '../../src/domain/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import { createRooms, planName } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { until } from '../support/until.ts';

const seat = parseId<SeatId>('anna') as SeatId;

/** A teller at work, and a sheet that says how often it was read. */
const setUp = async () => {
  const storage = createHeldStorage();
  const { rooms, journal, faults } = createRooms(storage);
  if (!('session' in planName)) throw new Error('the plan of a session');
  const { session } = planName;
  let publications = 0;
  const teller = new TellerSeat(session, new Set(), {
    rooms,
    journal,
    storage,
    clock: Date.now,
    random: (length) => new Uint8Array(length),
    pause: limits.tellerPause,
    onPublication: () => {
      publications += 1;
    },
    onFault: (fault) => expect(fault).toBeUndefined(),
  });
  onTestFinished(() => teller.stop());
  await teller.start();
  await until(() => publications === 1, 'it has counted once');
  const doc = new Y.Doc();
  let reads = 0;
  const sheet = {
    name: { kind: 'seat', session, seat },
    isSettled: true,
    get doc() {
      reads += 1;
      return doc;
    },
  };
  return {
    teller,
    sheet,
    see: () => teller.see(sheet as unknown as Room),
    reads: () => reads,
    count: () => publications,
    faults,
  };
};

test('a sheet that changes a hundred times between two counts is read once', async () => {
  const { see, reads, count, faults } = await setUp();
  for (let change = 0; change < 100; change += 1) see();
  expect(reads()).toBe(0);
  await until(() => count() === 2, 'it has counted again');
  expect([reads(), faults]).toEqual([1, []]);
});

test('what is not durable yet is not read, and read with the next count once it is', async () => {
  const { sheet, see, reads, count } = await setUp();
  sheet.isSettled = false;
  see();
  await until(() => count() === 3, 'it has counted twice more');
  expect(reads()).toBe(0);
  sheet.isSettled = true;
  await until(() => reads() === 1, 'it is read');
});
