import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { removeSeat, takeHand } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { readSeat, setDone } from '../../../src/documents/seat/document.ts';
import { putHand } from '../../../src/documents/seat/hand.ts';
import { readDesk, writeDesk } from '../../../src/documents/tally/desk.ts';
import type { AgendaItemId, SeatId } from '../../../src/domain/ids.ts';
import type { Desk } from '../../../src/domain/teller/desk.ts';
import { bytesOf, exchange } from '../../support/documents.ts';

const bea = 'bea' as SeatId;

describe('a raised hand', () => {
  it('D161 is answered by number, by two moderators at once as by one, and leaves with its person', () => {
    const [ada, eva] = [new Y.Doc(), new Y.Doc()];
    takeHand(ada, bea, 2);
    takeHand(eva, bea, 2);
    exchange(ada, eva);
    expect([...readPlan(ada).hands]).toEqual([[bea, 2]]);
    ada.getMap('hands').set('cem', 'two');
    expect([...readPlan(ada).hands]).toEqual([[bea, 2]]);
    removeSeat(ada, bea);
    expect([...readPlan(ada).hands]).toEqual([]);
  });

  it('D162 is up or down as one value, and said twice makes no update; „fertig“ is said of an item as of a round', () => {
    const doc = new Y.Doc();
    expect(readSeat(doc)).not.toHaveProperty('hand');
    putHand(doc, { raise: 1, up: true });
    expect(readSeat(doc).hand).toEqual({ raise: 1, up: true });
    expect(bytesOf(doc, () => putHand(doc, { raise: 1, up: true }))).toEqual([]);
    setDone(doc, 'item' as AgendaItemId, true);
    expect([...readSeat(doc).done]).toEqual(['item']);
  });

  it.each([7, { raise: 0, up: true }, { raise: 'one' }, null])('D162 D1 is none where it says %j', (value) => {
    const doc = new Y.Doc();
    doc.getMap('hand').set('own', value);
    expect(readSeat(doc)).not.toHaveProperty('hand');
  });

  it('D163 is on the desk with its place, until it is down', () => {
    const doc = new Y.Doc();
    const seat = { seat: bea, layer: 'counted', present: true, judged: 0, finished: false } as const;
    const desk = (hand: object): Desk => ({ seats: new Map([[bea, { ...seat, ...hand }]]), late: [] });
    writeDesk(doc, desk({ hand: { raise: 3, at: 1 } }));
    expect(readDesk(doc)).toEqual(desk({ hand: { raise: 3, at: 1 } }));
    writeDesk(doc, desk({}));
    expect(readDesk(doc)).toEqual(desk({}));
  });
});
