import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { asker } from '../support/asker.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { cardWriter } from '../support/card-writer.ts';
import { crossList, crossModerator } from '../support/cross-moderator.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { sheetMarker } from '../support/sheet-marker.ts';
import { thesisVoter } from '../support/thesis-voter.ts';
import { englishWords as english, words } from '../support/words.ts';

const { ballot, board, groups, indicators, openPoints, questions, theses } = words;
const titles = {
  groups: 'Kleingruppen',
  theses: 'Thesen zum Bericht',
  options: 'Zwei Wege, ein Ziel',
  mandate: 'Auftrag klären',
  questions: 'Rückfragen',
  indicators: 'Befunde im Kreuz',
  steps: 'Nächste Schritte',
};
const kinds = {
  ...{ groups: 'groupWork', theses: 'theses', options: 'proContra', mandate: 'mandate' },
  ...{ questions: 'questions', indicators: 'indicators', steps: 'steps' },
};
const fields = {
  pro1: `${board.option(1)}: ${board.prompts.pro}`,
  contra2: `${board.option(2)}: ${board.prompts.contra}`,
};
const long =
  'Eine sehr lange Karte, die erzählt, wie es in der Beratungsstelle im Norden des Kreises gewesen ist. '.repeat(3);

const { look, measure } = watchesBarriers();

