import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readProposals } from '../../../src/documents/proposals/document.ts';
import { putProposal } from '../../../src/documents/proposals/edit.ts';
import type { ActId, FieldId, ProposalId, VersionId } from '../../../src/domain/ids.ts';
import { type Area, emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import {
  copiesFor,
  everyProposal,
  fieldsNamed,
  listOfYear,
  type ProposalFilter,
  proposalsOfYear,
  proposalsThatFit,
  withFieldsNow,
  yearAsItWas,
} from '../../../src/domain/space/chosen-proposals.ts';
import { newerVersionOf, officeReads } from '../../../src/domain/space/newer-version.ts';
import { publicOf } from '../../../src/domain/space/public-proposal.ts';
import { fieldNow, type RegisteredField } from '../../../src/domain/space/register.ts';
import {
  type Act,
  contentOf,
  type Deed,
  type Submission,
  shownOf,
  statusAfter,
} from '../../../src/domain/space/submission.ts';

const group = { name: 'Fokusgruppe Jugend', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;
const act = (id: string, deed: Deed): Act => ({
  ...{ id: id as ActId, proposal: 'p' as ProposalId, turn: 1, at: 1, role: 'office', deed },
});
const takesIn = (version: string, year = 2027): Act =>
  act(`t-${version}`, { kind: 'takenIn', version: version as VersionId, year, late: false, text: '' });
const taken = (id: string, change: Partial<Submission> = {}): Submission => ({
  proposal: id as ProposalId,
  versions: [
    {
      id: `v-${id}` as VersionId,
      handedInAt: 1,
      content: { proposal: id as ProposalId, profile: { ...emptyProfile, title: id }, group, guideline: [] },
    },
  ],
  trail: [takesIn(`v-${id}`)],
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
    taken('returned', { trail: [takesIn('v-returned'), act('r', { kind: 'returned', text: '' })] }),
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
  expect(found(everyProposal)).toEqual(['a', 'b', 'c']);
  expect(found({ ...everyProposal, field: 'Wohnen' })).toEqual(['a', 'b']);
  expect(found({ ...everyProposal, field: 'Wohnen', area: 'municipality' })).toEqual(['b']);
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

test('a list is searched by words and by the number; every word has to be there, wherever it stands', () => {
  const named = (id: string, number: string, problem: string): Submission => {
    const one = taken(id, { number });
    const [version] = one.versions;
    if (version?.content == null) throw new Error('no version');
    const profile = { ...version.content.profile, title: `Vorschlag ${id}`, problem };
    return { ...one, versions: [{ ...version, content: { ...version.content, profile } }] };
  };
  const all = [named('a', '2027-004', 'Der letzte Bus fährt um acht'), named('b', '2027-010', 'Zu wenig Wohnraum')];
  const found = (words: string) =>
    proposalsThatFit(all, { ...everyProposal, words }).map(({ proposal }) => proposal as string);
  expect([
    found(' '),
    found('BUS'),
    found('vorschlag'),
    found('bus wohnraum'),
    found('2027-010'),
    found('Ärzte'),
  ]).toEqual([['a', 'b'], ['a'], ['a', 'b'], [], ['b'], []]);
});

const versionOf = (id: string, title: string) => ({
  id: id as VersionId,
  handedInAt: 1,
  content: { proposal: 'p' as ProposalId, profile: { ...emptyProfile, title }, group, guideline: [] },
});

test('D310 session, list, profile and published folder show the version that was taken in last, and none that came after it', () => {
  const titles = (one: Submission) => [
    copiesFor([one], [])[0]?.title,
    publicOf(one)?.content.profile.title,
    shownOf(one)?.profile.title,
    contentOf(one)?.profile.title,
    newerVersionOf(one) !== null,
  ];
  const first = taken('p', { versions: [versionOf('one', 'Erste')], trail: [takesIn('one')] });
  const both = { ...first, versions: [...first.versions, versionOf('two', 'Zweite')] };
  expect(titles(both)).toEqual(['Erste', 'Erste', 'Erste', 'Zweite', true]);
  expect(proposalsOfYear([both], 2027)).toHaveLength(1);
  const again = { ...both, trail: [...both.trail, takesIn('two')] };
  expect(titles(again)).toEqual(['Zweite', 'Zweite', 'Zweite', 'Zweite', false]);
  // A version is known by its words: who goes back to the first one hands it in anew.
  const returned = { ...again, versions: [versionOf('two', 'Zweite'), versionOf('one', 'Erste')] };
  expect(titles(returned)).toEqual(['Zweite', 'Zweite', 'Zweite', 'Erste', true]);
  // Given back, nothing of it counts; the group and the office go on reading what was handed in.
  const back = { ...again, trail: [...again.trail, act('r', { kind: 'returned', text: '' })] };
  expect(titles(back)).toEqual([undefined, undefined, 'Zweite', 'Zweite', false]);
  expect(proposalsOfYear([back], 2027)).toEqual([]);
});

test('D310 the way that everybody may read names no version that the office has not taken in', () => {
  const handsIn = (version: string) => act(`h-${version}`, { kind: 'handedIn', version: version as VersionId });
  const trail = [handsIn('one'), takesIn('one'), handsIn('two')];
  const one = taken('p', { versions: [versionOf('one', 'Erste'), versionOf('two', 'Zweite')], trail });
  expect(publicOf(one)?.way.map(({ id }) => id)).toEqual(['h-one', 't-one']);
});

test('D310 a newer version taken into the same year changes nothing of where a proposal stands; the next year begins anew', () => {
  const there = { body: 'Kreistag', on: '', presentedBy: '', text: '' };
  const moved = act('m', { kind: 'moved', status: 'deferred', ...there });
  const trail = [takesIn('one'), moved, act('h', { kind: 'handedIn', version: 'two' as VersionId }), takesIn('two')];
  expect(statusAfter(trail)).toBe('deferred');
  const one = taken('p', { versions: [versionOf('one', 'Erste'), versionOf('two', 'Zweite')], trail });
  expect([publicOf(one)?.status, publicOf(one)?.content.profile.title]).toEqual(['deferred', 'Zweite']);
  expect(statusAfter([...trail, takesIn('two', 2028)])).toBe('takenIn');
  // Two offices at once: one laid it onto a table, the other gave it back; it can be taken in anew.
  const givenBack: Act = { ...takesIn('one', 2027), deed: { kind: 'returned', text: '' } };
  expect(statusAfter([...trail, givenBack, takesIn('two', 2027)])).toBe('takenIn');
});

test('D311 what names a field of action is found under its present name, in lists and on the table of a session', () => {
  const field = (id: string, name: string, former: readonly string[], mergedInto: string | null): RegisteredField => ({
    ...{ id: id as FieldId, name, former, mergedInto: mergedInto as FieldId | null, order: id },
  });
  const fields = [
    field('a', 'Junge Menschen', ['Jugend'], null),
    field('b', 'Wohnen', ['Bauen'], 'a'),
    field('c', 'Jugend', [], null),
  ];
  // Of two of one name the one that stands for itself is meant.
  const merged = field('d', 'Verkehr', [], 'a');
  expect([
    fieldNow([...fields, merged], 'Verkehr'),
    fieldNow([...fields, merged, field('e', 'Verkehr', [], null)], 'Verkehr'),
  ]).toEqual(['Junge Menschen', 'Verkehr']);
  // A present name goes before a former one.
  expect(['Junge Menschen', 'Bauen', 'Wohnen', 'Jugend', 'Verkehr'].map((name) => fieldNow(fields, name))).toEqual([
    'Junge Menschen',
    'Junge Menschen',
    'Junge Menschen',
    'Jugend',
    'Verkehr',
  ]);
  const { content, ...rest } = versionOf('one', 'Erste');
  const profile = { ...content.profile, fields: ['Wohnen', 'Bauen', 'Verkehr'] };
  const one = taken('p', { versions: [{ ...rest, content: { ...content, profile } }], trail: [takesIn('one')] });
  expect(fieldsNamed(withFieldsNow([one], fields))).toEqual(['Junge Menschen', 'Verkehr']);
  expect(copiesFor(withFieldsNow([one], fields), [])[0]?.fields).toEqual(['Junge Menschen', 'Verkehr']);
  expect(contentOf(one)?.profile.fields).toEqual(profile.fields);
});

test('the office finds a waiting proposal by the words of the version that waits, and what it has dealt with by what counts', () => {
  const one = taken('p');
  const [first] = one.versions;
  if (first?.content == null) throw new Error('no version');
  const anew = { ...first.content.profile, title: 'Nachtbus', fields: ['Verkehr'] };
  const second = { ...first, id: 'v2' as VersionId, handedInAt: 2, content: { ...first.content, profile: anew } };
  const waits: Submission = { ...one, status: 'handedIn', versions: [first, second] };
  const returned: Submission = { ...waits, status: 'returned' };
  const found = (list: readonly Submission[], words: string) =>
    proposalsThatFit(list, { ...everyProposal, words }, officeReads).length;
  expect([found([waits], 'Nachtbus'), found([waits], 'p'), found([returned], 'Nachtbus')]).toEqual([1, 0, 0]);
  expect(proposalsThatFit([waits], { ...everyProposal, words: 'Nachtbus' })).toEqual([]);
  expect([fieldsNamed([waits], officeReads), fieldsNamed([waits])]).toEqual([['Verkehr'], []]);
});

const movesTo = (status: 'deferred' | 'adopted', id: string): Act =>
  act(id, { kind: 'moved', status, body: 'Kreistag', on: '2027-06-30', presentedBy: '', text: '' });

test('D356 the list of a year keeps what was taken into another one later, as it stood there and with where it goes on', () => {
  const trail = [takesIn('v-p'), movesTo('deferred', 'm'), takesIn('v-p', 2028), movesTo('adopted', 'n')];
  const twice = taken('p', { trail, year: 2028, status: statusAfter(trail) });
  const all = [twice, taken('q', { number: '2027-002' }), taken('r', { year: 2028, trail: [takesIn('v-r', 2028)] })];
  const told = (year: number) =>
    listOfYear(all, year).map(({ proposal, status, goesOn }) => [proposal, status, goesOn] as const);
  expect(told(2027)).toEqual([
    ['q', 'takenIn', null],
    ['p', 'deferred', 2028],
  ]);
  expect(told(2028)).toEqual([
    ['p', 'adopted', null],
    ['r', 'takenIn', null],
  ]);
  expect(told(2026)).toEqual([]);
  // What everybody may read of a year ends where its way goes on in another one, and says so.
  const [kept] = listOfYear([twice], 2027).map(publicOf);
  expect(kept).toMatchObject({ status: 'deferred', body: 'Kreistag', goesOn: 2028 });
  expect(kept?.way.map(({ deed }) => deed.kind)).toEqual(['takenIn', 'moved']);
});

test('D356 what is given back after it was taken into a second year stands in no list any more; the dossier of the first one keeps it', () => {
  const trail = [takesIn('v-p'), takesIn('v-p', 2028), act('r', { kind: 'returned', text: 'doppelt' })];
  const all = [taken('p', { trail, year: 2028, status: statusAfter(trail) })];
  expect([2027, 2028].map((year) => listOfYear(all, year).length)).toEqual([0, 0]);
  expect([2027, 2028].map((year) => yearAsItWas(all, year).length)).toEqual([1, 0]);
});
