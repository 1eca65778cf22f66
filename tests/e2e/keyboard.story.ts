import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { participant } from '../support/participant.ts';
import { moderateExample, type RemoteModerator } from '../support/remote-moderator.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

let room: Room;
let moderation: RemoteModerator | undefined;
afterEach(async () => {
  moderation?.leave();
  expect(await room.leave()).toEqual([]);
});

const { assessment, join } = words;

/** What has the focus: its words, and whether it can be seen that it has it. */
function focused(page: Page): Promise<{ readonly said: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // The screen itself is focused after a change of screen; nothing can be pressed there.
    if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element === document.body)
      return { said: '', isSeen: true };
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const said = `${group} ${label || element.ariaLabel || element.innerText}`.replaceAll(/\s+/g, ' ').trim();
    // The mark may be drawn around the input itself or around the tile that stands for it.
    const drawn = [element, ...labels, ...labels.flatMap((one) => [...one.querySelectorAll('span')])];
    const isSeen = drawn.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    return { said, isSeen };
  });
}

/** Presses Tab until something with these words has the focus; every stop on the way must be seen. */
async function tabsTo(page: Page, wanted: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const { said, isSeen } = await focused(page);
    if (!isSeen) throw new Error(`nobody sees that „${said}“ has the focus`);
    if (typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said)) return;
    seen.push(said);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to „${wanted}“ with the Tab key, only to: ${seen.join(' | ')}`);
}

/** Chooses a value of one dimension with the arrow keys, from the low end. */
async function chooses(page: Page, dimension: string, value: number): Promise<void> {
  await tabsTo(page, dimension);
  await page.keyboard.press('Space');
  for (let step = 0; step < value; step += 1) await page.keyboard.press('ArrowRight');
  const radio = page.getByRole('group', { name: dimension }).locator(`input[value="${value}"]`);
  await until(() => radio.isChecked(), `${dimension} is ${value}`);
}

test('Edda joins, scores and finishes without ever touching mouse or screen', async () => {
  room = await openRoom();
  moderation = await moderateExample(room.relay.url);
  const page = await room.window('Edda', { at: 'laptop' });
  const edda = participant('Edda', page);
  await page.goto(`${room.relay.url}#/join`);
  await edda.sees(join.codeTitle);
  await tabsTo(page, words.ui.code.label);
  await page.keyboard.type(moderation.joinCode.toLowerCase());
  await page.keyboard.press('Enter');
  await edda.sees(join.question);
  await tabsTo(page, join.name);
  await page.keyboard.type('Edda');
  await tabsTo(page, 'Kommunen');
  await page.keyboard.press('Enter');
  await edda.sees(words.agenda.lobby.soon);

  moderation.openRound(1);
  await edda.sees(assessment.score.yours);
  const total = Number(/von (\d+)/.exec(await page.locator('.plenum-score-judged').innerText())?.[1]);
  expect(total).toBe(12);
  await chooses(page, 'Bedeutung der Zielgruppe', 7);
  await chooses(page, 'Strategische Größe', 4);
  await tabsTo(page, assessment.score.next);
  await page.keyboard.press('Enter');
  await edda.sees('Vorschlag 2 von 12');
  for (let number = 2; number <= total; number += 1) {
    await tabsTo(page, assessment.abstainWhole);
    await page.keyboard.press('Space');
    await edda.sees(assessment.score.judged(number, total));
    await tabsTo(page, assessment.score.next);
    await page.keyboard.press('Enter');
    await edda.sees(number === total ? assessment.overview.allJudged : `Vorschlag ${number + 1} von ${total}`);
  }
  await tabsTo(page, /^Fertig$/);
  await page.keyboard.press('Enter');
  await edda.sees(assessment.overview.isDone);
  await edda.seesSaved('saved');

  // And back: what was said can be changed from the list.
  await tabsTo(page, 'Frühe Hilfen');
  await page.keyboard.press('Enter');
  await edda.sees('Vorschlag 1 von 12');
  expect(await edda.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
});
