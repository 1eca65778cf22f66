import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Drag {
  readonly id: string;
  readonly from: number;
  /** Where it would be dropped now. */
  readonly to: number;
}

interface DragOrder {
  /** For the list; its children are the entries, in the order of `ids`. */
  readonly list: RefObject<HTMLOListElement | null>;
  /** What is being dragged, to be marked; null: nothing. */
  readonly dragged: string | null;
  /** For the handle of one entry. Needs `touch-action: none`, otherwise a finger scrolls the page instead. */
  readonly handle: (id: string) => { readonly onPointerDown: (event: ReactPointerEvent) => void };
}

/** So near to the edge of the window, in pixels, the page scrolls along. */
const edge = 72;
const scrollStep = 12;

const entriesOf = (list: HTMLElement | null): readonly HTMLElement[] =>
  list === null ? [] : ([...list.children] as HTMLElement[]);

/** Makes room where the dragged entry would be dropped. Only drawn: the order changes when it is let go. */
function draw(list: HTMLElement | null, { from, to }: Drag, shift: number): void {
  const entries = entriesOf(list);
  const height = entries[from]?.offsetHeight ?? 0;
  for (const [index, entry] of entries.entries()) {
    const isPassed = from < to ? index > from && index <= to : index < from && index >= to;
    const move = index === from ? shift : isPassed ? (from < to ? -height : height) : 0;
    entry.style.transform = move === 0 ? '' : `translateY(${move}px)`;
  }
}

function clear(list: HTMLElement | null): void {
  for (const entry of entriesOf(list)) entry.style.transform = '';
}

/** How many of the others have their middle above this height: the place counted without the dragged entry. */
const placeAt = (middles: readonly number[], from: number, y: number): number =>
  middles.filter((middle, index) => index !== from && middle < y).length;

interface Grasp {
  readonly list: HTMLElement | null;
  readonly id: string;
  readonly from: number;
  readonly event: ReactPointerEvent;
  readonly onEnd: () => void;
  readonly onDrop: (place: number) => void;
}

/** Follows the pointer until it lets go; the answer lets go without a change. */
function follow({ list, id, from, event, onEnd, onDrop }: Grasp): () => void {
  const handle = event.currentTarget as HTMLElement;
  handle.setPointerCapture?.(event.pointerId);
  const middles = entriesOf(list).map((entry) => {
    const { top, height } = entry.getBoundingClientRect();
    return top + height / 2 + window.scrollY;
  });
  const startY = event.clientY + window.scrollY;
  let [y, drag, frame] = [event.clientY, { id, from, to: from } as Drag, 0];
  const show = () => {
    const shift = y + window.scrollY - startY;
    drag = { ...drag, to: placeAt(middles, from, (middles[from] ?? 0) + shift) };
    draw(list, drag, shift);
  };
  const tick = () => {
    const step = y < edge ? -scrollStep : y > window.innerHeight - edge ? scrollStep : 0;
    if (step !== 0) window.scrollBy(0, step);
    show();
    frame = requestAnimationFrame(tick);
  };
  const hold = new AbortController();
  const end = () => {
    hold.abort();
    cancelAnimationFrame(frame);
    clear(list);
    onEnd();
  };
  const drop = ({ clientY }: PointerEvent) => {
    y = clientY;
    show();
    end();
    if (drag.to !== from) onDrop(drag.to);
  };
  const { signal } = hold;
  const move = ({ clientY }: PointerEvent) => {
    y = clientY;
  };
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', drop, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  frame = requestAnimationFrame(tick);
  return end;
}

/**
 * Entries of a list are dragged by a handle, with mouse, pen or finger. A second way for those who like it: every list
 * has a menu that does the same by keyboard, and Escape lets go without a change. When the list is changed by others
 * meanwhile, the drag ends: nothing is dropped where nobody aimed.
 */
export function useDragOrder(ids: readonly string[], onDrop: (id: string, place: number) => void): DragOrder {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const order = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is what ends a drag
  useEffect(() => () => stop.current?.(), [order]);
  const begin = (id: string, event: ReactPointerEvent) => {
    const from = ids.indexOf(id);
    if (event.button !== 0 || stop.current !== null || from < 0) return;
    event.preventDefault(); // Otherwise WebKit selects the text of the page along the way.
    setDragged(id);
    const onEnd = () => {
      stop.current = null;
      setDragged(null);
    };
    stop.current = follow({ list: list.current, id, from, event, onEnd, onDrop: (place) => onDrop(id, place) });
  };
  return { list, dragged, handle: (id) => ({ onPointerDown: (event) => begin(id, event) }) };
}
