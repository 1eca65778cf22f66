import { expect, onTestFinished, test, vi } from 'vitest';
import { revokeKey } from '../../server/keyring.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { joinAs, openSession, random, sessionOf, startTestRelay } from '../support/relay.ts';
import { dial, isOf } from '../support/relay-client.ts';
import { askAll } from '../support/relay-room.ts';

/** A participant who is connected, at a relay whose looks and whose time the test moves. */
const setUp = async () => {
  let now = Date.now();
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const relay = await startTestRelay({ clock: () => now });
  const invites = await openSession(relay);
  const [moderator, anna] = [await joinAs(relay, invites, 'moderator'), await joinAs(relay, invites, 'participant')];
  const way = { url: relay.url, document: `session/${sessionOf(invites)}/plan`, token: anna.token };
  const tablet = await dial(way);
  tablet.send(askAll);
  await tablet.heard(isOf('step2'), 'the state');
  return {
    relay,
    anna,
    moderator,
    way,
    tablet,
    making: { random, clock: () => now },
    /** It is this moment by the relay's clock. */
    reach: (moment: number) => {
      now = moment;
    },
  };
};

type Scene = Awaited<ReturnType<typeof setUp>>;

const ends: readonly (readonly [string, (scene: Scene) => Promise<void>])[] = [
  ['that has run out', async ({ anna, reach }) => reach(Date.parse(anna.expiresAt))],
  [
    'whose key another process has revoked',
    async ({ relay, making }) => {
      for (const { id } of await relay.storage.listKeys()) await revokeKey(relay.storage, making, id);
    },
  ],
  [
    'whose seat was withdrawn',
    async ({ relay, anna, moderator }) => {
      const path = `api/sessions/${anna.sessionId}/seats/${anna.seatId}/withdraw`;
      const headers = { authorization: `Bearer ${moderator.token}` };
      expect((await fetch(`${relay.url}${path}`, { method: 'POST', headers })).status).toBe(204);
    },
  ],
];

test.each(ends)(
  'a token %s is dead behind an open socket within one second of the relay’s looks',
  async (_why, end) => {
    const scene = await setUp();
    await end(scene);
    vi.advanceTimersByTime(1_000);
    expect((await scene.tablet.closed()).code).toBe(closeCodes.token);
    expect((await (await dial(scene.way)).closed()).code).toBe(closeCodes.token);
  },
);
