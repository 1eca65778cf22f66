import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { guidelineQuestions } from '../../src/domain/space/guideline.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { enters, opensCountySession, putsOnTable, step } from '../support/county-screens.ts';
import { readDevice } from '../support/device-tables.ts';
import { type FoundedCounty, foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { type Moderator, moderator } from '../support/moderator.ts';
import { type Overheard, overhear } from '../support/overheard.ts';
import { threeScore } from '../support/quiet-voices.ts';
import { openRoom, type Room, type WindowWish } from '../support/room.ts';
import { berlin, onTheDay, type StoryClock, storyClock } from '../support/story-clock.ts';
import { until } from '../support/until.ts';
import { whereItLies } from '../support/where-it-lies.ts';
import { words } from '../support/words.ts';
import { dimensions } from './said.ts';

const { spaceSessions: sessions, cycle, deciding, notebook, submissions, proposals } = words;
const barriers = watchesBarriers();
let room: Room;
let clock: StoryClock;
let county: FoundedCounty;

const [youth, housing] = ['Fokusgruppe Jugend', 'Fokusgruppe Wohnen'] as const;
const title = 'Steuerungsgruppe im Mai';
const note = 'Der letzte Bus fährt um acht';
const bus = 'Ein später Bus';
const reason = 'Trägt in jedem Sozialraum.';
/** Stands in one note of one group and nowhere else. */
const canary = 'KANARIE-NOTIZ';
const [meaning] = dimensions;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const pictureOf = async (page: Page, name: string) =>
  keepPicture(`half-year-${name}.png`, await page.screenshot({ fullPage: true }));

/** Everything that windows of people outside the group were ever sent. */
const outside = new Map<Page, Overheard>();

/** A device on the clock of the year, with one window. */
async function opens(who: string, wish: WindowWish): Promise<Page> {
  const device = await room.device(who, { ...berlin, ...mayCopy, ...wish });
  await clock.wind(device);
  return device.newPage();
}

async function opensOutside(who: string, at: 'laptop' | 'tablet' | 'phone', link: string): Promise<Page> {
  const page = await opens(who, { at });
  outside.set(page, overhear(page));
  await enters(page, link, who);
  return page;
}

/** A member of the group whose device has taken the app along. */
async function opensNotebook(who: string, url: string): Promise<Page> {
  const page = await opens(who, { at: 'tablet', baseURL: url });
  await enters(page, county.groupLink(youth).replace(room.relay.url, url), who);
  await follow(page, notebook.open);
  await page.getByRole('heading', { level: 1, name: notebook.titleOf(youth) }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

async function writes(page: Page, text: string): Promise<void> {
  await page.getByLabel(notebook.note.text, { exact: true }).fill(text);
  await press(page, notebook.note.next);
  await page.getByRole('listitem').filter({ hasText: text }).first().waitFor();
}

/** One gives the other what there is, as a file; there is no network. */
async function handsOver(from: Page, to: Page): Promise<void> {
  const [saved] = await Promise.all([from.waitForEvent('download'), press(from, notebook.carry.save)]);
  const buffer = await readFile(await saved.path());
  const file = { name: 'x.plenum-work', mimeType: 'application/octet-stream', buffer };
  await to.locator('input[type=file]:not([accept])').setInputFiles(file);
  await to.getByText(/^Dazugenommen/u).waitFor();
}

/** The note becomes a proposal that is handed in, while nobody can hear of it. */
async function handsIn(page: Page): Promise<void> {
  await press(page, notebook.note.toDraftOf(note));
  await page.getByLabel(proposals.fields.title).first().fill(bus);
  for (const question of guidelineQuestions)
    await page
      .getByLabel(`${notebook.guideline.answer} (${notebook.guideline.questions[question]})`)
      .fill('Aus der Beratung');
  await page.getByLabel(proposals.fields.plainWords).fill('Ein Bus um elf.');
  await page.getByLabel(proposals.fields.plainWords).press('Tab');
  await page.getByRole('button', { name: notebook.handIn.action, exact: true }).press('Enter');
  await page.getByText(notebook.handIn.done(1)).waitFor();
}

/** Two weeks without a network: two scribes write apart, and each has the work of both in the end. */
async function worksApart(anna: Page, ben: Page): Promise<void> {
  await clock.until('2027-02-08T17:00Z');
  await writes(anna, note);
  await writes(anna, `${canary}: bleibt unter uns`);
  await clock.until('2027-02-12T17:00Z');
  await writes(ben, 'Sonntags fährt keiner');
  await handsOver(anna, ben);
  await handsOver(ben, anna);
  for (const page of [anna, ben])
    for (const text of [note, canary, 'Sonntags fährt keiner'])
      await page.getByRole('listitem').filter({ hasText: text }).first().waitFor();
  await clock.until('2027-02-16T17:00Z');
  await handsIn(ben);
  await follow(ben, notebook.handIn.where);
  await ben.getByText(submissions.statuses.handedIn).filter({ visible: true }).first().waitFor();
}

/** From the proposals of the year to a session that has all twelve of them on its table. */
async function preparesSession(office: Page, space: string): Promise<Moderator> {
  await office.goto(space);
  await step(office, cycle.steps.assessment.title);
  await barriers.look(office, 'no session yet', sessions.empty);
  await office.getByLabel(sessions.open.name).fill(title);
  await pictureOf(office, 'new-session');
  const session = await opensCountySession(office);
  await office.goto(space);
  await step(office, cycle.steps.assessment.title);
  await putsOnTable(office, 12);
  await office.goto(session);
  return moderator('Büro', office);
}

/** Every proposal gets its result, this one with a reason. */
async function decides({ page, presses, sees }: Moderator): Promise<void> {
  const { decision, verdict } = deciding;
  const presented = page.getByRole('combobox', { name: decision.proposal, exact: true });
  for (let count = 1; count <= 12; count += 1) {
    const before = await presented.inputValue();
    await presses(decision.next);
    await until(async () => (await presented.inputValue()) !== before, 'the next proposal is talked about');
    const isOurs = (await page.getByRole('heading', { name: bus }).count()) > 0;
    await page.getByRole('radio', { name: isOurs ? verdict.focus : verdict.deferred, exact: true }).check();
    if (isOurs) await page.getByLabel(decision.reason, { exact: true }).fill(reason);
  }
  await sees(decision.progress(12, 12));
}

/** The session in May: opened by the office, assessed, decided, ended. */
async function holdsSession(ada: Moderator): Promise<void> {
  const link = await ada.link('participant');
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  await threeScore(room.relay, link, ({ person }) => 7 + person);
  await ada.sees('Eingegangen: 3 von 3');
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.goesTo('Ergebnisse festlegen');
  await decides(ada);
  await ada.goesTo('Wie geht es weiter?');
  await ada.presses(deciding.ending.end);
  await ada.sees(deciding.ending.endedText);
}

/** The group reads the whole way of its note in one place and can change nothing of it. */
async function readsWay(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: bus }).waitFor();
  await page.getByText(sessions.results.median(meaning, '8', '')).waitFor();
  await page.getByText(sessions.results.reason(reason)).waitFor();
  await page.getByText(words.results.verdict.focus, { exact: true }).filter({ visible: true }).first().waitFor();
  await page.getByText(note).filter({ visible: true }).first().waitFor();
  const { statuses } = submissions;
  const trail = page.getByRole('list', { name: submissions.trail }).getByRole('listitem');
  const told = [
    [statuses.handedIn, '16. Februar 2027'],
    [statuses.takenIn, '17. Februar 2027'],
    [statuses.inSession, '11. Mai 2027'],
    [statuses.assessed, title],
  ];
  await until(async () => (await trail.count()) === told.length, 'the way has all its stations');
  const shown = await trail.allInnerTexts();
  for (const [place, texts] of told.entries()) for (const text of texts) expect(shown[place]).toContain(text);
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('combobox').count()).toBe(0);
}

