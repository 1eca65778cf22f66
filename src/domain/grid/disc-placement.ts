import { type Disc, discsMeet, type Spot } from './geometry.ts';
import { type GridSpace, tenth } from './grid-space.ts';

/** A point that wants a disc with its number. */
export interface DiscWish {
  readonly id: string;
  readonly at: Spot;
  readonly r: number;
}

const spacing = 4;
const ring = 5;
const turns = 32;

const isFree = (disc: Disc, placed: Iterable<Disc>, { width, height }: GridSpace): boolean => {
  const { x, y, r } = disc;
  if (x < r || y < r || x > width - r || y > height - r) return false;
  for (const other of placed) if (discsMeet({ x, y, r: r + spacing }, other)) return false;
  return true;
};

/** Spots around a centre, ring by ring outwards; each ring begins on the right. */
function* around({ x, y }: Spot, reach: number): Generator<Spot> {
  for (let radius = ring; radius <= reach; radius += ring)
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (2 * Math.PI * turn) / turns;
      yield tenth({ x: x + radius * Math.cos(angle), y: y - radius * Math.sin(angle) });
    }
}

/**
 * Gives every point a disc that meets no other one: at its own spot where that is free, else at the nearest free spot.
 * Who does not have to move stays, in the order of the list; a disc of an earlier picture whose point has not moved
 * keeps its spot before others choose.
 */
export const placeDiscs = (
  wishes: readonly DiscWish[],
  space: GridSpace,
  earlier: ReadonlyMap<string, Spot> = new Map(),
): ReadonlyMap<string, Disc> => {
  const placed = new Map<string, Disc>();
  const take = ({ id, r }: DiscWish, spot: Spot | undefined): boolean => {
    if (spot === undefined) return false;
    const disc = { ...spot, r };
    if (!isFree(disc, placed.values(), space)) return false;
    placed.set(id, disc);
    return true;
  };
  for (const wish of wishes) take(wish, earlier.get(wish.id));
  for (const wish of wishes) if (!placed.has(wish.id)) take(wish, wish.at);
  for (const wish of wishes) {
    if (placed.has(wish.id)) continue;
    for (const spot of around(wish.at, Math.hypot(space.width, space.height))) if (take(wish, spot)) break;
  }
  return placed;
};

/**
 * A disc among others that stay where they are: at its own spot where that is free, else at the nearest free one. Null
 * where the sheet is full.
 */
export const placeDiscAmong = (
  { at, r }: Omit<DiscWish, 'id'>,
  others: readonly Disc[],
  space: GridSpace,
): Disc | null => {
  if (isFree({ ...at, r }, others, space)) return { ...at, r };
  for (const spot of around(at, Math.hypot(space.width, space.height)))
    if (isFree({ ...spot, r }, others, space)) return { ...spot, r };
  return null;
};
