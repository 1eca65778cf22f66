import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { opensWall } from '../support/wall.ts';
import { englishWords as english, words } from '../support/words.ts';

const { look } = watchesBarriers();

/** Every item of the practice session that has a screen of its own, as it is called in the agenda. */
const items = ['Ziele für heute', 'Einordnen in den Jahreskreis', 'Methode vorstellen', 'Pause'];

test('every item of the agenda and the end have no barriers on wall, tablet, phone and in the cockpit, nor in English', async () => {
  const room = await openRoom();
  const page = await room.window('Ada', { at: 'laptop', ...mayCopy });
  await page.goto(room.relay.url);
  await page.getByRole('button', { name: words.start.example.action }).click();
  await page.waitForURL(/\/lead$/);
  const ada = moderator('Ada', page);
  const lead = page.url();
  await page.goto(lead.replace(/lead$/, 'prepare'));
  const [wallLink, link] = [await ada.link('projector'), await ada.link('participant')];
  await ada.leads();
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), wallLink);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), link, { name: 'Bea' });
  const phone = await room.window('Dora', { at: 'phone', locale: 'en-GB' });
  await phone.goto(link);
  await look(phone, 'join, English', english.join.question);
  await phone.getByRole('button', { name: english.join.withoutPerspective, exact: true }).click();
  await look(phone, 'lobby, English', english.agenda.lobby.soon);
  const dora = participant('Dora', phone);
  await ada.startsMeeting();

  for (const item of items) {
    await ada.goesTo(item);
    await Promise.all([bea.sees(item), dora.sees(item)]);
    await look(page, `lead, ${item}`, item);
    await look(bea.page, `tablet, ${item}`, item);
    await look(phone, `phone, English, ${item}`, item);
    await look(wall.page, `wall, ${item}`, item);
  }
  await ada.goesTo('Vorschläge erläutern');
  await look(bea.page, 'tablet, explaining, none yet', words.agenda.explain.waiting);
  await look(phone, 'phone, English, explaining, none yet', english.agenda.explain.waiting);
  await look(page, 'lead, explaining, none yet', 'Vorschläge erläutern');
  await ada.presses(words.prepare.explain.begin);
  await look(bea.page, 'tablet, explaining', words.agenda.explain.following);
  await look(phone, 'phone, English, explaining', english.agenda.explain.following);
  await look(wall.page, 'wall, explaining', 'Frühe Hilfen');
  await bea.page.getByRole('button', { name: words.agenda.explain.next, exact: true }).click();
  await look(bea.page, 'tablet, explaining, aside', words.agenda.explain.aside);
  await bea.page.getByRole('button', { name: words.session.about }).click();
  await look(bea.page, 'tablet, what it is about', words.cycle.mandate);
  // On a phone the button keeps its word whole.
  await bea.page.setViewportSize({ width: 390, height: 844 });
  expect((await bea.page.locator('.plenum-about-dialog header .kern-label').boundingBox())?.height).toBeLessThan(40);
  await bea.page.setViewportSize({ width: 1180, height: 820 });
  await bea.page.getByRole('button', { name: words.ui.close }).click();

  await ada.goesTo('Wie geht es weiter?');
  await look(page, 'lead, the ending', words.deciding.ending.end);
  await ada.presses(words.deciding.ending.end);
  await look(page, 'lead, ended', words.deciding.ending.endedText);
  await look(wall.page, 'wall, ended', words.deciding.wall.ended);
  await look(bea.page, 'tablet, ended', words.results.ending.thanks);
  await look(phone, 'phone, English, ended', english.results.ending.thanks);
});
