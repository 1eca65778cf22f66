import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { enters } from '../support/county-screens.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { notebook, proposals } = words;
const barriers = watchesBarriers();

const group = 'Fokusgruppe Jugend';
const title = 'Ferienbetreuung im Norden';
const need = 'In den Ferien fehlt Betreuung.';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const problem = (page: Page) => field(page, proposals.fields.problem);
const mark = (page: Page) => page.getByText(notebook.unread.title);

const pictures = async (page: Page, name: string): Promise<void> => {
  const before = page.viewportSize();
  for (const width of [390, 820, 1366]) {
    await page.setViewportSize({ width, height: 900 });
    await keepPicture(`${name}-${width}.png`, await page.screenshot({ fullPage: true }));
  }
  if (before !== null) await page.setViewportSize(before);
};

test('D384 D382 two who write in one field of a draft apart read both before it is handed in, and a draft that one takes out while the other writes comes back whole', async () => {
  const room = await openRoom();
  const county = await foundsCounty(room.relay, new Date().getFullYear(), [group]);
  const network = await room.network();
  const opens = async (who: string, at: 'tablet' | 'phone') => {
    const page = await room.window(who, { at, baseURL: network.url });
    await enters(page, county.groupLink(group).replace(room.relay.url, network.url), who);
    await page.getByRole('link', { name: notebook.open, exact: true }).click();
    return page;
  };
  const [anna, ben] = [await opens('Anna', 'tablet'), await opens('Ben', 'phone')];
  await press(anna, notebook.draft.add);
  await anna.getByLabel(proposals.fields.title, { exact: false }).first().fill(title);
  await problem(anna).fill(need);
  await ben.getByRole('link', { name: title, exact: true }).click();
  await until(async () => (await problem(ben).inputValue()) === need, 'Ben reads it');

  room.troubles.expectNoNetwork();
  await network.cut();
  await problem(anna).fill(`${need} Anna: zehn Plätze je Ort.`);
  await problem(ben).fill(`${need} Ben: zwanzig Plätze in Bergen.`);
  await network.heal();
  for (const page of [anna, ben]) await mark(page).waitFor();
  await barriers.look(ben, 'what two have written', notebook.unread.title);
  await pictures(anna, 'two-wrote');
  await press(anna, notebook.handIn.action);
  await anna.getByText(notebook.unread.missing(proposals.fields.problem)).waitFor();
  await press(anna, notebook.unread.jump);
  await anna.keyboard.press('Enter');
  for (const page of [anna, ben]) await mark(page).waitFor({ state: 'detached' });
  const both = await problem(ben).inputValue();
  for (const part of ['Anna: zehn Plätze je Ort.', 'Ben: zwanzig Plätze in Bergen.', '\n'])
    expect(both).toContain(part);

  await anna.getByRole('link', { name: notebook.toNotebook, exact: true }).click();
  await network.cut();
  await press(anna, `${notebook.draft.remove}: ${title}`);
  await field(ben, proposals.fields.measure).fill('Ein Bus holt die Kinder.');
  await network.heal();
  await ben.getByText(notebook.draft.missing).waitFor();
  await ben.getByText('Ein Bus holt die Kinder.').filter({ hasText: title }).waitFor();
  await pictures(ben, 'draft-gone');
  await ben.getByRole('button', { name: /^Wiederherstellen: /u }).click();
  await until(async () => (await problem(ben).inputValue()) === both, 'all of it is back');
  await anna.getByRole('link', { name: title, exact: true }).waitFor();
  await pictures(anna, 'notebook-back');
}, 240_000);
