import type { Spot } from '../grid/geometry.ts';
import { type GridSpace, tenth } from '../grid/grid-space.ts';
import { spotOfPlace } from './cross-space.ts';
import { type CrossPlace, halfOf, importanceSpan } from './indicator-cross.ts';

/** So many rows each half has at most in the simplified view. */
export const rowsPerHalf = 3;

/** The row of a place: 1 next to the middle line, up to 3 and with a sign as its half has; 0 on the line itself. */
export const rowOf = (place: CrossPlace): number => {
  const distance = Math.abs(place.importance) / importanceSpan.max;
  const row = Math.min(rowsPerHalf, Math.ceil(distance * rowsPerHalf));
  return halfOf(place) === 'lower' && row > 0 ? -row : row;
};

/** What rows have to leave free: strips above and below, and a row on the middle line where something lies on it. */
export interface RowRoom {
  readonly above: number;
  readonly below: number;
  readonly middle: number;
}

/** The height of a row on the sheet; all rows of a half are equally far apart. */
export const heightOfRow = (row: number, { height }: GridSpace, room: RowRoom): number => {
  const half = height / 2 - (row > 0 ? room.above : room.below) - room.middle / 2;
  const off = row === 0 ? 0 : room.middle / 2 + (half * (Math.abs(row) - 0.5)) / rowsPerHalf;
  return Math.round(10 * (height / 2 - Math.sign(row) * off)) / 10;
};

/** The largest sign with which neighbouring rows do not touch. */
export const discInRows = ({ height }: GridSpace, { above, below, middle }: RowRoom): number => {
  const row = (height / 2 - Math.max(above, below) - middle / 2) / rowsPerHalf;
  return Math.floor((row - 5) / 2);
};

/**
 * The nearest places to those wished, at least `apart` from one another, in the same order, from `min` to `max` (the least
 * sum of squares, by pooling neighbours: Ayer and others 1955). Where there is not room for all, they stand closer.
 */
export const spread = (
  wished: readonly number[],
  { apart, min, max }: { readonly apart: number; readonly min: number; readonly max: number },
): readonly number[] => {
  const step = Math.min(apart, wished.length < 2 ? apart : (max - min) / (wished.length - 1));
  const pools: { sum: number; count: number }[] = [];
  for (const [index, value] of wished.entries()) {
    let pool = { sum: value - index * step, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const most = max - (wished.length - 1) * step;
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, index) => Math.min(Math.max(start, min), Math.max(most, min)) + index * step);
};

interface RowWish {
  readonly id: string;
  readonly number: number;
  readonly place: CrossPlace;
}

/** Places drawn in rows, beside one another by influence; the places themselves are not changed. */
export const spotsInRows = (wishes: readonly RowWish[], space: GridSpace, room: RowRoom): ReadonlyMap<string, Spot> => {
  const spots = new Map<string, Spot>();
  const rows = new Set(wishes.map(({ place }) => rowOf(place)));
  for (const row of rows) {
    const inRow = wishes
      .filter(({ place }) => rowOf(place) === row)
      .sort((a, b) => a.place.influence - b.place.influence || a.number - b.number);
    const wished = inRow.map(({ place }) => spotOfPlace(place, space).x);
    const range = { apart: 2 * space.disc + 5, min: space.disc + 1, max: space.width - space.disc - 1 };
    const y = heightOfRow(row, space, room);
    for (const [index, x] of spread(wished, range).entries()) {
      const wish = inRow[index];
      if (wish !== undefined) spots.set(wish.id, tenth({ x, y }));
    }
  }
  return spots;
};
