import { expect, onTestFinished, test } from 'vitest';
import { openSession } from '../../src/sync/open-session.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { createTablet } from './tablet.ts';

/** A moderator whose token has run out while the line stood: days lie between two calls. */
const start = async () => {
  let now = Date.now();
  const relay = await startTestRelay({ clock: () => now });
  const paths: string[] = [];
  const tablet = await createTablet({
    base: relay.url,
    fetch: (input, init) => {
      paths.push(new URL(String(input)).pathname.split('/').at(-1) ?? '');
      return fetch(input, init);
    },
  });
  const { api, sessions } = tablet.device;
  const opened = await api.openSession({ title: 'Sitzung' });
  if (!opened.ok) throw new Error(opened.reason);
  const joined = await api.joinSession({ invite: opened.value.invites.moderator });
  if (!joined.ok) throw new Error(joined.reason);
  await sessions.remember(joined.value);
  const [seat] = sessions.getSnapshot();
  if (seat === undefined) throw new Error('the seat was remembered');
  const session = openSession({ environment: tablet.environment, device: tablet.device, seat });
  onTestFinished(() => session.close());
  await until(() => session.status.getSnapshot().remote.kind === 'online', 'the moderator is online');
  const before = session.token();
  now += 3 * 24 * 3_600_000;
  paths.length = 0;
  return { api, session, paths, before };
};

test('names, links and people are there although the token has run out, and one new token serves all of them', async () => {
  const { api, session, paths, before } = await start();
  const { sessionId, ask } = session;
  const answers = await Promise.all([
    ask((token) => api.roster(sessionId, token)),
    ask((token) => api.invites(sessionId, token)),
    ask((token) => api.listPeople(sessionId, token)),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(paths.filter((path) => path === 'renew')).toHaveLength(1);
  expect(session.token()).not.toBe(before);
});

test('what the relay refuses for another reason is not asked twice', async () => {
  const { api, session, paths } = await start();
  await session.ask((token) => api.roster(session.sessionId, token));
  paths.length = 0;
  const refused = await session.ask(() => api.roster(session.sessionId, 'nobody'));
  expect([refused.ok, paths]).toEqual([false, ['roster']]);
});
