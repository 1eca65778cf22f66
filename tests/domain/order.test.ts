import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBetween, keysInOrder } from '../../src/domain/order.ts';

describe('order keys', () => {
  it('leave room everywhere, however often a list is rearranged', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 2, 10, 61, 62, 500, 4_000])('come in rising order for %i entries', (count) => {
    const keys = keysInOrder(count);
    expect(keys).toHaveLength(count);
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    expect(new Set(keys).size).toBe(count);
    expect(keyBetween(null, keys[0] ?? '') < (keys[0] ?? '')).toBe(true);
  });
});
