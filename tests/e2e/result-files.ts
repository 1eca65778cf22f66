import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { expect } from 'vitest';
import { reckon } from './reckoning.ts';
import { countCannotTell, dimensions, type Table, titles, valuesOf } from './said.ts';

export const content = async (download: Download): Promise<Buffer> => readFile(await download.path());

function cells(line: string): string[] {
  return line.split(';').map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
}

/** The table of results as a spreadsheet reads it. */
export async function expectInCsv(download: Download, table: Table, round: number): Promise<void> {
  const text = (await content(download)).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = '', ...lines] = text.slice(1).split('\r\n').filter(Boolean);
  const columns = cells(head);
  const rows = lines.map(cells).filter((row) => row[columns.indexOf('Gruppe')] === 'alle');
  expect(rows.map((row) => row[columns.indexOf('Vorschlag')])).toEqual(titles);
  for (const [index, title] of titles.entries()) {
    const row = rows[index] ?? [];
    const at = (column: string) => (row[columns.indexOf(column)] ?? '').replace(',', '.');
    expect(at('Runde')).toBe(String(round));
    expect(at('Kann ich nicht einschätzen')).toBe(String(countCannotTell(table, title)));
    for (const dimension of dimensions) {
      const figures = reckon(valuesOf(table, title, dimension));
      expect(at(`${dimension}: Anzahl`)).toBe(String(figures?.n ?? 0));
      if (figures === null) continue;
      expect(Number(at(`${dimension}: Median`))).toBeCloseTo(figures.median, 4);
      expect(Number(at(`${dimension}: Mittel`))).toBeCloseTo(figures.mean, 3);
      expect(Number(at(`${dimension}: unteres Quartil`))).toBeCloseTo(figures.q1, 4);
      expect(Number(at(`${dimension}: oberes Quartil`))).toBeCloseTo(figures.q3, 4);
      expect(Number(at(`${dimension}: Einigkeit (0 bis 1)`))).toBeCloseTo(figures.agreement, 3);
    }
  }
}

type Json = {
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
  readonly proposals: readonly { readonly id: string; readonly title: string }[];
  readonly rounds: readonly {
    readonly proposals: readonly {
      readonly proposal: string;
      readonly abstained: number;
      readonly measures: Readonly<Record<string, { readonly n: number; readonly median: number } | null>>;
      readonly rows: readonly { readonly values: Readonly<Record<string, number>> }[];
    }[];
  }[];
};

export async function expectInJson(download: Download, tables: readonly Table[]): Promise<void> {
  const text = (await content(download)).toString('utf8');
  for (const name of ['Bea', 'Cem', 'Dora']) expect(text).not.toContain(name);
  const { criteria, proposals, rounds }: Json = JSON.parse(text);
  expect(rounds.length).toBe(tables.length);
  for (const [index, table] of tables.entries()) {
    for (const { id, title } of proposals) {
      const told = rounds[index]?.proposals.find(({ proposal }) => proposal === id);
      expect(told?.abstained).toBe(countCannotTell(table, title));
      for (const { id: dimension, name } of criteria) {
        const values = valuesOf(table, title, name);
        expect(told?.rows.flatMap((row) => row.values[dimension] ?? []).toSorted()).toEqual(values.toSorted());
        expect(told?.measures[dimension]?.median).toBe(reckon(values)?.median);
      }
    }
  }
}
