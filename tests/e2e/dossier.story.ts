import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { putCycle, setRegisterFacts } from '../../src/documents/space/register.ts';
import { putFieldFinding } from '../../src/documents/space/register-findings.ts';
import { putSource } from '../../src/documents/space/register-sources.ts';
import { addAct } from '../../src/documents/space/submissions.ts';
import type { ActId, FieldFindingId, FieldId, SourceId } from '../../src/domain/ids.ts';
import { keysInOrder } from '../../src/domain/order.ts';
import { emptyProfile, type Profile, profileTexts, proposalKinds } from '../../src/domain/proposal/proposal.ts';
import type { LaterStatus } from '../../src/domain/space/submission.ts';
import type { MemberAnswer } from '../../src/protocol/space.ts';
import { askRelay } from '../support/ask-relay.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { importedProfiles } from '../support/county-documents.ts';
import { enters, step } from '../support/county-screens.ts';
import { type FoundedCounty, foundsCounty, opensDocument } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { pagesOfPdf } from '../support/pdf-text.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { cycle, dossier, sources, space: said } = words;
const barriers = watchesBarriers();
let room: Room;

const names = ['Jugend', 'Wohnen'].map((name) => `Fokusgruppe ${name}`);
const analysis = 'Strategische Analyse';
const long = 'Das steht so ausführlich da, wie es in einem Bericht stünde, mit Nebensätzen und Beispielen. ';
const orders = keysInOrder(30);

const memberOf = async (link: string): Promise<string> => {
  const invite = link.replace(/^.*\/join\//u, '');
  return (await askRelay<MemberAnswer>(room.relay.url, 'join', { invite, name: 'Rechner' })).token;
};

const registerOf = async (county: FoundedCounty) =>
  opensDocument(room.relay, `space/${county.spaceId}/register`, await memberOf(county.links.office));

/** Findings on both sides, two reports, and a step under a name of its own. */
async function analyses(county: FoundedCounty): Promise<void> {
  const { doc } = await registerOf(county);
  setRegisterFacts(doc, { stepNames: { analysis } });
  putCycle(doc, { year: county.year, step: 'dossier', handIn: `${county.year}-07-12` });
  for (const [place, order] of orders.entries()) {
    const id = `finding-${place}` as FieldFindingId;
    putFieldFinding(doc, {
      ...{ id, order, year: county.year, field: `field-${place % 2}` as FieldId, text: `${place + 1}: ${long}` },
      ...{ layer: place % 3 === 2 ? 'practice' : 'administration', leaning: place % 2 === 0 ? 'strength' : 'weakness' },
      ...(place % 3 === 2 ? { beside: `finding-${place - 2}` as FieldFindingId, relation: 'agrees' } : {}),
      ...{ indicator: 'Anteil in Prozent', source: 'Sozialbericht 2026, S. 12' },
    });
  }
  const file = { file: '0'.repeat(64) as never, name: 'Sozialbericht.pdf', bytes: 2_400_000 };
  const place = { area: 'county', areaName: '', page: '', asOf: '31.12.2025' } as const;
  putSource(doc, { ...place, id: 's' as SourceId, title: 'Sozialbericht 2026', order: 'a', file });
}

const fullProfile: Profile = {
  ...emptyProfile,
  ...(Object.fromEntries(profileTexts.map((field) => [field, long.repeat(60)])) as object),
  title: `Ein Vorschlag, der alles sagt: ${long.repeat(2)}`.trim(),
  plainWords: long.trim(),
  kind: 'steering',
  evidence: Array.from({ length: 12 }, (_, place) => ({
    ...{ fact: long.trim(), source: 'Sozialbericht 2026', page: `${place + 1}`, asOf: '31.12.2025' },
  })),
};

const statuses: readonly (LaterStatus | null)[] = ['recommended', 'notRecommended', 'broughtIn', 'deferred', null];

/** Forty proposals of every kind, one of which says as much as it may, and what became of them. */
async function proposes(county: FoundedCounty): Promise<void> {
  const table = await importedProfiles('vorschlaege-fokus-2027.csv');
  const many = Array.from({ length: 39 }, (_, place): Profile => {
    const profile = table[place % table.length] ?? emptyProfile;
    const kind = proposalKinds[place % proposalKinds.length] ?? 'unknown';
    return { ...profile, kind, title: `${profile.title} (${place + 1})` };
  });
  for (const [group, profiles] of [
    [names[0], many.slice(0, 20)],
    [names[1], [...many.slice(20), fullProfile]],
  ] as const) {
    const { contents, inbox } = await county.bringsThese(group ?? '', profiles);
    for (const [place, { proposal }] of contents.entries()) {
      const status = statuses[place % statuses.length];
      const sitting = { body: 'Steuerungsgruppe', on: `${county.year}-06-10`, presentedBy: '', text: '' };
      const by = { id: `moved-${proposal}` as ActId, at: room.relay.now(), role: 'office' } as const;
      if (status) addAct(inbox.doc, proposal, { kind: 'moved', status, ...sitting }, by);
    }
  }
}

/** The year's fourth step, and from there the dossier. */
async function opensDossier(page: Page): Promise<void> {
  await step(page, cycle.steps.dossier.title);
  await page.getByRole('link', { name: said.dossier.open }).click();
  await page.getByRole('button', { name: dossier.print }).waitFor();
}

interface Listed {
  readonly text: string;
  readonly page: number;
}

const listedIn = (page: Page): Promise<readonly Listed[]> =>
  page.locator('.plenum-dossier-contents li').evaluateAll((lines) =>
    lines.map((line) => ({
      text: line.firstElementChild?.textContent ?? '',
      page: Number(line.lastElementChild?.textContent),
    })),
  );

/** What hangs over the edge of its page. */
const hangingIn = (page: Page): Promise<number> =>
  page
    .locator('.plenum-dossier-inside, .plenum-profile-sheet, .plenum-dossier-part')
    .evaluateAll((parts) => parts.filter((part) => part.scrollHeight > part.clientHeight + 1).length);

/** Every line of the contents names the page of the print on which its heading or profile stands. */
async function expectsPages(pdf: Buffer, listed: readonly Listed[], count: number): Promise<void> {
  const pages = await pagesOfPdf(pdf);
  expect(pages).toHaveLength(count);
  const missing = listed.filter(({ text, page }) => {
    const wanted = text.replace(/^\d{4}-\d+ /u, '').replace(/\s/gu, '');
    return !(pages[page - 1] ?? '').includes(wanted);
  });
  expect(missing).toEqual([]);
  for (const [place, text] of pages.entries())
    if (place > 0) expect(text).toContain(dossier.page(place + 1, count).replace(/\s/gu, ''));
}

const savedBy = async (page: Page) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: dossier.save }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

