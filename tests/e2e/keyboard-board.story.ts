import { test } from 'vitest';
import { cardWriter } from '../support/card-writer.ts';
import { keyboard } from '../support/keyboard.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { agenda, board } = words;

test('a feedback cross is steered and written with keys alone', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem'), links.participant, { name: 'Cem' });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Feedback im Kreuz');
  const [adas, beas] = [keyboard(ada.page), keyboard(bea.page)];
  const { panel: steering, prompts, screen } = board;
  await adas.presses(steering.cover);
  await ada.sees(steering.state.covered);
  await adas.keepsPlace('collecting');

  await bea.sees(screen.covered);
  const writes = async (text: string) => {
    await beas.types(screen.card(prompts.good), text);
    await beas.presses(screen.handInNamed(prompts.good));
    await bea.page.locator('.plenum-board-own li', { hasText: text }).waitFor();
    await beas.keepsPlace('handing in');
  };
  await writes('Gemischte Gruppen');
  await writes('Ein Irrtum');
  await beas.pressesBack(screen.removeNamed('Ein Irrtum'));
  await bea.sees(screen.removed);
  await beas.keepsPlace('removing a card');
  await beas.pressesBack(screen.changeNamed('Gemischte Gruppen'));
  await bea.page.locator('.plenum-board-own li').waitFor({ state: 'detached' });
  await beas.keepsPlace('changing a card');
  await beas.presses(screen.handInNamed(prompts.good));
  await bea.page.locator('.plenum-board-own li').waitFor();
  await cardWriter(cem.page).handsIn('good', 'Gute Gruppen');
  await cardWriter(cem.page).handsIn('idea', 'Zuhören');
  await ada.sees(board.written(3, 2));

  await adas.presses(steering.show);
  await ada.sees(steering.state.shown);
  await adas.keepsPlace('showing the cards');
  // Looking through the list does nothing; choosing does.
  await adas.picks(steering.moveOf('Zuhören'), 1, true);
  await adas.picks(steering.mergeOf('Gute Gruppen'));
  await ada.sees(steering.merged);
  const ideas = ada.page.locator('section', { hasText: prompts.idea }).last();
  await until(async () => (await ideas.innerText()).includes('Zuhören'), 'the words stay in their field');
  await adas.keepsPlace('laying cards together');
  await adas.picks(steering.moveOf('Zuhören'));
  await ada.sees(steering.moved(prompts.good));
  await adas.keepsPlace('moving a card');
  await adas.presses(steering.strikeOf('Zuhören'));
  await ada.sees(steering.wasStruck);
  await adas.keepsPlace('striking a card');
  await adas.presses(agenda.undo);
  await ada.page.getByRole('button', { name: steering.strikeOf('Zuhören') }).waitFor();
  await adas.keepsPlace('taking it back');
  await adas.presses(steering.close);
  await ada.sees(steering.state.closed);
  await adas.keepsPlace('ending');
});
