import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { findBarriers } from './axe.ts';

/** Somebody who goes from screen to screen, looks for barriers and notes what is found: it fails the story at its end. */
export type BarrierWatch = {
  /** Looks at a screen once the words that make it the right one are there. */
  look(page: Page, screen: string, shown: string | RegExp): Promise<void>;
  /** Notes what is meant for a finger and smaller than one. */
  measure(page: Page, screen: string): Promise<void>;
};

/** Nobody should have to push a page sideways, and nobody can push a wall at all. */
async function findCutOff(page: Page, screen: string): Promise<readonly string[]> {
  const { wide, high } = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { wide: scrollWidth > clientWidth, high: scrollHeight > clientHeight };
  });
  const isWall = page.url().endsWith('/wall');
  return [
    ...(wide ? [`${screen}: wider than the screen`] : []),
    ...(isWall && high ? [`${screen}: higher than the wall`] : []),
  ];
}

/** Everything below 48 px, in either direction, at one moment: what goes away in between is not waited for. */
const findSmallTargets = (page: Page, screen: string): Promise<readonly string[]> =>
  page.locator('main button:visible, main label:visible:has(input)').evaluateAll(
    (targets, name) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isSmall = width < 47.5 || height < 47.5;
        return isSmall ? [`${name}: ${Math.round(width)} × ${Math.round(height)} px „${target.textContent}“`] : [];
      }),
    screen,
  );

export function watchesBarriers(): BarrierWatch {
  /** Of the story that runs; begun with the first look. */
  let found: string[] | null = null;
  const note = (finding: readonly string[]) => {
    if (found === null) {
      onTestFinished(() => {
        const all = found;
        found = null;
        expect(all).toEqual([]);
      });
      found = [];
    }
    found.push(...finding);
  };
  return {
    async look(page, screen, shown) {
      await page.getByText(shown).filter({ visible: true }).first().waitFor();
      note([...(await findBarriers(page, screen)), ...(await findCutOff(page, screen))]);
    },
    async measure(page, screen) {
      note(await findSmallTargets(page, screen));
    },
  };
}