test('D345 D346 the dossier of a crowded year: its contents name the pages of the print, and its file is the same on two devices', async () => {
  room = await openRoom();
  const county = await foundsCounty(room.relay, 2027, names);
  await analyses(county);
  await proposes(county);
  const office = await room.window('Büro', { at: 'laptop' });
  await enters(office, county.links.office, 'Büro');
  await opensDossier(office);
  const pages = office.locator('.plenum-dossier-page');
  const sheets = office.locator('.plenum-profile-sheet');
  await until(async () => (await sheets.count()) === 40, 'every proposal has its sheet');
  await office.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await hangingIn(office)).toBe(0);
  const listed = await listedIn(office);
  // Eight chapters, two fields, four parts of the list, six kinds, forty proposals.
  expect(listed).toHaveLength(8 + 2 + 4 + 6 + 40);
  expect(listed.map(({ text }) => text)).toContain(`2 ${analysis}`);
  const count = await pages.count();
  const pdf = await office.pdf({ preferCSSPageSize: true });
  await keepPicture('dossier.pdf', pdf);
  await expectsPages(pdf, listed, count);
  for (const [device, width, height] of [
    ['laptop', 1366, 768],
    ['tablet', 820, 1180],
    ['phone', 390, 844],
  ] as const) {
    await office.setViewportSize({ width, height });
    await barriers.look(office, `the dossier on a ${device}`, dossier.contents);
    if (device === 'tablet') await barriers.measure(office, `the dossier on a ${device}`);
    await keepPicture(`dossier-${device}.png`, await office.screenshot());
  }

  const file = await savedBy(office);
  expect(file.name).toBe('dossier-fokus-2027.html');
  const network = await room.network();
  const second = await room.window('Zweites Büro', { at: 'tablet', baseURL: network.url });
  await enters(second, county.links.office.replace(room.relay.url, network.url), 'Büro, zweites Gerät');
  await opensDossier(second);
  await second.locator('.plenum-profile-sheet').nth(39).waitFor();
  await second.getByText(dossier.alone.now).waitFor({ state: 'detached' });
  expect((await savedBy(second)).bytes.equals(file.bytes)).toBe(true);
  // Without a network nobody knows what others have written since: the file and the paper say so on every page.
  room.troubles.expectNoNetwork();
  await network.cut();
  await second.getByText(dossier.alone.now).waitFor();
  const alone = (await savedBy(second)).bytes.toString();
  expect(alone.split(dossier.alone.foot)).toHaveLength(count + 1);
  expect(alone).toContain(dossier.alone.mark);
  await expectsPages(await second.pdf({ preferCSSPageSize: true }), await listedIn(second), count);
  await keepPicture('dossier-alone.png', await second.locator('.plenum-dossier-page').first().screenshot());
  await network.heal();
  await second.getByText(dossier.alone.now).waitFor({ state: 'detached' });
  expect((await savedBy(second)).bytes.equals(file.bytes)).toBe(true);

  // On a foreign laptop: from the disk, without a network and without scripts.
  const path = join(tmpdir(), `dossier-${county.spaceId}.html`);
  await writeFile(path, file.bytes);
  const foreign = await room.browser.newContext({ javaScriptEnabled: false, offline: true });
  const reading = await foreign.newPage();
  const asked: string[] = [];
  reading.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await reading.goto(pathToFileURL(path).href);
  expect(await reading.locator('.plenum-dossier-page').count()).toBe(count);
  expect(await hangingIn(reading)).toBe(0);
  expect(asked).toEqual(['file:']);
  const printed = await reading.pdf({ preferCSSPageSize: true });
  await keepPicture('dossier-file.pdf', printed);
  await keepPicture('dossier-file.png', await reading.screenshot());
  await expectsPages(printed, listed, count);
}, 300_000);

