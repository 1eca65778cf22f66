import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Gate } from '../../server/gate.ts';
import { applyTaken } from '../../server/inspector/apply.ts';
import { inspect } from '../../server/inspector/inspect.ts';
import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import { bombs, explode } from '../fuzz/bombs.ts';
import { admit, anybody, bytesOfState, docWith, stateOf, wide } from '../support/inspection.ts';
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
