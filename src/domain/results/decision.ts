import type { ProposalId } from '../ids.ts';

/**
 * What the group has decided about a proposal. „again" is talked about once more; a proposal without any is „offen".
 * Only people decide: nothing here is ever derived from the grid.
 */
export const verdicts = ['focus', 'notFocus', 'deferred', 'again'] as const;
export type Verdict = (typeof verdicts)[number];

/** The answer to „Gibt es Einwände?". */
export const objectionAnswers = ['none', 'raised'] as const;
export type ObjectionAnswer = (typeof objectionAnswers)[number];

/** What was agreed about one proposal. Persons appear in words only („eine Stimme aus den Kommunen"), never as seats. */
export interface Decision {
  /** Null: not decided yet. */
  readonly verdict: Verdict | null;
  readonly reason: string;
  /** Null: not asked yet. The objections themselves stand in the minutes. */
  readonly objections: ObjectionAnswer | null;
  /** The changed text of an agreement „mit Änderung"; empty when it is agreed as it was. */
  readonly change: string;
  readonly changedBy: string;
  /** A minority statement (Sondervotum), printed beside the result, and who stands behind it, in words. */
  readonly minority: string;
  readonly minorityBy: string;
}

/** What stands where nothing was decided. */
export const openDecision: Decision = {
  verdict: null,
  reason: '',
  objections: null,
  change: '',
  changedBy: '',
  minority: '',
  minorityBy: '',
};

/** Longest text of a decision, in letters. */
export const longestDecisionText = 2_000;

/** The decision about a proposal; the open one when there is none. */
export const decisionOn = (decisions: ReadonlyMap<ProposalId, Decision>, proposal: ProposalId): Decision =>
  decisions.get(proposal) ?? openDecision;

/** Proposals that are still to be decided, in their order: named before a session ends, „offen" in its result. */
export const undecidedOf = <Entry extends { readonly id: ProposalId }>(
  proposals: readonly Entry[],
  decisions: ReadonlyMap<ProposalId, Decision>,
): readonly Entry[] => proposals.filter(({ id }) => decisionOn(decisions, id).verdict === null);

/** How many proposals ended how, in the order of `verdicts`, the open ones last; what nobody decided is left out. */
export const verdictCounts = (
  proposals: readonly { readonly id: ProposalId }[],
  decisions: ReadonlyMap<ProposalId, Decision>,
): readonly { readonly verdict: Verdict | null; readonly count: number }[] => {
  const said = proposals.map(({ id }) => decisionOn(decisions, id).verdict);
  return [...verdicts, null].flatMap((verdict) => {
    const count = said.filter((one) => one === verdict).length;
    return count === 0 ? [] : [{ verdict, count }];
  });
};
