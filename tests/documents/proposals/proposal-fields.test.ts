import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeProposal, renameField } from '../../../src/documents/proposals/change.ts';
import { readProposals, readRemovedProposals } from '../../../src/documents/proposals/document.ts';
import { putProposal, removeProposal, restoreProposal } from '../../../src/documents/proposals/edit.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { type Evidence, emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
import { exchange } from '../../support/documents.ts';

const id = 'p1' as ProposalId;

const evidence = (fact: string, source = 'Sozialbericht'): Evidence => ({ fact, source, page: '14', asOf: '2026' });

/** One proposal as the version before these fields wrote it, byte for byte (Yjs update, version 1, base64). */
const olderBytes =
  'AQoHAAQBCnByb2JsZW0vcDEORXMgZmVobHQgWmVpdC4oAQhwcm9maWxlcwhwMS9vcmRlcgF3AVYoAQhwcm9maWxlcwhwMS90aXRsZQF3BlRyZWZmcygBCHByb2ZpbGVzDXAxL3Nob3J0VGl0bGUBdwAoAQhwcm9maWxlcwlwMS9vcmlnaW4BdxJGb2t1c2dydXBwZSBXb2huZW4oAQhwcm9maWxlcw1wMS9vcmlnaW5LaW5kAXcKZm9jdXNHcm91cCgBCHByb2ZpbGVzCnAxL2hvcml6b24BdwZtZWRpdW0oAQhwcm9maWxlcwlwMS9maWVsZHMBdQF3BldvaG5lbigBCHByb2ZpbGVzCHAxL3N0YWZmAXxAIAAAKAEIcHJvZmlsZXMLcDEvY29zdE9uY2UBfgA=';

describe('a proposal that an older version wrote', () => {
  it('D1 is read as before, and what is new is empty', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(
      doc,
      Uint8Array.from(atob(olderBytes), (letter) => letter.charCodeAt(0)),
    );
    expect(readProposals(doc)).toEqual([
      {
        ...emptyProfile,
        id,
        order: 'V',
        title: 'Treffs',
        origin: 'Fokusgruppe Wohnen',
        originKind: 'focusGroup',
        horizon: 'medium',
        fields: ['Wohnen'],
        staff: 2.5,
        problem: 'Es fehlt Zeit.',
      },
    ]);
  });
});

describe('the fields of the one-page profile', () => {
  const profile: Profile = {
    ...emptyProfile,
    title: 'Treffs',
    plainWords: 'Drei leere Läden werden Treffpunkte.',
    kind: 'project',
    area: 'socialArea',
    areaName: 'Nord',
    developedBy: 'Fokusgruppe Wohnen',
    basedOn: 'Befragung im Quartier',
    onBehalfOf: 'die Nachbarschaft',
    moreIndicators: 'Besuche je Woche',
    resolution: 'Der Ausschuss empfiehlt …',
    statement: 'Machbar.',
    statementBy: 'Sozialamt',
    statementOn: '2027-03-02',
    financeCheck: 'Gedeckt.',
    financeCheckBy: 'Kämmerei',
    financeCheckOn: '2027-03-09',
    evidence: [evidence('Jeder Fünfte lebt allein')],
  };

  it('D10 are read back as they were written', () => {
    const doc = new Y.Doc();
    putProposal(doc, { ...profile, id, order: 'V' });
    expect(readProposals(doc)).toEqual([{ ...profile, id, order: 'V' }]);
  });

  it.each([
    ['kind', 'unheard', 'unknown'],
    ['area', 7, 'unknown'],
    ['statementOn', '2027-02-30', ''],
    ['financeCheckOn', 'morgen', ''],
    ['evidence', 'viel', []],
    ['evidence', [null, 3, { fact: 5 }, { fact: 'A' }], [{ fact: 'A', source: '', page: '', asOf: '' }]],
    ['plainWords', 'x'.repeat(400), 'x'.repeat(300)],
  ])('D1 %s with %j is not believed', (field, stored, read) => {
    const doc = new Y.Doc();
    putProposal(doc, { id, order: 'V', title: 'A' });
    doc.getMap<unknown>('profiles').set(`${id}/${field}`, stored);
    expect(readProposals(doc)[0]).toMatchObject({ title: 'A', [field]: read });
  });

  it('D31 keep both people’s words in the statement of the administration', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    putProposal(ada, { ...profile, id, order: 'V' });
    exchange(ada, bea);
    putProposal(ada, { id, statement: 'Gut machbar.' });
    putProposal(bea, { id, statement: 'Machbar. Ab Herbst.' });
    exchange(ada, bea);
    const [read] = readProposals(ada);
    expect(read?.statement).toMatch(/Gut.*Ab Herbst\./iu);
    expect(readProposals(bea)).toEqual(readProposals(ada));
  });
});

