import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { joinsWith, participant } from '../support/participant.ts';
import { moderateExample, type RemoteModerator } from '../support/remote-moderator.ts';
import { openRoom, type Room } from '../support/room.ts';
import { type ScreenReader, startsReader } from '../support/screen-reader.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

let room: Room;
let moderation: RemoteModerator | undefined;
afterEach(() => {
  moderation?.leave();
});

const { assessment, join } = words;

/** Dana at the link of the practice session, with a screen reader at the top of the page. */
async function danaListens(): Promise<{ readonly reader: ScreenReader; readonly page: Page }> {
  room = await openRoom();
  moderation = await moderateExample(room.relay.url);
  const page = await room.window('Dana', { at: 'tablet' });
  await page.goto(`${room.relay.url}#/join/${moderation.joinCode}`);
  await page.getByLabel(join.name).waitFor();
  return { reader: await startsReader(page), page };
}

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

/** Eleven values and the choice not to tell. What was chosen is read beside the reader: it looks at the attribute alone. */
const radioOf = (value: string, place: number) => `radio, ${value}, not checked, position ${place}, set size 12`;

const { score } = assessment;
const cannotTell = radioOf(assessment.abstain, 12);
const dimensions = {
  need: {
    legend: 'Bedeutung der Zielgruppe',
    group: /^group, Bedeutung der Zielgruppe, Wie dringend .*\? gering: .* hoch: /,
  },
  reach: { legend: 'Strategische Größe', group: /^group, Strategische Größe, Wie weit .*\? gering: .* hoch: / },
};

test('Dana, who does not see the screen, joins with a screen reader and acts where it stands', async () => {
  const { reader, page } = await danaListens();
  const way = await reader.reads(
    /^heading, .*, level 1$/,
    /^textbox, .*freiwillig.*, Ihn sehen nur /,
    `heading, ${join.question}, level 2`,
    `button, ${words.ui.perspectives['politics']}`,
    `button, ${words.ui.perspectives['municipalities']}`,
  );
  expect(way.filter((phrase) => phrase.startsWith('listitem'))).toEqual(
    [1, 2, 3].map((place) => `listitem, level 1, position ${place}, set size 7`),
  );
  await reader.acts();
  await page.waitForURL(/#\/s\//);
  await page.getByText(words.agenda.lobby.soon).waitFor();
  // The new screen has the focus, so reading goes on there and not at the top of the page.
  const lobby = await reader.reads(words.agenda.lobby.soon, words.agenda.lobby.soonText);
  expect(lobby.some((phrase) => phrase.startsWith('link, Plenum'))).toBe(false);
});

test('Dana assesses a proposal, hears that the round is closed and the result shown, and walks through it', async () => {
  const { reader, page } = await danaListens();
  await reader.reads(`button, ${join.withoutPerspective}`);
  await reader.acts();
  await page.getByText(words.agenda.lobby.soon).waitFor();
  const dana = participant('Dana', page);
  moderation?.openRound(1);
  const round = assessment.round(1);
  await reader.hears(assessment.say.opened(round));

  await reader.goesToTop();
  await reader.reads(
    'heading, Frühe Hilfen in jedem Sozialraum, level 1',
    `heading, ${score.yours}, level 2`,
    score.promise.covered,
    dimensions.need.group,
    radioOf('0 (gering)', 1),
    radioOf('7', 8),
  );
  await reader.acts();
  await reader.reads(radioOf('10 (hoch)', 11), cannotTell, dimensions.reach.group, radioOf('7', 8));
  await reader.acts();
  await reader.reads(
    new RegExp(`^checkbox, ${assessment.abstainWhole}.*, not checked$`),
    `navigation, ${score.bar}`,
    `button, ${score.judged(1, 12)}`,
    `button, ${score.next}`,
  );
  expect(await dana.reads('Frühe Hilfen')).toEqual({ [dimensions.need.legend]: 7, [dimensions.reach.legend]: 7 });
  await reader.acts();
  await page.getByRole('heading', { level: 1, name: 'Schulsozialarbeit verstetigen' }).waitFor();
  await reader.goesToTop();
  await reader.reads('heading, Schulsozialarbeit verstetigen, level 1', dimensions.need.group, cannotTell);
  await reader.acts();
  const abstains = page.getByRole('group', { name: dimensions.need.legend }).getByLabel(assessment.abstain);
  await until(() => abstains.isChecked(), 'Dana cannot tell');
  await dana.seesSaved('saved');

  moderation?.wish(1, 'closed');
  await reader.hears(assessment.say.closed);
  await reader.goesToTop();
  await reader.reads(`heading, ${assessment.closed.title}, level 1`, 'Frühe Hilfen in jedem Sozialraum', '7', '7');
  moderation?.wish(1, 'revealed');
  await reader.hears(assessment.say.revealed(round));
  const told = [
    assessment.say.opened(round),
    assessment.say.closed,
    assessment.say.soon,
    assessment.say.revealed(round),
  ];
  expect((await reader.announced()).filter((sentence) => told.includes(sentence))).toEqual(told);

  await page.locator('.plenum-result').waitFor();
  await reader.goesToTop();
  await reader.reads(`button, ${assessment.copy.open}`, /^image, Bild der Einschätzung: 12 Vorschläge, /);
  await reader.reads(/^button, 1 Frühe Hilfen .*, not pressed$/);
  await reader.acts();
  await reader.goesToTop();
  await reader.reads(
    'heading, Frühe Hilfen in jedem Sozialraum, level 2',
    dimensions.reach.legend,
    assessment.result.middle,
    assessment.result.yours,
    '7',
    dimensions.need.legend,
    assessment.result.middle,
    assessment.result.yours,
    '7',
    assessment.result.table,
    `table, ${assessment.result.title(round)}`,
    /^columnheader, Vorschlag$/,
    /^rowheader, 1 Frühe Hilfen/,
    /^cell, .*mittlere Hälfte: /,
  );

  await reader.goesToTop();
  await reader.reads(`button, ${assessment.copy.open}`);
  await reader.acts();
  await page.locator('.plenum-copy-words li').first().waitFor();
  await reader.goesToTop();
  await reader.reads(
    `heading, ${words.picture.copy.title}, level 1`,
    `button, ${words.picture.copy.larger}`,
    /^image, Bild der Einschätzung: .* Dieselben Angaben gibt es in Worten/,
    `heading, ${words.picture.copy.inWords}, level 2`,
    /^listitem, level 1, position 1, set size 13$/,
    /^1 Frühe Hilfen.*; (einig|teils einig|weit auseinander)/,
  );
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
