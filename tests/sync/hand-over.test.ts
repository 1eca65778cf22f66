import { expect, test } from 'vitest';
import { type OpenSession, openSession } from '../../src/sync/open-session.ts';
import { openLead } from '../../src/sync/session-lead.ts';
import type { RelayProcess } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import {
  beginsOn,
  factOf,
  finished,
  isIn,
  opensRound,
  rowsOf,
  says,
  saysAgain,
  sits,
  windowOn,
  wishes,
  withRelay,
} from './local-meeting.ts';
import { createTablet, type Tablet } from './tablet.ts';

let relay: RelayProcess;
withRelay((one) => {
  relay = one;
});

/** Round one of three people, closed and revealed before any relay was there. */
const metWithout = async (tablet: Tablet) => {
  const session = await beginsOn(tablet);
  await opensRound(session);
  const seats = [
    await says(session, 'handed', 3),
    await says(session, 'handed', 7),
    await says(session, 'paper', 9),
  ] as const;
  await until(() => finished(session) === 3, 'all three are counted');
  wishes(session, 'revealed');
  await isIn(session, 'revealed');
  return { session, seats, before: factOf(session), rows: rowsOf(session) };
};

const isDelivered = (session: OpenSession) =>
  until(() => session.saving.getSnapshot().kind === 'onServer', 'everything is on the relay');

const joins = async (session: OpenSession): Promise<OpenSession> => {
  const tablet = await createTablet({ base: relay.url });
  const door = await tablet.device.api.door(session.sessionId, session.token());
  if (!door.ok) throw new Error(door.reason);
  const joined = await tablet.device.api.joinSession({ code: door.value.joinCode });
  if (!joined.ok) throw new Error(joined.reason);
  await tablet.device.sessions.remember(joined.value);
  return windowOn(tablet);
};

/** What the relay tells, seen by somebody who has only just come. */
const told = async (session: OpenSession) => {
  const guest = await joins(session);
  await isIn(guest, 'revealed');
  return guest;
};

test('after handing over nothing is doubled and nothing is lost, and people join for round two', async () => {
  const tablet = await createTablet({ base: relay.url });
  const { session, seats, before } = await metWithout(tablet);
  expect(await session.handOver()).toEqual({ ok: true, value: null });
  expect(session.home.getSnapshot()).toBe('relay');
  await isDelivered(session);
  const bea = await told(session);
  expect(factOf(bea)).toEqual(before);
  await opensRound(session, 2);
  await isIn(bea, 'open', 2);
  bea.edit.seat(sits(5));
  for (const [index, seat] of seats.entries()) await saysAgain(session, seat, index, 2);
  await until(() => finished(bea, 2) === 4, 'all four are counted');
  wishes(session, 'revealed', 2);
  await isIn(bea, 'revealed', 2);
  expect(
    rowsOf(bea, 2)
      .map(({ value }) => value)
      .sort(),
  ).toEqual([0, 1, 2, 5]);
  expect(factOf(bea, 2)?.provenance).toEqual({ handed: 2, paper: 1, withoutRelay: false });
  expect(factOf(bea)).toEqual(before);
  expect(await tablet.device.database.locals.get(session.sessionId)).toBeNull();
});

test('a relay killed in the middle of the delivery loses and doubles nothing', async () => {
  const { session, before } = await metWithout(await createTablet({ base: relay.url }));
  expect((await session.handOver()).ok).toBe(true);
  await relay.kill9();
  expect(factOf(session)).toEqual(before);
  await relay.restart();
  session.retry();
  await isDelivered(session);
  expect(factOf(await told(session))).toEqual(before);
});

