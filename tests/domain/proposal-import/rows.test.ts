import { describe, expect, test } from 'vitest';
import { suggestMapping } from '../../../src/domain/proposal-import/columns.ts';
import { readRows } from '../../../src/domain/proposal-import/rows.ts';
import { columnLetters, type ImportTable, mostImported, tableOf } from '../../../src/domain/proposal-import/table.ts';

const tableFrom = (...records: readonly (readonly string[])[]): ImportTable => {
  const reading = tableOf({ records, faults: [] });
  if (reading.kind !== 'table') throw new Error(reading.reason);
  return reading.table;
};

const read = (...records: readonly (readonly string[])[]) => {
  const table = tableFrom(...records);
  return readRows(table, suggestMapping(table.headers));
};

describe('rows of an import', () => {
  test('I13: an error names the row as the spreadsheet counts it, the column and the content', () => {
    const { errors, rows } = read(['Titel', 'Kosten pro Jahr'], ['A', '5'], ['', ''], ['B', '10-20'], ['', '7']);
    expect(errors).toEqual([
      { row: 4, column: 1, content: '10-20', problem: 'range', otherRow: null },
      { row: 5, column: 0, content: '', problem: 'titleMissing', otherRow: null },
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2]);
  });

  test('I13: all errors of a row are told at once', () => {
    const { errors } = read(['Titel', 'Stellen', 'Horizont'], ['A', 'viel', 'bald']);
    expect(errors.map(({ problem }) => problem)).toEqual(['notNumber', 'unknownHorizon']);
  });

  test('I14: an excluded row is not read and raises no error', () => {
    const table = tableFrom(['Titel', 'Stellen'], ['A', 'viel'], ['B', '1']);
    const { rows, errors } = readRows(table, suggestMapping(table.headers), new Set([2]));
    expect(errors).toEqual([]);
    expect(rows.map(({ profile }) => profile.title)).toEqual(['B']);
  });

  test('I12: a cell beyond the last header is an error, an empty one is not', () => {
    const { errors } = read(['Titel', 'Stellen'], ['A', '1', '', 'mehr'], ['B', '1', '']);
    expect(errors).toEqual([{ row: 2, column: 3, content: 'mehr', problem: 'tooManyCells', otherRow: null }]);
  });

  test('I3: a row whose quotes do not close is an error of the whole row', () => {
    const reading = tableOf({ records: [['Titel'], ['A'], ['B']], faults: [{ record: 2, fault: 'quoteOpen' }] });
    if (reading.kind !== 'table') throw new Error('no table');
    expect(readRows(reading.table, ['title']).errors).toEqual([
      { row: 3, column: null, content: 'B', problem: 'quoteOpen', otherRow: null },
    ]);
  });

  test('I9: fields of action are parted at semicolon, comma and line break, each once', () => {
    const { rows } = read(['Titel', 'Handlungsfelder'], ['A', 'Wohnen; Älter  werden,Wohnen\nPflege;']);
    expect(rows[0]?.profile.fields).toEqual(['Wohnen', 'Älter werden', 'Pflege']);
  });

  test.each([
    ['Fokusgruppe', 'focusGroup', 0],
    ['Ergänzende Arbeitsstruktur', 'supplementary', 0],
    ['Verwaltung', 'administration', 0],
    ['', 'other', 0],
    ['Runder Tisch', 'other', 1],
  ])('I10: the kind of group %j is %s with %d notes', (cell, kind, count) => {
    const { rows, notes, errors } = read(['Titel', 'Art der Gruppe'], ['A', cell]);
    expect([rows[0]?.profile.originKind, notes.length, errors]).toEqual([kind, count, []]);
  });

  test.each([
    ['mittelfristig', 'medium'],
    ['Strategisch', 'strategic'],
    ['', 'unknown'],
  ])('I10: the horizon %j is %s', (cell, horizon) => {
    expect(read(['Titel', 'Horizont'], ['A', cell]).rows[0]?.profile.horizon).toBe(horizon);
  });

  test.each([
    ['Art', 'Maßnahme', { kind: 'measure' }],
    ['Art', 'steuerungsmaßnahme', { kind: 'steering' }],
    ['Art', 'Zielanpassung', { kind: 'goalChange' }],
    ['Art', '', { kind: 'unknown' }],
    ['Gebiet', 'Landkreis', { area: 'county', areaName: '' }],
    ['Gebiet', 'Sozialraum Nord', { area: 'socialArea', areaName: 'Nord' }],
    ['Gebiet', 'Kommune: Seestadt', { area: 'municipality', areaName: 'Seestadt' }],
    ['Stellungnahme vom', '2.3.2027', { statementOn: '2027-03-02' }],
    ['Stellungnahme vom', '02.03.27', { statementOn: '2027-03-02' }],
    ['Finanzprüfung vom', '2027-03-02', { financeCheckOn: '2027-03-02' }],
    ['Finanzprüfung vom', '', { financeCheckOn: '' }],
  ])('I22: %s with %j is read', (header, cell, wanted) => {
    const { rows, errors } = read(['Titel', header], ['A', cell]);
    expect(errors).toEqual([]);
    expect(rows[0]?.profile).toMatchObject(wanted);
  });

  test.each([
    ['Art', 'Idee', 'unknownKind'],
    ['Art', 'Maßnahme und Projekt', 'unknownKind'],
    ['Gebiet', 'Mond', 'unknownArea'],
    ['Stellungnahme vom', '30.2.2027', 'notDay'],
    ['Finanzprüfung vom', 'bald', 'notDay'],
    ['Finanzprüfung vom', '3/2/2027', 'notDay'],
  ])('I22: %s with %j is an error of this cell', (header, cell, problem) => {
    expect(read(['Titel', header], ['A', cell])).toMatchObject({
      rows: [],
      errors: [{ row: 2, column: 1, content: cell, problem }],
    });
  });

  test('I22: a name in two cells of one row is an error, not a choice', () => {
    const { errors } = read(['Titel', 'Gebiet', 'Name des Gebiets'], ['A', 'Sozialraum Nord', 'Süd']);
    expect(errors).toMatchObject([{ row: 2, column: 1, problem: 'unknownArea' }]);
  });

  test.each([
    [
      'Jeder Fünfte lebt allein (Sozialbericht 2026, S. 14, Stand 31.12.2025)',
      ['Jeder Fünfte lebt allein', 'Sozialbericht 2026', '14', '31.12.2025'],
    ],
    ['7.900 Kinder | Statistik | 3 | 2026', ['7.900 Kinder', 'Statistik', '3', '2026']],
    ['- Wartezeit zwölf Wochen. Quelle: Monitoring', ['Wartezeit zwölf Wochen', 'Monitoring', '', '']],
    ['41,5 % (vorläufig) erreicht', ['41,5 % (vorläufig) erreicht', '', '', '']],
  ])('I22: %j is a figure with its source', (cell, [fact, source, page, asOf]) => {
    const { rows, notes } = read(['Titel', 'Zahlen mit Quelle'], ['A', cell]);
    expect(rows[0]?.profile.evidence).toEqual([{ fact, source, page, asOf }]);
    expect(notes.map(({ note }) => note)).toEqual(source === '' ? ['noSource'] : []);
  });

  test('I22: several figures stand one a line, thirteen are too many', () => {
    const cell = (count: number) => Array.from({ length: count }, (_, index) => `${index} (S)`).join('\r\n');
    expect(read(['Titel', 'Belege'], ['A', cell(12)]).rows[0]?.profile.evidence).toHaveLength(12);
    expect(read(['Titel', 'Belege'], ['A', cell(13)]).errors).toMatchObject([{ problem: 'tooManyEvidence' }]);
  });

  test('I16: two rows with one number and two titles are two proposals, and the number is told', () => {
    const { rows, errors, notes } = read(['Nr', 'Titel'], ['3', 'A'], ['3', 'B']);
    expect([rows.length, errors]).toEqual([2, []]);
    expect(notes).toEqual([{ row: 3, column: 0, content: '3', note: 'sameNumber', otherRow: 2 }]);
  });

  test('I7: an empty cell is null and a zero is zero', () => {
    const { rows } = read(['Titel', 'Kosten pro Jahr', 'Einmalige Kosten', 'Stellen'], ['A', '', '0']);
    expect(rows[0]?.profile).toMatchObject({ costPerYear: null, costOnce: 0, staff: null });
  });

  test('I16: the same number and title twice in one file is an error that names the other row', () => {
    const { errors } = read(['Nr', 'Titel'], ['1', 'Frühe Hilfen'], ['2', 'Frühe Hilfen'], ['1', 'frühe  hilfen.']);
    expect(errors).toMatchObject([{ row: 4, column: 1, problem: 'duplicate', otherRow: 2 }]);
  });

  test('I17: a short title of the file is kept, a missing one is suggested, one that is too long is cut and said', () => {
    const { rows, notes } = read(
      ['Titel', 'Kurztitel'],
      ['Nachbarschafts-Treffs in leeren Läden', 'Treffs'],
      ['Nachbarschafts-Treffs in leeren Häusern', ''],
      ['C', 'Nachbarschafts-Treffs in leeren Läden'],
    );
    expect(rows.map(({ profile }) => profile.shortTitle)).toEqual([
      'Treffs',
      'Nachbarschafts-Treffs',
      'Nachbarschafts-Treffs',
    ]);
    expect(notes).toMatchObject([{ row: 4, note: 'shortTitleCut' }]);
  });

  test('I18: a text of more than 20,000 letters and a title of more than 300 are errors that name the cell', () => {
    const { errors } = read(
      ['Titel', 'Problem'],
      ['A', 'x'.repeat(20_001)],
      ['B'.repeat(301), ''],
      ['C', 'x'.repeat(20_000)],
    );
    expect(errors.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [2, 1, 'tooLong'],
      [3, 0, 'tooLong'],
    ]);
    expect(errors.every(({ content }) => content.length <= 82)).toBe(true);
  });

  test('I18: 500 proposals are read, 501 are refused', () => {
    const rows = (count: number) => [['Titel'], ...Array.from({ length: count }, (_, index) => [`T${index}`])];
    expect(tableOf({ records: rows(mostImported), faults: [] }).kind).toBe('table');
    expect(tableOf({ records: rows(mostImported + 1), faults: [] })).toEqual({ kind: 'refused', reason: 'tooMany' });
  });

  test('I19: a script tag in a title is nothing but text', () => {
    const title = '<script>alert(1)</script>';
    expect(read(['Titel'], [title]).rows[0]?.profile.title).toBe(title);
  });

  test('I13: letters that cannot be read are named with their cell', () => {
    expect(read(['Titel'], ['Fr\u0081he'], ['Fr\ufffdhe']).errors.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'unreadable'],
      [3, 'unreadable'],
    ]);
  });

  test('a file without rows, and columns without anything in them, are seen', () => {
    expect(tableOf({ records: [['Titel'], [' ']], faults: [] })).toEqual({ kind: 'refused', reason: 'noRows' });
    expect(tableFrom(['Titel', '', ''], ['A', '', '']).headers).toEqual(['Titel']);
    expect(tableFrom(['Titel', '', ''], ['A', '', 'x']).headers).toEqual(['Titel', '', '']);
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(52)]).toEqual(['A', 'Z', 'AA', 'BA']);
  });
});
