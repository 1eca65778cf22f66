import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is narrower than so many pixels: for what a container query cannot ask, such as a count of children. */
export function useNarrow(target: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = target.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const measure = () => setNarrow(element.clientWidth < pixels);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [target, pixels]);
  return narrow;
}
