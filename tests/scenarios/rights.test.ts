import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeStep1, encodeStep2, encodeUpdate } from '../../server/frames.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { parseId, type SeatId } from '../../src/domain/ids.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, dial, isOf } from '../support/relay-client.ts';
import { askAll, writeOf } from '../support/relay-room.ts';
import { until } from '../support/until.ts';

test('a forged client changes nothing in plan, tally and another seat, and the meeting goes on', async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const [moderator, anna, forger] = [
    await joinAs(relay, invites, 'moderator'),
    await joinAs(relay, invites, 'participant'),
    await joinAs(relay, invites, 'participant'),
  ];
  const at = (kind: string, token: string) => ({ url: relay.url, document: `session/${session}/${kind}`, token });
  const watched = ['plan', 'tally'].map((kind) => connectStock(at(kind, moderator.token)));
  const seat = connectStock(at(`seat/${anna.seatId}`, anna.token));
  await Promise.all([...watched, seat].map((client) => client.synced()));

  for (const kind of ['plan', 'tally', `seat/${anna.seatId}`]) {
    for (const write of [writeOf('title', 'gefälscht'), encodeStep2(Y.encodeStateAsUpdate(forgedDoc()))]) {
      const socket = await dial(at(kind, forger.token));
      if (socket.isOpen) socket.send(write);
      expect((await socket.closed()).code).toBe(closeCodes.forbidden);
    }
  }

  // Something permitted goes the whole way round; only then it is looked whether the forbidden is missing.
  const [plan] = watched;
  if (plan === undefined) throw new Error('nobody watches the plan');
  plan.doc.getMap('session').set('title', 'echt');
  const other = connectStock(at('plan', forger.token));
  await until(() => readPlan(other.doc).title === 'echt', 'the permitted title arrives');
  const all = [...watched, seat, other].map(({ doc }) => JSON.stringify(doc.getMap('session').toJSON()));
  expect(all.join()).not.toContain('gefälscht');
});

const forgedDoc = (): Y.Doc => {
  const doc = new Y.Doc();
  doc.getMap('session').set('title', 'gefälscht');
  return doc;
};

test('a reader deleting what it has read is closed, and it stays', async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const document = `session/${sessionOf(invites)}/plan`;
  const [moderator, reader] = [await joinAs(relay, invites, 'moderator'), await joinAs(relay, invites, 'participant')];
  const plan = connectStock({ url: relay.url, document, token: moderator.token });
  await plan.synced();
  plan.doc.getMap('session').set('title', 'bleibt');
  const tablet = connectStock({ url: relay.url, document, token: reader.token });
  await until(() => readPlan(tablet.doc).title === 'bleibt', 'the reader has read it');
  tablet.doc.getMap('session').delete('title');
  expect(await tablet.closed()).toBe(closeCodes.forbidden);
  plan.doc.getMap('session').set('place', 'Saal');
  const again = connectStock({ url: relay.url, document, token: reader.token });
  await until(() => readPlan(again.doc).place === 'Saal', 'a later change arrives');
  expect(readPlan(again.doc).title).toBe('bleibt');
});

test('an honest reader with the stock client stays connected although it answers step 1', async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const document = `session/${sessionOf(invites)}/plan`;
  const [moderator, reader] = [await joinAs(relay, invites, 'moderator'), await joinAs(relay, invites, 'guest')];
  const plan = connectStock({ url: relay.url, document, token: moderator.token });
  const tablet = connectStock({ url: relay.url, document, token: reader.token });
  await Promise.all([plan.synced(), tablet.synced()]);
  plan.doc.getMap('session').set('title', 'Neu');
  await until(() => readPlan(tablet.doc).title === 'Neu', 'the change arrives');
  expect(tablet.provider.wsconnected).toBe(true);
});

test('a token opens nothing in another session', async () => {
  const relay = await startTestRelay();
  const [mine, theirs] = [await openSession(relay), await openSession(relay)];
  const { token, seatId } = await joinAs(relay, mine, 'moderator');
  for (const kind of ['plan', 'desk', `seat/${seatId}`]) {
    const socket = await dial({ url: relay.url, document: `session/${sessionOf(theirs)}/${kind}`, token });
    expect((await socket.closed()).code).toBe(closeCodes.forbidden);
  }
});

test('without a valid token, a name or an origin of ours nobody gets in', async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const { token, seatId } = await joinAs(relay, invites, 'participant');
  const plan = `session/${sessionOf(invites)}/plan`;
  const code = async (document: string, shown: string) =>
    (await (await dial({ url: relay.url, document, token: shown })).closed()).code;
  const [head, body, signature] = token.split('.');
  const claims = Buffer.from(body ?? '', 'base64url').toString();
  const raised = Buffer.from(claims.replace('participant', 'moderator')).toString('base64url');
  expect(await code(plan, '')).toBe(closeCodes.token);
  expect(await code(plan, 'pl1.x.y')).toBe(closeCodes.token);
  expect(await code(plan, `${head}.${raised}.${signature}`)).toBe(closeCodes.token);
  expect(await code('session/x/nothing', token)).toBe(closeCodes.unknown);
  expect(await code(`session/${parseId<SeatId>(seatId)}/../plan`, token)).toBe(closeCodes.unknown);
});

test('epochs: an older local copy hears the present one, a present one is let in', async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const document = `session/${sessionOf(invites)}/plan`;
  const fresh = new Y.Doc();
  fresh.getMap('session').set('title', 'neu gebaut');
  await relay.storage.rebuildDocument(document, Y.encodeStateAsUpdate(fresh));
  // Only then: whoever joins lets the relay load the plan.
  const { token } = await joinAs(relay, invites, 'moderator');
  const way = { url: relay.url, document, token };
  expect(await (await dial(way, 'plenum.v1', 'epoch.1')).closed()).toEqual({ code: closeCodes.epoch, reason: '2' });
  const socket = await dial(way, 'plenum.v1', 'epoch.2');
  expect(await socket.heard(isOf('greeting'), 'the greeting')).toMatchObject({ epoch: 2 });
  socket.send(encodeStep1(Y.encodeStateVector(new Y.Doc())));
  const { bytes } = await socket.heard(isOf('step2'), 'the state');
  const copy = new Y.Doc();
  Y.applyUpdate(copy, bytes);
  expect(readPlan(copy).title).toBe('neu gebaut');
});

test('a client of ours is selected plenum.v1, a stock one its own token', async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const document = `session/${sessionOf(invites)}/plan`;
  const { token } = await joinAs(relay, invites, 'moderator');
  const ours = await dial({ url: relay.url, document, token }, 'plenum.v1');
  const stock = await dial({ url: relay.url, document, token });
  expect([ours.protocol, stock.protocol]).toEqual(['plenum.v1', `auth.${token}`]);
  for (const socket of [ours, stock]) socket.send(encodeUpdate(Uint8Array.of(0, 0)));
  for (const socket of [ours, stock]) socket.send(askAll);
  for (const socket of [ours, stock]) await socket.heard(isOf('step2'), 'the state');
  expect(ours.messages.some(isOf('receipt'))).toBe(true);
  expect(stock.messages.map(({ type }) => type)).toEqual(['step1', 'step2']);
});
