import { useState } from 'react';

interface AddedHold {
  /** How often something was added here. */
  readonly added: number;
  /** The same deed, counted. */
  readonly counts: <Value>(add: (value: Value) => void) => (value: Value) => void;
}

/** Counts what is added on this screen, so that the list it goes into shows it; what comes from others is not counted. */
export function useAdded(): AddedHold {
  const [added, setAdded] = useState(0);
  return {
    added,
    counts: (add) => (value) => {
      add(value);
      setAdded((known) => known + 1);
    },
  };
}