test('when the answer is lost the meeting goes on here, and handing over again brings what came since', async () => {
  let losesAnswers = true;
  const lossy: typeof fetch = async (...args) => {
    const answer = await fetch(...args);
    if (losesAnswers) throw new TypeError('the network went away');
    return answer;
  };
  const tablet = await createTablet({ base: relay.url, fetch: lossy });
  const { session, seats, rows } = await metWithout(tablet);
  expect(await session.handOver()).toEqual({ ok: false, reason: 'offline' });
  expect(session.home.getSnapshot()).toBe('device');
  await opensRound(session, 2);
  for (const seat of seats) await saysAgain(session, seat, 8, 2);
  await says(session, 'paper', 1);
  wishes(session, 'revealed', 2);
  await isIn(session, 'revealed', 2);
  const second = factOf(session, 2);
  losesAnswers = false;
  expect((await session.handOver()).ok).toBe(true);
  await isDelivered(session);
  const bea = await told(session);
  await isIn(bea, 'revealed', 2);
  expect(factOf(bea, 2)).toEqual(second);
  expect(rowsOf(bea)).toEqual(rows);
  await until(() => bea.tally.getSnapshot().people.counted === 5, 'everybody is counted at the relay');
});

test('once accepted this device never counts again, also after a reload without the relay', async () => {
  const tablet = await createTablet({ base: relay.url });
  const { session, before } = await metWithout(tablet);
  expect((await session.handOver()).ok).toBe(true);
  await relay.kill9();
  await session.close();
  const again = await windowOn(await tablet.reload());
  await isIn(again, 'revealed');
  expect(again.home.getSnapshot()).toBe('relay');
  expect(factOf(again)).toEqual(before);
  wishes(again, 'open', 1);
  again.edit.plan((doc) => doc.getMap('rounds').set('einschaetzung-r2/number', 2));
  await relay.restart();
  again.retry();
  await isDelivered(again);
  expect(factOf(await told(again))).toEqual(before);
});

test('a second window hears of the hand-over, and may ask for it', async () => {
  const tablet = await createTablet({ base: relay.url });
  const { session, before } = await metWithout(tablet);
  const second = await tablet.reload();
  const wall = await windowOn(second);
  await isIn(wall, 'revealed');
  expect((await wall.handOver()).ok).toBe(true);
  await until(() => wall.home.getSnapshot() === 'relay', 'the second window knows');
  expect(session.home.getSnapshot()).toBe('relay');
  await isDelivered(session);
  await until(() => wall.status.getSnapshot().remote.kind === 'online', 'the second window is connected');
  expect(factOf(wall)).toEqual(before);
});

test('a seat that was taken out again before is no seat on the relay', async () => {
  const tablet = await createTablet({ base: relay.url });
  const session = await beginsOn(tablet);
  await opensRound(session);
  const [stays, goes] = [await says(session, 'paper', 3), await says(session, 'paper', 7)];
  await session.proxies?.remove(goes);
  expect(await session.handOver()).toEqual({ ok: true, value: null });
  const roster = await session.ask((token) => tablet.device.api.roster(session.sessionId, token));
  if (!roster.ok) throw new Error(roster.reason);
  expect(roster.value.filter(({ via }) => via === 'paper').map(({ seatId }) => seatId)).toEqual([stays]);
});

test('a seat made while the relay is away is known to it afterwards', async () => {
  const tablet = await createTablet({ base: relay.url });
  const { session } = await metWithout(tablet);
  expect((await session.handOver()).ok).toBe(true);
  await isDelivered(session);
  await opensRound(session, 2);
  await relay.kill9();
  const seat = await says(session, 'handed', 0);
  await saysAgain(session, seat, 6, 2);
  await relay.restart();
  session.retry();
  await until(() => finished(session, 2) === 1, 'the new seat is counted');
  await until(() => session.desk.getSnapshot().seats.get(seat)?.via === 'handed', 'the desk tells how');
});

test('a copy of the session on another device is told that the relay has it already', async () => {
  const tablet = await createTablet({ base: relay.url });
  const { session } = await metWithout(tablet);
  const [seat] = tablet.device.sessions.getSnapshot();
  if (seat === undefined) throw new Error('no seat');
  expect((await session.handOver()).ok).toBe(true);
  const other = await createTablet({ base: relay.url });
  await other.device.sessions.remember({ ...seat, token: '', local: true });
  await other.device.database.locals.put({ session: seat.sessionId, key: 'x'.repeat(22), ledger: { rounds: {} } });
  const copy = openSession({ ...other, openLead, seat: { ...seat, token: '', local: true } });
  await copy.whenRead;
  expect(await copy.handOver()).toEqual({ ok: false, reason: 'id-taken' });
  expect(copy.home.getSnapshot()).toBe('device');
  await copy.close();
});
