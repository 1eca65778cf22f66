import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../src/domain/indicators/indicator-cross.ts';
import { longestIndicator, settledNumbers } from '../../../src/domain/indicators/indicator-cross.ts';
import { isHead, readIndicatorRows } from '../../../src/domain/indicators/indicator-lines.ts';

const known: Readonly<Record<string, Addressee>> = { Politik: 'politics', V: 'administration' };
const read = (...rows: readonly (readonly string[])[]) => readIndicatorRows(rows, (word) => known[word] ?? null);

describe('findings that are pasted', () => {
  it('are plain lines, with or without a number in front', () => {
    expect(read(['Zeit fehlt'], ['3. Gute Moderation'], ['04 Daten'], ['  '], ['2030 wird alles gut'])).toEqual([
      { number: null, title: 'Zeit fehlt', text: '', addressee: 'all', place: null },
      { number: 3, title: 'Gute Moderation', text: '', addressee: 'all', place: null },
      { number: 4, title: 'Daten', text: '', addressee: 'all', place: null },
      { number: null, title: '2030 wird alles gut', text: '', addressee: 'all', place: null },
    ]);
  });

  it('may say text, addressee and place', () => {
    expect(read(['Zeit fehlt', 'Immer', 'Politik', '-2,5', '7'], ['Daten', '', 'wer auch immer', '3', ''])).toEqual([
      {
        number: null,
        title: 'Zeit fehlt',
        text: 'Immer',
        addressee: 'politics',
        place: { importance: -2.5, influence: 7 },
      },
      { number: null, title: 'Daten', text: '', addressee: 'all', place: null },
    ]);
  });

  it('follow the columns of a table with a head, wherever they stand', () => {
    const rows = [
      ['Nr.', 'Adressat', 'Einfluss', 'Wichtigkeit', 'Titel', 'Notiz'],
      ['7', 'V', '10', '12', 'Zeit fehlt', 'x'],
      ['0', 'V', '', '1', 'Daten', ''],
    ];
    expect(read(...rows)).toEqual([
      {
        number: 7,
        title: 'Zeit fehlt',
        text: '',
        addressee: 'administration',
        place: { importance: 10, influence: 10 },
      },
      { number: null, title: 'Daten', text: '', addressee: 'administration', place: null },
    ]);
    expect([rows[0], rows[1]].map((row) => isHead(row ?? []))).toEqual([true, false]);
  });

  it('are cut to what is kept', () => {
    const [long] = read(['x'.repeat(5_000), 'y'.repeat(5_000)]);
    expect([long?.title.length, long?.text.length]).toEqual([longestIndicator.title, longestIndicator.text]);
  });
});

describe('the numbers of findings', () => {
  it('stay as they are; of two that were given at once one comes after the greatest', () => {
    const all = [
      { id: 'b', number: 2 },
      { id: 'a', number: 2 },
      { id: 'c', number: 9 },
      { id: 'd', number: 1 },
    ];
    expect([...settledNumbers(all)].sort()).toEqual([
      ['a', 2],
      ['b', 10],
      ['c', 9],
      ['d', 1],
    ]);
    expect(settledNumbers(all.toReversed())).toEqual(settledNumbers(all));
  });
});
