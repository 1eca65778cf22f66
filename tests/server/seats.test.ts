import { expect, test } from 'vitest';
import type { AccessAnswer, JoinAnswer, RosterAnswer, TransferAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { refusal, startApi } from '../support/relay-api.ts';
import { dial } from '../support/relay-client.ts';

const start = async (clock: () => number = Date.now) => {
  const api = await startApi({ clock });
  const { sessionId, joinCode, invites } = await api.open();
  const moderator = await api.join(invites.moderator);
  const named = async (name: string) =>
    (await api.post('join', { code: joinCode, name, perspective: 'politics' })).body as JoinAnswer;
  const at = (seat: string, deed: string, token?: string) =>
    api.post(`sessions/${sessionId}/seats/${seat}/${deed}`, undefined, token);
  const access = async (seat: string) => (await at(seat, 'access', moderator.token)).body as AccessAnswer;
  const transfer = async ({ token }: JoinAnswer) =>
    (await api.post(`sessions/${sessionId}/transfer`, undefined, token)).body as TransferAnswer;
  const roster = async () =>
    (await api.ask(`sessions/${sessionId}/roster`, { token: moderator.token })).body as RosterAnswer;
  const mayCome = async ({ token }: JoinAnswer) => (await api.ask(`sessions/${sessionId}/door`, { token })).status;
  return { ...api, sessionId, joinCode, invites, moderator, named, at, access, transfer, roster, mayCome };
};

const wrong = { status: 403, body: refusal('invite-wrong') };

test('a locked seat is signed out everywhere; the code makes a new seat, the personal way leads back to the same one', async () => {
  const { relay, post, sessionId, joinCode, moderator, named, at, access, roster, mayCome } = await start();
  const [anna, berta] = [await named('Anna'), await named('Berta')];
  const tablet = await dial({ url: relay.url, document: `session/${sessionId}/plan`, token: anna.token });
  expect((await at(anna.seatId, 'withdraw', moderator.token)).status).toBe(204);
  expect((await tablet.closed()).code).toBe(closeCodes.token);
  expect([await mayCome(anna), await mayCome(berta)]).toEqual([401, 200]);
  expect((await post('renew', undefined, anna.token)).body).toEqual(refusal('token-withdrawn'));
  expect((await roster()).filter(({ locked }) => locked).map(({ name }) => name)).toEqual(['Anna']);

  const anew = (await post('join', { code: joinCode, token: anna.token })).body as JoinAnswer;
  expect(anew.seatId).not.toBe(anna.seatId);
  const { code, url } = await access(anna.seatId);
  expect(url).toBe(`${relay.url}#/join/${code}`);
  expect((await post('invites', { invite: code })).body).toMatchObject({
    role: 'participant',
    bound: { kind: 'personal', name: 'Anna', perspective: 'politics' },
  });
  const dashed = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase();
  const [back, phone] = [await post('join', { invite: code }), await post('join', { invite: dashed })];
  expect([back.body, phone.body]).toEqual([
    expect.objectContaining({ seatId: anna.seatId, role: 'participant' }),
    expect.objectContaining({ seatId: anna.seatId }),
  ]);
  expect([await mayCome(back.body as JoinAnswer), await mayCome(phone.body as JoinAnswer)]).toEqual([200, 200]);
  const row = (await roster()).find(({ seatId }) => seatId === anna.seatId);
  expect(row).toMatchObject({ name: 'Anna', perspective: 'politics', locked: false });
});

test('locking takes the personal way, too, and a new one puts the old one out of force', async () => {
  const { post, moderator, named, at, access } = await start();
  const anna = await named('Anna');
  const first = await access(anna.seatId);
  const second = await access(anna.seatId);
  expect(await post('join', { invite: first.code })).toEqual(wrong);
  await at(anna.seatId, 'withdraw', moderator.token);
  expect(await post('join', { invite: second.code })).toEqual(wrong);
  expect((await post('join', { invite: (await access(anna.seatId)).code })).body).toMatchObject({
    seatId: anna.seatId,
  });
});

test('only who moderates locks and gives access', async () => {
  const { join, invites, named, at } = await start();
  const anna = await named('Anna');
  for (const invite of [invites.office, invites.scribe, invites.participant, invites.projector]) {
    const { token } = await join(invite);
    expect([
      (await at(anna.seatId, 'withdraw', token)).status,
      (await at(anna.seatId, 'access', token)).status,
    ]).toEqual([403, 403]);
  }
  const { token } = await join(invites.moderator);
  expect([(await at('nobody', 'withdraw', token)).status, (await at('nobody', 'access', token)).status]).toEqual([
    404, 404,
  ]);
});

test('a transfer carries a seat to one more device, and both stay signed in; also for who moderates', async () => {
  const { relay, post, moderator, named, transfer, mayCome } = await start();
  const anna = await named('Anna');
  for (const own of [anna, moderator]) {
    const { code, url, seconds } = await transfer(own);
    expect([url, seconds]).toEqual([`${relay.url}#/join/${code}`, 60]);
    expect((await post('invites', { invite: code })).body).toMatchObject({
      role: own.role,
      bound: { kind: 'transfer' },
    });
    const phone = (await post('join', { invite: code })).body as JoinAnswer;
    expect([phone.seatId, phone.role]).toEqual([own.seatId, own.role]);
    expect([await mayCome(own), await mayCome(phone)]).toEqual([200, 200]);
  }
});

test('a transfer that is wrong, used, replaced, too late or of a locked seat is refused with one and the same answer', async () => {
  let ahead = 0;
  const { relay, post, moderator, named, at, transfer } = await start(() => Date.now() + ahead);
  const [anna, berta, cem] = [await named('Anna'), await named('Berta'), await named('Cem')];
  const used = await transfer(anna);
  expect((await post('join', { invite: used.code })).status).toBe(200);
  const replaced = await transfer(anna);
  await transfer(anna);
  const locked = await transfer(cem);
  await at(cem.seatId, 'withdraw', moderator.token);
  const late = await transfer(berta);
  ahead = 60_001;
  for (const code of ['ACDEFGHJKLMN', used.code, replaced.code, locked.code, late.code]) {
    expect(await post('join', { invite: code })).toEqual(wrong);
    expect(await post('invites', { invite: code })).toEqual(wrong);
  }
  const said = relay.lines.join('');
  for (const { code } of [used, replaced, locked, late]) expect(said).not.toContain(code);
});

test('two devices that show one transfer at once: one of them gets the seat', async () => {
  const { post, named, transfer } = await start();
  const { code } = await transfer(await named('Anna'));
  const both = await Promise.all([post('join', { invite: code }), post('join', { invite: code })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
});

test('personal codes are guessed no faster than codes of sessions, and right ones pass', async () => {
  const { post, open, join } = await startApi({ limits: { wrongCodesPerAddress: 3 } });
  const { sessionId, invites } = await open();
  const moderator = await join(invites.moderator);
  const { code } = (await post(`sessions/${sessionId}/transfer`, undefined, moderator.token)).body as TransferAnswer;
  for (let turn = 0; turn < 3; turn += 1) expect(await post('join', { invite: 'ACDEFGHJKLMN' })).toEqual(wrong);
  expect(await post('join', { invite: 'ACDEFGHJKLMN' })).toEqual({ status: 429, body: refusal('too-many-tries') });
  expect((await post('join', { invite: code })).status).toBe(200);
});

test('who comes as a guest is one, by whatever way: link, code, own seat, personal way', async () => {
  const { post, joinCode, invites, sessionId, moderator, named, access, roster } = await start();
  const guest = { perspective: 'guest' };
  const byLink = (await post('join', { invite: invites.participant, ...guest })).body as JoinAnswer;
  const byCode = (await post('join', { code: joinCode, ...guest })).body as JoinAnswer;
  expect([byLink.role, byCode.role]).toEqual(['guest', 'guest']);
  // Without saying it again a guest stays one at the same seat, and a link for guests never makes anybody count.
  const again = (await post('join', { code: joinCode, token: byCode.token })).body;
  expect(again).toMatchObject({ seatId: byCode.seatId, role: 'guest' });
  const asked = (await post('join', { invite: invites.guest, perspective: 'politics' })).body;
  expect(asked).toMatchObject({ role: 'guest' });
  const anna = await named('Anna');
  const { code } = await access(anna.seatId);
  expect((await post('join', { invite: code, ...guest })).body).toMatchObject({ seatId: anna.seatId, role: 'guest' });
  expect((await post('join', { invite: invites.scribe, ...guest })).body).toMatchObject({ role: 'scribe' });
  expect((await named('Berta')).role).toBe('participant');
  expect((await roster()).filter(({ role }) => role === 'guest')).toHaveLength(4);
  const form = { seatId: 'bogen-1', via: 'paper', number: 1 };
  const asForm = (more: object) => post(`sessions/${sessionId}/seats`, { ...form, ...more }, moderator.token);
  expect((await asForm({ perspective: 'politics' })).body).toMatchObject({ role: 'participant' });
  expect((await asForm(guest)).body).toMatchObject({ seatId: 'bogen-1', role: 'guest' });
});
