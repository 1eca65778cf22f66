import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { inspect, type Policy } from '../../server/inspector/inspect.ts';
import { testInspector } from '../../server/inspector/self-test.ts';
import { admit, anybody, bytesOfState, docWith, stateOf, wide } from '../support/inspection.ts';

const reader: Policy = { ...anybody, access: 'read' };
const noop = { kind: 'take', update: null, hasGap: false, issues: [], claims: [] };

test('what a document knows already is without effect, for readers and writers', () => {
  const doc = docWith((fresh) => {
    fresh.getMap('a').set('x', 1);
    fresh.getMap('a').set('x', 2);
    fresh.getMap('a').set('y', 1);
    fresh.getMap('a').delete('y');
  });
  for (const policy of [anybody, reader]) {
    expect(inspect(doc, Y.encodeStateAsUpdate(doc), policy, wide)).toMatchObject(noop);
    expect(inspect(doc, Uint8Array.of(0, 0), policy, wide)).toMatchObject(noop);
  }
});

test('a reader’s insertion, deletion and deletion of what nobody knows are forbidden', () => {
  const doc = docWith((fresh) => fresh.getMap('a').set('x', 1));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.getMap('a').delete('x');
  const future = Uint8Array.of(0, 1, 5, 1, 9, 3);
  for (const update of [stateOf((fresh) => fresh.getMap('a').set('z', 1)), Y.encodeStateAsUpdate(copy), future])
    expect(inspect(doc, update, reader, wide)).toEqual({ kind: 'refuse', reason: 'forbidden' });
});

test('size is judged before anything is decoded, and room only for what is new', () => {
  const doc = docWith((fresh) => fresh.getMap('a').set('x', 1));
  const small = { ...wide, update: 19 };
  expect(inspect(doc, new Uint8Array(20), anybody, small)).toEqual({ kind: 'refuse', reason: 'tooLarge' });
  const full = { ...wide, room: 3 };
  const news = stateOf((fresh) => fresh.getMap('a').set('z', 1));
  expect(inspect(doc, news, anybody, full)).toEqual({ kind: 'refuse', reason: 'tooLarge' });
  expect(inspect(doc, Y.encodeStateAsUpdate(doc), anybody, full)).toMatchObject(noop);
});

test('an update with missing parts leaves nothing pending and says that something is missing', () => {
  const source = new Y.Doc();
  const updates: Uint8Array[] = [];
  source.on('update', (update: Uint8Array) => updates.push(update));
  source.getMap('a').set('x', 1);
  source.getMap('a').set('x', 2);
  const doc = new Y.Doc();
  expect(admit(doc, updates[1] ?? Uint8Array.of())).toMatchObject({ update: null, hasGap: true });
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  expect(admit(doc, updates[0] ?? Uint8Array.of())).toMatchObject({ hasGap: false });
  expect(doc.getMap('a').toJSON()).toEqual({ x: 1 });
  expect(admit(doc, Y.encodeStateAsUpdate(source))).toMatchObject({ hasGap: false });
  expect(doc.getMap('a').toJSON()).toEqual({ x: 2 });
});

test('what is let in has the effect it has in Yjs, in bytes of our own', () => {
  const source = docWith((doc) => {
    doc.getMap('map').set('json', { deep: [1, 'ä', null, true, 1.5] });
    doc.getMap('map').set('list', new Y.Array());
    doc.getText('text').insert(0, 'Grüße 👋 an alle');
    doc.getText('text').delete(2, 3);
    doc.getArray('list').push([1, 2, 3]);
    doc.getArray('list').insert(1, ['dazwischen', new Y.Map([['x', 1]])]);
  });
  const [doc, stock] = [new Y.Doc(), new Y.Doc()];
  const update = Y.encodeStateAsUpdate(source);
  expect(admit(doc, update)).toMatchObject({ hasGap: false, issues: [] });
  Y.applyUpdate(stock, update);
  expect(bytesOfState(doc)).toBe(bytesOfState(stock));
});

test('looking at an update changes nothing, not even the table of roots', () => {
  const doc = docWith((fresh) => fresh.getMap('a').set('x', 1));
  const before = bytesOfState(doc);
  inspect(
    doc,
    stateOf((fresh) => fresh.getMap('new root').set('z', 1)),
    anybody,
    wide,
  );
  expect([bytesOfState(doc), [...doc.share.keys()]]).toEqual([before, ['a']]);
});

test('whatever bytes come, the inspector answers, and a reader changes nothing', async () => {
  const doc = docWith((fresh) => {
    fresh.getMap('a').set('x', 1);
    fresh.getText('t').insert(0, 'hello');
  });
  const honest = stateOf((fresh) => fresh.getMap('a').set('z', { deep: [1, 2] }));
  const before = bytesOfState(doc);
  const mutated = fc
    .array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 4 })
    .map((changes) => changes.reduce((bytes, [at, value]) => bytes.with(at, value), honest));
  await fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), mutated), (bytes) => {
      const verdict = inspect(doc, bytes, reader, wide);
      if (verdict.kind === 'take') expect(verdict).toMatchObject(noop);
      expect(bytesOfState(doc)).toBe(before);
    }),
    { numRuns: 3_000 },
  );
});

test('the test at the start passes with the Yjs of this house', () => {
  expect(testInspector).not.toThrow();
});
