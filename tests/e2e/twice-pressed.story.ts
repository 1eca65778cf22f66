import type { Locator, Page } from 'playwright-core';
import { test } from 'vitest';
import { minutesWords as minutes } from '../../src/words/minutes.de.ts';
import { moderator } from '../support/moderator.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { assessment, moderation, rounds, start } = words;

const twice = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).dblclick();

/** As a finger does it that trembles. */
async function tapsTwice(page: Page, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('it is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
}

test('who presses everything twice holds the same meeting as everybody else', async () => {
  const room = await openRoom();
  const page = await room.window('Ada', { at: 'laptop' });
  await page.goto(room.relay.url);
  await twice(page, start.example.action);
  const ada = moderator('Ada', page);
  await page.getByRole('button', { name: moderation.now.start }).waitFor();
  const code = await ada.code();
  await twice(page, moderation.now.start);
  await page.getByRole('heading', { level: 1, name: 'Willkommen und Runde' }).waitFor();
  // Had the second press met what came after the first, the tablets were interrupted now.
  await page.getByRole('button', { name: moderation.hold.begin, exact: true }).waitFor();
  const tablet = await room.window('Bea', { at: 'tablet' });
  const bea = await joinsWith(tablet, `${room.relay.url}#/join/${code}`, { name: 'Bea' });
  await bea.sees('Willkommen und Runde');

  await ada.goesTo('Im Kontext einschätzen');
  await twice(page, rounds.panel.open(1));
  await bea.sees(assessment.profile.place(1, 12));
  await tablet.locator('button.plenum-score-judged').click();
  await tapsTwice(tablet, tablet.getByRole('button', { name: assessment.overview.done, exact: true }));
  await bea.sees(assessment.overview.isDone);
  await twice(page, rounds.panel.close);
  await ada.sees(rounds.panel.closedText);
  await bea.sees('Die Runde ist geschlossen');
  await twice(page, rounds.panel.reveal);
  await ada.sees(rounds.panel.revealedTitle(assessment.round(1)));

  await page.goto(page.url().replace(/lead$/, 'minutes'));
  await twice(page, minutes.approve);
  await page.getByRole('button', { name: minutes.withdraw }).waitFor();
});
