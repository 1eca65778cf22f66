import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { seededNumbers } from '../support/chance.ts';
import { enters } from '../support/county-screens.ts';
import { filmOf, readsScreen, type ScreenCode } from '../support/filmed-codes.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { notebook, frames } = words;
const barriers = watchesBarriers();
let folder: string;
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const group = 'Fokusgruppe Jugend';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Notes that cannot be packed into one code. */
const chance = seededNumbers(7);
const syllables = [
  'wohn',
  'bus',
  'ber',
  'lern',
  'gar',
  'ten',
  'kin',
  'der',
  'nah',
  'fern',
  'jung',
  'alt',
  'hof',
  'weg',
];
const word = (): string => Array.from({ length: 3 }, () => syllables[Math.floor(chance() * syllables.length)]).join('');
const notes = Array.from({ length: 6 }, (_, place) =>
  [`Notiz ${place + 1}:`, ...Array.from({ length: 90 }, word)].join(' '),
);

async function writes(page: Page, text: string): Promise<void> {
  await page.getByLabel(notebook.note.text, { exact: true }).fill(text);
  await press(page, notebook.note.next);
  await page
    .getByRole('listitem')
    .filter({ hasText: text.slice(0, 40) })
    .first()
    .waitFor();
}

/** What the sender's screen shows, code by code, from where it was stopped. */
async function films(page: Page): Promise<readonly ScreenCode[]> {
  await press(page, frames.show.open);
  await press(page, frames.show.pause);
  const counted = await page.locator('.plenum-frames-count').innerText();
  const count = Number(/(\d+)$/u.exec(counted)?.[1]);
  const codes: ScreenCode[] = [];
  // Three rounds: of what is missed any other code makes good, and a few too many are needed by chance.
  for (let number = 0; number < 3 * count; number += 1) {
    codes.push(await readsScreen(page));
    await press(page, frames.show.next);
  }
  expect(count).toBeGreaterThan(4);
  return codes;
}

/** Every third is missed, the rest comes in another order, and in between the camera sees nothing. */
const asSeen = (codes: readonly ScreenCode[]): readonly (ScreenCode | null)[] => {
  const left = codes.filter((_, place) => place % 3 !== 1);
  const places = left.map((code) => ({ code, at: chance() })).sort((a, b) => a.at - b.at);
  return places.flatMap(({ code }, place) => (place % 4 === 0 ? [null, code] : [code]));
};

test('a notebook goes from a screen to a camera without any network, though codes are missed and come in another order', async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-film-'));
  const film = join(folder, 'film.y4m');
  const flags = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  // Until there is something to see, the camera sees a table.
  await writeFile(film, filmOf([null], 1));
  const room = await openRoom({ flags });
  const county = await foundsCounty(room.relay, new Date().getFullYear(), [group]);
  const network = await room.network();
  const opens = async (who: string, at: 'tablet' | 'phone') => {
    const page = await room.window(who, { at, baseURL: network.url });
    await enters(page, county.groupLink(group).replace(room.relay.url, network.url), who);
    await page.getByRole('link', { name: notebook.open, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: notebook.titleOf(group) }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return page;
  };
  const [anna, ben] = [await opens('Anna', 'phone'), await opens('Ben', 'tablet')];
  room.troubles.expectNoNetwork();
  await network.cut();
  for (const note of notes) await writes(anna, note);
  await writes(ben, 'Bens eigene Notiz');

  const codes = await films(anna);
  await keepPicture('codes-sender-phone.png', await anna.screenshot());
  await writeFile(film, filmOf(asSeen(codes), 2));
  await press(ben, frames.read.open);
  await ben.getByRole('progressbar').waitFor();
  await barriers.look(ben, 'a camera that reads codes', frames.read.found);
  await keepPicture('codes-receiver-tablet.png', await ben.screenshot());
  // Every picture of the film is read: a busy machine takes its time.
  await ben.getByText(/^Dazugenommen/u).waitFor({ timeout: 240_000 });
  for (const text of [...notes, 'Bens eigene Notiz'])
    await ben.locator('.plenum-notebook-text').filter({ hasText: text }).first().waitFor();
  // The camera is let go of.
  await until(async () => (await ben.locator('video').count()) === 0, 'no camera is on');
}, 240_000);
