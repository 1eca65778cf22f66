import { expect, test } from 'vitest';
import type { OpenSession } from '../../src/sync/open-session.ts';
import { until } from '../support/until.ts';
import {
  beginsOn,
  closesWindows,
  factOf,
  finished,
  isIn,
  opensRound,
  rowsOf,
  says,
  windowOn,
  wishes,
} from './local-meeting.ts';
import { createTablet } from './tablet.ts';

closesWindows();

const revealed = async (session: OpenSession): Promise<void> => {
  wishes(session, 'revealed');
  await isIn(session, 'revealed');
};

test('a session without a relay counts on this device and says where it lies', async () => {
  const session = await beginsOn(await createTablet());
  expect(session.home.getSnapshot()).toBe('device');
  await opensRound(session);
  await says(session, 'handed', 7);
  await says(session, 'paper', 9);
  await until(() => finished(session) === 2, 'both are counted');
  expect(session.tally.getSnapshot().people).toEqual({ counted: 2, present: 2 });
  expect(rowsOf(session)).toEqual([]);
  await revealed(session);
  expect(
    rowsOf(session)
      .map(({ value }) => value)
      .sort(),
  ).toEqual([7, 9]);
  expect(factOf(session)?.provenance).toEqual({ handed: 1, paper: 1, withoutRelay: true });
  await until(() => session.saving.getSnapshot().kind === 'onDevice', 'all is stored here');
  expect(session.status.getSnapshot().remote.kind).toBe('none');
});

test('after a reload the same rows have the same ids, and what was typed is still there', async () => {
  const tablet = await createTablet();
  const before = await beginsOn(tablet);
  await opensRound(before);
  await says(before, 'handed', 3);
  await revealed(before);
  const rows = rowsOf(before);
  await opensRound(before, 2);
  await before.close();
  const after = await windowOn(await tablet.reload());
  await isIn(after, 'revealed');
  expect(rowsOf(after)).toEqual(rows);
  expect(factOf(after, 2)?.state).toBe('open');
  expect(after.proxies?.list.getSnapshot()).toHaveLength(1);
});

test('one window counts, a second one shows the same, and counts on when the first is closed', async () => {
  const tablet = await createTablet();
  const cockpit = await beginsOn(tablet);
  await opensRound(cockpit);
  const wall = await windowOn(await tablet.reload());
  await isIn(wall, 'open');
  await says(cockpit, 'handed', 4);
  await until(() => finished(wall) === 1, 'the wall shows the count');
  await revealed(cockpit);
  await isIn(wall, 'revealed');
  expect(rowsOf(wall)).toEqual(rowsOf(cockpit));
  await cockpit.close();
  await opensRound(wall, 2);
  await says(wall, 'handed', 5);
  await until(() => wall.tally.getSnapshot().people.counted === 2, 'the wall counts now');
  expect(rowsOf(wall)).toHaveLength(1);
});

test('a seat made by mistake is taken back, and counts no longer', async () => {
  const session = await beginsOn(await createTablet());
  await opensRound(session);
  const seat = await says(session, 'paper', 4);
  await until(() => finished(session) === 1, 'it counts');
  await session.proxies?.remove(seat);
  await until(() => factOf(session)?.progress.base === 0, 'it counts no longer');
});

test('a tablet that can store nothing makes no seat, and says so', async () => {
  const tablet = await createTablet({ noDatabase: true });
  const session = await beginsOn(tablet);
  expect(await session.proxies?.add({ via: 'handed', number: null, perspective: null })).toBeNull();
  expect(session.proxies?.list.getSnapshot()).toEqual([]);
});
