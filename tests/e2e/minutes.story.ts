import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { decidingWords } from '../../src/words/deciding.de.ts';
import { minutesWords } from '../../src/words/minutes.de.ts';
import { prepareWords } from '../../src/words/prepare.de.ts';
import { findBarriers } from '../support/axe.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith, sees } from '../support/participant.ts';
import { printedPages } from '../support/printed-pages.ts';
import { openRoom } from '../support/room.ts';
import { joinsAsScribe, records } from '../support/scribe.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const results = decidingWords;

const look = async (page: Page, screen: string): Promise<void> => {
  expect(await findBarriers(page, screen)).toEqual([]);
};

test('a note is sent to nobody before its round is shown, and names nobody afterwards', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, atAda, links } = meeting;
  const wallPage = await room.window('the wall', { at: 'projector' });
  const atWall = overhear(wallPage);
  const wall = await opensWall(wallPage, links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.page.getByText(results.notes.title).click();
  await bea.page.getByLabel(results.notes.label(results.kinds.strength, 1)).fill('Spart weite Wege');
  await bea.seesSaved('saved');
  await bea.page.reload();
  // It comes back at the next proposal; the note stays with the one it is about.
  await bea.reads('Frühe Hilfen');
  await bea.page.getByText(results.notes.title).click();
  const strength = bea.page.getByLabel(results.notes.label(results.kinds.strength, 1));
  await until(async () => (await strength.inputValue()) === 'Spart weite Wege', 'the note is there');
  await wall.sees('0 von 1 fertig');
  await ada.closesRound();
  expect(atAda.read('')).not.toContain('Wege');
  expect(atWall.read('')).not.toContain('Wege');
  await ada.showsResult(1);
  await ada.page.getByRole('button', { name: results.thoughts.onWall, exact: true }).click();
  await wall.sees('Spart weite Wege');
  await look(wallPage, 'wall, notes');
  await look(ada.page, 'lead, notes');
  const seat = /seat\/([\w-]+)/u.exec(bea.page.url())?.[1];
  expect(atWall.read('/tally')).toContain('Spart weite Wege');
  expect(atWall.read('/tally')).not.toMatch(new RegExp(`"seat"${seat === undefined ? '' : `|${seat}`}`, 'u'));
});

test('a scribe writes without a network and comes back; an objection leads to a straw poll, a decision and a sheet', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  await ada.page.getByText(prepareWords.invitation.more).click();
  const scribeLink = await ada.link('scribe');
  const network = await room.network();
  const scribe = await joinsAsScribe(
    await room.window('Dora, who writes'),
    scribeLink.replace(room.relay.url, network.url),
  );
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Ergebnisse festlegen');
  await sees(scribe, 'Ergebnisse festlegen', 'Dora');

  await records(scribe, 'Die Gruppe fragt nach den Kosten.');
  await sees(scribe, /auf dem Server gespeichert/u, 'Dora');
  room.troubles.expectNoNetwork();
  await network.cut();
  await records(scribe, 'Ohne Netz geschrieben.');
  await ada.presses(results.decision.next);
  const page = ada.page;
  await page.getByRole('radio', { name: results.decision.objection.raised }).check();
  await page.getByLabel(results.decision.objectionText).fill('Zu teuer für kleine Kommunen');
  await ada.presses(results.decision.objectionAdd);
  await network.heal();
  const texts = async () => {
    const areas = await scribe.locator('.plenum-minutes-entry textarea').all();
    return (await Promise.all(areas.map((area) => area.inputValue()))).sort();
  };
  const wanted = ['Die Gruppe fragt nach den Kosten.', 'Ohne Netz geschrieben.', 'Zu teuer für kleine Kommunen'];
  await until(async () => (await texts()).join('|') === wanted.join('|'), 'both people’s entries are there');

  await page.locator('summary', { hasText: results.poll.title }).click();
  await page.getByLabel(results.poll.question).fill('Mit späterem Beginn?');
  await ada.presses(results.poll.start);
  await bea.page.getByRole('radio', { name: results.poll.yes }).check();
  await wall.sees(results.poll.voted(1, 1));
  await look(bea.page, 'tablet, straw poll');
  await look(page, 'lead, results and straw poll');
  await wall.page.getByText('Mit späterem Beginn?').waitFor();
  expect(await wall.page.locator('.plenum-poll-bar').count()).toBe(0);
  await ada.presses(results.poll.close);
  await ada.presses(results.poll.show);
  await wall.page.locator('.plenum-poll-bar').first().waitFor();
  await look(wall.page, 'wall, straw poll shown');
  await ada.presses(results.poll.end);
  await page.getByRole('radio', { name: results.verdict.focus, exact: true }).check();
  await page.getByLabel(results.decision.reason, { exact: true }).fill('Schließt eine Lücke.');
  await bea.sees('Schließt eine Lücke.');
  await look(bea.page, 'tablet, results');
  await look(scribe, 'minutes');
  await wall.sees(results.verdict.focus);

  await ada.goesTo('Wie geht es weiter?');
  await ada.sees(results.ending.undecided(11));
  await look(page, 'lead, the end');
  await page.getByRole('link', { name: results.ending.minutes }).click();
  await ada.presses(minutesWords.approve);
  await page.getByRole('link', { name: minutesWords.toSheet }).click();
  await ada.sees('Ohne Netz geschrieben.');
  await ada.sees(minutesWords.sheet.pollAbout(1, 'Frühe Hilfen'));
  await look(page, 'result sheet');
  await bea.page.goto(bea.page.url().replace(/(\/s\/[^/]+).*$/u, '$1/minutes'));
  await bea.sees(minutesWords.sheet.title);
  await bea.sees('Zu teuer für kleine Kommunen');
  const own = scribe.url();
  await scribe.goto(own.replace(/minutes$/u, 'lead'));
  await sees(scribe, words.session.noSeat.other(words.ui.roles.scribe), 'Dora');
  await look(scribe, 'a seat for another page');
  await scribe.getByRole('link', { name: words.session.noSeat.own }).click();
  await scribe.waitForURL(own);
  const [first = ''] = await printedPages(page, 'minutes-sheet');
  expect(first).toContain(minutesWords.sheet.title);
});

