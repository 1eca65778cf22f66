import { expect, test } from 'vitest';
import { type ApiReason, createApi, readInvite } from '../../src/device/api.ts';
import type { SessionId } from '../../src/domain/ids.ts';

const session = 's1' as SessionId;
const answer = {
  sessionId: 's1',
  seatId: 'p1',
  role: 'participant',
  token: 'pl1.a.b',
  expiresAt: '2027-08-01T00:00:00Z',
};

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

const answering = (status: number, body: unknown) => {
  const asked: Asked[] = [];
  const api = createApi({
    base: 'https://host/plenum/',
    fetch: (url, init) => {
      asked.push({ url: String(url), init: init ?? {} });
      return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
    },
  });
  return { api, asked };
};

test('calls go below the app’s own address, and the token travels in a header, never in the address', async () => {
  const { api, asked } = answering(200, []);
  await api.roster(session, 'pl1.a.b');
  expect(asked[0]?.url).toBe('https://host/plenum/api/sessions/s1/roster');
  expect(new Headers(asked[0]?.init.headers).get('Authorization')).toBe('Bearer pl1.a.b');
});

test('an answer in order is handed on as a value', async () => {
  expect(await answering(200, answer).api.joinSession({ code: 'ACDEFG' })).toEqual({ ok: true, value: answer });
});

test.each<{ readonly status: number; readonly body: unknown; readonly reason: ApiReason }>([
  { status: 404, body: { error: 'code-unknown', message: 'x' }, reason: 'code-unknown' },
  { status: 403, body: { error: 'door-closed', message: 'x' }, reason: 'door-closed' },
  { status: 403, body: { error: 'something-new', message: 'x' }, reason: 'unreadable' },
  { status: 403, body: { error: 'toString', message: 'x' }, reason: 'unreadable' },
  { status: 502, body: '<html>Bad Gateway</html>', reason: 'offline' },
  { status: 500, body: '<html>', reason: 'unreadable' },
  { status: 200, body: '<html>somebody’s hotel</html>', reason: 'unreadable' },
  { status: 200, body: { ...answer, role: 'king' }, reason: 'unreadable' },
  { status: 200, body: { ...answer, seatId: '../..' }, reason: 'unreadable' },
])('$status with $body is refused as $reason', async ({ status, body, reason }) => {
  expect(await answering(status, body).api.joinSession({ code: 'ACDEFG' })).toEqual({ ok: false, reason });
});

test('no network is a reason, not a fault', async () => {
  const api = createApi({ base: 'https://host/', fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  expect(await api.describeInvite('abc')).toEqual({ ok: false, reason: 'offline' });
});

test('a code is recognised however it was typed, everything else is an invitation', async () => {
  expect(readInvite(' acd-efg ')).toEqual({ code: 'ACDEFG' });
  expect(readInvite('Zk3_-longInvite')).toEqual({ invite: 'Zk3_-longInvite' });
  const { api, asked } = answering(200, { title: 'x', role: 'guest', practice: false, door: 'open', bound: null });
  await api.describeInvite('acd efg');
  // In the body: proxies log addresses.
  expect([asked[0]?.url, asked[0]?.init.body]).toEqual(['https://host/plenum/api/invites', '{"code":"ACDEFG"}']);
});
