import { expect, test } from 'vitest';
import { placeOwn } from '../../../src/features/assessment/grid-own.tsx';

const mark = { x: 300, y: 300, text: 'Sie' };

test.each([
  ['nothing around it', mark, [], false],
  ['a disc right above it', mark, [{ x: 300, y: 250, r: 30 }], true],
  ['a disc beside it', mark, [{ x: 380, y: 300, r: 30 }], false],
  ['a disc below it', mark, [{ x: 300, y: 350, r: 30 }], false],
  ['the upper edge', { ...mark, y: 40 }, [], true],
])('one’s own word stands where it covers no number: %s', (_, own, discs, below) => {
  expect(placeOwn(own, discs, 28).below).toBe(below);
});
