import { describe, expect, test } from 'vitest';
import { suggestMapping } from '../../../src/domain/proposal-import/columns.ts';
import { readRows } from '../../../src/domain/proposal-import/rows.ts';
import { readImportFile } from '../../../src/features/proposals/read-import-file.ts';

const upperBlock: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 };

/** As an older spreadsheet saves it. */
const windows1252 = (text: string) =>
  Uint8Array.from([...text], (letter) => upperBlock[letter] ?? letter.charCodeAt(0));

const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'liste.csv') => new File([content], name);

const reasonOf = async (content: string | Uint8Array<ArrayBuffer>) => {
  const reading = await readImportFile(fileOf(content), () => undefined);
  return reading.kind === 'refused' ? reading.reason : 'read';
};

const read = async (content: string | Uint8Array<ArrayBuffer>) => {
  const reading = await readImportFile(fileOf(content), () => undefined);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  const { table, separator, encoding } = reading.source;
  return { ...readRows(table, suggestMapping(table.headers)), separator, encoding };
};

const head = 'Nr;Titel;Problem;Stellen;Kosten pro Jahr (€)';

describe('a file as an office saves it', () => {
  test.each([
    ['UTF-8', `${head}\n`],
    ['UTF-8 with byte-order mark', `\ufeff${head}\n`],
    ['CRLF', `${head}\r\n`],
    ['old Mac line ends', `${head}\r`],
  ])('I1 I4: %s: thousands point and decimal comma are read', async (_, first) => {
    const end = first.match(/[\r\n]+$/u)?.[0] ?? '\n';
    const { rows, errors } = await read(`${first}1;Alpha;x;2,5;186.000,50${end}2;Beta;y;0,25;1.234${end}`);
    expect(errors).toEqual([]);
    expect(rows.map(({ profile }) => [profile.title, profile.staff, profile.costPerYear])).toEqual([
      ['Alpha', 2.5, 186_000.5],
      ['Beta', 0.25, 1_234],
    ]);
  });

  test('I2 I3: tabs part cells, and a quoted cell keeps tabs, quotes and line breaks', async () => {
    const { rows, separator, errors } = await read(
      'Nr\tTitel\tProblem\n1\tAlpha\t"erste ""Zeile""\tx\nzweite"\n2\tBeta\ty\n',
    );
    expect([separator, errors]).toEqual(['\t', []]);
    expect(rows.map(({ row, profile }) => [row, profile.problem])).toEqual([
      [2, 'erste "Zeile"\tx\nzweite'],
      [3, 'y'],
    ]);
  });

  test('I1: Windows-1252 keeps umlauts, the euro sign, German quotes and dashes', async () => {
    const { rows, encoding } = await read(
      windows1252('Nr;Titel;Kosten pro Jahr (€)\n1;„Tandem“ – Ämter für Größe;12.000 €\n'),
    );
    expect(encoding).toBe('windows-1252');
    expect(rows).toMatchObject([{ profile: { title: '„Tandem“ – Ämter für Größe', costPerYear: 12_000 } }]);
  });

  test('I13: empty rows are passed over and counted, so that the next error names the row of the spreadsheet', async () => {
    const { rows, errors } = await read(`${head}\n1;Alpha;;;\n;;;;\n\n2;Beta;;viel;\n`);
    expect(rows).toHaveLength(1);
    expect(errors).toMatchObject([{ row: 5, column: 3, content: 'viel', problem: 'notNumber' }]);
  });

  test('I12: a cell too many is an error of its place, and nothing of the file is read as done', async () => {
    const { errors } = await read(`${head}\n1;Alpha;;;;zu viel\n2;Beta\n`);
    expect(errors).toMatchObject([{ row: 2, column: 5, content: 'zu viel', problem: 'tooManyCells' }]);
  });

  test('I16: a title twice is an error, a number twice with two titles is told', async () => {
    const { errors, notes } = await read('Nr;Titel\n1;Alpha\n2;ALPHA \n1;alpha\n3;Beta\n3;Gamma\n');
    expect(errors).toMatchObject([{ row: 4, problem: 'duplicate', otherRow: 2 }]);
    expect(notes).toMatchObject([
      { row: 4, note: 'sameNumber', otherRow: 2 },
      { row: 6, note: 'sameNumber', otherRow: 5 },
    ]);
  });

  test('I18: five hundred rows are read, one more is refused', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `${index};Vorhaben ${index};`).join('\n');
    expect((await read(`Nr;Titel;Problem\n${rows(500)}`)).rows).toHaveLength(500);
    expect(await reasonOf(`Nr;Titel;Problem\n${rows(501)}`)).toBe('tooMany');
  });
});

describe('a file that is no table', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['only spaces', ' \n\n ', 'empty'],
    ['only a row of headers', 'Nr;Titel\n', 'noRows'],
    ['a web page', '<!doctype html>\n<html><body>Titel;A</body></html>', 'binary'],
    ['a web page behind an empty line', '\n  <html>\n<body></body></html>', 'binary'],
    ['JSON', '{"Titel": "A"}\n', 'binary'],
    ['a list in JSON', '[\n{"Titel": "A"}]\n', 'binary'],
    ['a PDF', '%PDF-1.7\nobj\nendobj', 'binary'],
    ['a text document', '{\\rtf1\\ansi Titel}\nA', 'binary'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'binary'],
    ['quotes that open in the headers', 'Nr;"Titel\n1;A\n', 'quoteInHead'],
  ])('I1: %s is refused', async (_, content, reason) => {
    expect(await reasonOf(content)).toBe(reason);
  });

  test('I18: more than five megabytes are refused before they are read', async () => {
    expect(await reasonOf(new Uint8Array(5 * 1024 * 1024 + 1))).toBe('tooLarge');
  });
});
