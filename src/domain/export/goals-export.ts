import { namedProposals } from '../proposal/named-proposal.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { goalLinks } from '../proposal/strategic-goals.ts';
import type { Sheet } from './csv.ts';

/** The words of the table of goals. */
export interface GoalWords {
  readonly number: string;
  readonly proposal: string;
}

/** Proposals × strategic goals: a row per proposal, a column per goal that is set (`set`) or that one of them names, „x“ where they are linked. */
export const goalsSheet = (proposals: readonly Proposal[], words: GoalWords, set: readonly string[] = []): Sheet => {
  const { goals, isLinked } = goalLinks(proposals, set);
  const named = namedProposals(proposals);
  return [
    [words.number, words.proposal, ...goals],
    ...proposals.map((proposal, index) => [
      named[index]?.number ?? null,
      proposal.title,
      ...goals.map((goal) => (isLinked(proposal, goal) ? 'x' : null)),
    ]),
  ];
};
