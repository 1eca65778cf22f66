import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { readCalendar } from '../support/calendar.ts';
import { cardWriter } from '../support/card-writer.ts';
import { groupTable } from '../support/group-writer.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import type { Moderator } from '../support/moderator.ts';
import { joinsWith, type Participant, readable } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { sheetMarker } from '../support/sheet-marker.ts';
import { thesisVoter } from '../support/thesis-voter.ts';
import { until } from '../support/until.ts';
import { opensWall, type Wall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { ballot, board, groups, votes } = words;
const { groups: sheet, rules } = words.theses;
const titles = { groups: 'Kleingruppen', theses: 'Zehn Thesen', feedback: 'Feedback', dates: 'Nächste Sitzung' };
const agenda = [
  { title: titles.groups, minutes: 10, kind: 'groupWork' },
  { title: titles.theses, minutes: 45, kind: 'theses' },
  { title: titles.feedback, minutes: 15, kind: 'feedback' },
  { title: titles.dates, minutes: 5, kind: 'dates' },
];
const theses = [
  '01 Komfortzone',
  '02 Ressourcen für Partizipation',
  '03 Mehr Dienstleistung birgt Gefahr',
  '04 Dialog ist Beteiligung',
  '05 Fokusgruppen begleiten',
  '06 Digitale Tools reduzieren',
  '07 Distanz zu Politik überwinden',
  '08 Betroffene systematisch beteiligen',
  '09 Kommunen ins Boot holen',
  '10 Politik stärker verpflichtet',
] as const;
const [first, , third, , , , , eighth, ninth] = theses;

let room: Room;

const keep = async (page: Page, name: string) => keepPicture(`evaluation-${name}.png`, await page.screenshot());
const saves = async (page: Page, button: string): Promise<Buffer> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return content(file);
};

/** Everybody at the tables: the two at the tablets, and one with a phone in the third group. */
interface People {
  readonly bea: Participant;
  readonly cem: Participant;
  readonly dea: Participant;
}

async function makesThreeGroups(ada: Moderator, wall: Wall, { bea, cem, dea }: People) {
  await ada.goesTo(titles.groups);
  await ada.page.getByLabel(groups.panel.count, { exact: true }).selectOption('3');
  await ada.presses(groups.panel.make);
  await ada.sees(groups.panel.made);
  const table = groupTable(ada.page);
  for (const [index, who] of [bea, cem, dea].entries()) await table.puts(who.name, groups.name(index + 1));
  await wall.sees(groups.wall.where);
  await cem.sees(groups.own.sentence(groups.name(2)));
}

async function answersTenTheses(ada: Moderator, wall: Wall, { bea, cem, dea }: People, network: Network) {
  const { page } = ada;
  await ada.goesTo(titles.theses);
  await page.locator('summary', { hasText: ballot.questions.paste }).click();
  await page.getByRole('textbox', { name: ballot.questions.paste }).fill(theses.map(asLine).join('\n'));
  await ada.presses(ballot.questions.take);
  await page.locator('summary', { hasText: sheet.title }).click();
  await ada.presses(sheet.begin);
  await ada.presses(ballot.panel.cover);
  await bea.sees(sheet.terms);
  await cem.sees(sheet.terms);
  await keep(bea.page, 'tablet-sheet-empty');

  const [beas, cems, deas] = [sheetMarker(bea.page), sheetMarker(cem.page), sheetMarker(dea.page)];
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cems.marks('agree', first, 'right');
  await cems.marks('agree', eighth, 'right');
  await cems.marks('disagree', third, 'wrong');
  await cems.writes('disagree', 'Beteiligung ist keine Dienstleistung.');
  await cem.page.getByRole('button', { name: sheet.mine, exact: true }).click();
  await thesisVoter(cem.page).says('Komfortzone', 'right', { star: true, reason: 'Ohne Netz geschrieben' });
  await cem.seesSaved('onDevice');
  await cem.page.reload();
  await cem.page.locator('.plenum-sheet-row').nth(1).waitFor();
  await until(async () => (await cems.written('disagree')) !== '', 'the sheet is still there');
  await keep(cem.page, 'tablet-sheet-offline');

  await beas.marks('agree', first, 'right', { twice: true });
  await beas.marks('agree', ninth, 'conditional', { condition: 'wenn es Personal dafür gibt' });
  await beas.writes('politics', 'Eine Seite je Vorschlag.');
  await deas.marks('agree', ninth, 'right');
  await deas.marks('disagree', third, 'wrong', { part: 'nicht bei der Pflege' });
  await deas.writes('more', 'Jugendliche selbst fragen.');
  await keep(dea.page, 'phone-sheet');
  await dea.page.getByRole('button', { name: sheet.mine, exact: true }).click();
  await thesisVoter(dea.page).says('Komfortzone', 'half');
  await wall.sees(ballot.wall.answered(1, 3));
  await keep(wall.page, 'wall-covered');
  await network.heal();
  await wall.sees(ballot.wall.answered(2, 3));
  await ada.sees('Beteiligung ist keine Dienstleistung.');
}

/** „01 Komfortzone“ as a line of a list. */
const asLine = (thesis: string) => `${Number(thesis.slice(0, 2))}. ${thesis.slice(3)}`;
type Network = Awaited<ReturnType<Room['network']>>;

