interface Press {
  readonly button: Element;
  readonly said: string | null;
  readonly x: number;
  readonly y: number;
}

const buttonAt = ({ target }: Event): Element | null =>
  target instanceof Element ? target.closest('button, a[href], summary') : null;

/** Whether the second press of a double one meets something that was not there when it began. */
function isOther({ button, said, x, y }: Press, now: Element): boolean {
  if (button === now) return now.textContent !== said;
  // A button beside the first is meant; one that has taken its place is not.
  const { left, right, top, bottom } = now.getBoundingClientRect();
  return left <= x && x <= right && top <= y && y <= bottom;
}

/**
 * Who presses twice means what stood there at first. Many do so everywhere, and where a button makes room for the next one or is
 * called differently from then on, the second press would do the next step, or take the first one back. It is left out. What does
 * the same twice (one more minute, the next page) is pressed as often as somebody likes.
 *
 * Answers a function that ends it.
 */
export function steadyPress(page: Document): () => void {
  let first: Press | null = null;
  const look = (event: MouseEvent) => {
    const button = buttonAt(event);
    // The browser counts presses on one spot; the keyboard's have no number.
    if (event.detail > 1 && first !== null && button !== null && isOther(first, button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (event.detail === 0) return;
    first = button === null ? null : { button, said: button.textContent, x: event.clientX, y: event.clientY };
  };
  page.addEventListener('click', look, { capture: true });
  return () => page.removeEventListener('click', look, { capture: true });
}
