import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { guidelineQuestions } from '../../src/domain/space/guideline.ts';
import { watchesBarriers } from '../support/barriers.ts';
import {
  adds,
  beginsCounty,
  copies,
  enters,
  opensCountySession,
  putsOnTable,
  step,
} from '../support/county-screens.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { threeScore } from '../support/quiet-voices.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { dimensions } from './said.ts';

const { space: said, spaceSessions: sessions, cycle, deciding, dossier } = words;
const { notebook, submissions, proposals, lifeline, sources } = words;
const barriers = watchesBarriers();

const title = 'Steuerungsgruppe im Mai';
const [meaning] = dimensions;
const pictureOf = async (page: Page, name: string) =>
  keepPicture(`way-${name}.png`, await page.screenshot({ fullPage: true }));

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
  const room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page, room.relay.url);
  const space = page.url();
  await step(page, cycle.steps.proposals.title);
  await adds(page, said.groups.name, said.groups.add, 'Fokusgruppe Jugend');
  await page.locator('summary', { hasText: 'Fokusgruppe Jugend' }).click();
  const groupLink = await copies(page, said.groups.linkNamed('Fokusgruppe Jugend'));
  await step(page, cycle.steps.analysis.title);
  await adds(page, sources.name, sources.add, 'Fahrgastzählung 2026');
  await adds(page, said.goals.text, said.goals.add, 'Alle kommen an; überall');
  const [bus, flat] = ['Ein später Bus', 'Kleine Wohnungen'];
  const group = await room.window('Gruppe', { at: 'tablet' });
  await enters(group, groupLink, 'Jugend, Tablet');
  await follow(group, notebook.open);
  await group.getByLabel(notebook.note.text).fill('Der letzte Bus fährt um acht');
  await press(group, notebook.note.next);
  await handsIn(group, bus, notebook.handIn.action);
  // It cites a report of the county; the office reads it with the proposal.
  await group.getByLabel(notebook.cite.add).selectOption({ label: 'Fahrgastzählung 2026' });
  await group.getByLabel(`${notebook.cite.fact} (Fahrgastzählung 2026)`).fill('Nach acht fahren 40 Menschen');
  await group.getByLabel(`${notebook.cite.fact} (Fahrgastzählung 2026)`).press('Tab');
  await group.getByRole('checkbox', { name: 'Alle kommen an, überall' }).check();
  await group.getByRole('button', { name: notebook.handIn.again }).press('Enter');
  await group.getByText(notebook.handIn.done(2)).waitFor();
  // A note that was written before comes to the draft.
  await group.getByLabel(notebook.draft.link).selectOption({ label: 'Der letzte Bus fährt um acht' });
  await group.getByRole('button', { name: notebook.draft.unlink('Der letzte Bus fährt um acht') }).waitFor();

  // The ring of the year leads to its steps, too.
  await page.locator('.plenum-cycle-choice').nth(1).click();
  await page.getByRole('heading', { level: 2, name: cycle.steps.proposals.title }).waitFor();

  // The year moves on: what comes now is let in by the office alone, with a reason.
  await step(page, cycle.steps.assessment.title);
  await press(page, said.year.setHere(cycle.steps.assessment.title));
  await follow(group, notebook.toNotebook);
  await handsIn(group, flat, notebook.handIn.late);
  await barriers.look(group, 'a draft after the end', notebook.handIn.title);
  await follow(page, submissions.open);
  const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await card(bus).getByText('Nach acht fahren 40 Menschen').waitFor();
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
  const session = await opensCountySession(page, title);
  // The preparation leads to where its proposals are, and the browser's back to the step one came from.
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: cycle.steps.assessment.title }).waitFor();
  await page.goForward();
  await follow(page, proposals.list.county);
  await page.getByRole('heading', { level: 2, name: cycle.steps.assessment.title }).waitFor();
  // Whoever came to choose stands at the list, with the group beside each proposal.
  await until(
    () => page.evaluate(() => document.activeElement?.classList.contains('plenum-space-choose') === true),
    'the list to choose from has the focus',
  );
  await page
    .getByRole('checkbox', { name: /Fokusgruppe/u })
    .first()
    .waitFor();
  await page.getByRole('checkbox', { name: new RegExp(flat, 'u') }).uncheck();
  await putsOnTable(page, 1);
  await page.getByText(sessions.choose.there(1)).waitFor();
  await page.getByRole('checkbox', { name: new RegExp(flat, 'u') }).check();
  await press(page, sessions.choose.action(1));
  await page.getByText(sessions.choose.there(2)).waitFor();
  await barriers.look(page, 'proposals for a session', sessions.choose.summary);
  await pictureOf(page, 'choose-laptop');

  // From the profile in the session two taps lead to where it is in the county, and back.
  await page.goto(session);
  await page.getByRole('button', { name: proposals.list.menu(bus) }).click();
  await page.getByRole('menuitem', { name: proposals.list.way }).click();
  await page.getByRole('heading', { level: 1, name: bus }).waitFor();
  await page.getByText(submissions.statuses.inSession).filter({ visible: true }).first().waitFor();
  await page.goto(session);
  const ada = moderator('Ada', page);
  const link = await ada.link('participant');
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  await threeScore(room.relay, link, ({ title: of, dimension }) =>
    of === bus ? (dimension === meaning ? 8 : 6) : null,
  );
  await ada.closesRound();
  await ada.showsResult(1);
  // From the cockpit, too, the way of the proposal that is talked about is one tap away, in a window of its own.
  await ada.goesTo('Ergebnisse festlegen');
  await ada.presses(deciding.decision.next);
  const [apart] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: words.profile.sheet.wayApart }).click(),
  ]);
  await apart.getByRole('heading', { level: 1, name: bus }).waitFor();
  await apart.close();
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
  await until(async () => (await trail.getByRole('listitem').count()) === 5, 'the way has its five stations');
  await barriers.look(group, 'way with results', sessions.way.title);
  await pictureOf(group, 'way-tablet');

  await page.goto(space);
  await step(page, cycle.steps.decision.title);
  await page
    .getByRole('row', { name: new RegExp(bus, 'u') })
    .getByText(submissions.statuses.assessed)
    .waitFor();
  await page.getByLabel(lifeline.list.search).fill('wohnung');
  await page.getByText(lifeline.list.found(1, 2)).waitFor();
  await page.getByLabel(lifeline.list.search).fill('');
  await page.getByRole('columnheader', { name: 'Alle kommen an, überall' }).waitFor();
  await page.getByText(lifeline.relief(0, 2)).waitFor();
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, lifeline.goals.save)]);
  const table = (await readFile(await saved.path(), 'utf8')).split(/\r?\n/u).map((line) => line.split(';'));
  const served = table.find(([, title]) => title === bus);
  expect([served?.[0], served?.[table[0]?.indexOf('Alle kommen an, überall') ?? -1]]).toEqual(['1', 'x']);
  // What nobody scored is not called assessed.
  await page
    .getByRole('row', { name: new RegExp(flat, 'u') })
    .getByText(submissions.statuses.inSession)
    .waitFor();
  // The dossier has the assessment of the round in the profile, and says that nothing is decided.
  await step(page, cycle.steps.dossier.title);
  await follow(page, said.dossier.open);
  const sheet = page.locator('.plenum-profile-sheet', { hasText: bus });
  await sheet.getByText(`${meaning} 8 (0–10)`).waitFor();
  await sheet.getByText('Alle kommen an, überall').waitFor();
  await page.getByText(dossier.missing.undecided(2)).waitFor();
  await page.getByText(dossier.missing.unassessed(1)).waitFor();
  await barriers.look(page, 'the dossier after the session', words.profile.sheet.assessment);
  await page.goto(space);
  await step(page, cycle.steps.decision.title);
  // What everybody may read is a folder of its own.
  const [folder] = await Promise.all([page.waitForEvent('download'), press(page, lifeline.publish.action)]);
  expect(folder.suggestedFilename()).toMatch(/^vorschlaege-\d{4}\.zip$/u);
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
  // What an office writes there: the words of the administration, and what puts an entry right.
  await page.getByText(lifeline.official.write, { exact: true }).filter({ visible: true }).first().click();
  await barriers.look(page, 'words of the administration', lifeline.official.byHint);
  await page.getByRole('button', { name: lifeline.official.cancel, exact: true }).click();
  await page.getByText(lifeline.move.correct, { exact: true }).filter({ visible: true }).first().click();
  await page.getByLabel(lifeline.move.body).nth(1).waitFor();
  await barriers.look(page, 'an entry is put right', lifeline.move.title);
  await page.getByRole('button', { name: lifeline.move.cancel, exact: true }).click();
  await trail.getByText(new RegExp(lifeline.presentedBy('Sprecherin der Gruppe'), 'u')).waitFor();
  const way = page.url();
  await follow(page, sessions.way.profile);
  await page
    .getByText(new RegExp(`${meaning}.*8`, 'u'))
    .first()
    .waitFor();
  await barriers.look(page, 'profile in the space', words.profile.sheet.assessment);
  await pictureOf(page, 'profile-laptop');
  await page.goto(way);
  await follow(page, lifeline.move.note);
  await page.getByText(lifeline.note.assessed).waitFor();
  await barriers.look(page, 'speaking note', lifeline.note.assessed);
  await pictureOf(page, 'note-laptop');
  await page.goto(space);
  await step(page, cycle.steps.decision.title);
  await page.getByRole('heading', { name: lifeline.examinations.title }).waitFor();
  // The next session has it among its open points, and its agenda an item for it.
  await step(page, cycle.steps.assessment.title);
  const series = page.getByLabel(sessions.open.series);
  const earlier = await series.locator('option', { hasText: title }).getAttribute('value');
  await series.selectOption(earlier);
  await opensCountySession(page, 'Steuerungsgruppe im Herbst');
  await page.locator(`input[value="${lifeline.examinations.review}"]`).first().waitFor();
  // What the earlier one has not begun comes along, too.
  await page.getByText(words.openPoints.series.continues(title)).filter({ visible: true }).first().waitFor();
  const eve = moderator('Eve', page);
  await eve.leads();
  await eve.startsMeeting();
  await eve.goesTo(lifeline.examinations.review);
  const done = new RegExp(`Prüfauftrag zu \\d{4}-001 ${bus}`, 'u');
  await page.getByRole('button', { name: done }).first().waitFor();
  await pictureOf(page, 'point-laptop');
  await page.goto(space);
  await step(page, cycle.steps.decision.title);
  await page.setViewportSize({ width: 390, height: 844 });
  await barriers.look(page, 'examinations on a phone', lifeline.examinations.title);
  await pictureOf(page, 'year-phone');
});
