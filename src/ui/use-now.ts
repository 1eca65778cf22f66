import { useCallback, useSyncExternalStore } from 'react';

/**
 * One tick for the whole app, and only while somebody looks at a clock. Four times a second: the numbers of a countdown
 * change on all screens at what looks like the same moment, and a tablet's battery does not feel it.
 */
const TICK_MS = 250;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let tick = Date.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    tick = Date.now();
    timer = setInterval(() => {
      tick = Date.now();
      for (const notify of listeners) notify();
    }, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The present moment in milliseconds, whole multiples of `stepMs`, so that a component draws once a second and not
 * four times. `offsetMs` is what the relay's clock is ahead of this device's.
 */
export function useNow(offsetMs = 0, stepMs = 1000): number {
  const read = useCallback(() => {
    if (timer === undefined) tick = Math.max(tick, Math.floor(Date.now() / TICK_MS) * TICK_MS);
    return Math.floor((tick + offsetMs) / stepMs) * stepMs;
  }, [offsetMs, stepMs]);
  return useSyncExternalStore(subscribe, read);
}
