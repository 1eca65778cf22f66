import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readProposals } from '../../../src/documents/proposals/document.ts';
import { putProposal, removeProposal } from '../../../src/documents/proposals/edit.ts';
import { importSteps, readFingerprints, undoImport, updateByImport } from '../../../src/documents/proposals/import.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, longestProfileText, type Profile } from '../../../src/domain/proposal/proposal.ts';
import { exchange } from '../../support/documents.ts';

const id = 'p1' as ProposalId;

/** The office looked at `before`; by now `present` stands there; the file says `fields`. */
const update = (before: Partial<Profile>, present: Partial<Profile>, fields: Partial<Profile>) => {
  const doc = new Y.Doc();
  putProposal(doc, { ...emptyProfile, title: 'Treffs', ...present, id, order: 'V' });
  const updated = updateByImport(doc, { id, before, fields });
  return { doc, updated, said: readProposals(doc)[0] };
};

describe('D35 an import that meets what others wrote since its preview', () => {
  it('writes a short field only where it still says what was previewed', () => {
    const { updated, said } = update({ staff: 1, budget: 'A' }, { staff: 2, budget: 'A' }, { staff: 3, budget: 'B' });
    expect(said).toMatchObject({ staff: 2, budget: 'B' });
    expect(updated).toMatchObject({ left: { budget: 'B' }, previous: { budget: 'A' }, meanwhile: ['staff'] });
  });

  it('has nothing to write where somebody has typed the same', () => {
    const { updated } = update({ staff: 1 }, { staff: 3 }, { staff: 3 });
    expect(updated).toMatchObject({ left: {}, meanwhile: [] });
  });

  it('merges a long text word by word, also with what arrives later', () => {
    const [office, tablet] = [new Y.Doc(), new Y.Doc()];
    putProposal(office, { ...emptyProfile, id, order: 'V', problem: 'Es fehlt Zeit.' });
    exchange(office, tablet);
    putProposal(tablet, { id, problem: 'Überall: Es fehlt Zeit.' });
    updateByImport(office, {
      id,
      before: { problem: 'Es fehlt Zeit.' },
      fields: { problem: 'Es fehlt Zeit. Und Geld.' },
    });
    exchange(office, tablet);
    expect(readProposals(office)[0]?.problem).toBe('Überall: Es fehlt Zeit. Und Geld.');
    expect(readProposals(tablet)).toEqual(readProposals(office));
  });

  it('leaves a long text alone where both together would be too long', () => {
    const long = 'a'.repeat(longestProfileText);
    const { updated, said } = update({ problem: '' }, { problem: long }, { problem: 'neu' });
    expect(said?.problem).toBe(long);
    expect(updated).toMatchObject({ left: {}, meanwhile: ['problem'] });
  });

  it('does not bring back a proposal that was removed', () => {
    const doc = new Y.Doc();
    putProposal(doc, { ...emptyProfile, id, order: 'V' });
    removeProposal(doc, id);
    expect(updateByImport(doc, { id, before: { staff: null }, fields: { staff: 1 } })).toBeNull();
    expect(readProposals(doc)).toEqual([]);
  });

  it('remembers what the file said, but nothing of what was not written', () => {
    const doc = new Y.Doc();
    putProposal(doc, { ...emptyProfile, id, order: 'V', staff: 2 });
    const updates = [{ id, before: { staff: 1, budget: '' }, fields: { staff: 3, budget: 'B' } }];
    const fingerprints = new Map([[id, { staff: 's', budget: 'b' }]]);
    for (const step of importSteps(doc, { source: 'i1', added: [], updates, fingerprints })) step();
    expect(readFingerprints(doc)).toEqual(new Map([[id, { budget: 'b' }]]));
    doc.getMap<unknown>('profiles').set(`${id}/imported`, 'nonsense');
    expect(readFingerprints(doc)).toEqual(new Map());
  });

  it('is taken back only where everything still is as it left it', () => {
    const { doc, updated } = update(
      { staff: 1, problem: 'Alt.' },
      { staff: 1, problem: 'Alt.' },
      { staff: 3, problem: 'Neu.' },
    );
    putProposal(doc, { id, problem: 'Neu. Und mehr.' });
    const trace = { added: [], updated: updated === null ? [] : [updated], remembered: new Map() };
    expect(undoImport(doc, trace, new Set()).map((one) => one.id)).toEqual([id]);
    expect(readProposals(doc)[0]).toMatchObject({ staff: 1, problem: 'Neu. Und mehr.' });
  });
});
