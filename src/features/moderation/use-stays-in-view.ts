import { type RefObject, useEffect } from 'react';

const isSeen = (list: Element, line: Element): boolean => {
  const [frame, { top, bottom }] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  const middle = (top + bottom) / 2;
  return middle >= frame.top && middle <= frame.bottom;
};

/** Only the list scrolls, never the page around it, and the focus stays where it is. */
const bringIntoView = (list: Element, line: Element): void => {
  const [frame, { top, bottom }] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
  if (top < frame.top) list.scrollTop -= frame.top - top;
};

/**
 * A list that gets lower (something is to be taken back, a form opens below it) keeps its line in view. Only if it was
 * seen before: whoever has scrolled elsewhere stays there.
 */
export function useStaysInView(place: RefObject<Element | null>, list: string, line: string): void {
  useEffect(() => {
    const element = place.current?.querySelector(list);
    if (!element || typeof ResizeObserver === 'undefined') return;
    const find = () => element.querySelector(line);
    let wasSeen = true;
    const look = () => {
      const found = find();
      wasSeen = found === null || isSeen(element, found);
    };
    const observer = new ResizeObserver(() => {
      const found = find();
      if (wasSeen && found !== null) bringIntoView(element, found);
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [place, list, line]);
}
