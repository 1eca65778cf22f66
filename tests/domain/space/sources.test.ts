import { expect, test } from 'vitest';
import type { SeriesId, SourceId } from '../../../src/domain/ids.ts';
import {
  inArea,
  mostPoints,
  readPastedSeries,
  seriesCited,
  seriesLine,
  webLink,
} from '../../../src/domain/space/sources.ts';

const point = (when: string, value: number, isForecast = false) => ({ when, value, isForecast });

test('a table is read as it comes from a spreadsheet: heading, tabs or semicolons, German figures, what is expected', () => {
  const points = [point('2021', 1250), point('2022', 1300.5), point('2030', 1500, true)];
  expect(
    readPastedSeries('Jahr\tPersonen\tArt\r\n2021\t1.250\t\r\n2022\t1.300,5\tnein\r\n2030\t1.500\tPrognose\r\n'),
  ).toEqual({
    kind: 'series',
    points,
    gaps: 0,
  });
  expect(readPastedSeries('2021;1250\n\n2022;1300,5\n2030;1500;x')).toEqual({ kind: 'series', points, gaps: 0 });
});

test.each(['-', '–', '—', '.', 'x', 'X', '/', '…', '...'])(
  '%j in place of a figure is a time without a value',
  (mark) => {
    expect(readPastedSeries(`2021;5\n2022; ${mark} \n2023;7`)).toEqual({
      kind: 'series',
      points: [point('2021', 5), point('2023', 7)],
      gaps: 1,
    });
  },
);

test('a table that lies on its side is read as if it stood', () => {
  const points = [point('2019', 1105), point('2020', 1080), point('2021', 1210)];
  expect(readPastedSeries('\t2019\t2020\t2021\nKinder\t1.105\t1.080\t1.210')).toEqual({
    kind: 'series',
    points,
    gaps: 0,
  });
  expect(readPastedSeries('Jahr;2019;2020;2021;2022\nKinder;1.105;1.080;1.210;x')).toEqual({
    kind: 'series',
    points,
    gaps: 1,
  });
  const expected = readPastedSeries('2019;2020;2021;2030\n5;6;7;9\n;;;Prognose');
  expect(expected).toMatchObject({ points: [{}, {}, {}, { when: '2030', isForecast: true }] });
});

test.each([
  ['', { kind: 'empty' }],
  ['Jahr;Wert', { kind: 'one' }],
  ['2021;5', { kind: 'one' }],
  ['2021;5\n2022;viel\n2023;7', { kind: 'value', row: 2 }],
  ['2021;5\n2022;\n2023;7', { kind: 'value', row: 2 }],
  ['2021;5\n2022;6-7', { kind: 'value', row: 2 }],
])('%j is no series, and why is told', (text, problem) => {
  expect(readPastedSeries(text)).toEqual({ kind: 'wrong', problem });
});

test.each([
  ['Jahr\tMänner\tFrauen\n2019\t100\t120\n2020\t110\t130\n2021\t115\t140'],
  ['Jahr;2019;2020;2021\nMänner;100;110;115\nFrauen;120;130;140'],
])('two columns of figures are two series: neither is taken for a forecast, and both are named: %j', (text) => {
  const problem = { kind: 'second', names: ['Männer', 'Frauen'] };
  expect(readPastedSeries(text)).toEqual({ kind: 'wrong', problem });
});

test('a remark beside a figure is no forecast, and is named', () => {
  expect(readPastedSeries('2019\t10\tvorläufig\n2020\t12\tendgültig\n2030\t14\tSchätzung')).toEqual({
    ...{ kind: 'series', points: [point('2019', 10), point('2020', 12), point('2030', 14, true)], gaps: 0 },
    remarks: ['vorläufig', 'endgültig'],
  });
});

test('times in any order stand in theirs; one that is there twice is asked about', () => {
  const [a, b, c] = [point('2020', 8), point('2021', 9), point('2022', 10)];
  expect(readPastedSeries('2022;10\n2020;8\n2021;9')).toMatchObject({ points: [a, b, c] });
  expect(readPastedSeries('Sommer;10\nFrühling;8')).toMatchObject({
    points: [{ when: 'Sommer' }, { when: 'Frühling' }],
  });
  expect(readPastedSeries('2019;10\n2019;12\n2020;13')).toEqual({
    ...{ kind: 'wrong', problem: { kind: 'twice', when: '2019' } },
  });
});

test('ten thousand rows are refused at once with their number', () => {
  const text = Array.from({ length: 10_000 }, (_, row) => `${row};${row}`).join('\n');
  expect(readPastedSeries(text)).toEqual({ kind: 'wrong', problem: { kind: 'long', rows: 10_000 } });
  const most = Array.from({ length: mostPoints + 1 }, (_, row) => (row === 0 ? 'Jahr;Wert' : `${row};${row}`)).join(
    '\n',
  );
  expect(readPastedSeries(most).kind).toBe('series');
});

test('the scale begins at zero, and what is expected goes on where what was measured ends', () => {
  const line = seriesLine([point('a', 50), point('b', 100), point('c', 75, true)]);
  expect([line.low, line.high]).toEqual([0, 100]);
  expect(line.places.map(({ x, y }) => [x, y])).toEqual([
    [0, 0.5],
    [0.5, 1],
    [1, 0.75],
  ]);
  expect([line.measured, line.expected]).toEqual([
    [0, 1],
    [1, 2],
  ]);
  const below = seriesLine([point('a', -10), point('b', -5)]);
  expect([below.low, below.high, below.expected]).toEqual([-10, 0, []]);
  expect(seriesLine([point('a', 0), point('b', 0)]).places.map(({ y }) => y)).toEqual([0, 0]);
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
