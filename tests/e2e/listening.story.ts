import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { hears, linesOf, listens } from '../support/listener.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { moderateExample, type RemoteModerator } from '../support/remote-moderator.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

let room: Room;
let moderation: RemoteModerator | undefined;
afterEach(async () => {
  moderation?.leave();
  expect(await room.leave()).toEqual([]);
});

const { assessment, join } = words;

/** Two fingers that move apart around the middle of an element, as the browser gets them from a screen. */
async function spreads(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not there`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [-1, 1].map((side, id) => ({ x: x + side * apart, y, id }));
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
  for (const apart of [50, 60, 80])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('Dana, who does not see the screen, joins, assesses and hears the result: roles, names and live regions in order', async () => {
  room = await openRoom();
  moderation = await moderateExample(room.relay.url);
  const page = await room.window('Dana', { at: 'tablet' });
  await page.goto(`${room.relay.url}#/join/${moderation.joinCode}`);
  await page.getByLabel(join.name).waitFor();
  await hears(page, [
    /^heading .*/,
    new RegExp(`^textbox "${join.name}`),
    new RegExp(`^button "${join.withoutPerspective}`),
  ]);
  await page.getByRole('button', { name: join.withoutPerspective, exact: true }).click();
  await page.waitForURL(/#\/s\//);
  await page.locator('.plenum-lobby, .plenum-score').first().waitFor();
  const said = await listens(page);

  moderation.openRound(1);
  await page.locator('fieldset.plenum-scale').first().waitFor();
  await hears(page, [
    /^heading "Frühe Hilfen.*" \[level=1\]/,
    new RegExp(`^heading "${assessment.score.yours}" \\[level=2\\]`),
    /^group "Bedeutung der Zielgruppe/,
    /^radio "0 \(gering\)"/,
    /^radio "10 \(hoch\)"/,
    new RegExp(`^radio "${assessment.abstain}"`),
    /^group "Strategische Größe/,
    new RegExp(`^checkbox "${assessment.abstainWhole}`),
    new RegExp(`^navigation "${assessment.score.bar}"`),
    new RegExp(`^button "${assessment.score.next}"`),
  ]);
  const dana = participant('Dana', page);
  await dana.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 5 });
  await dana.seesSaved('saved');

  moderation.wish(1, 'revealed');
  await page.locator('.plenum-result').waitFor();
  const round = assessment.round(1);
  await until(() => said.includes(assessment.say.revealed(round)), 'the result is said');
  const told = [assessment.say.opened(round), assessment.say.soon, assessment.say.revealed(round)];
  expect(said.filter((sentence) => told.includes(sentence))).toEqual(told);

  await page.getByRole('button', { name: assessment.copy.open }).press('Enter');
  await page.locator('.plenum-copy-words li').first().waitFor();
  await hears(page, [
    new RegExp(`^heading "${words.picture.copy.title}" \\[level=1\\]`),
    new RegExp(`^button "${words.picture.copy.larger}"`),
    /^img "Bild der Einschätzung: .* Dieselben Angaben gibt es in Worten/,
    new RegExp(`^heading "${words.picture.copy.inWords}"`),
    /^listitem/,
  ]);
  const sentences = await page.locator('.plenum-copy-words li').allInnerTexts();
  expect(sentences.some((sentence) => /^1 Frühe Hilfen.*; (einig|teils einig|weit auseinander)/.test(sentence))).toBe(
    true,
  );
  expect(
    (await linesOf(page)).filter((line) => /^(button|img|link|radio|checkbox|textbox|combobox)$/.test(line)),
  ).toEqual([]);
});

test('Emil sets both scores with one finger on the field, and enlarges the wall with two', async () => {
  room = await openRoom();
  moderation = await moderateExample(room.relay.url);
  const emil = await joinsWith(
    await room.window('Emil', { at: 'tablet' }),
    `${room.relay.url}#/join/${moderation.joinCode}`,
    {
      name: 'Emil',
    },
  );
  const { page } = emil;
  moderation.openRound(1);
  await page.getByRole('button', { name: assessment.score.field.toggle }).click();
  const handle = page.getByRole('slider', { name: assessment.score.field.handle });
  const [from, plot] = [await handle.boundingBox(), await page.locator('.plenum-place-plot').boundingBox()];
  if (from === null || plot === null) throw new Error('the field is not there');
  expect(Math.min(from.width, from.height)).toBeGreaterThanOrEqual(48);
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width * 0.8, plot.y + plot.height * 0.3, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: assessment.score.field.leave }).click();
  expect(await emil.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 8 });
  await emil.seesSaved('saved');
  moderation.wish(1, 'revealed');
  await page.locator('.plenum-result').waitFor();
  await page.getByRole('button', { name: assessment.copy.open }).click();
  const view = '.plenum-zoom-view';
  const widthOf = () => page.locator('.plenum-zoom-sheet').evaluate((element) => element.clientWidth);
  await page.locator(view).waitFor();
  const before = await widthOf();
  await spreads(page, view);
  await until(async () => (await widthOf()) > before * 1.5, 'two fingers have enlarged the picture');
  const inside = await page.locator(view).evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(inside).toBe(true);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  await page.getByRole('button', { name: words.picture.copy.whole }).click();
  await until(async () => (await widthOf()) === before, 'all of it is shown again');
});
