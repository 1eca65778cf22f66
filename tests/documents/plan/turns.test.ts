import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem, removeSeat } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { clearTurns, nameTurns, putTurns } from '../../../src/documents/plan/turns.ts';
import type { AgendaItemId, SeatId } from '../../../src/domain/ids.ts';
import { isFixedItem } from '../../../src/domain/session/session.ts';
import { bytesOf, exchange } from '../../support/documents.ts';

const item = 'item' as AgendaItemId;
const [bea, cem, dea] = ['bea', 'cem', 'dea'] as unknown as [SeatId, SeatId, SeatId];
const begun = () => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Eingangsrunde', minutes: 20, activity: 'checkIn', order: 'V' });
  putTurns(doc, item, [
    { seat: bea, number: 1, order: 'A' },
    { seat: cem, number: 2, order: 'B' },
  ]);
  return doc;
};
const read = (doc: Y.Doc) => readPlan(doc).turns[0]?.turns.map(({ seat, number, did }) => `${seat} ${number} ${did}`);

describe('a round of turns', () => {
  it('D160 is read back in order, with what was done and whether names are agreed, and keeps its item', () => {
    const doc = begun();
    putTurns(doc, item, [{ seat: bea, did: 'passed', order: 'C' }]);
    nameTurns(doc, item, true);
    expect(read(doc)).toEqual(['cem 2 null', 'bea 1 passed']);
    expect(readPlan(doc).turns[0]?.named).toBe(true);
    expect(isFixedItem(readPlan(doc), item)).toBe(true);
    putAgendaItem(doc, { id: item, activity: 'talk' });
    expect(readPlan(doc).turns).toEqual([]);
  });

  it('D160 keeps what two moderators say of two people at once, and everybody stands in it once', () => {
    const [ada, eva] = [begun(), new Y.Doc()];
    exchange(ada, eva);
    putTurns(ada, item, [{ seat: bea, did: 'spoken' }]);
    putTurns(eva, item, [{ seat: bea, did: 'spoken' }]);
    putTurns(ada, item, [{ seat: dea, number: 3, order: 'D' }]);
    putTurns(eva, item, [{ seat: 'emil' as SeatId, number: 3, order: 'D' }]);
    exchange(ada, eva);
    expect(read(ada)).toEqual(['bea 1 spoken', 'cem 2 null', 'dea 3 null', 'emil 4 null']);
    expect(read(eva)).toEqual(read(ada));
  });

  it.each([
    ['order/bea', 7],
    ['order/no/seat', 'A'],
    ['did/bea', 'sung'],
    ['number/bea', 'first'],
    ['named', 'yes'],
  ])('D160 D1 reads a %s of %j as if nothing was said', (field, value) => {
    const doc = begun();
    doc.getMap('turns').set(`${item}/${field}`, value);
    expect(read(doc)?.every((line) => /^(bea|cem) \d null$/u.test(line))).toBe(true);
    expect(readPlan(doc).turns[0]?.named).toBe(false);
  });

  it('D18 is without a person who was erased; begun anew it is empty', () => {
    const doc = begun();
    removeSeat(doc, bea);
    expect(read(doc)).toEqual(['cem 2 null']);
    clearTurns(doc, item);
    expect(read(doc)).toEqual([]);
    expect([...doc.getMap('turns').keys()].some((key) => key.includes(bea))).toBe(false);
    expect(bytesOf(doc, () => putTurns(doc, item, [{ seat: cem, order: '' }]))).toEqual([]);
  });
});
