import { expect, test } from 'vitest';
import { notAskedAgain } from '../../../src/domain/assessment/not-asked-again.ts';
import { openFact, proposals, revealedFact, settledOn } from '../../support/assessment-scene.ts';

const list = proposals(4);
const first = revealedFact(Object.fromEntries(list.map(({ id }) => [id, settledOn(5, 5)])), 1);
const second = revealedFact({ p2: settledOn(6, 6) }, 2);

test('a second round about one of four leaves three of the first as they were', () => {
  expect(notAskedAgain(second, first)).toEqual(['p1', 'p3', 'p4']);
  expect(notAskedAgain(first, null)).toEqual([]);
  expect(notAskedAgain(second, openFact(list))).toEqual([]);
});

test('one at a time: what is still covered in the second round was asked again', () => {
  expect(notAskedAgain({ ...second, covered: 2 }, first)).toEqual([]);
});
