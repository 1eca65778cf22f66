import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { asker } from '../support/asker.ts';
import { cardWriter } from '../support/card-writer.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { gathers } from '../support/meeting-room.ts';
import type { Moderator } from '../support/moderator.ts';
import { type Participant, readable } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { slidesPdf } from '../support/slides-pdf.ts';
import type { Wall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { attachments: files, board, openPoints, questions } = words;
const [north, south] = ['Landkreis Nord', 'Landkreis Süd'];
const titles = {
  first: 'Vortrag: Landkreis Nord',
  firstQuestions: 'Fragen an den Landkreis Nord',
  second: 'Vortrag: Landkreis Süd',
  secondQuestions: 'Fragen an den Landkreis Süd',
  options: 'Zwei Wege, ein Ziel',
};
const agenda = [
  { title: titles.first, minutes: 20, kind: 'talk' },
  { title: titles.firstQuestions, minutes: 10, kind: 'questions' },
  { title: titles.second, minutes: 20, kind: 'talk' },
  { title: titles.secondQuestions, minutes: 10, kind: 'questions' },
  { title: titles.options, minutes: 30, kind: 'proContra' },
];
const fields = {
  pro1: `${north}: ${board.prompts.pro}`,
  contra1: `${north}: ${board.prompts.contra}`,
  pro2: `${south}: ${board.prompts.pro}`,
  contra2: `${south}: ${board.prompts.contra}`,
};

let room: Room;

const keep = async (page: Page, name: string) => keepPicture(`planning-${name}.png`, await page.screenshot());

/** Slides are handed in; the wall shows the first page, and a tablet may follow. */
async function givesTalk(ada: Moderator, wall: Wall, bea: Participant, { title, name, pages }: GivenTalk) {
  await ada.goesTo(title);
  await ada.page.getByText(files.talk.heading, { exact: true }).click();
  await ada.page.getByLabel(files.talk.choose, { exact: true }).setInputFiles({
    ...{ name, mimeType: 'application/pdf' },
    buffer: await slidesPdf(bea.page, pages),
  });
  await wall.sees(files.talk.page(1, pages.length));
  await ada.page.getByLabel(files.talk.onTablets).check();
  await bea.sees(files.talk.page(1, pages.length));
  await ada.presses(files.talk.next);
  await wall.sees(files.talk.page(2, pages.length));
  await bea.sees(files.talk.page(2, pages.length));
}

interface GivenTalk {
  readonly title: string;
  readonly name: string;
  readonly pages: readonly string[];
}

/** Asked and supported by one tablet without a network, by the other with one; answered in parts; the rest stays open. */
async function asksTheFirst(ada: Moderator, wall: Wall, [bea, cem]: readonly [Participant, Participant], net: Network) {
  await ada.goesTo(titles.firstQuestions);
  await ada.presses(questions.panel.live);
  const [beas, cems] = [asker(bea.page), asker(cem.page)];
  await beas.asks('Wie viele Stellen waren es?');
  await cem.sees('Wie viele Stellen waren es?');
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await net.cut();
  await cems.asks('Was hätten Sie anders gemacht?', true);
  await cems.supports('Wie viele Stellen waren es?');
  await cem.seesSaved('onDevice');
  await cem.page.reload();
  await cem.sees('Was hätten Sie anders gemacht?');
  await keep(cem.page, 'tablet-questions-offline');
  await beas.asks('Wer hat es bezahlt?');
  await wall.sees('Wer hat es bezahlt?');
  expect(await wall.text()).not.toContain('Was hätten Sie');
  await net.heal();
  await wall.sees('Was hätten Sie anders gemacht?');
  await wall.sees('+1');

  await ada.presses(questions.panel.setNowOf('Wie viele Stellen waren es?'));
  await wall.sees(questions.now);
  await keep(wall.page, 'wall-question-now');
  const entry = ada.page
    .locator('.plenum-questions-list > li')
    .filter({ has: ada.page.locator('.plenum-questions-text', { hasText: 'Wie viele Stellen waren es?' }) });
  await entry.getByText(questions.panel.answer, { exact: true }).click();
  await entry.getByLabel(questions.panel.part('a'), { exact: true }).fill('Zwei ganze im ersten Jahr');
  await entry.getByRole('button', { name: questions.panel.addPart('b'), exact: true }).click();
  await entry.getByLabel(questions.panel.part('b'), { exact: true }).fill('Seither drei');
  await ada.presses(questions.panel.doneOf('Wie viele Stellen waren es?'));
  await bea.sees('b) Seither drei');
  await keep(bea.page, 'tablet-answered');
  await keep(ada.page, 'lead-questions');
}
type Network = Awaited<ReturnType<Room['network']>>;

async function weighsBoth(ada: Moderator, wall: Wall, [bea, cem]: readonly [Participant, Participant]) {
  await ada.goesTo(titles.options);
  await ada.page.getByText(board.panel.settings, { exact: true }).click();
  await ada.page.getByLabel(board.panel.optionName(1)).fill(north);
  await ada.page.getByLabel(board.panel.optionName(2)).fill(south);
  await ada.presses(board.panel.cover);
  await bea.sees(fields.contra2);
  await cem.sees(fields.contra2);
  const [beas, cems] = [cardWriter(bea.page, fields), cardWriter(cem.page, fields)];
  await beas.handsIn('pro1', 'Ein Ansprechpartner für alle Fragen');
  await beas.handsIn('contra1', 'Drei Stellen sind teuer');
  await cems.handsIn('pro2', 'Die Kommunen waren von Anfang an dabei');
  await cems.handsIn('contra2', 'Ohne feste Stelle bleibt es liegen');
  await wall.sees(board.wall.covered(4, 2));
  await keep(cem.page, 'tablet-options');
  await ada.presses(board.panel.show);
  for (const text of ['Ein Ansprechpartner für alle Fragen', 'Ohne feste Stelle bleibt es liegen'])
    await wall.sees(text);
  await keep(wall.page, 'wall-options');
  await keep(ada.page, 'lead-options');
  await ada.presses(board.panel.close);
}

test('a planning workshop: two talks with slides, questions from a tablet that was offline, and two options weighed', async () => {
  room = await openRoom();
  const { ada, wall, network, bea, cem } = await gathers(room);
  await takesAgenda(ada, agenda);
  await ada.leads();
  await ada.startsMeeting();
  const [one, two] = [
    { title: titles.first, name: 'Nord.pdf', pages: ['Unser Weg', 'Was es gekostet hat'] },
    { title: titles.second, name: 'Sued.pdf', pages: ['Ein anderer Weg', 'Wer dabei war', 'Was bleibt'] },
  ];
  await givesTalk(ada, wall, bea, one);
  await keep(wall.page, 'wall-slide');
  await keep(bea.page, 'tablet-slide');
  await asksTheFirst(ada, wall, [bea, cem], network);
  await givesTalk(ada, wall, bea, two);
  await cem.sees(files.talk.page(2, 3));

  // The second speaker is asked, too; the item is left, and what stayed open is offered with its own talk.
  await ada.goesTo(titles.secondQuestions);
  await ada.sees(questions.panel.left(titles.firstQuestions));
  await ada.presses(openPoints.questions.takeAll(2));
  await ada.sees(openPoints.questions.allTaken(2));
  await ada.presses(questions.panel.live);
  await asker(cem.page).asks('Warum ohne feste Stelle?');
  await wall.sees('Warum ohne feste Stelle?');
  await weighsBoth(ada, wall, [bea, cem]);

  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(files.talk.attachment('Nord.pdf', 2));
  await ada.sees(files.talk.attachment('Sued.pdf', 3));
  for (const text of [
    ...['Seither drei', 'Warum ohne feste Stelle?', 'Was hätten Sie anders gemacht?', 'Wer hat es bezahlt?'],
    ...Object.values(fields),
    'Die Kommunen waren von Anfang an dabei',
  ])
    await ada.sees(text);
  expect(await readable(ada.page)).not.toMatch(/\bBea\b/u);
});