test('half a year: a note that was written without a network becomes a focus decision, and what the group keeps for itself is nowhere else', async () => {
  room = await openRoom({ relay: { now: onTheDay('2027-02-01T09:00Z') } });
  clock = storyClock(room.relay);
  county = await foundsCounty(room.relay, 2027, [youth, housing]);
  const network = await room.network();
  const [anna, ben] = [await opensNotebook('Anna', network.url), await opensNotebook('Ben', network.url)];
  const neighbour = await opensOutside('Wohnen', 'tablet', county.groupLink(housing));
  await follow(neighbour, notebook.open);
  const office = await opensOutside('Büro', 'laptop', county.links.office);
  const space = office.url();

  room.troubles.expectNoNetwork();
  // Months lie between two sittings of an office: its device is told so by the relay, and asks for a new token.
  room.troubles.expect(/status of 401/);
  await network.cut();
  await worksApart(anna, ben);
  await clock.until('2027-02-17T08:00Z');
  await network.heal();
  await follow(office, submissions.open);
  await office.getByRole('heading', { name: bus }).waitFor();
  await press(office, submissions.take.action(2027));
  await ben.getByText(/Nr\. 2027-001/u).waitFor();
  await county.brings(housing, 'vorschlaege-fokus-2027.csv', 11);

  await county.movesTo('assessment');
  await clock.until('2027-05-11T12:00Z');
  const ada = await preparesSession(office, space);
  // Another device of the office comes in by the space, without any link of the session.
  const second = await opensOutside('Zweites Büro', 'laptop', county.links.office);
  await step(second, cycle.steps.assessment.title);
  await barriers.look(second, 'a session of the space', sessions.results.none);
  await press(second, sessions.enterNamed(title));
  await second.waitForURL(/\/prepare$/);
  await second.getByText(bus).filter({ visible: true }).first().waitFor();
  await holdsSession(ada);
  // The results come by themselves.
  await ben.getByText(sessions.results.reason(reason)).waitFor();

  await clock.until('2027-07-20T09:00Z');
  await readsWay(ben);
  await barriers.look(ben, 'the whole way', sessions.way.title);
  await pictureOf(ben, 'way-tablet');
  // From the end of the session to where its results are.
  await office.getByRole('banner').getByRole('link', { name: words.ui.toCounty, exact: true }).click();
  const results = office.getByRole('table', { name: sessions.results.title(title) });
  await results.getByText(sessions.results.reason(reason)).waitFor();
  // Twelve rows and the one with the headings.
  await until(async () => (await results.getByRole('row').count()) === 13, 'all results are there');
  await barriers.look(office, 'results in the space', sessions.results.ended);
  await office.getByRole('button', { name: words.space.devices.copyOf(words.space.roles.reader) }).waitFor();
  await pictureOf(office, 'results-laptop');
  const reader = await opensOutside('Kreistag', 'phone', county.links.reader);
  await step(reader, cycle.steps.assessment.title);
  await reader.getByText(sessions.results.reason(reason)).waitFor();
  await barriers.look(reader, 'results on a phone', sessions.results.ended);
  await pictureOf(reader, 'results-phone');
  expect(await reader.getByRole('textbox').count()).toBe(0);

  // What was handed in has arrived everywhere; what was kept is on two devices and in one document.
  for (const page of [anna, ben]) expect(await readDevice(page)).toContain(canary);
  expect(await whereItLies(room.relay.data, canary)).toEqual([county.notebookOf(youth)]);
  expect(outside.size).toBe(4);
  for (const [page, heard] of outside) {
    expect(heard.names().length).toBeGreaterThan(0);
    expect(heard.read('') + heard.words()).not.toContain(canary);
    expect(await readDevice(page)).not.toContain(canary);
  }
  expect(outside.get(office)?.read('')).toContain(bus);
});
