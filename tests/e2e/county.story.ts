import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { adds, beginsCounty, enters } from '../support/county-screens.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { space: said, overlay, sources } = words;
const barriers = watchesBarriers();

const pictureOf = async (page: Page, name: string) =>
  keepPicture(`county-${name}.png`, await page.screenshot({ fullPage: true }));

test('figures and practice lie side by side, and a printed sheet brings a new device into the office', async () => {
  const room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page, room.relay.url);
  await adds(page, said.fields.name, said.fields.add, 'Jugend');
  await page.getByText(overlay.none).waitFor();
  const [figure, view] = ['Jede dritte Stelle ist befristet', 'Wechselnde Ansprechpersonen'];
  const lays = async (layer: 'administration' | 'practice', text: string, leaning: 'strength' | 'weakness') => {
    await page.getByRole('textbox', { name: overlay.add[layer], exact: true }).fill(text);
    const adding = page.getByRole('group', { name: overlay.add[layer], exact: true });
    await adding.getByRole('button', { name: overlay.addAs[leaning], exact: true }).click();
  };
  await lays('administration', figure, 'strength');
  await lays('practice', view, 'weakness');
  await page.locator('summary', { hasText: overlay.change(view) }).click();
  const editor = page.locator('details[open]').filter({ hasText: overlay.change(view) });
  await editor.getByLabel(overlay.beside).selectOption({ label: figure });
  await page.getByText(overlay.openRelation).filter({ visible: true }).first().waitFor();
  await editor.getByLabel(overlay.relation).selectOption('agrees');
  await page.getByText(overlay.relations.agrees, { exact: true }).filter({ visible: true }).first().waitFor();
  await barriers.look(page, 'figures and practice', overlay.title);
  await pictureOf(page, 'overlay-laptop');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: overlay.save }).click(),
  ]);
  const table = await readFile(await saved.path(), 'utf8');
  expect(table).toContain(`Jugend;${figure};Stärke;;;stimmt überein;${view};Schwäche;;`);

  // A report and a small series with a forecast; a table that cannot be read is told with its row, and stays.
  await adds(page, sources.name, sources.add, 'Sozialbericht 2026');
  await page.locator('summary', { hasText: sources.form.summary }).click();
  await page.getByLabel(sources.form.title).fill('Junge Menschen unter 21');
  await page.getByLabel(sources.form.unit).fill('Personen');
  await page.getByLabel(sources.form.table).fill('Jahr\tPersonen\n2023\t12.400\n2025\tviele');
  await page.getByRole('button', { name: sources.form.action }).click();
  await page.getByText(sources.form.problems.value(3)).waitFor();
  await page
    .getByLabel(sources.form.table)
    .fill('Jahr\tPersonen\n2023\t12.400\n2025\t12.150\n2030\t11.300\tPrognose\n2035\t10.900\tPrognose');
  await page.getByRole('button', { name: sources.form.action }).click();
  await page.getByText(sources.dashed(sources.nobody)).waitFor();
  await page.locator('summary', { hasText: sources.table('Junge Menschen unter 21') }).click();
  await page.getByRole('row', { name: /2035.*10\.900.*Prognose/u }).waitFor();
  await barriers.look(page, 'sources and figures', sources.title);
  await pictureOf(page, 'sources-laptop');

  await page.getByRole('link', { name: said.emergency.title }).click();
  const link = await page.locator('.plenum-space-emergency-link').innerText();
  await page.getByRole('img', { name: said.emergency.code }).waitFor();
  await barriers.look(page, 'emergency sheet', said.emergency.safe);
  await pictureOf(page, 'emergency');
  const found = await room.window('Neues Gerät', { at: 'tablet' });
  await enters(found, link.trim(), 'Ersatz');
  await found.getByText(view).filter({ visible: true }).first().waitFor();
  room.troubles.expect(/status of 401/);
  await found.getByRole('button', { name: said.devices.withdraw(said.devices.nameless) }).click();
  await found.getByText(said.devices.ask.sheet).waitFor();
  await barriers.look(found, 'a device of the office is to be signed out', said.devices.ask.withdraw);
  await pictureOf(found, 'sign-out-asks');
  await found.getByRole('button', { name: said.devices.ask.withdraw }).click();
  await found.getByText(said.devices.sheetIsOld).waitFor();
  await found.getByText(said.devices.withdrawn, { exact: true }).waitFor();
  await barriers.look(found, 'the new device of the office', said.devices.list);
  await pictureOf(found, 'overlay-tablet');
});
