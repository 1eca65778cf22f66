import { expect, test } from 'vitest';
import { comparePerspectives, defaultPerspectives } from '../../../src/domain/session/perspective.ts';

test('perspectives stand in the order in which they are offered, own ones behind them, none at the end', () => {
  const mixed = [null, 'Seniorenrat', ...defaultPerspectives.toReversed(), null, 'politics'];
  expect(mixed.sort(comparePerspectives)).toEqual(['politics', ...defaultPerspectives, 'Seniorenrat', null, null]);
});
