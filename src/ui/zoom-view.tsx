import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import './zoom-view.css';
import { usePictureWords } from '../words/picture.ts';
import { Button, IconButton } from './button.tsx';

const [least, most, step] = [1, 6, 1.5];
const within = (zoom: number): number => Math.min(most, Math.max(least, zoom));

function spread({ touches }: TouchEvent): number | null {
  const [one, other] = [touches[0], touches[1]];
  if (one === undefined || other === undefined || touches.length !== 2) return null;
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
}

/** Two fingers enlarge what lies in the element. One finger scrolls it, as everywhere. */
function usePinch(zoom: number, onZoom: (zoom: number) => void) {
  const place = useRef<HTMLElement>(null);
  const now = useRef(zoom);
  now.current = zoom;
  useEffect(() => {
    const element = place.current;
    let begun: { readonly spread: number; readonly zoom: number } | null = null;
    const start = (event: TouchEvent) => {
      const wide = spread(event);
      begun = wide === null ? null : { spread: wide, zoom: now.current };
    };
    const move = (event: TouchEvent) => {
      const wide = spread(event);
      if (begun === null || wide === null) return;
      // Otherwise the browser would enlarge the whole page.
      event.preventDefault();
      onZoom(within((begun.zoom * wide) / begun.spread));
    };
    element?.addEventListener('touchstart', start, { passive: true });
    element?.addEventListener('touchmove', move, { passive: false });
    return () => {
      element?.removeEventListener('touchstart', start);
      element?.removeEventListener('touchmove', move);
    };
  }, [onZoom]);
  return place;
}

/** Keeps the middle of what is seen in the middle when the size changes. */
function useMiddleKept(place: { readonly current: HTMLElement | null }, zoom: number) {
  const before = useRef(zoom);
  useEffect(() => {
    const element = place.current;
    const factor = zoom / before.current;
    before.current = zoom;
    if (element === null || factor === 1) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    element.scrollLeft = (scrollLeft + clientWidth / 2) * factor - clientWidth / 2;
    element.scrollTop = (scrollTop + clientHeight / 2) * factor - clientHeight / 2;
  }, [place, zoom]);
}

interface ZoomViewProps {
  readonly label: string;
  /** Width by height of what is shown, so that all of it fits before it is enlarged. */
  readonly shape: number;
  readonly children: ReactNode;
}

function sizes(shape: number, zoom: number): CSSProperties & Record<`--${string}`, number> {
  return { '--shape': shape, '--zoom': zoom };
}

/** A picture that can be enlarged and moved: by buttons, two fingers, scrolling and the arrow keys. */
export function ZoomView({ label, shape, children }: ZoomViewProps) {
  const { copy } = usePictureWords();
  const [zoom, setZoom] = useState(least);
  const place = usePinch(zoom, setZoom);
  useMiddleKept(place, zoom);
  const push = (x: number, y: number) => {
    const { clientWidth = 0, clientHeight = 0 } = place.current ?? {};
    place.current?.scrollBy({ left: (x * clientWidth) / 2, top: (y * clientHeight) / 2 });
  };
  return (
    <div className="plenum-zoom">
      <div className="plenum-zoom-buttons">
        <IconButton
          icon="plus"
          label={copy.larger}
          disabled={zoom >= most}
          onClick={() => setZoom(within(zoom * step))}
        />
        <IconButton
          icon="minus"
          label={copy.smaller}
          disabled={zoom <= least}
          onClick={() => setZoom(within(zoom / step))}
        />
        <IconButton icon="arrow-left" label={copy.left} disabled={zoom <= least} onClick={() => push(-1, 0)} />
        <IconButton icon="arrow-right" label={copy.right} disabled={zoom <= least} onClick={() => push(1, 0)} />
        <IconButton icon="arrow-up" label={copy.up} disabled={zoom <= least} onClick={() => push(0, -1)} />
        <IconButton icon="arrow-down" label={copy.down} disabled={zoom <= least} onClick={() => push(0, 1)} />
        <Button compact disabled={zoom <= least} onClick={() => setZoom(least)}>
          {copy.whole}
        </Button>
        <span className="plenum-muted" role="status">
          {copy.zoom(Math.round(zoom * 100))}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the keyboard */}
      <section className="plenum-zoom-view" ref={place} tabIndex={0} aria-label={label}>
        <div className="plenum-zoom-sheet" style={sizes(shape, zoom)}>
          {children}
        </div>
      </section>
    </div>
  );
}
