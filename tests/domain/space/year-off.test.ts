import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { withResults } from '../../../src/app/county/use-group-work.ts';
import type { ActBy } from '../../../src/documents/space/act-by.ts';
import { addOfficial } from '../../../src/documents/space/official.ts';
import { addAct, readSubmissions } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId, SessionId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { resultOf } from '../../../src/domain/space/dossier-results.ts';
import { officialOf } from '../../../src/domain/space/official.ts';
import { seenOf } from '../../../src/domain/space/seen-results.ts';
import type { ResultVersion } from '../../../src/domain/space/session-result.ts';
import type { Deed, LaterStatus } from '../../../src/domain/space/submission.ts';
import { frozenBy, handsIn, takesIn } from '../../support/county-documents.ts';
import { outcome } from '../../support/dossier-scene.ts';

/*
 * Devices of offices whose clocks are a year off: what knew of the other comes after it all the same (SPEC D395).
 */

const help = 'help' as ProposalId;
const year = 365 * 86_400_000;
const noon = 2 * year;
const ahead = noon + year;
const behind = noon - year;

const may = (version: number, at: number, text: string): ResultVersion => ({
  ...{
    session: 'may' as SessionId,
    title: 'Mai',
    date: '2027-05-13',
    stage: 'ended',
    version,
    hash: `h${version}`,
    at,
  },
  outcomes: [outcome('help', 'focus', { official: { statement: { text, by: '', on: '' } } })],
});

const opens = () => {
  const doc = new Y.Doc();
  const content = frozenBy('Jugend', help, { ...emptyProfile, title: 'Hilfe' });
  handsIn(doc, content, noon);
  takesIn(doc, content, { year: 2027, number: 1, at: noon + 1 });
  return doc;
};

const only = (doc: Y.Doc) => {
  const [one] = readSubmissions(doc);
  if (one === undefined) throw new Error('it was handed in');
  return one;
};

const by = (id: string, at: number, versions: readonly ResultVersion[] = []): ActBy => ({
  ...{ id: id as ActId, role: 'office', at, seen: seenOf(versions, help) },
});
const says = (doc: Y.Doc, text: string, who: ActBy) =>
  addOfficial(doc, help, { part: 'statement', text, by: '', on: '' }, who);
const moves = (doc: Y.Doc, status: LaterStatus, who: ActBy, more: object = {}) =>
  addAct(doc, help, { kind: 'moved', status, body: '', on: '', presentedBy: '', text: '', ...more } as Deed, who);
const laysIn = (doc: Y.Doc, who: ActBy) => moves(doc, 'inSession', who, { session: 'may' });

const texts = (doc: Y.Doc, versions: readonly ResultVersion[] = []) =>
  officialOf(only(doc), versions, 'statement').map(({ text }) => text);

