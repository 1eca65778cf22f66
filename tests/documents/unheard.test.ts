import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeUnheard } from '../../src/documents/unheard.ts';

/** A document that both have read, as somebody has gone on with it alone and others meanwhile. */
const parted = (): readonly [alone: Y.Doc, others: Y.Doc] => {
  const both = new Y.Doc();
  both.getMap('fields').set('care/name', 'Pflege');
  const copy = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(both));
    return doc;
  };
  return [copy(), copy()];
};

test('D381 what was never heard of is written anew from its first letter on, and what others have written since stays', () => {
  const [alone, others] = parted();
  alone.getMap('goals').set('first', 'eins');
  alone.getMap('goals').set('second', 'zwei');
  others.getMap('fields').set('care/name', 'Pflege und Alter');
  writeUnheard(alone, others);
  expect(others.getMap('goals').toJSON()).toEqual({ first: 'eins', second: 'zwei' });
  expect(others.getMap('fields').toJSON()).toEqual({ 'care/name': 'Pflege und Alter' });
  expect(Y.decodeStateVector(Y.encodeStateVector(others)).has(alone.clientID)).toBe(false);
});

test('D381 what has one value for ever is written only where there is none, and numbers are never a device’s to write', () => {
  const [alone, others] = parted();
  for (const root of ['acts', 'frozen', 'decided']) {
    alone.getMap(root).set('known', 'von hier');
    alone.getMap(root).set('new', 'von hier');
    others.getMap(root).set('known', 'von anderen');
  }
  alone.getMap('numbers').set('proposal', '2027-001');
  writeUnheard(alone, others);
  for (const root of ['acts', 'frozen', 'decided'])
    expect(others.getMap(root).toJSON()).toEqual({ known: 'von anderen', new: 'von hier' });
  expect(others.getMap('numbers').size).toBe(0);
});