async function showsTopList(ada: Moderator, wall: Wall, { bea, cem }: People) {
  await ada.presses(ballot.panel.close);
  await ada.presses(sheet.show);
  await ada.presses(ballot.panel.show);
  await wall.sees(rules.groups.text);
  const order = async () => wall.page.locator('.plenum-twall li > b').allInnerTexts();
  await until(async () => (await order()).slice(0, 3).join() === '01,09,08', 'the theses stand in their order');
  await keep(wall.page, 'wall-top-list');
  await bea.sees('Ohne Netz geschrieben');
  await cem.sees('Jugendliche selbst fragen.');
  await cem.sees('wenn es Personal dafür gibt');
  await keep(cem.page, 'tablet-result');
  await ada.page.getByLabel(sheet.wall, { exact: true }).selectOption({ label: sheet.pictures.sheets });
  await wall.sees(sheet.rows.agree);
  const cells = await wall.page.locator('.plenum-swall tbody tr').first().locator('td').allInnerTexts();
  expect(cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    `01 01 ${sheet.verdicts.right} 09 ${sheet.verdicts.conditional} …`,
    `01 ${sheet.verdicts.right} 08 ${sheet.verdicts.right}`,
    `09 ${sheet.verdicts.right}`,
  ]);
  await keep(wall.page, 'wall-sheets');
  await keep(ada.page, 'lead-theses');
  const csv = (await saves(ada.page, sheet.csv)).toString('utf8');
  expect(csv).toContain('Beteiligung ist keine Dienstleistung.');
  expect(csv).toContain('wenn es Personal dafür gibt');
}

async function givesFeedback(ada: Moderator, wall: Wall, { bea, cem }: People) {
  await ada.goesTo(titles.feedback);
  await ada.presses(board.panel.cover);
  await bea.sees(board.screen.covered);
  await cem.sees(board.screen.covered);
  await cardWriter(bea.page).handsIn('good', 'Gemischte Gruppen haben geholfen');
  await cardWriter(cem.page).handsIn('good', 'Gemischte Gruppen haben sehr geholfen');
  await cardWriter(cem.page).handsIn('question', 'Wer stellt die Empfehlungen vor?');
  await wall.sees(board.wall.covered(3, 2));
  await ada.presses(board.panel.show);
  await ada.presses(board.panel.together);
  await wall.sees('(2)');
  await keep(wall.page, 'wall-feedback');
  await ada.presses(board.panel.close);
}

async function findsDate(ada: Moderator, wall: Wall, { bea, cem }: People): Promise<Buffer> {
  const { dates } = votes;
  await ada.goesTo(titles.dates);
  for (const day of ['2027-09-09', '2027-11-12']) {
    await ada.page.getByLabel(dates.day, { exact: true }).fill(day);
    await ada.presses(dates.add);
  }
  await ada.presses(ballot.panel.live);
  const says = (who: Participant, day: string, choice: string) =>
    who.page.getByRole('group', { name: day }).getByRole('radio', { name: choice, exact: true }).check();
  await bea.sees('Donnerstag, 9. September 2027');
  await says(bea, 'Donnerstag', dates.choices.no);
  await says(bea, 'Freitag', dates.choices.yes);
  await cem.sees('Freitag, 12. November 2027');
  await says(cem, 'Freitag', dates.choices.maybe);
  await wall.sees(dates.wall(2, 3));
  await ada.presses(ballot.panel.close);
  await ada.presses(/^Als nächsten Termin festlegen: Freitag, 12/u);
  await wall.sees(/Nächster Termin: Freitag, 12\. November 2027/u);
  await keep(wall.page, 'wall-date');
  await cem.sees(dates.ics);
  return saves(cem.page, dates.ics);
}

test('an evaluation workshop: three small groups and ten theses with one tablet offline, the top list, the feedback, the next date', async () => {
  room = await openRoom();
  const { ada, links, code } = await preparesMeeting(room);
  const network = await room.network();
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem'), `${network.url}#/join/${code}`, { name: 'Cem' });
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), links.participant, { name: 'Dea' });
  const people = { bea, cem, dea };
  await takesAgenda(ada, agenda);
  await ada.leads();
  await ada.startsMeeting();
  await makesThreeGroups(ada, wall, people);
  await answersTenTheses(ada, wall, people, network);
  await showsTopList(ada, wall, people);
  await givesFeedback(ada, wall, people);
  const { faults, event } = readCalendar(await findsDate(ada, wall, people));
  expect(faults).toEqual([]);
  expect(event.get('DTSTART;TZID=Europe/Berlin')).toBe('20271112T140000');
  expect(event.get('DTEND;TZID=Europe/Berlin')).toMatch(/^20271112T\d{6}$/u);
  expect(event.get('SUMMARY')).toBe('Steuerungsgruppe Sozialplanung');

  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  for (const text of [
    ...['Freitag, 12. November 2027', 'Beteiligung ist keine Dienstleistung.', 'Jugendliche selbst fragen.'],
    ...['Ohne Netz geschrieben', rules.groups.text, 'Wer stellt die Empfehlungen vor?'],
  ])
    await ada.sees(text);
  expect(await readable(ada.page)).not.toMatch(/\b(Cem|Dea)\b/u);
});
