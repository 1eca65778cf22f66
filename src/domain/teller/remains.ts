import { isComplete, type RoundQuestion } from '../assessment/assessment.ts';
import { createId, type ProposalId, type RandomBytes, type RowId } from '../ids.ts';
import type { ClosedRound, RemainingJudgement, Remains } from './ledger.ts';
import { labelsOf, rowIdFor } from './round-rows.ts';

/** What remains of nobody. */
export const noRemains: Remains = { people: 0, finished: 0, tookPart: 0, judgements: {}, excluded: 0, told: {} };

/** How many complete judgements of a proposal remain of erased people who counted. */
export const remainingComplete = ({ criteria }: RoundQuestion, proposal: ProposalId, remains?: Remains): number => {
  const ids = criteria.map(({ id }) => id);
  const judgements = remains?.judgements[proposal] ?? [];
  return judgements.filter(({ layer, judgement }) => layer === 'counted' && isComplete(judgement, ids)).length;
};

/** How many erased people who counted had judged at least one proposal; never too many where that was not noted. */
export const remainingTookPart = (asks: RoundQuestion, remains?: Remains): number =>
  remains?.tookPart ?? Math.max(0, ...asks.proposals.map((proposal) => remainingComplete(asks, proposal, remains)));

const mapJudgements = (
  remains: Remains,
  change: (one: RemainingJudgement, proposal: ProposalId) => RemainingJudgement,
): Remains => ({
  ...remains,
  judgements: Object.fromEntries(
    (Object.entries(remains.judgements) as [ProposalId, readonly RemainingJudgement[]][]).map(([proposal, list]) => [
      proposal,
      list.map((one) => change(one, proposal)),
    ]),
  ),
});

/** Settles which perspectives are told of proposals that are shown, and forgets the others of what belongs to nobody. */
export const settleTold = (round: ClosedRound, proposals: readonly ProposalId[]): ClosedRound => {
  if (round.remains === undefined) return round;
  const news = new Map(proposals.map((proposal) => [proposal, labelsOf(round, proposal)]));
  const named = [...news].map(([proposal, { perspectives }]) => [proposal, [...perspectives]]);
  const told: Remains['told'] = { ...round.remains.told, ...Object.fromEntries(named) };
  const before = (round.remains.toldInside ?? []).filter((proposal) => !news.has(proposal));
  const toldInside = [...before, ...proposals.filter((proposal) => news.get(proposal)?.inside)];
  const remains = mapJudgements(
    { ...round.remains, told, ...(toldInside.length > 0 && { toldInside }) },
    (one, proposal) => {
      const labels = news.get(proposal);
      if (labels === undefined) return one;
      const { inside, perspective, ...rest } = one;
      const isTold = perspective !== null && one.layer === 'counted' && labels.perspectives.has(perspective);
      return { ...rest, perspective: isTold ? perspective : null, ...(labels.inside && inside && { inside }) };
    },
  );
  return { ...round, remains };
};

/** Gives what belongs to nobody new row ids, as all others get them at their reveal and with every version. */
export const withRemainingIds = (
  round: ClosedRound,
  proposals: readonly ProposalId[],
  random: RandomBytes,
): ClosedRound => {
  if (round.remains === undefined) return round;
  const renewed = mapJudgements(round.remains, (one, proposal) =>
    proposals.includes(proposal) ? { ...one, id: rowIdFor(one.judgement, () => createId<RowId>(random)) } : one,
  );
  const told = Object.entries(renewed.told).filter(([id]) => !proposals.includes(id as ProposalId));
  const { toldInside: _, ...others } = renewed;
  const toldInside = (renewed.toldInside ?? []).filter((proposal) => !proposals.includes(proposal));
  const remains = { ...others, told: Object.fromEntries(told), ...(toldInside.length > 0 && { toldInside }) };
  return settleTold({ ...round, remains }, proposals);
};
