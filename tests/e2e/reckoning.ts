/*
 * The same figures as the app shows, reckoned a second time and in another way, from what people said and from the
 * definitions alone. Nothing here may be taken from the sources it checks.
 */
export type Figures = {
  readonly n: number;
  readonly median: number;
  readonly mean: number;
  readonly q1: number;
  readonly q3: number;
  /** Tastle & Wierman, 0 to 1. */
  readonly agreement: number;
  readonly split: boolean;
};

const width = 10;

/** Quantile of type 7 by cutting the line through the sorted values at one place. */
function cut(values: readonly number[], share: number): number {
  const line = values.toSorted((a, b) => a - b);
  const place = 1 + share * (line.length - 1);
  const left = line[Math.trunc(place) - 1] ?? Number.NaN;
  const right = line[Math.trunc(place)] ?? left;
  return left + (place - Math.trunc(place)) * (right - left);
}

/** By the shares of each step, as the paper defines it. */
function consensus(values: readonly number[], mean: number): number {
  let sum = 1;
  for (let step = 0; step <= width; step += 1) {
    const share = values.filter((value) => value === step).length / values.length;
    if (share > 0) sum += share * Math.log2(1 - Math.abs(step - mean) / width);
  }
  return sum;
}

/** Null when nobody gave a value. */
export function reckon(values: readonly number[]): Figures | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const low = values.filter((value) => value * 3 <= width).length / values.length;
  const high = values.filter((value) => value * 3 >= 2 * width).length / values.length;
  return {
    n: values.length,
    median: cut(values, 0.5),
    mean,
    q1: cut(values, 0.25),
    q3: cut(values, 0.75),
    agreement: consensus(values, mean),
    split: values.length > 1 && low >= 0.3 && high >= 0.3,
  };
}

/** The one word for a proposal: the further apart of both dimensions, or that it is to be talked about. */
export function word(first: Figures | null, second: Figures | null): string {
  if (first === null || second === null || first.n < 2 || second.n < 2) return 'zu wenige';
  const both = [first, second];
  if (both.some(({ agreement, split }) => agreement < 0.5 || split)) return 'besprechen';
  return both.some(({ agreement }) => agreement < 0.75) ? 'teils einig' : 'einig';
}

/** As a German reads it on the wall. */
export const german = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');
