import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { opensScreen, presses } from './alone.ts';

const { look, measure } = watchesBarriers();

const { people } = words;
const { forms, handed, lock, paper, place } = words.withoutDevice;

test('people, place cards, a second device, a personal link and the way through a file have no barriers', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = ada;
  await look(page, 'people, nobody', people.emptyTitle);
  await page.locator('summary').filter({ hasText: people.paste }).click();
  await look(page, 'people, a list', people.pasteHint);
  await page
    .getByRole('textbox', { name: people.paste })
    .fill('Ines Beispiel; Kreistag; Politik\nJan Muster; Stadt; Kommunen');
  await ada.presses(people.pasteAction);
  await page.getByRole('combobox', { name: people.state('Jan Muster') }).selectOption('represented');
  await ada.presses(people.edit('Ines Beispiel'));
  await look(page, 'people, one is changed', people.editDone);
  const session = page.url().replace(/prepare$/, '');
  await page.goto(`${session}people`);
  await look(page, 'people, a page of its own', people.table);
  await page.goto(`${session}cards`);
  await until(async () => (await page.locator('.plenum-place-card .plenum-qr path').count()) === 2, 'two codes stand');
  await look(page, 'place cards', people.cards.scan);
  const code = await page.locator('.plenum-place-code').first().innerText();

  const ines = await room.window('Ines', { at: 'tablet' });
  await ines.goto(`${room.relay.url}#/join/${code.trim().replaceAll('-', '')}`);
  await look(ines, 'join, a personal link', words.access.arrive.personalText);
  await measure(ines, 'join, a personal link');
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  await bea.page.getByRole('link', { name: words.access.transfer.link }).click();
  await bea.page.locator('.plenum-qr path').first().waitFor();
  await look(bea.page, 'a second device', words.access.transfer.text);
  await measure(bea.page, 'a second device');

  await page.goto(`${session}prepare`);
  const [download] = await Promise.all([page.waitForEvent('download'), ada.presses(words.archive.save)]);
  const buffer = await readFile(await download.path());
  const finn = await room.window('Finn', { at: 'laptop' });
  await finn.goto(`${room.relay.url}#/open`);
  await look(finn, 'a file', words.archive.open.choose);
  const file = { name: 'sitzung.plenum', mimeType: 'application/zip' };
  const choose = finn.locator('input[type=file]');
  await choose.setInputFiles({ ...file, buffer: buffer.subarray(0, 2_000) });
  await look(finn, 'a damaged file', words.archive.open.faults['damaged'] ?? '');
  await choose.setInputFiles({ ...file, buffer });
  await look(finn, 'a file, looked into', words.archive.open.inside);
});

test('a tablet that goes round and forms on paper have no barriers', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada } = meeting;
  await ada.leads();
  const device = ada.page.context();
  const empty = await opensScreen(device, ada, 'forms');
  await look(empty, 'forms, no round', forms.none);
  await empty.close();
  await ada.page.goto(ada.page.url().replace(/lead$/, 'prepare'));
  await opensFirstRound(meeting);
  const tablet = await opensScreen(device, ada, 'handed');
  await tablet.setViewportSize({ width: 1180, height: 820 });
  await look(tablet, 'handed, digits', lock.startText);
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.begin);
  await look(tablet, 'handed, pass', handed.next);
  await presses(tablet, handed.next);
  await look(tablet, 'handed, who', handed.question);
  await measure(tablet, 'handed, who');
  await presses(tablet, handed.withoutPerspective);
  await look(tablet, 'handed, scoring', place.handed(1));
  const person = participant('person 1', tablet);
  await person.judges('Frühe Hilfen', { Bedeutung: 3, Größe: 4 });
  await tablet.locator('button.plenum-score-judged').click();
  await presses(tablet, words.assessment.overview.done);
  await look(tablet, 'handed, the next one', handed.progress(1, 1));
  await tablet.getByRole('link', { name: handed.moderator }).click();
  await look(tablet, 'handed, locked', lock.locked);
  await tablet.getByLabel(lock.code).fill('0000');
  await presses(tablet, lock.open);
  await look(tablet, 'handed, wrong digits', lock.wrong);
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.open);
  await tablet.getByRole('heading', { level: 1, name: 'Im Kontext einschätzen' }).waitFor();

  await tablet.goto(ada.page.url().replace(/lead$/, 'forms'));
  await look(tablet, 'forms', forms.keep);
  await tablet.goto(ada.page.url().replace(/lead$/, 'paper'));
  await look(tablet, 'typing in, which form', paper.number);
  await tablet.getByLabel(paper.number).fill('7');
  await tablet.keyboard.press('Enter');
  await look(tablet, 'typing in, a form', paper.keys);
  await tablet.locator('input[data-paper]').first().fill('5');
  await presses(tablet, paper.save);
  await look(tablet, 'typed in', paper.saved(7));
});
