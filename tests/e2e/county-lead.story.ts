import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { enters, opensCountySession, step } from '../support/county-screens.ts';
import { type FoundedCounty, foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { moderator } from '../support/moderator.ts';
import { openRoom, type Room } from '../support/room.ts';
import { words } from '../support/words.ts';

const { spaceSessions: sessions, cycle, moderation, prepare, proposals, ui } = words;
const barriers = watchesBarriers();
let room: Room;
let county: FoundedCounty;

const title = 'Steuerungsgruppe im Mai';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const pictureOf = async (page: Page, name: string) =>
  keepPicture(`county-lead-${name}.png`, await page.screenshot({ fullPage: true }));

/** A laptop that comes into the county and looks at its sessions. */
async function comesIn(who: string, link: string): Promise<Page> {
  const page = await (await room.device(who, { at: 'laptop' })).newPage();
  await enters(page, link, who);
  await step(page, cycle.steps.assessment.title);
  return page;
}

test('a session of the county is led on by its other office when the first laptop is gone in the middle of it', async () => {
  room = await openRoom();
  county = await foundsCounty(room.relay, new Date().getFullYear(), ['Fokusgruppe Jugend']);
  await county.movesTo('assessment');
  const first = await comesIn('Büro', county.links.office);
  await opensCountySession(first, title);
  await first.getByText(prepare.invitation.intro).waitFor();
  const ada = moderator('Büro', first);
  await ada.leads();
  await ada.startsMeeting();
  await first.getByRole('button', { name: moderation.now.pauseLabel }).waitFor();
  await first.close();

  const second = await comesIn('Zweites Büro', county.links.office);
  await press(second, sessions.enterNamed(title));
  await second.getByText(prepare.office.text).waitFor();
  await second.getByText(prepare.invitation.intro).waitFor();
  await barriers.look(second, 'the office in a session that another device leads', prepare.office.title);
  await pictureOf(second, 'office');
  await second.getByRole('link', { name: ui.toCounty, exact: true }).click();
  await press(second, sessions.takeLeadNamed(title));
  await second.waitForURL(/\/lead$/u);
  // The clock that the first laptop has started runs, and obeys this one.
  await press(second, moderation.now.pauseLabel);
  await second.getByRole('button', { name: moderation.now.resume, exact: true }).waitFor();

  const reader = await comesIn('Kreistag', county.links.reader);
  await reader.getByRole('heading', { name: title }).waitFor();
  const ways = [sessions.enterNamed(title), sessions.takeLeadNamed(title)];
  for (const name of ways) expect(await reader.getByRole('button', { name, exact: true }).count()).toBe(0);
});

test('a session that an office takes out of the county says so to the one that leads it, at once, until it is taken in again', async () => {
  room = await openRoom();
  county = await foundsCounty(room.relay, new Date().getFullYear(), ['Fokusgruppe Jugend']);
  await county.movesTo('assessment');
  const first = await comesIn('Büro', county.links.office);
  await opensCountySession(first, title);
  const choose = first.getByRole('link', { name: proposals.list.county, exact: true });
  await choose.waitFor();

  const second = await comesIn('Zweites Büro', county.links.office);
  await press(second, sessions.remove(title));
  const said = moderation.outOfCounty;
  await first.getByText(said.title).waitFor();
  await choose.waitFor({ state: 'detached' });
  await barriers.look(first, 'the preparation of a session that is out of the county', said.title);
  await pictureOf(first, 'out-prepare');
  const ada = moderator('Büro', first);
  await ada.leads();
  await first.getByText(said.title).waitFor();
  await pictureOf(first, 'out-lead');

  // The list from which it is taken in again is one tap away.
  await first.getByRole('link', { name: said.toList, exact: true }).click();
  await first.locator('summary', { hasText: sessions.struck.title }).click();
  await press(first, sessions.struck.action(title));
  await first.getByRole('link', { name: sessions.leadNamed(title), exact: true }).click();
  await first.getByRole('button', { name: moderation.now.start, exact: true }).waitFor();
  expect(await first.getByText(said.title).count()).toBe(0);
});
