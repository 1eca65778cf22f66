import type { Browser } from 'playwright-core';

interface Taking {
  readonly browser: Browser;
  /** Where the app is. */
  readonly url: string;
  /** Where a picture of this name goes. */
  readonly path: (name: string) => string;
}

const laptop = { width: 1366, height: 768 };
const tablet = { width: 1180, height: 1180 };

/** Scenes of the gallery that show a county: its year, a group's notebook, and the dossier that comes from both; seen from where. */
const scenes = [
  { name: 'county', scene: 'county-assessment', viewport: laptop, from: 'h1' },
  { name: 'notebook', scene: 'notebook', viewport: tablet, from: 'h1' },
  { name: 'dossier', scene: 'dossier', viewport: tablet, from: '.plenum-dossier-page:has(.plenum-dossier-contents)' },
] as const;

/** Photographs the county of the gallery. */
export async function takesCounty({ browser, url, path }: Taking): Promise<void> {
  for (const { name, scene, viewport, from } of scenes) {
    const page = await browser.newPage({ locale: 'de-DE', reducedMotion: 'reduce', viewport });
    await page.goto(`${url}#/gallery/scene/${scene}`);
    await page.locator(`html[data-scene="${scene}"]`).waitFor({ state: 'attached' });
    await page.locator('.plenum-waiting').waitFor({ state: 'detached' });
    await page
      .locator(from)
      .first()
      .evaluate((part) => part.scrollIntoView());
    await page.screenshot({ path: path(name) });
    await page.close();
  }
}
