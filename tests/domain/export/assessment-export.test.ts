import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportJson, measuresSheet, rowsSheet } from '../../../src/domain/export/assessment-export.ts';
import { harmless, toCsv } from '../../../src/domain/export/csv.ts';
import type { ExportSource } from '../../../src/domain/export/export-source.ts';
import { safeFileName } from '../../../src/domain/export/file-name.ts';
import {
  need,
  proposal,
  result,
  revealedFact,
  row,
  settledOn,
  weight,
  wishFor,
} from '../../support/assessment-scene.ts';
import { exportWords as words } from '../../support/export-words.ts';

const list = [
  proposal(1, { origin: 'Fokusgruppe Wohnen' }),
  proposal(2, { title: '=HYPERLINK("http://x")' }),
  proposal(3),
];
const round = {
  wish: wishFor(list),
  fact: revealedFact({
    p1: result([row(6, 9, 'politics'), row(8, 9, 'politics'), row(7, 2, 'politics')], {
      abstained: 1,
      guests: [row(1, 1)],
    }),
    p2: settledOn(7, 3),
    p3: result([]),
  }),
};
const source: ExportSource = {
  title: 'Sitzung',
  date: '2027-05-13',
  criteria: [need, weight],
  grid: [weight.id, need.id],
  proposals: list,
  rounds: [round],
  method: { name: 'Bedeutung und Größe', version: 2 },
  polls: [],
  decisions: new Map(),
};

describe('a CSV file', () => {
  it('begins with a byte order mark, parts by semicolons, ends lines with CR LF and writes decimal commas', () => {
    expect(
      toCsv([
        ['Größe', 'n'],
        ['a;b', 7.5],
        ['say "x"', null],
      ]),
    ).toBe('\uFEFFGröße;n\r\n"a;b";7,5\r\n"say ""x""";\r\n');
  });

  it.each(['=1+1', '+49', '-5', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1'])('puts an apostrophe before %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it('leaves numbers numbers, also negative ones', () => {
    expect(toCsv([[-5, 0.123_456, 1200]])).toBe('\uFEFF-5;0,1235;1200\r\n');
  });

  it('is read back cell by cell, whatever people wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (sheet) => {
          const { data } = Papa.parse<string[]>(toCsv(sheet).slice(1), { delimiter: ';', newline: '\r\n' });
          expect(data.slice(0, -1)).toEqual(sheet.map((cells) => cells.map(harmless)));
        },
      ),
    );
  });

  it('never holds a cell that begins a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
        const cell = toCsv([[first + rest]]).slice(1);
        expect(cell.startsWith("'") || cell.startsWith('"\'')).toBe(true);
      }),
    );
  });
});

