import { rowsByPerspective } from '../assessment/agreement.ts';
import type { ProposalResult, ResultRow, RoundFact } from '../assessment/assessment.ts';
import { revealed } from '../assessment/assessment.ts';
import type { Perspective } from '../session/perspective.ts';
import { smallestTold } from '../teller/publication.ts';

/** Whose scores a picture is made of. `withoutOrigin`: of each proposal without the group that brought it in. */
export type Voices =
  | { readonly kind: 'all' }
  | { readonly kind: 'withoutOrigin' }
  | { readonly kind: 'only' | 'without'; readonly perspective: Perspective };

/** Everybody: nothing is left out. */
export const allVoices: Voices = { kind: 'all' };

const sidesOf = (rows: readonly ResultRow[], isLeft: (row: ResultRow) => boolean): readonly ResultRow[] => {
  const others = rows.filter((row) => !isLeft(row));
  return rows.length - others.length < smallestTold || others.length < smallestTold ? [] : others;
};

/**
 * The rows of these voices on a proposal. None where what is left out is not told on it, or where fewer than three remain
 * on either side: one or two people are no group, and who knows the others would know them.
 */
export const rowsOfVoices = ({ rows }: Pick<ProposalResult, 'rows'>, voices: Voices): readonly ResultRow[] => {
  if (voices.kind === 'all') return rows;
  if (voices.kind === 'withoutOrigin') return sidesOf(rows, ({ inside }) => inside === true);
  if (voices.kind === 'without') return sidesOf(rows, ({ perspective }) => perspective === voices.perspective);
  const only = rows.filter((row) => row.perspective === voices.perspective);
  return only.length < smallestTold ? [] : only;
};

/** The perspectives that a revealed round tells on at least one proposal, in the order of the alphabet of their ids. */
export const toldVoices = (fact: RoundFact | null | undefined): readonly Perspective[] => {
  const told = new Set<Perspective>();
  for (const { rows } of revealed(fact)?.results.values() ?? [])
    for (const [perspective, group] of rowsByPerspective(rows)) if (group.length >= smallestTold) told.add(perspective);
  return [...told].sort();
};

/** Whether a revealed round tells at least one proposal without the group that brought it in. */
export const isToldWithoutOrigin = (fact: RoundFact | null | undefined): boolean =>
  [...(revealed(fact)?.results.values() ?? [])].some(
    (result) => rowsOfVoices(result, { kind: 'withoutOrigin' }).length > 0,
  );
