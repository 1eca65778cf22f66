import { expect, test } from 'vitest';
import { putTalk } from '../../src/documents/plan/attachments.ts';
import { putAgendaItem } from '../../src/documents/plan/edit.ts';
import type { AgendaItemId, SeatId } from '../../src/domain/ids.ts';
import type { AccessAnswer, JoinAnswer, RosterAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { refusal, startApi } from '../support/relay-api.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const item = 'talk' as AgendaItemId;
const seat = 'placeOfTheSpeaker' as SeatId;

const start = async () => {
  const api = await startApi({ limits: { seats: 6 } });
  const { sessionId, invites } = await api.open();
  const moderator = await api.join(invites.moderator);
  const at = `sessions/${sessionId}`;
  const keep = (which: string = seat, { token } = moderator) => api.post(`${at}/speakers/${which}`, {}, token);
  const look = (invite: string) => api.post('invites', { invite });
  const withdraw = (which: string = seat) => api.post(`${at}/seats/${which}/withdraw`, {}, moderator.token);
  const connect = (document: string, token: string) =>
    connectStock({ url: api.relay.url, document: `session/${sessionId}/${document}`, token });
  const plan = connect('plan', moderator.token);
  await plan.synced();
  putAgendaItem(plan.doc, { id: item, title: 'Lagebild 2027', minutes: 20, activity: 'talk', order: 'V' });
  putTalk(plan.doc, { item, link: seat, speaker: seat });
  return { ...api, sessionId, invites, moderator, at, keep, look, withdraw, connect, plan };
};

test('P171 the link of a speaker leads to one guest’s place, says which talk, and is told to who moderates alone', async () => {
  const { ask, post, join, at, invites, moderator, keep, look } = await start();
  const { status, body } = await keep();
  const { code } = body as AccessAnswer;
  expect(status).toBe(201);
  expect(await keep()).toEqual({ status, body });
  for (const invite of [invites.office, invites.scribe, invites.participant])
    expect(await keep(seat, await join(invite))).toEqual({ status: 403, body: refusal('forbidden') });
  await until(
    async () => JSON.stringify((await look(code)).body).includes('Lagebild'),
    'the plan has reached the relay, and the door says which talk it is',
  );
  expect((await look(code)).body).toMatchObject({
    role: 'guest',
    bound: { kind: 'personal', name: null, perspective: null, talk: 'Lagebild 2027' },
  });
  const came = (await post('join', { invite: code, name: 'Zoe', perspective: 'guest' })).body as JoinAnswer;
  expect(came).toMatchObject({ seatId: seat, role: 'guest' });
  const again = (await post('join', { invite: code })).body as JoinAnswer;
  expect(again.seatId).toBe(seat);
  const roster = (await ask(`${at}/roster`, { token: moderator.token })).body as RosterAnswer;
  expect(roster.filter(({ seatId }) => seatId === seat)).toMatchObject([{ role: 'guest', name: 'Zoe' }]);
  // Nobody's own place is given away as a speaker's.
  const { seatId } = await join(invites.participant);
  expect(await keep(seatId)).toEqual({ status: 409, body: refusal('id-taken') });
});

test('P180 who ask for the same place at once are given the same way, and an erased place is given to nobody', async () => {
  const { ask, at, post, moderator, keep, look, plan } = await start();
  const [first, second] = await Promise.all([keep(), keep()]);
  expect(first.status).toBe(201);
  expect(second).toEqual(first);
  const { code } = first.body as AccessAnswer;
  expect((await look(code)).status).toBe(200);
  await post('join', { invite: code });
  expect((await ask(`${at}/seats/${seat}`, { method: 'DELETE', token: moderator.token })).status).toBe(204);
  expect(await keep()).toEqual({ status: 409, body: refusal('id-taken') });
  await until(
    () => !JSON.stringify(plan.doc.toJSON()).includes(seat),
    'the talk forgets who was erased: nobody is said to turn its pages',
  );
});

test('P171 a speaker’s link that is withdrawn leads nowhere, used or not, and signs out who came by it', async () => {
  const { post, keep, look, withdraw, connect } = await start();
  const codeOf = async (which: string) => ((await keep(which)).body as AccessAnswer).code;
  const [used, unused] = [await codeOf(seat), await codeOf('another')];
  const { token } = (await post('join', { invite: used })).body as JoinAnswer;
  const plan = connect('plan', token);
  await plan.synced();
  expect((await withdraw()).status).toBe(204);
  expect((await withdraw('another')).status).toBe(204);
  expect((await withdraw('nobody')).status).toBe(404);
  expect(await plan.closed()).toBe(closeCodes.token);
  for (const code of [used, unused]) expect(await look(code)).toEqual({ status: 403, body: refusal('invite-wrong') });
  expect(await keep()).toEqual({ status: 409, body: refusal('id-taken') });
  // No more places are kept than the session has.
  for (const more of ['third', 'fourth', 'fifth', 'sixth']) await keep(more);
  expect(await keep('seventh')).toEqual({ status: 409, body: refusal('session-full') });
});
