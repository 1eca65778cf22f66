import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, correctAct, handIn, readSubmissions, takeBackAct } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import {
  arrivedAmong,
  changeOf,
  isAsked,
  newerVersionOf,
  officeWordTo,
  sayingOf,
  waitsAs,
  waitsForOffice,
} from '../../../src/domain/space/newer-version.ts';
import { type Deed, type FrozenProposal, type Submission, takenInOf } from '../../../src/domain/space/submission.ts';

const help = 'help' as ProposalId;
const content = (title: string): FrozenProposal => ({
  proposal: help,
  profile: { ...emptyProfile, title },
  group: { name: 'Fokusgruppe Jugend', kind: 'focusGroup', recognition: 'recognised', decidedOn: '2026-05-06' },
  guideline: [],
});
let counted = 0;
const by = (role: 'author' | 'office') => {
  counted += 1;
  return { id: `act${counted}` as ActId, role, at: counted };
};
const only = (doc: Y.Doc): Submission => {
  const [submission] = readSubmissions(doc);
  if (submission === undefined) throw new Error('it was handed in');
  return submission;
};
const rejected: Deed = { kind: 'moved', status: 'rejected', body: 'Kreistag', on: '', presentedBy: '', text: '' };

test('D365 a newer version stays in its year and keeps the standing, whatever is asked, answered or given back about it', () => {
  const doc = new Y.Doc();
  const first = handIn(doc, content('Hilfe'), by('author'));
  addAct(doc, help, { kind: 'takenIn', version: first, year: 2027, late: false, text: '' }, by('office'));
  const counts = () => takenInOf(only(doc))?.profile.title;
  handIn(doc, content('Mehr Hilfe'), by('author'));
  expect([only(doc).status, newerVersionOf(only(doc)), counts()]).toEqual(['takenIn', 'waiting', 'Hilfe']);
  expect(changeOf(only(doc))).toMatchObject({ since: 1, fields: ['title'] });
  addAct(doc, help, rejected, by('office'));
  for (const kind of ['asked', 'answered', 'returned'] as const) {
    const role = kind === 'answered' ? 'author' : 'office';
    addAct(doc, help, sayingOf(only(doc), kind, 'x'), by(role));
    expect([only(doc).status, only(doc).year, newerVersionOf(only(doc)), counts()]).toEqual([
      ...['rejected', 2027],
      kind,
      'Hilfe',
    ]);
    expect(waitsForOffice(only(doc))).toBe(kind !== 'returned');
  }
  // Handed in again it waits again; taken in it counts, and the standing is the same.
  const again = handIn(doc, content('Mehr Hilfe'), by('author'));
  expect([newerVersionOf(only(doc)), waitsForOffice(only(doc))]).toEqual(['waiting', true]);
  addAct(doc, help, { kind: 'takenIn', version: again, year: 2027, late: true, text: '' }, by('office'));
  expect([only(doc).status, newerVersionOf(only(doc)), counts()]).toEqual(['rejected', null, 'Mehr Hilfe']);
});

test('D365 an app of before, which knows no word about versions, reads nothing else in them', () => {
  const doc = new Y.Doc();
  const version = handIn(doc, content('Hilfe'), by('author'));
  addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
  handIn(doc, content('Mehr Hilfe'), by('author'));
  const known = new Set(['handedIn', 'takenIn', 'asked', 'answered', 'returned', 'moved', 'heard']);
  const readBefore = () =>
    ['acts', 'decided'].flatMap((root) =>
      [...doc.getMap<{ deed: { kind: string } }>(root).values()].filter(({ deed }) => known.has(deed.kind)),
    ).length;
  const before = readBefore();
  for (const kind of ['asked', 'answered', 'returned'] as const)
    addAct(doc, help, sayingOf(only(doc), kind, 'x'), by(kind === 'answered' ? 'author' : 'office'));
  expect([readBefore(), only(doc).trail.length]).toEqual([before, before + 3]);
});

test('D365 a question from before, which names no version, moves nothing either, and its answer is heard', () => {
  const doc = new Y.Doc();
  const version = handIn(doc, content('Hilfe'), by('author'));
  addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
  handIn(doc, content('Mehr Hilfe'), by('author'));
  addAct(doc, help, { kind: 'asked', text: 'Wie viel?' }, by('office'));
  expect([only(doc).status, isAsked(only(doc))]).toEqual(['takenIn', true]);
  const answer = sayingOf(only(doc), 'answered', 'Viel');
  expect(answer).toEqual({ kind: 'answered', text: 'Viel' });
  addAct(doc, help, answer, by('author'));
  expect([only(doc).status, isAsked(only(doc)), newerVersionOf(only(doc))]).toEqual(['takenIn', false, 'answered']);
});

