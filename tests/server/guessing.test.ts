import { expect, test } from 'vitest';
import { refusal, startApi } from '../support/relay-api.ts';

test('wrong codes are limited, right ones never', async () => {
  const { post, open } = await startApi({ limits: { wrongCodesPerAddress: 3 } });
  const { joinCode } = await open();
  for (let wrong = 0; wrong < 3; wrong += 1) expect((await post('join', { code: 'AAAAAA' })).status).toBe(404);
  expect(await post('join', { code: 'AAAAAA' })).toEqual({ status: 429, body: refusal('too-many-tries') });
  expect((await post('join', { code: joinCode })).status).toBe(200);
});

test('guessing from many addresses is limited in all, and a right code still seats its person', async () => {
  const wish = { limits: { wrongCodes: 5, wrongCodesPerAddress: 10 }, config: { trustProxy: true } };
  const { ask, open } = await startApi(wish);
  const { joinCode } = await open();
  const from = (address: number, code: string) =>
    ask('join', { method: 'POST', body: { code }, headers: { 'x-forwarded-for': `192.0.2.${address}` } });
  const statuses: number[] = [];
  for (let address = 0; address < 8; address += 1) statuses.push((await from(address, 'AAAAAA')).status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
  expect((await from(99, joinCode)).status).toBe(200);
});

test('one person who plays with codes locks nobody of the room out: fifty right ones at once all pass, links at once', async () => {
  const { post, open } = await startApi({ limits: { wrongCodesPerAddress: 3 } });
  const { joinCode, invites } = await open();
  for (let wrong = 0; wrong < 4; wrong += 1) await post('join', { code: 'AAAAAA' });
  const room = Array.from({ length: 50 }, () => post('join', { code: joinCode }));
  const link = post('join', { invite: invites.participant });
  const wrong = post('join', { code: 'AAAAAA' });
  expect((await link).status).toBe(200);
  expect((await Promise.all(room)).map(({ status }) => status)).toEqual(room.map(() => 200));
  expect((await wrong).status).toBe(429);
});
