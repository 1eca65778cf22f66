import {
  type AgreementLevel,
  type JointAgreement,
  jointAgreement,
  type Measures,
  measurePair,
  measureRows,
} from '../assessment/agreement.ts';
import type { ProposalResult, ResultRow, RoundFact } from '../assessment/assessment.ts';
import { publishedResults, revealed } from '../assessment/assessment.ts';
import type { Axes, Criterion } from '../assessment/criterion.ts';
import { type NamedProposal, namedProposals } from '../proposal/named-proposal.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { smallestTold } from '../teller/publication.ts';
import { type GridField, liesOn, type Span, spanOf } from './grid-field.ts';
import { allVoices, rowsOfVoices, type Voices } from './voices.ts';

/** What the group says of one proposal on both axes. Everything is in the units of the scales, nothing is drawn yet. */
export interface GridPoint extends NamedProposal {
  readonly x: Measures;
  readonly y: Measures;
  /** People who scored both dimensions: only they make the point. */
  readonly n: number;
  /** People with a score who are left out of it, because the picture is made of some voices only. */
  readonly left: number;
  /** Counted people who said that they cannot tell at all, and of one dimension alone. */
  readonly abstained: number;
  readonly cannot: ProposalResult['cannot'];
  readonly level: AgreementLevel | null;
  /** The dimension whose agreement is told, because it is the lower one. */
  readonly lower: Criterion;
  /** The lower agreement itself, 0 to 1: told on demand, never as a percentage. */
  readonly agreement: number;
  readonly discuss: boolean;
  /** The medians of the earlier round; null when there is none. */
  readonly from: { readonly x: number; readonly y: number } | null;
  /** What is said on the further dimensions of the picture, in their order; null where nobody has a score. */
  readonly further: readonly (Measures | null)[];
  /** The median on the dimension that is shown by size; null where there is none. */
  readonly size: number | null;
}

/** A revealed round as a picture: points for what was scored, and what could not be placed. */
export interface GridPicture {
  readonly x: Criterion;
  readonly y: Criterion;
  /** The dimensions on no axis that were scored at all, for the table. */
  readonly further: readonly Criterion[];
  /** One of the further ones, shown by the size of the discs; null: all discs are alike. */
  readonly size: Criterion | null;
  /** The field that is shown enlarged; null: the whole grid. */
  readonly field: GridField | null;
  readonly points: readonly GridPoint[];
  /** How many more points lie outside of the field. */
  readonly elsewhere: number;
  /** Proposals that nobody scored on both axes, or too few of these voices. */
  readonly unplaced: readonly (NamedProposal & Pick<ProposalResult, 'abstained' | 'cannot'>)[];
}

/** The two dimensions of the grid; null while one is missing or both axes show the same. */
export const axisCriteria = (
  criteria: readonly Criterion[],
  axes: Pick<Axes, 'x' | 'y'>,
): { x: Criterion; y: Criterion } | null => {
  const x = criteria.find(({ id }) => id === axes.x);
  const y = criteria.find(({ id }) => id === axes.y);
  return x === undefined || y === undefined || x === y ? null : { x, y };
};

/** The stretches of both axes that the picture shows. */
export const spansOf = ({
  x,
  y,
  field,
}: Pick<GridPicture, 'x' | 'y' | 'field'>): { readonly x: Span; readonly y: Span } => ({
  x: spanOf(x.scale, field?.x ?? null),
  y: spanOf(y.scale, field?.y ?? null),
});

interface GridSource {
  readonly fact: RoundFact | null | undefined;
  /** The round before, for the way each point has come. */
  readonly earlier?: RoundFact | null | undefined;
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  /** All proposals of the session, in order: numbers must be the same on every screen. */
  readonly proposals: readonly Proposal[];
  /** Whose scores count in the picture; everybody's when not said. */
  readonly voices?: Voices;
  /** Only what lies in this field. */
  readonly field?: GridField | null;
}

/** The picture of a revealed round; null while there is nothing to show. */
export const gridPicture = (source: GridSource): GridPicture | null => {
  const { criteria, axes, voices = allVoices, field = null } = source;
  const now = publishedResults(source.fact);
  const pair = axisCriteria(criteria, axes);
  if (now === null || pair === null) return null;
  const before = revealed(source.earlier);
  const further = furtherOf(criteria, pair, now.values());
  const size = further.find(({ id }) => id === axes.size) ?? null;
  const view = { ...pair, further, size, field };
  const points: GridPoint[] = [];
  const unplaced: GridPicture['unplaced'][number][] = [];
  for (const named of namedProposals(source.proposals)) {
    const result = now.get(named.proposal);
    if (result === undefined) continue;
    const heard = (of: ProposalResult) => rowsOfVoices(of, voices);
    const earlier = before?.results.get(named.proposal);
    const rows = { now: heard(result), before: earlier === undefined ? null : heard(earlier) };
    const point = pointOf(named, result, rows, view);
    const isFew = point !== null && voices.kind !== 'all' && point.n < smallestTold;
    if (point !== null && !isFew) points.push(point);
    else unplaced.push({ ...named, abstained: result.abstained, cannot: result.cannot });
  }
  const spans = spansOf(view);
  const shown = points.filter(({ x, y }) => liesOn(x.median, spans.x) && liesOn(y.median, spans.y));
  return { ...pair, further, size, field, points: shown, elsewhere: points.length - shown.length, unplaced };
};

const furtherOf = (
  criteria: readonly Criterion[],
  { x, y }: { readonly x: Criterion; readonly y: Criterion },
  results: Iterable<ProposalResult>,
): readonly Criterion[] => {
  const scored = new Set([...results].flatMap(({ rows }) => rows.flatMap(({ values }) => Object.keys(values))));
  return criteria.filter((one) => one !== x && one !== y && scored.has(one.id));
};

/** The rows whose voices make the point, and those of the round before. */
interface HeardRows {
  readonly now: readonly ResultRow[];
  readonly before: readonly ResultRow[] | null;
}

const pointOf = (
  named: NamedProposal,
  result: ProposalResult,
  { now: rows, before: earlier }: HeardRows,
  view: Pick<GridPicture, 'x' | 'y' | 'further' | 'size'>,
): GridPoint | null => {
  const place = measurePair(rows, view.x, view.y);
  if (place === null) return null;
  const before = earlier === null ? null : measurePair(earlier, view.x, view.y);
  const [x, y] = place;
  const joint: JointAgreement = jointAgreement(x, y);
  const further = view.further.map((criterion) => measureRows(rows, criterion));
  return {
    ...named,
    x,
    y,
    n: x.n,
    left: result.rows.length - rows.length,
    abstained: result.abstained,
    cannot: result.cannot,
    level: joint.level,
    lower: joint.lower === 'first' ? view.x : view.y,
    agreement: joint.agreement,
    discuss: joint.discuss,
    from: before === null ? null : { x: before[0].median, y: before[1].median },
    further,
    size: view.size === null ? null : (further[view.further.indexOf(view.size)]?.median ?? null),
  };
};
