import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cardWriter } from '../support/card-writer.ts';
import { gathers } from '../support/meeting-room.ts';
import type { Moderator } from '../support/moderator.ts';
import { joinsWith, readable } from '../support/participant.ts';
import { printedPages } from '../support/printed-pages.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { panel, screen, lenses, links: linkWords } = words.board;
const item = 'Zwei Wege, ein Ziel';
const [north, south] = ['Landkreis Nord', 'Landkreis Süd'];
const names = {
  pro1: `${north}: ${words.board.prompts.pro}`,
  contra1: `${north}: ${words.board.prompts.contra}`,
  pro2: `${south}: ${words.board.prompts.pro}`,
  contra2: `${south}: ${words.board.prompts.contra}`,
};

/** An item that compares two options, put in while the meeting runs. */
async function comparesTwo(ada: Moderator): Promise<void> {
  const { page } = ada;
  await ada.presses(words.moderation.agenda.add);
  await page.getByLabel(words.prepare.editor.addTitle, { exact: true }).fill(item);
  await page
    .getByLabel(words.prepare.editor.activity, { exact: true })
    .selectOption({ label: words.prepare.activities.proContra });
  await ada.presses(words.prepare.editor.addAction);
  await ada.goesTo(item);
  await page.getByText(panel.settings, { exact: true }).click();
  await page.getByLabel(panel.optionName(1)).fill(north);
  await page.getByLabel(panel.optionName(2)).fill(south);
  await ada.presses(panel.lensRemove(lenses.resources));
  await page.getByLabel(panel.lensName(3)).fill('Nutzen für Kommunen');
}

/** Chooses a lens for the card that is being written in a field. */
const looksThrough = (page: Page, field: keyof typeof names, lens: string) =>
  page.getByRole('group', { name: names[field] }).getByLabel(lens, { exact: true }).check();

const savesCards = async (page: Page) => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: panel.csv, exact: true }).click(),
  ]);
  return (await content(saved)).toString('utf8').trim().split('\r\n');
};

