import { useLayoutEffect, useRef } from 'react';

/**
 * Something else to read begins with its name: when `shown` changes, the page goes to its top, however far down somebody
 * had read before. What is drawn first stays where it is; the focus never moves.
 */
export function useFromTop(shown: string | null): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    document.documentElement.scrollTop = 0;
  }, [shown]);
}
