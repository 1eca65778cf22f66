import type { Perspective } from '../session/perspective.ts';

/** The fewest people who must share a label before it is told. */
export const smallestTold = 3;

/**
 * Which perspectives may be told beside unnamed rows: those shared by at least `fewest` rows, as long as the rows
 * without a label are none or at least `fewest` — otherwise the remaining one or two would be known by elimination,
 * and the smallest told perspective falls silent too until they are enough. (k-anonymity, Sweeney 2002.)
 */
export const toldPerspectives = (
  labels: readonly (Perspective | null)[],
  fewest: number = smallestTold,
): ReadonlySet<Perspective> => {
  const counts = new Map<Perspective, number>();
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  const told = [...counts].filter(([, count]) => count >= fewest).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  let silent = labels.length - told.reduce((sum, [, count]) => sum + count, 0);
  while (silent > 0 && silent < fewest) {
    const smallest = told.pop();
    if (smallest === undefined) break;
    silent += smallest[1];
  }
  return new Set(told.map(([label]) => label));
};
