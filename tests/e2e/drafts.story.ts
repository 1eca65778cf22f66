import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { beginsCounty } from '../support/county-screens.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { drafts, minutes, moderation, proposals, profile, removal, space, start } = words;
const barriers = watchesBarriers();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const offered = new RegExp(`^${drafts.yours('§').split('§')[0]}`, 'u');
const typedIn = (page: Page, label: string) => page.getByLabel(label, { exact: true }).inputValue();

/** Everything that this browser keeps of the app outside of documents. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('plenum');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('settings').objectStore('settings').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

test('D349 what is typed before a button survives a reload and going elsewhere, and goes when it is handed in', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  const { page } = ada;
  const prepare = page.url().replace(/\/lead$/u, '/prepare');
  await page.goto(prepare);
  await press(page, proposals.list.add);
  await page.getByLabel(profile.fields.title, { exact: true }).fill('Ein später Bus');
  await page.getByLabel(profile.fields.problem, { exact: true }).fill('Nach acht fährt keiner mehr.');
  await until(async () => (await kept(page)).includes('Nach acht fährt keiner mehr.'), 'it is on the device');
  await page.reload();
  await page.getByText(drafts.goOn).waitFor();
  await barriers.look(page, 'a proposal that was begun', 'Ein später Bus');
  await keepPicture('drafts-proposal.png', await page.screenshot({ fullPage: true }));
  // Somewhere else and back.
  await page.goto(page.url().replace(/\/prepare$/u, '/lead'));
  await page.getByRole('button', { name: moderation.now.start }).waitFor();
  await page.goto(prepare);
  // Discarded by mistake: what takes that back covers nothing that could be worked in.
  await press(page, drafts.discard);
  const bar = page.locator('.plenum-undo[data-shown]');
  await bar.waitFor();
  await keepPicture('drafts-undo.png', await page.screenshot());
  const [own, work] = [await bar.boundingBox(), await page.locator('.plenum-prepare-sections').boundingBox()];
  expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual(work?.x ?? 0);
  await bar.getByRole('button', { name: proposals.undo }).click();
  await until(async () => (await typedIn(page, profile.fields.title)) === 'Ein später Bus', 'the title is back');
  await until(
    async () => (await typedIn(page, profile.fields.problem)) === 'Nach acht fährt keiner mehr.',
    'and so is the problem',
  );
  await press(page, proposals.form.save);
  await page.getByText('Ein später Bus').filter({ visible: true }).first().waitFor();
  await page.reload();
  await page.getByText('Ein später Bus').filter({ visible: true }).first().waitFor();
  expect(await page.getByText(drafts.goOn).count()).toBe(0);
  expect(await kept(page)).not.toContain('Nach acht fährt keiner mehr.');

  // An entry of the minutes that is begun in the cockpit is there in the minutes, also after a reload.
  await ada.leads();
  await ada.startsMeeting();
  await page.locator('summary', { hasText: minutes.title }).first().click();
  await page.getByLabel(minutes.newText).fill('Der Kreis prüft');
  await page.getByRole('link', { name: minutes.openAll }).click();
  await page.waitForURL(/\/minutes$/u);
  await until(async () => (await typedIn(page, minutes.newText)) === 'Der Kreis prüft', 'it came along');
  await page.getByLabel(minutes.newText).press('End');
  await page.keyboard.type(', ob der Bus');
  await until(async () => (await kept(page)).includes('Der Kreis prüft, ob der Bus'), 'it is on the device');
  await page.reload();
  await until(async () => (await typedIn(page, minutes.newText)) === 'Der Kreis prüft, ob der Bus', 'it survives');
  await page.getByText(offered).waitFor();
  await barriers.look(page, 'an entry that was begun', offered);
  await keepPicture('drafts-minutes.png', await page.screenshot({ fullPage: true }));
  await press(page, drafts.discard);
  expect(await typedIn(page, minutes.newText)).toBe('');
  await press(page, drafts.bringBack);
  expect(await typedIn(page, minutes.newText)).toBe('Der Kreis prüft, ob der Bus');
  await press(page, minutes.add);
  await until(async () => !(await kept(page)).includes('Der Kreis prüft'), 'it is handed in and no draft any more');

  // What is typed goes with the session.
  await page.getByLabel(minutes.newText).fill('Kanarienvogel');
  await until(async () => (await kept(page)).includes('Kanarienvogel'), 'it is on the device');
  await page.goto(room.relay.url);
  await page.getByRole('button', { name: start.known.forget }).first().click();
  await page.getByText(removal.parts.drafts(1)).waitFor();
  await press(page, removal.removeAll);
  await until(async () => !(await kept(page)).includes('Kanarienvogel'), 'it has left the device');
});

test('D349 what is typed in a field of the county without leaving it is there after a reload', async () => {
  const room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop' });
  await beginsCounty(page, room.relay.url);
  await page.getByText(space.year.rename, { exact: true }).click();
  await page.getByLabel(space.year.name).fill('Strategische Analyse');
  await page.reload();
  await until(async () => (await page.getByLabel(space.year.name).inputValue()) === 'Strategische Analyse', 'it stays');
  await page.getByRole('textbox', { name: space.fields.name, exact: true }).fill('Teilhabe');
  await until(async () => (await kept(page)).includes('Teilhabe'), 'it is on the device');
  await page.reload();
  await page.getByText(offered).waitFor();
  await barriers.look(page, 'a line that was begun', offered);
  await keepPicture('drafts-county.png', await page.screenshot({ fullPage: true }));
  await press(page, space.fields.add);
  await page.getByLabel(space.fields.named('Teilhabe')).waitFor();
});
