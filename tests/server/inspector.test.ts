import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyInspected, inspect } from '../../server/inspector.ts';

const wide = { update: 1e6, room: 1e6 };

const docWith = (fill: (doc: Y.Doc) => void): Y.Doc => {
  const doc = new Y.Doc();
  fill(doc);
  return doc;
};
const stateOf = (fill: (doc: Y.Doc) => void): Uint8Array => Y.encodeStateAsUpdate(docWith(fill));

test('what a document knows already is without effect, for readers and writers', () => {
  const doc = docWith((fresh) => {
    fresh.getMap('a').set('x', 1);
    fresh.getMap('a').set('x', 2);
    fresh.getMap('a').set('y', 1);
    fresh.getMap('a').delete('y');
  });
  for (const access of ['read', 'write'] as const) {
    expect(inspect(doc, Y.encodeStateAsUpdate(doc), access, wide)).toEqual({ kind: 'noop' });
    expect(inspect(doc, Uint8Array.of(0, 0), access, wide)).toEqual({ kind: 'noop' });
  }
});

test('a reader’s insertion, deletion and deletion of what nobody knows are forbidden', () => {
  const doc = docWith((fresh) => fresh.getMap('a').set('x', 1));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.getMap('a').delete('x');
  const future = Uint8Array.of(0, 1, 5, 1, 9, 3);
  for (const update of [stateOf((fresh) => fresh.getMap('a').set('z', 1)), Y.encodeStateAsUpdate(copy), future])
    expect(inspect(doc, update, 'read', wide)).toEqual({ kind: 'refuse', reason: 'forbidden' });
});

test('size is judged before anything is decoded, and room only for what is new', () => {
  const doc = docWith((fresh) => fresh.getMap('a').set('x', 1));
  expect(inspect(doc, new Uint8Array(20), 'write', { update: 19, room: 100 })).toMatchObject({ reason: 'tooLarge' });
  const news = stateOf((fresh) => fresh.getMap('a').set('z', 1));
  expect(inspect(doc, news, 'write', { update: 100, room: 3 })).toMatchObject({ reason: 'tooLarge' });
  expect(inspect(doc, Y.encodeStateAsUpdate(doc), 'write', { update: 100, room: 3 })).toEqual({ kind: 'noop' });
});

test('an update with missing parts leaves nothing pending', () => {
  const source = new Y.Doc();
  const updates: Uint8Array[] = [];
  source.on('update', (update: Uint8Array) => updates.push(update));
  source.getMap('a').set('x', 1);
  source.getMap('a').set('x', 2);
  const doc = new Y.Doc();
  expect(applyInspected(doc, updates[1] ?? Uint8Array.of(0, 0), null)).toBe('gap');
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  expect(applyInspected(doc, updates[0] ?? Uint8Array.of(0, 0), null)).toBe('whole');
  expect(doc.getMap('a').toJSON()).toEqual({ x: 1 });
});

test('whatever bytes come, the inspector answers, and a reader changes nothing', async () => {
  const doc = docWith((fresh) => {
    fresh.getMap('a').set('x', 1);
    fresh.getText('t').insert(0, 'hello');
  });
  const honest = stateOf((fresh) => fresh.getMap('a').set('z', { deep: [1, 2] }));
  const before = [...Y.encodeStateAsUpdate(doc)];
  const mutated = fc
    .array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 4 })
    .map((changes) => changes.reduce((bytes, [at, value]) => bytes.with(at, value), honest));
  await fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), mutated), (bytes) => {
      const verdict = inspect(doc, bytes, 'read', wide);
      expect(['noop', 'refuse']).toContain(verdict.kind);
      expect([...Y.encodeStateAsUpdate(doc)]).toEqual(before);
    }),
    { numRuns: 3_000 },
  );
});
