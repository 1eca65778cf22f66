import { expect, test } from 'vitest';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { type ProposalId, parseId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import type { InvitesAnswer, JoinAnswer, RosterAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import type { OpenGroupAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { startCounty } from '../support/county.ts';
import { refusal } from '../support/relay-api.ts';
import { until } from '../support/until.ts';

const youth = parseId<ProposalId>('youth') as ProposalId;

test('P90 only the office of a space opens a session in it, and with that right nothing else', async () => {
  const { post, spaceId, invites, enter, office, session, status } = await startCounty();
  expect([status, session.sessionId === '']).toEqual([201, false]);
  const other = (await post('spaces', { title: 'Nachbar' })).body as OpenSpaceAnswer;
  const neighbour = await enter(other.invites.office);
  const author = await enter(
    ((await post(`spaces/${spaceId}/groups`, {}, office.token)).body as OpenGroupAnswer).invite,
  );
  const [reader, leader] = [await enter(invites.reader), await enter(invites.moderator)];
  const moderator = (await post('join', { invite: session.invites.moderator })).body as JoinAnswer;
  const refusals = await Promise.all(
    [undefined, 'rubbish', reader.token, leader.token, author.token, neighbour.token, moderator.token].map((token) =>
      post('sessions', { title: 'Fremd', space: spaceId }, token),
    ),
  );
  expect(refusals.map(({ status: code, body }) => [code, body])).toEqual(
    refusals.map(() => [403, refusal('forbidden')]),
  );
  expect((await post('sessions', { title: 'Ohne Raum' }, office.token)).status).toBe(403);
  expect((await post('sessions', { title: 'Ohne Raum' })).status).toBe(201);
});

test('P90 where a key is asked for, the office opens sessions of its space without it, and no others', async () => {
  const { post, office, status } = await startCounty({ config: { createKey: 'geheim' } });
  expect(status).toBe(201);
  expect((await post('sessions', { title: 'Ohne Raum' }, office.token)).status).toBe(403);
  expect((await post('sessions', { title: 'Ohne Raum' }, 'geheim')).status).toBe(201);
});

test('P91 the office of a space is office in its sessions and in no others; nobody else of the space is anything there', async () => {
  const { post, open, invites, enter, office, session, enterSession, way, ask } = await startCounty();
  const entered = await enterSession(session.sessionId, office.token);
  expect(entered).toMatchObject({ status: 200, body: { sessionId: session.sessionId, role: 'office' } });
  const { token, seatId } = entered.body as JoinAnswer;
  expect(seatId).toBe(office.seatId);
  const proposals = way(`session/${session.sessionId}/proposals`, token);
  await proposals.synced();
  putProposal(proposals.doc, { ...emptyProfile, id: youth, title: 'Jugendtreff', order: 'V' });
  const moderator = (await post('join', { invite: session.invites.moderator })).body as JoinAnswer;
  const seen = way(`session/${session.sessionId}/proposals`, moderator.token);
  await until(() => seen.doc.getMap('profiles').get('youth/title') === 'Jugendtreff', 'what the office wrote is read');
  // The plan stays the moderator's, the register is not opened by a token of the session, and the reverse.
  const plan = way(`session/${session.sessionId}/plan`, token);
  await plan.synced();
  plan.doc.getMap('session').set('title', 'Gefälscht');
  expect(await plan.closed()).toBe(closeCodes.forbidden);
  expect(await way(`space/${office.spaceId}/register`, token).closed()).toBe(closeCodes.forbidden);
  expect(await way(`session/${session.sessionId}/plan`, office.token).closed()).toBe(closeCodes.forbidden);
  expect((await ask(`spaces/${office.spaceId}/members`, { token })).status).toBe(403);

  const elsewhere = await open();
  const [reader, leader] = [await enter(invites.reader), await enter(invites.moderator)];
  const grouped = (await post(`spaces/${office.spaceId}/groups`, {}, office.token)).body as OpenGroupAnswer;
  const author = await enter(grouped.invite);
  const refused = [
    await enterSession(elsewhere.sessionId, office.token),
    await enterSession('nowhere', office.token),
    await enterSession(session.sessionId, reader.token),
    await enterSession(session.sessionId, author.token),
    await enterSession(session.sessionId, leader.token),
    await enterSession(session.sessionId, moderator.token),
    await enterSession(session.sessionId, token),
    await post(`spaces/another/sessions/${session.sessionId}/enter`, undefined, office.token),
  ];
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
});

test('P91 an office leads a session under its own seat; signed out, it leads no more, nor does a link that it read there', async () => {
  const { post, ask, spaceId, invites, enter, office, session, enterSession, way } = await startCounty();
  const second = await enter(invites.office, 'Zweites Büro');
  const led = await post(`spaces/${spaceId}/sessions/${session.sessionId}/enter`, { lead: true }, second.token);
  expect(led).toMatchObject({ status: 200, body: { role: 'moderator', seatId: second.seatId } });
  const { token } = led.body as JoinAnswer;
  const plan = way(`session/${session.sessionId}/plan`, token);
  await plan.synced();
  plan.doc.getMap('session').set('title', 'Wird geleitet');
  const known = (await enterSession(session.sessionId, office.token)).body as JoinAnswer;
  const seen = way(`session/${session.sessionId}/plan`, known.token);
  await until(() => seen.doc.getMap('session').get('title') === 'Wird geleitet', 'the plan is written by who leads');
  // Entering again does not take it away.
  expect((await enterSession(session.sessionId, second.token)).body).toMatchObject({ role: 'moderator' });
  const { moderator: link } = ((await ask(`sessions/${session.sessionId}/invites`, { token })).body as InvitesAnswer)
    .invites;
  const signOut = `spaces/${spaceId}/members/${second.seatId}/withdraw`;
  expect((await post(signOut, undefined, office.token)).status).toBe(204);
  expect(await plan.closed()).toBe(closeCodes.token);
  const refused = [
    await ask(`sessions/${session.sessionId}/roster`, { token }),
    await post('renew', undefined, token),
    await enterSession(session.sessionId, second.token),
    await post('join', { invite: link }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 403]);
});

test('P91 an office that is signed out of the space is signed out of its sessions at once', async () => {
  const { post, spaceId, invites, enter, office, session, enterSession, way } = await startCounty();
  const second = await enter(invites.office, 'Zweites Büro');
  const { token } = (await enterSession(session.sessionId, second.token)).body as JoinAnswer;
  const proposals = way(`session/${session.sessionId}/proposals`, token);
  await proposals.synced();
  const signOut = `spaces/${spaceId}/members/${second.seatId}/withdraw`;
  expect((await post(signOut, undefined, office.token)).status).toBe(204);
  expect(await proposals.closed()).toBe(closeCodes.token);
  expect((await post('renew', undefined, token)).status).toBe(401);
  expect((await enterSession(session.sessionId, second.token)).status).toBe(401);
  expect((await enterSession(session.sessionId, office.token)).status).toBe(200);
});

test('P90 a session that was begun without a server comes into the space with what it has', async () => {
  const { post, spaceId, office, enterSession, ask } = await startCounty();
  const wish = {
    title: 'Im Keller',
    sessionId: 'begun-on-a-device',
    key: 'k'.repeat(22),
    seats: [{ seatId: 'desk', role: 'moderator' }],
    space: spaceId,
  };
  expect((await post('sessions', wish)).status).toBe(403);
  expect((await post('sessions', wish, office.token)).status).toBe(201);
  // The answer was lost: the same device is answered again.
  expect((await post('sessions', wish, office.token)).status).toBe(201);
  expect((await enterSession('begun-on-a-device', office.token)).status).toBe(200);
  expect((await ask('sessions/begun-on-a-device/roster', { token: office.token })).status).toBe(403);
});

test('P91 an office that comes in from two windows at once leads, if one of them leads', async () => {
  const { post, ask, spaceId, invites, enter, session } = await startCounty();
  const comesIn = (token: string, lead: boolean) =>
    post(`spaces/${spaceId}/sessions/${session.sessionId}/enter`, { lead }, token);
  for (const order of [
    [true, false],
    [false, true],
    [false, true, false],
    [true, true, false, false],
  ]) {
    const office = await enter(invites.office, 'Zweites Büro');
    const answers = await Promise.all(order.map((lead) => comesIn(office.token, lead)));
    expect(answers.map(({ status }) => status)).toEqual(order.map(() => 200));
    const again = (await comesIn(office.token, false)).body as JoinAnswer;
    expect(again).toMatchObject({ role: 'moderator', seatId: office.seatId });
    const roster = (await ask(`sessions/${session.sessionId}/roster`, { token: again.token })).body as RosterAnswer;
    expect(roster.filter(({ seatId }) => seatId === office.seatId).map(({ role }) => role)).toEqual(['moderator']);
  }
});
