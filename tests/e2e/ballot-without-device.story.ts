import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { thesisVoter } from '../support/thesis-voter.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { opensScreen, presses } from './alone.ts';

const { ballot, theses } = words;
const { forms, handed, lock, paper, place, provenance } = withoutDevice;
const item = 'Thesen';

const { look, measure } = watchesBarriers();

const keep = async (page: Page, name: string) => keepPicture(`${name}.png`, await page.screenshot());

test('theses are answered on a tablet that is handed round and on paper, and the result says so', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await takesAgenda(ada, [{ title: item, minutes: 20, kind: 'theses' }]);
  await ada.leads();
  await ada.startsMeeting();
  for (const title of ['Komfortzone', 'Dialog ist Beteiligung']) {
    await ada.page.getByLabel(ballot.questions.title).fill(title);
    await ada.presses(ballot.questions.add);
  }
  const device = ada.page.context();
  const tablet = await opensScreen(device, ada, 'forms');
  await look(tablet, 'forms of a ballot', forms.form(1));
  await sees(tablet, '02 Dialog ist Beteiligung', 'Ada');
  await keep(tablet, 'ballot-forms');
  await ada.presses(ballot.panel.cover);

  await tablet.goto(ada.page.url().replace(/lead$/, 'handed'));
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.begin);
  for (const number of [1, 2]) {
    await presses(tablet, handed.next);
    await presses(tablet, handed.withoutPerspective);
    await sees(tablet, place.handed(number), 'somebody');
    await thesisVoter(tablet).says('Komfortzone', number === 1 ? 'right' : 'wrong', { star: number === 1 });
    if (number === 1) await look(tablet, 'handed round, a ballot', handed.ready);
    if (number === 1) await measure(tablet, 'handed round, a ballot');
    if (number === 1) await keep(tablet, 'ballot-handed');
    await presses(tablet, handed.ready);
    await sees(tablet, handed.progress(number, number), 'somebody');
  }
  await tablet.getByRole('link', { name: handed.moderator }).click();
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.open);

  await tablet.goto(ada.page.url().replace(/lead$/, 'paper'));
  await tablet.getByLabel(paper.number).fill('7');
  await tablet.keyboard.press('Enter');
  const field = (title: string, what: string) => tablet.getByLabel(paper.score(title, what), { exact: true });
  await field('01 Komfortzone', paper.answer).fill('q');
  await sees(tablet, `r = ${theses.choices.right}`, 'Ada');
  await field('01 Komfortzone', paper.answer).fill('r');
  await field('01 Komfortzone', theses.weight).fill('x');
  await field('02 Dialog ist Beteiligung', paper.answer).fill('h');
  await look(tablet, 'a form of a ballot', place.paper(7));
  await keep(tablet, 'ballot-paper');
  await presses(tablet, paper.save);
  await sees(tablet, paper.saved(7), 'Ada');
  await wall.sees(ballot.wall.answered(3, 4));

  await bea.sees(ballot.screen.covered);
  await thesisVoter(bea.page).says('Komfortzone', 'half');
  await wall.sees(ballot.wall.answered(4, 4));
  await ada.presses(ballot.panel.close);
  await ada.presses(ballot.panel.show);
  for (const text of [provenance.handed(2), provenance.paper(1)]) {
    await wall.sees(text);
    await ada.sees(text);
  }
  const bars = wall.page.locator('.plenum-twall li .plenum-thesis-bar .plenum-hidden');
  expect(await bars.allInnerTexts()).toEqual([
    `2 ${theses.choices.right}, 1 ${theses.choices.half}, 1 ${theses.choices.wrong}`,
    `0 ${theses.choices.right}, 1 ${theses.choices.half}, 0 ${theses.choices.wrong}`,
  ]);
  await keep(wall.page, 'ballot-without-device-wall');
  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(provenance.paper(1));
});
