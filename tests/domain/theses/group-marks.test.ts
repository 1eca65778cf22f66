import { describe, expect, it } from 'vitest';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import { isId } from '../../../src/domain/ids.ts';
import {
  type GroupMark,
  longestMarkText,
  marksIn,
  markVerdicts,
  mayBePartly,
  rowId,
  sheetRows,
} from '../../../src/domain/theses/group-marks.ts';

const mark = (row: GroupMark['row'], thesis: string): GroupMark => ({
  ...{ row, thesis: thesis as QuestionId, verdict: 'right', strong: false, part: '', condition: '' },
});
const theses = ['b', 'a', 'c'].map((id, index) => ({ id: id as QuestionId, number: index + 1 }));

describe('the marks of a small group', () => {
  it('stand in the row in which they were made, in the order of the theses, and none of a thesis that is gone', () => {
    const marks = [
      mark('agree', 'c'),
      mark('agree', 'a'),
      mark('more', 'b'),
      mark('agree', 'gone'),
      mark('agree', 'b'),
    ];
    const sheet = { group: 'g' as GroupId, name: 'Gruppe 1', marks };
    expect(marksIn(sheet, 'agree', theses).map(({ thesis }) => thesis)).toEqual(['b', 'a', 'c']);
    expect(marksIn(sheet, 'politics', theses)).toEqual([]);
  });

  it('are narrowed to a part only where they are right or wrong, and a part is shorter than a page', () => {
    expect(markVerdicts.filter(mayBePartly)).toEqual(['right', 'wrong']);
    expect(longestMarkText).toBeLessThan(1_000);
  });

  it('lie with the words of their row under an id of its own', () => {
    const ids = sheetRows.map((row) => rowId('item' as AgendaItemId, row));
    expect(new Set(ids).size).toBe(sheetRows.length);
    expect(ids.every(isId)).toBe(true);
  });
});
