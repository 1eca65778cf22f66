import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { moderation, session, wall: wallWords } = words;
let room: Room;

/** On a laptop the room beside it stays as large as it was: what can be done there is whole, and inside its card. */
async function unfoldsTheRemote(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  const card = page.locator('.plenum-room');
  const before = await card.boundingBox();
  await page.locator('summary', { hasText: moderation.remote.fold(true) }).click();
  await page.getByText(moderation.remote.text).waitFor();
  const [room, people] = [
    await card.boundingBox(),
    await page.getByRole('link', { name: words.people.title }).boundingBox(),
  ];
  if (before === null || room === null || people === null) throw new Error('the room is on the screen');
  expect(room.height).toBeGreaterThan(before.height - 8);
  expect(people.y + people.height).toBeLessThanOrEqual(room.y + room.height);
  await page.locator('summary', { hasText: moderation.remote.fold(true) }).click();
}

test('a presenter remote leads through agenda and proposals, turns the wall off, and never shows a result', async () => {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const projector = await room.window('the wall', { at: 'projector' });
  const onWall = overhear(projector);
  const wall = await opensWall(projector, links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await ada.leads();
  await ada.sees(moderation.now.start);
  const { keyboard } = ada.page;
  const title = ada.page.getByRole('heading', { level: 1 });
  await keyboard.press('PageDown');
  await until(async () => (await title.innerText()) === 'Willkommen und Runde', 'the remote has begun the meeting');
  await keyboard.press('ArrowRight');
  await until(async () => (await title.innerText()) === 'Ziele für heute', 'the remote has gone on');
  await keyboard.press('PageUp');
  await until(async () => (await title.innerText()) === 'Willkommen und Runde', 'the remote has gone back');

  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 7 });
  await ada.closesRound();
  for (let press = 0; press < 15; press += 1) await keyboard.press('PageDown');
  await ada.sees(moderation.remote.end);
  expect(await title.innerText()).toBe('Im Kontext einschätzen');
  await keyboard.press('b');
  await until(async () => (await wall.page.locator('.plenum-wall-off').count()) === 1, 'the wall is off');
  await keyboard.press('b');
  await wall.sees(wallWords.closed.title);
  await ada.sees(words.rounds.panel.closedText);
  expect(onWall.read('/tally')).not.toMatch(/rows|values/);

  // In a field the same keys write.
  await ada.presses(moderation.agenda.add);
  await keyboard.type('b.b');
  expect(await ada.page.getByLabel(words.prepare.editor.addTitle, { exact: true }).inputValue()).toBe('b.b');
  await wall.sees(wallWords.closed.title);
  await unfoldsTheRemote(ada.page);
});

test('an interruption rests all tablets and the wall, keeps what was entered, and is not the clock', async () => {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7 });
  await ada.presses(moderation.hold.begin);
  await bea.sees(session.held.title);
  await wall.sees(wallWords.held.title);
  await ada.sees(/Die Tablets sind seit \d\d:\d\d Uhr unterbrochen/);
  await ada.sees(/noch \d+ min/);
  expect(await bea.page.locator('main input:visible, main button:visible').count()).toBe(0);
  await ada.presses(moderation.hold.end);
  await bea.doesNotSee(session.held.title);
  expect(await bea.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7 });
  await bea.judges('Frühe Hilfen', { Größe: 3 });
  await ada.presses(moderation.now.pauseLabel);
  await bea.judges('Frühe Hilfen', { Größe: 4 });
  await bea.seesSaved('saved');
});
