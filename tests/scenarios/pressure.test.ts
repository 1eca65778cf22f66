import { expect, onTestFinished, test, vi } from 'vitest';
import { keepAlive } from '../../server/frames.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { encodeClock } from '../../src/protocol/messages.ts';
import { joinAs, openSession, type RelayWish, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, dial, isOf } from '../support/relay-client.ts';
import { askAll, writeOf } from '../support/relay-room.ts';
import { until } from '../support/until.ts';

const setUp = async (wish: RelayWish = {}) => {
  const relay = await startTestRelay(wish);
  const invites = await openSession(relay);
  const moderator = await joinAs(relay, invites, 'moderator');
  const way = { url: relay.url, document: `session/${sessionOf(invites)}/plan`, token: moderator.token };
  return { relay, invites, moderator, way };
};

/** The relay is still there for others: a change goes from one client to another. */
const expectAlive = async (way: Parameters<typeof connectStock>[0]): Promise<void> => {
  const [writer, reader] = [connectStock(way), connectStock(way)];
  await Promise.all([writer.synced(), reader.synced()]);
  writer.doc.getMap('session').set('title', 'lebt');
  await until(() => readPlan(reader.doc).title === 'lebt', 'a change arrives');
  writer.stop();
  reader.stop();
};

test('too many messages in a short time close this socket only', async () => {
  const { way } = await setUp({ limits: { messagesAtOnce: 20, messagesPerSecond: 1 } });
  const loop = await dial(way);
  for (let turn = 0; turn < 30; turn += 1) loop.send(keepAlive);
  expect((await loop.closed()).code).toBe(closeCodes.rate);
  await expectAlive(way);
});

test('a frame that is too large, text instead of bytes, and nonsense are told apart', async () => {
  const { way } = await setUp({ limits: { frameBytes: 2_000, updateBytes: 1_000 } });
  const cases: readonly (readonly [Uint8Array | string, number])[] = [
    [new Uint8Array(3_000), closeCodes.tooLarge],
    [writeOf('title', 'x'.repeat(1_500)), closeCodes.tooLarge],
    ['hello', closeCodes.unreadable],
    [Uint8Array.of(42, 42), closeCodes.unreadable],
    [Uint8Array.of(0, 2, 5, 1, 2, 3, 4, 5), closeCodes.unreadable],
  ];
  for (const [frame, code] of cases) {
    const socket = await dial(way);
    socket.send(frame);
    expect((await socket.closed()).code).toBe(code);
  }
  const flood = await dial(way);
  flood.send(new Uint8Array(100_000));
  expect((await flood.closed()).code).toBe(1009);
  await expectAlive(way);
});

test('a seat has so many sockets on a document and no more, until one closes', async () => {
  const { way } = await setUp({ limits: { socketsPerSeat: 2 } });
  const open = [await dial(way), await dial(way)];
  for (const socket of open) {
    socket.send(askAll);
    await socket.heard(isOf('step2'), 'the state');
  }
  expect((await (await dial(way)).closed()).code).toBe(closeCodes.rate);
  open[0]?.close();
  await open[0]?.closed();
  const next = connectStock(way);
  await next.synced();
});

test('a relay that is full says so with a code that is tried again', async () => {
  const { way } = await setUp({ limits: { sockets: 1 } });
  const first = await dial(way);
  first.send(askAll);
  await first.heard(isOf('step2'), 'the state');
  expect((await (await dial(way)).closed()).code).toBe(closeCodes.rate);
});

test('a socket that never says anything is closed', async () => {
  const { way } = await setUp({ limits: { handshake: 30 } });
  expect((await (await dial(way)).closed()).code).toBe(closeCodes.rate);
});

test('a quiet line hears something every twenty seconds, so that stock clients stay', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { way } = await setUp();
  const quiet = await dial(way);
  quiet.send(askAll);
  await quiet.heard(isOf('step2'), 'the state');
  vi.advanceTimersByTime(20_000);
  const { bytes } = await quiet.heard(isOf('awareness'), 'a sign of life');
  expect([...bytes]).toEqual([0]);
  await expectAlive(way);
});

test('the relay tells its clock to whoever asks', async () => {
  const { way } = await setUp({ clock: () => 1_800_000_000_000 });
  const socket = await dial(way, 'plenum.v1');
  socket.send(encodeClock(12.5, 0));
  const answer = await socket.heard(isOf('clock'), 'the clock');
  expect(answer).toEqual({ type: 'clock', sent: 12.5, now: 1_800_000_000_000 });
});

test('presence messages are nobody’s business and harm nobody', async () => {
  const { way } = await setUp();
  const [loud, quiet] = [await dial(way), await dial(way)];
  for (const socket of [loud, quiet]) socket.send(askAll);
  for (const socket of [loud, quiet]) await socket.heard(isOf('step2'), 'the state');
  loud.send(keepAlive);
  loud.send(Uint8Array.of(3));
  loud.send(writeOf('title', 'Neu'));
  await quiet.heard(isOf('update'), 'the change');
  expect(quiet.messages.some(isOf('awareness'))).toBe(false);
});

test('a withdrawn token ends its sockets at once and opens nothing any more', async () => {
  const { relay, invites, moderator, way } = await setUp();
  const anna = await joinAs(relay, invites, 'participant');
  const tablet = await dial({ ...way, token: anna.token });
  tablet.send(askAll);
  await tablet.heard(isOf('step2'), 'the state');
  const path = `api/sessions/${sessionOf(invites)}/seats/${anna.seatId}/withdraw`;
  const withdraw = (token: string) =>
    fetch(`${relay.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  expect((await withdraw(anna.token)).status).toBe(403);
  expect((await withdraw(moderator.token)).status).toBe(204);
  expect((await tablet.closed()).code).toBe(closeCodes.token);
  expect((await (await dial({ ...way, token: anna.token })).closed()).code).toBe(closeCodes.token);
  await expectAlive(way);
});

test('metrics tell what the relay does, without names, ids or contents', async () => {
  const { relay, invites, way } = await setUp();
  await expectAlive(way);
  const text = await (await fetch(`${relay.url}metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^plenum_${name} (.+)$`, 'm').exec(text)?.[1]);
  expect(value('commits_total')).toBeGreaterThan(0);
  expect(value('messages_received_total')).toBeGreaterThan(0);
  expect(value('commit_seconds_count')).toBe(value('commits_total'));
  expect(value('resident_bytes')).toBeGreaterThan(1e6);
  expect(text).not.toContain(sessionOf(invites));
  for (const line of relay.lines)
    for (const secret of [way.token, sessionOf(invites), 'lebt']) expect(line).not.toContain(secret);
});
