import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putMark, readMarks } from '../../../src/documents/group-sheet/marks.ts';
import type { QuestionId } from '../../../src/domain/ids.ts';
import { exchange } from '../../support/documents.ts';

const q1 = 'q1' as QuestionId;
const plain = { strong: false, part: '', condition: '' };

describe('a group’s sheet', () => {
  it('D79 keeps what two of its people mark at once, each mark in its row', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    putMark(tablet, 'agree', q1, { verdict: 'conditional', condition: 'mit Personal' });
    putMark(phone, 'agree', q1, { strong: true });
    putMark(phone, 'disagree', q1, { verdict: 'wrong', part: 'der zweite Satz' });
    exchange(tablet, phone);
    const agrees = {
      row: 'agree',
      thesis: q1,
      verdict: 'conditional',
      strong: true,
      part: '',
      condition: 'mit Personal',
    };
    const differs = { row: 'disagree', thesis: q1, verdict: 'wrong', ...plain, part: 'der zweite Satz' };
    expect(readMarks(tablet)).toEqual([agrees, differs]);
    expect(readMarks(phone)).toEqual(readMarks(tablet));
    putMark(phone, 'agree', q1, { verdict: null });
    exchange(tablet, phone);
    expect(readMarks(tablet)).toEqual([differs]);
  });

  it('D79 has a part only of what is right or wrong, and a condition only under one', () => {
    const doc = new Y.Doc();
    putMark(doc, 'more', q1, { verdict: 'unclear', part: 'x', condition: 'y' });
    expect(readMarks(doc)).toEqual([{ row: 'more', thesis: q1, verdict: 'unclear', ...plain }]);
  });

  it.each([
    ['agree/verdict', 'perhaps'],
    ['nowhere/verdict', 'right'],
    ['agree/strong', true],
  ])('D1 reads no mark from %s being %j', (field, value) => {
    const doc = new Y.Doc();
    doc.getMap('marks').set(`q1/${field}`, value);
    expect(readMarks(doc)).toEqual([]);
  });
});
