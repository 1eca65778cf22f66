import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Meeting, meeting } from '../../support/meeting.ts';

const told = (one: Meeting) => one.tally().people.told;
const people = (perspectives: readonly string[], guests = 0) =>
  meeting({ participants: perspectives.length, proposals: 1, perspectives, guests });

describe('who took part, by perspective', () => {
  it.each([
    ['aaabbb', { a: 3, b: 3 }],
    // One alone would be known by elimination.
    ['aaab', {}],
    ['aaabbbbc', { b: 4 }],
    ['aaabcd', { a: 3 }],
    ['aabbc', {}],
    ['', {}],
  ] as const)('of %j everybody reads %j', (letters, perspectives) => {
    const one = people([...letters]);
    one.end(true);
    expect(told(one)).toEqual({ counted: letters.length, perspectives });
  });

  it('is told to nobody while the meeting goes on, with the end or with the approved minutes, and no more when it goes on', () => {
    const one = people([...'aaabbb'], 2);
    expect(told(one)).toBeUndefined();
    one.approve(true);
    expect(told(one)).toEqual({ counted: 6, perspectives: { a: 3, b: 3 } });
    one.end(true);
    one.approve(false);
    expect(told(one)?.counted).toBe(6);
    one.end(false);
    expect(told(one)).toBeUndefined();
  });

  it('stays as it was told, whoever is excluded, admitted or erased afterwards: a difference would name them', () => {
    const one = people([...'aaabbb'], 1);
    one.end(true);
    const before = told(one);
    one.stand('seat0', 'excluded');
    one.stand('guest0', 'counted');
    one.erase('seat4');
    one.restart();
    expect(told(one)).toEqual(before);
    expect(one.tally().people.counted).toBe(5);
  });

  it('never singles anybody out, whoever is there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 }), (perspectives) => {
        const one = people(perspectives);
        one.end(true);
        const { counted, perspectives: counts } = told(one) ?? { counted: -1, perspectives: {} };
        const groups = Object.values(counts);
        const rest = counted - groups.reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(perspectives.length);
        for (const count of groups) expect(count).toBeGreaterThanOrEqual(3);
        if (groups.length > 0 && rest > 0) expect(rest).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
