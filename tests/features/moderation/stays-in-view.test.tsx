// @vitest-environment jsdom
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStaysInView } from '../../../src/features/moderation/use-stays-in-view.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const lineHeight = 50;
/** How high the list is; jsdom lays nothing out. */
let height = 500;
let tell: () => void = () => undefined;

class Observer {
  constructor(onResize: () => void) {
    tell = onResize;
  }
  observe() {}
  disconnect() {}
}

function List({ current }: { readonly current: number }) {
  const place = useRef<HTMLDivElement>(null);
  useStaysInView(place, 'ol', String(current));
  return (
    <div ref={place}>
      <ol>
        {Array.from({ length: 10 }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
          <li key={line} aria-current={line === current ? 'step' : undefined} data-line={line} />
        ))}
      </ol>
    </div>
  );
}

let drawing: Drawing;
const list = () => drawing.find('ol');
const becomes = (now: number) => {
  height = now;
  tell();
};
const scrolls = (to: number) => {
  list().scrollTop = to;
  list().dispatchEvent(new Event('scroll'));
};

beforeEach(() => {
  height = 500;
  vi.stubGlobal('ResizeObserver', Observer);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const line = this.getAttribute('data-line');
    if (line === null) return new DOMRect(0, 0, 200, height);
    return new DOMRect(0, Number(line) * lineHeight - (this.parentElement?.scrollTop ?? 0), 200, lineHeight);
  });
});

afterEach(async () => {
  await drawing.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a list that gets lower keeps its current line in view, and moves no further than that', async () => {
  drawing = await draw(<List current={7} />);
  becomes(300);
  expect(list().scrollTop).toBe(100);
  becomes(350);
  expect(list().scrollTop).toBe(100);
});

test('whoever has scrolled elsewhere stays there, until another line is the current one', async () => {
  drawing = await draw(<List current={7} />);
  becomes(300);
  scrolls(0);
  becomes(200);
  expect(list().scrollTop).toBe(0);
  await drawing.redraw(<List current={5} />);
  becomes(150);
  expect(list().scrollTop).toBe(150);
});
