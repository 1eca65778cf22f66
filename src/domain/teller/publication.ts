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

/** A row as it could be told: its perspective, and whether it is by somebody of the group that brought the proposal in. */
export interface Labelled {
  readonly perspective: Perspective | null;
  readonly inside?: true;
}

/** What may be told beside the rows of a proposal. */
export interface ToldLabels {
  readonly perspectives: ReadonlySet<Perspective>;
  /** Whether it is told which rows are by the group that brought the proposal in. */
  readonly inside: boolean;
}

const isFew = (count: number): boolean => count > 0 && count < smallestTold;

/**
 * What may be told beside unnamed rows when the group that brought the proposal in can be told, too: at least three rows
 * must be on either side of it. Both labels together could single somebody out (one person of a perspective who works in
 * the group), so a perspective falls silent that has one or two on a side, and then the smallest of that side, until the
 * rows without one are none or at least three on either side. Whatever views are laid over each other, nobody is fewer
 * than three.
 */
export const toldLabels = (rows: readonly Labelled[], mayTellInside: boolean): ToldLabels => {
  const told = toldPerspectives(rows.map(({ perspective }) => perspective));
  const sides = [rows.filter(({ inside }) => inside === true), rows.filter(({ inside }) => inside !== true)];
  if (!mayTellInside || sides.some(({ length }) => length < smallestTold)) return { perspectives: told, inside: false };
  const on = (side: readonly Labelled[], one: Perspective) =>
    side.filter(({ perspective }) => perspective === one).length;
  const size = (one: Perspective) => on(rows, one);
  const kept = [...told]
    .filter((one) => !sides.some((side) => isFew(on(side, one))))
    .sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const silent = (side: readonly Labelled[]) => side.length - kept.reduce((sum, one) => sum + on(side, one), 0);
  for (;;) {
    const short = sides.find((side) => isFew(silent(side)));
    if (short === undefined) return { perspectives: new Set(kept), inside: true };
    // Fewer than three without one on a side of at least three: some perspective has rows there.
    kept.splice(
      kept.findLastIndex((one) => on(short, one) > 0),
      1,
    );
  }
};
