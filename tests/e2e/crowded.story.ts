import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { readPlan } from '../../src/documents/plan/read.ts';
import { putCard } from '../../src/documents/seat/cards.ts';
import { boardFields } from '../../src/domain/board/board-kinds.ts';
import type { CardId } from '../../src/domain/ids.ts';
import { type Line, openLine } from '../bench/meeting.ts';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { fillsRoom } from '../support/crowd.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { ballot, board } = words;

let lines: readonly Line[] = [];
const { look, measure } = watchesBarriers();
afterEach(() => {
  for (const line of lines) line.close();
});

const strange = [
  'Busse fahren abends nicht mehr ins Dorf. '.repeat(122).slice(0, 5_000),
  'مواصلات مسائية للقرى، ومواعيد عند الطبيب في نفس اليوم (2027).',
  'שירות אחד לכל המשפחות – טלפון 0800 123, גם בערב!',
  '👩‍👩‍👧‍👦🚌🏥 '.repeat(40).trim(),
  'Sozialraumplanungskoordinationsstelle'.repeat(8),
];
const topics = [
  'Busse',
  'Pflege',
  'Kitas',
  'Wohnungen',
  'Schulden',
  'Ehrenamt',
  'Sprache',
  'Treffpunkte',
  'Ärzte',
  'Ferien',
];
const wishes = [
  'fehlen im Norden',
  'sind zu teuer',
  'brauchen Zeit',
  'gibt es doppelt',
  'kennt niemand',
  'warten auf Geld',
];
const textOf = (index: number): string =>
  strange[index] ?? `Karte ${index}: ${topics[index % topics.length]} ${wishes[index % wishes.length]}`;

/** Pairs of neighbours in a list that lie over each other, and what is wider than its place. */
const overlaps = (page: Page, list: string): Promise<readonly string[]> =>
  page.locator(list).evaluateAll((entries) => {
    const said = (element: Element) => element.textContent?.slice(0, 30) ?? '';
    const boxes = entries.map((entry) => ({ entry, box: entry.getBoundingClientRect() }));
    const over = boxes.flatMap(({ entry, box }, index) =>
      boxes.slice(index + 1, index + 6).flatMap((other) => {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const isInside = entry.contains(other.entry) || other.entry.contains(entry);
        return !isInside && wide > 1 && high > 1 ? [`${said(entry)} / ${said(other.entry)}`] : [];
      }),
    );
    const cut = entries
      .filter((entry) => entry.scrollWidth > entry.clientWidth + 1)
      .map((entry) => `cut: ${said(entry)}`);
    return [...over, ...cut];
  });

test('two hundred cards and sixty theses, very long, from right to left and in pictures, are read and answered on tablets', async () => {
  const room = await openRoom();
  const { url } = room.relay;
  const { ada, links } = await preparesMeeting(room);
  await takesAgenda(ada, [
    { title: 'Feedback', minutes: 10, kind: 'feedback' },
    { title: 'Sechzig Thesen', minutes: 30, kind: 'theses' },
  ]);
  const invite = links.participant.split('/').at(-1) ?? '';
  const crowd = await fillsRoom(url, invite, 20);
  lines = crowd.flatMap((one) => one.lines);
  const bea = await joinsWith(await room.window('Bea', { at: 'upright' }), links.participant, { name: 'Bea' });
  const dora = await joinsWith(await room.window('Dora', { at: 'phone' }), links.participant, { name: 'Dora' });
  const screens = [
    ['tablet', bea.page],
    ['phone', dora.page],
    ['laptop', ada.page],
  ] as const;
  await ada.leads();
  await ada.startsMeeting();
  await ada.presses(board.panel.cover);
  await bea.sees(board.screen.covered);
  const session = /s\/([^/]+)\//u.exec(ada.page.url())?.[1] ?? '';
  const plan = await openLine(url, `session/${session}/plan`, crowd[0]?.token ?? '', true);
  lines = [...lines, plan];
  const item = readPlan(plan.doc).current;
  if (item === null) throw new Error('an item runs');
  for (const [who, { lines: own }] of crowd.entries())
    for (let at = 0; at < 10; at += 1) {
      const index = who * 10 + at;
      const field = boardFields.feedback[index % 4] ?? 'good';
      const sheet = own[0]?.doc;
      if (sheet === undefined) throw new Error('everybody has a sheet');
      putCard(sheet, { id: `c${index}` as CardId, item, field, text: textOf(index), ready: true, order: `${at}V` });
    }
  await ada.sees(board.written(200, 20));
  // Somebody writes while two hundred cards come up around the field, and goes on in it.
  const field = bea.page.getByLabel(board.screen.card(board.prompts.idea), { exact: true });
  await field.click();
  await bea.page.keyboard.type('Was ich ');
  await ada.presses(board.panel.show);
  await bea.sees('Karte 199');
  await bea.page.keyboard.type('noch sagen will 👋🏽 مرحبا');
  expect(await field.inputValue()).toBe('Was ich noch sagen will 👋🏽 مرحبا');
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  for (const [name, page] of screens) {
    await page.getByText('Karte 199', { exact: false }).filter({ visible: true }).first().waitFor();
    await look(page, `${name}, 200 cards`, 'Karte 199');
    if (name !== 'laptop') await measure(page, `${name}, 200 cards`);
    expect([name, await overlaps(page, 'li[data-thought]')]).toEqual([name, []]);
    await keepPicture(`crowded-cards-${name}.png`, await page.screenshot({ fullPage: name !== 'laptop' }));
  }

  await ada.goesTo('Sechzig Thesen');
  await ada.page.locator('summary', { hasText: ballot.questions.paste }).click();
  const titles = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${textOf(index).slice(0, 150)}`);
  await ada.page.getByRole('textbox', { name: ballot.questions.paste }).fill(titles.join('\n'));
  await ada.presses(ballot.questions.take);
  await ada.presses(ballot.panel.live);
  for (const [name, page] of screens) {
    await look(page, `${name}, 60 theses`, name === 'laptop' ? 'Sechzig Thesen' : /Busse fahren abends/u);
    if (name !== 'laptop') await measure(page, `${name}, 60 theses`);
    expect([name, await overlaps(page, '.plenum-thesis-card, .plenum-thesis-results > ol > li')]).toEqual([name, []]);
    await keepPicture(`crowded-theses-${name}.png`, await page.screenshot());
  }
  // One after the other, in every script; then all of them at a glance.
  for (const text of strange.slice(1)) {
    for (const page of [bea.page, dora.page]) {
      await page.getByRole('button', { name: ballot.screen.next, exact: true }).click();
      await page.getByText(text.slice(0, 20)).filter({ visible: true }).first().waitFor();
      await look(page, `a thesis: ${text.slice(0, 12)}`, text.slice(0, 20));
      expect(await overlaps(page, '.plenum-thesis-card .plenum-choice label')).toEqual([]);
    }
  }
  await keepPicture('crowded-thesis-phone.png', await dora.page.screenshot());
});
