import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readProposals } from '../../../src/documents/proposals-document.ts';
import { putProposal } from '../../../src/documents/proposals-edit.ts';
import type { ProposalId, VersionId } from '../../../src/domain/ids.ts';
import { type Area, emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import {
  copiesFor,
  fieldsNamed,
  type ProposalFilter,
  proposalsOfYear,
  proposalsThatFit,
} from '../../../src/domain/space/chosen-proposals.ts';
import type { Submission } from '../../../src/domain/space/submission.ts';

const group = { name: 'Fokusgruppe Jugend', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;
const taken = (id: string, change: Partial<Submission> = {}): Submission => ({
  proposal: id as ProposalId,
  versions: [
    {
      id: `v-${id}` as VersionId,
      handedInAt: 1,
      content: { proposal: id as ProposalId, profile: { ...emptyProfile, title: id }, group, guideline: [] },
    },
  ],
  trail: [],
  status: 'takenIn',
  year: 2027,
  number: null,
  ...change,
});

test('the proposals of a year are those taken into it that can be believed, by number, those without one last', () => {
  const damaged = [{ id: 'v' as VersionId, handedInAt: 1, content: null }];
  const all = [
    taken('late'),
    taken('b', { number: '2027-010' }),
    taken('a', { number: '2027-002' }),
    taken('returned', { status: 'returned' }),
    taken('damaged', { versions: damaged }),
    taken('elsewhere', { year: 2026 }),
    taken('waiting', { year: null, status: 'handedIn' }),
  ];
  expect(proposalsOfYear(all, 2027).map(({ proposal }) => proposal)).toEqual(['a', 'b', 'late']);
});

test('a list is narrowed down by field of action and by area; nothing chosen narrows nothing', () => {
  const named = (id: string, fields: readonly string[], area: Area): Submission => {
    const one = taken(id);
    const [version] = one.versions;
    const content = {
      proposal: one.proposal,
      profile: { ...emptyProfile, title: id, fields, area },
      group,
      guideline: [],
    };
    return { ...one, versions: version === undefined ? [] : [{ ...version, content }] };
  };
  const all = [named('a', ['Wohnen'], 'county'), named('b', ['Jugend', 'Wohnen'], 'municipality'), taken('c')];
  const found = (filter: ProposalFilter) => proposalsThatFit(all, filter).map(({ proposal }) => proposal);
  expect(found({ field: '', area: null })).toEqual(['a', 'b', 'c']);
  expect(found({ field: 'Wohnen', area: null })).toEqual(['a', 'b']);
  expect(found({ field: 'Wohnen', area: 'municipality' })).toEqual(['b']);
  expect(fieldsNamed(all)).toEqual(['Jugend', 'Wohnen']);
});

test('copies keep the id of the proposal and come behind what lies there; what lies there already stays', () => {
  const present = [{ id: 'a' as ProposalId, order: 'V' }];
  const chosen = [taken('a'), taken('b', { number: '2027-010' }), taken('c')];
  const copies = copiesFor(chosen, present);
  expect(copies.map(({ id, number, title }) => [id, number, title])).toEqual([
    ['b', 10, 'b'],
    ['c', null, 'c'],
  ]);
  expect(copies.every(({ order }) => order > 'V')).toBe(true);
  expect(copies[0] !== undefined && copies[1] !== undefined && copies[0].order < copies[1].order).toBe(true);
});

test('forty proposals lie on the table by number, in whatever order they were chosen', () => {
  const long = { ...emptyProfile, problem: 'Bedarf '.repeat(200), measure: 'Vorschlag '.repeat(200) };
  const forty = Array.from({ length: 40 }, (_, index) => {
    const one = taken(`p${index}`, { number: `2027-${String(index + 1).padStart(3, '0')}` });
    const [version] = one.versions;
    const content = version?.content;
    if (version === undefined || content === null || content === undefined) throw new Error('no version');
    return { ...one, versions: [{ ...version, content: { ...content, profile: { ...long, title: `Nr. ${index}` } } }] };
  });
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const copy of copiesFor(forty.toReversed(), readProposals(doc))) putProposal(doc, copy);
  });
  expect(readProposals(doc).map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});
