import { expect, test } from 'vitest';
import { openRoom } from '../support/room.ts';

declare global {
  interface Window {
    emptyCodes: number;
    codes: number;
  }
}

// Who prints by the menu of the browser, or the moment the page is there, waits for nothing: it must be complete at once.
test.each(['forms-round', 'forms-theses', 'forms-board', 'cards', 'emergency'])(
  'no code of %s is ever on the page without being drawn',
  async (scene) => {
    const room = await openRoom();
    const page = await room.window('who prints', { at: 'laptop' });
    await page.addInitScript(() => {
      window.emptyCodes = 0;
      window.codes = 0;
      new MutationObserver(() => {
        const codes = [...document.querySelectorAll('.plenum-qr')];
        window.codes = Math.max(window.codes, codes.length);
        window.emptyCodes += codes.filter((code) => code.querySelector('path') === null).length;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${room.relay.url}#/gallery/scene/${scene}`);
    await page.locator(`html[data-scene="${scene}"]`).waitFor({ state: 'attached' });
    await page.locator('.plenum-qr path').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => window.codes)).toBeGreaterThan(0);
    expect(await page.evaluate(() => window.emptyCodes)).toBe(0);
  },
);
