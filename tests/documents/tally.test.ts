import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDesk, writeDesk } from '../../src/documents/desk-document.ts';
import { readTally, writeTally } from '../../src/documents/tally-document.ts';
import type { RoundFact } from '../../src/domain/assessment/assessment.ts';
import type { CriterionId, ProposalId, RoundId, RowId, SeatId } from '../../src/domain/ids.ts';
import type { Desk } from '../../src/domain/teller/desk.ts';
import { bytesOf, exchange } from '../support/documents.ts';

const proposal = (index: number) => `proposal${index}` as ProposalId;
const open = (judged: number): RoundFact => ({
  id: 'item-r1' as RoundId,
  state: 'open',
  progress: {
    base: 40,
    finished: 0,
    judged: new Map(Array.from({ length: 40 }, (_, index) => [proposal(index), index === 0 ? judged : 7])),
  },
});
const tallyOf = (...facts: readonly RoundFact[]) => ({
  rounds: new Map(facts.map((fact) => [fact.id, fact])),
  people: { counted: 40, present: 38 },
});

describe('the tally', () => {
  it('D40 is read back as it was written', () => {
    const doc = new Y.Doc();
    const row = { id: 'row' as RowId, perspective: 'politics', values: { ['c' as CriterionId]: 4 } };
    const progress = { base: 3, finished: 2, judged: new Map([[proposal(1), 3]]) };
    const tally = tallyOf(
      open(3),
      { id: 'item-r2' as RoundId, state: 'closed', progress, revealsAt: 1_234 },
      {
        id: 'item-r3' as RoundId,
        state: 'revealed',
        progress,
        version: 2,
        results: new Map([[proposal(1), { rows: [row], guests: [], abstained: 1 }]]),
      },
    );
    writeTally(doc, tally);
    const wall = new Y.Doc();
    exchange(doc, wall);
    expect(readTally(wall)).toEqual(tally);
  });

  it('D41 tells one more score in at most 60 bytes', () => {
    const doc = new Y.Doc();
    writeTally(doc, tallyOf(open(1)));
    const sizes = bytesOf(doc, () => writeTally(doc, tallyOf(open(2))));
    expect(sizes).toHaveLength(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
    expect(bytesOf(doc, () => writeTally(doc, tallyOf(open(2))))).toEqual([]);
  });
});

describe('the desk', () => {
  it('D50 is read back as it was written, without seats that are gone', () => {
    const doc = new Y.Doc();
    const row = (seat: string) =>
      ({ seat: seat as SeatId, layer: 'counted', present: true, judged: 3, finished: false }) as const;
    const late = {
      round: 'item-r1' as RoundId,
      seat: 'a' as SeatId,
      number: 1,
      proposals: 2,
      decision: 'undecided',
    } as const;
    const desk: Desk = {
      seats: new Map([
        ['a', row('a')],
        ['b', row('b')],
      ] as [SeatId, ReturnType<typeof row>][]),
      late: [late],
    };
    writeDesk(doc, desk);
    expect(readDesk(doc)).toEqual(desk);
    const smaller: Desk = { seats: new Map([['a' as SeatId, row('a')]]), late: [] };
    writeDesk(doc, smaller);
    expect(readDesk(doc)).toEqual(smaller);
  });
});
