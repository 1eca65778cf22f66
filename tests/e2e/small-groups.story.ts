import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { groupTable, groupWriter } from '../support/group-writer.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith, readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { panel, own, wall: onWall } = words.groups;
const { perspectives } = words.ui;
const question = 'Was trägt dazu bei, dass es gelingt?';

test('three groups write together; who is moved without a network loses nothing; nobody reads a sheet before it is opened', async () => {
  const room = await openRoom();
  const { ada, links, code } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const network = await room.network();
  const join = (page: import('playwright-core').Page, name: string, perspective: string, at = links.participant) =>
    joinsWith(page, at, { name, perspective });
  const bea = await join(
    await room.window('Bea'),
    'Bea',
    perspectives['politics'] ?? '',
    `${network.url}#/join/${code}`,
  );
  const cem = await join(await room.window('Cem'), 'Cem', perspectives['providers'] ?? '');
  const deaPage = await room.window('Dea', { at: 'phone' });
  const heard = overhear(deaPage);
  const dea = await join(deaPage, 'Dea', perspectives['politics'] ?? '');
  const eva = await join(await room.window('Eva'), 'Eva', perspectives['providers'] ?? '');

  // Put in between, as it happens.
  await ada.leads();
  await ada.startsMeeting();
  await ada.presses(words.moderation.agenda.add);
  await ada.page.getByLabel(words.prepare.editor.addTitle, { exact: true }).fill('Gruppenarbeit');
  await ada.page.getByLabel(words.prepare.editor.activity, { exact: true }).selectOption('groupWork');
  await ada.presses(words.prepare.editor.addAction);
  await ada.goesTo('Gruppenarbeit');
  await cem.sees(own.none);
  await wall.sees(onWall.none);

  // Mixed doubles: two pairs of two perspectives, in three groups; then mended by hand.
  await ada.page.getByText(panel.ways.pairs, { exact: true }).click();
  await ada.page.getByLabel(panel.count, { exact: true }).selectOption('3');
  await ada.presses(panel.make);
  await ada.sees(panel.made);
  await dea.sees(own.partner(perspectives['providers'] ?? ''));
  await wall.sees(onWall.where);
  await wall.sees(onWall.tablets);
  expect(await wall.text()).not.toMatch(/Bea|Cem|Dea|Eva/);
  const table = groupTable(ada.page);
  await table.puts('Bea', 'Gruppe 1');
  await table.puts('Cem', 'Gruppe 1');
  await table.puts('Dea', 'Gruppe 2');
  await table.puts('Eva', 'Gruppe 1');
  await table.puts('Eva', 'Gruppe 3');
  await ada.presses(words.agenda.undo);
  await until(async () => !(await table.sits('Eva', 'Gruppe 3')), 'the last step is taken back');
  await table.puts('Eva', 'Gruppe 3');
  await ada.page.locator('.plenum-group[aria-label="Gruppe 1"]').getByLabel(panel.placeOf).fill('Fensterseite');
  await bea.sees(`${own.sentence('Gruppe 1')} · Fensterseite`);
  await wall.sees('Fensterseite');

  await ada.page.getByLabel(panel.newQuestion, { exact: true }).fill(question);
  await ada.presses(panel.addQuestion);
  await ada.presses(panel.begin);
  await wall.sees(question);
  const [beaWrites, cemWrites, evaWrites] = [groupWriter(bea.page), groupWriter(cem.page), groupWriter(eva.page)];
  await beaWrites.types(question, 'Busse fahren abends.');
  await until(async () => (await cemWrites.answer(question)) === 'Busse fahren abends.', 'Cem reads it');
  await cem.sees(own.here(1));
  await evaWrites.types(question, 'Räume stehen leer.');

  await bea.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await beaWrites.types(question, '\nAuch am Sonntag.');
  await cemWrites.types(question, '\nUnd sie sind barrierefrei.');
  await bea.seesSaved('onDevice');
  await ada.page.getByText(`${panel.groups} · ${panel.questions}`).click();
  await table.puts('Bea', 'Gruppe 2');
  expect(await beaWrites.answer(question)).toContain('Auch am Sonntag.');
  await network.heal();
  await until(async () => (await cemWrites.answer(question)).includes('Auch am Sonntag.'), 'what Bea wrote arrives');
  expect(await cemWrites.answer(question)).toContain('Und sie sind barrierefrei.');
  await bea.sees(own.sentence('Gruppe 2'));
  await beaWrites.types(question, 'Wir fragen die Jugendlichen.');
  const deaWrites = groupWriter(dea.page);
  await until(async () => (await deaWrites.answer(question)) === 'Wir fragen die Jugendlichen.', 'Dea reads Bea');
  await deaWrites.types(question, ' Alle.');
  await until(async () => (await beaWrites.answer(question)) === 'Wir fragen die Jugendlichen. Alle.', 'both write');
  await deaWrites.marksLine(question);
  // Dea has heard what her group writes, and of no other.
  expect(heard.words()).toContain('Jugendlichen');
  expect(heard.words()).not.toMatch(/Busse fahren|barrierefrei|Auch am Sonntag|Räume stehen/);

  // Somebody comes late; a group is dissolved, and its sheet stays.
  await join(await room.window('Fay', { at: 'phone' }), 'Fay', perspectives['concerned'] ?? '');
  await ada.sees(panel.rest(1));
  await ada.presses(panel.placeRest);
  await ada.sees(panel.placed);
  await table.choosesOf('Gruppe 3', panel.mergeInto('Gruppe 2'));
  await eva.sees(own.sentence('Gruppe 2'));
  await eva.sees(own.merged('Gruppe 3'));

  // One key for the next group.
  await ada.presses(panel.report);
  await wall.sees('Busse fahren abends.');
  await dea.sees(own.reporting('Gruppe 1'));
  await dea.page.getByText('Gruppe 1', { exact: true }).click();
  await dea.sees('Und sie sind barrierefrei.');
  await ada.page.getByLabel(panel.capture).fill('Fahrpläne mit den Verkehrsbetrieben besprechen');
  await ada.presses(panel.captureDo);
  await ada.page.locator('body').press('PageDown');
  await wall.sees('Wir fragen die Jugendlichen. Alle.');
  // What is no conclusion stays on the tablets, also what the merged group has brought along.
  await wall.sees(onWall.moreOnTablets);
  await ada.page.locator('body').press('PageDown');
  await wall.sees(onWall.summary);
  await ada.presses(panel.close);
  await dea.sees(own.closed);

  // What the groups have brought along is weighed with points.
  await ada.presses(words.moderation.agenda.add);
  await ada.page.getByLabel(words.prepare.editor.addTitle, { exact: true }).fill('Gewichten');
  await ada.page.getByLabel(words.prepare.editor.activity, { exact: true }).selectOption('dots');
  await ada.presses(words.prepare.editor.addAction);
  await ada.goesTo('Gewichten');
  await ada.presses(/^Übernehmen aus „Gruppenarbeit“/u);
  await ada.presses(words.ballot.panel.cover);
  await wall.sees('Busse fahren abends.');
  await wall.sees('Wir fragen die Jugendlichen. Alle.');
  await ada.goesTo('Gruppenarbeit');

  const csv = (await content(await savesSheets(ada.page))).toString('utf8');
  expect(csv).toContain('Frage;Gruppe 1;Gruppe 2;Gruppe 3 (aufgelöst)');
  expect(csv).toContain('→ Wir fragen die Jugendlichen. Alle.');
  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(question);
  const sheet = await readable(ada.page);
  for (const text of [
    'Auch am Sonntag.',
    'Räume stehen leer.',
    'Fahrpläne mit den Verkehrsbetrieben besprechen (Gruppe 1)',
  ])
    expect(sheet).toContain(text);
});