test('no instrument of a workshop has barriers, on tablet, English phone, small English wall and in the cockpit', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  await takesAgenda(
    ada,
    Object.entries(titles).map(([part, title]) => ({ title, minutes: 5, kind: kinds[part as keyof typeof kinds] })),
  );
  const wall = await room.window('the wall', { viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
  await wall.goto(links.wall);
  await wall.getByRole('button', { name: english.join.actions.projector, exact: true }).click();
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem', { at: 'upright' }), links.participant, { name: 'Cem' });
  const phone = await room.window('Dora', { at: 'phone', locale: 'en-GB' });
  await phone.goto(links.participant);
  await phone.getByRole('button', { name: english.join.withoutPerspective, exact: true }).click();
  await ada.leads();
  await ada.startsMeeting();

  const keep = async (page: Page, name: string) =>
    keepPicture(`${name}.png`, await page.screenshot({ fullPage: page === phone }));
  /** Everybody's screen of one state: what has to stand there, in German and in English. */
  const looks = async (state: string, said: { lead: string; tablet: string; phone: string; wall: string }) => {
    await look(ada.page, `lead, ${state}`, said.lead);
    await look(bea.page, `tablet, ${state}`, said.tablet);
    await measure(bea.page, `tablet, ${state}`);
    await look(phone, `phone, ${state}`, said.phone);
    await measure(phone, `phone, ${state}`);
    await look(wall, `wall, ${state}`, said.wall);
    for (const [page, who] of [
      [ada.page, 'lead'],
      [bea.page, 'tablet'],
      [phone, 'phone'],
      [wall, 'wall'],
    ] as const)
      await keep(page, `${state}-${who}`.replaceAll(/\W+/gu, '-'));
  };
  const goes = async (title: string) => ada.goesTo(title);

  await ada.page.getByLabel(groups.panel.count, { exact: true }).selectOption('2');
  await ada.presses(groups.panel.make);
  await looks('groups made', {
    lead: groups.panel.made,
    tablet: groups.own.soon,
    phone: english.groups.own.soon,
    wall: english.groups.wall.where,
  });
  await ada.page.getByLabel(groups.panel.newQuestion, { exact: true }).fill('Was hilft?');
  await ada.presses(groups.panel.addQuestion);
  await ada.presses(groups.panel.begin);
  await looks('groups writing', {
    lead: groups.panel.state.writing,
    tablet: groups.own.terms,
    phone: english.groups.own.terms,
    wall: 'Was hilft?',
  });

  await goes(titles.theses);
  await ada.page.locator('summary', { hasText: ballot.questions.paste }).click();
  const list = Array.from(
    { length: 12 },
    (_, index) => `${index + 1}. These ${index + 1} mit einem nicht ganz kurzen Titel`,
  );
  await ada.page.getByRole('textbox', { name: ballot.questions.paste }).fill(list.join('\n'));
  await ada.presses(ballot.questions.take);
  await ada.page.locator('summary', { hasText: theses.groups.title }).click();
  await ada.presses(theses.groups.begin);
  await ada.presses(ballot.panel.cover);
  await sheetMarker(bea.page).marks('agree', list[0]?.replace('1. ', '01 ') ?? '', 'conditional', { condition: long });
  await sheetMarker(bea.page).writes('more', long);
  await looks('theses sheet', {
    lead: ballot.panel.state.covered,
    tablet: theses.groups.terms,
    phone: english.theses.groups.terms,
    wall: 'These 1 mit',
  });
  await bea.page.getByRole('button', { name: theses.groups.mine, exact: true }).click();
  await phone.getByRole('button', { name: english.theses.groups.mine, exact: true }).click();
  await thesisVoter(bea.page).says('These 1 mit einem nicht ganz kurzen Titel', 'right', { star: true, reason: long });
  await looks('theses single', {
    lead: ballot.panel.state.covered,
    tablet: theses.starsLeft(2, 3),
    phone: english.theses.starsLeft(3, 3),
    wall: 'These 1 mit',
  });
  await ada.presses(ballot.panel.close);
  await ada.presses(theses.groups.show);
  await ada.presses(ballot.panel.show);
  await looks('theses shown', {
    lead: ballot.panel.state.shown,
    tablet: ballot.screen.ended,
    phone: english.ballot.screen.ended,
    wall: english.theses.rules.groups.text,
  });
  await ada.page.getByLabel(theses.groups.wall, { exact: true }).selectOption({ label: theses.groups.pictures.sheets });
  await look(wall, 'wall, theses sheets', english.theses.groups.rows.agree);
  await keep(wall, 'theses-sheets-wall');

  await goes(titles.options);
  await ada.presses(board.panel.cover);
  await cardWriter(bea.page, fields).handsIn('pro1', long);
  await cardWriter(cem.page, fields).handsIn('contra2', 'Ohne feste Stelle bleibt es liegen');
  await looks('options covered', {
    lead: board.panel.state.covered,
    tablet: board.screen.handedIn,
    phone: english.board.screen.covered,
    wall: english.board.wall.covered(2, 2),
  });
  await ada.presses(board.panel.show);
  await looks('options shown', {
    lead: board.panel.state.shown,
    tablet: board.screen.everybody,
    phone: english.board.screen.everybody,
    wall: 'Ohne feste Stelle',
  });

  await goes(titles.mandate);
  await ada.presses(board.panel.cover);
  await cardWriter(bea.page).handsIn('contents', 'Bestand erheben');
  await ada.presses(board.panel.show);
  await ada.page.getByLabel(board.decision.text).fill(`Das Team erhebt den Bestand. ${long}`);
  await looks('mandate', {
    lead: board.panel.state.shown,
    tablet: 'Das Team erhebt',
    phone: 'Das Team erhebt',
    wall: 'Das Team erhebt',
  });

  await goes(titles.questions);
  await ada.presses(questions.panel.live);
  await asker(bea.page).asks('Wer entscheidet?', true);
  await asker(cem.page).asks(long);
  await ada.presses(questions.panel.setNowOf('Wer entscheidet?'));
  await looks('questions', {
    lead: questions.panel.notNow,
    tablet: questions.screen.yours,
    phone: english.questions.screen.support,
    wall: english.questions.now,
  });

  await goes(titles.indicators);
  await crossModerator(ada.page).pastes(crossList(19));
  await looks('indicators', {
    lead: indicators.panel.simple,
    tablet: indicators.screen.follow,
    phone: english.indicators.screen.follow,
    wall: 'Befund mit der Nummer 1',
  });
  await bea.page.getByText(indicators.screen.inWords, { exact: true }).click();
  await look(bea.page, 'tablet, indicators in words', indicators.table.caption);
  await ada.page.getByLabel(indicators.panel.simple).check();
  await look(wall, 'wall, indicators simple', english.indicators.simpleRule);
  await keep(wall, 'indicators-simple-wall');

  await goes(titles.steps);
  await ada.page.getByLabel(openPoints.newWhat).fill('Einladung verschicken');
  await ada.page.getByLabel(openPoints.newWhat).press('Enter');
  await looks('steps', {
    lead: openPoints.count(1, 0),
    tablet: 'Einladung verschicken',
    phone: 'Einladung verschicken',
    wall: 'Einladung verschicken',
  });
});
