import { expect, test } from 'vitest';
import { draftsOf } from '../../src/device/drafts.ts';
import { listSpaceSeats } from '../../src/device/space-seats.ts';
import type { SeatId } from '../../src/domain/ids.ts';
import { onlyHereOfSession, onlyHereOfSpace } from '../../src/sync/only-here.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { countyAt, entersBy, nowhere, openOn, writes, youth } from './group-scene.ts';
import { beginsOn, closesWindows, opensRound, says, windowOn } from './local-meeting.ts';
import { createTablet, type Tablet } from './tablet.ts';

closesWindows();

const inCounty = async ({ environment, device }: Tablet) => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  return (await onlyHereOfSpace({ environment, device }, seat.spaceId)).map(({ part }) => part).sort();
};

const inSession = async ({ environment, device }: Tablet) => {
  const [seat] = device.sessions.getSnapshot();
  if (seat === undefined) throw new Error('this tablet knows no session');
  return (await onlyHereOfSession({ environment, device }, seat)).map(({ part }) => part).sort();
};

test('D360 a note that the relay does not have is only here; once it has it, also without a network, nothing is', async () => {
  const relay = await startTestRelay();
  const county = await countyAt(relay.url);
  const tablet = await entersBy(relay.url, county.links.youth);
  const work = await openOn(tablet, youth);
  writes(work, 'a', 'Der Bus fehlt');
  await until(() => work.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  await work.close();

  const away = await tablet.reload({ base: nowhere });
  expect(await inCounty(away)).toEqual([]);
  const offline = await openOn(away, youth);
  writes(offline, 'b', 'Nur hier');
  await until(() => offline.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
  await offline.close();
  expect(await inCounty(away)).toEqual(['notebook']);

  const back = await tablet.reload();
  expect(await inCounty(back)).toEqual([]);
  const [seat] = await listSpaceSeats(back.device);
  const drafts = { owner: county.spaceId, seat: seat?.seatId ?? '', now: () => 7 };
  draftsOf(back.device.database.settings, drafts).keep('answer/p', 'angefangen');
  expect(await inCounty(back)).toEqual(['drafts']);
});

test('D360 of a session that no relay has, and of its practice, it is known whether anything would be lost', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  await session.close();
  expect(await inSession(tablet)).toEqual(['whole']);
  await tablet.device.sessions.amend(session.sessionId, session.seatId as SeatId, { practice: true });
  expect(await inSession(tablet)).toEqual([]);
});

test('D360 what people without a device have said, and what was prepared, is only here until the relay has it', async () => {
  const relay = await startTestRelay();
  const tablet = await createTablet({ base: relay.url });
  const session = await beginsOn(tablet);
  await opensRound(session);
  expect((await session.handOver()).ok).toBe(true);
  await until(() => session.saving.getSnapshot().kind === 'onServer', 'the relay has the session');
  await session.close();
  expect(await inSession(await tablet.reload())).toEqual([]);

  const away = await tablet.reload({ base: nowhere });
  const offline = await windowOn(away);
  await says(offline, 'paper', 7);
  await until(() => offline.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
  await offline.close();
  expect(await inSession(away)).toContain('seat');
});
