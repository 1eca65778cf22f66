import { rowsByPerspective } from '../assessment/agreement.ts';
import type { ProposalResult, ResultRow, RoundFact } from '../assessment/assessment.ts';
import { revealed } from '../assessment/assessment.ts';
import type { Perspective } from '../session/perspective.ts';
import { smallestTold } from '../teller/publication.ts';

/** Whose scores a picture is made of. */
export type Voices =
  | { readonly kind: 'all' }
  | { readonly kind: 'only' | 'without'; readonly perspective: Perspective };

/** Everybody: nothing is left out. */
export const allVoices: Voices = { kind: 'all' };

/**
 * The rows of these voices. None where the perspective is not told on this proposal, or where fewer than three remain on
 * either side: one or two people are no group, and who knows the others would know them.
 */
export const rowsOfVoices = ({ rows }: Pick<ProposalResult, 'rows'>, voices: Voices): readonly ResultRow[] => {
  if (voices.kind === 'all') return rows;
  const only = rows.filter(({ perspective }) => perspective === voices.perspective);
  if (only.length < smallestTold) return [];
  if (voices.kind === 'only') return only;
  const others = rows.filter(({ perspective }) => perspective !== voices.perspective);
  return others.length < smallestTold ? [] : others;
};

/** The perspectives that a revealed round tells on at least one proposal, in the order of the alphabet of their ids. */
export const toldVoices = (fact: RoundFact | null | undefined): readonly Perspective[] => {
  const told = new Set<Perspective>();
  for (const { rows } of revealed(fact)?.results.values() ?? [])
    for (const [perspective, group] of rowsByPerspective(rows)) if (group.length >= smallestTold) told.add(perspective);
  return [...told].sort();
};
