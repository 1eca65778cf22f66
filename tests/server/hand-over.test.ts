import { expect, test } from 'vitest';
import { setFacts } from '../../src/documents/plan/edit.ts';
import type { Ledger } from '../../src/domain/teller/ledger.ts';
import type { JoinAnswer, OpenSessionAnswer, RosterAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { startTestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const key = 'k'.repeat(22);
const other = 'x'.repeat(22);
const seats = [
  { seatId: 'ada', role: 'moderator' },
  { seatId: 'form-1', role: 'participant', perspective: 'politics', via: 'paper' },
  { seatId: 'tablet-1', role: 'participant', via: 'handed' },
];
const ledger: Ledger = {
  rounds: {
    ['item-r1' as never]: {
      state: 'open',
      openedAt: 5,
      disclosure: 'covered',
      asks: { proposals: [], criteria: [] },
      told: {},
    },
  },
};
const body = { title: 'Sitzung ohne Netz', sessionId: 'made-here', key, seats, ledger };

const start = async () => {
  const relay = await startTestRelay();
  const call = async (path: string, sent?: unknown, token?: string) => {
    const response = await fetch(`${relay.url}api/${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const handOver = async (sent: unknown = body) => {
    const answer = await call('sessions', sent);
    return { status: answer.status, ...(answer.body as OpenSessionAnswer & { error?: string }) };
  };
  const ofLedger = () => relay.storage.loadLedger('made-here' as never);
  return { relay, call, handOver, ofLedger };
};

test('a session handed over has its seats, a token for each, its ledger, a code and links', async () => {
  const { call, handOver, ofLedger } = await start();
  const answer = await handOver();
  expect(answer.status).toBe(201);
  expect(Object.keys(answer.tokens).sort()).toEqual(['ada', 'form-1', 'tablet-1']);
  expect(answer.joinCode).toMatch(/^[A-Z0-9]{6}$/);
  expect(await ofLedger()).toEqual(ledger);
  const roster = (await call('sessions/made-here/roster', undefined, answer.tokens['ada'])).body as RosterAnswer;
  expect(roster.map(({ seatId, role, via }) => [seatId, role, via])).toEqual([
    ['ada', 'moderator', null],
    ['form-1', 'participant', 'paper'],
    ['tablet-1', 'participant', 'handed'],
  ]);
});

test('the same device may repeat it until it has written: nothing is doubled, the newer ledger stands', async () => {
  const { handOver, ofLedger, call } = await start();
  const first = await handOver();
  const later = { rounds: { ...ledger.rounds, ['item-r2' as never]: ledger.rounds['item-r1' as never] } };
  const second = await handOver({ ...body, seats: seats.slice(0, 2), ledger: later });
  expect(second.status).toBe(201);
  expect(second.joinCode).toBe(first.joinCode);
  expect(Object.keys((await ofLedger()).rounds)).toHaveLength(2);
  expect((await call('sessions/made-here/roster', undefined, second.tokens['ada'])).body).toHaveLength(2);
});

test('once it lives on the relay, repeating changes nothing and gives the tokens again', async () => {
  const { relay, handOver, ofLedger } = await start();
  const first = await handOver();
  const plan = connectStock({ url: relay.url, document: 'session/made-here/plan', token: first.tokens['ada'] ?? '' });
  await plan.synced();
  setFacts(plan.doc, { title: 'Sitzung' });
  await until(
    async () => (await relay.storage.loadDocument('session/made-here/plan')).updates.length > 0,
    'the plan is on the relay',
  );
  const again = await handOver({ ...body, ledger: { rounds: {} } });
  expect(again.status).toBe(200);
  expect(Object.keys(again.tokens)).toHaveLength(3);
  expect(Object.keys((await ofLedger()).rounds)).toEqual(['item-r1']);
});

test('another device with the same id is refused, and so is an erased session', async () => {
  const { relay, handOver } = await start();
  await handOver();
  expect(await handOver({ ...body, key: other })).toMatchObject({ status: 409, error: 'id-taken' });
  const { key: _none, ...nameless } = body;
  expect(await handOver(nameless)).toMatchObject({ status: 409, error: 'id-taken' });
  await relay.plenum.sessions.erase('made-here' as never);
  expect(await handOver()).toMatchObject({ status: 409, error: 'id-taken' });
});

test('a ledger that is not of one piece opens nothing', async () => {
  const { relay, handOver } = await start();
  expect(await handOver({ ...body, ledger: { rounds: { r: { state: 'revealed' } } } })).toMatchObject({ status: 400 });
  expect(await relay.storage.findSession('made-here' as never)).toBeNull();
});

test('a moderator makes seats for people without a device, again the same one, and never takes somebody’s own', async () => {
  const { call, handOver } = await start();
  const { tokens, invites } = await handOver();
  const add = (seat: object, token = tokens['ada']) => call('sessions/made-here/seats', seat, token);
  const first = await add({ seatId: 'tablet-2', via: 'handed' });
  expect(first).toMatchObject({ status: 201, body: { seatId: 'tablet-2', role: 'participant' } });
  expect(await add({ seatId: 'tablet-2', via: 'handed', perspective: 'providers' })).toMatchObject({ status: 201 });
  const roster = (await call('sessions/made-here/roster', undefined, tokens['ada'])).body as RosterAnswer;
  expect(roster.filter(({ seatId }) => seatId === 'tablet-2')).toMatchObject([{ perspective: 'providers' }]);
  const bea = (await call('join', { invite: invites.participant })).body as JoinAnswer;
  expect(await add({ seatId: bea.seatId, via: 'paper' })).toMatchObject({ status: 409 });
  expect(await add({ seatId: 'ada', via: 'paper' })).toMatchObject({ status: 409 });
  expect(await add({ seatId: 'more', via: 'paper' }, bea.token)).toMatchObject({ status: 403 });
  expect(await add({ seatId: 'more', via: 'own' })).toMatchObject({ status: 400 });
  for (const number of [0, 1.5, '7', -1])
    expect((await add({ seatId: 'more', via: 'paper', number })).status).toBe(400);
});

test('any moderator gets a token again for a seat that was recorded without a device, and nobody else does', async () => {
  const { relay, call, handOver } = await start();
  const { invites } = await handOver({
    ...body,
    seats: seats.map((one) => ({ ...one, ...(one.via && { number: 4 }) })),
  });
  const joins = async (role: 'moderator' | 'office' | 'scribe' | 'participant') =>
    (await call('join', { invite: invites[role] })).body as JoinAnswer;
  const form = { seatId: 'form-1', via: 'paper', perspective: 'politics' };
  const asks = (token: string | undefined) => call('sessions/made-here/seats', form, token);
  for (const role of ['office', 'scribe', 'participant'] as const)
    expect(await asks((await joins(role)).token)).toMatchObject({ status: 403 });
  expect(await asks(undefined)).toMatchObject({ status: 401 });
  const finn = await joins('moderator');
  const answer = await asks(finn.token);
  expect(answer).toMatchObject({ status: 201, body: { seatId: 'form-1', role: 'participant' } });
  const { token } = answer.body as JoinAnswer;
  const sheet = connectStock({ url: relay.url, document: 'session/made-here/seat/form-1', token });
  await sheet.synced();
  sheet.doc.getMap('done').set('item-r1', true);
  const stored = async () => (await relay.storage.loadDocument('session/made-here/seat/form-1')).updates.length;
  await until(async () => (await stored()) > 0, 'what Finn writes is on the relay');
  const roster = (await call('sessions/made-here/roster', undefined, finn.token)).body as RosterAnswer;
  expect(roster.find(({ seatId }) => seatId === 'form-1')).toMatchObject({ via: 'paper', number: 4 });
});

test('whoever takes their seat to a device of their own has it alone: no moderator gets a token for it any more', async () => {
  const { relay, call, handOver } = await start();
  const { tokens, invites } = await handOver();
  const recorded = connectStock({
    url: relay.url,
    document: 'session/made-here/seat/tablet-1',
    token: tokens['tablet-1'] ?? '',
  });
  await recorded.synced();
  const access = await call('sessions/made-here/seats/tablet-1/access', {}, tokens['ada']);
  const { code } = access.body as { code: string };
  const bea = (await call('join', { invite: code, name: 'Bea' })).body as JoinAnswer;
  expect(bea.seatId).toBe('tablet-1');
  const finn = (await call('join', { invite: invites.moderator })).body as JoinAnswer;
  for (const token of [tokens['ada'], finn.token])
    expect(await call('sessions/made-here/seats', { seatId: 'tablet-1', via: 'handed' }, token)).toMatchObject({
      status: 409,
    });
  expect(await recorded.closed()).toBe(closeCodes.token);
  expect(await call('renew', {}, tokens['tablet-1'])).toMatchObject({ status: 401 });
  expect(await call('renew', {}, bea.token)).toMatchObject({ status: 200 });
  const roster = (await call('sessions/made-here/roster', undefined, finn.token)).body as RosterAnswer;
  expect(roster.find(({ seatId }) => seatId === 'tablet-1')).toMatchObject({ via: null, number: null, name: 'Bea' });
});
