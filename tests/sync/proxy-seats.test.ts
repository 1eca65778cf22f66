import { expect, test } from 'vitest';
import type { SeatId } from '../../src/domain/ids.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import type { RelayProcess } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import {
  beginsOn,
  factOf,
  finished,
  isIn,
  opensRound,
  proposal,
  says,
  saysAgain,
  weight,
  windowOn,
  wishes,
  withRelay,
} from './local-meeting.ts';
import { createTablet, type Tablet } from './tablet.ts';

let relay: RelayProcess;
withRelay((one) => {
  relay = one;
});

interface Seated {
  readonly tablet: Tablet;
  readonly session: OpenSession;
}

/** Ada has opened a round on a relay. */
const meets = async (): Promise<Seated> => {
  const tablet = await createTablet({ base: relay.url });
  const session = await beginsOn(tablet);
  expect((await session.handOver()).ok).toBe(true);
  await opensRound(session);
  return { tablet, session };
};

/** Finn moderates too, on a laptop of his own. */
const helps = async (ada: Seated): Promise<Seated> => {
  const tablet = await createTablet({ base: relay.url });
  const links = await ada.tablet.device.api.invites(ada.session.sessionId, ada.session.token());
  if (!links.ok) throw new Error(links.reason);
  const joined = await tablet.device.api.joinSession({ invite: links.value.invites.moderator });
  if (!joined.ok) throw new Error(joined.reason);
  await tablet.device.sessions.remember(joined.value);
  const session = await windowOn(tablet);
  await isIn(session, 'open');
  return { tablet, session };
};

const base = (session: OpenSession) => factOf(session)?.progress.base;
const listOf = ({ proxies }: OpenSession) =>
  proxies?.list.getSnapshot().map(({ via, number, perspective }) => [via, number, perspective]);
const sheetOf = ({ proxies }: OpenSession, seat: SeatId) => {
  const [judged] = [...(proxies?.sheet(seat).getSnapshot().judgements.values() ?? [])];
  const judgement = judged?.get(proposal);
  return judgement?.kind === 'scored' ? judgement.values[weight] : undefined;
};
const isRegistered = ({ session }: Seated, seat: SeatId) =>
  until(
    () => session.proxies?.list.getSnapshot().some(({ seatId, token }) => seatId === seat && token !== ''),
    'the relay knows the seat',
  );

test('what one laptop has typed in from paper another one goes on with when the first is lost', async () => {
  const ada = await meets();
  const form = await says(ada.session, 'paper', 9);
  await says(ada.session, 'handed', 5);
  await until(() => finished(ada.session) === 2, 'both are counted');
  const finn = await helps(ada);
  expect(listOf(finn.session)).toEqual([]);
  await ada.session.close();
  await finn.session.proxies?.reconcile('paper');
  // Only what he asked for: nobody holds the sheets of people who sit at another tablet without need.
  expect(listOf(finn.session)).toEqual([['paper', 1, 'politics']]);
  // What Ada has typed is there before anything can be written: a correction never stands beside it.
  expect(sheetOf(finn.session, form)).toBe(9);
  await saysAgain(finn.session, form, 2);
  await finn.session.proxies?.amend(form, 'providers');
  await until(() => finn.session.saving.getSnapshot().kind === 'onServer', 'Finn’s correction is on the relay');
  const next = await finn.session.proxies?.add({ via: 'paper', number: null, perspective: null });
  expect(next?.number).toBe(2);
  await until(() => base(finn.session) === 3, 'the second form is a seat of its own');
  wishes(finn.session, 'revealed');
  await isIn(finn.session, 'revealed');
  const fact = factOf(finn.session);
  const rows = fact?.state === 'revealed' ? [...fact.results.values()].flatMap((result) => result.rows) : [];
  expect(rows.map(({ values }) => Object.values(values)[0]).sort()).toEqual([2, 5]);
  expect(fact?.provenance).toMatchObject({ handed: 1, paper: 1 });
});

