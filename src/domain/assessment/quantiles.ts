/**
 * The quantile of sorted numbers, type 7: linear between neighbours, `h = (n − 1)p`. What R, NumPy and spreadsheets
 * show by default, so that anybody can check our picture. (Hyndman & Fan 1996, Sample Quantiles in Statistical Packages.)
 * Null when there are no numbers.
 */
export const quantile = (sorted: readonly number[], p: number): number | null => {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
};

/** The numbers in rising order; the given list stays as it is. */
export const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** The arithmetic mean; null when there are no numbers. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Ranks from the highest value down; equal values share a rank and the next one is left out (1, 2, 2, 4), so that
 * nobody is put before somebody else without a reason. Null keeps no rank.
 */
export const ranks = (values: readonly (number | null)[]): readonly (number | null)[] =>
  values.map((value) => (value === null ? null : 1 + values.filter((other) => other !== null && other > value).length));
