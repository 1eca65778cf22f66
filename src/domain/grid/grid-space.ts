import { shareOf } from '../assessment/criterion.ts';
import type { Box, Line, Spot } from './geometry.ts';
import type { Span } from './grid-field.ts';

/** The sheet a grid is drawn on, in units of its own: the drawing grows with the screen. */
export interface GridSpace {
  readonly width: number;
  readonly height: number;
  /** How far the ends of the scales lie inside the frame, so that a point at an end is not cut. */
  readonly inset: number;
  readonly disc: number;
  /** Letters of the numbers in the discs. */
  readonly numberSize: number;
  /** Letters of the short titles: the first size with which all find a place is taken, the last one in any case. */
  readonly textSizes: readonly number[];
  /** How far a short title may stand from its disc. */
  readonly reach: number;
}

/** The plot on the wall: one unit is one pixel of 1920 × 1080. Nothing is smaller than 28; many points get smaller discs. */
export const wallSpace = (points: number): GridSpace => {
  const sheet = { width: points <= 12 ? 1080 : 990, height: 820 };
  if (points <= 12) return { ...sheet, inset: 44, disc: 31, numberSize: 36, textSizes: [40, 36, 32, 28], reach: 240 };
  if (points <= 20) return { ...sheet, inset: 40, disc: 27, numberSize: 32, textSizes: [36, 32, 28], reach: 160 };
  return { ...sheet, inset: 34, disc: 23, numberSize: 28, textSizes: [28], reach: 200 };
};

/** The plot on a tablet: fewer units, so that letters and discs are larger beside the frame. */
export const tabletSpace = (points: number): GridSpace => ({
  width: 900,
  height: 640,
  inset: 38,
  disc: points <= 20 ? 25 : 20,
  numberSize: points <= 20 ? 27 : 22,
  textSizes: points <= 20 ? [26, 22] : [22],
  reach: points <= 20 ? 160 : 50,
});

/** The plot on a phone: numbers only, the list below names them. */
export const phoneSpace = (points: number): GridSpace => ({
  width: 480,
  height: 480,
  inset: 30,
  disc: points <= 20 ? 24 : 19,
  numberSize: points <= 20 ? 28 : 26,
  textSizes: [],
  reach: 0,
});

/** The place of a value between the left and the right end of the sheet. */
export const placeX = (value: number, span: Span, { width, inset }: GridSpace): number =>
  inset + shareOf(value, span) * (width - 2 * inset);

/** The place of a value between the lower and the upper end; high values stand high. */
export const placeY = (value: number, span: Span, { height, inset }: GridSpace): number =>
  height - inset - shareOf(value, span) * (height - 2 * inset);

/** How much more area the largest disc has than the smallest: what the number in it needs is the least. */
const mostArea = 3.2;

/** The radius of a disc that shows a value by its area, from the smallest (share 0) to the largest (share 1). */
export const radiusAt = (share: number, { disc }: Pick<GridSpace, 'disc'>): number =>
  Math.round(disc * Math.sqrt(1 + share * (mostArea - 1)));

/** The same sheet with room at its ends for the largest disc. */
export const spaceForSizes = (space: GridSpace): GridSpace => ({
  ...space,
  inset: Math.max(space.inset, radiusAt(1, space) + 10),
});

/** The whole plot. */
export const frameOf = ({ width, height }: GridSpace): Box => ({ x: 0, y: 0, width, height });

/** The two lines that make four fields. */
export const middleLines = ({ width, height }: GridSpace): readonly [Line, Line] => [
  { from: { x: width / 2, y: 0 }, to: { x: width / 2, y: height } },
  { from: { x: 0, y: height / 2 }, to: { x: width, y: height / 2 } },
];

/** Rounded to a tenth of a unit, so that pictures stay short and compare equal. */
export const tenth = ({ x, y }: Spot): Spot => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
