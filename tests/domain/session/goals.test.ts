import { expect, test } from 'vitest';
import { goalLines } from '../../../src/domain/session/goals.ts';

test('goals are the lines that say something, each once', () => {
  expect(goalLines(' Einigkeit sehen \n\nFokus festlegen\nEinigkeit sehen')).toEqual([
    'Einigkeit sehen',
    'Fokus festlegen',
  ]);
  expect(goalLines('')).toEqual([]);
});
