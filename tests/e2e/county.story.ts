import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { guidelineQuestions } from '../../src/domain/space/guideline.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { words } from '../support/words.ts';
import { dimensions, titles } from './said.ts';

const { space: said, spaceSessions: sessions, overlay, start, cycle, deciding } = words;
const { notebook, submissions, proposals, lifeline } = words;
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
const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).click();

async function beginsCounty(page: Page): Promise<void> {
  await page.goto(room.relay.url);
  await page.getByRole('link', { name: start.county }).click();
  await page.getByLabel(said.list.name).fill('Landkreis Musterland');
  await page.getByRole('button', { name: said.list.action }).click();
  await page.getByRole('button', { name: said.devices.handOver }).click();
  await page.getByText(said.devices.two).waitFor();
  await page.getByRole('button', { name: /^Jahr \d{4} anlegen$/u }).click();
}

async function copies(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByText(said.groups.copied).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function enters(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(said.join.name).fill(name);
  await page.getByRole('button', { name: said.join.action }).click();
  await page.getByRole('heading', { level: 1, name: 'Landkreis Musterland' }).waitFor();
}

const pictureOf = async (page: Page, name: string) =>
  keepPicture(`county-${name}.png`, await page.screenshot({ fullPage: true }));

test('a session is opened from the county’s space, and what it has shown is read there without anybody typing it', async () => {
  room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page);
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

  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), link, { name: 'Bea' });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  await bea.judges(first, { [meaning]: 8, [size]: 6 });
  await bea.seesSaved('saved');
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
}, 240_000);

const adds = async (page: Page, label: string, action: string, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  await page.getByRole('button', { name: action, exact: true }).click();
};

test('figures and practice lie side by side, and a printed sheet brings a new device into the office', async () => {
  room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page);
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
  await found.getByText(said.devices.withdrawn).waitFor();
  await barriers.look(found, 'the new device of the office', said.devices.list);
  await pictureOf(found, 'overlay-tablet');
}, 240_000);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** From the notebook to a proposal that is handed in; back in the notebook afterwards. */
async function handsIn(page: Page, name: string, action: string): Promise<void> {
  await press(page, notebook.draft.add);
  await page.getByLabel(proposals.fields.title).first().fill(name);
  for (const question of guidelineQuestions)
    await page
      .getByLabel(`${notebook.guideline.answer} (${notebook.guideline.questions[question]})`)
      .fill('Aus der Beratung');
  await page.getByLabel(proposals.fields.plainWords).fill('Hilfe, wo die Menschen sind.');
  await page.getByLabel(proposals.fields.plainWords).press('Tab');
  await page.getByRole('button', { name: action, exact: true }).press('Enter');
  await page.getByText(notebook.handIn.done(1)).waitFor();
}

