import type { BrowserContext, Page } from 'playwright-core';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';
import { type Moderator, moderator } from '../support/moderator.ts';
import { participant } from '../support/participant.ts';
import type { Room } from '../support/room.ts';
import { words } from '../support/words.ts';

const { start } = words;
const { home } = withoutDevice;

export const presses = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Somebody's laptop has the app; then there is neither relay nor network, and the app is opened all the same. */
export async function startsAlone(room: Room, device: BrowserContext): Promise<Page> {
  const page = await device.newPage();
  await page.goto(room.relay.url);
  await participant('Ada', page).isInstalled();
  room.troubles.expectNoNetwork();
  await room.relay.kill9();
  await page.reload();
  return page;
}

/** Ada opens a session on her laptop alone, with proposals, and round one. */
export async function opensAlone(room: Room, device: BrowserContext): Promise<Moderator> {
  const page = await startsAlone(room, device);
  await page.getByLabel(start.open.name).fill('Ohne Netz');
  await presses(page, start.open.here);
  await page.waitForURL(/\/prepare$/);
  const ada = moderator('Ada', page);
  await ada.sees(home.title);
  await ada.sees(home.away);
  await ada.imports('vorschlaege-fokus-2027.csv');
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  return ada;
}

/** Another screen of the same session, in another window of the same device. */
export const opensScreen = async (device: BrowserContext, { page }: Moderator, screen: string): Promise<Page> => {
  const other = await device.newPage();
  await other.goto(page.url().replace(/lead$/, screen));
  return other;
};
