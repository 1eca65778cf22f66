import { type Judgement, type ResultRow, scoresOf } from '../assessment/assessment.ts';
import type { ProposalId, RowId, SeatId } from '../ids.ts';
import type { Perspective } from '../session/perspective.ts';
import type { ClosedRound, FrozenSeat } from './ledger.ts';
import { toldPerspectives } from './publication.ts';

/**
 * The rows of one layer for a proposal, their perspectives told or not. Those of erased people are among them, without
 * a seat also where names are shown.
 */
export const rowsOf = (round: ClosedRound, proposal: ProposalId, layer: FrozenSeat['layer']): readonly ResultRow[] => {
  const seated = (Object.entries(round.seats) as [SeatId, FrozenSeat][]).map(([seat, frozen]) => ({
    ...frozen,
    id: round.rowIds[`${seat}/${proposal}`] ?? null,
    judgement: frozen.judgements[proposal],
    whose: round.disclosure === 'named' ? { seat } : {},
  }));
  const remaining = remainingOf(round, proposal).map((one) => ({ ...one, whose: {} }));
  return [...seated, ...remaining].flatMap(({ id, judgement, perspective, whose, ...one }): ResultRow[] =>
    one.layer === layer && id !== null ? [{ id, perspective, values: scoresOf(judgement), ...whose }] : [],
  );
};

/** The judgements of a proposal by all who count, the erased among them. */
export const countedJudgements = (round: ClosedRound, proposal: ProposalId): readonly Judgement[] => [
  ...Object.values(round.seats).flatMap(({ layer, judgements }) =>
    layer === 'counted' ? (judgements[proposal] ?? []) : [],
  ),
  ...remainingOf(round, proposal).flatMap(({ layer, judgement }) => (layer === 'counted' ? judgement : [])),
];

const remainingOf = ({ remains }: ClosedRound, proposal: ProposalId) => remains?.judgements[proposal] ?? [];

/** The perspectives that may be told beside the counted rows of a proposal. */
export const labelsOf = (round: ClosedRound, proposal: ProposalId): ReadonlySet<Perspective> =>
  new Set(
    round.remains?.told[proposal] ??
      toldPerspectives(rowsOf(round, proposal, 'counted').map(({ perspective }) => perspective)),
  );

/** An id for a judgement as a row, if it has anything to show there. */
export const rowIdFor = (judgement: Judgement, make: () => RowId): RowId | null =>
  Object.keys(scoresOf(judgement)).length > 0 ? make() : null;
