import { expect, test } from 'vitest';
import { findCurrent, LINE_HEIGHT, STATION, stationState, threadPath } from '../../src/ui/thread-station.ts';

/** The points that the path passes: after M and at the end of every bend. */
function pointsOf(path: string): [number, number][] {
  return [...path.matchAll(/(?:M|Q\S+ \S+ )(\S+) ([^Q]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

test.each([1, 2, 7, 14])('a thread of %i stations passes every knot at middle height', (count) => {
  const points = pointsOf(threadPath(count - 1, count));
  for (const [, y] of points) expect(y).toBe(LINE_HEIGHT / 2);
  const knots = Array.from({ length: count }, (_, index) => (index + 0.5) * STATION);
  expect(points.map(([x]) => x)).toEqual([0, ...knots]);
});

test('the red part is the beginning of the whole', () => {
  expect(threadPath(6, 7).startsWith(threadPath(3, 7))).toBe(true);
});

test('nothing runs before the start and after an item that is gone', () => {
  const items = [{ id: 'a', label: 'A' }];
  expect(findCurrent({ items, currentId: null, over: false })).toBe(-1);
  expect(findCurrent({ items, currentId: 'gone', over: false })).toBe(-1);
  expect(stationState(items, 0, -1)).toBe('coming');
});
