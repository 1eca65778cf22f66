import { describe, expect, it } from 'vitest';
import {
  allFields,
  boardFields,
  boardKinds,
  fieldsOf,
  hasPart,
  optionOf,
  questionOf,
} from '../../../src/domain/board/board-kinds.ts';

describe('the fields of a board', () => {
  it('are those of its kind, known from each other, and no field belongs to two kinds', () => {
    expect(fieldsOf({ kind: 'feedback', options: [] })).toEqual(['good', 'idea', 'question', 'go']);
    expect(fieldsOf({ kind: 'mandate', options: [] })).toEqual(['contents', 'effort', 'possibilities', 'mandate']);
    expect(new Set(allFields).size).toBe(boardKinds.flatMap((kind) => boardFields[kind]).length);
  });

  it.each([
    [[''], ['pro1', 'contra1']],
    [
      ['Nord', 'Süd'],
      ['pro1', 'contra1', 'pro2', 'contra2'],
    ],
    [['', '', '', ''], boardFields.proContra],
  ])('of the options %j are %j', (options, fields) => {
    expect(fieldsOf({ kind: 'proContra', options })).toEqual(fields);
  });

  it('say of which option they are, if of any, and what they ask', () => {
    expect(boardFields.proContra.map(optionOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(boardFields.feedback.map(optionOf)).toEqual([null, null, null, null]);
    expect(questionOf('contra4')).toBe('contra');
    expect(questionOf('question')).toBe('question');
    expect([hasPart('feedback', 'options'), hasPart('proContra', 'options')]).toEqual([false, true]);
  });
});
