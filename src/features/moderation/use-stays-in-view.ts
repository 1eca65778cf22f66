import { type RefObject, useEffect, useRef } from 'react';

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
 * A list that gets lower (something is to be taken back, a form opens below it) keeps its current line in view. Only if
 * it was seen before: whoever has scrolled elsewhere stays there, until another line is the current one.
 */
export function useStaysInView(place: RefObject<Element | null>, list: string, current: string | null): void {
  const wasSeen = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line has not been scrolled away from
  useEffect(() => {
    wasSeen.current = true;
  }, [current]);
  useEffect(() => {
    const element = place.current?.querySelector(list);
    if (!element || typeof ResizeObserver === 'undefined') return;
    const find = () => element.querySelector('[aria-current]');
    const look = () => {
      const line = find();
      wasSeen.current = line === null || isSeen(element, line);
    };
    const observer = new ResizeObserver(() => {
      const line = find();
      if (wasSeen.current && line !== null) bringIntoView(element, line);
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [place, list]);
}
