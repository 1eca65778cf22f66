import type { BallotKind } from '../ballot/ballot.ts';
import type { AgendaItemId } from '../ids.ts';
import type { Stage } from './stage.ts';

const answeredAtOnce: ReadonlySet<BallotKind> = new Set(['grade', 'mood']);

/**
 * The agenda item that people can say „fertig" of now; null: none. An assessment has a word of its own for that, and questions
 * to a speaker are never finished. A grade or a mood is one tap: who has answered is finished, and is counted as that.
 */
export const asksForDone = (stage: Stage): AgendaItemId | null => {
  switch (stage.kind) {
    case 'board':
      return stage.fact === null || stage.fact.state === 'closed' || stage.wish.kind === 'questions'
        ? null
        : stage.item.id;
    case 'ballot':
      return stage.fact?.state === 'open' && !answeredAtOnce.has(stage.wish.kind) ? stage.item.id : null;
    case 'groupWork':
      return stage.work.state === 'writing' ? stage.item.id : null;
    case 'item':
      return stage.item.activity === 'explain' ? stage.item.id : null;
    default:
      return null;
  }
};
