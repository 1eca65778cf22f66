import { useEffect, useRef } from 'react';
import type { RemoteKey } from '../../domain/session/remote-step.ts';

/** What presenter remotes send: they are keyboards with four keys. */
const keys: Readonly<Record<string, RemoteKey>> = {
  PageDown: 'forward',
  ArrowRight: 'forward',
  PageUp: 'back',
  ArrowLeft: 'back',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
};

/** Where a key already means something: in fields, in a choice, in a menu or dialog, and wherever it was taken. */
const taken =
  'input, textarea, select, [contenteditable], [role=menu], [role=dialog], [role=listbox], [role=radiogroup]';

/** The step a key asks for; null when it is none of a remote's, or means something where it was pressed. */
export const remoteKeyOf = (event: KeyboardEvent): RemoteKey | null => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return null;
  if (event.target instanceof Element && event.target.closest(taken) !== null) return null;
  if (document.querySelector('[role=dialog], [role=menu]') !== null) return null;
  return keys[event.key] ?? null;
};

/** Listens to a presenter remote as long as this screen is drawn and somebody wants it. */
export function useRemote(isOn: boolean, onKey: (key: RemoteKey) => void): void {
  const act = useRef(onKey);
  act.current = onKey;
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const key = remoteKeyOf(event);
      if (key === null) return;
      event.preventDefault();
      act.current(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
