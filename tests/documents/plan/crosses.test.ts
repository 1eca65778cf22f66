import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  putCross,
  putIndicator,
  readCross,
  removeIndicator,
  restoreIndicator,
  settleNumbers,
} from '../../../src/documents/plan/crosses.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { AgendaItemId, IndicatorId } from '../../../src/domain/ids.ts';
import { longestCross } from '../../../src/domain/indicators/indicator-cross.ts';
import { crossOf, indicator, crossItem as item } from '../../support/cross-scene.ts';
import { bytesOf, exchange } from '../../support/documents.ts';

const docOf = (...all: readonly ReturnType<typeof indicator>[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const one of all) putIndicator(doc, one);
  return doc;
};
const numbers = (doc: Y.Doc) =>
  Object.fromEntries(readCross(doc, item).indicators.map(({ id, number }) => [id, number]));

const next = (doc: Y.Doc): number => 1 + Math.max(...settleNumbers(doc, item));

describe('an indicator cross in the plan', () => {
  it('D110 is read back as it was set, and nothing of another item with it', () => {
    const [late, early] = [
      indicator(1, { importance: -2.5, influence: 7 }, { order: 'Z', text: 'Seit Jahren.', addressee: 'politics' }),
      indicator(2, null, { order: 'A' }),
    ];
    const doc = docOf(late, early, indicator(3, null, { item: 'other' as AgendaItemId }));
    const settings = {
      placedBy: 'Planungsteam',
      halves: { upper: 'läuft gut', lower: 'zu verbessern' },
      sentences: { upperLeft: '', upperRight: 'Das bleibt.', lowerLeft: '', lowerRight: '' },
      simple: true,
      focus: late.id,
    };
    putCross(doc, item, settings);
    expect(readCross(doc, item)).toEqual(crossOf([early, late], settings));
    expect(readPlan(doc).crossed).toEqual(new Set([item, 'other']));
    const again = bytesOf(doc, () => {
      putCross(doc, item, settings);
      putIndicator(doc, late);
    });
    expect(again).toEqual([]);
  });

  it('D1 is a plain one where nothing was set, and leaves out what it does not understand', () => {
    expect(readCross(new Y.Doc(), item)).toEqual(crossOf([]));
    const doc = docOf(indicator(1, { importance: 1, influence: 1 }));
    const set = (root: string, key: string, value: unknown) => doc.getMap(root).set(key, value);
    set('crosses', `${item}/half/upper`, 'x'.repeat(5_000));
    set('crosses', `${item}/placedBy`, 7);
    set('crosses', `${item}/focus`, 'no id!');
    set('indicators', 'i1/place', { importance: 99, influence: 'much' });
    set('indicators', 'i1/addressee', 'nobody');
    set('indicators', 'i2/title', 'without a number');
    const read = readCross(doc, item);
    expect([read.halves.upper.length, read.placedBy, read.focus]).toEqual([longestCross.half, '', null]);
    expect(read.indicators).toEqual([indicator(1, null, { addressee: 'all' })]);
    set('indicators', 'i1/place', { importance: 99, influence: 3.3 });
    expect(readCross(doc, item).indicators[0]?.place).toEqual({ importance: 10, influence: 3.5 });
  });

  it('D110 of two moves at once one holds whole', () => {
    const ada = docOf(indicator(1, { importance: 0, influence: 5 }));
    const bea = new Y.Doc();
    exchange(ada, bea);
    putIndicator(ada, { id: 'i1' as IndicatorId, place: { importance: 8, influence: 5 } });
    putIndicator(bea, { id: 'i1' as IndicatorId, place: { importance: 0, influence: 9 } });
    exchange(ada, bea);
    const place = readCross(ada, item).indicators[0]?.place;
    expect([
      { importance: 8, influence: 5 },
      { importance: 0, influence: 9 },
    ]).toContainEqual(place);
    expect(readCross(bea, item).indicators[0]?.place).toEqual(place);
  });

  it('D111 removing one renumbers nobody, its number is not given again, and it comes back with it', () => {
    const doc = docOf(indicator(1, null), indicator(2, null), indicator(3, null));
    removeIndicator(doc, 'i3' as IndicatorId);
    removeIndicator(doc, 'i1' as IndicatorId);
    expect(numbers(doc)).toEqual({ i2: 2 });
    expect([...settleNumbers(doc, item)].sort()).toEqual([1, 2, 3]);
    restoreIndicator(doc, 'i3' as IndicatorId);
    expect(numbers(doc)).toEqual({ i2: 2, i3: 3 });
  });

  it('D111 of two added at once one comes after the greatest, and the next one does not push it on', () => {
    const ada = docOf(indicator(1, null));
    const bea = new Y.Doc();
    exchange(ada, bea);
    putIndicator(ada, indicator(next(ada), null, { id: 'a' as IndicatorId }));
    putIndicator(bea, indicator(next(bea), null, { id: 'b' as IndicatorId }));
    exchange(ada, bea);
    expect(numbers(bea)).toEqual({ i1: 1, a: 2, b: 3 });
    putIndicator(bea, indicator(next(bea), null, { id: 'aa' as IndicatorId }));
    exchange(ada, bea);
    expect(numbers(ada)).toEqual({ i1: 1, a: 2, b: 3, aa: 4 });
  });
});
