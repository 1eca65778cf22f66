import { test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { cardWriter } from '../support/card-writer.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { opensWall } from '../support/wall.ts';
import { englishWords as english, words } from '../support/words.ts';

const { look, measure } = watchesBarriers();

const { panel, screen, prompts } = words.board;

test('a feedback cross has no barriers before, covered, shown and closed, on tablet, phone, wall and in the cockpit', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem', { at: 'upright' }), links.participant, { name: 'Cem' });
  const phone = await room.window('Dora', { at: 'phone', locale: 'en-GB' });
  await phone.goto(links.participant);
  await phone.getByRole('button', { name: english.join.withoutPerspective, exact: true }).click();
  const dora = participant('Dora', phone);
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Feedback im Kreuz');
  await look(ada.page, 'lead, before', panel.cover);
  await ada.page.getByText(panel.settings).click();
  await look(ada.page, 'lead, settings', panel.namedHint);
  await look(bea.page, 'tablet, before', screen.soon);
  await look(wall.page, 'wall, before', prompts.good);

  await ada.presses(panel.cover);
  await look(bea.page, 'tablet, covered', screen.covered);
  await cardWriter(bea.page).handsIn('good', 'Gemischte Gruppen haben geholfen');
  await cardWriter(bea.page).types('go', 'Noch nicht abgegeben');
  await cardWriter(cem.page).handsIn('good', 'Gemischte Gruppen haben sehr geholfen');
  await look(bea.page, 'tablet, a card', screen.handedIn);
  await measure(bea.page, 'tablet, a card');
  await look(phone, 'phone, English, covered', english.board.screen.covered);
  await measure(phone, 'phone, English, covered');
  await look(ada.page, 'lead, covered', panel.state.covered);
  await look(wall.page, 'wall, covered', words.board.wall.covered(2, 2));

  await ada.presses(panel.show);
  await ada.sees(panel.alike(1));
  await look(ada.page, 'lead, shown', panel.state.shown);
  await look(wall.page, 'wall, shown', 'Gemischte Gruppen');
  await look(bea.page, 'tablet, shown', screen.everybody);
  await look(phone, 'phone, English, shown', english.board.screen.everybody);
  await ada.presses(panel.together);
  await ada.presses(/^Streichen: Gemischte Gruppen/);
  await look(wall.page, 'wall, struck', words.board.struck);
  await ada.presses(panel.close);
  await dora.sees(english.board.screen.closed);
  await look(ada.page, 'lead, closed', panel.state.closed);
  await look(bea.page, 'tablet, closed', screen.closed);
  await look(phone, 'phone, English, closed', english.board.screen.closed);
  await look(wall.page, 'wall, closed', 'Gemischte Gruppen');
});
