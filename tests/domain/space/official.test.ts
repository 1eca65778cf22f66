import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addOfficial } from '../../../src/documents/space/official.ts';
import { addResults, readResults } from '../../../src/documents/space/results.ts';
import { addAct, handIn, readSubmissions, takeBackAct } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId, SessionId } from '../../../src/domain/ids.ts';
import { emptyProfile, longestProfileText } from '../../../src/domain/proposal/proposal.ts';
import { copiesFor } from '../../../src/domain/space/chosen-proposals.ts';
import { officialOf, withOfficial } from '../../../src/domain/space/official.ts';
import type { OfficialWord } from '../../../src/domain/space/official-word.ts';
import type { ResultVersion } from '../../../src/domain/space/session-result.ts';
import { type Submission, shownOf } from '../../../src/domain/space/submission.ts';
import { frozenBy, takesIn } from '../../support/county-documents.ts';
import { exchange } from '../../support/documents.ts';
import { outcome } from '../../support/dossier-scene.ts';

const help = 'help' as ProposalId;
const by = (id: string, at: number) => ({ id: id as ActId, role: 'office' as const, at });
const word = (text: string, on = ''): OfficialWord => ({ text, by: 'Jugendamt', on });

/** A proposal in whose version the group has written in the place of the administration. */
const opens = () => {
  const doc = new Y.Doc();
  const profile = { ...emptyProfile, title: 'Hilfe', statement: 'Wir finden es gut', statementBy: 'Verwaltung' };
  const content = frozenBy('Jugend', help, profile);
  handIn(doc, content, { id: 'a' as ActId, role: 'author', at: 1 });
  const only = (): Submission => {
    const [one] = readSubmissions(doc);
    if (one === undefined) throw new Error('it was handed in');
    return one;
  };
  return { doc, only, content };
};

const toldIn = (session: string, at: number, statement: OfficialWord): ResultVersion => ({
  ...{ session: session as SessionId, title: 'Mai', date: '2027-05-13', stage: 'ended', version: 1, hash: 'h', at },
  outcomes: [outcome('help', null, { official: { statement } })],
});

test('D373 what a group has written in the place of the administration counts for nothing; what an office writes stands in the profile', () => {
  const { doc, only } = opens();
  const statement = () => shownOf(withOfficial(only(), []))?.profile.statement;
  expect(statement()).toBe('');
  addOfficial(doc, help, { part: 'statement', ...word('Räume sind da', '2027-03-04') }, by('b', 5));
  expect(shownOf(withOfficial(only(), []))?.profile).toMatchObject({
    ...{ statement: 'Räume sind da', statementBy: 'Jugendamt', statementOn: '2027-03-04', financeCheck: '' },
  });
  // A group writes into its own acts alone, and there it is no word of the administration.
  const deed = { kind: 'official', part: 'statement', ...word('Wir finden es gut') };
  doc.getMap('acts').set('forged/act', { proposal: help, turn: 9, at: 99, role: 'office', deed });
  expect(statement()).toBe('Räume sind da');
});

test('D373 the newest word holds, the earlier ones stay to be read, and the last is taken back', () => {
  const { doc, only } = opens();
  addOfficial(doc, help, { part: 'financeCheck', ...word('ungedeckt') }, by('b', 5));
  addOfficial(doc, help, { part: 'financeCheck', ...word('gedeckt') }, by('c', 6));
  const said = () => officialOf(only(), [], 'financeCheck').map(({ text }) => text);
  expect([said(), officialOf(only(), [], 'statement')]).toEqual([['gedeckt', 'ungedeckt'], []]);
  takeBackAct(doc, help, 'c' as ActId, by('d', 7));
  expect(said()).toEqual(['ungedeckt']);
});

