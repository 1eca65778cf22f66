import { expect, test } from 'vitest';
import { apiRoutes } from '../../server/http/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import type { MemberAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import type { SurveysAnswer } from '../../src/protocol/surveys.ts';
import { refusal, startApi } from '../support/relay-api.ts';
import { dial } from '../support/relay-client.ts';

const start = async () => {
  const api = await startApi();
  const [own, foreign] = [await api.open(), await api.open()];
  const moderator = await api.join(own.invites.moderator);
  const stranger = await api.join(foreign.invites.participant);
  const erased = await api.open();
  const { token } = await api.join(erased.invites.moderator);
  await api.ask(`sessions/${erased.sessionId}`, { method: 'DELETE', token });
  return { ...api, own, foreign, erased, moderator, stranger };
};

const ofSession = apiRoutes.filter(([, path]) => path.includes(':session'));
const ofSpace = apiRoutes.filter(([, path]) => path.includes(':space'));
const others = apiRoutes.filter(([, path]) => !path.includes(':session') && !path.includes(':space'));

test.each(ofSession.map(([method, path]) => [method, path] as const))(
  '%s %s answers the same about a foreign, an erased and an unknown session',
  async (method, path) => {
    const { relay, ask, foreign, erased, moderator, stranger } = await start();
    const at = (session: string) =>
      path.replace(':session', session).replace(':seat', stranger.seatId).replace(':role', 'guest');
    const doors = [foreign.sessionId, erased.sessionId, 'nobody-made-this', '..%2F..', 'x'.repeat(128)];
    for (const door of doors) {
      const call = { method, ...(method === 'GET' ? {} : { body: {} }) };
      expect(await ask(at(door), { ...call, token: moderator.token })).toEqual({
        status: 403,
        body: refusal('forbidden'),
      });
      for (const token of [undefined, 'pl1.nothing.nothing'])
        expect(await ask(at(door), { ...call, token })).toEqual({ status: 401, body: refusal('token-missing') });
    }
    // What was tried in vain has changed nothing.
    expect((await ask(`sessions/${foreign.sessionId}/door`, { token: stranger.token })).status).toBe(200);
    expect(relay.lines.join('')).not.toContain(stranger.seatId);
  },
);

test.each(ofSpace.map(([method, path]) => [method, path] as const))(
  '%s %s answers the same about a foreign, an erased and an unknown space, and to who is in a session',
  async (method, path) => {
    const { ask, post, moderator } = await start();
    const openedBy = async (title: string) => {
      const { spaceId, invites } = (await post('spaces', { title })).body as OpenSpaceAnswer;
      return { spaceId, office: (await post('join', { invite: invites.office })).body as MemberAnswer };
    };
    const [own, foreign, erased] = [await openedBy('eigener'), await openedBy('fremder'), await openedBy('gelöschter')];
    await ask(`spaces/${erased.spaceId}`, { method: 'DELETE', token: erased.office.token });
    const at = (space: string) =>
      path.replace(':space', space).replace(':seat', foreign.office.seatId).replace(':role', 'reader');
    const call = { method, ...(method === 'GET' ? {} : { body: {} }) };
    for (const door of [foreign.spaceId, erased.spaceId, 'nobody-made-this', '..%2F..', 'x'.repeat(128)]) {
      for (const token of [own.office.token, moderator.token])
        expect(await ask(at(door), { ...call, token })).toEqual({ status: 403, body: refusal('forbidden') });
      for (const token of [undefined, 'pl1.nothing.nothing'])
        expect(await ask(at(door), { ...call, token })).toEqual({ status: 401, body: refusal('token-missing') });
    }
    // What was tried in vain has changed nothing.
    expect((await ask(`spaces/${foreign.spaceId}/members`, { token: foreign.office.token })).status).toBe(200);
  },
);

test('the routes without a session or space are these, and each of them is looked at below or opens something new', () => {
  expect(others.map(([method, path]) => `${method} ${path}`)).toEqual([
    'POST sessions',
    'POST example',
    'POST join',
    'POST renew',
    'POST invites',
    'POST surveys',
    'POST surveys/answers',
    'POST spaces',
  ]);
});

test.each(['join', 'invites'])(
  '%s answers the same about a wrong, a withdrawn and an erased invitation',
  async (path) => {
    const { post, own, erased, moderator } = await start();
    await post(`sessions/${own.sessionId}/invites/participant`, undefined, moderator.token);
    const shown = ['nobody-made-this', own.invites.participant, erased.invites.participant, erased.invites.moderator];
    for (const invite of [...shown, 'ACDEFGHJKLMN'])
      expect(await post(path, { invite })).toEqual({ status: 403, body: refusal('invite-wrong') });
    for (const code of ['AAAAAA', own.joinCode, erased.joinCode, 'no code'])
      expect(await post(path, { code })).toEqual({ status: 404, body: refusal('code-unknown') });
  },
);

test.each([
  ['surveys', {}],
  ['surveys/answers', { id: 'made-on-the-device-of-who-answers', answers: { q: 'Ein Bus' } }],
])('%s answers the same about a wrong, a withdrawn and an erased link', async (path, more) => {
  const { ask, post, own, moderator } = await start();
  const survey = {
    ...{ title: 'Wege', kind: 'network', closesAt: null },
    questions: [{ id: 'q', kind: 'text', text: 'Was fehlt?' }],
    groups: ['youth', 'elders'].map((id) => ({ id, name: id, invited: 2 })),
  };
  const at = `sessions/${own.sessionId}/surveys/item`;
  const { token } = moderator;
  const { surveys } = (await post(at, { survey }, token)).body as SurveysAnswer;
  const { youth = '', elders = '' } = surveys[0]?.links ?? {};
  const read = path === 'surveys' ? {} : { edition: surveys[0]?.edition };
  expect((await post(path, { link: youth, ...more, ...read })).status).toBeLessThan(300);
  expect((await ask(`${at}/links/youth`, { method: 'DELETE', token })).status).toBe(200);
  const shown = ['nobody-made-this', youth];
  expect((await post(path, { link: elders, ...more, ...read })).status).toBeLessThan(300);
  expect((await ask(at, { method: 'DELETE', token })).status).toBe(200);
  for (const link of [...shown, elders])
    expect(await post(path, { link, ...more })).toEqual({ status: 403, body: refusal('invite-wrong') });
});

test('the socket answers the same about documents of a foreign and of an unknown session', async () => {
  const { relay, foreign, erased, moderator, stranger } = await start();
  const kinds = ['plan', 'proposals', 'tally', 'desk', 'minutes', 'group/g1', `seat/${stranger.seatId}`];
  for (const kind of kinds) {
    for (const session of [foreign.sessionId, erased.sessionId, 'nobody-made-this']) {
      const document = `session/${session}/${kind}`;
      const known = await (await dial({ url: relay.url, document, token: moderator.token })).closed();
      expect([kind, known]).toEqual([kind, { code: closeCodes.forbidden, reason: 'forbidden' }]);
      const unknown = await (await dial({ url: relay.url, document, token: '' })).closed();
      expect([kind, unknown]).toEqual([kind, { code: closeCodes.token, reason: 'token' }]);
    }
  }
});
