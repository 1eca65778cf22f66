import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { decidingWords as deciding } from '../../src/words/deciding.de.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { records } from '../support/scribe.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { minutes, prepare } = words;
const { templates } = prepare;
const { look, measure } = watchesBarriers();

const itemsOf = (page: Page) =>
  page
    .getByLabel(prepare.editor.item)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** An item of the agenda is dragged by its handle, with mouse or finger, to the place of another one. */
async function drags(page: Page, from: number, to: number): Promise<void> {
  const rows = page.locator('.plenum-agenda-row');
  const handle = rows.nth(from).locator('.plenum-drag');
  await handle.scrollIntoViewIfNeeded();
  const [grip, target] = [await handle.boundingBox(), await rows.nth(to).boundingBox()];
  if (grip === null || target === null) throw new Error('the rows are not there');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x, target.y + target.height - 4, { steps: 8 });
  await page.mouse.up();
}

test('an item of the agenda is dragged to another place, and the menu leads back', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  const { page } = ada;
  const before = await itemsOf(page);
  await drags(page, 1, 3);
  const [first, moved, ...rest] = before;
  const after = [first, ...rest.slice(0, 2), moved, ...rest.slice(2)];
  await until(async () => (await itemsOf(page)).join() === after.join(), 'the second item has become the fourth');
  for (let step = 0; step < 2; step += 1) {
    await page.getByRole('button', { name: prepare.editor.menu(moved ?? '') }).click();
    await page.getByRole('menuitem', { name: prepare.editor.up, exact: true }).click();
  }
  await until(async () => (await itemsOf(page)).join() === before.join(), 'the menu has led back');
});

test('an agenda is kept as a template and used again; an item decides, and advice has its own part in the sheet', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = ada;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await page.locator('summary', { hasText: templates.title }).click();
  await ada.presses(templates.takeNamed(templates.meetings.evaluation));
  await page.getByLabel(templates.name).fill('Mein Workshop');
  await ada.presses(templates.save);
  await ada.presses(templates.takeNamed(templates.meetings.planning));
  await page.reload();
  await page.locator('summary', { hasText: templates.title }).click();
  await page.getByRole('button', { name: templates.menu('Mein Workshop') }).click();
  await page.getByRole('menuitem', { name: templates.rename }).click();
  await page.getByLabel(templates.newName('Mein Workshop')).fill('Workshop im Kreis');
  await ada.presses(templates.rename);
  await look(page, 'preparation, templates', 'Workshop im Kreis');
  await ada.presses(templates.takeNamed('Workshop im Kreis'));
  await ada.presses(words.agenda.undo);

  const wording = 'Der Bericht hat höchstens 40 Seiten.';
  const title = 'Gliederung';
  await page.getByLabel(prepare.editor.item).last().fill(title);
  await page.getByLabel(prepare.editor.activityOf(title)).selectOption('decision');
  await page.getByLabel(prepare.agenda.more(title)).click();
  await page.getByLabel(prepare.agenda.text).last().fill(wording);
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Beratung zur Struktur');
  await page.locator('summary', { hasText: minutes.title }).click();
  await records(page, 'Eine Fokusgruppe mehr für den Norden.');
  await ada.goesTo(title);
  await wall.sees(wording);
  await bea.sees(wording);
  await page.getByRole('radio', { name: minutes.kinds.decision, checked: true }).waitFor({ state: 'attached' });
  await records(page, 'Höchstens 40 Seiten.');
  await page.locator('summary', { hasText: deciding.poll.title }).click();
  await page.getByLabel(deciding.poll.question).fill('So einverstanden?');
  await ada.presses(deciding.poll.start);
  await wall.sees('So einverstanden?');
  await look(page, 'lead, decision', 'So einverstanden?');
  await measure(bea.page, 'tablet, decision');
  await ada.presses(deciding.poll.end);
  await page.goto(page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(minutes.sheet.advice);
  await ada.sees('Eine Fokusgruppe mehr');
  const sheet = await readable(page);
  expect(sheet.match(/Eine Fokusgruppe mehr/g)).toHaveLength(1);
  expect(sheet.indexOf('Eine Fokusgruppe mehr')).toBeGreaterThan(sheet.lastIndexOf(minutes.sheet.advice));
  expect(sheet).toContain(`${minutes.kinds.decision}: Höchstens 40 Seiten.`);
});
