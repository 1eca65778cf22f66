import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keepPicture } from '../support/keep-picture.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom, screens } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { assessment, moderation } = words;

/** Whether a finger in its middle would meet it and not something that lies on it. */
const isFree = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (element.contains(there) || there.contains(element));
  });

const edges = async (element: Locator) => {
  const box = await element.boundingBox();
  if (box === null) throw new Error('it is not to be seen');
  return { left: box.x, right: box.x + box.width, bottom: box.y + box.height, height: box.height };
};

test('on a phone the next step lies under the thumb, never under the offer to undo', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  await ada.leads();
  await ada.startsMeeting();
  await ada.page.setViewportSize(screens.phone);
  const tabs = ada.page.getByRole('navigation', { name: moderation.panels });
  await tabs.getByRole('button', { name: moderation.panel.agenda }).click();
  await ada.goesTo('Im Kontext einschätzen');
  const undo = ada.page.locator('.plenum-undo[data-shown]');
  await undo.waitFor();
  const clock = ada.page.locator('.plenum-now-clockwork button');
  for (const button of await clock.all()) expect((await edges(button)).height).toBeLessThan(60);
  const open = ada.page.getByRole('button', { name: words.rounds.panel.open(1), exact: true });
  expect(await isFree(open)).toBe(true);
  await open.click();
  const close = ada.page.getByRole('button', { name: words.rounds.panel.close, exact: true });
  await close.waitFor();
  // The meeting has gone on: what was before is offered no more.
  await undo.waitFor({ state: 'detached' });
  expect(await isFree(close)).toBe(true);
});

/** Notes on the page of this device that its screen was asked to stay on, and is still. */
const watchesScreen = (page: Page) =>
  page.addInitScript(() => {
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = async (kind) => {
      const lock = await request(kind);
      document.body.dataset['awake'] = 'yes';
      lock.addEventListener('release', () => delete document.body.dataset['awake']);
      return lock;
    };
  });

test('the screen of a tablet stays on while there is something to do on it, and may go out in a break', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const page = await room.window('Bea', { at: 'tablet' });
  await watchesScreen(page);
  const bea = await joinsWith(page, links.participant, { name: 'Bea' });
  await ada.leads();
  await ada.startsMeeting();
  await bea.sees('Willkommen und Runde');
  const awake = page.locator('body[data-awake]');
  expect(await awake.count()).toBe(0);
  await ada.goesTo('Im Kontext einschätzen');
  await awake.waitFor();
  await ada.goesTo('Pause');
  await until(async () => (await awake.count()) === 0, 'the screen may go out');
});

test('on a tablet the thread is not cut off, the method and the picture of the wall are there whole', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  const dora = await joinsWith(await room.window('Dora', { at: 'phone' }), links.participant, { name: 'Dora' });
  await ada.leads();
  await ada.startsMeeting();
  const thread = await edges(bea.page.locator('.plenum-thread'));
  for (const item of ['Methode vorstellen', 'Vorschläge erläutern', 'Im Kontext einschätzen', 'Wie geht es weiter?']) {
    await ada.goesTo(item);
    const label = bea.page.locator('[data-state=current] .plenum-thread-title');
    await until(async () => (await label.innerText()) === item, `Bea’s thread is at ${item}`);
    const { left, right } = await edges(label);
    expect({ item, isInside: left >= thread.left && right <= thread.right + 1 }).toEqual({ item, isInside: true });
    if (item !== 'Methode vorstellen') continue;
    for (const { page } of [bea, dora]) {
      await page.locator('.plenum-method', { hasText: 'Strategische Größe' }).waitFor();
    }
    expect((await edges(bea.page.locator('.plenum-method'))).bottom).toBeLessThanOrEqual(screens.tablet.height);
  }
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  for (const who of [bea, dora]) await who.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 8 });
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.goesTo('Ergebnisse festlegen');
  await bea.page.getByRole('button', { name: assessment.copy.open }).click();
  const view = await edges(bea.page.locator('.plenum-zoom-view'));
  const picture = await edges(bea.page.locator('.plenum-zoom-view .plenum-grid'));
  expect(picture.bottom).toBeLessThanOrEqual(view.bottom);
  expect(view.bottom).toBeLessThanOrEqual(screens.tablet.height);
  await bea.page.getByRole('button', { name: words.picture.copy.close }).click();
  await bea.sees(words.results.list.title);
});

