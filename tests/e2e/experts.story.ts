import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { keyboard } from '../support/keyboard.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, sees } from '../support/participant.ts';
import { printedPages } from '../support/printed-pages.ts';
import { openRoom } from '../support/room.ts';
import { opensWall } from '../support/wall.ts';
import { englishWords as english, words } from '../support/words.ts';
import { content } from './result-files.ts';

const { survey: text, assessment } = words;
const { answer, desk, prepare } = text;
const { outside } = words.picture;
const titles = { survey: 'Fachleute fragen', round: 'Im Kontext einschätzen' };
const series = outside.series('Blick von außen');

const { look, measure } = watchesBarriers();

const keep = async (page: Page, name: string) =>
  keepPicture(`experts-${name}.png`, await page.screenshot({ fullPage: !name.startsWith('wall') }));

/** Ticks numbers on the scales, question by question. */
const ticks = async (page: Page, values: readonly (readonly [question: RegExp, value: number])[]) => {
  for (const [question, value] of values)
    await page.getByRole('group', { name: question }).locator(`label:has(input[type=radio][value="${value}"])`).click();
};

test('experts assess proposals by link and on paper: beside the round, in a column of its own, and in none of its numbers', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = ada;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await takesAgenda(ada, [
    { title: titles.survey, minutes: 5, kind: 'survey' },
    { title: titles.round, minutes: 30, kind: 'assessment' },
  ]);
  await page.locator('summary', { hasText: prepare.fold(0) }).click();
  const writes = async (label: RegExp, value: string, which = 0) => {
    const field = page.locator('.plenum-survey-desk').first().getByLabel(label).nth(which);
    await field.fill(value);
    await field.blur();
  };
  await writes(new RegExp(`^${prepare.title}`), 'Blick von außen');
  await page.getByText(prepare.kinds.experts, { exact: true }).click();
  await page.getByLabel(prepare.scores.proposal, { exact: true }).selectOption({ index: 1 });
  await ada.presses(prepare.scores.add);
  await page.getByLabel(prepare.scores.proposal, { exact: true }).selectOption({ index: 1 });
  await ada.presses(prepare.scores.add);
  for (const [index, group] of ['Hochschule', 'Nachbarkreis'].entries()) {
    await ada.presses(prepare.addGroup);
    await writes(new RegExp(`^${prepare.group}$`), group, index);
    await writes(new RegExp(`^${prepare.invited}`), '4', index);
  }
  await look(page, 'preparation, experts', prepare.scores.legend);
  await keep(page, 'preparation');
  await ada.presses(desk.open);
  await page.getByText(desk.links, { exact: true }).click();
  const linkOf = async (group: string) => {
    await ada.presses(desk.copyNamed(group));
    await ada.sees(desk.copied);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const [school, neighbours] = [await linkOf('Hochschule'), await linkOf('Nachbarkreis')];

  const gil = await room.window('Gil', { at: 'phone' });
  await gil.goto(school);
  await sees(gil, answer.promise.experts, 'Gil');
  await look(gil, 'phone, experts', answer.send);
  await measure(gil, 'phone, experts');
  await keep(gil, 'phone');
  await ticks(gil, [
    [/^1\./, 9],
    [/^2\./, 8],
    [/^3\./, 2],
  ]);
  await gil.getByRole('button', { name: answer.send, exact: true }).click();
  await sees(gil, answer.sentTitle, 'Gil');
  const hal = await room.window('Hal', { at: 'phone', locale: 'en-GB' });
  await hal.goto(neighbours);
  await look(hal, 'phone, English, experts', english.survey.answer.promise.experts);
  await measure(hal, 'phone, English, experts');
  await keep(hal, 'phone-english');
  // With keys alone: from „no answer“, which stands last, on to the first step of the scale.
  await keyboard(hal).presses(/^1\./u, 'ArrowDown');
  expect(await hal.getByRole('group', { name: /^1\./ }).getByRole('radio').first().isChecked()).toBe(true);
  await keyboard(hal).presses(english.survey.answer.send);
  await sees(hal, english.survey.answer.sentTitle, 'Hal');
  // The second link has got about: it goes, with what came through it.
  await ada.presses(desk.ask);
  await ada.sees(text.of('Nachbarkreis', text.answered(1, 4)));
  // Withdrawing it is what one does first; what came through it can be thrown away all the same.
  await ada.presses(desk.withdrawNamed('Nachbarkreis'));
  await ada.sees(desk.withdrawn);
  await ada.presses(desk.discardNamed('Nachbarkreis'));
  await ada.sees(desk.discardText);
  await ada.presses(desk.discardDo);
  await ada.sees(text.of('Nachbarkreis', text.answered(0, 4)));
  await ada.sees(desk.withdrawn);

  // A form on paper says whose it is; its mark is typed in and checked.
  const opener = page.context().waitForEvent('page');
  await page.getByRole('link', { name: desk.paper, exact: true }).click({ modifiers: ['ControlOrMeta'] });
  const paper = await opener;
  await paper.getByLabel(text.paper.group).selectOption({ label: 'Nachbarkreis' });
  await look(paper, 'form of a survey', text.paper.for('Nachbarkreis'));
  await keep(paper, 'paper');
  expect(await printedPages(paper, 'experts-paper')).toHaveLength(1);
  const mark = /[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(await paper.locator('.plenum-survey-mark').innerText())?.[0] ?? '';
  await paper.close();
  await page.locator('summary', { hasText: desk.type }).click();
  await page.getByLabel(desk.typeMark).fill('2222-222');
  await ada.sees(desk.typeMarkOther);
  await page.getByLabel(desk.typeMark).fill(mark.toLowerCase());
  await ada.sees(desk.typeMarkFits('Nachbarkreis'));
  await ticks(page, [
    [/^1\./, 5],
    [/^3\./, 4],
  ]);
  await keep(page, 'desk-typing');
  await ada.presses(desk.typeDo);
  await ada.sees(text.of('Nachbarkreis', text.answered(1, 4)));
  await ada.presses(desk.count);
  await ada.presses(desk.countDo);
  await ada.sees(text.own);
  await look(page, 'desk, counted', text.own);
  await keep(page, 'desk-counted');

  // The room assesses by itself. What is said outside is nowhere before the moderator shows it.
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo(titles.round);
  await ada.opensRound(1);
  await bea.judges('Frühe Hilfen', { Bedeutung: 3, Größe: 4 });
  await bea.finishes();
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.putsOnWall('table');
  await wall.sees('Frühe Hilfen');
  expect(await wall.text()).not.toContain(series);
  const before = (await content(await ada.saves('measures'))).toString('utf8').split('\r\n');
  await ada.goesTo(titles.survey);
  await page.getByLabel(desk.show).check();
  await bea.sees(text.own);
  await look(bea.page, 'tablet, experts', text.own);
  await measure(bea.page, 'tablet, experts');
  await keep(bea.page, 'tablet-survey');
  await ada.goesTo(titles.round);
  await ada.putsOnWall('table');
  await wall.sees(series);
  await look(wall.page, 'wall, table with a column from outside', series);
  await keep(wall.page, 'wall-table');
  await bea.sees(series);
  await look(bea.page, 'tablet, result with what was said outside', series);
  await measure(bea.page, 'tablet, result with what was said outside');
  await bea.page.getByText(assessment.result.table, { exact: true }).click();
  const cells = await bea.page.locator('.plenum-result-table tbody tr').first().locator('td').allInnerTexts();
  expect(cells.at(-1)?.replaceAll(/\s+/gu, ' ').trim()).toBe(
    'Strategische Größe 8 · 1 Stimme Bedeutung der Zielgruppe 7 · 2 Stimmen',
  );
  // One person in the room has said 3, and that is what the room has said.
  expect(cells[1]).toMatch(/^3\s.*1 Stimme$/su);
  await keep(bea.page, 'tablet-result');
  const after = (await content(await ada.saves('measures'))).toString('utf8').split('\r\n');
  expect(after.filter((line) => !line.includes(series))).toEqual(before);
  expect(after.filter((line) => line.includes(series))).toHaveLength(2);

  await page.goto(page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(series);
  await ada.sees(outside.rule);
  await keep(page, 'sheet');
});
