import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { joinsWith, participant, sees } from '../support/participant.ts';
import { openRoom, screens } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { opensAlone, opensScreen, presses, startsAlone } from './alone.ts';

const { assessment } = words;
const { handed, home, lock, paper } = withoutDevice;
const digits = '4711';

/** Three people, one after the other, at one tablet. */
async function handsRound(page: Page): Promise<void> {
  await page.getByLabel(lock.code).fill(digits);
  await presses(page, lock.begin);
  for (const [index, value] of [3, 6, 9].entries()) {
    await presses(page, handed.next);
    await page.getByRole('button', { name: words.ui.perspectives['politics'] ?? '', exact: true }).click();
    const person = participant(`person ${index + 1}`, page);
    await person.sees(withoutDevice.place.handed(index + 1));
    expect(await person.reads('Frühe Hilfen')).toBeNull();
    await person.judges('Frühe Hilfen', { Bedeutung: value, Größe: value });
    await page.locator('button.plenum-score-judged').click();
    await presses(page, assessment.overview.done);
    await person.sees(handed.pass);
    await person.sees(handed.progress(index + 1, index + 1));
  }
}

/** The moderator's screens are closed on the tablet that goes round, until the digits are typed in. */
async function takesTabletBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: handed.moderator }).click();
  await sees(page, lock.locked, 'somebody');
  await page.getByLabel(lock.code).fill('0000');
  await presses(page, lock.open);
  await sees(page, lock.wrong, 'somebody');
  await page.getByLabel(lock.code).fill(digits);
  await presses(page, lock.open);
  await page.getByRole('heading', { level: 1, name: 'Im Kontext einschätzen' }).waitFor();
}

async function typesIn(page: Page): Promise<void> {
  await page.getByLabel(paper.number).fill('7');
  await page.keyboard.press('Enter');
  const fields = page.locator('input[data-paper]');
  await fields.first().focus();
  // A finished number leads on by itself, „1" could still become „10".
  await page.keyboard.type('51');
  await page.keyboard.press('Enter');
  await page.keyboard.type('k');
  await presses(page, paper.save);
  await sees(page, paper.saved(7), 'Ada');
  await sees(page, 'Bogen 7', 'Ada');
}

test('a meeting without any relay: opened, handed round, typed in from paper, shown on a wall, and handed over for round two', async () => {
  const room = await openRoom();
  const device = await room.device('Ada', { at: 'laptop', ...mayCopy });
  const ada = await opensAlone(room, device);
  const wall = await opensScreen(device, ada, 'wall');
  const tablet = await opensScreen(device, ada, 'handed');
  await handsRound(tablet);
  await ada.sees('Eingegangen: 3 von 3');
  await takesTabletBack(tablet);
  await tablet.close();
  const desk = await opensScreen(device, ada, 'paper');
  await typesIn(desk);
  await desk.close();
  await ada.sees('Eingegangen: 4 von 4');
  await ada.closesRound();
  await ada.showsResult(1);
  await sees(wall, 'Frühe Hilfen', 'the wall');

  await ada.page.reload();
  await ada.sees(words.rounds.panel.revealedTitle(assessment.round(1)));
  await wall.reload();
  await sees(wall, 'Frühe Hilfen', 'the wall');

  await room.relay.restart();
  await presses(ada.page, home.action);
  await ada.sees(home.done);
  await until(async () => (await ada.page.locator('.plenum-room-code b').count()) > 0, 'there is a code now');
  const bea = await joinsWith(await room.window('Bea'), `${room.relay.url}#/join/${await ada.code()}`, { name: 'Bea' });
  await presses(ada.page, words.rounds.panel.open(2));
  await bea.judges('Frühe Hilfen', { Bedeutung: 2, Größe: 2 });
  await bea.finishes();
  await ada.sees('Eingegangen: 1 von 5');
});

test('with the app and without any network the example can be tried, begun anew, and says that nobody can join', async () => {
  const room = await openRoom();
  const device = await room.device('Ada', { at: 'laptop' });
  const page = await startsAlone(room, device);
  await presses(page, words.start.example.action);
  await page.waitForURL(/\/lead$/);
  const ada = moderator('Ada', page);
  await ada.sees(words.session.practice);
  await ada.sees(home.practice);
  // The longest words that a head has, on the narrowest tablet.
  await page.setViewportSize(screens.upright);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens.upright.width);
  await page.setViewportSize(screens.laptop);
  expect(await page.locator('.plenum-room-code b').count()).toBe(0);
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await presses(page, words.rounds.panel.open(1));
  await ada.sees('Eingegangen: 12 von 12');
  await ada.closesRound();
  await ada.showsResult(1);
  const wall = await opensScreen(device, ada, 'wall');
  await sees(wall, 'Frühe Hilfen', 'the wall');
  const before = page.url();
  await page.goto(before.replace(/lead$/, 'prepare'));
  await presses(page, words.session.resetPractice);
  await page.waitForURL((url) => url.hash.endsWith('/lead') && url.href !== before);
  await page.goto(`${room.relay.url}#/`);
  await sees(page, words.ui.practice, 'Ada');
  await until(async () => (await page.locator('.plenum-known-list > li').count()) === 1, 'one session is known');
});
