import { expect, test } from 'vitest';
import { putAgendaItem, setFacts } from '../../src/documents/plan/edit.ts';
import { placeSeat, putGroup } from '../../src/documents/plan/groups-edit.ts';
import { nameTurns, putTurns } from '../../src/documents/plan/turns.ts';
import type { AgendaItemId, GroupId } from '../../src/domain/ids.ts';
import type { JoinAnswer, RosterAnswer } from '../../src/protocol/api.ts';
import { startApi } from '../support/relay-api.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const team = 'team' as GroupId;

test('the wall is told the names of a small group’s people when that was agreed, of nobody else, and no longer', async () => {
  const { relay, ask, post, open, join } = await startApi();
  const { sessionId, invites } = await open();
  const moderator = await join(invites.moderator);
  const wall = await join(invites.projector);
  const come = async (name: string) =>
    (await post('join', { invite: invites.participant, name, perspective: 'politics' })).body as JoinAnswer;
  const [anna] = [await come('Anna'), await come('Berta')];
  const plan = connectStock({ url: relay.url, document: `session/${sessionId}/plan`, token: moderator.token });
  await plan.synced();
  const asked = () => ask(`sessions/${sessionId}/roster`, { token: wall.token });
  putGroup(plan.doc, { id: team, name: 'Gruppe 1', order: 'A' });
  placeSeat(plan.doc, anna.seatId, team);
  expect((await asked()).status).toBe(403);
  setFacts(plan.doc, { groupsNamed: true });
  await until(async () => (await asked()).status === 200, 'names may be read');
  // Only the name was agreed, not for whom she sits here.
  expect(((await asked()).body as RosterAnswer).map(({ name, perspective }) => [name, perspective])).toEqual([
    ['Anna', null],
  ]);
  setFacts(plan.doc, { groupsNamed: false });
  await until(async () => (await asked()).status === 403, 'they may not any more');
});

test('P80 the wall is told the names of those who speak in turn when that was agreed, of nobody else, and no longer', async () => {
  const { relay, ask, post, open, join } = await startApi();
  const { sessionId, invites } = await open();
  const moderator = await join(invites.moderator);
  const wall = await join(invites.projector);
  const come = async (name: string) =>
    (await post('join', { invite: invites.participant, name, perspective: 'politics' })).body as JoinAnswer;
  const [anna] = [await come('Anna'), await come('Berta')];
  const plan = connectStock({ url: relay.url, document: `session/${sessionId}/plan`, token: moderator.token });
  await plan.synced();
  const asked = () => ask(`sessions/${sessionId}/roster`, { token: wall.token });
  const item = 'round' as AgendaItemId;
  putAgendaItem(plan.doc, { id: item, title: 'Eingangsrunde', minutes: 10, activity: 'checkIn', order: 'V' });
  putTurns(plan.doc, item, [{ seat: anna.seatId, number: 1, order: 'V' }]);
  expect((await asked()).status).toBe(403);
  nameTurns(plan.doc, item, true);
  await until(async () => (await asked()).status === 200, 'names may be read');
  // Only the name was agreed, not for whom she sits here.
  expect(((await asked()).body as RosterAnswer).map(({ name, perspective }) => [name, perspective])).toEqual([
    ['Anna', null],
  ]);
  nameTurns(plan.doc, item, false);
  await until(async () => (await asked()).status === 403, 'they may not any more');
});
