import { once } from 'node:events';
import { connect } from 'node:net';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeUpdate, keepAlive } from '../../server/frames.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { putGroup } from '../../src/documents/plan/groups-edit.ts';
import type { GroupId } from '../../src/domain/ids.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { messageTypes } from '../../src/protocol/messages.ts';
import { stateOf } from '../support/inspection.ts';
import { joinAs, openSession, type RelayWish, sessionOf, startTestRelay } from '../support/relay.ts';
import { dial, isOf, type RawClient } from '../support/relay-client.ts';
import { askAll, stepOf, writeOf } from '../support/relay-room.ts';
import { until } from '../support/until.ts';

const setUp = async (wish: RelayWish = {}) => {
  const relay = await startTestRelay(wish);
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const [moderator, anna, berta] = [
    await joinAs(relay, invites, 'moderator'),
    await joinAs(relay, invites, 'participant'),
    await joinAs(relay, invites, 'participant'),
  ];
  const open = async (kind: string, token: string, ...more: readonly string[]): Promise<RawClient> =>
    dial({ url: relay.url, document: `session/${session}/${kind}`, token }, 'plenum.v1', ...more);
  const read = async (kind: string, token: string): Promise<RawClient> => {
    const socket = await open(kind, token);
    socket.send(askAll);
    await socket.heard(isOf('step2'), `${kind} is read`);
    return socket;
  };
  const ask = (path: string, token: string) =>
    fetch(`${relay.url}api/${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  const bytesOf = async (kind: string): Promise<string> => {
    const { updates } = await relay.storage.loadDocument(`session/${session}/${kind}`);
    return Buffer.concat(updates).toString('latin1');
  };
  return { relay, session, moderator, anna, berta, open, read, ask, bytesOf };
};

const isClosed = async (socket: RawClient): Promise<number> => (await socket.closed()).code;

test('a token that has run out ends its open sockets and opens nothing; renewed, the seat goes on', async () => {
  let now = Date.UTC(2027, 4, 13);
  const { anna, read, open, ask } = await setUp({ clock: () => now });
  const sockets = [await read('plan', anna.token), await read(`seat/${anna.seatId}`, anna.token)];
  now = Date.parse(anna.expiresAt);
  for (const socket of sockets) expect(await isClosed(socket)).toBe(closeCodes.token);
  expect(await isClosed(await open('plan', anna.token))).toBe(closeCodes.token);
  const renewed = (await (await ask('renew', anna.token)).json()) as typeof anna;
  expect((await read(`seat/${anna.seatId}`, renewed.token)).isOpen).toBe(true);
});

test('a seat withdrawn in the middle of its handshake does not slip in', async () => {
  const storage = createMemoryStorage();
  const findSeat = storage.findSeat.bind(storage);
  const { moderator, anna, open, ask, session } = await setUp({ storage });
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let isHeld = true;
  // The row is read, and the answer comes only after the withdrawal.
  storage.findSeat = async (...which) => {
    const row = await findSeat(...which);
    if (isHeld && row?.seat === anna.seatId) {
      isHeld = false;
      await released;
    }
    return row;
  };
  const socket = await open(`seat/${anna.seatId}`, anna.token);
  await until(() => !isHeld, 'the handshake has begun');
  expect((await ask(`sessions/${session}/seats/${anna.seatId}/withdraw`, moderator.token)).status).toBe(204);
  release();
  expect([await isClosed(socket), socket.messages]).toEqual([closeCodes.token, []]);
  expect(await isClosed(await open(`seat/${anna.seatId}`, anna.token))).toBe(closeCodes.token);
});

test('frames that are played again change nothing, whoever plays them', async () => {
  const { moderator, anna, open, read, bytesOf } = await setUp();
  const device = new Y.Doc();
  const frames = [writeOf('title', 'eins', device), writeOf('title', 'zwei', device), stepOf(device)];
  const writer = await open('plan', moderator.token, `client.${device.clientID}`);
  for (const frame of frames) writer.send(frame);
  await until(() => writer.messages.some((one) => one.type === 'receipt' && one.writes === 3), 'all is stored');
  const before = await bytesOf('plan');
  const [again, other, reader] = [
    await open('plan', moderator.token, `client.${device.clientID}`),
    await open('plan', moderator.token),
    await read('plan', anna.token),
  ];
  for (const socket of [again, other, reader]) {
    for (const frame of frames) socket.send(frame);
    await until(() => socket.messages.some((one) => one.type === 'receipt' && one.writes === 3), 'all is answered');
    expect(socket.messages.some(isOf('refusal'))).toBe(false);
  }
  expect(await bytesOf('plan')).toBe(before);
  expect(reader.isOpen).toBe(true);
});

/** „I am this client, this is where I stand", as the stock protocol says it. */
const presence = (client: number, state: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, 1);
        encoding.writeVarUint(inner, client);
        encoding.writeVarUint(inner, 1);
        encoding.writeVarString(inner, JSON.stringify(state));
      }),
    );
  });

test('nobody appears as somebody else: presence outside shared texts, and of who only reads one, is passed on to nobody', async () => {
  const { moderator, anna, berta, open, read } = await setUp();
  const plan = await open('plan', moderator.token);
  plan.send(
    encodeUpdate(stateOf((doc) => putGroup(doc, { id: 'team' as GroupId, name: '', opened: true, order: '' }))),
  );
  await plan.heard(isOf('receipt'), 'the sheet is opened');
  const kinds = ['plan', 'proposals', 'tally', 'group/team', `seat/${anna.seatId}`];
  for (const kind of kinds) {
    const own = kind.startsWith('seat/') ? anna : berta;
    const [victim, forger] = [await read(kind, anna.token), await read(kind, own.token)];
    forger.send(presence(4711, { user: { name: 'Anna', seat: anna.seatId } }));
    // Taking somebody's presence away would be as good as forging it.
    forger.send(presence(4711, null));
    forger.send(Uint8Array.of(messageTypes.queryAwareness));
    forger.send(keepAlive);
    forger.send(askAll);
    await until(() => forger.messages.filter(isOf('step2')).length === 2, 'what came behind is answered');
    victim.send(askAll);
    await until(() => victim.messages.filter(isOf('step2')).length === 2, 'the victim has heard what came before');
    expect([kind, [...victim.messages, ...forger.messages].filter(isOf('awareness'))]).toEqual([kind, []]);
    for (const socket of [victim, forger]) socket.close();
  }
});

test('hundreds of handshakes that are never finished hold nobody up, and are cleared away', async () => {
  const { relay, moderator, anna, open, read } = await setUp({ limits: { handshake: 300 } });
  const { port } = new URL(relay.url);
  const halves = Array.from({ length: 200 }, () => connect(Number(port), '127.0.0.1'));
  await Promise.all(halves.map((half) => once(half, 'connect')));
  for (const half of halves) {
    half.on('error', () => half.destroy()).resume();
    half.write('GET /sync/session/x/plan HTTP/1.1\r\nHost: a\r\n');
  }
  const silent = await Promise.all(Array.from({ length: 4 }, () => open('plan', anna.token)));
  const honest = await read('tally', moderator.token);
  for (const socket of silent) expect(await isClosed(socket)).toBe(closeCodes.rate);
  await until(() => halves.every((half) => half.destroyed || half.readableEnded), 'the halves are hung up');
  expect(honest.isOpen).toBe(true);
});
