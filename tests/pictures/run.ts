/**
 * `npm run pictures`: makes the pictures of the README from the practice session, with a real relay and a real browser.
 */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openWall } from '../lighthouse/screens.ts';
import { launchBrowser } from '../support/browser.ts';
import { startRelay } from '../support/relay-process.ts';
import { moderateExample } from '../support/remote-moderator.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));
const { assessment, join, ui } = words;

async function enterAs(context: BrowserContext, address: string, perspective: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel(join.name).fill('Bea');
  await page.getByRole('button', { name: perspective }).click();
  await page.waitForURL(/#\/s\//);
  return page;
}

/** Goes to the proposal with this number and scores it on both dimensions. */
async function judge(tablet: Page, number: number, [upright, level]: readonly [number, number]): Promise<void> {
  const place = assessment.profile.place(number, 12);
  const next = tablet.getByRole('button', { name: assessment.score.next });
  while (!(await tablet.getByText(place).isVisible())) await next.click();
  const scales = tablet.locator('fieldset.plenum-scale');
  await scales.nth(0).locator(`input[value="${upright}"]`).check({ force: true });
  await scales.nth(1).locator(`input[value="${level}"]`).check({ force: true });
}

async function takePictures(): Promise<void> {
  const relay = await startRelay();
  const browser = await launchBrowser();
  const moderator = await moderateExample(relay.url);
  const reduced = { locale: 'de-DE', reducedMotion: 'reduce' } as const;
  try {
    const tabletContext = await browser.newContext({ ...reduced, viewport: { width: 1180, height: 820 } });
    const wallContext = await browser.newContext({ ...reduced, viewport: { width: 1920, height: 1080 } });
    const link = (invite: string) => `${relay.url}#/join/${invite}`;
    const tablet = await enterAs(
      tabletContext,
      link(moderator.invites.participant),
      ui.perspectives['providers'] ?? '',
    );
    const wall = await wallContext.newPage();
    await wall.goto(await openWall(wallContext, relay.url, moderator.invites.projector));

    moderator.openRound(1);
    await judge(tablet, 3, [8, 6]);
    moderator.wish(1, 'revealed');
    await tablet.getByRole('heading', { name: assessment.result.title(assessment.round(1)) }).waitFor();
    moderator.openRound(2);
    await judge(tablet, 3, [9, 7]);
    await tablet.getByText(words.saving.saved).waitFor();
    await tablet.screenshot({ path: `${folder}tablet.png` });

    moderator.wish(2, 'revealed');
    await wall.getByText(words.wall.revealed.legendWay(assessment.round(1))).waitFor();
    await until(() => wall.evaluate('document.getAnimations().length === 0'), 'nothing moves on the wall');
    await wall.screenshot({ path: `${folder}wall.png` });
    console.log(`pictures written to ${folder}`);
  } finally {
    moderator.leave();
    await browser.close();
    await relay.stop();
  }
}

await takePictures();
