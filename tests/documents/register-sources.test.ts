import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  bringSourceBack,
  dropSeries,
  dropSource,
  putSeries,
  putSource,
  readFigures,
} from '../../src/documents/register-sources.ts';
import type { SeriesId, SourceId } from '../../src/domain/ids.ts';
import type { Series, Source } from '../../src/domain/space/sources.ts';

const report: Source = {
  ...{ id: 'report' as SourceId, title: 'Sozialbericht', link: 'https://beispiel.de', page: 'S. 12', asOf: '2026' },
  ...{ area: 'municipality', areaName: 'Musterstadt', order: 'A' },
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
