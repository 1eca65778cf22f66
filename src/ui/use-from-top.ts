import { useLayoutEffect, useRef } from 'react';

const written = 'textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=range], [type=file])';

/** Whoever writes keeps in view where they write. */
const isWriting = (): boolean => document.activeElement?.matches(written) === true;

/**
 * Something else to read begins with its name: when `shown` changes, the page goes to its top, however far down somebody
 * had read before, but not away from a field in which somebody writes. What is drawn first stays where it is; the focus
 * never moves.
 */
export function useFromTop(shown: string | null): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (!isWriting()) document.documentElement.scrollTop = 0;
  }, [shown]);
}
