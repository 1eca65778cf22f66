import { test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { cardWriter } from '../support/card-writer.ts';
import { drawnPhoto } from '../support/drawn-photo.ts';
import { keyboard, tabsTo } from '../support/keyboard.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { slidesPdf } from '../support/slides-pdf.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { agenda, attachments: files, board, indicators, openPoints, questions } = words;
const { panel, screen, prompts } = board;
const titles = {
  options: 'Ein Weg',
  mandate: 'Auftrag klären',
  questions: 'Rückfragen',
  indicators: 'Befunde im Kreuz',
  talk: 'Vortrag',
  steps: 'Nächste Schritte',
};
const agendaItems = [
  { title: titles.options, minutes: 5, kind: 'proContra' },
  { title: titles.mandate, minutes: 5, kind: 'mandate' },
  { title: titles.questions, minutes: 5, kind: 'questions' },
  { title: titles.indicators, minutes: 5, kind: 'indicators' },
  { title: titles.talk, minutes: 5, kind: 'talk' },
  { title: titles.steps, minutes: 5, kind: 'steps' },
];
const pro = `${board.option(1)}: ${prompts.pro}`;
const contra = `${board.option(1)}: ${prompts.contra}`;

test('options, an assignment, questions, a cross of findings, a talk and photos are steered and answered with keys alone', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem'), links.participant, { name: 'Cem' });
  await takesAgenda(ada, agendaItems);
  await ada.leads();
  await ada.startsMeeting();
  const [adas, beas] = [keyboard(ada.page), keyboard(bea.page)];
  const goes = async (title: string) => {
    await adas.pressesBack(title);
    await ada.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await adas.keepsPlace(`going to „${title}“`);
  };

  // An option is weighed: a card with a lens, a link, something kept, something struck.
  await adas.presses(panel.cover);
  await ada.sees(panel.state.covered);
  await adas.keepsPlace('collecting');
  await bea.sees(screen.covered);
  await beas.types(screen.card(pro), 'Ein Ansprechpartner für alle');
  await beas.presses(board.lenses.time, 'Space');
  await beas.presses(screen.handInNamed(pro));
  await bea.page.locator('.plenum-board-own li').waitFor();
  await beas.keepsPlace('handing in');
  await cardWriter(cem.page, { contra1: contra }).handsIn('contra1', 'Ohne Stelle bleibt es liegen');
  await adas.presses(panel.show);
  await ada.sees(panel.state.shown);
  await adas.keepsPlace('showing');
  await adas.presses(panel.moreOf('Ohne Stelle bleibt es liegen'));
  await adas.picks(panel.followsOf('Ohne Stelle bleibt es liegen'));
  await bea.sees(board.links.from('Ein Ansprechpartner für alle', pro));
  await adas.keepsPlace('tying cards');
  await adas.presses(panel.pinOf('Ohne Stelle bleibt es liegen'));
  await ada.sees(panel.wasPinned);
  await adas.keepsPlace('keeping a card');
  await beas.chooses(screen.filter);
  await bea.sees(board.leftOf(1, 2));
  await beas.keepsPlace('looking through a lens');

  await goes(titles.mandate);
  await adas.presses(panel.cover);
  await ada.sees(panel.state.covered);
  await cardWriter(cem.page).handsIn('contents', 'Bestand erheben');
  await adas.presses(panel.show);
  await adas.types(board.decision.text, 'Das Team erhebt den Bestand.');
  await adas.types(board.decision.body, 'Steuerungsgruppe');
  await wall.sees('Das Team erhebt den Bestand.');

  await goes(titles.questions);
  await adas.presses(questions.panel.live);
  await ada.sees(questions.panel.stateText.shown);
  await adas.keepsPlace('collecting questions');
  await bea.sees(questions.screen.live);
  await beas.types(questions.screen.label, 'Wer entscheidet?');
  await beas.presses(questions.screen.ask);
  await ada.sees('Wer entscheidet?');
  await beas.keepsPlace('asking');
  await cem.sees('Wer entscheidet?');
  const cems = keyboard(cem.page);
  await cems.presses(questions.screen.supportOf('Wer entscheidet?'));
  await ada.sees(questions.support(1));
  await cems.keepsPlace('supporting');
  await adas.presses(questions.panel.setNowOf('Wer entscheidet?'));
  await wall.sees(questions.now);
  await adas.keepsPlace('calling a question up');
  await adas.presses(questions.panel.answerOf('Wer entscheidet?'));
  await adas.types(questions.panel.part('a'), 'Der Kreistag');
  await adas.presses(questions.panel.addPart('b'));
  await adas.pressesBack(questions.panel.part('b'), 'a');
  await adas.pressesBack(questions.panel.doneOf('Wer entscheidet?'));
  await bea.sees('a) Der Kreistag');
  await adas.keepsPlace('ticking a question off');

  // Findings: added, placed by keys, removed from a menu that goes with it, and brought back.
  await goes(titles.indicators);
  for (const finding of ['Zu wenig Zeit', 'Gute Daten']) {
    await adas.types(indicators.panel.add, finding);
    await ada.page.keyboard.press('Enter');
    await ada.page.getByRole('button', { name: new RegExp(`${finding} bearbeiten`, 'u') }).waitFor();
    await adas.keepsPlace('adding a finding');
  }
  await adas.presses(indicators.panel.handle(2, 'Gute Daten'), 'ArrowUp');
  await ada.sees(indicators.panel.moved(2));
  await adas.keepsPlace('placing a finding');
  await adas.picks(indicators.panel.menu(1, 'Zu wenig Zeit'), 2);
  await ada.sees(indicators.panel.removed(1));
  await adas.keepsPlace('removing a finding');
  await adas.presses(agenda.undo);
  await ada.page.getByRole('button', { name: indicators.panel.menu(1, 'Zu wenig Zeit') }).waitFor();
  await adas.keepsPlace('taking it back');
  await bea.sees('Zu wenig Zeit');
  await beas.presses(indicators.screen.look(1, 'Zu wenig Zeit'));
  await bea.sees(indicators.screen.aside);
  await beas.keepsPlace('looking at a finding');
  await beas.pressesBack(indicators.screen.back);
  await bea.sees(indicators.screen.follow);
  await beas.keepsPlace('following again');

  // Slides and photos: choosing a file is the browser's own; all else goes by keys.
  await goes(titles.talk);
  await adas.presses(files.talk.heading);
  const buffer = await slidesPdf(bea.page, ['Eins', 'Zwei', 'Drei']);
  const pdf = { name: 'Folien.pdf', mimeType: 'application/pdf', buffer };
  await ada.page.getByLabel(files.talk.choose, { exact: true }).setInputFiles(pdf);
  await wall.sees(files.talk.page(1, 3));
  await adas.presses(files.talk.next);
  await wall.sees(files.talk.page(2, 3));
  await adas.keepsPlace('turning a page');
  await ada.page.keyboard.press('PageDown');
  await wall.sees(files.talk.page(3, 3));
  await adas.presses(files.talk.onTablets, 'Space');
  await bea.sees(files.talk.following);
  await beas.presses(files.talk.before);
  await bea.sees(files.talk.aside);
  await beas.keepsPlace('turning back alone');
  await beas.presses(files.talk.back);
  await bea.sees(files.talk.following);
  await beas.keepsPlace('following the talk');
  const photo = { name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto(bea.page, 'Plakat') };
  await ada.page.locator('.plenum-photos-panel > summary').last().press('Enter');
  await ada.page.getByLabel(files.take, { exact: true }).setInputFiles(photo);
  await adas.types(files.says, 'Das ganze Plakat');
  await adas.presses(files.keep);
  await ada.sees('Das ganze Plakat');
  await adas.keepsPlace('keeping a photo');

  await goes(titles.steps);
  await adas.types(openPoints.newWhat, 'Einladung verschicken');
  await ada.page.keyboard.press('Enter');
  await bea.sees('Einladung verschicken');
  await adas.keepsPlace('writing a step down');
  await adas.presses(openPoints.closeOf('Einladung verschicken'));
  await ada.sees(openPoints.done(1));
  await adas.keepsPlace('closing a step');
  await tabsTo(ada.page, agenda.undo, 'Shift+Tab');
});
