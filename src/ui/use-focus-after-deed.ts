import { type RefObject, useEffect, useRef } from 'react';

/**
 * A button that is pressed and then makes room for others would leave the keyboard nowhere. After an own deed in this
 * place the focus stays in it: on the place, not on the next button, because a second Enter must not do the next step.
 * What comes from others moves nothing. The place needs a tabIndex of -1.
 */
export function useFocusAfterDeed<Place extends HTMLElement>(state: string): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const acted = useRef(false);
  useEffect(() => {
    const act = () => {
      acted.current = true;
    };
    const element = place.current;
    // A list that is chosen from by keyboard only tells that it has changed.
    element?.addEventListener('click', act);
    element?.addEventListener('change', act);
    return () => {
      element?.removeEventListener('click', act);
      element?.removeEventListener('change', act);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state says when the buttons are others
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    const { activeElement, body } = document;
    // A button that can no longer be pressed keeps the focus for a moment and then drops it.
    const isLost = activeElement === null || activeElement === body || activeElement.matches(':disabled');
    if (isLost) place.current?.focus({ preventScroll: true });
  }, [state]);
  return place;
}
