import { expect, test } from 'vitest';
import type { SeriesId, SourceId } from '../../../src/domain/ids.ts';
import { inArea, seriesCited, seriesLine, webLink } from '../../../src/domain/space/sources.ts';

const point = (when: string, value: number | null, isForecast = false) => ({ when, value, isForecast });

test('the scale begins at zero, and what is expected goes on where what was measured ends', () => {
  const line = seriesLine([point('a', 50), point('b', 100), point('c', 75, true)]);
  expect([line.low, line.high]).toEqual([0, 100]);
  expect(line.places.map(({ x, y }) => [x, y])).toEqual([
    [0, 0.5],
    [0.5, 1],
    [1, 0.75],
  ]);
  expect([line.measured, line.expected]).toEqual([[[0, 1]], [[1, 2]]]);
  const below = seriesLine([point('a', -10), point('b', -5)]);
  expect([below.low, below.high, below.expected]).toEqual([-10, 0, []]);
  expect(seriesLine([point('a', 0), point('b', 0)]).places.map(({ y }) => y)).toEqual([0, 0]);
});

test('a time without a value keeps its place and parts the line', () => {
  const line = seriesLine([point('2020', 5), point('2021', null), point('2022', 10), point('2023', 8, true)]);
  expect(line.places.map(({ x, y }) => [x, y])).toEqual([
    [0, 0.5],
    [1 / 3, null],
    [2 / 3, 1],
    [1, 0.8],
  ]);
  expect([line.measured, line.expected]).toEqual([[[0], [2]], [[2, 3]]]);
});

test.each([
  [
    ['2019', '2020', '2023', '2027'],
    [0, 0.125, 0.5, 1],
  ],
  [
    ['31.12.2019', '31.12.2021', '31.12.2023'],
    [0, 0.5, 1],
  ],
  [
    ['01/2024', '07/2024', '01/2025'],
    [0, 0.5, 1],
  ],
  [
    ['2024-01', '2024-07', '2025-01'],
    [0, 0.5, 1],
  ],
  // What is no time, or goes back, is laid out one beside the other.
  [
    ['vorher', '2020', '2027'],
    [0, 0.5, 1],
  ],
  [
    ['2027', '2020', '2028'],
    [0, 0.5, 1],
  ],
  [
    ['2020', '2020', '2028'],
    [0, 0.5, 1],
  ],
])('%j lie as far apart as they are in time', (times, wanted) => {
  expect(seriesLine(times.map((when) => point(when, 1))).places.map(({ x }) => x)).toEqual(wanted);
});

test('sources are narrowed down by area', () => {
  const all = [
    { area: 'county', areaName: '' },
    { area: 'municipality', areaName: 'Musterstadt' },
  ] as const;
  expect(inArea(all, 'municipality')).toEqual([all[1]]);
  expect(inArea(all, null)).toEqual(all);
});

test.each([
  ['https://beispiel.de/bericht', 'https://beispiel.de/bericht'],
  [' http://beispiel.de ', 'http://beispiel.de'],
  ['javascript:alert(1)', null],
  ['Ordner 7, Regal 2', null],
  ['', null],
])('a browser may follow %j as %j', (link, wanted) => {
  expect(webLink(link)).toBe(wanted);
});

test('finds the series behind what a proposal cites by the name of the report, and none behind another or a renamed one', () => {
  const place = { area: 'county', areaName: '' } as const;
  const report = {
    ...place,
    id: 'report' as SourceId,
    title: 'Sozialbericht',
    link: '',
    file: null,
    page: '',
    asOf: '',
    order: 'a',
  };
  const other = { ...report, id: 'other' as SourceId, title: 'Monitoring' };
  const line = { ...place, title: 'Wohnungen', unit: '', points: [], forecastBy: '', order: 'a' };
  const [mine, theirs] = [
    { ...line, id: 'mine' as SeriesId, source: report.id },
    { ...line, id: 'theirs' as SeriesId, source: other.id },
  ];
  const figures = {
    sources: [report, other],
    series: [mine, theirs, { ...mine, id: 'bare' as SeriesId, source: null }],
  };
  expect(seriesCited(figures, [{ source: 'Sozialbericht' }, { source: '' }])).toEqual([{ one: mine, source: report }]);
  expect(seriesCited(figures, [{ source: 'Sozialbericht 2024' }])).toEqual([]);
  expect(seriesCited({ ...figures, sources: [{ ...report, title: '' }] }, [{ source: '' }])).toEqual([]);
});
