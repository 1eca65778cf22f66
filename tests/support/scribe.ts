import type { Page } from 'playwright-core';
import { minutesWords } from '../../src/words/minutes.de.ts';
import { words } from './words.ts';

/** Takes the scribe's seat behind this link and opens the minutes. */
export async function joinsAsScribe(page: Page, link: string): Promise<Page> {
  await page.goto(link);
  await page.getByRole('button', { name: words.join.actions.scribe }).click();
  await page.waitForURL(/\/minutes$/);
  return page;
}

/** Writes one line and goes on, by keyboard alone. */
export async function records(page: Page, text: string): Promise<void> {
  const line = page.getByLabel(minutesWords.newText);
  await line.fill(text);
  await line.press('Enter');
}
