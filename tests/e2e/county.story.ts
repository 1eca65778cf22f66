import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { adds, beginsCounty, copies, enters, step, threeJoin } from '../support/county-screens.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { openRoom, type Room } from '../support/room.ts';
import { words } from '../support/words.ts';
import { dimensions, titles } from './said.ts';

const { space: said, spaceSessions: sessions, overlay, cycle, deciding, sources } = words;
const barriers = watchesBarriers();
let room: Room;
afterEach(async () => {
  const found = barriers.take();
  expect(await room.leave()).toEqual([]);
  expect(found).toEqual([]);
});

const title = 'Steuerungsgruppe im Mai';
const [first = ''] = titles;
const [meaning = '', size = ''] = dimensions;
const pictureOf = async (page: Page, name: string) =>
  keepPicture(`county-${name}.png`, await page.screenshot({ fullPage: true }));

test('a session is opened from the county’s space, and what it has shown is read there without anybody typing it', async () => {
  room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page, room.relay.url);
  const space = page.url();
  const [officeLink, readerLink] = [
    await copies(page, said.devices.copyOf(said.roles.office)),
    await copies(page, said.devices.copyOf(said.roles.reader)),
  ];
  await step(page, cycle.steps.assessment.title);
  await barriers.look(page, 'no session yet', sessions.empty);
  await page.getByLabel(sessions.open.name).fill(title);
  await pictureOf(page, 'new-session');
  await page.getByRole('button', { name: sessions.open.action }).click();
  await page.waitForURL(/\/prepare$/);
  const ada = moderator('Ada', page);
  await ada.imports('vorschlaege-fokus-2027.csv');
  const link = await ada.link('participant');

  // Another device of the office comes in by the space, without any link of the session.
  const second = await room.window('Zweites Büro', { at: 'laptop' });
  await enters(second, officeLink, 'Büro, Laptop 2');
  await step(second, cycle.steps.assessment.title);
  await barriers.look(second, 'a session of the space', sessions.results.none);
  await second.getByRole('button', { name: sessions.enterNamed(title) }).click();
  await second.waitForURL(/\/prepare$/);
  await second.getByText(first).first().waitFor();

  const people = await threeJoin(room, link);
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  for (const person of people) {
    await person.judges(first, { [meaning]: 8, [size]: 6 });
    await person.seesSaved('saved');
  }
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.goesTo('Ergebnisse festlegen');
  await ada.presses(deciding.decision.next);
  await page.getByRole('radio', { name: deciding.verdict.focus, exact: true }).check();
  await page.getByLabel(deciding.decision.reason, { exact: true }).fill('Trägt in jedem Sozialraum.');
  await ada.goesTo('Wie geht es weiter?');
  await ada.presses(deciding.ending.end);
  await ada.sees(deciding.ending.endedText);

  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  await page.getByText(sessions.results.median(meaning, '8', '')).waitFor();
  await page.getByText(sessions.results.reason('Trägt in jedem Sozialraum.')).waitFor();
  await barriers.look(page, 'results in the space', sessions.results.ended);
  await pictureOf(page, 'results-laptop');
  const reader = await room.window('Leserin', { at: 'phone' });
  await enters(reader, readerLink, 'Kreistag');
  await step(reader, cycle.steps.assessment.title);
  await reader.getByText(sessions.results.median(meaning, '8', '')).waitFor();
  await barriers.look(reader, 'results on a phone', sessions.results.ended);
  await pictureOf(reader, 'results-phone');
  expect(await reader.getByRole('textbox').count()).toBe(0);
});

test('figures and practice lie side by side, and a printed sheet brings a new device into the office', async () => {
  room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page, room.relay.url);
  await adds(page, said.fields.name, said.fields.add, 'Jugend');
  await page.getByText(overlay.none).waitFor();
  const [figure, view] = ['Jede dritte Stelle ist befristet', 'Wechselnde Ansprechpersonen'];
  await adds(page, overlay.layers.administration, overlay.add.administration, figure);
  await adds(page, overlay.layers.practice, overlay.add.practice, view);
  await page.locator('summary', { hasText: overlay.change(view) }).click();
  const editor = page.locator('details[open]').filter({ hasText: overlay.change(view) });
  await editor.getByLabel(overlay.leaning).selectOption('weakness');
  await editor.getByLabel(overlay.beside).selectOption({ label: figure });
  await page.getByText(overlay.openRelation).first().waitFor();
  await editor.getByLabel(overlay.relation).selectOption('agrees');
  await page.getByText(overlay.relations.agrees, { exact: true }).first().waitFor();
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
  await found.getByText(view).first().waitFor();
  room.troubles.expect(/status of 401/);
  await found.getByRole('button', { name: said.devices.withdraw(said.devices.nameless) }).click();
  await found.getByText(said.devices.sheetIsOld).waitFor();
  await found.getByText(said.devices.withdrawn, { exact: true }).waitFor();
  await barriers.look(found, 'the new device of the office', said.devices.list);
  await pictureOf(found, 'overlay-tablet');
});
