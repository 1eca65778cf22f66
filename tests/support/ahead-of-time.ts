/** By how many milliseconds the clock of a story's relay is ahead; read by `moved-clock.ts` alone. */
export const aheadOfTime = 'PLENUM_STORY_AHEAD';
