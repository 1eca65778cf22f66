import type { Page } from 'playwright-core';
import { words } from './words.ts';

const { space: said, spaceSessions: sessions, start } = words;

/** Opens one of the five steps of the year. */
export const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).click();

/** A county on a relay, with a year. */
export async function beginsCounty(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: start.county }).click();
  await page.getByLabel(said.list.name).fill('Landkreis Musterland');
  await page.getByRole('button', { name: said.list.action }).click();
  await page.getByRole('button', { name: said.devices.handOver }).click();
  await page.getByText(said.devices.two).waitFor();
  await page.getByRole('button', { name: /^Jahr \d{4} anlegen$/u }).click();
}

/** Presses a button that copies a link, and gives the link. */
export async function copies(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByText(said.groups.copied).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Comes into the county by a link. */
export async function enters(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(said.join.name).fill(name);
  await page.getByRole('button', { name: said.join.action }).click();
  // The page of the link is headed by the county's name as well.
  await page.waitForURL((url) => !url.hash.includes('/join/'));
  await page.getByRole('heading', { level: 1, name: 'Landkreis Musterland', exact: true }).waitFor();
}

/** Types a line and adds it. */
export const adds = async (page: Page, label: string, action: string, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  await page.getByRole('button', { name: action, exact: true }).click();
};

/** Opens a session where the county speaks of its sessions, under this title or the one that stands there; gives its address. */
export async function opensCountySession(page: Page, title?: string): Promise<string> {
  if (title !== undefined) await page.getByLabel(sessions.open.name).fill(title);
  await page.getByRole('button', { name: sessions.open.action, exact: true }).click();
  await page.waitForURL(/\/prepare$/u);
  return page.url();
}

/** Puts the proposals that are ticked there on the table of the session opened last. */
export async function putsOnTable(page: Page, count: number): Promise<void> {
  await page
    .getByRole('button', { name: sessions.choose.action(count), exact: true })
    .first()
    .click();
  await page.getByText(sessions.choose.done(count)).first().waitFor();
}
