import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { guidelineQuestions } from '../../src/domain/space/guideline.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { drawnPhoto } from '../support/drawn-photo.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { space: said, attachments, frames, notebook, submissions, cycle, proposals } = words;
const barriers = watchesBarriers();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

const savesPicture = async (page: Page, name: string) =>
  keepPicture(`notebook-${name}.png`, await page.screenshot({ fullPage: true }));

/** A county with a year, two fields of action and a group; answers with the group's link. */
const beginsCounty = async (office: Page, url: string): Promise<string> => {
  await office.goto(new URL('#/space', url).href);
  await field(office, said.list.name).fill('Landkreis Musterland');
  await button(office, said.list.action).click();
  await office.getByRole('button', { name: /^Jahr \d{4} anlegen$/u }).click();
  for (const name of ['Jugend', 'Wohnen']) {
    await field(office, said.fields.name).fill(name);
    await button(office, said.fields.add).click();
  }
  await office.getByRole('navigation').getByRole('button', { name: cycle.steps.proposals.title }).click();
  await field(office, said.groups.name).fill('Fokusgruppe Jugend');
  await button(office, said.groups.add).click();
  await button(office, said.devices.handOver).click();
  await office.getByText(said.devices.two).waitFor();
  await office.locator('summary', { hasText: 'Fokusgruppe Jugend' }).click();
  await button(office, said.groups.linkNamed('Fokusgruppe Jugend')).click();
  await office.getByText(said.groups.copied).filter({ visible: true }).first().waitFor();
  return office.evaluate(() => navigator.clipboard.readText());
};

const writesNote = async (page: Page, text: string, tags: string) => {
  await field(page, notebook.note.text).fill(text);
  await page.getByLabel(notebook.note.tags).fill(tags);
  await button(page, notebook.note.next).click();
  await page.getByRole('listitem').filter({ hasText: text }).first().waitFor();
};