test('an empty year has a dossier that says so; it is a draft until it is approved; a reader is told what is not shown', async () => {
  room = await openRoom();
  const county = await foundsCounty(room.relay, 2027, names);
  const office = await room.window('Büro', { at: 'laptop' });
  await enters(office, county.links.office, 'Büro');
  const space = office.url();
  await opensDossier(office);
  for (const none of [dossier.analysis.none, dossier.results.none, dossier.profiles.none, dossier.sources.none])
    await office.getByText(none).waitFor();
  await office.getByText(dossier.draft, { exact: true }).waitFor();
  await barriers.look(office, 'the dossier of an empty year', dossier.results.none);
  const pdf = await office.pdf({ preferCSSPageSize: true });
  await keepPicture('dossier-empty.pdf', pdf);
  await expectsPages(pdf, await listedIn(office), await office.locator('.plenum-dossier-page').count());
  await office.goto(space);
  await step(office, cycle.steps.dossier.title);
  await office.getByLabel(said.dossier.approvedOn).fill('2027-07-20');
  await office.getByLabel(said.dossier.approvedOn).press('Tab');
  await office.getByRole('link', { name: said.dossier.open }).click();
  await office.getByText(dossier.approved('20. Juli 2027'), { exact: true }).waitFor();
  // The version that was approved is kept as it is.
  const approved = await office.pdf({ preferCSSPageSize: true });
  await office.goto(space);
  await step(office, cycle.steps.dossier.title);
  const kept = said.dossier.kept(2027);
  await office
    .getByLabel(sources.file.of(sources.file.choose, kept))
    .setInputFiles({ name: 'Dossier 2027.pdf', mimeType: 'application/pdf', buffer: approved });
  await office.getByText(sources.file.became.kept).waitFor();
  await office.getByRole('button', { name: new RegExp(`^Bericht öffnen.*: ${kept}`, 'u') }).waitFor();
  await barriers.look(office, 'an approved dossier that is kept', said.dossier.keptTitle);
  await keepPicture('dossier-card-laptop.png', await office.screenshot({ fullPage: true }));
  await office.getByRole('link', { name: said.dossier.open }).click();
  await office.getByText(dossier.contents).filter({ visible: true }).first().waitFor();

  await county.bringsThese(names[0] ?? '', (await importedProfiles('vorschlaege-fokus-2027.csv')).slice(0, 2));
  await office.locator('.plenum-profile-sheet').nth(1).waitFor();
  const author = await room.window('Anna', { at: 'tablet' });
  await enters(author, county.groupLink(names[1] ?? ''), 'Anna');
  await opensDossier(author);
  await author.locator('.plenum-profile-sheet').nth(1).waitFor();
  const reader = await room.window('Leserin', { at: 'phone' });
  await enters(reader, county.links.reader, 'Leserin');
  await step(reader, cycle.steps.dossier.title);
  const opening = reader.getByRole('button', { name: new RegExp(`^Bericht öffnen.*: ${kept}`, 'u') });
  const [read] = await Promise.all([reader.waitForEvent('download'), opening.click()]);
  expect((await readFile(await read.path())).equals(approved)).toBe(true);
  await keepPicture('dossier-card-phone.png', await reader.screenshot({ fullPage: true }));
  await opensDossier(reader);
  await reader.getByText(dossier.partly).filter({ visible: true }).first().waitFor();
  expect(await reader.locator('.plenum-profile-sheet').count()).toBe(0);
  expect(await reader.getByRole('button', { name: dossier.save }).count()).toBe(0);
  await barriers.look(reader, 'the dossier of a reader', dossier.partly);
  await keepPicture('dossier-reader-phone.png', await reader.screenshot());
}, 240_000);
