import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { enters } from '../support/county-screens.ts';
import { drawnPhoto } from '../support/drawn-photo.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { notebook, attachments } = words;
const barriers = watchesBarriers();

const group = 'Fokusgruppe Jugend';
const note = 'Der letzte Bus fährt um acht';
const [first, second] = ['Sonntags fährt keiner', 'Im Winter ist es dunkel'] as const;
const said = 'Tafel: Busse';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const rows = (page: Page) => page.locator('.plenum-notebook-text');

async function writes(page: Page, text: string, photo: Buffer | null): Promise<void> {
  await page.getByLabel(notebook.note.text, { exact: true }).fill(text);
  if (photo !== null) {
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo };
    await page.getByLabel(attachments.take).first().setInputFiles(file);
    await page.getByLabel(attachments.says).fill(said);
  }
  await press(page, notebook.note.next);
  await rows(page).filter({ hasText: text }).first().waitFor();
}

async function handsOver(from: Page, to: Page): Promise<void> {
  const [saved] = await Promise.all([from.waitForEvent('download'), press(from, notebook.carry.save)]);
  const buffer = await readFile(await saved.path());
  const file = { name: 'x.plenum-work', mimeType: 'application/octet-stream', buffer };
  await to.locator('input[type=file]:not([accept])').setInputFiles(file);
  await to.getByText(/^Dazugenommen/u).waitFor();
}

/** Takes the picture off a note, and lets the time for taking it back go by with the next deed. */
async function takesPhotoOff(page: Page, text: string): Promise<void> {
  await press(page, notebook.note.edit(text));
  await press(page, notebook.photo.remove);
  await page.getByText(notebook.photo.removed).waitFor();
}

test('what one scribe deletes while the other writes in it, and a photo both take off at once, are for them to decide', async () => {
  const room = await openRoom();
  const county = await foundsCounty(room.relay, new Date().getFullYear(), [group]);
  const network = await room.network();
  const opens = async (who: string, at: 'tablet' | 'phone') => {
    const page = await room.window(who, { at, baseURL: network.url });
    await enters(page, county.groupLink(group).replace(room.relay.url, network.url), who);
    await page.getByRole('link', { name: notebook.open, exact: true }).click();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return page;
  };
  const [anna, ben] = [await opens('Anna', 'tablet'), await opens('Ben', 'phone')];
  const photo = await drawnPhoto(anna, 'Busse');
  for (const text of [first, second]) await writes(anna, text, photo);
  await writes(anna, note, null);
  await rows(ben).filter({ hasText: note }).first().waitFor();
  await ben.getByRole('img', { name: said }).first().waitFor();

  room.troubles.expectNoNetwork();
  await network.cut();
  // The same picture on two notes: each of them leaves it to the other note.
  await takesPhotoOff(anna, second);
  await takesPhotoOff(ben, first);
  await press(anna, notebook.note.remove(note));
  await press(ben, notebook.note.edit(note));
  await ben.getByRole('textbox', { name: notebook.note.edit(note) }).fill(`${note}, und am Sonntag gar nicht`);
  await handsOver(anna, ben);
  await handsOver(ben, anna);
  for (const page of [anna, ben]) {
    const card = page
      .locator('section, div')
      .filter({ has: page.getByRole('heading', { name: notebook.leftovers.title }) })
      .last();
    await card.getByText(`${note}, und am Sonntag gar nicht`).waitFor();
    await page.getByRole('img', { name: notebook.leftovers.photo(1) }).waitFor();
  }
  await barriers.look(anna, 'what was deleted elsewhere', notebook.leftovers.title);
  await keepPicture('leftovers-tablet.png', await anna.screenshot({ fullPage: true }));
  await keepPicture('leftovers-phone.png', await ben.screenshot({ fullPage: true }));

  await ben.getByRole('button', { name: /^Wiederherstellen: /u }).click();
  await rows(ben).filter({ hasText: 'und am Sonntag gar nicht' }).first().waitFor();
  await ben.getByRole('heading', { name: notebook.leftovers.title }).waitFor({ state: 'detached' });
  // Whether a note of it is still under way nobody can tell without a network: only then a picture can be removed.
  expect(await ben.getByRole('button', { name: notebook.leftovers.dropPhotoOf(1), exact: true }).count()).toBe(0);
  await network.heal();
  await press(ben, notebook.leftovers.dropPhotoOf(1));
  for (const page of [anna, ben]) {
    await page.getByRole('heading', { name: notebook.leftovers.title }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: notebook.leftovers.photosTitle }).waitFor({ state: 'detached' });
  }
  await rows(anna)
    .filter({ hasText: `${note}, und am Sonntag gar nicht` })
    .first()
    .waitFor();
}, 240_000);
