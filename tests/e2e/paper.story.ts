import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { cardWriter } from '../support/card-writer.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith, sees } from '../support/participant.ts';
import { printedPages } from '../support/printed-pages.ts';
import { openRoom } from '../support/room.ts';
import { sheetMarker } from '../support/sheet-marker.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { opensScreen, presses } from './alone.ts';

const { ballot, board, groups, theses, votes } = words;
const { forms, handed, lock, paper, place, provenance } = withoutDevice;
const { prompts, panel } = board;

/** What can be chosen in a list, once anything can. */
const namesIn = async (list: Locator): Promise<readonly string[]> => {
  await list.locator('option').first().waitFor({ state: 'attached' });
  return list.locator('option').allInnerTexts();
};

const { look, measure } = watchesBarriers();

/** A page of A4 as it comes out of the printer. */
const printed = async (page: Page, name: string) => {
  const was = page.viewportSize();
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await keepPicture(`paper-${name}.png`, await page.screenshot());
  await page.emulateMedia({ media: null });
  if (was !== null) await page.setViewportSize(was);
};
const pagesOf = async (page: Page): Promise<number> => (await printedPages(page, 'paper')).length;

test('a feedback cross is written on paper and on a tablet that goes round, covered like all others, and says so', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wallPage = await room.window('the wall', { at: 'projector' });
  const heard = overhear(wallPage);
  const wall = await opensWall(wallPage, links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await takesAgenda(ada, [{ title: 'Feedback', minutes: 15, kind: 'feedback' }]);
  await ada.leads();
  await ada.startsMeeting();
  const device = ada.page.context();
  const tablet = await opensScreen(device, ada, 'forms');
  await look(tablet, 'forms of a board', forms.form(1));
  await sees(tablet, `3 ${prompts.question}`, 'Ada');
  await tablet.getByLabel(forms.count).fill('2');
  expect(await pagesOf(tablet)).toBe(2);
  await printed(tablet, 'feedback');
  await ada.presses(panel.cover);

  await tablet.goto(ada.page.url().replace(/lead$/, 'handed'));
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.begin);
  await presses(tablet, handed.next);
  await presses(tablet, handed.withoutPerspective);
  await sees(tablet, place.handed(1), 'somebody');
  // Who passes the tablet on means what is written there.
  await cardWriter(tablet).types('idea', 'Zahlen zuerst');
  await look(tablet, 'handed round, a board', handed.ready);
  await measure(tablet, 'handed round, a board');
  await keepPicture('paper-handed-board.png', await tablet.screenshot());
  await presses(tablet, handed.ready);
  await sees(tablet, handed.pass, 'somebody');
  expect(await tablet.locator('body').innerText()).not.toContain('Zahlen zuerst');
  await tablet.getByRole('link', { name: handed.moderator }).click();
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.open);

  await tablet.goto(ada.page.url().replace(/lead$/, 'paper'));
  await tablet.getByLabel(paper.number).fill('7');
  await tablet.keyboard.press('Enter');
  const field = (number: number, prompt: string) =>
    tablet.getByLabel(paper.score(`${number} ${prompt}`, paper.cards), { exact: true });
  await field(1, prompts.good).fill('Gute Runde\nZu kurz');
  await field(4, prompts.go).fill('Den Steckbrief lesen');
  await look(tablet, 'a form of a board', place.paper(7));
  await keepPicture('paper-typing-board.png', await tablet.screenshot());
  await presses(tablet, paper.save);
  await sees(tablet, paper.cardsTyped(3), 'Ada');
  await wall.sees(board.wall.covered(4, 2));
  // Mended: a card less; and it is still one person's form.
  await tablet.getByRole('button', { name: `${paper.change}: ${place.paper(7)}` }).click();
  await field(1, prompts.good).fill('Gute Runde');
  await presses(tablet, paper.save);
  await wall.sees(board.wall.covered(3, 2));
  await bea.sees(board.screen.covered);
  await cardWriter(bea.page).handsIn('good', 'Gute Luft');
  await wall.sees(board.wall.covered(4, 3));
  expect(heard.read('/tally')).not.toMatch(/Runde|Steckbrief|Zahlen/);
  await ada.presses(panel.show);
  for (const text of ['Gute Runde', 'Den Steckbrief lesen', 'Zahlen zuerst', 'Gute Luft']) await wall.sees(text);
  expect(await wall.text()).not.toContain('Zu kurz');
  await ada.presses(panel.close);
  for (const text of [provenance.paper(1), provenance.handed(1)]) {
    await ada.sees(text);
    await bea.sees(text);
  }
  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(provenance.paper(1));
});

