import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { dropEntry, putEntry, readMinutes } from '../../src/documents/minutes-document.ts';
import { packDocument, unpackDocument } from '../../src/documents/packed.ts';
import {
  putAgendaItem,
  putCriterion,
  putRound,
  removeCriterion,
  setFacts,
  wishRound,
} from '../../src/documents/plan-edit.ts';
import { readPlan } from '../../src/documents/plan-read.ts';
import { putProposal, readProposals, removeProposal, restoreProposal } from '../../src/documents/proposals-document.ts';
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

const again = (doc: Y.Doc): Y.Doc => {
  const read = unpackDocument(packDocument(doc));
  if (read === null) throw new Error('what was packed does not unpack');
  return read;
};

test('D7 whatever was written, a packed document reads the same plain values', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const docs: Docs = { plan: new Y.Doc(), proposals: new Y.Doc(), minutes: new Y.Doc() };
      for (const one of edits) one(docs);
      expect(readPlan(again(docs.plan))).toEqual(readPlan(docs.plan));
      expect(readProposals(again(docs.proposals))).toEqual(readProposals(docs.proposals));
      expect(readMinutes(again(docs.minutes))).toEqual(readMinutes(docs.minutes));
    }),
    { numRuns: 150 },
  );
});

test('D7 the bytes hold nothing that was deleted or removed', () => {
  const doc = new Y.Doc();
  const id = 'p' as ProposalId;
  putProposal(doc, { id, title: 'Alter Titel', problem: 'Alter Satz', order: 'a' });
  putProposal(doc, { id, title: 'Neu', problem: 'Neuer Satz' });
  putProposal(doc, { id: 'q' as ProposalId, title: 'Entfernter Titel', order: 'b' });
  removeProposal(doc, 'q' as ProposalId);
  const bytes = Buffer.from(packDocument(doc)).toString('utf8');
  expect(bytes).toContain('Neuer Satz');
  expect(bytes).not.toMatch(/Alter|Entfernter/);
});

test('D7 bytes that are no document, or only a part of one, are none', () => {
  const doc = new Y.Doc();
  doc.getMap('session').set('title', 'Sitzung');
  const whole = packDocument(doc);
  expect(unpackDocument(whole)).not.toBeNull();
  expect(unpackDocument(whole.slice(0, whole.length - 3))).toBeNull();
  expect(unpackDocument(new Uint8Array([255, 255, 255, 255]))).toBeNull();
  const before = Y.encodeStateVector(doc);
  doc.getMap('session').set('date', '2027-05-13');
  const part = Y.encodeStateAsUpdate(doc, before);
  expect(unpackDocument(part)).toBeNull();
});
