import { describe, expect, it } from 'vitest';
import { toldPerspectives } from '../../../src/domain/teller/publication.ts';

describe('perspectives beside unnamed rows', () => {
  it.each([
    ['none below three', ['a', 'a'], []],
    ['all of one', ['a', 'a', 'a'], ['a']],
    ['none when two would remain', ['a', 'a', 'a', 'b', 'b'], []],
    ['the larger when the smaller must fall silent with one', ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c'], ['a']],
    ['both when three remain', ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd'], ['a', 'b']],
    ['rows without any count among the rest', ['a', 'a', 'a', null, null], []],
  ])('are told: %s', (_, labels, told) => {
    expect([...toldPerspectives(labels)].sort()).toEqual(told);
  });
});
