import { useCallback, useState } from 'react';
import type { Result } from '../domain/result.ts';

/** What an act asked of the server came to, for the button and the notice beside it. */
export type DeedState = { readonly is: 'idle' | 'busy' } | { readonly is: 'refused'; readonly reason: string };

/** Runs one act at a time: a second tap while the first is on its way does nothing. */
export function useDeed<Args extends unknown[], Value>(
  deed: (...args: Args) => Promise<Result<Value, string>>,
  onDone: (value: Value) => void,
): readonly [DeedState, (...args: Args) => void] {
  const [state, setState] = useState<DeedState>({ is: 'idle' });
  const run = useCallback(
    (...args: Args) => {
      if (state.is === 'busy') return;
      setState({ is: 'busy' });
      const settle = (result: Result<Value, string>) => {
        setState(result.ok ? { is: 'idle' } : { is: 'refused', reason: result.reason });
        if (result.ok) onDone(result.value);
      };
      // Refusals are values; what is thrown is a fault of ours and belongs on the fault screen.
      const fail = (fault: unknown) =>
        setState(() => {
          throw fault;
        });
      void deed(...args).then(settle, fail);
    },
    [deed, onDone, state.is],
  );
  return [state, run];
}
