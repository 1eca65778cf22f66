import type { GridSpace } from './grid-space.ts';
import { type LabelRoom, type LabelWish, type PlacedLabel, placeLabels } from './label-placement.ts';

/** Texts of a picture in one size of letters. */
export interface SizedLabels {
  readonly size: number;
  readonly labels: readonly PlacedLabel[];
}

/** What stands on the screen now: its size of letters, if it had one, and its texts. */
export interface EarlierLabels {
  readonly textSize: number | undefined;
  readonly labels: readonly PlacedLabel[];
}

/**
 * Places texts in the largest letters of the sheet in which all find a place; where there are none, in those in which the
 * most do. What stands on the screen keeps size and place as long as it can.
 */
export const placeInSizes = (
  wishes: readonly LabelWish[],
  room: Omit<LabelRoom, 'size' | 'reach'>,
  space: Pick<GridSpace, 'textSizes' | 'reach'>,
  earlier: EarlierLabels = { textSize: undefined, labels: [] },
): SizedLabels => {
  let best: SizedLabels = { size: space.textSizes.at(-1) ?? 0, labels: [] };
  for (const { size, reach } of textTries(space, earlier.textSize)) {
    const labels = placeLabels(wishes, { ...room, size, reach }, size === earlier.textSize ? earlier.labels : []);
    if (labels.length > best.labels.length) best = { size, labels };
    if (labels.length === wishes.length) break;
  }
  return best;
};

const near = 100;

/**
 * Large letters close to their discs first, then smaller ones, then further away: a name that has to be searched for at
 * the end of a line is worse than a smaller one. What is on the screen now keeps its size as long as it can.
 */
const textTries = (
  { textSizes, reach }: Pick<GridSpace, 'textSizes' | 'reach'>,
  now: number | undefined,
): readonly { readonly size: number; readonly reach: number }[] => {
  const sizes = textSizes.filter((size) => now === undefined || now === 0 || size <= now);
  const further = sizes.length > 2 ? sizes.slice(1) : sizes;
  const away = further.map((size) => ({ size, reach }));
  const close = sizes.map((size) => ({ size, reach: Math.min(near, reach) }));
  return now === undefined || now === 0 ? [...close, ...away] : [{ size: now, reach }, ...close, ...away];
};
