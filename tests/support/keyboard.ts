import type { Page } from 'playwright-core';
import { until } from './until.ts';

interface Focused {
  /** Its words. */
  readonly said: string;
  /** Whether it can be seen that it has the focus. */
  readonly isSeen: boolean;
  /** Whether it lies wholly under a part of the screen that stays where it is (WCAG 2.4.11). */
  readonly isCovered: boolean;
}

/** What has the focus. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // The screen itself is focused after a change of screen; nothing can be pressed there.
    if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element === document.body)
      return { said: '', isSeen: true, isCovered: false };
    // A part inside a native field, as the calendar of a date, draws its own mark, which no script can look at.
    if (!element.matches(':focus')) return { said: '', isSeen: true, isCovered: false };
    const isField = 'labels' in element;
    const labels = isField ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const said = `${group} ${element.ariaLabel || label || element.innerText}`.replaceAll(/\s+/g, ' ').trim();
    // The mark may be drawn around the input itself or around the tile or the frame that stands for it.
    const frame = element.closest('.kern-form-input__select-wrapper') ?? element;
    const drawn = [element, frame, ...labels, ...labels.flatMap((one) => [...one.querySelectorAll('span')])];
    const isSeen = drawn.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    // A tile stands for the input in it; a field that is written into stands for itself.
    const stands = element.matches('[type=radio], [type=checkbox]') ? (labels[0] ?? element) : frame;
    const place = stands.getBoundingClientRect();
    const top = document.elementFromPoint((place.left + place.right) / 2, (place.top + place.bottom) / 2);
    const isCovered = [...document.querySelectorAll('body *')].some((part) => {
      if (part.contains(element) || !part.contains(top)) return false;
      if (!['sticky', 'fixed'].includes(getComputedStyle(part).position)) return false;
      const over = part.getBoundingClientRect();
      return place.top >= over.top && place.bottom <= over.bottom;
    });
    return { said, isSeen, isCovered };
  });
}

/** Presses Tab (or Shift and Tab) until something with these words has the focus; every stop on the way must be seen. */
export async function tabsTo(page: Page, wanted: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    const { said, isSeen, isCovered } = await focused(page);
    // Who came here with a pointer sees where that is; from the first key on it has to be drawn.
    if (!isSeen && presses > 0) throw new Error(`nobody sees that „${said}“ has the focus`);
    if (isCovered) throw new Error(`„${said}“ has the focus under something that lies over it`);
    if (typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said)) return;
    seen.push(said);
    await page.keyboard.press(key);
  }
  throw new Error(`no way to „${wanted}“ with the Tab key, only to: ${seen.join(' | ')}`);
}

/** Somebody who has only keys, and never loses the place where they are. */
export type Keyboard = {
  /** Goes there with the Tab key and presses Enter, or another key. */
  presses(wanted: string | RegExp, key?: string): Promise<void>;
  /** The same with Shift and Tab. */
  pressesBack(wanted: string | RegExp, key?: string): Promise<void>;
  types(wanted: string | RegExp, text: string): Promise<void>;
  /** Opens the list of a field and chooses the option that is so many further down. */
  chooses(wanted: string | RegExp, further?: number): Promise<void>;
  /** Opens a menu and picks what stands so many further down; `letsBe`: goes there, and closes it again instead. */
  picks(wanted: string | RegExp, further?: number, letsBe?: boolean): Promise<void>;
  /** What was done has made room for something else: the focus must be somewhere all the same. */
  keepsPlace(deed: string): Promise<void>;
};

export function keyboard(page: Page): Keyboard {
  const isSomewhere = () =>
    page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
  const presses: Keyboard['presses'] = async (wanted, key = 'Enter') => {
    await tabsTo(page, wanted);
    await page.keyboard.press(key);
  };
  return {
    presses,
    async pressesBack(wanted, key = 'Enter') {
      await tabsTo(page, wanted, 'Shift+Tab');
      await page.keyboard.press(key);
    },
    async types(wanted, text) {
      await tabsTo(page, wanted);
      await page.keyboard.type(text);
    },
    async chooses(wanted, further = 1) {
      await presses(wanted, 'Space');
      for (let step = 0; step < further; step += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    async picks(wanted, further = 0, letsBe = false) {
      await presses(wanted, 'Space');
      await page.locator('[role="menuitem"]:focus').waitFor();
      for (let step = 0; step < further; step += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press(letsBe ? 'Escape' : 'Enter');
    },
    async keepsPlace(deed) {
      await until(isSomewhere, `the focus is still somewhere after: ${deed}`);
    },
  };
}
