import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { cardWriter } from '../support/card-writer.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { keyboard } from '../support/keyboard.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { opensSession } from '../support/moderator.ts';
import { joinsWith, readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { board, timeline } = words;
const { panel } = timeline;
const decided = 'Das Team erhebt den Bestand bis zum Herbst.';

const { look, measure } = watchesBarriers();

test('the way of a series is drawn from the sessions that were held, with keys alone, and a tablet without a network catches up', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = ada;
  const asked = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await takesAgenda(ada, [{ title: 'Auftrag klären', minutes: 10, kind: 'mandate' }]);
  await ada.leads();
  await ada.startsMeeting();
  await ada.presses(board.panel.cover);
  await cardWriter(asked.page).handsIn('contents', 'Bestand erheben');
  await ada.presses(board.panel.show);
  await page.getByLabel(board.decision.text).fill(decided);
  await page.getByLabel(board.decision.body).fill('Steuerungsgruppe');
  await asked.sees(decided);

  const next = await opensSession(page, room.relay.url, 'Ada', 'Steuerungsgruppe im Herbst');
  const [wallLink, link, code] = [await next.link('projector'), await next.link('participant'), await next.code()];
  await takesAgenda(next, [{ title: 'Der Weg bis heute', minutes: 5, kind: 'timeline' }]);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), wallLink);
  const network = await room.network();
  const cem = await joinsWith(await room.window('Cem'), `${network.url}#/join/${code}`, { name: 'Cem' });
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), link, { name: 'Dea' });
  await next.leads();
  await next.startsMeeting();
  await wall.sees('Der Weg bis heute');
  await cem.sees(timeline.none);
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  const keys = keyboard(page);
  await keys.presses(panel.all);
  await next.sees(panel.taken(1));
  await keys.keepsPlace('taking over');
  await wall.sees(decided);
  await wall.sees(timeline.today);
  await dea.sees(decided);
  for (const [who, name] of [
    [page, 'lead'],
    [wall.page, 'wall'],
    [dea.page, 'phone'],
  ] as const) {
    await look(who, `${name}, timeline`, 'Steuerungsgruppe Sozialplanung');
    await keepPicture(`timeline-${name}.png`, await who.screenshot());
  }
  await measure(dea.page, 'phone, timeline');
  expect(await readable(cem.page)).not.toContain(decided);
  await network.heal();
  await cem.sees(decided);

  // Taken off and put back; what was only said and never decided is not there, nor who said it.
  await keys.presses(/^Aus dem Zeitstrahl nehmen/u);
  await until(async () => !(await wall.text()).includes(decided), 'it is off the wall');
  await keys.presses(words.agenda.undo);
  await wall.sees(decided);
  for (const text of ['Bestand erheben', 'Bea']) expect(await wall.text()).not.toContain(text);
  await page.goto(page.url().replace(/lead$/, 'minutes/sheet'));
  await next.sees(decided);
});