describe('D34 figures with source and fields of action in a form that was opened earlier', () => {
  const [one, two, three] = ['A', 'B', 'C'].map((fact) => evidence(fact)) as [Evidence, Evidence, Evidence];

  it.each([
    ['both add', [one], [one, two], [one, three], [one, two, three]],
    ['they add, I remove', [one], [one, two], [], [two]],
    ['they remove, I add', [one], [], [one, three], [three]],
    ['both add the same', [], [two], [two], [two]],
  ])('%s: nothing that anybody added is lost', (_, before, theirs, own, wanted) => {
    const doc = new Y.Doc();
    putProposal(doc, { ...emptyProfile, title: 'A', id, order: 'V', evidence: theirs });
    const changed = changeProposal(doc, id, { before: { evidence: before }, fields: { evidence: own } });
    expect(changed).toMatchObject({ kind: 'changed', replaced: [] });
    expect(readProposals(doc)[0]?.evidence).toEqual(wanted);
  });

  it('writes nothing where both together are more than a proposal may have', () => {
    const doc = new Y.Doc();
    const many = (mark: string) => Array.from({ length: 7 }, (_, index) => evidence(`${mark}${index}`));
    putProposal(doc, { ...emptyProfile, title: 'A', id, order: 'V', evidence: many('a') });
    const changed = changeProposal(doc, id, { before: { evidence: [] }, fields: { evidence: many('b') } });
    expect(changed).toEqual({ kind: 'tooLong', fields: ['evidence'] });
    expect(readProposals(doc)[0]?.evidence).toEqual(many('a'));
  });

  it('holds for fields of action, too', () => {
    const doc = new Y.Doc();
    putProposal(doc, { ...emptyProfile, title: 'A', id, order: 'V', fields: ['Wohnen', 'Pflege'] });
    changeProposal(doc, id, { before: { fields: ['Wohnen'] }, fields: { fields: ['Wohnen', 'Jugend'] } });
    expect(readProposals(doc)[0]?.fields).toEqual(['Wohnen', 'Pflege', 'Jugend']);
  });
});

describe('a field of action', () => {
  const other = 'p2' as ProposalId;
  const gone = 'p3' as ProposalId;
  const setUp = () => {
    const doc = new Y.Doc();
    putProposal(doc, { ...emptyProfile, id, order: 'a', fields: ['Familie', 'Wohnen'] });
    putProposal(doc, { ...emptyProfile, id: other, order: 'b', fields: ['Wohnen', 'Familien'] });
    putProposal(doc, { ...emptyProfile, id: gone, order: 'c', fields: ['Familie'] });
    removeProposal(doc, gone);
    return doc;
  };
  const fieldsIn = (doc: Y.Doc) =>
    [...readProposals(doc), ...readRemovedProposals(doc)].map(({ fields }) => fields.join('+'));

  it('D36 is renamed in every proposal, in removed ones too, and merges where the name is there already', () => {
    const doc = setUp();
    const undo = renameField(doc, 'Familien', 'Familie');
    expect(fieldsIn(doc)).toEqual(['Familie+Wohnen', 'Wohnen+Familie', 'Familie']);
    undo();
    expect(fieldsIn(doc)).toEqual(['Familie+Wohnen', 'Wohnen+Familien', 'Familie']);
    renameField(doc, 'Familie', 'Kinder');
    expect(readProposals(doc)).toHaveLength(2);
    restoreProposal(doc, gone);
    expect(fieldsIn(doc)).toEqual(['Kinder+Wohnen', 'Wohnen+Familien', 'Kinder']);
  });

  it('D36 merged into another one of the same proposal stands there once, and both are back when it is taken back', () => {
    const doc = setUp();
    putProposal(doc, { id, fields: ['Familie', 'Wohnen', 'Familien'] });
    const undo = renameField(doc, 'Familie', 'Familien');
    expect(fieldsIn(doc)[0]).toBe('Familien+Wohnen');
    undo();
    expect(fieldsIn(doc)[0]).toBe('Familie+Wohnen+Familien');
  });

  it('D36 taken back keeps what another person has written meanwhile', () => {
    const doc = setUp();
    const undo = renameField(doc, 'Wohnen', 'Quartier');
    putProposal(doc, { id: other, fields: ['Quartier', 'Familien', 'Bildung'] });
    undo();
    expect([...(readProposals(doc)[1]?.fields ?? [])].sort()).toEqual(['Bildung', 'Familien', 'Wohnen']);
    expect(readProposals(doc)[0]?.fields).toEqual(['Familie', 'Wohnen']);
  });

  it('D36 is in a form that was open meanwhile under its new name', () => {
    const doc = setUp();
    const before = { fields: ['Familie', 'Wohnen'] };
    renameField(doc, 'Wohnen', 'Quartier');
    changeProposal(doc, id, { before, fields: { fields: ['Familie', 'Wohnen', 'Bildung'] } });
    expect(readProposals(doc)[0]?.fields).toEqual(['Familie', 'Quartier', 'Bildung']);
  });
});