test('two scribes without a network, one file, and a note becomes a proposal with a number whose way the group can see', async () => {
  const room = await openRoom();
  const network = await room.network();
  const { url } = network;
  const permissions = ['clipboard-read', 'clipboard-write'];
  const office = await room.window('Büro', { at: 'laptop', permissions, baseURL: url });
  const { hash } = new URL(await beginsCounty(office, url));
  const enters = async (name: string, at: 'tablet' | 'phone') => {
    const page = await room.window(name, { at, baseURL: url });
    await page.goto(new URL(hash, url).href);
    await page.getByLabel(said.join.name).fill(name);
    await button(page, said.join.action).click();
    await link(page, notebook.open).click();
    await page.getByRole('heading', { level: 1, name: notebook.titleOf('Fokusgruppe Jugend') }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return page;
  };
  const anna = await enters('Anna', 'tablet');
  const ben = await enters('Ben', 'phone');
  await barriers.look(ben, 'empty notebook on a phone', notebook.note.empty);
  await anna.reload();
  await button(anna, notebook.ready.check).click();
  await anna.getByText(notebook.ready.items.clock).waitFor();

  room.troubles.expectNoNetwork();
  await network.cut();
  await button(anna, notebook.meeting.begin).click();
  await button(anna, notebook.meeting.next(notebook.meeting.steps.round)).click();
  await writesNote(anna, 'Junge Menschen finden keine kleine Wohnung', 'wohnen, jung');
  await writesNote(ben, 'Der letzte Bus fährt um acht', 'bus');
  await barriers.look(anna, 'meeting', notebook.meeting.hints.round);
  await savesPicture(anna, 'meeting-tablet');
  await savesPicture(ben, 'notes-phone');

  // What is typed is there after the page was loaded anew in the middle of it.
  await field(anna, notebook.note.text).fill('Noch im Satz');
  await anna.waitForFunction(() => document.body.textContent?.includes('auf diesem Gerät'));
  await anna.reload();
  await anna.getByText('Noch im Satz').waitFor();

  // A photo of the flipchart lies on the note, without a network, and goes with the file.
  await button(anna, notebook.note.edit('Noch im Satz')).click();
  const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto(anna, 'Wohnen zuerst') };
  await field(anna, attachments.take).setInputFiles(photo);
  await anna.getByLabel(attachments.says).fill('Tafel: Wohnen zuerst');
  await anna.getByRole('img', { name: 'Tafel: Wohnen zuerst' }).first().waitFor();
  await barriers.look(anna, 'note with a photo', notebook.photo.remove);
  await savesPicture(anna, 'photo-tablet');

  const waiting = anna.waitForEvent('download');
  await button(anna, notebook.carry.save).click();
  const file = await (await waiting).path();
  const bytes = await readFile(file);
  const opens = async (page: Page, buffer: Buffer) =>
    page
      .locator('input[type=file]:not([accept])')
      .setInputFiles({ name: 'x.plenum-work', mimeType: 'application/octet-stream', buffer });
  await opens(ben, bytes.subarray(0, bytes.length - 3));
  await ben.getByText(notebook.carry.became.damaged).waitFor();
  await opens(ben, bytes);
  await ben.getByText(/^Dazugenommen/u).waitFor();
  await ben.getByRole('img', { name: 'Tafel: Wohnen zuerst' }).waitFor();
  await opens(ben, bytes);
  await ben.getByText(notebook.carry.became.nothingNew).waitFor();

  // The same without any file; here no camera is looking, which is said, and the file is offered.
  await button(anna, frames.show.open).click();
  await button(anna, frames.show.pause).click();
  await barriers.look(anna, 'codes for a camera', frames.show.flicker);
  await savesPicture(anna, 'codes-tablet');
  await button(anna, frames.show.close).click();
  await button(ben, frames.read.open).click();
  await button(ben, frames.read.chooseFile).waitFor();
  await savesPicture(ben, 'no-camera-phone');
  await button(ben, frames.read.close).click();

  await ben
    .getByRole('button', { name: notebook.note.toDraftOf('Junge Menschen finden keine kleine Wohnu').slice(0, 50) })
    .click();
  await ben.getByLabel(proposals.fields.title).first().fill('Kleine Wohnungen für junge Menschen');
  await ben.getByLabel('Wohnen', { exact: true }).check();
  await button(ben, notebook.handIn.action).click();
  await ben.getByText(notebook.handIn.missing(guidelineQuestions.length)).waitFor();
  for (const question of guidelineQuestions)
    await ben
      .getByLabel(`${notebook.guideline.answer} (${notebook.guideline.questions[question]})`)
      .fill('Aus der Beratung');
  const figures = ben.getByRole('group', { name: notebook.guideline.questions.figures });
  await figures.getByText(notebook.guideline.waived, { exact: true }).click();
  const reason = `${notebook.guideline.reason} (${notebook.guideline.questions.figures})`;
  await ben.getByLabel(reason).fill('Es gibt noch keine');
  await ben.getByLabel(reason).press('Tab');
  await barriers.look(ben, 'draft on a phone', notebook.guideline.title);
  await savesPicture(ben, 'draft-phone');
  await button(ben, notebook.handIn.action).press('Enter');
  await ben.getByText(notebook.handIn.done(1)).waitFor();

  await network.heal();
  await office.goto(new URL('#/space', url).href);
  await office.getByRole('link', { name: said.list.openNamed('Landkreis Musterland') }).click();
  await link(office, submissions.open).click();
  await office.getByRole('heading', { name: 'Kleine Wohnungen für junge Menschen' }).waitFor();
  expect(await office.getByText('Der letzte Bus').count()).toBe(0);
  await barriers.look(office, 'inbox', submissions.overlaps.none);
  await button(office, submissions.ask.action).click();
  await field(office, submissions.ask.text).fill('Wie viele sind es?');
  await savesPicture(office, 'inbox-laptop');
  await button(office, submissions.ask.send).press('Enter');
  await office.getByText(submissions.ask.done).waitFor();

  await link(ben, notebook.handIn.where).click();
  await button(ben, submissions.answer.action).click();
  await field(ben, submissions.answer.text).fill('Etwa zwölf im Jahr');
  await button(ben, submissions.answer.send).click();
  await office.getByText(submissions.statuses.answered).filter({ visible: true }).first().waitFor();
  await office.getByRole('button', { name: /^In das Jahr \d{4} aufnehmen$/u }).click();
  await ben.getByText(/Nr\. \d{4}-001/u).waitFor();
  await ben.getByText('Junge Menschen finden keine kleine Wohnung').filter({ visible: true }).first().waitFor();
  const trail = ben.getByRole('list', { name: submissions.trail }).getByRole('listitem');
  await until(async () => (await trail.count()) === 4, 'the way has its four stations');
  await barriers.look(ben, 'way on a phone', submissions.trail);
  await savesPicture(ben, 'way-phone');
  // The other scribe gets everything by the network, and two taps lead to the way.
  // A draft of the same name stands above it: the way is there once the office's deed has come.
  await anna.getByText(submissions.statuses.takenIn).filter({ visible: true }).first().waitFor();
  await link(anna, 'Kleine Wohnungen für junge Menschen').last().click();
  await anna.getByText(/Nr\. \d{4}-001/u).waitFor();
  await savesPicture(anna, 'way-tablet');
});
