import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addPoints,
  bringPointBack,
  changePoint,
  dropPoint,
  readPoints,
  takePoints,
} from '../../../src/documents/record/document.ts';
import type { AgendaItemId, OpenPointId } from '../../../src/domain/ids.ts';
import { longestPoint, type OpenPoint } from '../../../src/domain/open-points/open-point.ts';

const point = (id: string, more: Partial<OpenPoint> = {}): Omit<OpenPoint, 'order'> => ({
  ...{ id: id as OpenPointId, what: `Punkt ${id}`, who: '', until: '', closedOn: '', item: null, since: '' },
  ...more,
});
const ids = (doc: Y.Doc) => readPoints(doc).map(({ id }) => id);
const meet = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

it('D80 open points are read back in order', () => {
  const doc = new Y.Doc();
  const first = point('a', { who: 'Kommunen', until: 'Herbst', item: 'item' as AgendaItemId });
  addPoints(doc, [first, point('b')]);
  changePoint(doc, 'b' as OpenPointId, { closedOn: '2027-05-13' });
  expect(readPoints(doc)).toEqual([
    { ...first, order: expect.any(String) },
    { ...point('b', { closedOn: '2027-05-13' }), order: expect.any(String) },
  ]);
});

it('D80 fields of one point that two people write at once are both kept', () => {
  const [ada, bea] = [new Y.Doc(), new Y.Doc()];
  addPoints(ada, [point('a')]);
  meet(ada, bea);
  changePoint(ada, 'a' as OpenPointId, { who: 'Fokusgruppe' });
  changePoint(bea, 'a' as OpenPointId, { until: 'Mai' });
  meet(ada, bea);
  for (const doc of [ada, bea]) expect(readPoints(doc)).toMatchObject([{ who: 'Fokusgruppe', until: 'Mai' }]);
});

it('D81 what is taken over twice stands there once, also when two people do it at once', () => {
  const [ada, bea] = [new Y.Doc(), new Y.Doc()];
  expect(addPoints(ada, [point('a'), point('b'), point('a')])).toEqual(['a', 'b']);
  expect(addPoints(bea, [point('b'), point('c')])).toEqual(['b', 'c']);
  meet(ada, bea);
  expect([...ids(ada)].sort()).toEqual(['a', 'b', 'c']);
  expect(ids(bea)).toEqual(ids(ada));
  expect(addPoints(bea, [point('a', { what: 'anders' })])).toEqual([]);
  expect(readPoints(bea).find(({ id }) => id === 'a')?.what).toBe('Punkt a');
});

it('D81 what was taken out does not come back by itself, only when somebody takes the removal back', () => {
  const doc = new Y.Doc();
  addPoints(doc, [point('a')]);
  dropPoint(doc, 'a' as OpenPointId);
  expect(addPoints(doc, [point('a')])).toEqual([]);
  expect(ids(doc)).toEqual([]);
  bringPointBack(doc, 'a' as OpenPointId);
  expect(ids(doc)).toEqual(['a']);
});

it('D81 what somebody wants here comes back where it was taken out, and taking over is taken back as a whole', () => {
  const doc = new Y.Doc();
  addPoints(doc, [point('a'), point('b')]);
  dropPoint(doc, 'a' as OpenPointId);
  const undo = takePoints(doc, [point('a'), point('b'), point('c')]);
  expect(ids(doc)).toEqual(['a', 'b', 'c']);
  undo();
  expect(ids(doc)).toEqual(['b']);
  takePoints(doc, [point('c')]);
  expect(ids(doc)).toEqual(['b', 'c']);
});

it('D1 nothing is believed of what somebody else wrote: days are days, and words are cut', () => {
  const doc = new Y.Doc();
  const map = doc.getMap('points');
  map.set('a/what', 'x'.repeat(5_000));
  map.set('a/closedOn', 'gestern');
  map.set('a/item', { no: 'id' });
  map.set('no key', 1);
  expect(readPoints(doc)).toEqual([{ ...point('a', { what: 'x'.repeat(longestPoint) }), order: '' }]);
});
