import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mayCopy, opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { access, moderation, saving, session } = words;
const title = 'Frühe Hilfen';

/** The address behind the code on this screen. */
const shownWay = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: access.copy, exact: true }).click();
  await page.getByText(access.copied).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

test('a lost tablet is locked with two taps; its person sits at the same place again with a new code', async () => {
  const room = await openRoom();
  // The refusals are what the browser reports of a device that was signed out.
  room.troubles.expect(/status of 401/);
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const lost = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await lost.judges(title, { Bedeutung: 7, Größe: 4 });
  await lost.seesSaved('saved');

  // With the keyboard alone: the menu, one further, done.
  await ada.page.getByRole('button', { name: access.menu('Bea') }).focus();
  await ada.page.keyboard.press('Enter');
  await ada.page.getByRole('menuitem', { name: access.lock }).waitFor();
  await ada.page.keyboard.press('ArrowDown');
  await ada.page.keyboard.press('Enter');
  await lost.sees(saving.refusals.token);
  // What is typed now stays on the locked device.
  await lost.judges(title, { Größe: 9 });
  expect(await lost.reads(title)).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 9 });
  await ada.sees(access.locked);

  await ada.presses(`Bea: ${access.give}`);
  await ada.sees(access.giveTo('Bea'));
  const way = await shownWay(ada.page);
  await ada.page.keyboard.press('Escape');
  const page = await room.window('Bea’s new tablet', { at: 'tablet' });
  await page.goto(way);
  await page.getByRole('button', { name: words.join.withoutPerspective }).click();
  const bea = participant('Bea', page);
  expect(await bea.reads(title)).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
  await ada.sees(moderation.room.title(1));
  await until(async () => !(await ada.page.innerText('.plenum-room')).includes(access.locked), 'Bea is back');

  // The lost tablet comes back with the code of the wall: as somebody new.
  await lost.page.getByRole('button', { name: session.rejoin }).click();
  await lost.page.goto(links.participant);
  await lost.page.getByRole('button', { name: words.join.joinAnew }).click();
  await lost.page.getByRole('button', { name: words.join.withoutPerspective }).click();
  await ada.sees(moderation.room.title(2));
});

test('a seat is taken along to a phone with a code that is good once; both devices stay', async () => {
  const room = await openRoom();
  room.troubles.expect(/status of 403/);
  const meeting = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet', ...mayCopy }), meeting.links.participant, {
    name: 'Bea',
  });
  await opensFirstRound(meeting);
  await bea.judges(title, { Bedeutung: 7, Größe: 4 });
  await bea.seesSaved('saved');
  await bea.page.getByRole('link', { name: access.transfer.link }).click();
  await bea.sees(/Noch \d+ s gültig/);
  const way = await shownWay(bea.page);
  const page = await room.window('Bea’s phone', { at: 'phone' });
  await page.goto(way);
  await page.getByRole('button', { name: access.arrive.transferAction }).click();
  const phone = participant('Bea', page);
  expect(await phone.reads(title)).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
  await phone.judges(title, { Größe: 5 });
  await bea.page.getByRole('link', { name: access.transfer.back }).click();
  await until(
    async () => JSON.stringify(await bea.reads(title)) === JSON.stringify(await phone.reads(title)),
    'the tablet shows what the phone has changed',
  );
  await meeting.ada.sees(moderation.room.title(1));

  const second = await room.window('somebody', { at: 'phone' });
  await second.goto(way);
  await second.getByText(words.ui.refusals['invite-wrong'] ?? '').waitFor();

  // Who leads takes the cockpit along as well, by typing the code.
  await meeting.ada.page.getByRole('link', { name: access.transfer.link }).click();
  const code = await meeting.ada.page.locator('.plenum-personal-code').innerText();
  const third = await room.window('Ada’s phone', { at: 'phone' });
  await third.goto(`${room.relay.url}#/join`);
  await third.getByLabel(words.ui.code.label).fill(code.toLowerCase());
  await third.getByRole('button', { name: words.join.codeAction }).click();
  await third.getByRole('button', { name: access.arrive.transferAction }).click();
  await third.waitForURL(/\/lead$/);
  await moderator('Ada', third).sees('Im Kontext einschätzen');
});
