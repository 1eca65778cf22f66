import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { readErased, withoutEntries } from '../../src/documents/without-entries.ts';
import type { ProposalId } from '../../src/domain/ids.ts';

const [kept, gone] = ['kept', 'gone'] as unknown as readonly [ProposalId, ProposalId];

/** A document as it comes from the disk: nobody has asked for its roots yet. */
const loaded = (doc: Y.Doc): Y.Doc => {
  const again = new Y.Doc();
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
  return again;
};
const contents = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');

test('D6 a document rebuilt without an entry says all else as before, nothing of the entry, and that it was erased', () => {
  const doc = new Y.Doc();
  putProposal(doc, { id: kept, title: 'Frühe Hilfen', problem: 'Wartezeiten', order: 'a' });
  putProposal(doc, { id: gone, title: 'Namentlich genannt', problem: 'Geheimer Satz', order: 'b' });
  putProposal(doc, { id: kept, title: 'Frühe Hilfen ausbauen' });
  doc.getArray('list').push([1, { two: 2 }]);
  const before = readProposals(doc).filter(({ id }) => id === kept);
  const made = loaded(withoutEntries(loaded(doc), [gone]));
  expect(readProposals(made)).toEqual(before);
  expect(before).toMatchObject([{ title: 'Frühe Hilfen ausbauen', problem: 'Wartezeiten' }]);
  expect(made.getArray('list').toJSON()).toEqual([1, { two: 2 }]);
  expect(contents(doc)).toContain('Geheimer Satz');
  expect(contents(made)).not.toMatch(/Geheimer|Namentlich/);
  expect([...readErased(made)]).toEqual([gone]);
});

test('D6 what was erased once stays erased through a second rebuild', () => {
  const doc = new Y.Doc();
  putProposal(doc, { id: kept, title: 'Frühe Hilfen' });
  putProposal(doc, { id: gone, title: 'Alt' });
  const once = withoutEntries(doc, [gone]);
  expect([...readErased(withoutEntries(loaded(once), ['third']))].sort()).toEqual([gone, 'third']);
});
