import { expect, test } from 'vitest';
import { seeks } from '../../src/domain/words-sought.ts';

test.each([
  ['', 'anything', true],
  ['  ', '', true],
  ['hilfe', 'Frühe Hilfen', true],
  ['HILFEN  frühe', 'Frühe Hilfen im ganzen Landkreis', true],
  ['frühe bus', 'Frühe Hilfen', false],
  // Typed on one device as one letter, on another as two.
  ['fru\u0308he', 'Fr\u00fche Hilfen', true],
])('„%s“ in „%s“: %s', (sought, text, fits) => {
  expect(seeks(sought)(text)).toBe(fits);
});
