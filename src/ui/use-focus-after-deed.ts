import { type RefObject, useEffect, useRef } from 'react';

/** Tells the place around `element` that something was done in it: a menu lies outside, and its clicks are not heard there. */
export const tellDeed = (element: Element | null): void => {
  element?.dispatchEvent(new Event(deed, { bubbles: true }));
};
const deed = 'plenum-deed';

/**
 * A button that is pressed and then makes room for others would leave the keyboard nowhere. After an own deed in this
 * place the focus stays in it: on the place, not on the next button, because a second Enter must not do the next step.
 * What comes from others moves nothing. The place needs a tabIndex of -1.
 */
export function useFocusAfterDeed<Place extends HTMLElement>(state: string): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const acted = useRef(false);
  const heard = useRef<Place | null>(null);
  // After every drawing, because the place may not have been there at first; its listeners go with it.
  useEffect(() => {
    const element = place.current;
    if (element === null || element === heard.current) return;
    heard.current = element;
    const act = () => {
      acted.current = true;
    };
    // A list that is chosen from by keyboard only tells that it has changed.
    for (const event of ['click', 'change', deed]) element.addEventListener(event, act);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state says when the buttons are others
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    const look = () => {
      const { activeElement, body } = document;
      // A button that can no longer be pressed keeps the focus for a moment and then drops it.
      const isLost = activeElement === null || activeElement === body || activeElement.matches(':disabled');
      if (isLost) place.current?.focus({ preventScroll: true });
    };
    look();
    // A menu that was chosen from holds the focus until it has closed, and gives it back to a button that may be gone.
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(look)));
  }, [state]);
  return place;
}
