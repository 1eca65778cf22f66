import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { cardWriter } from '../support/card-writer.ts';
import { gathers } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { turns, board, signals } = words;

const { look, measure } = watchesBarriers();

test('everybody speaks once, also who comes late; the wall calls people by place until names are agreed; hands come in order', async () => {
  const room = await openRoom();
  const { ada, links, wall, heard, network, bea, cem } = await gathers(room);
  await takesAgenda(ada, [{ title: 'Ankommen', minutes: 10, kind: 'checkIn' }]);
  await ada.leads();
  await ada.startsMeeting();
  await wall.sees(turns.wall.soon);
  await ada.sees(words.moderation.room.title(2));
  await look(ada.page, 'lead, round before', turns.panel.begin);
  await ada.presses(turns.panel.begin);
  await bea.sees(turns.own.now);
  await cem.sees(turns.own.next);
  await wall.sees(turns.place(1));
  await look(bea.page, 'tablet, own turn', turns.own.now);
  await measure(bea.page, 'tablet, own turn');

  // By keyboard: the place keeps the focus, and a second Enter does nothing by accident.
  await ada.page.getByRole('button', { name: turns.panel.on, exact: true }).focus();
  await ada.page.keyboard.press('Enter');
  await bea.sees(turns.own.spoken);
  await cem.sees(turns.own.now);
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), links.participant, { name: 'Dea' });
  await dea.sees(turns.own.none);
  await ada.sees(turns.panel.late(1));
  await ada.presses(turns.panel.pass);
  await cem.sees(turns.own.passed);
  await dea.sees(turns.own.now);
  await wall.sees(turns.place(3));
  await wall.sees(turns.progress(2, 3));
  await look(ada.page, 'lead, round', turns.panel.now(turns.named(3, 'Dea')));
  await look(wall.page, 'wall, round', turns.place(3));
  expect(heard.read('/plan')).not.toMatch(/\b(Bea|Cem|Dea)\b/u);
  expect(await wall.text()).not.toMatch(/\b(Bea|Cem|Dea)\b/u);
  await ada.page.getByLabel(turns.panel.named, { exact: false }).check();
  await wall.sees('Dea');
  await ada.presses(turns.panel.on);
  await wall.sees(turns.wall.all);
  await dea.sees(turns.own.spoken);

  // One word each, unnamed; a tablet without a network loses none.
  await ada.presses(board.panel.cover);
  const [beaWrites, cemWrites, deaWrites] = [bea, cem, dea].map(({ page }) => cardWriter(page));
  if (beaWrites === undefined || cemWrites === undefined || deaWrites === undefined) throw new Error('three write');
  await beaWrites.handsIn('word', 'neugierig');
  const presses = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  await presses(bea.page, signals.own.done);
  await bea.sees(signals.own.isDone);
  await ada.sees(signals.line.finished(1, 3));
  await ada.sees(signals.line.none);

  // Hands in the order in which they came; who moderates calls, or the person lowers it.
  await presses(dea.page, signals.own.raise);
  await ada.sees(signals.line.up('Dea'));
  await presses(bea.page, signals.own.raise);
  await ada.sees(signals.line.more(1));
  await look(bea.page, 'tablet, hand up', signals.own.isUp);
  await measure(bea.page, 'tablet, hand up');
  await look(dea.page, 'phone, hand up', signals.own.isUp);
  await look(ada.page, 'lead, hands', signals.line.up('Dea'));
  expect(await wall.text()).not.toContain('Bea');
  expect(heard.read('/tally')).not.toMatch(/hand/u);
  await ada.presses(signals.line.seenOf('Dea'));
  await dea.sees(signals.own.taken);
  await ada.sees(signals.line.up('Bea'));
  await presses(bea.page, signals.own.lower);
  await ada.sees(signals.line.none);
  await deaWrites.handsIn('word', 'Neugierig!');
  await cem.sees(board.screen.covered);
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cemWrites.handsIn('word', 'müde');
  await cem.sees(words.saving.onDevice);
  await network.heal();
  await wall.sees(board.wall.covered(3, 3));
  expect(heard.read('/tally')).not.toMatch(/neugierig|müde/iu);
  await ada.presses(board.panel.show);
  await wall.sees(/neugierig!? \(2\)/iu);
  await wall.sees('müde');
  await look(wall.page, 'wall, words', board.prompts.word);
  await look(dea.page, 'phone, words', board.screen.everybody);
  await measure(dea.page, 'phone, words');

  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(turns.result(2, 1));
  await ada.sees('müde');
});