test('what the office asks or gives back is for the group to do until it has answered or handed in anew', () => {
  const doc = new Y.Doc();
  const version = handIn(doc, content('Hilfe'), by('author'));
  expect(officeWordTo(only(doc))).toBeNull();
  addAct(doc, help, { kind: 'asked', text: 'Wie viel?' }, by('office'));
  expect(officeWordTo(only(doc))).toEqual({ is: 'asked', text: 'Wie viel?' });
  addAct(doc, help, { kind: 'answered', text: 'Viel' }, by('author'));
  expect(officeWordTo(only(doc))).toBeNull();
  addAct(doc, help, { kind: 'returned', text: 'Bitte abstimmen.' }, by('office'));
  expect(officeWordTo(only(doc))).toEqual({ is: 'returned', text: 'Bitte abstimmen.' });
  handIn(doc, content('Mehr Hilfe'), by('author'));
  expect(officeWordTo(only(doc))).toBeNull();
  addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
  handIn(doc, content('Noch mehr Hilfe'), by('author'));
  addAct(doc, help, sayingOf(only(doc), 'returned', 'Zu viel'), by('office'));
  expect(officeWordTo(only(doc))).toEqual({ is: 'returned', text: 'Zu viel' });
});

test('D365 before anything was taken in, what is said is about the proposal and moves it', () => {
  const doc = new Y.Doc();
  handIn(doc, content('Hilfe'), by('author'));
  addAct(doc, help, sayingOf(only(doc), 'asked', 'Wie viele?'), by('office'));
  expect([only(doc).status, newerVersionOf(only(doc))]).toEqual(['asked', null]);
  handIn(doc, content('Mehr Hilfe'), by('author'));
  expect(only(doc).status).toBe('handedIn');
});

test('D367 what an office has noted by a slip is taken back, whichever arrives first; nothing else is, and a group takes nothing back', () => {
  const doc = new Y.Doc();
  const version = handIn(doc, content('Hilfe'), by('author'));
  const taken = by('office');
  addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, taken);
  const [slip, other] = [by('office'), new Y.Doc()];
  addAct(doc, help, rejected, slip);
  const forged = { proposal: help, turn: 1, at: 1, role: 'office', deed: { kind: 'takenBack', act: slip.id } };
  doc.getMap('acts').set('forged/act', forged);
  takeBackAct(doc, help, taken.id, by('office'));
  takeBackAct(doc, 'home' as ProposalId, slip.id, by('office'));
  expect([only(doc).status, only(doc).trail.length]).toEqual(['rejected', 3]);
  takeBackAct(other, help, slip.id, by('office'));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  for (const one of [doc, other]) expect([only(one).status, only(one).trail.length]).toEqual(['takenIn', 2]);
});

test('D372 the last correction of what an office has noted holds, whichever arrives first; what it said before stays, and a correction is taken back', () => {
  const doc = new Y.Doc();
  const version = handIn(doc, content('Hilfe'), by('author'));
  addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
  const [slip, other] = [by('office'), new Y.Doc()];
  const first = { ...rejected, status: 'deferred' } as const;
  const last = { ...rejected, status: 'adopted' } as const;
  addAct(doc, help, rejected, slip);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  correctAct(doc, help, slip.id, first, by('office'));
  const lastBy = by('office');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  correctAct(other, help, slip.id, last, lastBy);
  // Neither a group nor another proposal corrects it, and what was taken in is nothing of that kind.
  const forged = {
    proposal: help,
    turn: 99,
    at: 99,
    role: 'office',
    deed: { kind: 'corrected', act: slip.id, to: first },
  };
  doc.getMap('acts').set('forged/act', forged);
  correctAct(doc, 'home' as ProposalId, slip.id, first, by('office'));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  for (const one of [doc, other]) {
    const noted = only(one).trail.find(({ id }) => id === slip.id);
    expect([only(one).status, noted?.deed, noted?.at]).toEqual(['adopted', last, slip.at]);
    expect(noted?.earlier?.map(({ deed }) => deed)).toEqual([rejected, first]);
    // What an app reads that knows no corrections.
    expect((one.getMap('decided').get(`${slip.id}/act`) as { deed: unknown }).deed).toEqual(rejected);
  }
  takeBackAct(doc, help, lastBy.id, by('office'));
  expect(only(doc).status).toBe('deferred');
  takeBackAct(doc, help, slip.id, by('office'));
  expect([only(doc).status, only(doc).trail.length]).toEqual(['takenIn', 2]);
});

test('D393 new and answered wait for the office, asked for the group, and nothing else for anybody; a newer version the same', () => {
  const doc = new Y.Doc();
  const first = handIn(doc, content('Hilfe'), by('author'));
  const says = (kind: 'asked' | 'answered' | 'returned') =>
    addAct(doc, help, sayingOf(only(doc), kind, 'x'), by(kind === 'answered' ? 'author' : 'office'));
  const states: unknown[] = [];
  const looks = () => states.push([waitsAs(only(doc)), ...Object.values(arrivedAmong([only(doc)]))]);
  looks();
  for (const kind of ['asked', 'answered'] as const) {
    says(kind);
    looks();
  }
  addAct(doc, help, { kind: 'takenIn', version: first, year: 2027, late: false, text: '' }, by('office'));
  looks();
  handIn(doc, content('Mehr Hilfe'), by('author'));
  looks();
  for (const kind of ['asked', 'answered', 'returned'] as const) {
    says(kind);
    looks();
  }
  expect(states).toEqual([
    ['new', 1, 0],
    ['asked', 0, 0],
    ['answered', 0, 1],
    [null, 0, 0],
    ['new', 1, 0],
    ['asked', 0, 0],
    ['answered', 0, 1],
    [null, 0, 0],
  ]);
});
