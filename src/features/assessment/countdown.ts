/** Whole seconds that are left, never less than one: „0“ would be said while nothing is there yet. */
export function secondsLeft(revealsAt: number, now: number): number {
  return Math.max(1, Math.ceil((revealsAt - now) / 1000));
}
