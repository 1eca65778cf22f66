import type { Proposal } from './proposal.ts';

/** What makes two ways of writing one goal: the same words, whatever their case and the blanks between them. */
const keyOf = (goal: string): string => goal.normalize('NFC').toLocaleLowerCase('de');

/** As a goal stands in the line of a proposal, where a semicolon parts one from the next. */
const plain = (goal: string): string => goal.replace(/;/gu, ',').trim().replace(/\s+/gu, ' ');

/** The strategic goals a proposal names, parted by semicolons in its line; each once, as it was written first. */
export const goalsIn = ({ strategicGoal }: Pick<Proposal, 'strategicGoal'>): readonly string[] => {
  const written = strategicGoal.split(';').map(plain);
  return [...byKey(written.filter((goal) => goal !== '')).values()];
};

const byKey = (goals: readonly string[]): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const goal of goals) if (!first.has(keyOf(goal))) first.set(keyOf(goal), goal);
  return first;
};

/** Which strategic goals are named at all, in the order of the proposals, and which proposal is linked to which. */
export interface GoalLinks {
  readonly goals: readonly string[];
  readonly isLinked: (proposal: Proposal, goal: string) => boolean;
}

/**
 * The links between proposals and goals: first the goals the county has set itself, also those that nobody serves, then what
 * proposals name beyond. Goals that differ only in case or blanks are one.
 */
export const goalLinks = (proposals: readonly Proposal[], set: readonly string[] = []): GoalLinks => ({
  goals: [...byKey([...set.map(plain).filter((goal) => goal !== ''), ...proposals.flatMap(goalsIn)]).values()],
  isLinked: (proposal, goal) => goalsIn(proposal).some((one) => keyOf(one) === keyOf(plain(goal))),
});
