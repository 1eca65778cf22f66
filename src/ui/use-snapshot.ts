import { useSyncExternalStore } from 'react';

/** What everything below the features looks like to React: it can be watched, and it has a present value. */
export interface Watchable<T> {
  readonly subscribe: (listener: () => void) => () => void;
  /** Must return the same object until something has changed. */
  readonly getSnapshot: () => T;
}

export function useSnapshot<T>(source: Watchable<T>): T {
  return useSyncExternalStore(source.subscribe, source.getSnapshot);
}
