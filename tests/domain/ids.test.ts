import { describe, expect, it } from 'vitest';
import { createId, isId } from '../../src/domain/ids.ts';
import { seededBytes } from '../support/chance.ts';

describe('ids', () => {
  it('are 22 letters that fit into keys and differ', () => {
    const random = seededBytes(4);
    const ids = Array.from({ length: 500 }, () => createId(random));
    expect(ids.filter((id) => !isId(id) || !/^[A-Za-z].{21}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(500);
  });

  it.each(['', 'a/b', 'a.b', 'ä', 'a b', 'x'.repeat(65), '__proto__', 'constructor', 5, null])('refuse %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});
