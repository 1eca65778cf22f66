import { expect, test } from 'vitest';
import {
  changedPerspectives,
  comparePerspectives,
  defaultPerspectives,
  mostPerspectives,
  offeredKeys,
  readOffered,
  usualPerspectives,
} from '../../../src/domain/session/perspective.ts';

test('perspectives stand in the order in which they are offered, own ones before guests, none at the end', () => {
  const mixed = [null, 'Seniorenrat', ...defaultPerspectives.toReversed(), null, 'politics'];
  const others = defaultPerspectives.slice(0, -1);
  expect(mixed.sort(comparePerspectives)).toEqual(['politics', ...others, 'Seniorenrat', 'guest', null, null]);
});

test('what is hidden is not offered, and only what is not as usual is kept', () => {
  const own = { key: 'own', name: 'Seniorenrat', hidden: false };
  const hidden = { key: 'providers', name: null, hidden: true };
  const list = [...usualPerspectives.filter(({ key }) => key !== 'providers'), own, hidden];
  expect(offeredKeys(list)).not.toContain('providers');
  expect(offeredKeys(list)).toContain('own');
  expect(changedPerspectives(list)).toEqual([own, hidden]);
});

test('a list from outside keeps what is a perspective and no more than a session can have', () => {
  const good = { key: 'own', name: 'Seniorenrat', hidden: false };
  const wrong = [
    null,
    'own',
    { key: '__proto__', name: 'a', hidden: false },
    { key: 'a', name: 'x'.repeat(61), hidden: false },
  ];
  expect(readOffered([...wrong, { ...good, more: 1 }])).toEqual([good]);
  expect(readOffered(Array.from({ length: 90 }, (_, at) => ({ ...good, key: `own${at}` })))).toHaveLength(
    mostPerspectives,
  );
  expect(readOffered({ length: 3 })).toEqual([]);
});
