import type { Watched } from '../../device/watched.ts';

/** Several watched values as one, the same list as long as nothing in it has changed. */
export const watchTogether = <Value>(all: readonly Watched<Value>[]): Watched<readonly Value[]> => {
  let last: readonly Value[] = [];
  return {
    subscribe: (listener) => {
      const stops = all.map((one) => one.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    getSnapshot: () => {
      const now = all.map((one) => one.getSnapshot());
      if (now.length !== last.length || now.some((value, index) => value !== last[index])) last = now;
      return last;
    },
  };
};
