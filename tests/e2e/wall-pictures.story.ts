import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';

/**
 * Words of a wall that are cut off below without a word that they go on elsewhere, and letters that nobody reads from the
 * last row.
 */
const findUnreadable = (page: Page, screen: string): Promise<readonly string[]> =>
  page.evaluate((name) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('.plenum-wall-content, .plenum-wall-content *')) {
      if (element.closest('.plenum-hidden, svg') !== null) continue;
      const { overflowY, fontSize } = getComputedStyle(element);
      const { scrollHeight, clientHeight, childNodes, textContent } = element;
      const hasWords = [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const what = `${name}: „${textContent.slice(0, 30)}“`;
      const goesOn =
        element.closest('[data-cut]') !== null ||
        element.nextElementSibling?.matches('.plenum-bwall-cut, [data-more]') === true;
      if (!goesOn && overflowY !== 'visible' && clientHeight > 4 && scrollHeight > clientHeight + 2)
        found.push(`${what} is cut off`);
      if (hasWords && Number.parseFloat(fontSize) < 27.9) found.push(`${what} has letters of ${fontSize}`);
    }
    return found;
  }, screen);

/** Pages of a wall take turns by the clock, each for so many milliseconds. */
const pageTime = 15_000;
const start = Date.parse('2027-03-04T10:00:00Z');

/** Every page of the wall that is shown, one after the other, by its name. */
async function* pagesOf(page: Page, scene: string): AsyncGenerator<string> {
  const places = page.locator('[data-pages]');
  const counts = await places.evaluateAll((all) => all.map((place) => Number(place.getAttribute('data-pages'))));
  for (let turn = 0; turn < Math.max(1, ...counts); turn += 1) {
    await page.clock.setFixedTime(start + turn * pageTime);
    for (const [index, count] of counts.entries()) {
      const at = ((start / pageTime + turn) % count) + 1;
      const isShown = async () => /\d+/u.exec((await places.nth(index).textContent()) ?? '')?.[0] === String(at);
      await until(isShown, `${scene} turns to page ${at} of ${count}`);
    }
    yield `${scene}, page ${turn + 1}`;
  }
}

test('the bars of a straw poll are as long as their numbers say', async () => {
  const room = await openRoom();
  const page = await room.window('the wall', { at: 'projector', reducedMotion: 'reduce' });
  await page.goto(`${room.relay.url}#/gallery/wall/poll-shown`);
  const bars = page.locator('.plenum-poll-bar');
  await bars.first().waitFor();
  const widths = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  const [, most = 0, some = 0] = widths;
  expect(most).toBeGreaterThan(200);
  expect(some / most).toBeCloseTo(7 / 19, 2);
});

/** So many parts of the gallery are looked at one after the other, each in a time of its own: it has well over a hundred walls. */
const parts = 4;

test.each(['de-DE', 'en-GB'].flatMap((locale) => Array.from({ length: parts }, (_, part) => [locale, part] as const)))(
  'every picture of the wall has no barriers, nothing cut off and no letters below 28, in %s, part %i',
  async (locale, part) => {
    const room = await openRoom();
    const found: string[] = [];
    const page = await room.window(`the wall, ${locale}`, { at: 'projector', locale });
    await page.clock.setFixedTime(start);
    await page.goto(`${room.relay.url}#/gallery`);
    const links = page.locator('.plenum-gallery-walls a');
    // The whole kit is on this page: a busy machine takes its time.
    await links.first().waitFor({ timeout: 120_000 });
    const scenes = await links.allInnerTexts();
    expect(scenes.length).toBeGreaterThan(40);
    for (const scene of scenes.filter((_, index) => index % parts === part)) {
      await page.goto(`${room.relay.url}#/gallery/wall/${scene}`);
      await until(async () => (await page.title()).split(' ')[0] === scene, `the wall shows ${scene}`);
      found.push(...(await findBarriers(page, scene)));
      for await (const name of pagesOf(page, scene)) found.push(...(await findUnreadable(page, name)));
    }
    expect(found).toEqual([]);
  },
);