test('what a group has handed in comes into a session and back, and its whole way is read from one place', async () => {
  room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page);
  const space = page.url();
  await step(page, cycle.steps.proposals.title);
  await adds(page, said.groups.name, said.groups.add, 'Fokusgruppe Jugend');
  await page.locator('summary', { hasText: 'Fokusgruppe Jugend' }).click();
  const groupLink = await copies(page, said.groups.linkNamed('Fokusgruppe Jugend'));
  const [bus, flat] = ['Ein später Bus', 'Kleine Wohnungen'];
  const group = await room.window('Gruppe', { at: 'tablet' });
  await enters(group, groupLink, 'Jugend, Tablet');
  await follow(group, notebook.open);
  await group.getByLabel(notebook.note.text).fill('Der letzte Bus fährt um acht');
  await press(group, notebook.note.next);
  await handsIn(group, bus, notebook.handIn.action);
  // A note that was written before comes to the draft.
  await group.getByLabel(notebook.draft.link).selectOption({ label: 'Der letzte Bus fährt um acht' });
  await group.getByRole('button', { name: notebook.draft.unlink('Der letzte Bus fährt um acht') }).waitFor();

  // The year moves on: what comes now is let in by the office alone, with a reason.
  await step(page, cycle.steps.assessment.title);
  await press(page, said.year.setHere);
  await follow(group, notebook.toNotebook);
  await handsIn(group, flat, notebook.handIn.late);
  await barriers.look(group, 'a draft after the end', notebook.handIn.title);
  await follow(page, submissions.open);
  const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  for (const name of [bus, flat]) {
    await card(name)
      .getByRole('button', { name: /^Nachträglich in das Jahr \d{4} aufnehmen$/u })
      .click();
    await card(name).getByLabel(submissions.take.why).fill('Die Zahlen lagen erst jetzt vor');
    await card(name)
      .getByRole('button', { name: /^Nachträglich in das Jahr \d{4} aufnehmen$/u })
      .press('Enter');
    await card(name)
      .getByText(/Nr\. \d{4}-00/u)
      .waitFor();
  }

  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  await page.getByLabel(sessions.open.name).fill(title);
  await press(page, sessions.open.action);
  await page.waitForURL(/\/prepare$/);
  const session = page.url();
  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  await page.locator('summary', { hasText: sessions.choose.summary }).click();
  await page.getByRole('checkbox', { name: new RegExp(flat, 'u') }).uncheck();
  await press(page, sessions.choose.action(1));
  await page.getByText(sessions.choose.done(1)).waitFor();
  await page.getByRole('checkbox', { name: new RegExp(flat, 'u') }).check();
  await press(page, sessions.choose.action(2));
  await page.getByText(sessions.choose.done(1)).waitFor();
  await barriers.look(page, 'proposals for a session', sessions.choose.legend);
  await pictureOf(page, 'choose-laptop');

  await page.goto(session);
  const ada = moderator('Ada', page);
  const link = await ada.link('participant');
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), link, { name: 'Bea' });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  await bea.judges(bus, { [meaning]: 8, [size]: 6 });
  await bea.seesSaved('saved');
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.goesTo('Wie geht es weiter?');
  await ada.presses(deciding.ending.end);
  await ada.sees(deciding.ending.endedText);

  // The group reads it where its proposal is, from the note to the session.
  await follow(group, notebook.toNotebook);
  await group.getByRole('link', { name: bus, exact: true }).last().click();
  await group.getByText(sessions.results.median(meaning, '8', '')).waitFor();
  await group.getByText('Der letzte Bus fährt um acht').waitFor();
  const trail = group.getByRole('list', { name: submissions.trail });
  await trail.getByText(submissions.statuses.assessed).waitFor();
  expect(await trail.getByRole('listitem').count()).toBe(4);
  await barriers.look(group, 'way with results', sessions.way.title);
  await pictureOf(group, 'way-tablet');

  await page.goto(space);
  await step(page, cycle.steps.decision.title);
  await page
    .getByRole('row', { name: new RegExp(bus, 'u') })
    .getByText(submissions.statuses.assessed)
    .waitFor();
  await barriers.look(page, 'proposals of a year', lifeline.list.columns.status);
  await pictureOf(page, 'year-laptop');
  await page.getByRole('link', { name: bus, exact: true }).click();
  const enter = async (status: string, presented: string) => {
    await page.getByLabel(lifeline.move.status).selectOption({ label: status });
    await page.getByLabel(lifeline.move.body).fill('Jugendhilfeausschuss');
    await page.getByLabel(lifeline.move.presentedBy).fill(presented);
    await press(page, lifeline.move.action);
    await page.getByText(lifeline.move.done(status)).waitFor();
  };
  await enter(submissions.statuses.examination, 'Sprecherin der Gruppe');
  await enter(submissions.heard, 'Fokusgruppe Jugend');
  await barriers.look(page, 'way for the office', lifeline.move.title);
  await pictureOf(page, 'way-laptop');
  await trail.getByText(new RegExp(lifeline.presentedBy('Sprecherin der Gruppe'), 'u')).waitFor();
  await follow(page, lifeline.move.note);
  await page.getByText(lifeline.note.assessed).waitFor();
  await barriers.look(page, 'speaking note', lifeline.note.assessed);
  await pictureOf(page, 'note-laptop');
  await page.goto(space);
  await step(page, cycle.steps.decision.title);
  await page.getByRole('heading', { name: lifeline.examinations.title }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await barriers.look(page, 'examinations on a phone', lifeline.examinations.title);
  await pictureOf(page, 'year-phone');
}, 240_000);
