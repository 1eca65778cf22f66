import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/domain/export/csv.ts';
import { goalsSheet } from '../../../src/domain/export/goals-export.ts';
import { goalsIn } from '../../../src/domain/proposal/strategic-goals.ts';
import { proposal } from '../../support/assessment-scene.ts';

const words = { number: 'Nr.', proposal: 'Vorschlag' };
const table = (...lines: readonly string[]) =>
  goalsSheet(
    lines.map((strategicGoal, index) => proposal(index + 1, { strategicGoal })),
    words,
  );

describe('the table of goals', () => {
  it('has a row per proposal, a column per goal that is named, and a cross where they are linked', () => {
    expect(table('Beteiligung', '', 'Wohnen; Beteiligung')).toEqual([
      ['Nr.', 'Vorschlag', 'Beteiligung', 'Wohnen'],
      [1, 'Vorschlag mit der Nummer 1', 'x', null],
      [2, 'Vorschlag mit der Nummer 2', null, null],
      [3, 'Vorschlag mit der Nummer 3', 'x', 'x'],
    ]);
  });

  it.each([
    ['Starke Quartiere', 'starke  quartiere'],
    ['Starke Quartiere', '  Starke\u00a0Quartiere '],
    ['Fördern', 'Fo\u0308rdern'],
    ['WOHNEN', 'Wohnen;wohnen;'],
  ])('„%s“ and „%s“ are one goal, named as it was written first', (first, second) => {
    const [head, ...rows] = table(first, second);
    expect(head).toEqual(['Nr.', 'Vorschlag', first]);
    expect(rows.map((row) => row[2])).toEqual(['x', 'x']);
  });

  it('keeps goals that differ in a word apart, and commas inside of one', () => {
    expect(goalsIn({ strategicGoal: 'Bildung, auch spät; Bildung' })).toEqual(['Bildung, auch spät', 'Bildung']);
    expect(goalsIn({ strategicGoal: ' ; ' })).toEqual([]);
  });

  it('never lets the words of a goal run as a formula', () => {
    expect(toCsv(table('=1+1')).split('\r\n')[0]).toBe("\uFEFFNr.;Vorschlag;'=1+1");
  });
});
