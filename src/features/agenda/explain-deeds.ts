import type * as Y from 'yjs';
import { setFacts } from '../../documents/plan/edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { extendTimer, idleTimer, startTimer } from '../../domain/agenda/timer.ts';
import type { ProposalId } from '../../domain/ids.ts';

/** What is done while proposals are explained. */
export interface ExplainDeeds {
  /** Shows one on wall and tablets and starts its small clock with so many minutes; null shows the list again. */
  readonly present: (proposal: ProposalId | null, minutes: number, now: number) => void;
  readonly extend: (minutes: number) => void;
}

/** Binds the deeds to a plan document. */
export const createExplainDeeds = (doc: Y.Doc): ExplainDeeds => ({
  present: (proposal, minutes, now) =>
    setFacts(doc, {
      presented: proposal,
      presentedTimer: proposal === null ? idleTimer : startTimer(minutes, now),
    }),
  extend: (minutes) => setFacts(doc, { presentedTimer: extendTimer(readPlan(doc).presentedTimer, minutes) }),
});
