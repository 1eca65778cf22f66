import { setTimeout as pause } from 'node:timers/promises';

export type Patience = {
  readonly within?: number;
  readonly every?: number;
  /** What was there instead, asked only when time has run out. */
  readonly found?: () => string | Promise<string>;
};

/**
 * Asks again and again until the answer is neither false nor nothing, and returns it; fails with the sentence handed in, and
 * with what `found` says was there instead.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  describe: string,
  { within = 60_000, every = 25, found }: Patience = {},
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = performance.now() + within;
  let lastFault: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      lastFault = undefined;
    } catch (fault) {
      // Not yet there is often thrown (connection refused, element missing): the last one is told if time runs out.
      lastFault = fault;
    }
    if (performance.now() >= deadline) {
      const last = lastFault instanceof Error ? ` (last: ${lastFault.message})` : '';
      const instead = found === undefined ? '' : `; there was: ${await found()}`;
      throw new Error(`waited ${within / 1000} s in vain until ${describe}${last}${instead}`, { cause: lastFault });
    }
    await pause(every);
  }
}
