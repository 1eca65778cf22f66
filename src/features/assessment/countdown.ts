/**
 * How finely a countdown looks at the clock, in milliseconds. Whole seconds would change up to a second late, and the wall
 * and the tablets one after the other; a quarter nobody notices, and the app's tick is no finer.
 */
export const countdownStep = 250;

/** Whole seconds that are left, never less than one: „0“ would be said while nothing is there yet. */
export function secondsLeft(revealsAt: number, now: number): number {
  return Math.max(1, Math.ceil((revealsAt - now) / 1000));
}
