import type { StagedRound } from '../session/stage.ts';

/** How long people had their heads over the tablets in these rounds, in milliseconds: from opening to closing, or now. */
export const screenTime = (rounds: readonly StagedRound[], now: number): number =>
  rounds.reduce((sum, { fact }) => {
    if (fact === null) return sum;
    const end = fact.state === 'open' ? now : fact.closedAt;
    return sum + Math.max(0, end - fact.openedAt);
  }, 0);