/** What two devices wrote without a network, put together in both orders. */
const together = (one: Y.Doc, other: Y.Doc, read: (doc: Y.Doc) => unknown): readonly unknown[] =>
  [
    [one, other],
    [other, one],
  ].map((docs) => {
    const doc = new Y.Doc();
    for (const from of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
    return read(doc);
  });

test('D395 of two statements the one whose office had seen the other holds, whatever their clocks say', () => {
  const doc = opens();
  says(doc, 'zuerst', by('a', ahead));
  says(doc, 'danach', by('b', behind));
  expect(texts(doc)).toEqual(['danach', 'zuerst']);
});

test('D395 of two that did not know of one another every device shows the same one as the newest', () => {
  const doc = opens();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  says(doc, 'eins', by('a', ahead));
  says(other, 'zwei', by('b', behind));
  const [one, two] = together(doc, other, texts);
  expect(one).toEqual(two);
});

test('D395 what a session changed on its table holds until an office that has read it says something else', () => {
  for (const off of [ahead, behind]) {
    const doc = opens();
    says(doc, 'Räume sind da', by('a', off));
    laysIn(doc, by('l', off));
    const told = [may(1, noon + 50, 'Nur zwei Räume')];
    expect(texts(doc, told)).toEqual(['Nur zwei Räume', 'Räume sind da']);
    says(doc, 'Drei Räume', by('b', off, told));
    expect(texts(doc, told)).toEqual(['Drei Räume', 'Nur zwei Räume', 'Räume sind da']);
    // Told once more with the same words, it was said when it was first told.
    expect(texts(doc, [...told, may(2, noon + 90, 'Nur zwei Räume')])[0]).toBe('Drei Räume');
    expect(texts(doc, [...told, may(2, noon + 90, 'Ein Raum')])[0]).toBe('Ein Raum');
  }
});

test('D395 what a session had on its table and left as it was is no word of its own, whatever clocks say', () => {
  for (const off of [ahead, behind]) {
    const doc = opens();
    says(doc, 'S', by('a', noon + 5));
    laysIn(doc, by('l', off));
    says(doc, 'NEU', by('n', noon + 20));
    expect(texts(doc, [may(1, noon + 50, 'S')])).toEqual(['NEU', 'S']);
  }
});

test('D395 words that were erased in a session and told anew do not come after what an office has said since', () => {
  const doc = opens();
  const told = may(1, noon + 50, 'Nur zwei Räume');
  says(doc, 'Drei Räume', by('b', noon + 60, [told]));
  const erased = { ...told, hash: '', outcomes: [outcome('help', 'focus')] };
  expect(texts(doc, [erased, may(2, noon + 90, 'Nur zwei Räume')])).toEqual(['Drei Räume', 'Nur zwei Räume']);
});

test('D395 where a proposal stands follows from who had seen what: before and after a session, in its way and in the dossier', () => {
  for (const off of [ahead, behind]) {
    const doc = opens();
    laysIn(doc, by('l', off));
    const told = [may(1, noon + 50, '')];
    const status = () => withResults([only(doc)], told)[0]?.status;
    const dossier = () =>
      resultOf(only(doc), {
        ...{ versions: told, year: 2027 },
        sessions: [{ id: 'may' as SessionId, year: 2027 }],
      }).standing;
    moves(doc, 'notRecommended', by('e', off));
    // Whoever noted that knew nothing of the session yet.
    expect([status(), dossier()]).toEqual(['inSession', 'focus']);
    moves(doc, 'deferred', by('d', off, told));
    expect([status(), dossier()]).toEqual(['deferred', 'deferred']);
  }
});

test('D395 what a device that had long heard nothing notes of a later day is not put back by a session before it', () => {
  const told = [may(1, noon + 50, '')];
  const stands = (doc: Y.Doc) => [
    withResults([only(doc)], told)[0]?.status,
    resultOf(only(doc), {
      ...{ versions: told, year: 2027 },
      sessions: [{ id: 'may' as SessionId, year: 2027 }],
    }).standing,
  ];
  const later = opens();
  moves(later, 'deferred', by('k', noon + 90), { on: '2027-09-12' });
  expect(stands(later)).toEqual(['deferred', 'deferred']);
  // What was noted before the session, of a day that was still to come, is behind it in nothing.
  const planned = opens();
  moves(planned, 'deferred', by('k', noon + 10), { on: '2027-09-12' });
  expect(stands(planned)).toEqual(['inSession', 'focus']);
});

test('D395 what an earlier version wrote stands in its time among the others', () => {
  const doc = opens();
  const old = ({ id, role, at }: ActBy): ActBy => ({ id, role, at });
  says(doc, 'alt', old(by('o', noon + 5)));
  says(doc, 'neu', by('n', noon + 10));
  says(doc, 'alt danach', old(by('p', noon + 20)));
  expect(texts(doc)).toEqual(['alt danach', 'neu', 'alt']);
  expect(texts(doc, [may(1, noon + 15, 'Sitzung')])).toEqual(['alt danach', 'Sitzung', 'neu', 'alt']);
});
