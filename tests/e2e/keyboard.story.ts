import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { tabsTo } from '../support/keyboard.ts';
import { participant } from '../support/participant.ts';
import { moderateExample, type RemoteModerator } from '../support/remote-moderator.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

let moderation: RemoteModerator | undefined;
afterEach(() => {
  moderation?.leave();
});

const { assessment, join } = words;

/** Chooses a value of one dimension with the arrow keys, from the low end. */
async function chooses(page: Page, dimension: string, value: number): Promise<void> {
  await tabsTo(page, dimension);
  await page.keyboard.press('Space');
  for (let step = 0; step < value; step += 1) await page.keyboard.press('ArrowRight');
  const radio = page.getByRole('group', { name: dimension }).locator(`input[value="${value}"]`);
  await until(() => radio.isChecked(), `${dimension} is ${value}`);
}

test('Edda joins, scores and finishes without ever touching mouse or screen', async () => {
  const room = await openRoom();
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
