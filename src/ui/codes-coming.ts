import { useSyncExternalStore } from 'react';

let coming = 0;
const listeners = new Set<() => void>();
const change = (by: 1 | -1): void => {
  coming += by;
  for (const listener of [...listeners]) listener();
};

/** A code stands on the page and is not drawn yet; what it returns says that it is, or that it never will be. */
export const expectCode = (): (() => void) => {
  change(1);
  return () => change(-1);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether a code on this page is still to be drawn: printed now, there would be an empty square. */
export const useCodesComing = (): boolean => useSyncExternalStore(subscribe, () => coming > 0);
