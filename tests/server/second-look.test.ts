import { expect, test } from 'vitest';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

test('a room is let go of when the storage fails at the second look at a token', async () => {
  const storage = createMemoryStorage();
  let looks = -1;
  const relay = await startTestRelay({
    idle: 5,
    storage: {
      ...storage,
      findSeat: async (...args) => {
        if (looks >= 0) looks += 1;
        if (looks === 2) throw new Error('the disk does not answer');
        return storage.findSeat(...args);
      },
    },
  });
  const invites = await openSession(relay);
  const { token, seatId } = await joinAs(relay, invites, 'participant');
  looks = 0;
  const name = `session/${sessionOf(invites)}/seat/${seatId}`;
  const client = connectStock({ url: relay.url, document: name, token });
  await until(() => looks >= 2, 'the second look has failed');
  client.stop();
  const rooms = async () => /^plenum_rooms (\d+)$/m.exec(await (await fetch(`${relay.url}metrics`)).text())?.[1];
  await until(async () => (await rooms()) === '0', 'no room is in memory any more');
  expect(relay.lines.join()).toContain('socket');
});
