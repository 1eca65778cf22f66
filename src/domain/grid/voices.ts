import { rowsByPerspective } from '../assessment/agreement.ts';
import type { ProposalResult, ResultRow, RoundFact } from '../assessment/assessment.ts';
import { revealed } from '../assessment/assessment.ts';
import type { OriginKind, Proposal } from '../proposal/proposal.ts';
import type { Perspective } from '../session/perspective.ts';
import { smallestTold } from '../teller/publication.ts';

/** Whose scores a picture is made of. `withoutOrigin`: of each proposal without the perspective that it comes from. */
export type Voices =
  | { readonly kind: 'all' }
  | { readonly kind: 'withoutOrigin' }
  | { readonly kind: 'only' | 'without'; readonly perspective: Perspective };

/** Everybody: nothing is left out. */
export const allVoices: Voices = { kind: 'all' };

/**
 * For whom those sit here who brought a proposal in. Rows carry a perspective and no group, so a focus group is left out
 * together with all others; a supplementary structure is equal in rank to one and sits beside it. Null: nobody knows.
 */
const originSeats: Readonly<Record<OriginKind, Perspective | null>> = {
  focusGroup: 'focusGroups',
  supplementary: 'focusGroups',
  administration: 'administration',
  other: null,
};

const without = (rows: readonly ResultRow[], perspective: Perspective | null): readonly ResultRow[] => {
  const others = rows.filter((row) => row.perspective !== perspective);
  const left = rows.length - others.length;
  return perspective === null || left < smallestTold || others.length < smallestTold ? [] : others;
};

/**
 * The rows of these voices on a proposal. None where the perspective is not told on it, or where fewer than three remain
 * on either side: one or two people are no group, and who knows the others would know them. None either where nobody can
 * say from which perspective the proposal comes: a picture with its own people in it would say that it is without them.
 */
export const rowsOfVoices = (
  { rows }: Pick<ProposalResult, 'rows'>,
  voices: Voices,
  { originKind }: Pick<Proposal, 'originKind'>,
): readonly ResultRow[] => {
  if (voices.kind === 'all') return rows;
  if (voices.kind === 'withoutOrigin') return without(rows, originSeats[originKind]);
  if (voices.kind === 'without') return without(rows, voices.perspective);
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

/** Whether a revealed round can show at least one proposal without the perspective that it comes from. */
export const isToldWithoutOrigin = (
  fact: RoundFact | null | undefined,
  proposals: readonly Pick<Proposal, 'id' | 'originKind'>[],
): boolean => {
  const results = revealed(fact)?.results;
  return proposals.some((proposal) => {
    const result = results?.get(proposal.id);
    return result !== undefined && rowsOfVoices(result, { kind: 'withoutOrigin' }, proposal).length > 0;
  });
};
