import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBallotFacts, writeBallotFacts } from '../../../src/documents/tally/ballots.ts';
import type { BallotFact } from '../../../src/domain/ballot/ballot.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';

const item = 'item' as AgendaItemId;

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