test('on a phone a hand is up without scrolling, on a page that is longer than the screen, and the offer to undo leaves it free', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = await joinsWith(await room.window('Dora', { at: 'phone' }), links.participant, { name: 'Dora' });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Feedback im Kreuz');
  await ada.presses(words.board.panel.cover);
  const first = page.getByLabel(words.board.screen.card(words.board.prompts.good), { exact: true });
  await first.waitFor();
  const isLong = () => page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 200);
  await until(isLong, 'the page is longer than the screen');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const hand = page.getByRole('button', { name: words.signals.own.raise, exact: true });
  expect((await edges(hand)).bottom).toBeLessThanOrEqual(screens.phone.height);
  expect(await isFree(hand)).toBe(true);
  await keepPicture('hand-phone.png', await page.screenshot());
  // A card is written and taken back; the offer lies above the hand.
  await first.fill('Gut');
  await page.getByRole('button', { name: words.board.screen.handInNamed(words.board.prompts.good) }).click();
  await page.getByRole('button', { name: words.board.screen.removeNamed('Gut') }).click();
  await page.locator('.plenum-undo[data-shown]').waitFor();
  await keepPicture('hand-phone-undo.png', await page.screenshot());
  expect(await isFree(hand)).toBe(true);
  await hand.click();
  await ada.sees(/Hand/u);
  await page.getByText(words.signals.own.isUp).waitFor();
  // At the end of the page nothing lies under the bar for good.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = page.getByRole('button', { name: words.board.screen.handInNamed(words.board.prompts.go) });
  await until(() => isFree(last), 'the last button is free');
});

const held = {
  'a tablet across': { width: 1180, height: 820 },
  'an older tablet across': { width: 1024, height: 768 },
  'a small tablet across': { width: 960, height: 600 },
  'a tablet upright': { width: 820, height: 1180 },
  'an older tablet upright': { width: 768, height: 1024 },
  'a phone': screens.phone,
};

test('however a tablet is held, a proposal and its first scale are on the screen together', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  await opensFirstRound(meeting);
  const page = await room.window('Bea', { at: 'tablet' });
  const bea = await joinsWith(page, meeting.links.participant, { name: 'Bea' });
  await bea.sees(assessment.profile.place(1, 12));
  const seen: string[] = [];
  for (const [name, size] of Object.entries(held)) {
    await page.setViewportSize(size);
    await keepPicture(`score-${size.width}.png`, await page.screenshot());
    const title = page.getByRole('heading', { level: 1 });
    const tile = page.locator('.plenum-judge label:has(input[type=radio])').first();
    if ((await isFree(title)) && (await isFree(tile))) seen.push(name);
  }
  expect(seen).toEqual(Object.keys(held));
});

test('while proposals are read and scored the hand lies in the bar below, on phone and tablet, and covers nothing', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const dora = await joinsWith(await room.window('Dora', { at: 'phone' }), links.participant, { name: 'Dora' });
  const bea = await joinsWith(await room.window('Bea', { at: 'upright' }), links.participant, { name: 'Bea' });
  await ada.leads();
  await ada.startsMeeting();
  const reaches = async (scene: string) => {
    for (const [{ page }, { width, height }] of [
      [dora, screens.phone],
      [bea, screens.upright],
    ] as const) {
      const hand = page.getByRole('button', { name: words.signals.own.raise, exact: true });
      await hand.waitFor();
      const { left, right, bottom, height: high } = await edges(hand);
      expect({ scene, isIn: left >= 0 && right <= width && bottom <= height, isLarge: high >= 48 }).toEqual({
        ...{ scene, isIn: true, isLarge: true },
      });
      expect(right - left).toBeGreaterThanOrEqual(48);
      for (const button of await page.locator('nav.plenum-score-bar button, .plenum-explain-actions button').all())
        expect(`${scene} ${await button.innerText()} ${await isFree(button)}`).toContain('true');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await keepPicture(`hand-${scene}-${width}.png`, await page.screenshot());
    }
  };
  await ada.goesTo('Vorschläge erläutern');
  await dora.page.getByRole('button', { name: words.agenda.explain.browse, exact: true }).click();
  await bea.page.getByRole('button', { name: words.agenda.explain.browse, exact: true }).click();
  await reaches('explain');
  await ada.goesTo('Im Kontext einschätzen');
  await reaches('read');
  await ada.opensRound(1);
  await reaches('score');
  await dora.page.getByRole('button', { name: words.signals.own.raise, exact: true }).click();
  await ada.sees(words.signals.line.up('Dora'));
  await dora.page.getByRole('button', { name: words.signals.own.lower, exact: true }).click();
  await ada.sees(words.signals.line.none);
});
