import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readProposals } from '../../../src/documents/proposals/document.ts';
import { importProposals } from '../../../src/documents/proposals/import.ts';
import { suggestMapping } from '../../../src/domain/proposal-import/columns.ts';
import { importWriting } from '../../../src/domain/proposal-import/import-writing.ts';
import { matchImport } from '../../../src/domain/proposal-import/match.ts';
import { readRows } from '../../../src/domain/proposal-import/rows.ts';
import { tableOf } from '../../../src/domain/proposal-import/table.ts';
import { decodeImport } from '../../../src/domain/proposal-import/text.ts';
import { cutCsv } from '../../../src/features/proposals/cut-csv.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const modern = readFileSync(new URL('../../data/vorschlaege-fokus-2027.csv', import.meta.url));
const older = readFileSync(new URL('../../data/vorschlaege-fokus-2027-excel-ansi.csv', import.meta.url));

const readFile = async (bytes: Uint8Array) => {
  const decoded = decodeImport(bytes);
  if (decoded.kind !== 'text') throw new Error(decoded.reason);
  const reading = tableOf(await cutCsv(decoded.text));
  if (reading.kind !== 'table') throw new Error(reading.reason);
  const mapping = suggestMapping(reading.table.headers);
  return { ...readRows(reading.table, mapping), mapping, encoding: decoded.encoding };
};

const readText = (text: string) => readFile(new TextEncoder().encode(text));

/** Read from the file with the eye: number, people, posts, a year, once, before, after, year. */
const figures = [
  [1, 7_900, 2.5, 186_000, 24_000, 41.5, 60, 2029],
  [2, 14_200, 6, 438_000, 0, 7.8, 5.5, 2030],
  [3, 640, 1.5, 118_000, 9_500, 4.8, 3.6, 2028],
  [4, 3_150, 1, 97_400, 62_000, 210, 700, 2028],
  [5, 26_000, 0.25, 21_000, null, 0, 90, 2027],
  [6, 5_400, 0.75, 68_300, 5_000, 35, 180, 2028],
  [7, null, 0.5, 33_000, 18_000, 120, 300, 2028],
  [8, 11_300, 2, 149_000, 0, 12, 4, 2028],
  [9, 31_000, 0.2, 14_500, 0, 0, 100, 2027],
  [10, 44_700, 1, 88_000, 45_000, 0, 120, 2028],
  [11, null, 0, 0, 0, 1, 4, 2029],
  [12, 1_870, 3, 241_500, 30_000, 0, 60, 2028],
];

const shortTitles = [
  'Frühe Hilfen',
  'Schulsozialarbeit',
  'Wohnraum-Lotsen',
  'Mobile Pflegeberatung',
  'Jugend-Gipfel jedes Jahr',
  'Sprachmittler-Pool',
  'Digitale Ehrenamtsbörse',
  'Beratung Überschuldung',
  'Tandem',
  'Nachbarschafts-Treffs',
  'Sozialraumplanung',
  'Kita-Plätze am Abend',
];

describe('the twelve proposals', () => {
  test('I1: both files say in which letters they are written', async () => {
    expect((await readFile(modern)).encoding).toBe('utf-8-bom');
    expect((await readFile(older)).encoding).toBe('windows-1252');
  });

  test('I1: both files give the same twelve proposals', async () => {
    const [a, b] = [await readFile(modern), await readFile(older)];
    expect(a.errors).toEqual([]);
    expect(a.rows).toHaveLength(12);
    expect(b.rows).toEqual(a.rows);
    expect(a.mapping).not.toContain(null);
  });

  test('I4: every figure of the twelve is the one that stands in the file', async () => {
    const { rows } = await readFile(older);
    expect(
      rows.map(({ profile: p }) => [
        ...[p.number, p.targetGroupSize, p.staff, p.costPerYear],
        ...[p.costOnce, p.baseline, p.target, p.targetYear],
      ]),
    ).toEqual(figures);
  });

  test('I3: line breaks, quotes and semicolons inside cells stay there', async () => {
    const { rows } = await readFile(modern);
    const at = (index: number) => rows[index]?.profile;
    expect(at(0)?.problem).toBe(
      'In drei von acht Sozialräumen gibt es keine feste Anlaufstelle.\nFamilien erfahren zu spät, wer hilft.',
    );
    expect(at(5)?.problem).toBe('Termine platzen; Kinder übersetzen für ihre Eltern');
    expect(at(11)?.problem).toContain('"Randzeiten" sind ungedeckt');
    expect(at(8)?.title).toBe('„Tandem“ – Betroffene beraten mit');
    expect(at(9)?.fields).toEqual(['Wohnen', 'Älter werden', 'Engagement']);
    expect(at(4)).toMatchObject({ originKind: 'supplementary', horizon: 'medium', insteadOf: 'Zwei kleinere Foren' });
    expect(at(6)?.originKind).toBe('administration');
    expect(at(0)).toMatchObject({ originKind: 'focusGroup', horizon: 'strategic' });
  });

  test('I17: the twelve get short titles that can be read from the back row', async () => {
    const { rows } = await readFile(modern);
    expect(rows.map(({ profile }) => profile.shortTitle)).toEqual(shortTitles);
  });

  test('I15 I16: the older file after the modern one changes nothing and doubles nothing', async () => {
    const doc = new Y.Doc();
    const first = matchImport((await readFile(modern)).rows, []);
    importProposals(doc, 'import-1', importWriting(first, new Map(), { existing: [], random }).added);
    expect(readProposals(doc)).toHaveLength(12);
    const again = matchImport((await readFile(older)).rows, readProposals(doc));
    expect(again.map(({ kind }) => kind)).toEqual(Array.from({ length: 12 }, () => 'unchanged'));
  });
});

describe('cutting a file', () => {
  test.each([
    ['semicolon', 'Nr;Titel\n1;"A; ""B"""\n'],
    ['comma', 'Nr,Titel\n1,"A; ""B"""\n'],
    ['tab', 'Nr\tTitel\n1\t"A; ""B"""\n'],
    ['a named semicolon', 'sep=;\nNr;Titel\n1;"A; ""B"""\n'],
  ])('I2: a file with %s gives the same row', async (_, text) => {
    const { rows } = await readText(text);
    expect(rows.map(({ row, profile }) => [row, profile.number, profile.title])).toEqual([[2, 1, 'A; "B"']]);
  });

  test('I3: quotes that never close are an error of that row', async () => {
    const { errors } = await readText('Nr;Titel\n1;A\n2;"B\n3;C\n');
    expect(errors).toMatchObject([{ row: 3, problem: 'quoteOpen' }]);
  });

  test('I3: a cell that goes on behind its quotes is an error of that row', async () => {
    const { errors } = await readText('Nr;Titel\n1;A\n2;"B" und C\n3;D\n');
    expect(errors).toMatchObject([{ row: 3, problem: 'quoteStray' }]);
  });

  test('I13: rows of a long file keep their numbers over the parts it is cut in', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `${index};T${index};"${'wort\n'.repeat(300)}"`);
    const { rows, errors } = await readText(`Nr;Titel;Problem\n${lines.join('\n')}\nx;Letzter;y\n`);
    expect(rows).toHaveLength(400);
    expect(rows.at(-1)?.row).toBe(401);
    expect(errors).toMatchObject([{ row: 402, column: 0, problem: 'notNumber' }]);
  });
});
