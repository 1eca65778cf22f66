import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { readSeat } from '../../src/documents/seat/document.ts';
import { exampleSession } from '../../src/domain/example/example.ts';
import { usualPerspectives } from '../../src/domain/session/perspective.ts';
import { currentItem } from '../../src/domain/session/session.ts';
import type {
  DoorAnswer,
  InviteAnswer,
  InvitesAnswer,
  JoinAnswer,
  OpenSessionAnswer,
  RosterAnswer,
} from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { refusal, startApi } from '../support/relay-api.ts';
import { connectStock, dial, isOf } from '../support/relay-client.ts';
import { askAll } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { until } from '../support/until.ts';

test('a session is opened with a code and links for six roles, and its id only once', async () => {
  const { post } = await startApi();
  const opened = await post('sessions', { title: ' Sitzung ', sessionId: 'made-on-a-device' });
  expect(opened).toMatchObject({ status: 201, body: { sessionId: 'made-on-a-device' } });
  const { joinCode, invites } = opened.body as OpenSessionAnswer;
  expect(joinCode).toMatch(/^[A-Z0-9]{6}$/);
  expect(new Set(Object.values(invites)).size).toBe(6);
  expect(await post('sessions', { title: 'Noch eine', sessionId: 'made-on-a-device' })).toEqual({
    status: 409,
    body: refusal('id-taken'),
  });
});

test('with a create key only its holder opens sessions', async () => {
  const { post } = await startApi({ config: { createKey: 'geheim' } });
  expect((await post('sessions', { title: 'x' })).status).toBe(403);
  expect((await post('sessions', { title: 'x' }, 'falsch')).status).toBe(403);
  expect((await post('sessions', { title: 'x' }, 'geheim')).status).toBe(201);
});

test('a code seats a participant, a link its role, and every use makes a new seat', async () => {
  const { post, open, join } = await startApi();
  const { sessionId, joinCode, invites } = await open();
  const typed = ` ${joinCode.slice(0, 3).toLowerCase()} ${joinCode.slice(3)} `;
  const { status, body } = await post('join', { code: typed, name: 'Anna', perspective: 'politics' });
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({ sessionId, role: 'participant', token: expect.stringMatching(/^pl1\./) }),
  ]);
  const expiry = Date.parse((body as JoinAnswer).expiresAt) - Date.now();
  expect(expiry / 86_400_000).toBeCloseTo(14, 1);
  const [office, again] = [await join(invites.office), await join(invites.office)];
  expect([office.role, office.seatId === again.seatId]).toEqual(['office', false]);
});

test('an own token keeps the seat, also in an expired state, and changes name and perspective', async () => {
  let ahead = 0;
  const { ask, post, open, join } = await startApi({ clock: () => Date.now() + ahead });
  const { sessionId, invites, joinCode } = await open();
  const first = await join(invites.participant);
  ahead = 20 * 86_400_000;
  expect(await ask(`sessions/${sessionId}/door`, { token: first.token })).toEqual({
    status: 401,
    body: refusal('token-expired'),
  });
  const again = await post('join', { code: joinCode, token: first.token, name: 'Anna' });
  expect(again.body).toMatchObject({ seatId: first.seatId, role: 'participant' });
  const renewed = await post('renew', undefined, first.token);
  expect(renewed).toMatchObject({ status: 200, body: { seatId: first.seatId } });
  expect((await ask(`sessions/${sessionId}/door`, { token: (renewed.body as JoinAnswer).token })).status).toBe(200);
  const { token } = await join(invites.moderator);
  const roster = (await ask(`sessions/${sessionId}/roster`, { token })).body as RosterAnswer;
  expect(roster.map(({ name, role }) => [name, role])).toEqual([
    ['Anna', 'participant'],
    [null, 'moderator'],
  ]);
});

