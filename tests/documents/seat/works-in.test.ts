import { describe, expect, it, test } from 'vitest';
import * as Y from 'yjs';
import { putRound } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { readSeat } from '../../../src/documents/seat/document.ts';
import { putWorksIn } from '../../../src/documents/seat/works-in.ts';
import { readTally, writeTally } from '../../../src/documents/tally/document.ts';
import type { AgendaItemId, ProposalId } from '../../../src/domain/ids.ts';
import { roundIdOf } from '../../../src/domain/ids.ts';
import { longestGroupName, mostOwnGroups } from '../../../src/domain/proposal/origin-group.ts';
import { result, revealedFact, row } from '../../support/assessment-scene.ts';
import { bytesOf } from '../../support/documents.ts';

const item = 'item' as AgendaItemId;

describe('D231 the groups that somebody works in', () => {
  it('are read back as the seat has said them, said twice make no update, and stand in no key', () => {
    const doc = new Y.Doc();
    expect(readSeat(doc)).not.toHaveProperty('worksIn');
    putWorksIn(doc, ['Frühe Hilfen', 'Kita']);
    expect(readSeat(doc).worksIn).toEqual(['Frühe Hilfen', 'Kita']);
    expect(bytesOf(doc, () => putWorksIn(doc, ['Frühe Hilfen', 'Kita']))).toEqual([]);
    expect([...doc.getMap('worksIn').keys()]).toEqual(['own']);
    putWorksIn(doc, []);
    expect(readSeat(doc)).not.toHaveProperty('worksIn');
  });

  it('are so many and so long at most, each once, whatever a foreign hand has written', () => {
    const doc = new Y.Doc();
    const own = doc.getMap<unknown>('worksIn');
    own.set(
      'own',
      Array.from({ length: 500 }, (_, at) => `Gruppe ${at}`),
    );
    expect(readSeat(doc).worksIn).toHaveLength(mostOwnGroups);
    own.set('own', ['Kita', 'Kita', 7, null, '', ' ', 'a\nb', 'x'.repeat(longestGroupName + 1), { text: 'Kita' }]);
    expect(readSeat(doc).worksIn).toEqual(['Kita']);
  });

  test.each([7, 'Kita', { 0: 'Kita' }, null])('D1 are none where it says %j', (value) => {
    const doc = new Y.Doc();
    doc.getMap('worksIn').set('own', value);
    expect(readSeat(doc)).not.toHaveProperty('worksIn');
  });
});

describe('D232 a round', () => {
  const [p1, p2] = ['p1', 'p2'] as readonly string[] as readonly [ProposalId, ProposalId];
  const open = (doc: Y.Doc, origins?: Record<string, string>) =>
    putRound(doc, {
      id: roundIdOf(item, 1),
      item,
      number: 1,
      proposals: [p1, p2],
      criteria: [],
      wish: 'open',
      ...(origins !== undefined && { origins }),
    });

  it('keeps the groups that brought its proposals in, and one from before says nothing of them', () => {
    const doc = new Y.Doc();
    open(doc, { [p1]: 'Kita' });
    expect(readPlan(doc).rounds[0]?.origins).toEqual({ p1: 'Kita' });
    const earlier = new Y.Doc();
    open(earlier);
    expect(readPlan(earlier).rounds[0]).not.toHaveProperty('origins');
  });

  it('D1 reads of them only names under ids', () => {
    const doc = new Y.Doc();
    open(doc);
    doc.getMap('rounds').set(`${roundIdOf(item, 1)}/origins`, { p1: '  Kita \n Nord ', p2: 7, 'a/b': 'y' });
    expect(readPlan(doc).rounds[0]?.origins).toEqual({ p1: 'Kita Nord' });
  });
});

describe('D233 a told row', () => {
  it('says that it is by the group of the proposal where that is told, and nothing else where it is not', () => {
    const doc = new Y.Doc();
    const rows = [{ ...row(1, 2), inside: true as const }, row(3, 4)];
    const fact = revealedFact({ p1: result(rows) });
    writeTally(doc, {
      rounds: new Map([[fact.id, fact]]),
      polls: new Map(),
      boards: new Map(),
      ballots: new Map(),
      people: { counted: 2, present: 2 },
    });
    const read = readTally(doc).rounds.get(fact.id);
    expect(read).toEqual(fact);
  });
});
