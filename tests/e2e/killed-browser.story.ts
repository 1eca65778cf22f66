import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { enters } from '../support/county-screens.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { type KillableBrowser, startKillable } from '../support/killable-browser.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, participant } from '../support/participant.ts';
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
});

const group = 'Fokusgruppe Jugend';
const text = 'Der letzte Bus fährt um acht, und wer danach kommt, geht zu Fuß nach Hause; im Winter ist das zu weit. ';

/** What can be lost, in milliseconds. */
const mostLost = 1_000;

/** Somebody's browser, on the same disk as before. */
async function starts(who: string): Promise<Page> {
  browser = await startKillable(folder);
  room.troubles.watch(who, browser.context);
  return browser.context.newPage();
}

/**
 * Types key by key for twice as long as may be lost, however fast the machine is, and no faster than a screen is drawn:
 * no hand does. What was typed, and when each key was.
 */
async function types(page: Page): Promise<{ readonly typed: string; readonly typedAt: readonly number[] }> {
  let typed = '';
  const typedAt: number[] = [];
  const startedAt = performance.now();
  while ((typedAt.at(-1) ?? startedAt) - startedAt < 2 * mostLost) {
    const key = text.charAt(typed.length % text.length);
    await page.keyboard.type(key);
    typed += key;
    typedAt.push(performance.now());
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  return { typed, typedAt };
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
  const { typed, typedAt } = await types(page);
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
  const note = (await kept.textContent()) ?? '';
  expect(typed.startsWith(note)).toBe(true);
  expect(note.length).toBeGreaterThanOrEqual(safe);
});

test('a tablet whose browser is killed in an open round is at the same seat a day later, with all it had entered', async () => {
  room = await openRoom({ relay: { now: Date.now() } });
  folder = await mkdtemp(join(tmpdir(), 'plenum-browser-'));
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  await opensFirstRound(meeting);
  const bea = await joinsWith(await starts('Bea'), links.participant, { name: 'Bea' });
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.seesSaved('saved');
  await ada.sees('Eingegangen: 1 von 1');
  await browser.kill9();
  // Ada's access has run out by then; it is renewed without a word.
  room.troubles.expect(/status of 401/);
  await room.relay.setClock(room.relay.now() + 86_400_000);

  const page = await starts('Bea, a day later');
  await page.goto(room.relay.url);
  await page.getByRole('link', { name: /^Weiter:/u }).click();
  const again = participant('Bea', page);
  expect(await again.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
  await again.judges('Frühe Hilfen', { Größe: 9 });
  await again.finishes();
  await again.seesSaved('saved');
  // One person, counted once, with what was said last.
  await ada.sees('Eingegangen: 1 von 1, 1 fertig');
  await ada.closesRound();
  await ada.showsResult(1);
  await again.sees(words.assessment.result.title('Runde 1'));
});