test.each([
  ['join', {}, 400, 'bad-request'],
  ['join', 'not json', 400, 'bad-request'],
  ['join', { invite: 'a', code: 'b' }, 400, 'bad-request'],
  ['join', { invite: 'nobody-made-this' }, 403, 'invite-wrong'],
  ['join', { code: 'AAAAAA' }, 404, 'code-unknown'],
  ['join', { code: 'O0O0O0' }, 404, 'code-unknown'],
  ['join', { code: 'AAAAAA', name: 'x'.repeat(70_000) }, 413, 'too-large'],
  ['sessions', { title: '' }, 400, 'bad-request'],
  ['sessions', { title: 'x', sessionId: '../plan' }, 400, 'bad-request'],
  ['renew', {}, 401, 'token-missing'],
  ['nothing', {}, 404, 'not-found'],
])('%s with %o is refused with %i and a plain sentence', async (path, body, status, error) => {
  const { post } = await startApi();
  expect(await post(path, body)).toEqual({ status, body: refusal(error) });
});

test('an invitation tells title, role, practice and door before anybody joins', async () => {
  const { relay, open, join, post } = await startApi();
  const { sessionId, joinCode, invites } = await open();
  const look = async (shown: object) => (await post('invites', shown)).body as InviteAnswer;
  const known = {
    title: 'Sitzung im Mai',
    practice: false,
    door: 'open',
    bound: null,
    perspectives: usualPerspectives,
  };
  expect(await look({ invite: invites.guest })).toEqual({ ...known, role: 'guest' });
  expect(await look({ code: joinCode })).toEqual({ ...known, role: 'participant' });
  const own = await join(invites.participant);
  const moderator = await join(invites.moderator);
  const plan = connectStock({ url: relay.url, document: `session/${sessionId}/plan`, token: moderator.token });
  setFacts(plan.doc, { title: 'Neuer Titel', door: 'closed' });
  await until(async () => (await look({ code: joinCode })).door === 'closed', 'the door is closed');
  expect((await look({ code: joinCode })).title).toBe('Neuer Titel');
  expect(await post('join', { code: joinCode })).toEqual({ status: 403, body: refusal('door-closed') });
  expect((await post('join', { invite: invites.guest })).status).toBe(403);
  expect((await post('join', { invite: invites.projector })).status).toBe(200);
  expect((await post('join', { code: joinCode, token: own.token })).status).toBe(200);
  expect(await post('invites', { invite: 'nobody-made-this' })).toEqual({ status: 403, body: refusal('invite-wrong') });
});

test('roster and links are for moderator and office, the door for everybody in the session', async () => {
  const { relay, ask, open, join } = await startApi();
  const [{ sessionId, joinCode, invites }, elsewhere] = [await open(), await open()];
  for (const [role, invite] of Object.entries(invites)) {
    const { token } = await join(invite);
    const allowed = role === 'moderator' || role === 'office' ? 200 : 403;
    expect([role, (await ask(`sessions/${sessionId}/roster`, { token })).status]).toEqual([role, allowed]);
    expect([role, (await ask(`sessions/${sessionId}/invites`, { token })).status]).toEqual([role, allowed]);
    const door = (await ask(`sessions/${sessionId}/door`, { token })).body as DoorAnswer;
    expect(door).toEqual({ joinCode, joinUrl: `${relay.url}#/join/${joinCode}` });
    expect((await ask(`sessions/${elsewhere.sessionId}/door`, { token })).status).toBe(403);
  }
  expect((await ask(`sessions/${sessionId}/roster`)).status).toBe(401);
});

