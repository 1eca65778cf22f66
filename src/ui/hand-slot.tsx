import { useCallback, useSyncExternalStore } from 'react';
import './hand-slot.css';

/*
 * A screen whose own bar lies at the lower edge has a place for the hand in it: below the bar nobody would find the hand, and
 * a second bar would take the page its room.
 */
let place: HTMLElement | null = null;
const listeners = new Set<() => void>();

const put = (next: HTMLElement | null): void => {
  place = next;
  for (const listener of listeners) listener();
};

/** The place itself; there is one on a screen at most. */
export function HandSlot() {
  const hold = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    put(element);
    return () => {
      if (place === element) put(null);
    };
  }, []);
  return <span className="plenum-hand-slot" ref={hold} />;
}

/** Where the hand is to be drawn; null: where it stands by itself. */
export const useHandSlot = (): HTMLElement | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
