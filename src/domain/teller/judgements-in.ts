import { type Judgement, onScales, type RoundQuestion } from '../assessment/assessment.ts';
import type { ProposalId, RoundId } from '../ids.ts';
import type { SeatSheet } from '../session/seat.ts';

type Judgements = ReadonlyMap<ProposalId, Judgement>;

/** Sheets and questions are values: what was read out of a pair stays true and is not read again. */
const remembered = new WeakMap<SeatSheet, { readonly asks: RoundQuestion; readonly judgements: Judgements }>();

const none: Judgements = new Map();

/** What a seat has written in a round, with only possible scores of the round's own proposals and dimensions. */
export const judgementsIn = (sheet: SeatSheet | undefined, round: RoundId, asks: RoundQuestion): Judgements => {
  const written = sheet?.judgements.get(round);
  if (sheet === undefined || written === undefined) return none;
  const known = remembered.get(sheet);
  if (known?.asks === asks) return known.judgements;
  const judgements = new Map<ProposalId, Judgement>();
  for (const proposal of asks.proposals) {
    const judgement = written.get(proposal);
    const possible = judgement === undefined ? null : onScales(judgement, asks.criteria);
    if (possible !== null) judgements.set(proposal, possible);
  }
  remembered.set(sheet, { asks, judgements });
  return judgements;
};
