import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { guidelineQuestions } from '../../src/domain/space/guideline.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { adds, copies, enters, opensCountySession, putsOnTable, step } from '../support/county-screens.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { slidesPdf } from '../support/slides-pdf.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { space: said, cycle, sources, start } = words;
const { notebook, submissions, proposals, prepare } = words;
const barriers = watchesBarriers();

const report = 'Sozialbericht 2026';
const bus = 'Ein später Bus';
const analysis = 'Strategische Analyse';
const group = 'Fokusgruppe Jugend';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const pictureOf = async (page: Page, name: string) =>
  keepPicture(`report-${name}.png`, await page.screenshot({ fullPage: true }));
const isInstalled = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Presses what opens the report, and gives its bytes as whatever opens such files gets them. */
async function opensReport(page: Page): Promise<Buffer> {
  const opening = page.getByRole('button', { name: new RegExp(`PDF.*: ${report}`, 'u') });
  const [file] = await Promise.all([page.waitForEvent('download'), opening.click()]);
  expect(file.suggestedFilename()).toBe('Sozialbericht.pdf');
  return readFile(await file.path());
}

/** A group drafts a proposal that cites the report, and hands it in. */
async function handsIn(page: Page): Promise<void> {
  await press(page, notebook.draft.add);
  await page.getByLabel(proposals.fields.title).first().fill(bus);
  await page.getByLabel(notebook.cite.add).selectOption({ label: report });
  await page.getByLabel(`${notebook.cite.fact} (${report})`).fill('Nach acht fahren 40 Menschen');
  await page.getByLabel(`${notebook.cite.fact} (${report})`).press('Tab');
  for (const question of guidelineQuestions)
    await page
      .getByLabel(`${notebook.guideline.answer} (${notebook.guideline.questions[question]})`)
      .fill('Aus der Beratung');
  await page.getByLabel(proposals.fields.plainWords).fill('Ein Bus um elf.');
  await page.getByLabel(proposals.fields.plainWords).press('Tab');
  await page.getByRole('button', { name: notebook.handIn.action, exact: true }).press('Enter');
  await page.getByText(notebook.handIn.done(1)).waitFor();
}

test('a report goes as a file from the office’s desk without a server to a tablet in the session without a network', async () => {
  const room = await openRoom();
  const network = await room.network();
  const page = await room.window('Büro', { at: 'laptop', baseURL: network.url, ...mayCopy });
  const pdf = await slidesPdf(page, [report, 'Jugend', 'Wohnen']);
  await page.goto(network.url);
  await page.getByRole('link', { name: start.county }).click();
  await isInstalled(page);
  room.troubles.expectNoNetwork();
  await network.cut();
  await page.getByLabel(said.list.name).fill('Landkreis Musterland');
  await page.getByRole('button', { name: said.list.action }).click();
  await page.getByRole('button', { name: /^Jahr \d{4} anlegen$/u }).click();
  await page.getByText(said.year.rename, { exact: true }).click();
  await page.getByLabel(said.year.name).fill(analysis);
  await page.getByLabel(said.year.name).press('Tab');
  await page.locator('.plenum-cycle-name').filter({ hasText: 'Strategische' }).waitFor();
  await adds(page, sources.name, sources.add, report);
  await page.locator('summary', { hasText: sources.change(report) }).click();
  const chooser = page.getByLabel(sources.file.of(sources.file.choose, report));
  await chooser.setInputFiles({ name: 'bericht.docx', mimeType: 'text/plain', buffer: Buffer.from('kein PDF') });
  await page.getByText(sources.file.became['not-pdf']).waitFor();
  await chooser.setInputFiles({ name: 'Sozialbericht.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByText(sources.file.waiting(1)).waitFor();
  await barriers.look(page, 'a report that waits', sources.file.became.kept);
  await pictureOf(page, 'waiting-laptop');
  await page.reload();
  await page.getByText(sources.file.waiting(1)).waitFor();
  expect(await opensReport(page)).toEqual(pdf);

  await network.heal();
  await press(page, said.devices.handOver);
  await page.getByText(sources.file.waiting(1)).waitFor({ state: 'detached' });
  const space = page.url();
  await step(page, cycle.steps.proposals.title);
  await adds(page, said.groups.name, said.groups.add, group);
  await page.locator('summary', { hasText: group }).click();
  const link = await copies(page, said.groups.linkNamed(group));

  const anna = await room.window('Anna', { at: 'tablet', baseURL: network.url });
  await enters(anna, new URL(new URL(link).hash, network.url).href, 'Anna');
  const home = anna.url();
  await anna.getByRole('link', { name: notebook.open, exact: true }).click();
  await isInstalled(anna);
  await press(anna, notebook.ready.check);
  const ready = anna.getByRole('listitem').filter({ hasText: notebook.ready.items.sources });
  await ready.getByText(notebook.ready.good).waitFor();
  await network.cut();
  await handsIn(anna);
  await anna.goto(home);
  await step(anna, analysis);
  expect(await opensReport(anna)).toEqual(pdf);
  await pictureOf(anna, 'sources-tablet');

  await network.heal();
  await page.goto(space);
  await page.getByRole('link', { name: submissions.open, exact: true }).click();
  await page.getByRole('heading', { name: bus }).waitFor();
  await page.getByRole('button', { name: /^In das Jahr \d{4} aufnehmen$/u }).click();
  await page.getByText(/Nr\. \d{4}-001/u).waitFor();
  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  const session = await opensCountySession(page);
  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  await putsOnTable(page, 1);

  await page.goto(session);
  const ada = moderator('Büro', page);
  // The session calls the steps as its county does.
  await page.locator('summary', { hasText: prepare.frame.title }).click();
  await page.getByRole('option', { name: `1. ${analysis}` }).waitFor({ state: 'attached' });
  const participant = await ada.link('participant');
  const cem = await joinsWith(
    await room.window('Cem', { at: 'tablet', baseURL: network.url }),
    new URL(new URL(participant).hash, network.url).href,
    { name: 'Cem' },
  );
  await cem.isInstalled();
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  await cem.page.locator('summary', { hasText: words.assessment.profile.more }).click();
  expect(await opensReport(cem.page)).toEqual(pdf);
  await barriers.look(cem.page, 'a report while scoring', report);
  await pictureOf(cem.page, 'scoring-tablet');
  // It stays there, also when the tablet begins anew.
  await cem.page.reload();
  await cem.page.locator('summary', { hasText: words.assessment.profile.more }).click();
  await cem.seesSaved('saved');
  await network.cut();
  await until(async () => (await opensReport(cem.page)).equals(pdf), 'it opens without a network');
}, 240_000);
