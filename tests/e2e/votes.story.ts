import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { gathers } from '../support/meeting-room.ts';
import { joinsWith, type Participant, readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { ballot, votes } = words;
const { grade, mood, dates, dots } = votes;
const titles = { grade: 'Gesamtnote', mood: 'Wie geht es uns', dots: 'Was zuerst', dates: 'Nächste Sitzung' };
const agenda = Object.entries(titles).map(([kind, title]) => ({ title, minutes: 10, kind }));

const { look, measure } = watchesBarriers();

const gives = (who: Participant, one: string) =>
  who.page.getByRole('radio', { name: one, exact: false }).first().check();
const saves = async (page: Page, button: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return (await content(file)).toString('utf8');
};

test('grade, mood, points and a date: a tablet without a network loses nothing, groups of raters are never mixed', async () => {
  const room = await openRoom();
  const { ada, links, wall, heard, network, bea, cem } = await gathers(room);
  const { page } = ada;
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), links.participant, { name: 'Dea' });
  await takesAgenda(ada, agenda);
  await ada.leads();
  await ada.startsMeeting();
  await bea.sees(ballot.screen.soon);
  await look(page, 'lead, grade before', votes.begin);
  await ada.presses(votes.begin);
  await bea.sees(grade.ask);
  await look(bea.page, 'tablet, grade', grade.ask);
  await measure(bea.page, 'tablet, grade');
  await gives(bea, '3+');
  await gives(dea, '4−');
  await look(dea.page, 'phone, grade', grade.yours('4-'));
  await wall.sees(grade.wall(2, 3));
  await cem.sees(grade.ask);
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await gives(cem, '2 gut');
  await cem.sees(ballot.screen.offline);
  await cem.page.reload();
  await cem.sees(grade.yours('2'));
  await network.heal();
  await wall.sees(grade.wall(3, 3));
  await page.locator('summary', { hasText: grade.outside }).click();
  await page.getByLabel(grade.list).fill('1; Gutachten der Hochschule\n1-; Fachtag');
  await ada.presses(grade.take);
  await ada.sees('Gutachten der Hochschule');
  await look(page, 'lead, grade covered', ballot.panel.state.covered);
  await look(wall.page, 'wall, grade covered', grade.ask);
  expect(heard.read('/tally')).not.toMatch(/\/n\//u);
  await ada.presses(ballot.panel.close);
  await ada.presses(ballot.panel.show);
  await wall.sees(grade.mean('3', 3));
  await wall.sees(grade.mean('1,15', 2));
  await wall.sees(grade.gap('Innen', 'Außen', 'wide', '1,9'));
  await look(wall.page, 'wall, grade shown', grade.better('Außen'));
  await look(bea.page, 'tablet, grade shown', grade.scale);
  await look(page, 'lead, grade shown', grade.scale);
  const grades = await saves(page, ballot.panel.csv);
  expect(grades).toContain('Innen;3+;2,7;1;0;');
  expect(grades).toContain('Außen;1-;1,3;1;0;Fachtag');
  expect(grades).toContain('Außen;Mittel;1,15;2;0;');

  await ada.goesTo(titles.mood);
  await ada.presses(votes.begin);
  await bea.sees(mood.ask);
  await gives(bea, mood.cards.bright);
  await gives(cem, mood.cards.heavy);
  await look(cem.page, 'tablet, mood', mood.yours);
  await measure(cem.page, 'tablet, mood');
  await wall.sees(mood.wall(2, 3));
  await look(wall.page, 'wall, mood covered', mood.ask);
  await ada.presses(ballot.panel.close);
  await ada.presses(ballot.panel.show);
  // Two cards alone would have authors.
  await wall.sees(ballot.withheld);
  expect(await wall.page.locator('.plenum-vwall-moods b').count()).toBe(0);

  await ada.goesTo(titles.dots);
  for (const card of ['Warteliste kürzen', 'Ein Antrag für alles', 'Busse am Abend']) {
    await page.getByLabel(ballot.questions.title).fill(card);
    await ada.presses(ballot.questions.add);
  }
  await look(page, 'lead, points before', dots.limit);
  await ada.presses(ballot.panel.cover);
  await bea.sees(dots.left(3, 3));
  const more = (who: Participant, card: string) => who.page.getByRole('button', { name: dots.more(card), exact: true });
  for (let point = 0; point < 3; point += 1) await more(bea, 'Busse am Abend').click();
  await bea.sees(dots.left(0, 3));
  await until(async () => more(bea, 'Warteliste kürzen').isDisabled(), 'no point is left to give');
  await look(bea.page, 'tablet, points', dots.left(0, 3));
  await measure(bea.page, 'tablet, points');
  await more(dea, 'Warteliste kürzen').click();
  await look(dea.page, 'phone, points', dots.left(2, 3));
  await wall.sees(dots.wall(2, 3));
  await look(wall.page, 'wall, points covered', 'Busse am Abend');
  await ada.presses(ballot.panel.close);
  await ada.presses(ballot.panel.show);
  await page.locator('summary', { hasText: ballot.panel.hands }).click();
  await page.getByLabel(ballot.panel.handsOf(dots.weight, 'Ein Antrag für alles')).fill('4');
  await wall.sees(dots.handsNote(4));
  await look(wall.page, 'wall, points shown', dots.rule);
  const points = await wall.page.locator('.plenum-vwall-dots li').allInnerTexts();
  expect(points.map((line) => line.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    '02 Ein Antrag für alles 4',
    '03 Busse am Abend 3',
    '01 Warteliste kürzen 1',
  ]);

  await ada.goesTo(titles.dates);
  const adds = async (who: Page, day: string, action: string) => {
    await who.getByLabel(dates.day, { exact: true }).fill(day);
    await who.getByRole('button', { name: action, exact: true }).click();
  };
  await adds(page, '2027-09-09', dates.add);
  await adds(page, '2027-09-10', dates.add);
  await ada.sees('Freitag, 10. September 2027, 14:00 Uhr');
  await look(page, 'lead, dates before', dates.add);
  await ada.presses(ballot.panel.live);
  const says = (who: Participant, day: string, choice: string) =>
    who.page.getByRole('group', { name: day }).getByRole('radio', { name: choice, exact: true }).check();
  await bea.sees('Donnerstag, 9. September 2027, 14:00 Uhr');
  await says(bea, 'Donnerstag', dates.choices.yes);
  await says(bea, 'Freitag', dates.choices.maybe);
  await says(cem, 'Donnerstag', dates.choices.no);
  await bea.page.locator('summary', { hasText: dates.suggest }).click();
  await adds(bea.page, '2027-09-13', dates.suggestDo);
  await bea.sees(/Ihr Vorschlag: Montag, 13\. September/u);
  await look(bea.page, 'tablet, dates', dates.suggestHint);
  await measure(bea.page, 'tablet, dates');
  await ada.presses(/^Aufnehmen: Montag, 13/u);
  await cem.sees('Montag, 13. September 2027, 14:00 Uhr');
  room.troubles.expectNoNetwork();
  await network.cut();
  await says(cem, 'Montag', dates.choices.yes);
  await cem.sees(ballot.screen.offline);
  await network.heal();
  await says(bea, 'Montag', dates.choices.yes);
  await until(async () => /Montag, 13\. September 2027, 14:00 Uhr 2 ja/u.test(await wall.text()), 'both could come');
  await ada.presses(ballot.panel.close);
  await wall.sees(dates.best);
  await look(page, 'lead, dates closed', dates.rule);
  await ada.presses(/^Als nächsten Termin festlegen: Montag, 13/u);
  await wall.sees(/Nächster Termin: Montag, 13\. September 2027/u);
  await look(wall.page, 'wall, dates', dates.rule);
  await bea.sees(/Nächster Termin: Montag/u);
  await look(bea.page, 'tablet, date settled', dates.ics);
  const calendar = await saves(bea.page, dates.ics);
  expect(calendar).toContain('DTSTART;TZID=Europe/Berlin:20270913T140000\r\n');
  expect(calendar).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n');

  for (const one of [bea.page, cem.page, wall.page])
    expect(await readable(one)).not.toMatch(/\b(Bea|Cem|Dea)\b.*(3\+|4−|schwierig)/u);
  await page.goto(page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(grade.gap('Innen', 'Außen', 'wide', '1,9'));
  const sheet = await readable(page);
  expect(sheet).toContain('Montag, 13. September 2027, 14:00 Uhr');
  expect(sheet).toContain(dots.handsNote(4));
  await look(page, 'sheet', dates.rule);
});
