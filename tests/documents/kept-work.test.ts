import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { compareKept, isMissing, readKept, takeOver } from '../../src/documents/kept-work.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { putJudgement, readSeat, setDone } from '../../src/documents/seat/document.ts';
import { withoutEntries } from '../../src/documents/without-entries.ts';
import type { Judgement } from '../../src/domain/assessment/assessment.ts';
import type { ProposalId, RoundId } from '../../src/domain/ids.ts';

const [one, two] = ['one', 'two'] as unknown as readonly [ProposalId, ProposalId];
const round = 'item-r1' as RoundId;
const scored = (x: number): Judgement => ({ kind: 'scored', values: { x } as never });
const kept = (doc: Y.Doc): Y.Doc => readKept(Y.encodeStateAsUpdate(doc));

test('a copy of which nothing is missing has no parts', () => {
  const doc = new Y.Doc();
  putJudgement(doc, round, one, scored(7));
  putProposal(doc, { id: one, title: 'Frühe Hilfen', problem: 'Wartezeiten' });
  expect(compareKept(kept(doc), kept(doc))).toEqual([]);
});

test('a judgement that is not there now is missing; one that was made anew since is told beside it', () => {
  const [old, now] = [new Y.Doc(), new Y.Doc()];
  putJudgement(old, round, one, scored(7));
  putJudgement(old, round, two, scored(3));
  putJudgement(now, round, two, scored(4));
  const parts = compareKept(kept(old), now);
  expect(parts).toMatchObject([
    { kind: 'judgement', proposal: one, kept: scored(7), present: null },
    { kind: 'judgement', proposal: two, kept: scored(3), present: scored(4) },
  ]);
  takeOver(now, parts.filter(isMissing));
  expect(readSeat(now).judgements.get(round)).toEqual(
    new Map([
      [one, scored(7)],
      [two, scored(4)],
    ]),
  );
  expect(readSeat(now).others.size).toBe(0);
});

test('fields and long texts come back one by one, and what was erased for good does not', () => {
  const old = new Y.Doc();
  putProposal(old, { id: one, title: 'Neuer Titel', problem: 'Wartezeiten' });
  putProposal(old, { id: two, title: 'Verboten', problem: 'Geheimer Satz' });
  const now = withoutEntries(old, [two]);
  putProposal(now, { id: one, title: 'Alter Titel', problem: '' });
  const parts = compareKept(kept(old), now);
  expect(parts.map((part) => [part.kind, part.kept, isMissing(part)]).sort()).toEqual([
    ['text', 'Wartezeiten', true],
    ['value', 'Neuer Titel', false],
  ]);
  takeOver(now, parts);
  expect(readProposals(now)).toMatchObject([{ id: one, title: 'Neuer Titel', problem: 'Wartezeiten' }]);
});

test('a long text that reads otherwise now is told beside what stands there, and replaces it only when it is taken over', () => {
  const [old, now] = [new Y.Doc(), new Y.Doc()];
  putProposal(old, { id: one, title: 'Treff', problem: 'Wartezeiten im Winter' });
  putProposal(now, { id: one, title: 'Treff', problem: 'Wartezeiten' });
  const parts = compareKept(kept(old), now);
  expect(parts).toMatchObject([{ kind: 'text', kept: 'Wartezeiten im Winter', present: 'Wartezeiten' }]);
  expect(parts.map(isMissing)).toEqual([false]);
  takeOver(now, parts);
  expect(readProposals(now)).toMatchObject([{ problem: 'Wartezeiten im Winter' }]);
});

const edit = fc.record({
  proposal: fc.constantFrom(one, two),
  what: fc.oneof(
    fc.record({ kind: fc.constant('judge' as const), value: fc.nat(10) }),
    fc.record({ kind: fc.constant('text' as const), value: fc.string({ maxLength: 8 }) }),
    fc.record({ kind: fc.constant('title' as const), value: fc.string({ maxLength: 8 }) }),
    fc.record({ kind: fc.constant('done' as const), value: fc.boolean() }),
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const act = (doc: Y.Doc, { proposal, what }: Edit): void => {
  if (what.kind === 'judge') putJudgement(doc, round, proposal, scored(what.value));
  else if (what.kind === 'done') setDone(doc, round, what.value);
  else putProposal(doc, { id: proposal, [what.kind === 'text' ? 'problem' : 'title']: what.value });
};

test('after taking everything over, everything of the copy stands in the document', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 15 }), fc.array(edit, { maxLength: 15 }), (before, since) => {
      const [old, now] = [new Y.Doc(), new Y.Doc()];
      for (const each of before) act(old, each);
      for (const each of since) act(now, each);
      takeOver(now, compareKept(kept(old), now));
      expect(compareKept(kept(old), now)).toEqual([]);
      for (const [proposal, judgement] of readSeat(old).judgements.get(round) ?? [])
        expect(readSeat(now).judgements.get(round)?.get(proposal)).toEqual(judgement);
    }),
    { numRuns: 300 },
  );
});

test('a value of another shape is taken over as the plain value it says, whatever document it came from', () => {
  const [old, now] = [new Y.Doc(), new Y.Doc()];
  old.getMap('notes').set('n1/text', new Y.Text('Aus einer anderen Fassung'));
  old.getMap('notes').set('n1/more', new Y.Map([['deep', 1]]));
  old.getMap('notes').set('n1/big', BigInt(7));
  old.getArray('list').push([new Y.Map([['x', 1]])]);
  takeOver(now, compareKept(kept(old), now));
  expect(now.getMap('notes').get('n1/text')).toBe('Aus einer anderen Fassung');
  expect(now.getMap('notes').get('n1/more')).toEqual({ deep: 1 });
  expect(now.getMap('notes').get('n1/big')).toBe('7');
  expect(now.getArray('list').get(0)).toEqual({ x: 1 });
  expect(compareKept(kept(old), kept(now))).toEqual([]);
});
