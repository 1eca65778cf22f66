import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { enters } from '../support/county-screens.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { type KillableBrowser, startKillable } from '../support/killable-browser.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { notebook } = words;
let room: Room;
let browser: KillableBrowser;
let folder: string;
afterEach(async () => {
  await browser.kill9();
  await rm(folder, { recursive: true, force: true });
  expect(await room.leave()).toEqual([]);
});

const group = 'Fokusgruppe Jugend';
const text = 'Der letzte Bus fährt um acht, und wer danach kommt, geht zu Fuß nach Hause; im Winter ist das zu weit.';

/** What can be lost, in milliseconds. */
const mostLost = 1_000;

/** The browser of a member of the group, on the same disk as before. */
async function starts(who: string): Promise<Page> {
  browser = await startKillable(folder);
  room.troubles.watch(who, browser.context);
  return browser.context.newPage();
}

/** Types key by key; when each was typed. */
async function types(page: Page): Promise<readonly number[]> {
  const typedAt: number[] = [];
  for (const key of text) {
    await page.keyboard.type(key);
    typedAt.push(performance.now());
  }
  return typedAt;
}

test('a browser that is killed in the middle of a note loses at most its last second, also without a network', async () => {
  room = await openRoom();
  folder = await mkdtemp(join(tmpdir(), 'plenum-browser-'));
  const county = await foundsCounty(room.relay, new Date().getFullYear(), [group]);
  const network = await room.network();
  const page = await starts('Anna');
  await enters(page, county.groupLink(group).replace(room.relay.url, network.url), 'Anna');
  await page.getByRole('link', { name: notebook.open, exact: true }).click();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const address = page.url();
  // What comes back afterwards comes from this disk alone.
  room.troubles.expectNoNetwork();
  await network.cut();
  await page.getByLabel(notebook.note.text, { exact: true }).click();
  const typedAt = await types(page);
  const killedAt = performance.now();
  await browser.kill9();
  // The last key came just before; what is older than the second that may be lost is the greater part.
  const safe = typedAt.filter((at) => at <= killedAt - mostLost).length;
  expect(killedAt - (typedAt.at(-1) ?? 0)).toBeLessThan(mostLost);
  expect(safe).toBeGreaterThan(0);

  const again = await starts('Anna again');
  await again.goto(address);
  const kept = again.locator('.plenum-notebook-rows .plenum-notebook-text').first();
  await until(() => kept.isVisible(), 'the note is there');
  const note = await kept.innerText();
  expect(text.startsWith(note)).toBe(true);
  expect(note.length).toBeGreaterThanOrEqual(safe);
});
