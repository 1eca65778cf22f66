import { describe, expect, it } from 'vitest';
import {
  fieldsOfAction,
  isInField,
  newFieldName,
  withFieldRenamed,
} from '../../../src/domain/proposal/fields-of-action.ts';

describe('the fields of action', () => {
  it('are told once each, by name, with how many proposals belong to them', () => {
    const lists = [['Wohnen', 'Ältere'], [], ['Ältere', 'Ältere'], ['Bildung']];
    expect(fieldsOfAction(lists.map((fields) => ({ fields })))).toEqual([
      { name: 'Ältere', count: 2 },
      { name: 'Bildung', count: 1 },
      { name: 'Wohnen', count: 1 },
    ]);
  });

  it.each([
    [['Wohnen'], 'Wohnen', true],
    [['Wohnen'], 'Bildung', false],
    [[], null, true],
    [[], 'Wohnen', false],
  ] as const)('a proposal of %j asked for %s: %s', (fields, field, isIn) => {
    expect(isInField({ fields }, field)).toBe(isIn);
  });

  it.each([
    ['Familie', 'Familien', 'Familien'],
    ['Familie', ' Familie  und  Kita ', 'Familie und Kita'],
    ['Familie', 'GESUNDHEIT', 'Gesundheit'],
    ['Familie', 'familie', 'familie'],
    ['Familie', 'Familie', null],
    ['Familie', '  ', null],
  ] as const)('„%s“ that is to be „%s“ is called %j', (from, wanted, name) => {
    expect(newFieldName(['Familie', 'Gesundheit'], from, wanted)).toBe(name);
  });

  it.each([
    [
      ['A', 'B', 'C'],
      ['A', 'X', 'C'],
    ],
    [['X', 'B'], ['X']],
    [
      ['B', 'X', 'C'],
      ['X', 'C'],
    ],
    [['A'], ['A']],
  ] as const)('of %j is left %j when B is called X', (before, after) => {
    expect(withFieldRenamed(before, 'B', 'X')).toEqual(after);
  });
});
