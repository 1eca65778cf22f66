import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { inspect, type Policy } from '../../server/inspector/inspect.ts';
import { admit, anybody, bytesOfState, docWith, forge, wide } from '../support/inspection.ts';

/* A device whose disk was put back uses its clocks a second time; a forger claims to have written something else. */

const device = 7;
const neighbour = 9;
const own: Policy = { ...anybody, ownerOf: () => 'own' };
const reader: Policy = { ...anybody, access: 'read' };

/** A text, a list, a map with a value and a type, all written under one client beside somebody else's words. */
const stored = (): Y.Doc => {
  const first = docWith((doc) => doc.getText('text').insert(0, 'xy'), neighbour);
  return docWith((doc) => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    doc.clientID = device;
    doc.getText('text').insert(1, 'abc');
    doc.getArray('list').push([1, { deep: [true, 'ä'] }, 3]);
    doc.getMap('map').set('key', 5);
    doc.getMap('map').set('type', new Y.Array());
  });
};
const text = { clock: 0, bits: Uint8Array.of(4 | 128 | 64), origin: [neighbour, 0], right: [neighbour, 1] } as const;
const values = (...any: readonly Uint8Array[]) => [any.length, ...any];
const number = (value: number): Uint8Array => Uint8Array.of(125, value);

const struct = (clock: number, ...parts: readonly (number | string | Uint8Array)[]): Uint8Array =>
  forge(1, 1, device, clock, ...parts, 0);

const lies: Readonly<Record<string, Uint8Array>> = {
  'other letters': struct(text.clock, text.bits, ...text.origin, ...text.right, 'abX'),
  'another left neighbour': struct(text.clock, text.bits, neighbour, 1, ...text.right, 'abc'),
  'another right neighbour': struct(text.clock, text.bits, ...text.origin, neighbour, 0, 'abc'),
  'no right neighbour': struct(text.clock, Uint8Array.of(4 | 128), ...text.origin, 'abc'),
  'values instead of letters': struct(text.clock, Uint8Array.of(8 | 192), ...text.origin, ...text.right, 1, number(1)),
  'other values': struct(3, 8, 1, 'list', ...values(number(2))),
  'another root': struct(3, 8, 1, 'other', ...values(number(1))),
  'a key where there is none': struct(3, 40, 1, 'list', 'key', ...values(number(1))),
  'another key': struct(6, 40, 1, 'map', 'other', ...values(number(5))),
  'another value under the key': struct(6, 40, 1, 'map', 'key', ...values(number(6))),
  'a type instead of a value': struct(6, 39, 1, 'map', 'key', 1),
  'another type': struct(7, 39, 1, 'map', 'type', 1),
  'a subdocument': struct(7, 41, 1, 'map', 'type', 'guid', Uint8Array.of(118, 0)),
  'a parent that is an item': struct(6, 40, 0, device, 0, 'key', ...values(number(5))),
};

test.each(Object.entries(lies))('clock-reuse: %s at clocks that are known is no news and is said', (_, lie) => {
  const doc = stored();
  const before = bytesOfState(doc);
  for (const policy of [own, reader])
    expect(admit(doc, lie, policy)).toMatchObject({ update: null, hasGap: false, issues: ['clock-reuse'], claims: [] });
  expect(bytesOfState(doc)).toBe(before);
});

test('clock-reuse: what comes behind other things at the same clocks is not taken either', () => {
  const twin = stored();
  const doc = stored();
  doc.getMap('map').set('later', 1);
  twin.getMap('map').set('later', 2);
  twin.getMap('map').set('even later', 2);
  const verdict = admit(doc, Y.encodeStateAsUpdate(twin), own);
  expect(verdict).toMatchObject({ update: null, hasGap: false, issues: ['clock-reuse'] });
  expect(doc.getMap('map').toJSON()).toEqual({ key: 5, type: [], later: 1 });
});

test('clock-reuse: other clients in the same message are taken all the same', () => {
  const twin = stored();
  const doc = stored();
  doc.getMap('map').set('later', 1);
  twin.getMap('map').set('later', 2);
  twin.clientID = 3;
  twin.getText('text').insert(0, 'neu ');
  expect(admit(doc, Y.encodeStateAsUpdate(twin), own)).toMatchObject({ issues: ['clock-reuse'] });
  expect(doc.getText('text').toString()).toBe('neu xabcy');
});

const honest: Readonly<Record<string, () => readonly [Y.Doc, Uint8Array]>> = {
  'the same as it is': () => [stored(), Y.encodeStateAsUpdate(stored())],
  'the same cut in another way': () => {
    const cut = stored();
    cut.clientID = 11;
    cut.getText('text').insert(3, 'Z');
    cut.getArray('list').insert(1, ['Z']);
    return [stored(), Y.encodeStateAsUpdate(cut)];
  },
  'whole, where the document has it in pieces': () => {
    const cut = stored();
    cut.clientID = 11;
    cut.getText('text').insert(3, 'Z');
    cut.getArray('list').insert(1, ['Z']);
    return [cut, Y.encodeStateAsUpdate(stored())];
  },
  'whole, where the document has deleted some of it': () => {
    const cut = stored();
    cut.getText('text').delete(2, 1);
    cut.getArray('list').delete(0, 2);
    cut.getMap('map').clear();
    return [cut, Y.encodeStateAsUpdate(stored())];
  },
  'deleted, where the document has it whole': () => {
    const cut = stored();
    cut.getText('text').delete(0, 5);
    cut.getMap('map').clear();
    return [stored(), Y.encodeStateAsUpdate(cut)];
  },
  'with a letter of two halves that somebody has cut': () => {
    const first = docWith((doc) => doc.getText('text').insert(0, 'a👋b'), device);
    const cut = docWith((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(first)), 11);
    cut.getText('text').insert(2, 'Z');
    return [cut, Y.encodeStateAsUpdate(first)];
  },
  'the same number in more bytes than it needs': () => [
    stored(),
    struct(6, 40, 1, 'map', 'key', 1, Uint8Array.of(125, 0x85, 0)),
  ],
};

test.each(Object.entries(honest))('what comes again is no reuse: %s', (_, make) => {
  const [doc, update] = make();
  expect(inspect(doc, update, own, wide)).toMatchObject({ kind: 'take', issues: [], hasGap: false });
});

test('a forbidden struct that was replaced by a gap may come again, whole and with what follows it', () => {
  const limited: Policy = { ...own, roots: (root) => (root === 'other' ? 'none' : 'any') };
  const source = docWith((doc) => doc.getText('other').insert(0, 'abc'), device);
  const doc = new Y.Doc();
  expect(admit(doc, Y.encodeStateAsUpdate(source), limited)).toMatchObject({ issues: ['forbidden-root'] });
  source.getText('other').insert(3, 'def');
  expect(admit(doc, Y.encodeStateAsUpdate(source), limited)).toMatchObject({ issues: [], hasGap: false });
  source.getText('text').insert(0, 'frei');
  expect(admit(doc, Y.encodeStateAsUpdate(source), limited)).toMatchObject({ issues: [], hasGap: false });
  expect(doc.getText('text').toString()).toBe('frei');
});