test('a form that was typed in by mistake leaves nothing behind: neither in the base nor on the other laptop', async () => {
  const ada = await meets();
  const finn = await helps(ada);
  const wrong = await says(ada.session, 'paper', 9);
  const right = await says(ada.session, 'paper', 4);
  await isRegistered(ada, wrong);
  await isRegistered(ada, right);
  await finn.session.proxies?.reconcile('paper');
  expect(listOf(finn.session)).toHaveLength(2);
  // Before the second is counted there is one, too: only from two on does one less say that the wrong one is gone.
  await until(() => base(ada.session) === 2, 'both are counted');
  await ada.session.proxies?.remove(wrong);
  expect(listOf(ada.session)).toEqual([['paper', 2, 'politics']]);
  await until(() => base(ada.session) === 1, 'one seat is left');
  await until(() => ada.tablet.device.proxies.getSnapshot().length === 1, 'nothing of it is on the device');
  await finn.session.proxies?.reconcile('paper');
  expect(listOf(finn.session)).toEqual([['paper', 2, 'politics']]);
  // A step back for a seat that has gone in the meantime.
  finn.session.proxies?.edit(wrong, () => expect.unreachable());
  await saysAgain(finn.session, right, 5);
  await until(() => finn.session.saving.getSnapshot().kind === 'onServer', 'everything is on the relay');
});

test('a removal without a network is kept over a reload and told when the relay is back', async () => {
  const ada = await meets();
  const wrong = await says(ada.session, 'paper', 9);
  await isRegistered(ada, wrong);
  await until(() => base(ada.session) === 1, 'the seat counts');
  await relay.kill9();
  await ada.session.proxies?.remove(wrong);
  expect(listOf(ada.session)).toEqual([]);
  await ada.session.close();
  await relay.restart();
  const again = await windowOn(await ada.tablet.reload());
  expect(listOf(again)).toEqual([]);
  await until(() => base(again) === 0, 'the seat is gone');
});

test('without a relay a form that was undone is gone, and one that was counted already stays', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  await opensRound(session);
  const wrong = await says(session, 'paper', 9);
  const counted = await says(session, 'paper', 4);
  await session.proxies?.remove(wrong);
  await until(() => base(session) === 1, 'one seat is left');
  wishes(session, 'closed');
  await isIn(session, 'closed');
  await session.proxies?.remove(counted);
  expect(listOf(session)).toEqual([['paper', 2, 'politics']]);
});

test('whoever takes their place to a device of their own is no longer recorded here', async () => {
  const ada = await meets();
  const seat = await says(ada.session, 'handed', 9);
  await isRegistered(ada, seat);
  const { api } = ada.tablet.device;
  const way = await api.giveAccess(ada.session.sessionId, seat, ada.session.token());
  if (!way.ok) throw new Error(way.reason);
  const tablet = await createTablet({ base: relay.url });
  const joined = await tablet.device.api.joinSession({ invite: way.value.code, name: 'Bea' });
  expect(joined.ok && joined.value.seatId).toBe(seat);
  await until(() => listOf(ada.session)?.length === 0, 'the laptop has let go of it');
  await until(() => ada.session.saving.getSnapshot().kind === 'onServer', 'and nothing is said to be the matter');
  expect(base(ada.session)).toBe(1);
});

test('without a relay, too, a guest’s form advises and is not counted until it is somebody else’s', async () => {
  const session = await beginsOn(await createTablet());
  await opensRound(session);
  const form = await session.proxies?.add({ via: 'paper', number: 1, perspective: 'guest' });
  if (form === null || form === undefined) throw new Error('no seat was made');
  await saysAgain(session, form.seatId, 9);
  await says(session, 'handed', 4);
  await until(() => finished(session) === 1, 'only who takes part is counted');
  expect([base(session), session.desk.getSnapshot().seats.get(form.seatId)?.layer]).toEqual([1, 'guest']);
  await session.proxies?.amend(form.seatId, 'providers');
  await until(() => finished(session) === 2, 'a slip of the keyboard is mended');
});
