import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/device/database.ts';
import { openPeople, type PeopleCalls } from '../../src/device/people.ts';
import { mergeEntries, type PersonEntry } from '../../src/domain/attendance/people.ts';
import type { SessionId } from '../../src/domain/ids.ts';
import { accepted, refused } from '../../src/domain/result.ts';
import { seededBytes } from '../support/chance.ts';

const session = 's1' as SessionId;
let time = 0;
const now = () => {
  time += 1;
  return time;
};

/** A relay that keeps one list; it can be away. */
const createRelay = () => {
  let entries: readonly PersonEntry[] = [];
  const sizes: number[] = [];
  const state = { isAway: false };
  const answer = () => (state.isAway ? refused('offline') : accepted({ entries: [...entries] }));
  const calls: PeopleCalls = {
    list: async () => answer(),
    put: async (sent) => {
      if (state.isAway) return refused('offline');
      sizes.push(sent.length);
      entries = mergeEntries(entries, sent);
      return answer();
    },
  };
  return { calls, state, sizes };
};

const open = (database: Database, seed: number) => openPeople({ database, random: seededBytes(seed), now }, session);
const inMemory = () => openDatabase({ indexedDB: null, IDBKeyRange: null });

const names = (list: ReturnType<typeof open>) => list.getSnapshot().people.map(({ name, state }) => `${name} ${state}`);

test('what was noted without a relay stays on the device, also after a reload, and is sent when the relay is there', async () => {
  const indexedDB = new IDBFactory();
  const relay = createRelay();
  relay.state.isAway = true;
  const database = await openDatabase({ indexedDB, IDBKeyRange });
  const list = open(database, 1);
  list.add([{ name: 'Ada' }, { name: 'Ben' }]);
  expect(await list.sync(relay.calls)).toBe(false);
  expect([names(list), list.getSnapshot().unsent]).toEqual([['Ada invited', 'Ben invited'], 2]);
  database.close();

  const later = await openDatabase({ indexedDB, IDBKeyRange });
  const again = open(later, 2);
  await again.whenRead;
  expect([names(again), again.getSnapshot().unsent]).toEqual([['Ada invited', 'Ben invited'], 2]);
  relay.state.isAway = false;
  expect(await again.sync(relay.calls)).toBe(true);
  expect(again.getSnapshot().unsent).toBe(0);
  expect(await later.unsentPeople.all()).toEqual([]);
  later.close();
});

test('two moderators at once keep both their changes, and see each other’s', async () => {
  const relay = createRelay();
  const [one, two] = [open(await inMemory(), 3), open(await inMemory(), 4)];
  one.add([{ name: 'Ada' }]);
  await one.sync(relay.calls);
  await two.sync(relay.calls);
  const [ada] = two.getSnapshot().people;
  if (ada === undefined) throw new Error('Ada has not arrived');
  one.change(ada.id, { organisation: 'Stadt' });
  two.change(ada.id, { state: 'excused' });
  await two.sync(relay.calls);
  await one.sync(relay.calls);
  await two.sync(relay.calls);
  for (const list of [one, two])
    expect(list.getSnapshot().people).toMatchObject([{ name: 'Ada', organisation: 'Stadt', state: 'excused' }]);
});

test('a removal can be taken back, before it was sent and after', async () => {
  const relay = createRelay();
  const list = open(await inMemory(), 5);
  list.add([{ name: 'Ada', state: 'present' }]);
  const remove = () => {
    const [ada] = list.getSnapshot().people;
    if (ada === undefined) throw new Error('Ada is not there');
    return list.remove(ada);
  };
  remove()();
  expect(names(list)).toEqual(['Ada present']);
  await list.sync(relay.calls);
  const undo = remove();
  await list.sync(relay.calls);
  expect(names(list)).toEqual([]);
  undo();
  await list.sync(relay.calls);
  expect(names(list)).toEqual(['Ada present']);
});

test('what is changed while a call is under way is sent by the next one, and a long list goes in parts', async () => {
  const relay = createRelay();
  const list = open(await inMemory(), 6);
  list.add(Array.from({ length: 100 }, (_, index) => ({ name: `Person ${index}`, organisation: 'Haus' })));
  const running = list.sync(relay.calls);
  await list.whenRead;
  list.add([{ name: 'Nachzügler' }]);
  expect(await running).toBe(true);
  expect(list.getSnapshot()).toMatchObject({ unsent: 0 });
  expect(list.getSnapshot().people).toHaveLength(101);
  expect(relay.sizes.every((size) => size <= 150)).toBe(true);
  const other = open(await inMemory(), 7);
  await other.sync(relay.calls);
  expect(other.getSnapshot().people).toHaveLength(101);
});
