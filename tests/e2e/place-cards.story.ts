import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { preparesMeeting } from '../support/meeting-room.ts';
import { participant } from '../support/participant.ts';
import { printedPages } from '../support/printed-pages.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { access, agenda, moderation, people, prepare } = words;

const list = [
  'Ines Beispiel; Kreistag; Politik',
  'Marlene Schöneweiß-Oberländer; Arbeitsgemeinschaft der freien Wohlfahrtspflege; Träger',
  'Jan Muster; Stadt Neuwied am Beispielbach; Kommunen',
  'Ada Vorlage; Sozialamt; Kreisverwaltung',
  'Ole Entwurf; ; Betroffene',
  'Hanna Probe; Fokusgruppe Frühe Hilfen; Fokusgruppen',
  'Tarek Skizze; Jugendrat; Jugendrat',
  'Ruth Modell; Kreistag; Politik',
  'Paul Schablone',
  'Gerd Gast; Nachbarkreis; Gast',
];

const codeOn = async (page: Page, name: string): Promise<string> => {
  const card = page.locator('.plenum-place-card').filter({ hasText: name });
  return (await card.locator('.plenum-place-code').innerText()).trim();
};

const print = async (page: Page): Promise<readonly string[]> =>
  printedPages(page, `cards-${await page.locator('.plenum-place-sheet').count()}`);

test('a list becomes place cards; scanning one is one tap to the own place, the same on a second device', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  const page = ada.page;
  await page.locator('summary').filter({ hasText: prepare.further.title }).click();
  await page.getByLabel(prepare.perspectives.instead('Politik')).fill('Kreistagspolitik');
  await page.getByLabel(prepare.perspectives.add).fill('Jugendrat');
  await page.keyboard.press('Enter');
  await page.getByLabel(prepare.perspectives.offer('Jugendrat')).waitFor();
  await page.getByLabel(prepare.perspectives.offer('Betroffene')).uncheck();
  await page.locator('summary').filter({ hasText: people.paste }).click();
  await page.getByRole('textbox', { name: people.paste }).fill(list.slice(1).join('\n'));
  await page.getByRole('button', { name: people.pasteAction }).click();
  await page.getByLabel(people.add).fill(list[0] ?? '');
  await page.keyboard.press('Enter');
  await ada.sees(people.count(10));
  await page.getByRole('combobox', { name: people.state('Ruth Modell') }).selectOption('excused');
  await ada.presses(people.remove('Paul Schablone'));
  await ada.sees(people.removed('Paul Schablone'));
  await ada.presses(agenda.undo);
  await ada.sees(people.count(10));

  await page.getByRole('link', { name: people.toCards }).click();
  await page.getByRole('heading', { name: people.cards.title }).waitFor();
  await until(async () => (await page.locator('.plenum-place-card .plenum-qr path').count()) === 10, 'ten codes stand');
  expect(await print(page)).toHaveLength(2);
  await page.getByLabel(people.cards.perPage).selectOption('10');
  // Whoever prints at once prints every code.
  expect(await page.locator('.plenum-place-card .plenum-qr path').all()).toHaveLength(10);
  expect(await print(page)).toHaveLength(1);
  const code = await codeOn(page, 'Ines Beispiel');

  const tablet = await room.window('Ines', { at: 'tablet' });
  await tablet.goto(`${room.relay.url}#/join/${code.replaceAll('-', '')}`);
  await tablet.getByText(access.arrive.others).click();
  // Whoever is called otherwise is so everywhere, and nobody is offered what the session offers no more.
  const tiles = await tablet.locator('.plenum-tile').allInnerTexts();
  expect(tiles.map((tile) => tile.trim().replaceAll(/\s+/g, ' '))).toEqual([
    'Kreistagspolitik',
    'Kreisverwaltung',
    'Kommunen',
    'Fokusgruppen',
    'Träger',
    'Jugendrat',
    `Gast ${words.join.guestTile}`,
  ]);
  await tablet.getByRole('button', { name: access.arrive.joinFor('Kreistagspolitik') }).click();
  await participant('Ines', tablet).sees(agenda.lobby.soon);
  const phone = await room.window('Ines’ phone', { at: 'phone' });
  await phone.goto(`${room.relay.url}#/join/${code.replaceAll('-', '')}`);
  await phone.getByText(access.arrive.personalText).waitFor();
  const name = phone.getByLabel(words.join.name);
  await until(async () => (await name.inputValue()) === 'Ines Beispiel', 'her name stands there');
  await phone.getByRole('button', { name: access.arrive.joinFor('Kreistagspolitik') }).click();
  await participant('Ines', phone).sees(agenda.lobby.soon);

  await page.getByRole('link', { name: people.cards.back }).click();
  const state = page.getByRole('combobox', { name: people.state('Ines Beispiel') });
  await until(async () => (await state.inputValue()) === 'present', 'Ines is noted as present');
  await page.getByRole('link', { name: access.transfer.back }).click();
  await ada.sees(moderation.room.title(1));
});

test('two moderators note who is here at once, one of them without a network for a while; nothing is lost', async () => {
  const room = await openRoom();
  room.troubles.expectNoNetwork();
  const { ada } = await preparesMeeting(room);
  const network = await room.network();
  const second = await room.window('Ben', { at: 'laptop' });
  const link = await ada.link('moderator');
  await second.goto(`${network.url}#${link.split('#')[1]}`);
  await second.getByRole('button', { name: words.join.actions.moderator }).click();
  await second.getByRole('link', { name: people.title }).click();
  const ben = participant('Ben', second);
  await second.getByLabel(people.add).fill('Ines Beispiel; Kreistag; Politik');
  await second.keyboard.press('Enter');
  await ada.sees('Ines Beispiel');

  await network.cut();
  await second.getByRole('combobox', { name: people.state('Ines Beispiel') }).selectOption('represented');
  await second.getByLabel(people.representedBy).fill('Jan Muster');
  await ben.sees(people.unsent(2));
  await ada.presses(people.edit('Ines Beispiel'));
  await ada.page.getByLabel(people.organisation).fill('Kreistag, Sozialausschuss');
  await ada.presses(people.editDone);
  await network.heal();
  await ben.sees('Kreistag, Sozialausschuss · Politik');
  const state = ada.page.getByRole('combobox', { name: people.state('Ines Beispiel') });
  await until(async () => (await state.inputValue()) === 'represented', 'Ada sees what Ben has noted');
  const by = ada.page.getByLabel(people.representedBy);
  await until(async () => (await by.inputValue()) === 'Jan Muster', 'and who has come instead');
});
