import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { gathers } from '../support/meeting-room.ts';
import { joinsWith, readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { thesisVoter } from '../support/thesis-voter.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { panel, questions, screen } = words.ballot;
const { choices, rules } = words.theses;
const item = 'Thesen zum Bericht';
const list = [
  '1. Komfortzone: Wer fragt, bleibt nicht stehen.',
  '2. Dialog ist Beteiligung',
  '4. Kommunen ins Boot holen',
];

test('theses are covered until they are shown, a tablet without a network loses no vote, and the rule stands beside the order', async () => {
  const room = await openRoom();
  const { ada, links, wall, heard, network, bea, cem } = await gathers(room);
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), links.participant, { name: 'Dea' });
  const [beaVotes, cemVotes, deaVotes] = [thesisVoter(bea.page), thesisVoter(cem.page), thesisVoter(dea.page)];

  await ada.leads();
  await ada.startsMeeting();
  await addsItem(ada.page);
  await ada.goesTo(item);
  await ada.sees(words.theses.none);
  await pastes(ada.page, list.join('\n'));
  await ada.presses(questions.removeOf('Dialog ist Beteiligung'));
  await ada.presses(words.agenda.undo);
  await wall.sees('Kommunen ins Boot holen');
  await bea.sees(screen.soon);

  await ada.presses(panel.cover);
  await bea.sees(screen.covered);
  await beaVotes.says('Komfortzone', 'right', { star: true, reason: 'Aus Erfahrung' });
  await beaVotes.goesOn();
  await beaVotes.says('Dialog ist Beteiligung', 'wrong');
  await deaVotes.listsAll();
  await deaVotes.says('Komfortzone', 'wrong');
  await deaVotes.says('Dialog ist Beteiligung', 'half');
  await cem.sees(screen.covered);
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cemVotes.listsAll();
  await cemVotes.says('Komfortzone', 'right');
  await cemVotes.says('Dialog ist Beteiligung', 'half', { star: true });
  await cem.sees(words.saving.onDevice);
  await wall.sees(words.ballot.wall.answered(2, 3));
  expect(heard.read('/tally')).not.toMatch(/Erfahrung/);

  await cem.page.reload();
  await cemVotes.listsAll();
  expect(await cemVotes.said('Dialog ist Beteiligung')).toBe(choices.half);
  await network.heal();
  await wall.sees(words.ballot.wall.answered(3, 3));
  expect(heard.read('/tally')).not.toMatch(/Erfahrung|"n\/|\/n\//);
  await ada.presses(panel.close);
  await bea.sees(screen.closed);
  expect(heard.read('/tally')).not.toMatch(/Erfahrung|\/n\//);

  await ada.presses(panel.show);
  await wall.sees(rules.votes.text);
  expect(await numbersOn(wall.page)).toEqual(['01', '02', '04']);
  await bea.sees('Aus Erfahrung');
  await bea.sees(screen.yours(choices.right));
  expect(await readable(bea.page)).not.toMatch(/\b(Cem|Dea)\b.*Erfahrung/);

  // Two hands of people without a device: added, marked, and the order follows.
  await ada.page.getByText(panel.hands, { exact: true }).click();
  await ada.page.getByLabel(panel.handsOf(choices.right, 'Kommunen ins Boot holen'), { exact: true }).fill('3');
  await until(async () => (await numbersOn(wall.page)).join() === '04,01,02', 'the order follows');
  await wall.sees(words.theses.hands);
  await ada.page.getByText(words.theses.otherRule, { exact: true }).click();
  await ada.page.getByLabel(words.theses.rule, { exact: true }).selectOption('half');
  await wall.sees(rules.half.text);

  const csv = (await content(await savesTheses(ada.page))).toString('utf8').trim().split('\r\n');
  expect(csv[1]).toBe(`1;4;Kommunen ins Boot holen;3;0;0;0;0;3;${rules.half.text};`);
  expect(csv.join('\n')).toContain(`${choices.right}: Aus Erfahrung`);
  expect(csv).toHaveLength(4);
  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees('Aus Erfahrung');
  expect(await readable(ada.page)).toContain(rules.half.text);
});

const numbersOn = async (page: Page): Promise<readonly string[]> =>
  page.locator('.plenum-twall li > b').allInnerTexts();

const addsItem = async (page: Page) => {
  const { editor, activities } = words.prepare;
  await page.getByRole('button', { name: words.moderation.agenda.add, exact: true }).click();
  await page.getByLabel(editor.addTitle, { exact: true }).fill(item);
  await page.getByLabel(editor.activity, { exact: true }).selectOption({ label: activities.theses });
  await page.getByRole('button', { name: editor.addAction, exact: true }).click();
};

const pastes = async (page: Page, text: string) => {
  await page.locator('summary', { hasText: questions.paste }).click();
  await page.getByRole('textbox', { name: questions.paste }).fill(text);
  await page.getByRole('button', { name: questions.take, exact: true }).click();
};

const savesTheses = async (page: Page) => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: panel.csv, exact: true }).click(),
  ]);
  return saved;
};
