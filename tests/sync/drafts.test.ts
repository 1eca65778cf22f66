import { expect, test } from 'vitest';
import { draftsOf } from '../../src/device/drafts.ts';
import type { SpaceId } from '../../src/domain/ids.ts';
import { eraseSeat, eraseSession, eraseSpace } from '../../src/sync/erase-session.ts';
import { beginsOn, closesWindows } from './local-meeting.ts';
import { createTablet, type Tablet } from './tablet.ts';

closesWindows();

const typed = { text: 'Kanarienvogel-7Q4' };
const on = ({ device }: Tablet, owner: string, seat: string) =>
  draftsOf(device.database.settings, { owner, seat, now: () => 7 });
const isOnDisk = async ({ device }: Tablet) =>
  JSON.stringify(await device.database.settings.all()).includes('Kanarienvogel');

test('D349 what is typed is kept under its seat and place, and read there alone', async () => {
  const tablet = await createTablet();
  const own = on(tablet, 'session', 'ada');
  own.keep('minutes', typed);
  expect(await own.read('minutes')).toEqual({ at: 7, value: typed });
  expect(await own.read('point')).toBeNull();
  expect(await on(tablet, 'session', 'bea').read('minutes')).toBeNull();
  expect(await on(tablet, 'other', 'ada').read('minutes')).toBeNull();
  own.drop('minutes');
  expect(await own.read('minutes')).toBeNull();
  expect(await isOnDisk(tablet)).toBe(false);
});

test('D349 what is typed leaves the device with its seat, its session, its space', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  const { sessionId, seatId } = session;
  on(tablet, sessionId, seatId).keep('minutes', typed);
  expect(await isOnDisk(tablet)).toBe(true);
  await session.close();
  await eraseSeat(tablet.environment, tablet.device, { sessionId, seatId });
  expect(await isOnDisk(tablet)).toBe(false);

  on(tablet, sessionId, seatId).keep('point', typed);
  await eraseSession(tablet.environment, tablet.device, sessionId);
  expect(await isOnDisk(tablet)).toBe(false);

  on(tablet, 'county', 'office').keep('moved/p', typed);
  await eraseSpace(tablet.environment, tablet.device, 'other' as SpaceId);
  expect(await isOnDisk(tablet)).toBe(true);
  await eraseSpace(tablet.environment, tablet.device, 'county' as SpaceId);
  expect(await isOnDisk(tablet)).toBe(false);
});
