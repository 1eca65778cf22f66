import {
  type AgreementLevel,
  type JointAgreement,
  jointAgreement,
  type Measures,
  measurePair,
  rowsByPerspective,
} from '../assessment/agreement.ts';
import type { ProposalResult, RoundFact } from '../assessment/assessment.ts';
import { revealed } from '../assessment/assessment.ts';
import type { Axes, Criterion } from '../assessment/criterion.ts';
import { type NamedProposal, namedProposals } from '../proposal/named-proposal.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Perspective } from '../session/perspective.ts';

/** What the group says of one proposal on both axes. Everything is in the units of the scales, nothing is drawn yet. */
export interface GridPoint extends NamedProposal {
  readonly x: Measures;
  readonly y: Measures;
  /** People who scored both dimensions: only they make the point. */
  readonly n: number;
  /** Counted people who said that they cannot tell at all, and of one dimension alone. */
  readonly abstained: number;
  readonly cannot: ProposalResult['cannot'];
  readonly level: AgreementLevel | null;
  /** The dimension whose agreement is told, because it is the lower one. */
  readonly lower: Criterion;
  readonly discuss: boolean;
  /** The medians of the earlier round; null when there is none. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

/** A revealed round as a picture: points for what was scored, and what could not be placed. */
export interface GridPicture {
  readonly x: Criterion;
  readonly y: Criterion;
  readonly points: readonly GridPoint[];
  /** Proposals that nobody scored on both axes. */
  readonly unplaced: readonly (NamedProposal & { readonly abstained: number })[];
}

/** The two dimensions of the grid; null while one is missing or both axes show the same. */
export const axisCriteria = (criteria: readonly Criterion[], axes: Axes): { x: Criterion; y: Criterion } | null => {
  const x = criteria.find(({ id }) => id === axes.x);
  const y = criteria.find(({ id }) => id === axes.y);
  return x === undefined || y === undefined || x === y ? null : { x, y };
};

interface GridSource {
  readonly fact: RoundFact | null | undefined;
  /** The round before, for the way each point has come. */
  readonly earlier?: RoundFact | null | undefined;
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  /** All proposals of the session, in order: numbers must be the same on every screen. */
  readonly proposals: readonly Proposal[];
  /** Only the rows of this perspective, where it is told. */
  readonly perspective?: Perspective | undefined;
}

/** The picture of a revealed round; null while there is nothing to show. */
export const gridPicture = ({
  fact,
  earlier,
  criteria,
  axes,
  proposals,
  perspective,
}: GridSource): GridPicture | null => {
  const now = revealed(fact);
  const pair = axisCriteria(criteria, axes);
  if (now === null || pair === null) return null;
  const before = revealed(earlier);
  const points: GridPoint[] = [];
  const unplaced: (NamedProposal & { readonly abstained: number })[] = [];
  for (const named of namedProposals(proposals)) {
    const result = now.results.get(named.proposal);
    if (result === undefined) continue;
    const point = pointOf(named, result, before?.results.get(named.proposal), { ...pair, perspective });
    if (point === null) unplaced.push({ ...named, abstained: result.abstained });
    else points.push(point);
  }
  return { ...pair, points, unplaced };
};

interface PointView {
  readonly x: Criterion;
  readonly y: Criterion;
  readonly perspective: Perspective | undefined;
}

const pointOf = (
  named: NamedProposal,
  result: ProposalResult,
  earlier: ProposalResult | undefined,
  view: PointView,
): GridPoint | null => {
  const place = placeOf(result, view);
  if (place === null) return null;
  const before = earlier === undefined ? null : placeOf(earlier, view);
  const joint: JointAgreement = jointAgreement(place.x, place.y);
  return {
    ...named,
    ...place,
    n: place.x.n,
    abstained: result.abstained,
    cannot: result.cannot,
    level: joint.level,
    lower: joint.lower === 'first' ? view.x : view.y,
    discuss: joint.discuss,
    from: before === null ? null : { x: before.x.median, y: before.y.median },
  };
};

const placeOf = ({ rows: all }: ProposalResult, { x, y, perspective }: PointView) => {
  const rows = perspective === undefined ? all : (rowsByPerspective(all).get(perspective) ?? []);
  const pair = measurePair(rows, x, y);
  return pair === null ? null : { x: pair[0], y: pair[1] };
};
