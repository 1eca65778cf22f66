import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

interface Target {
  /** `data-drop-group` of what lies under the pointer. */
  readonly group: string;
  /** `data-drop-seat` there; null: on the group itself. */
  readonly seat: string | null;
}

interface DragInto {
  readonly dragged: string | null;
  readonly over: Target | null;
  readonly handle: (id: string) => { readonly onPointerDown: (event: ReactPointerEvent) => void };
}

const targetAt = ({ clientX, clientY }: PointerEvent): Target | null => {
  const found = document.elementFromPoint(clientX, clientY);
  const group = found?.closest('[data-drop-group]')?.getAttribute('data-drop-group') ?? null;
  return group === null
    ? null
    : { group, seat: found?.closest('[data-drop-seat]')?.getAttribute('data-drop-seat') ?? null };
};

/** Drags somebody onto a group or onto somebody else. The menu of each does the same; Escape lets go without a change. */
export function useDragInto(onDrop: (id: string, target: Target) => void): DragInto {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Target | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const begin = (id: string, event: ReactPointerEvent) => {
    if (event.button !== 0 || stop.current !== null) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture?.(event.pointerId);
    const hold = new AbortController();
    const end = () => {
      hold.abort();
      stop.current = null;
      setDragged(null);
      setOver(null);
    };
    const { signal } = hold;
    handle.addEventListener('pointermove', (move) => setOver(targetAt(move)), { signal });
    handle.addEventListener(
      'pointerup',
      (up) => {
        const target = targetAt(up);
        end();
        if (target !== null && target.seat !== id) onDrop(id, target);
      },
      { signal },
    );
    handle.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
    stop.current = end;
    setDragged(id);
  };
  return { dragged, over, handle: (id) => ({ onPointerDown: (event) => begin(id, event) }) };
}
