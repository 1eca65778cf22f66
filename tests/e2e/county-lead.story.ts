import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { enters, opensCountySession, step } from '../support/county-screens.ts';
import { type FoundedCounty, foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom, type Room } from '../support/room.ts';
import { words } from '../support/words.ts';

const { spaceSessions: sessions, cycle, join, moderation, prepare, space } = words;
const barriers = watchesBarriers();
let room: Room;
let county: FoundedCounty;
afterEach(async () => {
  const found = barriers.take();
  expect(await room.leave()).toEqual([]);
  expect(found).toEqual([]);
});

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

test('a session of the county is led on by its other office when the first laptop is gone, and by who moderates in the county', async () => {
  room = await openRoom();
  county = await foundsCounty(room.relay, new Date().getFullYear(), ['Fokusgruppe Jugend']);
  await county.movesTo('assessment');
  const first = await comesIn('Büro', county.links.office);
  await opensCountySession(first, title);
  await first.getByText(prepare.invitation.intro).waitFor();
  await first.close();

  const second = await comesIn('Zweites Büro', county.links.office);
  await press(second, sessions.enterNamed.office(title));
  await second.getByText(prepare.office.text).waitFor();
  await second.getByText(prepare.invitation.intro).waitFor();
  await barriers.look(second, 'the office in a session that another device leads', prepare.office.title);
  await pictureOf(second, 'office');
  await second.getByRole('link', { name: prepare.office.lead, exact: true }).click();
  await press(second, join.actions.moderator);
  await second.waitForURL(/\/lead$/u);
  await press(second, moderation.now.start);

  const moderator = await comesIn('Moderation im Haus', county.links.moderator);
  await moderator.getByText(space.moderates).waitFor();
  await press(moderator, sessions.enterNamed.moderator(title));
  await moderator.waitForURL(/\/lead$/u);
  // Already started, by the other one: the cockpit of a running session.
  await moderator.getByRole('button', { name: moderation.now.pauseLabel }).waitFor();

  const reader = await comesIn('Kreistag', county.links.reader);
  await reader.getByRole('heading', { name: title }).waitFor();
  const ways = [sessions.enterNamed.office(title), sessions.enterNamed.moderator(title)];
  for (const name of ways) expect(await reader.getByRole('button', { name, exact: true }).count()).toBe(0);
});