test('two options are weighed through lenses, no card of a tablet without a network is lost, and what follows from what is said', async () => {
  const room = await openRoom();
  const { ada, links, wall, heard, network, bea, cem } = await gathers(room);
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), links.participant, { name: 'Dea' });
  const [beaWrites, cemWrites, deaWrites] = [
    cardWriter(bea.page, names),
    cardWriter(cem.page, names),
    cardWriter(dea.page, names),
  ];
  await ada.leads();
  await ada.startsMeeting();
  await comparesTwo(ada);
  await bea.sees(screen.soon);
  await wall.sees(north);
  await wall.sees(south);

  await ada.presses(panel.cover);
  await bea.sees(names.contra2);
  await cem.sees(names.contra2);
  await beaWrites.types('pro1', 'Ein Ansprechpartner für alle Fragen');
  await looksThrough(bea.page, 'pro1', lenses.time);
  await looksThrough(bea.page, 'pro1', 'Nutzen für Kommunen');
  expect(await bea.page.getByRole('group', { name: names.pro1 }).innerText()).not.toContain(lenses.resources);
  await beaWrites.handsIn('pro1', 'Ein Ansprechpartner für alle Fragen');
  await deaWrites.handsIn('pro2', 'Ein Ansprechpartner für alle Fragen');
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cemWrites.types('contra2', 'Ohne feste Stelle bleibt es liegen');
  await looksThrough(cem.page, 'contra2', lenses.participation);
  await cemWrites.handsIn('contra2', 'Ohne feste Stelle bleibt es liegen');
  await cem.sees(words.saving.onDevice);
  await wall.sees(words.board.wall.covered(2, 2));
  expect(heard.read('/tally')).not.toMatch(/Ansprechpartner|Stelle|participation/);
  await cem.page.reload();
  expect(await cemWrites.standing('Ohne feste Stelle bleibt es liegen')).toBe(screen.handedIn);
  await network.heal();
  await wall.sees(words.board.wall.covered(3, 3));

  await ada.presses(panel.show);
  await wall.sees('Ohne feste Stelle bleibt es liegen');
  await wall.sees(`${lenses.time} · Nutzen für Kommunen`);
  await ada.sees(panel.alike(1));
  await ada.presses(panel.bothOptions);
  await wall.sees(linkWords.same('Ein Ansprechpartner für alle …', names.pro2));
  const late = 'Ohne feste Stelle bleibt es liegen';
  await ada.page.getByLabel(panel.moreOf(late)).click();
  await ada.presses(panel.followsOf(late));
  await ada.page.getByRole('menuitem', { name: `${names.pro1}: Ein Ansprechpartner für alle Fragen` }).click();
  const follows = linkWords.from('Ein Ansprechpartner für alle Fragen', names.pro1);
  await bea.sees(follows);
  // A tap goes to the card that is meant.
  await bea.page.getByRole('button', { name: follows, exact: true }).click();
  expect(await bea.page.evaluate(() => document.activeElement?.textContent)).toContain('Ein Ansprechpartner');

  await bea.page.getByLabel(screen.filter, { exact: true }).selectOption({ label: lenses.participation });
  await bea.sees(words.board.leftOf(1, 3));
  await ada.page.getByLabel(panel.only, { exact: true }).selectOption({ label: 'Nutzen für Kommunen' });
  await wall.sees(words.board.wall.through('Nutzen für Kommunen'));
  await until(async () => !(await wall.text()).includes(late), 'the wall shows only what carries the lens');
  await ada.page.getByLabel(panel.only, { exact: true }).selectOption({ label: words.board.allCards });
  await wall.sees(late);

  const first = ada.page.locator('.plenum-board-field', { hasText: names.pro1 }).locator('li').first();
  await first.getByText(panel.more, { exact: true }).click();
  await first.getByLabel(panel.sourceOf('Ein Ansprechpartner für alle Fragen')).fill('Runde der Einrichtungen');
  await first.getByRole('button', { name: panel.pinOf('Ein Ansprechpartner für alle Fragen'), exact: true }).click();
  await wall.sees(words.board.source('Runde der Einrichtungen'));
  await ada.page.getByLabel(panel.only, { exact: true }).selectOption({ label: words.board.pinned });
  await until(async () => !(await wall.text()).includes(north), 'the wall shows nothing but what is kept');
  await wall.sees(words.board.source('Runde der Einrichtungen'));
  await ada.page.getByLabel(panel.only, { exact: true }).selectOption({ label: words.board.allCards });
  await wall.sees(late);

  await ada.presses(panel.strikeOf(late));
  await wall.sees(words.board.struck);
  await ada.presses(panel.close);
  await dea.sees(screen.closed);
  const csv = await savesCards(ada.page);
  expect(csv[0]).toContain(
    'Feld;Karte;Anzahl;vom Papier oder auf Zuruf;gestrichen;festgehalten;Quelle;Blickwinkel;folgt aus;ebenso bei',
  );
  const link = 'Ein Ansprechpartner für alle Fragen';
  expect(csv.slice(1)).toEqual([
    `${names.pro1};${link};1;0;nein;ja;Runde der Einrichtungen;Zeit, Nutzen für Kommunen;;${names.pro2}: ${link}`,
    `${names.pro2};${link};1;0;nein;nein;;;;${names.pro1}: ${link}`,
    `${names.contra2};${late};1;0;ja;nein;;Beteiligung;${names.pro1}: ${link};`,
  ]);
  await ada.page.getByRole('link', { name: words.board.poster.link, exact: true }).click();
  await ada.sees(words.board.poster.hint);
  await ada.page.locator('.plenum-poster', { hasText: late }).waitFor();
  expect((await printedPages(ada.page, 'poster')).join('')).toContain(late.replaceAll(' ', ''));
  await ada.page.goBack();
  await ada.sees(panel.csv);
  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(names.contra2);
  const sheet = await readable(ada.page);
  for (const text of [
    late,
    words.board.struck,
    follows,
    lenses.participation,
    words.board.pinned,
    words.board.source('Runde der Einrichtungen'),
  ])
    expect(sheet).toContain(text);
  expect(sheet).not.toMatch(/\b(Bea|Cem|Dea)\b/);
});
