import { expect, test } from 'vitest';
import { SessionFacts } from '../../server/session-facts.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { placeSeat, putGroup } from '../../src/documents/plan/groups-edit.ts';
import type { GroupId, SeatId } from '../../src/domain/ids.ts';
import type { Facts } from '../../src/protocol/rights.ts';
import { createRooms, planName } from '../support/relay-room.ts';

const team = 'team' as GroupId;
const session = 'session' in planName ? planName.session : ('' as never);
const seatOf = (index: number): SeatId => `seat-${index}` as SeatId;

const setUp = () => {
  const heard: Facts[] = [];
  const { rooms, journal } = createRooms(
    createMemoryStorage(),
    {},
    {
      onLoad: (room) => facts.loaded(room),
      onChange: (room) => facts.changed(room),
    },
  );
  const facts = new SessionFacts(rooms);
  facts.listen((_session, now) => heard.push(now));
  const now = () => facts.judge(session, (known) => known);
  return { rooms, journal, heard, now };
};

test('five hundred handshakes are judged by one reading of the plan, and the next change by another', async () => {
  const { rooms, now } = setUp();
  await rooms.edit(planName, (doc) => {
    putGroup(doc, { id: team, name: '', opened: false, order: '' });
    for (let index = 0; index < 500; index += 1) placeSeat(doc, seatOf(index), team);
  });
  const first = await now();
  expect(first.members.get(team)?.size).toBe(500);
  const all = await Promise.all(Array.from({ length: 500 }, now));
  expect(new Set(all)).toEqual(new Set([first]));
  await rooms.edit(planName, (doc) => placeSeat(doc, seatOf(0), null));
  const second = await now();
  expect([second === first, second.members.get(team)?.size]).toEqual([false, 499]);
});

test('who listens hears of changes that matter for rights, and of no other', async () => {
  const { rooms, heard } = setUp();
  await rooms.edit(planName, (doc) => putGroup(doc, { id: team, name: 'Tisch', opened: false, order: '' }));
  await rooms.edit(planName, (doc) => setFacts(doc, { title: 'Neu' }));
  await rooms.edit(planName, (doc) => putGroup(doc, { id: team, name: 'Anders' }));
  expect(heard).toHaveLength(1);
  await rooms.edit(planName, (doc) => putGroup(doc, { id: team, opened: true }));
  await rooms.edit(planName, (doc) => placeSeat(doc, seatOf(1), team));
  await rooms.edit(planName, (doc) => setFacts(doc, { minutesApproved: true }));
  expect(heard).toHaveLength(4);
  expect(heard.at(-1)).toMatchObject({ minutesApproved: true, opened: new Set([team]) });
});

test('what is not durable yet gives nobody a right', async () => {
  const { rooms, journal, now } = setUp();
  const { room, release } = await rooms.open(planName);
  room.edit((doc) => setFacts(doc, { minutesApproved: true }));
  // The change is in memory and being committed; whoever asks now is judged by what is on disk.
  room.integrate();
  expect([room.doc.getMap('session').get('minutesApproved'), (await now()).minutesApproved]).toEqual([true, false]);
  await journal.drained();
  room.settle();
  expect((await now()).minutesApproved).toBe(true);
  release();
});
