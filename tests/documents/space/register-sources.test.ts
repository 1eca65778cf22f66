import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { filesUsedIn } from '../../../src/documents/file-use.ts';
import {
  bringSourceBack,
  dropSeries,
  dropSource,
  putSeries,
  putSource,
  readFigures,
} from '../../../src/documents/space/register-sources.ts';
import type { FileId, SeriesId, SourceId } from '../../../src/domain/ids.ts';
import { approvedDossier, type Series, type Source } from '../../../src/domain/space/sources.ts';

const report: Source = {
  ...{ id: 'report' as SourceId, title: 'Sozialbericht', link: 'https://beispiel.de', page: 'S. 12', asOf: '2026' },
  ...{ file: null, area: 'municipality', areaName: 'Musterstadt', order: 'A' },
};
const series: Series = {
  ...{ id: 'series' as SeriesId, title: 'Einwohner', unit: 'Personen', source: report.id, forecastBy: 'Landesamt' },
  points: [
    { when: '2025', value: 100, isForecast: false },
    { when: '2030', value: 90.5, isForecast: true },
  ],
  ...{ area: 'county', areaName: '', order: 'A' },
};

test('D206 reports and series are read back as they were written, what is no figure is left out', () => {
  const doc = new Y.Doc();
  putSource(doc, report);
  putSeries(doc, series);
  doc.getMap('series').set('other/points', [{ when: '1', value: 'viel' }, 7, { value: 3 }]);
  const {
    sources,
    series: [other, own],
  } = readFigures(doc);
  expect([sources, own]).toEqual([[report], series]);
  expect(other?.points).toEqual([{ when: '', value: 3, isForecast: false }]);
});

test('D405 a time without a value keeps its place', () => {
  const doc = new Y.Doc();
  const points = [...series.points, { when: '2031', value: null, isForecast: false }];
  putSeries(doc, { ...series, points });
  expect(readFigures(doc).series).toEqual([{ ...series, points }]);
});

test('D206 a series keeps the report that was taken out, and names it again when it comes back', () => {
  const doc = new Y.Doc();
  putSource(doc, report);
  putSeries(doc, series);
  dropSource(doc, report.id);
  expect(readFigures(doc)).toEqual({ sources: [], series: [series] });
  bringSourceBack(doc, report.id);
  expect(readFigures(doc).sources).toEqual([report]);
  dropSeries(doc, series.id);
  expect(readFigures(doc).series).toEqual([]);
});

test('D314 a report may be a file, as one value; what names no file is none, and reports of an earlier version have none', () => {
  const doc = new Y.Doc();
  const file = { file: 'a'.repeat(64) as FileId, name: 'Sozialbericht.pdf', bytes: 2_400_000 };
  putSource(doc, { ...report, file });
  expect(readFigures(doc).sources).toEqual([{ ...report, file }]);
  expect([...filesUsedIn('register', doc)]).toEqual([file.file]);
  const before = Y.encodeStateVector(doc);
  putSource(doc, { id: report.id, file });
  expect(Y.encodeStateVector(doc)).toEqual(before);
  for (const wrong of [
    undefined,
    7,
    {},
    { ...file, file: '../x' },
    { ...file, bytes: -1 },
    { ...file, bytes: 'viel' },
  ]) {
    doc.getMap('sources').set('report/file', wrong ?? null);
    expect(readFigures(doc).sources).toEqual([report]);
  }
  putSource(doc, { ...report, file });
  dropSource(doc, report.id);
  expect([...filesUsedIn('register', doc)]).toEqual([]);
});

test('D347 two offices that keep the approved dossier of a year without a network keep one, with one file', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  for (const [doc, letter] of [
    [one, 'a'],
    [other, 'b'],
  ] as const) {
    const file = { file: letter.repeat(64) as FileId, name: `${letter}.pdf`, bytes: 10 };
    const place = { area: 'county', areaName: '', link: '', page: '' } as const;
    putSource(doc, { ...place, id: approvedDossier(2027), title: 'Dossier', asOf: '', order: letter, file });
  }
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  const [kept, ...more] = readFigures(one).sources;
  expect(more).toEqual([]);
  expect(kept?.file?.name).toBe(`${kept?.file?.file.slice(0, 1)}.pdf`);
  expect(readFigures(other).sources).toEqual([kept]);
  expect(approvedDossier(2028)).not.toBe(approvedDossier(2027));
});
