import type { RoundFact } from '../../domain/assessment/assessment.ts';
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
      /** Null until the relay has begun to count. */
      readonly revealsAt: number | null;
    }
  | {
      readonly kind: 'revealed';
      readonly pair: StagedRound;
      readonly fact: Extract<RoundFact, { readonly state: 'revealed' }>;
      readonly next: number;
    };

/** The step of an agenda item with these rounds, in order. Only the last one can move. */
export function roundStep(rounds: readonly StagedRound[]): RoundStep {
  const pair = rounds.at(-1);
  if (pair === undefined) return { kind: 'unopened', number: 1 };
  const { wish, fact } = pair;
  if (fact === null) return { kind: 'opening', pair };
  if (fact.state === 'open') return { kind: 'open', pair, fact, closing: wish.wish !== 'open' };
  if (fact.state === 'revealed') return { kind: 'revealed', pair, fact, next: wish.number + 1 };
  return wish.wish === 'revealed'
    ? { kind: 'countdown', pair, fact, revealsAt: fact.revealsAt }
    : { kind: 'closed', pair, fact };
}
