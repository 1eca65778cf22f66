import { expect, test } from 'vitest';
import { atMost, beginningOf } from '../../src/domain/beginning.ts';

const family = '👩‍👩‍👧';

test.each([
  ['a short text stays as it is', 'Ein Bus', 7, 'Ein Bus'],
  ['a long one ends without a space before the dots', 'Ein Bus um elf', 8, 'Ein Bus …'],
  ['an emoji of two letters is not cut apart', `Busse 🚌 fehlen`, 7, 'Busse 🚌 …'],
  ['one that is made of several is one sign', `${family}${family} und mehr`, 1, `${family} …`],
  ['signs are counted, not letters', family, 1, family],
  ['an accent stays on its letter', 'Cafe\u0301 am Markt', 4, 'Cafe\u0301 …'],
])('%s', (_claim, text, signs, beginning) => {
  expect(beginningOf(text, signs)).toBe(beginning);
});

test.each([
  ['what fits stays as it is', 'Bus', 3, 'Bus'],
  ['what is longer is cut to the letter', 'Busse', 3, 'Bus'],
  ['half an emoji at the end goes', 'Bus🚌', 4, 'Bus'],
  ['a whole one stays', 'Bus🚌e', 5, 'Bus🚌'],
])('of so many letters at most %s', (_claim, text, letters, rest) => {
  expect(atMost(text, letters)).toBe(rest);
});
