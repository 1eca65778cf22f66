import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readProposals, readRemovedProposals } from '../../../src/documents/proposals/document.ts';
import { putProposal, removeProposal, restoreProposal } from '../../../src/documents/proposals/edit.ts';
import { importProposals } from '../../../src/documents/proposals/import.ts';
import { replaceText } from '../../../src/documents/text.ts';
import { createId, type ProposalId } from '../../../src/domain/ids.ts';
import { keysInOrder } from '../../../src/domain/order.ts';
import { emptyProfile, type Proposal } from '../../../src/domain/proposal/proposal.ts';
import { seededBytes } from '../../support/chance.ts';
import { exchange } from '../../support/documents.ts';

const many = (count: number, problem = 'Bedarf'): readonly Proposal[] => {
  const random = seededBytes(count);
  return keysInOrder(count).map((order, index) => ({
    ...emptyProfile,
    id: createId<ProposalId>(random),
    order,
    number: index + 1,
    title: `Vorschlag ${index + 1}`,
    problem,
  }));
};

describe('the proposals', () => {
  it('D30 stay invisible until the last part has arrived, and no part is larger than 100 kB', () => {
    const [office, tablet] = [new Y.Doc(), new Y.Doc()];
    const updates: Uint8Array[] = [];
    office.on('update', (update: Uint8Array) => updates.push(update));
    const entries = many(60, 'x'.repeat(15_000));
    importProposals(office, 'import1', entries);
    expect(updates.length).toBeGreaterThan(10);
    expect(Math.max(...updates.map((update) => update.length))).toBeLessThanOrEqual(100_000);
    for (const update of updates.slice(0, -1)) Y.applyUpdate(tablet, update);
    expect(readProposals(tablet)).toEqual([]);
    for (const update of updates.slice(-1)) Y.applyUpdate(tablet, update);
    expect(readProposals(tablet)).toEqual(entries);
  });

  it('are changed by a second import instead of doubled', () => {
    const doc = new Y.Doc();
    const entries = many(3);
    importProposals(doc, 'one', entries);
    importProposals(
      doc,
      'two',
      entries.map((entry) => ({ ...entry, problem: 'mehr Bedarf' })),
    );
    expect(readProposals(doc).map(({ problem }) => problem)).toEqual(['mehr Bedarf', 'mehr Bedarf', 'mehr Bedarf']);
  });

  it('D31 keep both people’s words in one long text', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    const id = 'p1' as ProposalId;
    putProposal(ada, { ...emptyProfile, id, order: 'V', problem: 'Es fehlt Zeit.' });
    exchange(ada, bea);
    putProposal(ada, { id, problem: 'Überall: Es fehlt Zeit.' });
    putProposal(bea, { id, problem: 'Es fehlt Zeit. Und Geld.' });
    exchange(ada, bea);
    expect(readProposals(ada)[0]?.problem).toBe('Überall: Es fehlt Zeit. Und Geld.');
    expect(readProposals(bea)).toEqual(readProposals(ada));
  });

  it('D32 never cut an emoji in half', () => {
    // The second begins as the first does, the third ends as the first does.
    const letters = fc.constantFrom('a', 'b', '😀', '😁', '🈀', 'é');
    const words = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const doc = new Y.Doc();
        const other = new Y.Doc();
        const text = doc.getText('t');
        replaceText(text, before);
        exchange(doc, other);
        replaceText(text, after);
        exchange(doc, other);
        expect(text.toString()).toBe(after);
        expect(other.getText('t').toString()).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('D1 are read from any JSON in any place without throwing', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('p/title', 'p/number', 'p/fields', 'p/horizon', 'p/import', 'p/gone', 'one'),
    );
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('complete', 'one', [1, 'Familie']));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('profiles', 'imports'), key, value)), (entries) => {
        const doc = new Y.Doc();
        for (const [root, name, one] of entries) doc.getMap<unknown>(root).set(name, one);
        for (const { title, fields, number } of readProposals(doc)) {
          expect(typeof title).toBe('string');
          expect(fields.every((field) => typeof field === 'string')).toBe(true);
          expect(number === null || Number.isFinite(number)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('D5 stand under ids, and no word of theirs in a key', () => {
    const doc = new Y.Doc();
    importProposals(doc, 'source', many(3, 'Wort'));
    const keys = [...doc.share.keys(), ...doc.getMap('profiles').keys()];
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((name) => !/^[A-Za-z0-9_-]{1,64}(?:\/[A-Za-z0-9_-]{1,64})?$/.test(name))).toEqual([]);
    expect(keys.filter((name) => /Wort|Vorschlag/.test(name))).toEqual([]);
  });

  it('disappear when removed', () => {
    const doc = new Y.Doc();
    const entries = many(2);
    importProposals(doc, 'one', entries);
    for (const { id } of entries.slice(0, 1)) removeProposal(doc, id);
    expect(readProposals(doc)).toEqual(entries.slice(1));
    const [gone] = entries;
    expect(readRemovedProposals(doc)).toEqual([gone]);
    restoreProposal(doc, gone?.id as ProposalId);
    expect([readRemovedProposals(doc), readProposals(doc)]).toEqual([[], entries]);
  });
});
