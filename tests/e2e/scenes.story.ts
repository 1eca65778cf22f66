import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { openRoom } from '../support/room.ts';

/** The gallery has some two hundred screens: so many parts are looked at one after the other, each in a time of its own. */
const parts = 6;

test.each(
  (['tablet', 'phone'] as const).flatMap((at) => Array.from({ length: parts }, (_, part) => [at, part] as const)),
)(
  'every screen of the gallery has no barriers, nothing wider than the window and targets for a finger, at a %s, part %i',
  async (at, part) => {
    const room = await openRoom();
    const { look, measure } = watchesBarriers();
    const page = await room.window('who builds', { at });
    await page.goto(`${room.relay.url}#/gallery`);
    const links = page.locator('.plenum-gallery-scenes a');
    await links.first().waitFor({ timeout: 120_000 });
    const scenes = await links.evaluateAll((all) =>
      all.map((link) => [link.textContent ?? '', link.getAttribute('data-for')] as const),
    );
    expect(scenes.length).toBeGreaterThan(200);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    for (const [scene, meantFor] of scenes.filter((_, index) => index % parts === part)) {
      await page.goto(`${room.relay.url}#/gallery/scene/${scene}`);
      await page.locator(`html[data-scene="${scene}"]`).waitFor({ state: 'attached' });
      await page.locator('.plenum-waiting').waitFor({ state: 'detached' });
      await page.locator('main').filter({ hasText: /\S/u }).first().waitFor();
      // Code and clock stay at hand over lists that scroll: looked at is the end, where nothing lies under them.
      await page.evaluate(() => {
        for (const place of document.querySelectorAll('.plenum-lead-column, .plenum-lead-column *'))
          if (getComputedStyle(place).overflowY === 'auto') place.scrollTo(0, place.scrollHeight);
      });
      // As high as what is in it: a bar at the foot lies over what can be scrolled free, and that is no fault.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(height, whole) });
      await look(page, scene, /./u);
      if (meantFor === 'hand') await measure(page, scene);
      await page.setViewportSize({ width, height });
    }
  },
);
