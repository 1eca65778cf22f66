/**
 * `npm run pictures`: makes the pictures of the README from the practice session, with a real relay and a real browser.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BoardField } from '../../src/domain/board/board-kinds.ts';
import { openWall } from '../lighthouse/screens.ts';
import { launchBrowser } from '../support/browser.ts';
import { provideBrowser } from '../support/browser-install.ts';
import { cardWriter } from '../support/card-writer.ts';
import { type Moderator, moderator } from '../support/moderator.ts';
import { startRelay } from '../support/relay-process.ts';
import { moderateExample } from '../support/remote-moderator.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { takesCounty } from './county.ts';
import { takesInstruments } from './instruments.ts';

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

/** A second moderator at a laptop, when the second round is shown. */
async function leadsAt(browser: Browser, address: string): Promise<Moderator> {
  const page = await browser.newPage({
    locale: 'de-DE',
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 768 },
  });
  await page.goto(address);
  await page.getByRole('button', { name: join.actions.moderator, exact: true }).click();
  await page.waitForURL(/lead$/);
  const ada = moderator('Ada', page);
  await ada.sees(words.rounds.panel.revealedTitle(assessment.round(2)));
  await ada.sees(words.moderation.room.title(1));
  return ada;
}

const cards: readonly (readonly [BoardField, string])[] = [
  ['good', 'Offene Runde, gutes Tempo'],
  ['good', 'Die Zahlen lagen auf dem Tisch'],
  ['idea', 'Wir meinen Ähnliches und nennen es verschieden'],
  ['idea', 'Kommunen früher fragen'],
  ['question', 'Wer stellt die Ergebnisse im Ausschuss vor?'],
  ['go', 'Steckbriefe in die Fraktion tragen'],
  ['go', 'Die Fokusgruppe neu einladen'],
];

/** Whether nothing moves on a page; what is held at its beginning or end moves no more. */
const stands = "document.getAnimations().every(({ playState }) => playState !== 'running')";

/** The feedback cross: covered first, then shown all at once. */
async function collectCards(ada: Moderator, tablet: Page): Promise<void> {
  await ada.goesTo('Feedback im Kreuz');
  await ada.presses(words.board.panel.cover);
  const writer = cardWriter(tablet);
  for (const [field, text] of cards) await writer.handsIn(field, text);
  await ada.sees(words.board.written(cards.length, 1));
  await ada.presses(words.board.panel.show);
  await ada.sees(words.board.panel.state.shown);
}

async function takePictures(): Promise<void> {
  const relay = await startRelay();
  const browser = await launchBrowser();
  const remote = await moderateExample(relay.url);
  const reduced = { locale: 'de-DE', reducedMotion: 'reduce' } as const;
  try {
    const tabletContext = await browser.newContext({ ...reduced, viewport: { width: 1180, height: 820 } });
    const wallContext = await browser.newContext({ ...reduced, viewport: { width: 1920, height: 1080 } });
    const link = (invite: string) => `${relay.url}#/join/${invite}`;
    const tablet = await enterAs(tabletContext, link(remote.invites.participant), ui.perspectives['providers'] ?? '');
    const wall = await wallContext.newPage();
    await wall.goto(await openWall(wallContext, relay.url, remote.invites.projector));

    remote.openRound(1);
    await judge(tablet, 3, [8, 6]);
    remote.wish(1, 'revealed');
    await tablet.getByRole('heading', { name: assessment.result.title(assessment.round(1)) }).waitFor();
    remote.openRound(2);
    await judge(tablet, 3, [9, 7]);
    await tablet.getByText(words.saving.saved).waitFor();
    await tablet.screenshot({ path: `${folder}tablet.png` });

    remote.wish(2, 'revealed');
    await wall.getByText(words.wall.revealed.legendWay(assessment.round(1))).waitFor();
    await until(() => wall.evaluate(stands), 'nothing moves on the wall');
    await wall.screenshot({ path: `${folder}wall.png` });

    const cockpit = await leadsAt(browser, link(remote.invites.moderator));
    await cockpit.page.screenshot({ path: `${folder}cockpit.png` });
    await collectCards(cockpit, tablet);
    await until(() => wall.evaluate(stands), 'nothing moves on the wall');
    await wall.screenshot({ path: `${folder}feedback.png` });
    await wall.setViewportSize({ width: 1280, height: 720 });
    await takesInstruments({
      ada: cockpit,
      tablet,
      async take(name, shown) {
        await wall.getByText(shown).first().waitFor();
        await until(() => wall.evaluate(stands), 'nothing moves on the wall');
        await wall.screenshot({ path: `${folder}${name}.png` });
      },
    });
    await takesCounty({ browser, url: relay.url, path: (name) => `${folder}${name}.png` });
    console.log(`pictures written to ${folder}`);
  } finally {
    remote.leave();
    await browser.close();
    await relay.stop();
  }
}

const browser = provideBrowser();
if (browser.kind === 'missing') {
  console.error(browser.advice);
  process.exitCode = 1;
} else await takePictures();
