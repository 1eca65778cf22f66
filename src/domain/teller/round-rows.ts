import { type Judgement, type ResultRow, scoresOf } from '../assessment/assessment.ts';
import type { ProposalId, RowId, SeatId } from '../ids.ts';
import type { ClosedRound, FrozenSeat } from './ledger.ts';
import { smallestTold, type ToldLabels, toldLabels } from './publication.ts';

/**
 * The rows of one layer for a proposal, their perspectives told or not. Those of erased people are among them, without
 * a seat also where names are shown.
 */
export const rowsOf = (round: ClosedRound, proposal: ProposalId, layer: FrozenSeat['layer']): readonly ResultRow[] => {
  const seated = (Object.entries(round.seats) as [SeatId, FrozenSeat][]).map(([seat, frozen]) => ({
    ...frozen,
    id: round.rowIds[`${seat}/${proposal}`] ?? null,
    judgement: frozen.judgements[proposal],
    isInside: frozen.inside?.includes(proposal),
    whose: round.disclosure === 'named' ? { seat } : {},
  }));
  const remaining = remainingOf(round, proposal).map((one) => ({ ...one, isInside: one.inside, whose: {} }));
  return [...seated, ...remaining].flatMap(({ id, judgement, perspective, isInside, whose, ...one }): ResultRow[] =>
    one.layer === layer && id !== null
      ? [{ id, perspective, values: scoresOf(judgement), ...(isInside && { inside: true }), ...whose }]
      : [],
  );
};

/** The judgements of a proposal by one layer, those of erased people among them. */
export const judgementsOf = (
  round: ClosedRound,
  proposal: ProposalId,
  layer: FrozenSeat['layer'],
): readonly Judgement[] => [
  ...Object.values(round.seats).flatMap((one) => (one.layer === layer ? (one.judgements[proposal] ?? []) : [])),
  ...remainingOf(round, proposal).flatMap((one) => (one.layer === layer ? one.judgement : [])),
];

/** A layer of one or two guests would show who they are, unless everybody was told that names are shown. */
export const mayTellGuests = ({ disclosure }: ClosedRound, rows: number): boolean =>
  rows >= smallestTold || disclosure === 'named';

const remainingOf = ({ remains }: ClosedRound, proposal: ProposalId) => remains?.judgements[proposal] ?? [];

/** What may be told beside the counted rows of a proposal; as it was told already where somebody was erased since. */
export const labelsOf = (round: ClosedRound, proposal: ProposalId): ToldLabels => {
  const { told, toldInside = [] } = round.remains ?? {};
  const perspectives = told?.[proposal];
  return perspectives === undefined
    ? toldLabels(rowsOf(round, proposal, 'counted'), mayTellInside(round, proposal))
    : { perspectives: new Set(perspectives), inside: toldInside.includes(proposal) };
};

/**
 * Where rows have names a group would have them, too; and of a result that was told once already whoever compares both
 * versions would see on which side the late one stands.
 */
const mayTellInside = ({ asks, disclosure, amended }: ClosedRound, proposal: ProposalId): boolean =>
  disclosure !== 'named' && amended !== true && asks.origins?.[proposal] !== undefined;

/** An id for a judgement as a row, if it has anything to show there. */
export const rowIdFor = (judgement: Judgement, make: () => RowId): RowId | null =>
  Object.keys(scoresOf(judgement)).length > 0 ? make() : null;