test('a renewed link is dead at once, and the code with it', async () => {
  const { ask, post, open, join } = await startApi();
  const { sessionId, joinCode, invites } = await open();
  const { token } = await join(invites.moderator);
  const renewed = (await post(`sessions/${sessionId}/invites/participant`, undefined, token)).body as InvitesAnswer;
  expect(renewed.joinCode).not.toBe(joinCode);
  expect((await post('join', { code: joinCode })).status).toBe(404);
  expect((await post('join', { invite: invites.participant })).status).toBe(403);
  expect((await post('join', { code: renewed.joinCode })).status).toBe(200);
  expect(renewed.invites.guest).toBe(invites.guest);
  expect((await post(`sessions/${sessionId}/invites/king`, undefined, token)).status).toBe(404);
  const { token: guest } = await join(invites.guest);
  expect((await post(`sessions/${sessionId}/invites/guest`, undefined, guest)).status).toBe(403);
  expect(((await ask(`sessions/${sessionId}/invites`, { token })).body as InvitesAnswer).joinCode).toBe(
    renewed.joinCode,
  );
});

test('a full session refuses newcomers and keeps those it has', async () => {
  const { post, open, join } = await startApi({ limits: { seats: 2 } });
  const { invites } = await open();
  const own = await join(invites.participant);
  await join(invites.participant);
  expect(await post('join', { invite: invites.participant })).toEqual({ status: 409, body: refusal('session-full') });
  expect((await post('join', { invite: invites.participant, token: own.token })).status).toBe(200);
});

test('the code opens for as many as there are places; links go on, and so does the code once there are more', async () => {
  const { relay, post, open, join } = await startApi();
  const { sessionId, joinCode, invites } = await open();
  const { token } = await join(invites.moderator);
  const plan = connectStock({ url: relay.url, document: `session/${sessionId}/plan`, token });
  await plan.synced();
  const makesPlaces = async (places: number) => {
    const title = `Sitzung mit ${places} Plätzen`;
    setFacts(plan.doc, { title, places });
    const told = async () => (await post('invites', { code: joinCode })).body as InviteAnswer;
    await until(async () => (await told()).title === title, 'the relay knows how many places there are');
  };
  await makesPlaces(2);
  const first = await post('join', { code: joinCode });
  await join(invites.participant);
  expect(await post('join', { code: joinCode })).toEqual({ status: 409, body: refusal('places-taken') });
  const own = (first.body as JoinAnswer).token;
  expect((await post('join', { code: joinCode, token: own })).status).toBe(200);
  expect((await post('join', { invite: invites.guest })).status).toBe(200);
  await makesPlaces(4);
  expect((await post('join', { code: joinCode })).status).toBe(200);
});

test('an erased session is gone for everybody: sockets, tokens, links, storage', async () => {
  const { relay, ask, post, open, join } = await startApi();
  const { sessionId, joinCode, invites } = await open();
  const [moderator, anna] = [await join(invites.moderator), await join(invites.participant)];
  const way = { url: relay.url, document: `session/${sessionId}/plan`, token: anna.token };
  const tablet = await dial(way);
  tablet.send(askAll);
  await tablet.heard(isOf('step2'), 'the state');
  const erase = (token: string) => ask(`sessions/${sessionId}`, { method: 'DELETE', token });
  expect((await erase(anna.token)).status).toBe(403);
  expect((await erase(moderator.token)).status).toBe(204);
  expect((await tablet.closed()).code).toBe(closeCodes.erased);
  expect((await (await dial(way)).closed()).code).toBe(closeCodes.erased);
  expect((await post('join', { code: joinCode })).status).toBe(404);
  expect((await post('renew', undefined, anna.token)).status).toBe(404);
  expect(await relay.storage.listRoster(moderator.sessionId)).toEqual([]);
  expect((await post('sessions', { title: 'x', sessionId })).status).toBe(409);
});

test('who is on the way in while a session is erased is told so too', async () => {
  const storage = createHeldStorage();
  const { relay, open, join } = await startApi({ storage });
  const { sessionId, invites } = await open();
  const { token, sessionId: session } = await join(invites.moderator);
  storage.holdLoads();
  const socket = await dial({ url: relay.url, document: `session/${sessionId}/proposals`, token });
  await until(() => storage.loads(`session/${sessionId}/proposals`) > 0, 'the document is loading');
  await relay.plenum.sessions.erase(session);
  storage.release();
  expect((await socket.closed()).code).toBe(closeCodes.erased);
});

