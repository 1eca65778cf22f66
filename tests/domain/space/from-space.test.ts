import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { setFacts } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { changePoint, dropPoint, readPoints } from '../../../src/documents/record/document.ts';
import type { ActId, GroupId, ProposalId, SeriesId, SourceId, VersionId } from '../../../src/domain/ids.ts';
import { pointsItem } from '../../../src/domain/open-points/series.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import {
  type ExaminationWords,
  examinationPoints,
  factsFromSpace,
  tableFromSpace,
} from '../../../src/domain/space/from-space.ts';
import type { RegisteredGroup } from '../../../src/domain/space/register.ts';
import type { Series, Source } from '../../../src/domain/space/sources.ts';
import { type Act, type Deed, type Submission, statusAfter } from '../../../src/domain/space/submission.ts';
import { bringPoints } from '../../../src/features/open-points/series-deeds.ts';

const help = 'help' as ProposalId;
const version = 'v' as VersionId;
const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;
const evidence = [{ fact: '40 Menschen', source: 'Sozialbericht', page: '12', asOf: '2026' }];
const words: ExaminationWords = {
  numberFollows: 'Nummer folgt',
  untitled: 'ohne Titel',
  what: (proposal, text) => `Prüfen: ${proposal}, ${text}`,
  asked: (body, on) => `${body} ${on}`,
};

const submissionOf = (deeds: readonly Deed[], number: string | null): Submission => {
  const trail = deeds.map(
    (deed, place): Act => ({
      ...{ id: `act${place}` as ActId, proposal: help, turn: place + 1, at: place, role: 'office', deed },
    }),
  );
  const profile = { ...emptyProfile, title: 'Ein später Bus', evidence };
  return {
    ...{ proposal: help, trail, status: statusAfter(trail), year: 2027, number },
    versions: [{ id: version, handedInAt: 1, content: { proposal: help, profile, group, guideline: [] } }],
  };
};
const takenIn: Deed = { kind: 'takenIn', version, year: 2027, late: false, text: '' };
const moved = (status: 'examination' | 'inCommittee', text = ''): Deed => ({
  ...{ kind: 'moved', status, body: 'Kreistag', on: '2027-11-04', presentedBy: '', text },
});

test('D312 an examination that a body has asked for is an open point with its proposal, until the proposal went on', () => {
  const asked = submissionOf([takenIn, moved('examination', 'Was kostet die Linie?')], '2027-003');
  expect(examinationPoints([asked], words)).toEqual([
    {
      ...{ id: 'x-act1', what: 'Prüfen: 2027-003 Ein später Bus, Was kostet die Linie?', who: '', until: '' },
      ...{ closedOn: '', item: null, since: 'Kreistag 2027-11-04' },
    },
  ]);
  expect(examinationPoints([submissionOf([takenIn, moved('examination')], null)], words)[0]?.what).toContain(
    'Nummer folgt Ein später Bus',
  );
  const on = submissionOf([takenIn, moved('examination'), moved('inCommittee')], '2027-003');
  expect(examinationPoints([on, submissionOf([takenIn], null)], words)).toEqual([]);
  // Asked once more, it is another point.
  const again = submissionOf([takenIn, moved('examination'), moved('inCommittee'), moved('examination')], null);
  expect(examinationPoints([again], words).map(({ id }) => id)).toEqual(['x-act3']);
});

test('D312 it comes into a session once, and what was done with it there stays', () => {
  const [plan, record] = [new Y.Doc(), new Y.Doc()];
  const points = examinationPoints([submissionOf([takenIn, moved('examination')], null)], words);
  bringPoints({ plan, record }, points, 'Prüfaufträge');
  expect(readPoints(record).map(({ id }) => id)).toEqual(['x-act1']);
  expect(readPlan(plan).agenda.map(({ id, title }) => [id, title])).toEqual([[pointsItem, 'Prüfaufträge']]);
  const [point] = readPoints(record);
  if (point === undefined) throw new Error('it is there');
  changePoint(record, point.id, { closedOn: '2028-03-01', who: 'Verwaltung' });
  bringPoints({ plan, record }, points, 'Prüfaufträge');
  expect(readPoints(record)).toMatchObject([{ closedOn: '2028-03-01', who: 'Verwaltung' }]);
  dropPoint(record, point.id);
  bringPoints({ plan, record }, points, 'Prüfaufträge');
  expect([readPoints(record), readPlan(plan).agenda.length]).toEqual([[], 1]);
  // Whoever does not write the agenda brings the points alone.
  const other = new Y.Doc();
  bringPoints({ plan: null, record: other }, points, 'Prüfaufträge');
  expect(readPoints(other)).toHaveLength(1);
});

test('D370 a session says who does what in a step until when as its county does, and nothing longer than fits its wall', () => {
  const stepNames = {
    'analysis/who': 'Stabsstelle',
    'analysis/when': 'April',
    'dossier/when': '',
    'dossier/what': 'x'.repeat(81),
  } as const;
  const doc = new Y.Doc();
  setFacts(doc, factsFromSpace({ groups: [], stepNames }));
  expect(readPlan(doc).stepNames).toEqual({ 'analysis/who': 'Stabsstelle', 'analysis/when': 'April' });
});

test('D313 a session calls the steps of the year as its county does, and knows the groups that work there', () => {
  const one: RegisteredGroup = { ...group, id: 'g' as GroupId, fields: [], order: 'a' };
  const stepNames = { analysis: 'Strategische Analyse', dossier: '' };
  const doc = new Y.Doc();
  setFacts(doc, factsFromSpace({ groups: [one], stepNames }));
  expect([readPlan(doc).stepNames, readPlan(doc).spaceGroups]).toEqual([
    { analysis: 'Strategische Analyse' },
    ['Jugend'],
  ]);
  for (const wrong of [7, ['analysis'], { analysis: 7, party: 'x', decision: 'x'.repeat(121) }]) {
    doc.getMap('session').set('stepNames', wrong);
    expect(readPlan(doc).stepNames).toEqual({});
  }
});

test('a proposal comes onto the table with the reports it cites and their series, once each', () => {
  const place = { area: 'county', areaName: '', order: 'a' } as const;
  const source: Source = {
    ...place,
    id: 's' as SourceId,
    title: 'Sozialbericht',
    link: '',
    file: null,
    page: '',
    asOf: '',
  };
  const series = (id: string): Series => ({
    ...{ ...place, id: id as SeriesId, title: id, unit: '', points: [], source: source.id, forecastBy: '' },
  });
  const figures = {
    sources: [source, { ...source, id: 'other' as SourceId, title: 'Anderes' }],
    series: [series('a'), series('b')],
  };
  const table = tableFromSpace([submissionOf([takenIn], null)], [], figures);
  expect([table.proposals.map(({ id }) => id), table.sources.map(({ id }) => id), table.series.length]).toEqual([
    [help],
    ['s'],
    2,
  ]);
  expect(tableFromSpace([submissionOf([takenIn], null)], [{ id: help, order: 'a' }], figures).sources).toEqual([]);
});