const savesSheets = async (page: import('playwright-core').Page) => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: panel.csv, exact: true }).click(),
  ]);
  return saved;
};

test('people change groups by being dragged, with a mouse and with a finger, and every drag is taken back', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem'), links.participant, { name: 'Cem' });
  await takesAgenda(ada, [{ title: 'Gruppenarbeit', minutes: 20, kind: 'groupWork' }]);
  await ada.leads();
  await ada.startsMeeting();
  await ada.sees(panel.make);
  await ada.page.getByLabel(panel.count, { exact: true }).selectOption('2');
  await ada.presses(panel.make);
  const table = groupTable(ada.page);
  await table.puts('Bea', 'Gruppe 1');
  await table.puts('Cem', 'Gruppe 2');
  const gripOf = (page: Page, who: string) =>
    page.locator('.plenum-chip').filter({ hasText: who }).locator('.plenum-drag');
  const middleOf = async (element: Locator) => {
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (box === null) throw new Error('it is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const headOf = (page: Page, group: string) => page.locator(`.plenum-group[aria-label="${group}"] .plenum-group-head`);
  const sits = (who: string, group: string) =>
    until(() => groupTable(ada.page).sits(who, group), `${who} sits in ${group}`);

  // With a mouse: onto a group, onto somebody, and let go in the middle of nowhere.
  const drags = async (who: string, to: () => Promise<{ readonly x: number; readonly y: number }>) => {
    const from = await middleOf(gripOf(ada.page, who));
    await ada.page.mouse.move(from.x, from.y);
    await ada.page.mouse.down();
    const { x, y } = await to();
    await ada.page.mouse.move((from.x + x) / 2, (from.y + y) / 2);
    await ada.page.mouse.move(x, y);
  };
  await drags('Bea', () => middleOf(headOf(ada.page, 'Gruppe 2')));
  await ada.page.locator('.plenum-group[data-over]').waitFor();
  await keepPicture('groups-drag.png', await ada.page.screenshot());
  await ada.page.mouse.up();
  await sits('Bea', 'Gruppe 2');
  await bea.sees(own.sentence('Gruppe 2'));
  await ada.presses(words.agenda.undo);
  await sits('Bea', 'Gruppe 1');
  await drags('Bea', () => middleOf(ada.page.locator('.plenum-chip').filter({ hasText: 'Cem' })));
  await ada.page.mouse.up();
  await sits('Bea', 'Gruppe 2');
  await sits('Cem', 'Gruppe 1');
  await ada.presses(words.agenda.undo);
  await sits('Cem', 'Gruppe 2');
  await drags('Bea', () => middleOf(headOf(ada.page, 'Gruppe 2')));
  await ada.page.keyboard.press('Escape');
  await ada.page.mouse.up();
  await drags('Bea', async () => ({ x: 4, y: 4 }));
  await ada.page.mouse.up();
  await sits('Bea', 'Gruppe 1');

  // With a finger on a tablet: the page does not scroll away under it.
  const touch = await ada.page.context().newCDPSession(ada.page);
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const at = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    point?: { readonly x: number; readonly y: number },
  ) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: point === undefined ? [] : [point] });
  const to = await middleOf(headOf(ada.page, 'Gruppe 2'));
  const from = await middleOf(gripOf(ada.page, 'Bea'));
  const scrolled = await ada.page.evaluate(() => scrollY);
  await at('touchStart', from);
  await at('touchMove', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  await at('touchMove', to);
  await ada.page.locator('.plenum-group[data-over]').waitFor();
  expect(await ada.page.evaluate(() => scrollY)).toBe(scrolled);
  await at('touchEnd');
  await sits('Bea', 'Gruppe 2');
  await sits('Cem', 'Gruppe 2');
  await bea.sees(own.sentence('Gruppe 2'));
  await ada.presses(words.agenda.undo);
  await sits('Bea', 'Gruppe 1');
  await cem.sees(own.sentence('Gruppe 2'));
});
