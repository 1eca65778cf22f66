import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { mostPoints } from '../../src/domain/space/sources.ts';
import { type BadPictures, badPictures } from '../support/bad-pictures.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { enters, opensCountySession, step } from '../support/county-screens.ts';
import { drawnPhoto } from '../support/drawn-photo.ts';
import { type FoundedCounty, foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom, type Room } from '../support/room.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { archive, attachments, cycle, lifeline, notebook, proposals, sources, space: said, start } = words;
const barriers = watchesBarriers();
let room: Room;

const group = 'Fokusgruppe Jugend';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Chooses one file after the other; of each its words must come, and each time the page must still listen. */
async function refuses(
  page: Page,
  choose: (file: string | Buffer) => Promise<void>,
  cases: readonly (readonly [file: string | Buffer, says: string])[],
): Promise<void> {
  for (const [file, says] of cases) {
    await choose(file);
    await page.getByText(says, { exact: false }).filter({ visible: true }).first().waitFor();
    // Within the patience of a person: a page that stands still answers no key.
    await page.keyboard.press('Shift', { delay: 0 });
  }
}

/** The same archive as an app of next year would have written it. */
const asOfNextYear = (bytes: Buffer): Buffer => {
  const files = unzipSync(bytes);
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Record<string, unknown>;
  files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, version: Number(manifest['version']) + 1 }));
  return Buffer.from(zipSync(files));
};

async function savesCounty(page: Page): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await press(page, archive.county.save);
  return content(await waiting);
}

test('a damaged, empty, foreign or newer archive of a county is refused in a sentence, and the county that is here stays', async () => {
  room = await openRoom();
  const county = await foundsCounty(room.relay, 2027, [group]);
  const [first = ''] = await county.brings(group, 'vorschlaege-fokus-2027.csv', 3);
  await county.movesTo('decision');
  const office = await room.window('the office', { at: 'laptop' });
  await enters(office, county.links.office, 'Büro');
  const bytes = await savesCounty(office);
  const turned = Buffer.from(bytes);
  turned.writeUInt8(turned.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);

  await office.goto(room.relay.url);
  await office.getByRole('link', { name: start.county, exact: true }).click();
  await office.getByRole('link', { name: said.list.openFile }).click();
  const choose = (file: string | Buffer) =>
    office
      .locator('input[type=file]')
      .setInputFiles(typeof file === 'string' ? file : { name: 'x.plenum', mimeType: 'application/zip', buffer: file });
  const { faults, unchanged } = archive.open;
  await refuses(office, choose, [
    [bytes.subarray(0, bytes.length - 300), faults['damaged'] ?? ''],
    [asOfNextYear(bytes), faults['newer'] ?? ''],
    [Buffer.alloc(0), faults['empty'] ?? ''],
    [Buffer.alloc(45_000_000, 'Plenum '), faults['damaged'] ?? ''],
    [Buffer.from(zipSync({ 'brief.txt': strToU8('Guten Tag') })), faults['foreign'] ?? ''],
  ]);
  await choose(turned);
  await office.getByText(archive.open.refused).waitFor();
  await office.getByText(unchanged).waitFor();
  await barriers.look(office, 'an archive that is refused', unchanged);
  await keepPicture('bad-archive-laptop.png', await office.screenshot());
  // What was here is here, and the whole file opens afterwards.
  await choose(bytes);
  await office.getByText(archive.open.proposals(3)).waitFor();
  await press(office, archive.open.open);
  await office
    .getByRole('table', { name: lifeline.list.title(2027) })
    .getByText(first)
    .waitFor();
  await office.goto(new URL('#/space', room.relay.url).href);
  await office
    .getByRole('link', { name: said.list.openNamed('Landkreis Musterland') })
    .nth(1)
    .waitFor();
}, 240_000);

/** A note that is being written, on a phone, with the chooser for its photo. */
async function beginsNote(county: FoundedCounty): Promise<Page> {
  const anna = await room.window('Anna', { at: 'phone' });
  await enters(anna, county.groupLink(group), 'Anna');
  await anna.getByRole('link', { name: notebook.open, exact: true }).click();
  await anna.getByLabel(notebook.note.text, { exact: true }).fill('Der letzte Bus fährt um acht');
  return anna;
}

async function refusesPictures(anna: Page, pictures: BadPictures): Promise<void> {
  const choose = (file: string | Buffer) => anna.getByLabel(attachments.take).setInputFiles(file as string);
  const { faults } = attachments;
  await refuses(anna, choose, [
    [pictures.text, faults.unreadable],
    [pictures.huge, faults['too-large'](50)],
    [pictures.half, faults.unreadable],
    [pictures.huge, faults['too-large'](50)],
    [pictures.empty, faults.unreadable],
  ]);
  await barriers.look(anna, 'a picture that is refused', faults.unreadable);
  await keepPicture('bad-picture-phone.png', await anna.screenshot({ fullPage: true }));
  // Just small enough, and then it is small.
  await choose(pictures.large);
  await anna.getByLabel(attachments.says).fill('Die Tafel');
  await anna.getByRole('img', { name: 'Die Tafel' }).first().waitFor();
}