describe('the sheet of measures', () => {
  const sheet = measuresSheet(source, round, words);
  const cell = (line: number, column: string) => sheet[line]?.[sheet[0]?.indexOf(column) ?? -1];

  it('has a line for each proposal and one for each perspective that is told', () => {
    expect(sheet.map((line) => [line[2], line[5]])).toEqual([
      ['Nr.', 'Gruppe'],
      [1, 'alle'],
      [1, 'Perspektive politics'],
      [2, 'alle'],
      [3, 'alle'],
    ]);
    expect(new Set(sheet.map((line) => line.length)).size).toBe(1);
  });

  it('names the method of the round, not of the plan as it is now', () => {
    expect(cell(1, 'Methode')).toBe('Bedeutung und Größe 2');
    const method = { name: 'Raster', version: 1, changed: true } as const;
    const earlier = { ...round, wish: { ...round.wish, method } };
    const [head, first] = measuresSheet({ ...source, rounds: [earlier] }, earlier, words);
    expect(first?.[head?.indexOf('Methode') ?? -1]).toBe('geändert: Raster 1');
    const json = exportJson({ ...source, rounds: [round, earlier] });
    expect(json.rounds.map((one) => one.method)).toEqual([source.method, method]);
  });

  it('tells hand-computed measures', () => {
    expect(cell(1, 'Bedeutung der Zielgruppe: Median')).toBe(9);
    expect(cell(1, 'Bedeutung der Zielgruppe: unteres Viertel')).toBe(5.5);
    expect(cell(1, 'Strategische Größe: Mittel')).toBe(7);
    expect(cell(1, 'Strategische Größe: oberes Viertel')).toBe(7.5);
    expect(cell(1, 'kann ich nicht einschätzen')).toBe(1);
    expect(cell(1, 'niedriger bei')).toBe('Bedeutung der Zielgruppe');
    expect(cell(3, 'Einigkeit in Worten')).toBe('einig');
    expect(cell(4, 'Bedeutung der Zielgruppe: n')).toBe(0);
    expect(cell(4, 'Bedeutung der Zielgruppe: Median')).toBeNull();
  });

  it('says in every line how many were on paper or on a tablet handed round, and whether a server counted', () => {
    const fact = { ...round.fact, provenance: { handed: 4, paper: 2, withoutRelay: true } };
    const [head, first] = measuresSheet(source, { ...round, fact }, words);
    const told = ['vom Papier', 'weitergereicht', 'ohne Server'].map((column) => first?.[head?.indexOf(column) ?? -1]);
    expect(told).toEqual([2, 4, 'ja']);
    expect(cell(1, 'ohne Server')).toBe('nein');
    expect(exportJson({ ...source, rounds: [{ ...round, fact }] }).rounds[0]?.provenance).toEqual(fact.provenance);
    const carried = { ...round.fact, provenance: { ...fact.provenance, fromFile: true as const } };
    const [, copied] = measuresSheet(source, { ...round, fact: carried }, words);
    expect([cell(1, 'aus einer Datei'), copied?.[head?.indexOf('aus einer Datei') ?? -1]]).toEqual(['nein', 'ja']);
  });

  it('gives equal medians the same rank', () => {
    expect(cell(1, 'Strategische Größe: Rang')).toBe(1);
    expect(cell(3, 'Strategische Größe: Rang')).toBe(1);
    expect(cell(3, 'Bedeutung der Zielgruppe: Rang')).toBe(2);
  });

  it('neutralises a title that is a formula', () => {
    expect(toCsv(sheet)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('is the same after the axes were swapped', () => {
    const swapped: ExportSource = { ...source, grid: [need.id, weight.id] };
    expect(measuresSheet(swapped, round, words)).toEqual(sheet);
    expect(exportJson(swapped)).toEqual(exportJson(source));
  });
});

describe('the sheet of rows', () => {
  it('lists unnamed rows and guests apart, without ids', () => {
    const sheet = rowsSheet(source, round, words);
    expect(sheet).toHaveLength(8);
    expect(sheet[1]?.slice(4, -1)).toEqual(['Perspektive politics', 9, 6]);
    expect(sheet[4]?.slice(4, -1)).toEqual(['Gäste', 1, 1]);
    expect(toCsv(sheet)).not.toMatch(/row\d/);
  });

  it('tells in every row the version of the result, and with which method it came about', () => {
    const method = { name: 'Raster', version: 2 };
    const named = { ...round, wish: { ...round.wish, method }, fact: { ...round.fact, version: 3 } };
    const [head, ...rows] = rowsSheet(source, named, words);
    expect([head?.[1], head?.at(-1)]).toEqual(['Fassung', 'Methode']);
    expect(rows.map((row) => [row[1], row.at(-1)])).toEqual(rows.map(() => [3, words.methodName(method)]));
  });
});

describe('the JSON', () => {
  const json = exportJson(source);

  it('says its format and version, and survives the round trip', () => {
    expect(json).toMatchObject({ format: 'plenum-assessment', version: 1, grid: ['need', 'weight'] });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('holds measures, agreement and unnamed rows of each proposal', () => {
    expect(json.rounds[0]?.proposals[0]).toMatchObject({
      proposal: 'p1',
      abstained: 1,
      measures: { weight: { n: 3, median: 7, q1: 6.5, q3: 7.5 } },
      agreement: { lower: 'need', level: 'apart' },
    });
    expect(json.rounds[0]?.proposals[2]).toMatchObject({ measures: { need: null }, agreement: null, rows: [] });
    expect(JSON.stringify(json)).not.toMatch(/"row\d/);
  });
});

describe('file names', () => {
  it.each([
    [['Einschätzung', 'Runde 2', '2027-05-13'], 'einschaetzung-runde-2-2027-05-13.csv'],
    [['../../Größe: "ß" <x>', ''], 'groesse-ss-x.csv'],
    [['///'], 'plenum.csv'],
  ])('of %j are readable and safe', (parts, name) => {
    expect(safeFileName(parts, 'csv')).toBe(name);
  });
});
