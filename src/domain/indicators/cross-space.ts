import type { Spot } from '../grid/geometry.ts';
import { type GridSpace, placeX, placeY, tenth } from '../grid/grid-space.ts';
import { type CrossPlace, importanceSpan, influenceSpan, nearestPlace } from './indicator-cross.ts';

/** The plot on the wall: one unit is one pixel of 1920 × 1080. Nothing is smaller than 28. */
export const wallCross = (count: number): GridSpace => ({
  width: 1080,
  height: 760,
  inset: 44,
  disc: 38,
  numberSize: 28,
  textSizes: count <= 12 ? [36, 32, 28] : [32, 28],
  reach: 180,
});

/** The plot on a tablet: fewer units, so that letters are larger beside the frame. */
export const tabletCross = (count: number): GridSpace => ({
  width: 900,
  height: 660,
  inset: 36,
  disc: count <= 24 ? 30 : 26,
  numberSize: count <= 24 ? 22 : 19,
  textSizes: count <= 24 ? [24, 21] : [20],
  reach: count <= 24 ? 120 : 60,
});

/** The plot in the cockpit: placed with keys it is laid out anew with every step, and must not keep anybody waiting. */
export const deskCross = (count: number): GridSpace => ({ ...tabletCross(count), textSizes: [21], reach: 60 });

/** The plot on a phone: numbers only, the list below names them. */
export const phoneCross = (count: number): GridSpace => ({
  width: 480,
  height: 600,
  inset: 36,
  disc: count <= 24 ? 32 : 24,
  numberSize: count <= 24 ? 24 : 18,
  textSizes: [],
  reach: 0,
});

/** Where a place lies on the sheet. */
export const spotOfPlace = ({ importance, influence }: CrossPlace, space: GridSpace): Spot =>
  tenth({ x: placeX(influence, influenceSpan, space), y: placeY(importance, importanceSpan, space) });

/** The place under a spot of the sheet: the nearest one, also from outside. */
export const placeAtSpot = ({ x, y }: Spot, { width, height, inset }: GridSpace): CrossPlace => {
  const across = (x - inset) / (width - 2 * inset);
  const up = (height - inset - y) / (height - 2 * inset);
  return nearestPlace({
    influence: influenceSpan.min + across * (influenceSpan.max - influenceSpan.min),
    importance: importanceSpan.min + up * (importanceSpan.max - importanceSpan.min),
  });
};
