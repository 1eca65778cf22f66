import { expect, test } from 'vitest';
import { putRound } from '../../src/documents/plan/edit.ts';
import { roundIdOf } from '../../src/domain/ids.ts';
import { eraseSession } from '../../src/sync/erase-session.ts';
import { placeExample } from '../../src/sync/place-example.ts';
import { until } from '../support/until.ts';
import { closesWindows, windowOn } from './local-meeting.ts';
import { createTablet, fullDisks, type Tablet } from './tablet.ts';

closesWindows();

const practises = async (tablet: Tablet) => {
  const placed = await placeExample(tablet.environment, tablet.device);
  if (!placed.ok) throw new Error(placed.reason);
  return windowOn(tablet);
};

test('without a relay the practice session opens on the device, and its twelve people have an opinion on everything', async () => {
  const tablet = await createTablet();
  const session = await practises(tablet);
  const { agenda, criteria, title } = session.plan.getSnapshot();
  // Who presents is said of those items alone in which somebody does: the moderator knows who begins.
  expect(agenda.flatMap(({ activity, who }) => (who === '' ? [] : [[activity, who]]))).toEqual([
    ['cycle', 'Team Sozialplanung'],
    ['method', 'Team Sozialplanung'],
    ['explain', 'vorgestellt von den Fokusgruppen'],
  ]);
  expect([title, agenda.length, criteria.length]).toEqual(['Übung: Steuerungsgruppe Sozialplanung', 10, 2]);
  const proposals = session.proposals.getSnapshot().map(({ id }) => id);
  expect(proposals).toHaveLength(12);
  const item = agenda.find(({ activity }) => activity === 'assessment')?.id;
  if (item === undefined) throw new Error('there is something to assess');
  const round = roundIdOf(item, 1);
  const wish = { id: round, item, number: 1, proposals, criteria: criteria.map(({ id }) => id) };
  session.edit.plan((doc) => putRound(doc, { ...wish, wish: 'open' }));
  session.edit.plan((doc) => putRound(doc, { ...wish, wish: 'revealed' }));
  await until(() => session.tally.getSnapshot().rounds.get(round)?.state === 'revealed', 'the result is shown');
  const fact = session.tally.getSnapshot().rounds.get(round);
  expect(fact).toMatchObject({ progress: { base: 12 }, provenance: { paper: 12, withoutRelay: true } });
});

test('it is marked as practice, is never handed to a relay, and can be thrown away and begun anew', async () => {
  const tablet = await createTablet();
  const session = await practises(tablet);
  expect(tablet.device.sessions.getSnapshot()).toMatchObject([{ practice: true, local: true }]);
  expect(await session.handOver()).toEqual({ ok: false, reason: 'practice' });
  await session.close();
  await eraseSession(tablet.environment, tablet.device, session.sessionId);
  expect(tablet.device.proxies.getSnapshot()).toEqual([]);
  const again = await practises(tablet);
  expect(again.sessionId).not.toBe(session.sessionId);
  expect(again.proxies?.list.getSnapshot()).toHaveLength(12);
});

test('a device that cannot keep it says so and keeps nothing of it', async () => {
  const tablet = await createTablet();
  fullDisks.add('plenum');
  const placed = await placeExample(tablet.environment, tablet.device).finally(() => fullDisks.delete('plenum'));
  expect(placed).toEqual({ ok: false, reason: 'not-kept' });
  expect(tablet.device.sessions.getSnapshot()).toEqual([]);
});