test('the sheet tells what was said to the agenda, and after a second round for a part still the whole first one', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const { page } = ada;
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.judges('Schulsozialarbeit', { Bedeutung: 3, Größe: 9 });
  await bea.finishes();
  await ada.sees(/Eingegangen: 1 von 1/u);
  await ada.closesRound();
  await ada.showsResult(1);
  const { opening, panel } = words.rounds;
  // The field on the wall is what the notes are about, too.
  const picker = page.getByRole('combobox', { name: results.decision.proposal });
  await until(async () => (await picker.locator('option').count()) === 12, 'all proposals can be chosen');
  await page
    .getByRole('combobox', { name: panel.field })
    .selectOption({ label: words.picture.grid.target('hoch', 'gering') });
  await until(
    async () => (await picker.locator('option').allInnerTexts()).join() === '1 Frühe Hilfen in jedem Sozialraum',
    'only what lies in the field',
  );
  await page.getByRole('combobox', { name: panel.field }).selectOption({ label: panel.fieldAll });
  await page.locator('summary', { hasText: opening.more }).click();
  await ada.presses(opening.none);
  await page.getByRole('checkbox', { name: /Frühe Hilfen/u }).check();
  await ada.presses(opening.openPart(2, 1));
  await bea.judges('Frühe Hilfen', { Bedeutung: 9, Größe: 5 });
  await bea.finishes();
  await ada.closesRound();
  await ada.showsResult(2);
  await ada.goesTo('Willkommen und Runde');
  await ada.presses(prepareWords.approval.some);
  await page.getByLabel(prepareWords.approval.additions).fill('Bericht der Kita-Planung vorziehen');
  await ada.presses(prepareWords.approval.note);
  await page.goto(page.url().replace(/lead$/u, 'minutes/sheet'));
  await ada.sees(minutesWords.sheet.approvedWith('Bericht der Kita-Planung vorziehen'));
  const rows = async (round: string) =>
    page
      .getByRole('table', { name: new RegExp(round, 'u') })
      .locator('tbody tr')
      .allInnerTexts();
  expect((await rows('Runde 1')).join('\n')).toMatch(/Schulsozialarbeit[^\n]*/u);
  expect((await rows('Runde 2')).join('\n')).toContain('Frühe Hilfen');
  expect((await rows('Runde 2')).join('\n')).not.toContain('Schulsozialarbeit');
});
