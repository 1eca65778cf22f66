/** Where the focus may rest without anything being pressed there: parts of a screen that have a meaning of their own. */
const places = 'li, section, fieldset, article, form, nav, header, dialog, main';

const isThere = (element: Element): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  // A dialog that opens makes everything behind it unreachable before it takes the focus itself.
  element.closest('[inert]') === null &&
  element.checkVisibility?.() !== false;

/** Takes the focus for as long as it stays; afterwards nobody can click it there. */
function rest(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

/**
 * A button that is pressed and then makes room for others would leave keyboard and screen reader nowhere. Where what had
 * the focus goes, or can no longer be pressed, the focus goes to the nearest place around it that is still there: not to
 * the next button, because a second Enter must not do the next step. A focus that is somewhere is never moved.
 *
 * Answers a function that ends it.
 */
export function keepFocus(root: Element): () => void {
  /** What had the focus last, and everything around it. Menus and dialogs lie outside and give it back. */
  let way: readonly Element[] = [];
  let isWaiting = false;
  const remember = ({ target }: Event) => {
    if (!(target instanceof Element) || !root.contains(target)) return;
    const around: Element[] = [];
    for (let element: Element | null = target; element !== null && element !== root; element = element.parentElement)
      around.push(element);
    way = around;
  };
  const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
  /** Whoever leaves what is still there for nothing at all wants the focus nowhere, whatever goes later. */
  const forget = ({ target }: Event) => {
    // What cannot be pressed at this moment was not left, it was taken.
    if (!(target instanceof Element) || !isThere(target)) return;
    requestAnimationFrame(() => {
      if (target === way[0] && isThere(target) && isNowhere()) way = [];
    });
  };
  const look = () => {
    isWaiting = false;
    // A button that can no longer be pressed keeps the focus for a moment and then drops it.
    const isLost = isNowhere() || document.activeElement?.matches(':disabled') === true;
    const [last, ...around] = way;
    if (!isLost || last === undefined) return;
    // It could not be pressed for a moment, in which the browser has dropped the focus.
    if (isThere(last)) return (last as HTMLElement).focus({ preventScroll: true });
    const place = around.find(
      (one): one is HTMLElement => one instanceof HTMLElement && one.matches(places) && isThere(one),
    );
    if (place !== undefined) rest(place);
  };
  const lookLater = () => {
    if (isWaiting || way.length === 0) return;
    isWaiting = true;
    // A menu that was chosen from holds the focus until it has closed, and gives it back to a button that may be gone.
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(look)));
  };
  const changes = new MutationObserver(lookLater);
  changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'open', 'hidden'] });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forget);
  return () => {
    changes.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', forget);
  };
}
