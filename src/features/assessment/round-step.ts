import { type RevealedRound, type RoundFact, soonShown } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { StagedRound } from '../../domain/session/stage.ts';

/** What the moderator can do now. Wishes that are not yet facts wait and offer nothing that would contradict them. */
export type RoundStep =
  | { readonly kind: 'unopened'; readonly number: number }
  | { readonly kind: 'opening'; readonly pair: StagedRound }
  | { readonly kind: 'open'; readonly pair: StagedRound; readonly fact: RoundFact; readonly closing: boolean }
  | { readonly kind: 'closed'; readonly pair: StagedRound; readonly fact: RoundFact }
  | {
      readonly kind: 'countdown';
      readonly pair: StagedRound;
      readonly fact: RoundFact;
      /** What will be shown: everything that is still covered, or one proposal. */
      readonly soon: readonly ProposalId[];
      /** Null until the relay has begun to count. */
      readonly revealsAt: number | null;
    }
  /** Shown in part: some proposals are still covered. */
  | { readonly kind: 'partly'; readonly pair: StagedRound; readonly fact: RevealedRound }
  | { readonly kind: 'revealed'; readonly pair: StagedRound; readonly fact: RevealedRound; readonly next: number };

/** The step of an agenda item with these rounds, in order. Only the last one can move. */
export function roundStep(rounds: readonly StagedRound[]): RoundStep {
  const pair = rounds.at(-1);
  if (pair === undefined) return { kind: 'unopened', number: 1 };
  const { wish, fact } = pair;
  if (fact === null) return { kind: 'opening', pair };
  if (fact.state === 'open') return { kind: 'open', pair, fact, closing: wish.wish !== 'open' };
  // What came in a file stays as it is, even if some of it was still covered.
  const isFixed = fact.provenance?.fromFile === true;
  if (fact.state === 'revealed' && (fact.covered === 0 || isFixed))
    return { kind: 'revealed', pair, fact, next: wish.number + 1 };
  const soon = soonShown(wish, fact);
  if (soon.length > 0 || wish.wish === 'revealed')
    return { kind: 'countdown', pair, fact, soon, revealsAt: fact.revealsAt };
  return fact.state === 'revealed' ? { kind: 'partly', pair, fact } : { kind: 'closed', pair, fact };
}
