import { expect, test } from 'vitest';
import { addsCrossItem, crossItemTitle, crossList, crossModerator } from '../support/cross-moderator.ts';
import { gathers } from '../support/meeting-room.ts';
import type { Moderator } from '../support/moderator.ts';
import { readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { panel, screen, said } = words.indicators;

const nameOf = (number: number) => `Befund mit der Nummer ${number}`;

const saves = async ({ page, presses }: Moderator, kind: 'csv' | 'json' | 'png' | 'svg'): Promise<Buffer> => {
  await presses(words.indicators.file.menu);
  const item = page.getByRole('menuitem', { name: words.indicators.file[kind] });
  const [saved] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return content(saved);
};

test('23 findings are placed by number, key and hand, shown, simplified and saved; a tablet without a network catches up', async () => {
  const room = await openRoom();
  const { ada, wall, network, bea, cem } = await gathers(room);
  await ada.leads();
  await ada.startsMeeting();
  await addsCrossItem(ada);
  await bea.sees(screen.soon);
  await wall.sees(words.indicators.wall.empty);
  await cem.isInstalled();

  const cross = crossModerator(ada.page);
  await cross.adds('Zu wenig Zeit');
  await ada.sees(panel.added(1));
  expect(await cross.numbers()).toEqual(['', '']);
  await bea.sees('Zu wenig Zeit');
  await wall.sees(words.indicators.placedByModeration);
  await wall.sees(words.indicators.unplaced(1));

  // The same place by numbers, keys and hand.
  await cross.fills(panel.importance, '-2,5');
  await cross.fills(panel.influence, '7');
  await until(async () => String(await cross.numbers()) === '-2,5,7', 'the numbers stand');
  const handle = ada.page.getByRole('slider', { name: panel.handle(1, 'Zu wenig Zeit') });
  await handle.press('ArrowUp');
  await handle.press('ArrowRight');
  await until(async () => String(await cross.numbers()) === '-2,7,5', 'the keys have moved it by half a step each');
  await handle.press('ArrowDown');
  await handle.press('ArrowLeft');
  await until(async () => String(await cross.numbers()) === '-2,5,7', 'and back');
  const middle = async () => {
    const box = await handle.boundingBox();
    if (box === null) throw new Error('the handle is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const start = await middle();
  const drags = async (by: number) => {
    await ada.page.mouse.move(start.x, start.y);
    await ada.page.mouse.down();
    await ada.page.mouse.move(start.x, start.y + by, { steps: 4 });
    await ada.page.mouse.up();
  };
  await drags(-60);
  await until(async () => Number((await cross.numbers())[0]?.replace(',', '.')) > -2.5, 'dragged upwards');
  expect((await cross.numbers())[1]).toBe('7');
  await ada.presses(words.agenda.undo);
  await until(async () => String(await cross.numbers()) === '-2,5,7', 'taken back');
  await until(async () => Math.abs((await middle()).y - start.y) < 1, 'and the sign stands where it stood');

  room.troubles.expectNoNetwork();
  await network.cut();
  await cross.pastes(crossList(23));
  await ada.sees(panel.taken(23, 0));
  await bea.sees(nameOf(23));
  await ada.page.getByRole('button', { name: panel.menu(1, 'Zu wenig Zeit'), exact: true }).click();
  await ada.page.getByRole('menuitem', { name: panel.remove }).click();
  await ada.sees(panel.removed(1));
  await until(async () => !(await wall.text()).includes('Zu wenig Zeit'), 'the wall has let it go');
  // Nobody is renumbered: the first of the list still has the number it was given.
  await bea.page.getByRole('button', { name: screen.look(2, nameOf(1)), exact: true }).waitFor();
  await ada.page.getByText(panel.settings, { exact: true }).click();
  await ada.page.getByLabel(panel.placedBy).fill('Planungsteam');
  await ada.page.getByLabel(panel.half.upper).fill('läuft gut');
  await wall.sees(words.indicators.placedBy('Planungsteam'));

  await cross.chooses(8, nameOf(7));
  await ada.presses(panel.focus);
  await wall.sees(nameOf(7));
  await bea.page.locator('.plenum-xscreen-one', { hasText: nameOf(7) }).waitFor();
  await bea.page.getByRole('button', { name: screen.look(5, nameOf(4)), exact: true }).click();
  await bea.sees(screen.aside);
  await bea.page.getByRole('button', { name: screen.back, exact: true }).click();
  await bea.page.locator('.plenum-xscreen-one', { hasText: nameOf(7) }).waitFor();
  expect(await cem.page.locator('.plenum-xscreen-one').count()).toBe(0);
  await network.heal();
  await cem.page.locator('.plenum-xscreen-one', { hasText: nameOf(7) }).waitFor();
  await cem.sees(words.indicators.placedBy('Planungsteam'));

  const exact = await saves(ada, 'json');
  await ada.page.getByLabel(panel.sentence(words.indicators.quadrants.upperRight('läuft gut', ''))).fill('Das bleibt');
  await ada.page.getByLabel(panel.simple).check();
  await wall.sees(words.indicators.simpleRule);
  await wall.sees('Das bleibt');
  const simple = JSON.parse((await saves(ada, 'json')).toString('utf8'));
  expect(simple.indicators).toEqual(JSON.parse(exact.toString('utf8')).indicators);
  const svg = (await saves(ada, 'svg')).toString('utf8');
  expect(svg).toContain(words.indicators.placedBy('Planungsteam'));
  expect(svg).toContain(said.addressee('Politik'));
  expect((await saves(ada, 'png')).subarray(1, 4).toString()).toBe('PNG');
  const csv = (await saves(ada, 'csv')).toString('utf8').trim().split('\r\n');
  expect(csv).toHaveLength(24);
  expect(csv[1]).toMatch(/^2;Befund mit der Nummer 1;Erläuterung;Politik;0;9(,5)?;auf der Mittellinie;Planungsteam$/);

  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(words.indicators.placedBy('Planungsteam'));
  const sheet = await readable(ada.page);
  expect(sheet).toContain(crossItemTitle);
  expect(sheet).toContain(nameOf(23));
});
