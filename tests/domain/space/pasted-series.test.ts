import { describe, expect, test } from 'vitest';
import {
  mostSeries,
  type PastedSeries,
  pointsAsText,
  readPastedSeries,
} from '../../../src/domain/space/pasted-series.ts';
import { mostPoints } from '../../../src/domain/space/sources.ts';

const point = (when: string, value: number | null, isForecast = false) => ({ when, value, isForecast });

const read = (text: string) => {
  const reading = readPastedSeries(text);
  if (reading.kind === 'wrong') throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
  return reading;
};

const only = (text: string): PastedSeries => {
  const { series } = read(text);
  if (series.length !== 1 || series[0] === undefined) throw new Error(`${series.length} series`);
  return series[0];
};

const refused = (text: string) => {
  const reading = readPastedSeries(text);
  return reading.kind === 'wrong' ? reading.problem : null;
};

test('a table is read as it comes from a spreadsheet: heading, tabs or semicolons, German figures, what is expected', () => {
  const points = [point('2021', 1250), point('2022', 1300.5), point('2030', 1500, true)];
  expect(
    only('Jahr\tPersonen\tArt\r\n2021\t1.250\t\r\n2022\t1.300,5\tnein\r\n2030\t1.500\tPrognose\r\n'),
  ).toMatchObject({ name: 'Personen', points });
  expect(only('2021;1250\n\n2022;1300,5\n2030;1500;P')).toEqual({ name: '', unit: '', points });
});

