import { expect, test } from 'vitest';
import { readsEverything, worksAmong } from '../../src/app/county/use-group-work.ts';
import type { GroupId } from '../../src/domain/ids.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';

const [youth, care] = ['youth', 'care'] as [GroupId, GroupId];
const workOf = (group: GroupId) => ({ group }) as GroupWork;

test('from one group to another the first one is not taken for the other: its work is still to come', () => {
  const first = workOf(youth);
  expect(worksAmong([first], [youth])).toEqual({ works: [first], isComplete: true });
  expect(worksAmong([first], [care])).toEqual({ works: [], isComplete: false });
  expect(worksAmong([first], [youth, care])).toEqual({ works: [first], isComplete: false });
  expect(worksAmong([first], [])).toEqual({ works: [], isComplete: true });
});

test('a reader, who reads nothing of what was handed in, never says of a proposal that nobody handed it in', () => {
  const whole = { works: [], isComplete: true };
  expect(
    (['office', 'moderator', 'author', 'reader'] as const).map((role) => readsEverything({ role }, whole)),
  ).toEqual([...[true, true, true], false]);
  expect(readsEverything({ role: 'office' }, { ...whole, isComplete: false })).toBe(false);
});
