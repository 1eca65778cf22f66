import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { packDocument, unpackDocument } from '../../src/documents/packed.ts';
import {
  putAgendaItem,
  putCriterion,
  putRound,
  removeCriterion,
  setFacts,
  wishRound,
} from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal, removeProposal, restoreProposal } from '../../src/documents/proposals/edit.ts';
import { dropEntry, putEntry, readMinutes } from '../../src/documents/record/minutes.ts';
import type { ShapedKind } from '../../src/documents/roots.ts';
import type { AgendaItemId, CriterionId, EntryId, ProposalId } from '../../src/domain/ids.ts';
import { roundIdOf } from '../../src/domain/ids.ts';
import { assessmentAgenda } from '../../src/domain/session/template.ts';
import { seededBytes } from '../support/chance.ts';

interface Docs {
  readonly plan: Y.Doc;
  readonly proposals: Y.Doc;
  readonly minutes: Y.Doc;
}
type Edit = (docs: Docs) => void;

const number = fc.integer({ min: 0, max: 3 });
const word = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('Frühe Hilfen', '👋', ''));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(number, word, word).map(
    ([n, title, problem]): Edit =>
      ({ proposals }) =>
        putProposal(proposals, { id: `p${n}` as ProposalId, title, problem, order: `a${n}` }),
  ),
  number.map(
    (n): Edit =>
      ({ proposals }) =>
        removeProposal(proposals, `p${n}` as ProposalId),
  ),
  number.map(
    (n): Edit =>
      ({ proposals }) =>
        restoreProposal(proposals, `p${n}` as ProposalId),
  ),
  fc.tuple(number, word).map(
    ([n, text]): Edit =>
      ({ minutes }) =>
        putEntry(minutes, { id: `e${n}` as EntryId, text, order: `b${n}` }),
  ),
  number.map(
    (n): Edit =>
      ({ minutes }) =>
        dropEntry(minutes, `e${n}` as EntryId),
  ),
  fc.tuple(number, word).map(
    ([n, name]): Edit =>
      ({ plan }) =>
        putCriterion(plan, { id: `c${n}` as CriterionId, name, order: `c${n}`, scale: { min: 0, max: 10 } }),
  ),
  number.map(
    (n): Edit =>
      ({ plan }) =>
        removeCriterion(plan, `c${n}` as CriterionId),
  ),
  word.map(
    (title): Edit =>
      ({ plan }) =>
        setFacts(plan, { title }),
  ),
  number.map(
    (n): Edit =>
      ({ plan }) => {
        for (const item of assessmentAgenda(seededBytes(n))) putAgendaItem(plan, item);
      },
  ),
  number.map(
    (n): Edit =>
      ({ plan }) => {
        const item = 'punkt' as AgendaItemId;
        const round = { id: roundIdOf(item, n + 1), item, number: n + 1, proposals: ['p1' as ProposalId] };
        putRound(plan, { ...round, criteria: ['c1' as CriterionId], wish: 'open' });
        if (n > 1) wishRound(plan, round.id, 'revealed');
      },
  ),
);

const again = (kind: ShapedKind, doc: Y.Doc): Y.Doc => {
  const read = unpackDocument(kind, JSON.parse(JSON.stringify(packDocument(doc))));
  if (read === null) throw new Error('what was packed does not unpack');
  return read;
};

test('D7 whatever was written, a packed document reads the same plain values', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const docs: Docs = { plan: new Y.Doc(), proposals: new Y.Doc(), minutes: new Y.Doc() };
      for (const one of edits) one(docs);
      expect(readPlan(again('plan', docs.plan))).toEqual(readPlan(docs.plan));
      expect(readProposals(again('proposals', docs.proposals))).toEqual(readProposals(docs.proposals));
      expect(readMinutes(again('minutes', docs.minutes))).toEqual(readMinutes(docs.minutes));
    }),
    { numRuns: 150 },
  );
});

test('D7 the values hold nothing that was deleted or removed', () => {
  const doc = new Y.Doc();
  const id = 'p' as ProposalId;
  putProposal(doc, { id, title: 'Alter Titel', problem: 'Alter Satz', order: 'a' });
  putProposal(doc, { id, title: 'Neu', problem: 'Neuer Satz' });
  putProposal(doc, { id: 'q' as ProposalId, title: 'Entfernter Titel', order: 'b' });
  removeProposal(doc, 'q' as ProposalId);
  const text = JSON.stringify(packDocument(doc));
  expect(text).toContain('Neuer Satz');
  expect(text).not.toMatch(/Alter|Entfernter/);
});

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
const title = { session: { title: 'Sitzung' } };

test.each<readonly [string, ShapedKind, unknown]>([
  ['nothing', 'plan', undefined],
  ['a text', 'plan', 'Sitzung'],
  ['a list', 'plan', []],
  ['without texts', 'plan', { maps: title }],
  ['with something more', 'plan', { maps: title, texts: {}, lists: {} }],
  ['a root that no plan has', 'plan', { maps: { ...title, urne: {} }, texts: {} }],
  ['a root of another document', 'seat', { maps: title, texts: {} }],
  ['a text where a map belongs', 'plan', { maps: {}, texts: { session: 'Sitzung' } }],
  ['a map where a text belongs', 'minutes', { maps: { 'text/e': {} }, texts: {} }],
  ['a text that is none', 'minutes', { maps: {}, texts: { 'text/e': 7 } }],
  ['a map that is a list', 'plan', { maps: { session: [] }, texts: {} }],
  ['a map that is nothing', 'plan', { maps: { session: null }, texts: {} }],
  ['what was erased', 'plan', { maps: { erased: { p: true } }, texts: {} }],
  ['a key that reaches for a prototype', 'plan', JSON.parse('{"maps":{"session":{"__proto__":1}},"texts":{}}')],
  ['such a key within', 'plan', JSON.parse('{"maps":{"session":{"a":{"constructor":1}}},"texts":{}}')],
  ['a key of a thousand letters', 'plan', { maps: { session: { ['k'.repeat(1_000)]: 1 } }, texts: {} }],
  ['a number that is none', 'plan', JSON.parse('{"maps":{"session":{"title":1e999}},"texts":{}}')],
  ['13 levels', 'plan', { maps: { session: { title: deep(12) } }, texts: {} }],
  [
    'more values than any meeting',
    'plan',
    { maps: { session: Object.fromEntries(Array.from({ length: 200_001 }, (_, n) => [n, 1])) }, texts: {} },
  ],
])('D7 values that are no document are none: %s', (_, kind, json) => {
  expect(unpackDocument(kind, json)).toBeNull();
});

test('D7 what is just permitted is a document', () => {
  const doc = unpackDocument('plan', { maps: { session: { title: 'Sitzung', deep: deep(11) } }, texts: {} });
  expect(doc && readPlan(doc).title).toBe('Sitzung');
  expect(unpackDocument('plan', { maps: {}, texts: {} })).not.toBeNull();
});

test('D7 the deepest nesting that fits into a file is refused without a fall', () => {
  const levels = 2_000_000;
  const json = JSON.parse(`{"maps":{"session":{"title":${'['.repeat(levels)}${']'.repeat(levels)}}},"texts":{}}`);
  expect(unpackDocument('plan', json)).toBeNull();
});
