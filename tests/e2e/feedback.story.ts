import { expect, test } from 'vitest';
import { cardWriter } from '../support/card-writer.ts';
import { gathers } from '../support/meeting-room.ts';
import { joinsWith, readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { panel, screen, prompts } = words.board;
const item = 'Feedback im Kreuz';

test('a feedback cross is covered until it is shown, loses no card of a tablet without a network, and names nobody', async () => {
  const room = await openRoom();
  const { ada, links, wall, heard, network, bea, cem } = await gathers(room);
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), links.participant, { name: 'Dea' });
  const [beaWrites, cemWrites, deaWrites] = [bea, cem, dea].map(({ page }) => cardWriter(page));
  if (beaWrites === undefined || cemWrites === undefined || deaWrites === undefined) throw new Error('three write');
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo(item);
  await bea.sees(screen.soon);
  await wall.sees(prompts.good);

  await ada.presses(panel.cover);
  await bea.sees(screen.covered);
  await cem.sees(screen.covered);
  await beaWrites.handsIn('good', 'Gemischte Gruppen haben geholfen');
  await deaWrites.handsIn('good', 'Gemischte Gruppen haben sehr geholfen');
  await deaWrites.types('question', 'Wer stellt die Empfehlungen');
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cemWrites.handsIn('go', 'Steckbriefe in die Fraktion tragen');
  await cem.sees(words.saving.onDevice);
  await wall.sees(words.board.wall.covered(2, 2));
  expect(heard.read('/tally')).not.toMatch(/Gruppen|Fraktion|Empfehlungen/);

  await cem.page.reload();
  expect(await cemWrites.standing('Steckbriefe in die Fraktion tragen')).toBe(screen.handedIn);
  await network.heal();
  await wall.sees(words.board.wall.covered(3, 3));

  await ada.presses(panel.show);
  await wall.sees('Steckbriefe in die Fraktion tragen');
  await until(async () => (await cemWrites.standing('Steckbriefe in die Fraktion tragen')) === screen.told, 'told');
  expect(heard.read('/tally')).not.toContain('Empfehlungen');
  await ada.sees(words.board.panel.alike(1));
  await ada.presses(panel.together);
  await wall.sees('(2)');
  await bea.sees('(2)');
  await ada.presses(words.agenda.undo);
  await until(async () => !(await wall.text()).includes('(2)'), 'the cards are separated again');
  await ada.presses(panel.together);
  await ada.page.getByLabel(panel.typeOf(prompts.good), { exact: true }).fill('Gemischte Gruppen haben geholfen');
  await ada.presses(panel.typeDo(prompts.good));
  await ada.presses(panel.together);
  await wall.sees('(3)');
  await ada.presses(panel.strikeOf('Steckbriefe in die Fraktion tragen'));
  await wall.sees('gestrichen');

  // One late card alone would have an author; it waits for the closing.
  await deaWrites.handsIn('question', 'Wer stellt die Empfehlungen vor?');
  await ada.sees(words.board.written(4, 3));
  expect(await wall.text()).not.toContain('Wer stellt');
  await ada.presses(panel.close);
  await wall.sees('Wer stellt die Empfehlungen vor?');
  await dea.sees(screen.closed);

  const csv = (await content(await savesCards(ada.page))).toString('utf8').trim().split('\r\n');
  expect(csv[0]).toContain('Feld;Karte;Anzahl;vom Papier oder auf Zuruf;gestrichen;festgehalten;Quelle');
  expect(csv.slice(1).sort()).toEqual(
    [
      `${prompts.go};Steckbriefe in die Fraktion tragen;1;0;ja;nein;`,
      `${prompts.question};Wer stellt die Empfehlungen vor?;1;0;nein;nein;`,
      expect.stringMatching(/Gemischte Gruppen haben (sehr )?geholfen;3;1;nein;nein;$/),
    ].sort((a, b) => String(a).localeCompare(String(b))),
  );
  for (const page of [wall.page, bea.page, ada.page]) {
    const board = page.locator('.plenum-bwall, .plenum-board, .plenum-board-panel').first();
    expect(await board.innerText()).not.toMatch(/\b(Bea|Cem|Dea)\b/);
  }
  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(prompts.question);
  expect(await readable(ada.page)).toContain('Wer stellt die Empfehlungen vor?');
});

const savesCards = async (page: import('playwright-core').Page) => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: panel.csv, exact: true }).click(),
  ]);
  return saved;
};
