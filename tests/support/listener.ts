import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** What a screen reader meets on the page, line by line: role, name and state, in the order of reading. */
export async function linesOf(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('main').ariaSnapshot();
  // A line with a colon inside stands in quotes of its own.
  return tree.split('\n').map((line) => line.trim().replace(/^- '?/, '').replace(/:$/, ''));
}

/** Waits until these lines are met in this order; what stands between them does not matter. */
export async function hears(page: Page, wanted: readonly RegExp[]): Promise<void> {
  let [lines, missing]: [readonly string[], RegExp | undefined] = [[], undefined];
  try {
    await until(async () => {
      lines = await linesOf(page);
      let from = 0;
      missing = wanted.find((one) => {
        const at = lines.findIndex((line, index) => index >= from && one.test(line));
        from = at + 1;
        return at < 0;
      });
      return missing === undefined;
    }, 'the page is read in order');
  } catch {
    throw new Error(`„${missing}“ is not met in order in:\n${lines.join('\n')}`);
  }
}

/** From now on everything that live regions say, in order. */
export async function listens(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  await page.exposeFunction('plenumSaid', (sentence: string) => said.push(sentence));
  await page.evaluate(() => {
    const say = (globalThis as unknown as { plenumSaid: (sentence: string) => void }).plenumSaid;
    const regions = '[aria-live], [role=status], [role=alert]';
    new MutationObserver((changes) => {
      const changed = new Set(
        changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(regions)),
      );
      for (const region of changed) {
        const text = region?.textContent?.trim() ?? '';
        if (text !== '') say(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return said;
}