test('a practice session comes with everything but a started round, and only so many are kept', async () => {
  const { relay, post, ask, join } = await startApi({ limits: { practiceSessions: 2 } });
  const printed = await relay.plenum.sessions.printedExample();
  expect(await relay.plenum.sessions.printedExample()).toEqual(printed);
  const opened: OpenSessionAnswer[] = [];
  for (let turn = 0; turn < 3; turn += 1) opened.push((await post('example')).body as OpenSessionAnswer);
  const shown = (code: string | null | undefined) => post('invites', { code });
  expect((await shown(opened[0]?.joinCode)).status).toBe(404);
  expect((await shown(printed.find(({ code }) => code !== null)?.code)).status).toBe(200);
  const last = opened[2] as OpenSessionAnswer;
  expect((await shown(last.joinCode)).body).toMatchObject({ practice: true, role: 'participant' });

  const { token } = await join(last.invites.moderator);
  const line = (kind: string) => connectStock({ url: relay.url, document: `session/${last.sessionId}/${kind}`, token });
  const [plan, proposals] = [line('plan'), line('proposals')];
  await Promise.all([plan.synced(), proposals.synced()]);
  const read = readPlan(plan.doc);
  expect([read.agenda.length, read.criteria.length, read.rounds, currentItem(read)]).toEqual([10, 2, [], null]);
  expect(readProposals(proposals.doc)).toHaveLength(12);
  const roster = (await ask(`sessions/${last.sessionId}/roster`, { token })).body as RosterAnswer;
  const practiced = roster.filter(({ role }) => role === 'participant');
  expect(practiced).toHaveLength(exampleSession((length) => new Uint8Array(length)).seats.length);
  const stored = await relay.storage.loadDocument(`session/${last.sessionId}/seat/${practiced[0]?.seatId}`);
  const sheet = new Y.Doc();
  for (const update of stored.updates) Y.applyUpdate(sheet, update);
  expect([...readSeat(sheet).judgements.values()].map((round) => round.size)).toEqual([12, 12]);
});

test('a withdrawn link is dead at once, who is in stays, others’ links go on, and a new one can be had', async () => {
  const { ask, post, open, join } = await startApi();
  const { sessionId, joinCode, invites } = await open();
  const moderator = await join(invites.moderator);
  const anna = await join(invites.participant);
  const at = (role: string, token: string) => ask(`sessions/${sessionId}/invites/${role}`, { method: 'DELETE', token });
  const door = async (token: string) => (await ask(`sessions/${sessionId}/door`, { token })).body as DoorAnswer;
  expect((await at('participant', anna.token)).status).toBe(403);
  const left = await at('participant', moderator.token);
  expect(left.body).toMatchObject({ joinCode: '', invites: { ...invites, participant: '' } });
  expect(await post('join', { invite: invites.participant })).toEqual({ status: 403, body: refusal('invite-wrong') });
  expect(await post('invites', { invite: invites.participant })).toMatchObject({ status: 403 });
  expect(await post('join', { code: joinCode })).toMatchObject({ status: 404 });
  expect(await post('join', { code: '' })).toMatchObject({ status: 404 });
  expect(await door(anna.token)).toEqual({ joinCode: '', joinUrl: '' });
  expect((await join(invites.guest)).role).toBe('guest');
  expect((await at('king', moderator.token)).status).toBe(404);
  const office = await join(invites.office);
  expect((await at('moderator', office.token)).status).toBe(200);
  expect(await post('join', { invite: invites.moderator })).toMatchObject({ status: 403 });
  expect((await door(moderator.token)).joinCode).toBe('');
  const renewed = (await post(`sessions/${sessionId}/invites/participant`, undefined, moderator.token))
    .body as InvitesAnswer;
  expect((await post('join', { code: renewed.joinCode })).status).toBe(200);
  expect((await post('join', { invite: invites.participant })).status).toBe(403);
});