test('a photo of 50 MB, a letter called a photo and a damaged notebook are refused in a sentence, and the note stands there', async () => {
  room = await openRoom();
  const county = await foundsCounty(room.relay, 2027, [group]);
  const anna = await beginsNote(county);
  const pictures = await badPictures(await drawnPhoto(anna, 'Tafel'));
  onTestFinished(() => pictures.remove());
  await refusesPictures(anna, pictures);
  await press(anna, notebook.note.next);

  const waiting = anna.waitForEvent('download');
  await press(anna, notebook.carry.save);
  const file = await content(await waiting);
  const newer = Buffer.from(file);
  newer.writeUInt8(9, 7);
  const { became } = notebook.carry;
  const choose = (bytes: string | Buffer, name = 'x.plenum-work') =>
    anna
      .locator('input[type=file]:not([accept])')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes as Buffer) });
  await refuses(anna, choose, [
    [file.subarray(0, file.length - 3), became.damaged],
    [newer, became.newer],
    [Buffer.alloc(0), became.empty],
    [Buffer.alloc(45_000_000, 'Plenum '), became['too-large']],
    [Buffer.alloc(19_000_000, 'Plenum '), became.notOurs],
  ]);
  await barriers.look(anna, 'a notebook that is refused', became.notOurs);
  await keepPicture('bad-notebook-phone.png', await anna.screenshot());
  // The work of another group is none of this one's.
  const other = await foundsCounty(room.relay, 2027, [group]);
  const ben = await room.window('Ben', { at: 'tablet' });
  await enters(ben, other.groupLink(group), 'Ben');
  await ben.getByRole('link', { name: notebook.open, exact: true }).click();
  await ben
    .locator('input[type=file]:not([accept])')
    .setInputFiles({ name: 'x.plenum-work', mimeType: '', buffer: file });
  await ben.getByText(became.foreign).waitFor();

  await anna.reload();
  await anna.getByText('Der letzte Bus fährt um acht').filter({ visible: true }).first().waitFor();
  await anna.getByRole('img', { name: 'Die Tafel' }).first().waitFor();
  await choose(file);
  await anna.getByText(became.nothingNew).waitFor();
}, 240_000);

const rows = (count: number, row: (number: number) => string): string =>
  Array.from({ length: count }, (_, place) => row(place + 1)).join('\r\n');

/** As from a spreadsheet in another window: typed by a machine, so many lines take a browser a minute. */
async function pastes(page: Page, name: string, text: string): Promise<void> {
  const spreadsheet = await page.context().newPage();
  await spreadsheet.setContent('<textarea></textarea>');
  await spreadsheet.locator('textarea').evaluate((field: HTMLTextAreaElement, lines) => {
    field.value = lines;
    field.select();
  }, text);
  await spreadsheet.keyboard.press('Control+c');
  await spreadsheet.close();
  await page.getByRole('textbox', { name }).press('Control+a');
  await page.keyboard.press('Control+v');
}

test('a table of 10,000 rows is refused as a series and as proposals, and what was typed and imported before stays', async () => {
  room = await openRoom();
  const county = await foundsCounty(room.relay, new Date().getFullYear(), [group]);
  const office = await room.window('the office', { at: 'laptop' });
  await enters(office, county.links.office, 'Büro');
  await step(office, cycle.steps.analysis.title);
  await office.locator('summary', { hasText: sources.form.summary }).click();
  await office.getByLabel(sources.form.title).fill('Junge Menschen');
  const table = office.getByRole('textbox', { name: sources.form.table });
  const long = rows(10_000, (number) => `${number};${number * 3}`);
  await pastes(office, sources.form.table, long);
  await press(office, sources.form.action);
  await office.getByText(sources.form.problems.long(10_000, mostPoints)).waitFor();
  await barriers.look(office, 'a series that is too long', sources.form.problems.long(10_000, mostPoints));
  await keepPicture('bad-series-laptop.png', await office.screenshot());
  // Nothing of it is thrown away; a shorter one is drawn.
  expect((await table.inputValue()).split('\n').length).toBe(10_000);
  expect(await office.getByLabel(sources.form.title).inputValue()).toBe('Junge Menschen');
  await table.fill(rows(20, (number) => `${2000 + number};${number * 3}`));
  await press(office, sources.form.action);
  await office.getByRole('figure').filter({ hasText: 'Junge Menschen' }).waitFor();

  await step(office, cycle.steps.assessment.title);
  await opensCountySession(office);
  await press(office, proposals.list.import);
  const choose = (file: string | Buffer) =>
    office
      .locator('input[type=file][accept*=csv]')
      .setInputFiles({ name: 'tabelle.csv', mimeType: 'text/csv', buffer: Buffer.from(file as Buffer) });
  const { refusals } = proposals.import.file;
  const head = 'Titel;Problem\r\n';
  await refuses(office, choose, [
    [Buffer.from(head + rows(10_000, (number) => `Vorschlag ${number};Das fehlt`)), refusals.tooMany],
    [Buffer.from(head + rows(100_000, (number) => `Vorschlag ${number};${'Das fehlt '.repeat(6)}`)), refusals.tooLarge],
    [Buffer.alloc(0), refusals.empty],
    [Buffer.alloc(2_000_000, 0), refusals.binary],
  ]);
  await barriers.look(office, 'a table that is refused', refusals.binary);
  await keepPicture('bad-table-laptop.png', await office.screenshot());
  await choose(Buffer.from(head + rows(3, (number) => `Vorschlag ${number};Das fehlt`)));
  await office.getByText('Vorschlag 3').filter({ visible: true }).first().waitFor();
}, 240_000);
