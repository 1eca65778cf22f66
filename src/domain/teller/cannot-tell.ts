import type { Judgement, ProposalResult, RoundQuestion } from '../assessment/assessment.ts';

/** Who cannot tell: of the whole proposal, and of single dimensions of it. */
export const cannotTell = (
  { criteria }: RoundQuestion,
  judgements: readonly Judgement[],
): Pick<ProposalResult, 'abstained' | 'cannot'> => ({
  abstained: judgements.filter(({ kind }) => kind === 'abstained').length,
  cannot: Object.fromEntries(
    criteria.flatMap(({ id }) => {
      const people = judgements.filter((one) => one.kind === 'scored' && one.values[id] === 'cannot').length;
      return people === 0 ? [] : [[id, people]];
    }),
  ),
});
