import { complete } from '../assessment/assessment.ts';
import type { ProposalId } from '../ids.ts';
import type { Tally } from '../teller/tally.ts';
import { turnsLeft } from '../turns/turns.ts';
import { type Plan, roundsOf } from './session.ts';
import { stageOf } from './stage.ts';

/** Whether the round of turns of an item still goes round, or has yet to begin. */
export const isGoingRound = ({ turns }: Pick<Plan, 'turns'>, item: string): boolean => {
  const round = turns.find((one) => one.item === item);
  return round !== undefined && (round.turns.length === 0 || turnsLeft(round).length > 0);
};

/**
 * Whether what comes next is a step of the item that runs: to end an interruption, to show the next proposal, to collect, to
 * close, to show. Then the cockpit puts that forward; the next item, or the end, is there and waits. One thing at a time
 * looks like the thing to do.
 */
export const hasOwnStep = (plan: Plan, tally: Tally, proposals: readonly ProposalId[]): boolean => {
  if (plan.heldAt !== null) return true;
  const stage = stageOf(plan, tally);
  switch (stage.kind) {
    case 'assessment': {
      const last = roundsOf(plan, stage.item.id).at(-1);
      return last === undefined || complete(tally.rounds.get(last.id)) === null;
    }
    case 'ballot':
      return stage.fact?.state !== 'shown';
    case 'board': {
      const { wish, fact } = stage;
      // Questions are taken and answered as long as there is time; what comes next is the moderator's to say.
      if (wish.kind === 'questions') return fact === null;
      return fact?.state !== 'closed' || (wish.kind === 'checkIn' && isGoingRound(plan, stage.item.id));
    }
    case 'groupWork':
      return stage.work.state !== 'closed' && (stage.work.state !== 'reporting' || stage.work.reporting !== null);
    case 'item':
      return stage.item.activity === 'explain' && proposals.length > 0 && plan.presented !== proposals.at(-1);
    default:
      return false;
  }
};