test('every instrument that asks everybody has its form on one page, and a group’s sheet on paper goes onto its sheet', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = ada;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const kinds = ['groupWork', 'theses', 'grade', 'mood', 'dots', 'dates', 'proContra', 'questions'] as const;
  await takesAgenda(
    ada,
    kinds.map((kind) => ({ title: `Punkt ${kind}`, minutes: 5, kind })),
  );
  await ada.leads();
  await ada.startsMeeting();
  await page.getByLabel(groups.panel.count, { exact: true }).selectOption('2');
  await ada.presses(groups.panel.make);
  await ada.sees(groups.panel.made);
  for (const question of ['Was hilft Familien?', 'Was fehlt auf dem Land?']) {
    await page.getByLabel(groups.panel.newQuestion, { exact: true }).fill(question);
    await ada.presses(groups.panel.addQuestion);
  }
  const working = page.url();
  await page.getByRole('link', { name: groups.paper.print, exact: true }).click();
  await look(page, 'sheets of group work on paper', groups.paper.how);
  expect(await pagesOf(page)).toBe(2);
  await printed(page, 'group-work');
  await page.goto(working);
  await ada.presses(groups.panel.begin);
  await page.locator('summary', { hasText: groups.paper.type }).click();
  const [, other = ''] = await namesIn(page.getByLabel(groups.paper.group));
  await page.getByLabel(groups.paper.group).selectOption({ label: other });
  await page
    .getByRole('textbox', { name: 'Was fehlt auf dem Land?' })
    .fill('Ein Bus am Abend\n-> Sprechstunde im Dorf');
  await until(() => page.getByLabel(groups.paper.mark).isChecked(), 'it is marked as from paper');
  await look(page, 'group work typed in', groups.paper.mark);
  await keepPicture('paper-typing-work.png', await page.screenshot({ fullPage: true }));
  await ada.presses(groups.panel.report);
  await ada.presses(groups.panel.next);
  await wall.sees(groups.onPaper(other));
  await wall.sees('Sprechstunde im Dorf');
  await keepPicture('paper-work-wall.png', await wall.page.screenshot());
  await page.goto(working.replace(/lead$/u, 'minutes/sheet'));
  await ada.sees(groups.onPaper(other));
  await page.goto(working);

  await ada.goesTo('Punkt theses');
  await page.locator('summary', { hasText: ballot.questions.paste }).click();
  await page
    .getByRole('textbox', { name: ballot.questions.paste })
    .fill(Array.from({ length: 10 }, (_, index) => `${index + 1}. These mit dem Titel ${index + 1}`).join('\n'));
  await ada.presses(ballot.questions.take);
  await page.locator('summary', { hasText: theses.groups.title }).click();
  await ada.presses(theses.groups.begin);
  const lead = page.url();
  await page.getByRole('link', { name: theses.groups.print, exact: true }).click();
  await look(page, 'sheets of groups on paper', theses.groups.paper.how);
  expect(await pagesOf(page)).toBe(2);
  await printed(page, 'group-sheet');
  await page.goto(lead);
  await page.locator('summary', { hasText: theses.groups.type }).click();
  const [second] = await namesIn(page.getByLabel(theses.groups.typeGroup));
  await sheetMarker(page).marks('agree', '03 These mit dem Titel 3', 'conditional', { condition: 'wenn Geld da ist' });
  await sheetMarker(page).writes('more', 'Auch am Sonntag.');
  await look(page, 'a sheet of a group typed in', theses.groups.typeMark);
  await keepPicture('paper-typing-sheet.png', await page.screenshot({ fullPage: true }));
  await ada.presses(theses.groups.show);
  await page.getByLabel(theses.groups.wall, { exact: true }).selectOption({ label: theses.groups.pictures.sheets });
  await wall.sees(theses.groups.onPaper(second ?? ''));
  await bea.sees(theses.groups.onPaper(second ?? ''));
  await bea.sees('wenn Geld da ist');

  for (const kind of kinds.slice(2)) {
    await ada.goesTo(`Punkt ${kind}`);
    if (kind === 'dots')
      for (const title of ['Busse am Abend', 'Warteliste kürzen']) {
        await page.getByLabel(ballot.questions.title).fill(title);
        await ada.presses(ballot.questions.add);
      }
    if (kind === 'dates')
      for (const day of ['2027-09-09', '2027-11-12']) {
        await page.getByLabel(votes.dates.day, { exact: true }).fill(day);
        await ada.presses(votes.dates.add);
      }
    if (kind === 'grade' || kind === 'mood') await ada.presses(votes.begin);
    const sheets = await opensScreen(page.context(), ada, 'forms');
    await look(sheets, `forms of ${kind}`, forms.form(1));
    await sheets.getByLabel(forms.count).fill('2');
    expect(`${kind}: ${await pagesOf(sheets)}`).toBe(`${kind}: 2`);
    await printed(sheets, kind);
    await sheets.close();
  }
});