test('D373 it goes onto the table of a session; what that changed comes back, what it only had is not said twice, and a later word of the office holds', () => {
  const { doc, only, content } = opens();
  takesIn(doc, content, { year: 2027, number: 1, at: 2 });
  addOfficial(doc, help, { part: 'statement', ...word('Räume sind da') }, by('b', 5));
  const [onTable] = copiesFor([withOfficial(only(), [])], []);
  expect(onTable?.statement).toBe('Räume sind da');
  const texts = (versions: readonly ResultVersion[]) =>
    officialOf(only(), versions, 'statement').map(({ text }) => text);
  expect(texts([toldIn('may', 9, word('Räume sind da'))])).toEqual(['Räume sind da']);
  const changed = [toldIn('may', 9, word('Nur zwei Räume'))];
  expect(texts(changed)).toEqual(['Nur zwei Räume', 'Räume sind da']);
  // Told once more later, it was said when it was first told.
  const [first] = changed;
  const again = first === undefined ? [] : [first, { ...first, version: 2, stage: 'approved' as const, at: 50 }];
  addOfficial(doc, help, { part: 'statement', ...word('Drei Räume') }, by('c', 20));
  expect(texts(again)).toEqual(['Drei Räume', 'Nur zwei Räume', 'Räume sind da']);
  expect(shownOf(withOfficial(only(), again))?.profile.statement).toBe('Drei Räume');
});

test('D373 what a session had on its table and left as it was overrules no later word of the office; what it chose again by itself holds', () => {
  const { doc, only, content } = opens();
  takesIn(doc, content, { year: 2027, number: 1, at: 2 });
  const laid = (session: string, at: number) =>
    addAct(
      doc,
      help,
      {
        ...{ kind: 'moved', status: 'inSession', session: session as SessionId, body: 'Mai', on: '' },
        ...{ presentedBy: '', text: '' },
      },
      by(`laid-${session}`, at),
    );
  const texts = (versions: readonly ResultVersion[]) =>
    officialOf(only(), versions, 'statement').map(({ text }) => text);
  laid('one', 5);
  const one = toldIn('one', 10, word('S'));
  laid('two', 12);
  addOfficial(doc, help, { part: 'statement', ...word('NEU') }, by('n', 20));
  expect(texts([one, toldIn('two', 30, word('S'))])).toEqual(['NEU', 'S']);
  // The third had NEU and went back to S.
  laid('three', 40);
  expect(texts([one, toldIn('two', 30, word('S')), toldIn('three', 50, word('S'))])).toEqual(['S', 'NEU', 'S']);
});

test('D373 a word as long as its field may be comes back whole, also from a session that left it as it was', () => {
  const { doc, only } = opens();
  const long = 'a'.repeat(longestProfileText);
  addOfficial(doc, help, { part: 'statement', ...word(long) }, by('b', 5));
  const results = new Y.Doc();
  addResults(results, toldIn('may', 9, word(long)));
  expect(officialOf(only(), readResults(results), 'statement').map(({ text }) => text.length)).toEqual([long.length]);
});

test('D395 of two statements that knew nothing of one another neither is said again because a session had the one on its table', () => {
  for (const [first, second] of [
    ['ja', 'nein'],
    ['nein', 'ja'],
  ] as const) {
    const { doc: here, only } = opens();
    const there = new Y.Doc();
    exchange(here, there);
    addOfficial(here, help, { part: 'statement', ...word(first) }, { ...by('sa', 5), seen: {} });
    addOfficial(here, help, { part: 'financeCheck', ...word('gedeckt') }, { ...by('fa', 6), seen: {} });
    addOfficial(there, help, { part: 'statement', ...word(second) }, { ...by('sb', 6), seen: {} });
    const laid = { kind: 'moved', status: 'inSession', session: 'may' as SessionId } as const;
    const noted = { ...laid, body: '', on: '2027-05-13', presentedBy: '', text: '' };
    addAct(here, help, noted, { ...by('laid', 7), seen: {} });
    exchange(here, there);
    const said = (told: readonly ResultVersion[]) => officialOf(only(), told, 'statement').map(({ text }) => text);
    expect(said([])).toHaveLength(2);
    expect(said([toldIn('may', 8, word(first))])).toEqual(said([]));
  }
});
