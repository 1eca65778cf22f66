import { useLayoutEffect, useState } from 'react';

type Arrival<T> = { readonly kind: 'waiting' } | { readonly kind: 'here'; readonly value: T };

/**
 * What a promise gives once it has come, until then null. Suspense would do the same, but keeps its fallback for a third of a
 * second so that nothing flickers, however soon the promise comes: at every start, and on every way to a page not seen before.
 * `known` is what is here already. A promise that fails is thrown where it was waited for, like one of Suspense.
 */
export function useArrived<T>(known: T | null, start: () => Promise<T>): T | null {
  const [arrival, setArrival] = useState<Arrival<T>>(() =>
    known === null ? { kind: 'waiting' } : { kind: 'here', value: known },
  );
  // What it waits for is decided once: what is shown is not drawn anew because meanwhile it could come another way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => {
    if (arrival.kind === 'here') return;
    let isWanted = true;
    start().then(
      (value) => {
        if (isWanted) setArrival({ kind: 'here', value });
      },
      (fault: unknown) => {
        if (!isWanted) return;
        // Thrown while it is drawn, so that the boundary around it shows it.
        setArrival(() => {
          throw fault;
        });
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return arrival.kind === 'here' ? arrival.value : null;
}
