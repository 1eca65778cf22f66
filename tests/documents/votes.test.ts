import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putOutside, readOutside, removeOutside, restoreOutside } from '../../src/documents/plan/outside.ts';
import { planRoots } from '../../src/documents/plan/roots.ts';
import { readBallotFacts, writeBallotFacts } from '../../src/documents/tally/ballots.ts';
import type { BallotFact } from '../../src/domain/ballot/ballot.ts';
import type { AgendaItemId } from '../../src/domain/ids.ts';

const item = 'item' as AgendaItemId;
const first = { id: 'a', grade: '1+', source: 'Gutachten', order: 'V' } as const;
const second = { id: 'b', grade: '2-', source: 'Fachtag', order: 'k' } as const;

describe('grades from outside', () => {
  it('D76 stand with their item in order, and come back whole after they were taken out', () => {
    const doc = new Y.Doc();
    putOutside(doc, item, second);
    putOutside(doc, item, first);
    putOutside(doc, 'other' as AgendaItemId, { ...first, id: 'c' });
    expect(readOutside(doc).get(item)).toEqual([first, second]);
    removeOutside(doc, 'a');
    expect(readOutside(doc).get(item)).toEqual([second]);
    restoreOutside(doc, 'a');
    expect(readOutside(doc).get(item)).toEqual([first, second]);
  });

  it('D76 are none without a source or with a grade that there is not', () => {
    const doc = new Y.Doc();
    const { outside } = planRoots(doc);
    for (const [id, grade, source] of [
      ['a', '6-', 'Brief'],
      ['b', '2', ''],
      ['c', 2, 'Brief'],
    ] as const) {
      outside.set(`${id}/item`, item);
      outside.set(`${id}/grade`, grade);
      outside.set(`${id}/source`, source);
    }
    expect([...readOutside(doc)]).toEqual([]);
  });
});

describe('suggested dates in the tally', () => {
  const fact: BallotFact = {
    ...{ item, kind: 'dates', state: 'open', covered: false, limit: 0, asks: [], openedAt: 1, closedAt: null },
    ...{ base: 3, people: 0, guests: 0, late: 0, counts: null, guestCounts: null, reasons: [] },
  };
  const told = (doc: Y.Doc) => readBallotFacts(doc).get(item);

  it('D49 are read back in order and once, are gone when they were taken in, and what is no date is left out', () => {
    const doc = new Y.Doc();
    writeBallotFacts(doc, new Map([[item, { ...fact, suggested: ['2027-09-09T14:00', '2027-09-10T09:00'] }]]));
    expect(told(doc)?.suggested).toEqual(['2027-09-09T14:00', '2027-09-10T09:00']);
    doc.getMap('ballots').set(`${item}/suggested`, ['2027-09-10T09:00', 'bald', 7, '2027-09-10T09:00']);
    expect(told(doc)?.suggested).toEqual(['2027-09-10T09:00']);
    writeBallotFacts(doc, new Map([[item, fact]]));
    expect(told(doc)).toEqual(fact);
  });
});
