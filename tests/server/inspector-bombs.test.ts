import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Gate } from '../../server/gate.ts';
import { applyTaken } from '../../server/inspector/apply.ts';
import { inspect } from '../../server/inspector/inspect.ts';
import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import { bombs, explode } from '../fuzz/bombs.ts';
import { admit, anybody, bytesOfState, docWith, forge, stateOf, wide } from '../support/inspection.ts';
import { createPeer } from '../support/relay-room.ts';

// Exact figures come from `npm run fuzz`; here only what no slow machine excuses.
const patience = 2_000;

test.each(bombs)('$name: answered at once, and nothing of it is kept', (bomb) => {
  const { milliseconds } = explode(bomb);
  expect(milliseconds).toBeLessThan(patience);
  const doc = new Y.Doc();
  for (const message of bomb.messages) admit(doc, message);
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  // What was taken of it can be read and encoded by every device.
  expect(() => [JSON.stringify(doc.getArray('list').toJSON()), bytesOfState(doc)]).not.toThrow();
});

test('what costs the square of its length is refused, and the same without conflict is taken', () => {
  const laborious = bombs.filter(({ name }) => name.includes('60 clients'));
  expect(laborious).toHaveLength(3);
  for (const bomb of laborious) expect(explode(bomb).verdicts).toEqual([{ kind: 'refuse', reason: 'tooLarge' }]);

  const source = new Y.Doc();
  for (let at = 0; at < 20_000; at += 1) source.getText('text').insert(Math.floor(at / 2), 'a');
  const doc = new Y.Doc();
  expect(admit(doc, Y.encodeStateAsUpdate(source))).toMatchObject({ kind: 'take', issues: [] });
  expect(doc.getText('text').length).toBe(20_000);
});

test('20 000 small messages under a new client each are slowed down long before they are through', () => {
  const doc = new Y.Doc();
  const name = { kind: 'plan', session: 'meeting' as SessionId } as const;
  const gate = new Gate(name, doc, new Map(), { limits: { ...limits, conflictsPerMinute: 50_000 }, clock: () => 0 });
  const peer = createPeer({ seat: 'anna' as SeatId });
  let taken = 0;
  let refusal: string | null = null;
  for (; taken < 20_000 && refusal === null; taken += 1) {
    const update = stateOf((fresh) => fresh.getMap('session').set('title', taken), taken + 1);
    const verdict = gate.judge(peer, 'update', update, limits.documentBytes);
    if (verdict.kind === 'take') applyTaken(doc, verdict, null);
    else refusal = verdict.reason;
  }
  // Each has one sibling more to look through than the one before: the sum is what a seat has for a minute.
  expect([refusal, taken]).toEqual(['rate', expect.closeTo(Math.sqrt(2 * 50_000), -1)]);
});

/** A step 2 of 700 kB that says nothing but that nobody's clocks were deleted, one by one. */
const nothing = Uint8Array.from(
  Buffer.concat([forge(0, 1, 7, 150_000), ...Array.from({ length: 150_000 }, (_, at) => forge(at * 3, 1))]),
);

const gateOf = (doc: Y.Doc, clock: () => number) =>
  new Gate({ kind: 'plan', session: 'meeting' as SessionId }, doc, new Map(), { limits, clock });

test.each([
  ['brings nothing', nothing],
  ['is no update in the end', Uint8Array.from([...nothing, 0])],
])(
  'who sends again and again what takes long to read and %s is soon no longer listened to, and is again later',
  (_what, bytes) => {
    const doc = new Y.Doc();
    let now = 0;
    const gate = gateOf(doc, () => now);
    const [peer, other] = [createPeer({ seat: 'anna' as SeatId }), createPeer({ seat: 'berta' as SeatId })];
    const send = (from = peer, update: Uint8Array = bytes) => gate.judge(from, 'step2', update, limits.documentBytes);
    const reasons = Array.from({ length: 60 }, () => send()).map(
      (verdict) => verdict.kind === 'refuse' && verdict.reason,
    );
    const read = reasons.indexOf('rate');
    expect(read).toBeGreaterThan(0);
    expect((read - 1) * bytes.length).toBeLessThanOrEqual(limits.conflictsPerMinute);
    expect(new Set(reasons.slice(read))).toEqual(new Set(['rate']));
    const honest = stateOf((fresh) => fresh.getMap('session').set('title', 'a'));
    expect([send(other, honest).kind, send(peer, honest)]).toEqual(['take', { kind: 'refuse', reason: 'rate' }]);
    now = 60_000;
    expect(send(peer, honest)).toMatchObject({ kind: 'take', issues: [] });
  },
);

test('a device that comes back fifty times in a minute with all it knows of deletions is heard each time', () => {
  const source = docWith((doc) => {
    doc.getText('text').insert(0, 'a'.repeat(4_000));
    doc.transact(() => {
      for (let at = 0; at < 2_000; at += 1) doc.getText('text').delete(at, 1);
    });
  });
  const doc = docWith((copy) => Y.applyUpdate(copy, Y.encodeStateAsUpdate(source)));
  const again = Y.encodeStateAsUpdate(source, Y.encodeStateVector(doc));
  expect(again.length).toBeGreaterThan(4_000);
  const gate = gateOf(doc, () => 0);
  const peer = createPeer({ seat: 'anna' as SeatId });
  for (let turn = 0; turn < 50; turn += 1)
    expect(gate.judge(peer, 'step2', again, limits.documentBytes)).toMatchObject({ update: null, issues: [] });
});

test('many values that come again, where the document has them in as many pieces, cost a bounded part of a seat’s work', () => {
  const [most, each] = [11_000, 5];
  const whole = docWith((doc) => doc.getArray('list').push(Array.from({ length: most }, (_, at) => at)), 7);
  const doc = docWith((copy) => Y.applyUpdate(copy, Y.encodeStateAsUpdate(whole)), 8);
  // From the front, where the place is known, so that the document itself is quickly made.
  doc.transact(() => {
    for (let at = 1; at < most; at += 1) doc.getArray('list').insert(2 * at - 1, ['x']);
  });
  const verdict = inspect(doc, Y.encodeStateAsUpdate(whole), anybody, wide);
  expect(verdict).toMatchObject({ update: null, issues: [], hasGap: false, conflicts: 10_000 * each });
});

test('two devices that wrote much in one text without seeing each other are not taken for a bomb', () => {
  const [anna, berta] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [anna, berta])
    for (let at = 0; at < 1_000; at += 1)
      doc.getText('text').insert((at * 7) % (doc.getText('text').length + 1), `${at % 10}`);
  const doc = new Y.Doc();
  for (const device of [anna, berta]) expect(admit(doc, Y.encodeStateAsUpdate(device))).toMatchObject({ issues: [] });
  expect(doc.getText('text').length).toBe(2_000);
});
