import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeProposal } from '../../../src/documents/proposals/change.ts';
import { readProposals } from '../../../src/documents/proposals/document.ts';
import { putProposal, removeProposal } from '../../../src/documents/proposals/edit.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, longestProfileText, type Profile } from '../../../src/domain/proposal/proposal.ts';
import { exchange } from '../../support/documents.ts';

const id = 'p1' as ProposalId;

/** Two people who see the same proposal, and what it says with both. */
const scene = (profile: Partial<Profile>) => {
  const [ada, bea] = [new Y.Doc(), new Y.Doc()];
  putProposal(ada, { ...emptyProfile, title: 'Treffs', ...profile, id, order: 'V' });
  exchange(ada, bea);
  const said = () => {
    exchange(ada, bea);
    expect(readProposals(bea)).toEqual(readProposals(ada));
    return readProposals(ada)[0];
  };
  return { ada, bea, said };
};

describe('D34 a form that was opened earlier', () => {
  it('keeps the words of a colleague that arrived while it was open, emoji and all', () => {
    const { ada, bea, said } = scene({ problem: 'Es fehlt Zeit 😀.' });
    putProposal(bea, { id, problem: 'Es fehlt viel Zeit 😀. Und Raum 🏠.' });
    exchange(ada, bea);
    const change = { before: { problem: 'Es fehlt Zeit 😀.' }, fields: { problem: 'Überall: Es fehlt Zeit 😀.' } };
    expect(changeProposal(ada, id, change)).toEqual({ kind: 'changed', doubled: [], replaced: [] });
    expect(said()?.problem).toBe('Überall: Es fehlt viel Zeit 😀. Und Raum 🏠.');
  });

  it('keeps both wordings of the same words, and says so', () => {
    const { ada, bea, said } = scene({ effects: 'Mehr Familien 😀' });
    putProposal(bea, { id, effects: 'Mehr Familien 😁' });
    exchange(ada, bea);
    const change = { before: { effects: 'Mehr Familien 😀' }, fields: { effects: 'Mehr Familien 🏠' } };
    expect(changeProposal(ada, id, change)).toEqual({ kind: 'changed', doubled: ['effects'], replaced: [] });
    expect(said()?.effects).toBe('Mehr Familien 😁 / 🏠');
  });

  it('leaves alone what lies between two own changes, so that what a colleague writes there offline stays there', () => {
    const before = { problem: 'Anfang. Mitte 😀 hier. Ende.' };
    const { ada, bea, said } = scene(before);
    changeProposal(bea, id, { before, fields: { problem: 'Anfang. Mitte 😁 dort. Ende.' } });
    changeProposal(ada, id, { before, fields: { problem: 'Neuer Anfang. Mitte 😀 hier. Neues Ende.' } });
    expect(said()?.problem).toBe('Neuer Anfang. Mitte 😁 dort. Neues Ende.');
  });

  it('names a short field that it replaces, with what stood there', () => {
    const { ada, said } = scene({ origin: 'Neu', staff: 3 });
    const change = { before: { origin: 'Alt', staff: 1 }, fields: { origin: 'Meins', staff: 3 } };
    expect(changeProposal(ada, id, change)).toMatchObject({ replaced: [{ field: 'origin', value: 'Neu' }] });
    expect(said()).toMatchObject({ origin: 'Meins', staff: 3 });
  });

  it('brings back a proposal that was removed meanwhile', () => {
    const { ada, bea, said } = scene({ problem: 'Alt' });
    removeProposal(bea, id);
    exchange(ada, bea);
    changeProposal(ada, id, { before: { problem: 'Alt' }, fields: { problem: 'Alt und neu' } });
    expect(said()).toMatchObject({ title: 'Treffs', problem: 'Alt und neu' });
  });

  it('writes nothing of a proposal that was erased meanwhile', () => {
    const { ada, said } = scene({});
    const change = { before: { problem: '' }, fields: { problem: 'Neu' } };
    expect(changeProposal(ada, 'p2' as ProposalId, change)).toEqual({ kind: 'erased' });
    expect(said()).toMatchObject({ id, problem: '' });
    expect(readProposals(ada)).toHaveLength(1);
  });

  it('writes nothing where both together are longer than a text may be', () => {
    const { ada, said } = scene({ problem: 'a'.repeat(longestProfileText) });
    const change = { before: { problem: '' }, fields: { problem: 'neu', origin: 'B' } };
    expect(changeProposal(ada, id, change)).toEqual({ kind: 'tooLong', fields: ['problem'] });
    expect(said()).toMatchObject({ problem: 'a'.repeat(longestProfileText), origin: '' });
  });

  it('loses no word of either, whatever both typed and whether it arrived before or after saving', () => {
    const words = fc.array(fc.constantFrom('Zeit', 'Raum', '😀', '👩‍🌾', 'é'), { maxLength: 8 });
    const places = fc.array(fc.nat(8), { minLength: 1, maxLength: 3 });
    const grown = (base: readonly string[], at: readonly number[], mark: string) => {
      const result = [...base];
      for (const [index, place] of at.entries()) result.splice(place % (result.length + 1), 0, `${mark}${index}`);
      return result.join(' ');
    };
    fc.assert(
      fc.property(words, places, places, fc.boolean(), (base, one, two, arrives) => {
        const problem = base.join(' ');
        const { ada, bea, said } = scene({ problem });
        changeProposal(bea, id, { before: { problem }, fields: { problem: grown(base, one, 'b😁') } });
        if (arrives) exchange(ada, bea);
        changeProposal(ada, id, { before: { problem }, fields: { problem: grown(base, two, 'a😂') } });
        const text = said()?.problem ?? '';
        expect(text.isWellFormed()).toBe(true);
        for (const index of one.keys()) expect(text).toContain(`b😁${index}`);
        for (const index of two.keys()) expect(text).toContain(`a😂${index}`);
      }),
      { numRuns: 500 },
    );
  });
});
