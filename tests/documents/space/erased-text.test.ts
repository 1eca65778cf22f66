import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { eraseText } from '../../../src/documents/space/erase-text.ts';
import { addOfficial } from '../../../src/documents/space/official.ts';
import { addAct, correctAct, readSubmissions } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { officialOf } from '../../../src/domain/space/official.ts';
import type { ResultVersion } from '../../../src/domain/space/session-result.ts';
import type { Noted } from '../../../src/domain/space/submission.ts';
import { frozenBy, handsIn, takesIn } from '../../support/county-documents.ts';
import { exchange } from '../../support/documents.ts';
import { outcome, results } from '../../support/dossier-scene.ts';

const help = 'help' as ProposalId;
const [heard, statement] = ['heard' as ActId, 'said' as ActId];
const by = (id: string, at: number) => ({ id: id as ActId, role: 'office' as const, at, seen: {} });
const noted = (text: string, presentedBy = ''): Noted => ({
  ...{ kind: 'moved', status: 'inCommittee', body: 'Jugendhilfeausschuss', on: '2027-05-13', presentedBy, text },
});

const opens = (): Y.Doc => {
  const doc = new Y.Doc();
  const content = frozenBy('Jugend', help, { ...emptyProfile, title: 'Hilfe' });
  handsIn(doc, content, 1);
  takesIn(doc, content, { year: 2027, number: 1, at: 2 });
  addAct(doc, help, noted('Frau Beispiel GEHEIM dagegen', 'Herr GEHEIM'), by(heard, 3));
  correctAct(doc, help, heard, noted('Anders, GEHEIM'), by('c1', 4));
  return doc;
};
const contents = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');
const entryIn = (doc: Y.Doc) => readSubmissions(doc)[0]?.trail.find(({ id }) => id === heard);

test('D397 an entry whose text was erased keeps status, body, day and role; text, name and all earlier wordings are gone from the document', () => {
  const doc = opens();
  expect(contents(doc)).toContain('GEHEIM');
  eraseText(doc, help, heard, 9);
  expect(entryIn(doc)).toMatchObject({ at: 3, role: 'office', erased: 9, deed: noted('') });
  expect(entryIn(doc)?.earlier).toBeUndefined();
  expect(contents(doc)).not.toContain('GEHEIM');
  expect(readSubmissions(doc)[0]?.status).toBe('inCommittee');
});

test('D397 it is gone from every device that hears of it, and a correction by one that had not is read without its words', () => {
  const [one, other] = [opens(), new Y.Doc()];
  exchange(one, other);
  correctAct(other, help, heard, { ...noted('Wieder GEHEIM', 'GEHEIM'), body: 'Kreistag' }, by('c2', 8));
  eraseText(one, help, heard, 9);
  exchange(one, other);
  for (const doc of [one, other]) {
    expect(entryIn(doc)).toMatchObject({ erased: 9, deed: { body: 'Kreistag', text: '', presentedBy: '' } });
    expect(entryIn(doc)?.earlier).toBeUndefined();
  }
  // What is written from then on is read.
  correctAct(one, help, heard, noted('Vertagt'), by('c3', 10));
  expect(entryIn(one)?.deed).toMatchObject({ text: 'Vertagt' });
});

test('D397 only what an office has noted by hand is erased so: neither a group’s act, nor a taking in, nor another proposal’s', () => {
  const doc = opens();
  const before = readSubmissions(doc);
  for (const id of ['in-help', 'taken-help', 'nobody'] as ActId[]) eraseText(doc, help, id, 9);
  eraseText(doc, 'other' as ProposalId, heard, 9);
  expect(readSubmissions(doc)).toEqual(before);
});

test('D397 a word of the administration is erased the same way, and a session that had it on its table does not bring it back', () => {
  const doc = opens();
  const word = { text: 'Frau GEHEIM sagt nein', by: 'GEHEIM', on: '2027-04-01' };
  addOfficial(doc, help, { part: 'statement', ...word }, by(statement, 5));
  addAct(doc, help, { ...noted(''), status: 'inSession', session: 's' } as unknown as Noted, by('laid', 6));
  const versions: readonly ResultVersion[] = [
    results('s', '2027-05-13', [outcome('help', null, { official: { statement: word } })]),
  ];
  eraseText(doc, help, statement, 9);
  const [one] = readSubmissions(doc);
  expect(one && officialOf(one, versions, 'statement')).toMatchObject([
    { text: '', by: '', on: '2027-04-01', erased: 9 },
  ]);
  addOfficial(doc, help, { part: 'statement', text: 'Räume sind da', by: 'Jugendamt', on: '' }, by('next', 10));
  const [now] = readSubmissions(doc);
  expect(now && officialOf(now, versions, 'statement').map(({ text }) => text)).toEqual(['Räume sind da', '']);
});

test('D185 D397 a correction, a statement or an erasing that a group writes among its own acts counts for nothing', () => {
  const doc = opens();
  const before = JSON.stringify(readSubmissions(doc));
  const forged = [
    { kind: 'corrected', act: heard, to: noted('gefälscht') },
    { kind: 'official', part: 'statement', text: 'gefälscht', by: 'Verwaltung', on: '' },
    { kind: 'takenBack', act: heard },
  ];
  for (const [place, deed] of forged.entries())
    doc.getMap('acts').set(`forged${place}/act`, { proposal: help, turn: 9, at: 9, role: 'office', deed });
  doc
    .getMap('acts')
    .set(`${heard}/act`, { proposal: help, turn: 9, at: 9, role: 'office', deed: noted(''), erased: 9 });
  expect(JSON.stringify(readSubmissions(doc))).toBe(before);
});