describe('only what says so is a forecast', () => {
  const men = [point('2019', 100), point('2020', 110), point('2021', 115)];
  const women = [point('2019', 120), point('2020', 130), point('2021', 140)];

  test.each([
    ['standing', 'Jahr\tMänner\tFrauen\n2019\t100\t120\n2020\t110\t130\n2021\t115\t140'],
    ['lying', 'Jahr\t2019\t2020\t2021\nMänner\t100\t110\t115\nFrauen\t120\t130\t140'],
    ['with a bare corner', '\tMänner\tFrauen\n2019\t100\t120\n2020\t110\t130\n2021\t115\t140'],
    ['with semicolons', 'Jahr;Männer;Frauen\n2019;100;120\n2020;110;130\n2021;115;140'],
  ])('two columns of numbers are two series by their heads: %s', (_, table) => {
    expect(read(table)).toEqual({
      kind: 'series',
      series: [
        { name: 'Männer', unit: '', points: men },
        { name: 'Frauen', unit: '', points: women },
      ],
      left: [],
    });
  });

  test('columns without heads are kept all the same', () => {
    expect(read('2019\t100\t120\n2020\t110\t130\n2021\t115\t140').series.map(({ name }) => name)).toEqual(['', '']);
  });

  test('a remark is no forecast: it is left out, and named', () => {
    expect(read('2019\t10\tvorläufig\n2020\t12\tendgültig')).toEqual({
      kind: 'series',
      series: [{ name: '', unit: '', points: [point('2019', 10), point('2020', 12)] }],
      left: [{ column: 3, head: '', text: 'vorläufig' }],
    });
    expect(read('Jahr;Fälle;Bemerkung\n2019;10;\n2020;12;neue Zählung\n2030;15;Prognose neu').left).toEqual([
      { column: 3, head: 'Bemerkung', text: 'neue Zählung' },
    ]);
  });

  test.each(['Prognose', 'P', 'Vorausberechnung', 'Schätzung', 'geschätzt', 'forecast', 'estimate', 'Projektion'])(
    '%j beside a value says that it is expected',
    (said) => {
      expect(only(`2021;5\n2030;7;${said}`).points.map(({ isForecast }) => isForecast)).toEqual([false, true]);
    },
  );

  test('the table that Plenum shows is the same series when it is pasted back', () => {
    expect(
      only('Zeit\tKinder\tArt\n2019\t1.105\tgemessen\n2020\tkein Wert\tgemessen\n2030\t1.300,25\tPrognose'),
    ).toEqual({
      name: '',
      unit: 'Kinder',
      points: [point('2019', 1105), point('2020', null), point('2030', 1300.25, true)],
    });
    expect(only('2019;1;Ist\n2020;2;Ist\n2030;3;Prognose').points.map(({ isForecast }) => isForecast)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a column of its own for what is expected goes on with the measured one', () => {
    expect(only('Jahr;Ist;Prognose\n2021;10;\n2022;11;\n2030;;15')).toEqual({
      ...{ name: 'Ist', unit: '' },
      points: [point('2021', 10), point('2022', 11), point('2030', 15, true)],
    });
    // Both at one time: neither is thrown away.
    expect(read('Jahr;Ist;Prognose\n2021;10;9\n2022;11;10').series).toEqual([
      { name: 'Ist', unit: '', points: [point('2021', 10), point('2022', 11)] },
      { name: 'Prognose', unit: '', points: [point('2021', 9, true), point('2022', 10, true)] },
    ]);
  });

  test('a time that says that it is expected', () => {
    expect(only('2021;5\n2030 (Prognose);7').points).toEqual([point('2021', 5), point('2030', 7, true)]);
  });
});

test.each(['-', '–', '—', '.', 'x', 'X', '/', '…', '...', '', 'k. A.', 'keine Angabe', 'n/a', '#NV'])(
  '%j in place of a figure is a time without a value, which keeps its place',
  (mark) => {
    expect(only(`2021;5\n2022; ${mark} \n2023;7`).points).toEqual([
      point('2021', 5),
      point('2022', null),
      point('2023', 7),
    ]);
  },
);

test('the newest year first is put in order of time; what is no time stays as it was written', () => {
  expect(only('2022;10\n2021;9\n2020;8').points.map(({ when }) => when)).toEqual(['2020', '2021', '2022']);
  expect(only('2021/22;10\n2020/21;9').points.map(({ when }) => when)).toEqual(['2020/21', '2021/22']);
  expect(only('nachher;10\nvorher;9').points.map(({ when }) => when)).toEqual(['nachher', 'vorher']);
});

test('a unit stands in the head or beside the values', () => {
  expect(only('2020;12,5 %\n2021;14 %')).toMatchObject({ unit: '%', points: [point('2020', 12.5), point('2021', 14)] });
  expect(only('2020;1.105 €\n2021;1.200')).toMatchObject({ unit: '€' });
  expect(only('Jahr;Quote in %\n2020;12,5\n2021;14')).toMatchObject({ name: 'Quote', unit: '%' });
  expect(only('Jahr;Ausgaben (Euro)\n2020;12,5\n2021;14')).toMatchObject({ name: 'Ausgaben', unit: 'Euro' });
  expect(only('Jahr;Kinder (0 bis 6)\n2020;12\n2021;14')).toMatchObject({ name: 'Kinder (0 bis 6)', unit: '' });
});

test.each([
  ['', { kind: 'empty' }],
  ['Jahr;Wert', { kind: 'one' }],
  ['2021;5', { kind: 'one' }],
  ['2021;5\n2022;\n2023;–', { kind: 'one' }],
  ['2021;5\n2022;viel\n2023;7', { kind: 'value', row: 2, lies: false }],
  ['2021;5\n2022;6-7', { kind: 'value', row: 2, lies: false }],
  // A head has no time in its first cell: a first value that cannot be read is not dropped as one.
  ['2019\tca. 100\n2020\t120\n2021\t130', { kind: 'value', row: 1, lies: false }],
  ['\t2019\t2020\t2021\nKinder\t1\tviele\t3', { kind: 'value', row: 3, lies: true }],
  ['Jahr;Fälle\n2020;1\n;2\n2022;3', { kind: 'when', row: 3, lies: false }],
  ['2020;5\n2021;6\nQuelle: Landesamt', { kind: 'value', row: 3, lies: false }],
  ['2019;10\n2019;12\n2020;13', { kind: 'twice', when: '2019', rows: [1, 2], lies: false }],
  ['Jahr;Ort;Kinder\n2019;A;10\n2019;B;12\n2020;A;13', { kind: 'twice', when: '2019', rows: [2, 3], lies: false }],
  ['2019;1.500\n2020;2.5\n2021;3,25', { kind: 'marks', cells: ['1.500', '2.5'] }],
  ['2019;1.500,5\n2020;2.5', { kind: 'marks', cells: ['1.500,5', '2.5'] }],
  ['2019;12,400\n2020;12,500', { kind: 'unclear', cell: '12,400' }],
  ['2019;5 %\n2020;6 €', { kind: 'units', units: ['%', '€'] }],
])('%j is no series, and why is told', (text, problem) => {
  expect(refused(text)).toEqual(problem);
});

test('ten thousand rows and a hundred columns are refused at once with their number', () => {
  const text = Array.from({ length: 10_000 }, (_, row) => `${row};${row}`).join('\n');
  expect(refused(text)).toEqual({ kind: 'long', rows: 10_000 });
  const most = Array.from({ length: mostPoints + 1 }, (_, row) => (row === 0 ? 'Jahr;Wert' : `${row};${row}`)).join(
    '\n',
  );
  expect(readPastedSeries(most).kind).toBe('series');
  const wide = ['2019', '2020'].map((year) => [year, ...Array.from({ length: 100 }, () => '1')].join(';')).join('\n');
  expect(refused(wide)).toEqual({ kind: 'wide', columns: 100 });
  expect(mostSeries).toBeLessThan(100);
});

test('what a series is corrected in is read as the same series', () => {
  const points = [
    point('2019', 1105),
    point('2020', null),
    point('2021', 0.125),
    point('2022', -12.5),
    point('2030', 1e6, true),
  ];
  expect(pointsAsText(points)).toBe('2019\t1105\n2020\t–\n2021\t0,1250\n2022\t-12,5\n2030\t1000000\tPrognose');
  expect(only(pointsAsText(points)).points).toEqual(points);
});
