import { expect, test } from 'vitest';
import { setFacts } from '../../src/documents/plan-edit.ts';
import type { Ledger } from '../../src/domain/teller/ledger.ts';
import type { JoinAnswer, OpenSessionAnswer, RosterAnswer } from '../../src/protocol/api.ts';
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
});
