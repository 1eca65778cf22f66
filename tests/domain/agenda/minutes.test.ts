import { expect, it } from 'vitest';
import { parseMinutes } from '../../../src/domain/agenda/minutes.ts';

it.each([
  ['45', 45],
  [' 5 ', 5],
  ['0', 0],
  ['600', 600],
  ['601', null],
  ['1000', null],
  ['', null],
  ['-5', null],
  ['4,5', null],
  ['zehn', null],
])('%j is understood as %j minutes', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});
