import type { BrowserContext } from 'playwright-core';
import { words } from '../support/words.ts';

async function enter(context: BrowserContext, url: string, invite: string, action: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${url}#/join/${invite}`);
  await page.getByRole('button', { name: action }).click();
  await page.waitForURL(/#\/s\//);
  const address = page.url();
  await page.close();
  return address;
}

/** Takes a participant's seat and gives the address of what a tablet shows. */
export function enterAsParticipant(context: BrowserContext, url: string, invite: string): Promise<string> {
  return enter(context, url, invite, words.join.withoutPerspective);
}

/** Takes the projector's seat and gives the address of the wall. */
export function openWall(context: BrowserContext, url: string, invite: string): Promise<string> {
  return enter(context, url, invite, words.join.actions.projector);
}
