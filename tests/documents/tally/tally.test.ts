import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDesk, writeDesk } from '../../../src/documents/tally/desk.ts';
import { readTally, writeTally } from '../../../src/documents/tally/document.ts';
import { type RoundFact, roundStates, tookPartIn } from '../../../src/domain/assessment/assessment.ts';
import {
  type AgendaItemId,
  type CriterionId,
  type PollId,
  type ProposalId,
  type RoundId,
  type RowId,
  rehearsalIdOf,
  type SeatId,
} from '../../../src/domain/ids.ts';
import type { PollFact } from '../../../src/domain/results/poll.ts';
import type { Desk, DeskSeat } from '../../../src/domain/teller/desk.ts';
import { bytesOf, exchange } from '../../support/documents.ts';

const proposal = (index: number) => `proposal${index}` as ProposalId;
const open = (judged: number): Extract<RoundFact, { readonly state: 'open' }> => ({
  id: 'item-r1' as RoundId,
  disclosure: 'covered',
  openedAt: 5,
  state: 'open',
  results: new Map(),
  progress: {
    base: 40,
    finished: 0,
    judged: new Map(Array.from({ length: 40 }, (_, index) => [proposal(index), index === 0 ? judged : 7])),
  },
});
const asks = { question: 'Einladen?', answers: ['ja', 'nein'] };
const poll: PollFact = { id: 'poll' as PollId, state: 'shown', asks, base: 3, voted: 2, counts: [0, 2] };
const tallyOf = (...facts: readonly RoundFact[]) => ({
  rounds: new Map(facts.map((fact) => [fact.id, fact])),
  polls: new Map([[poll.id, poll]]),
  boards: new Map(),
  ballots: new Map(),
  people: { counted: 40, present: 38 },
});

describe('the tally', () => {
  it('D40 is read back as it was written', () => {
    const doc = new Y.Doc();
    const row = { id: 'row' as RowId, perspective: 'politics', values: { ['c' as CriterionId]: 4 } };
    const note = { id: 'note' as RowId, kind: 'weakness', text: 'zu knapp' } as const;
    const named = { ...row, id: 'row2' as RowId, seat: 'seat' as SeatId };
    const told = { rows: [row], guests: [], abstained: 0, cannot: {}, notes: [] };
    const progress = { base: 3, finished: 2, tookPart: 3, judged: new Map([[proposal(1), 3]]) };
    const base = { disclosure: 'covered', openedAt: 5, closedAt: 9, progress } as const;
    const tally = tallyOf(
      open(3),
      {
        ...base,
        id: 'item-r2' as RoundId,
        state: 'closed',
        revealsAt: 1_234,
        provenance: { handed: 2, paper: 1, withoutRelay: true },
      },
      {
        ...base,
        id: 'item-r3' as RoundId,
        disclosure: 'named',
        state: 'revealed',
        revealsAt: null,
        version: 2,
        shown: [proposal(1)],
        covered: 3,
        results: new Map([
          [
            proposal(1),
            { rows: [row, named], guests: [], abstained: 1, cannot: { ['c' as CriterionId]: 2 }, notes: [note] },
          ],
        ]),
      },
      { ...open(2), id: 'item-r4' as RoundId, disclosure: 'open', results: new Map([[proposal(2), told]]) },
    );
    writeTally(doc, tally);
    const wall = new Y.Doc();
    exchange(doc, wall);
    expect(readTally(wall)).toEqual(tally);
  });

  it('D40 tells who took part by perspective from the end on, and no more when the meeting goes on', () => {
    const doc = new Y.Doc();
    const told = { counted: 7, perspectives: { politics: 4, providers: 3 } };
    const going = tallyOf(open(3));
    writeTally(doc, { ...going, people: { ...going.people, told } });
    expect(readTally(doc).people).toEqual({ counted: 40, present: 38, told });
    writeTally(doc, going);
    expect(readTally(doc).people).toEqual({ counted: 40, present: 38 });
  });

  it('D40 told before it said who took part reads as many as judged what most have judged', () => {
    const doc = new Y.Doc();
    writeTally(doc, tallyOf(open(12)));
    const progress = readTally(doc).rounds.get(open(12).id)?.progress;
    expect(progress === undefined ? null : tookPartIn(progress)).toBe(12);
  });

  it('D42 keeps nothing of a rehearsal that is over, and no row that a result withholds', () => {
    const doc = new Y.Doc();
    const told = { rows: [], guests: [], abstained: 3, cannot: {}, notes: [] };
    const shown = { ...open(2), disclosure: 'open' as const, results: new Map([[proposal(2), told]]) };
    writeTally(doc, tallyOf(shown, { ...shown, id: rehearsalIdOf('item' as AgendaItemId, 1) }));
    expect(JSON.stringify(doc.toJSON())).toContain('item-t1');
    const { results: _, ...rest } = shown;
    const withheld = { closedAt: 7, revealsAt: null, version: 1, shown: [proposal(2)], covered: 0, results: new Map() };
    const after = tallyOf({ ...rest, ...withheld, state: 'revealed' });
    writeTally(doc, after);
    expect(JSON.stringify(doc.toJSON())).not.toContain('item-t1');
    expect(readTally(doc)).toEqual(after);
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
      notes: 1,
      decision: 'undecided',
    } as const;
    const desk: Desk = {
      seats: new Map([
        ['a', row('a')],
        ['b', { ...row('b'), via: 'paper' }],
      ] as [SeatId, DeskSeat][]),
      late: [late],
      few: new Map([['item-r1' as RoundId, ['p1', 'p2'] as unknown as readonly ProposalId[]]]),
      withheld: new Map([['item-r1' as RoundId, ['s1'] as unknown as readonly SeatId[]]]),
    };
    writeDesk(doc, desk);
    expect(readDesk(doc)).toEqual(desk);
    const smaller: Desk = { seats: new Map([['a' as SeatId, row('a')]]), late: [] };
    writeDesk(doc, smaller);
    expect(readDesk(doc)).toEqual(smaller);
  });
});

describe('tally and desk', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('a', 'a/state', 'a/n/p', 'a/rows/p', 'a/b/1', 'a/b/x', 'counted', 'present'),
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('open', 'closed', 'revealed', { rows: [{ id: 'r', values: 3 }] }),
  );

  it('D1 read any JSON in any place without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('rounds', 'people', 'seats', 'late'), key, value)), (entries) => {
        const doc = new Y.Doc();
        for (const [root, name, one] of entries) doc.getMap<unknown>(root).set(name, one);
        const { rounds, people } = readTally(doc);
        for (const { state } of rounds.values()) expect(roundStates).toContain(state);
        expect(people.counted).toBeGreaterThanOrEqual(0);
        const { seats, late } = readDesk(doc);
        for (const { judged } of seats.values()) expect(Number.isInteger(judged)).toBe(true);
        for (const { number } of late) expect(number).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
