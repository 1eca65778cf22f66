import { test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { keyboard, tabsTo } from '../support/keyboard.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { agenda, ballot, groups, theses, votes } = words;
const { panel, questions, screen } = ballot;
const { dates, dots, grade, mood } = votes;
const titles = {
  groups: 'Kleingruppen',
  theses: 'Thesen',
  grade: 'Note',
  mood: 'Stimmung',
  dots: 'Punkte',
  dates: 'Termin',
};
const kinds = {
  ...titles,
  groups: 'groupWork',
  theses: 'theses',
  grade: 'grade',
  mood: 'mood',
  dots: 'dots',
  dates: 'dates',
};

test('theses, a group’s sheet, grade, mood, points and dates are steered and answered with keys alone', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await takesAgenda(
    ada,
    Object.entries(titles).map(([part, title]) => ({ title, minutes: 5, kind: kinds[part as keyof typeof kinds] })),
  );
  await ada.leads();
  await ada.startsMeeting();
  const [adas, beas] = [keyboard(ada.page), keyboard(bea.page)];
  const chosen = async (name: string) => bea.page.getByRole('radio', { name, exact: true, checked: true }).waitFor();

  // A small group is made, and somebody is moved by menu.
  await adas.presses(groups.panel.make);
  await ada.sees(groups.panel.made);
  await adas.keepsPlace('making groups');
  await bea.sees(groups.own.sentence(groups.name(1)));
  await adas.presses(groups.panel.add);
  await ada.sees(groups.panel.added);
  await adas.keepsPlace('adding a group');
  // Locking and taking out stand before the groups; nobody sits in another one to swap with.
  await adas.picks(groups.panel.menu('Bea'), 2);
  await ada.sees(groups.panel.moved('Bea', groups.name(2)));
  await adas.keepsPlace('moving somebody');

  // Theses: written, handed out to the group, and asked of everybody.
  await adas.presses(titles.theses);
  await ada.page.getByRole('heading', { level: 1, name: titles.theses }).waitFor();
  for (const thesis of ['Komfortzone', 'Dialog ist Beteiligung']) {
    await adas.types(questions.title, thesis);
    await ada.page.keyboard.press('Enter');
    await ada.page.locator('.plenum-ballot-questions li', { hasText: thesis }).waitFor();
  }
  await adas.presses(questions.removeOf('Dialog ist Beteiligung'));
  await ada.sees(questions.removed);
  await adas.keepsPlace('taking a thesis out');
  await adas.presses(agenda.undo);
  await ada.page.getByRole('button', { name: questions.removeOf('Dialog ist Beteiligung') }).waitFor();
  await adas.keepsPlace('taking it back');
  await adas.pressesBack(theses.groups.title);
  await adas.presses(theses.groups.begin);
  await ada.sees(theses.groups.running);
  await adas.keepsPlace('handing out sheets');
  await bea.sees(theses.groups.terms);
  await beas.chooses(theses.groups.add);
  await chosen(theses.groups.verdicts.right);
  await beas.keepsPlace('naming a thesis');
  await beas.pressesBack(theses.groups.verdicts.right, 'ArrowDown');
  await chosen(theses.groups.verdicts.half);
  await beas.presses(theses.groups.twice, 'Space');
  await bea.page.getByRole('checkbox', { name: theses.groups.twice, exact: true, checked: true }).waitFor();
  await beas.presses(theses.groups.takeOffOf('Komfortzone'));
  await bea.page.getByLabel(theses.groups.twice, { exact: true }).waitFor({ state: 'detached' });
  await beas.keepsPlace('taking a thesis off the sheet');
  await adas.presses(theses.groups.show);
  await ada.sees(theses.groups.isShown);
  await adas.keepsPlace('showing the sheets');
  await adas.presses(panel.cover);
  await ada.sees(panel.state.covered);
  await adas.keepsPlace('beginning');
  await bea.sees(screen.covered);
  await beas.presses(theses.choices.right, 'ArrowDown');
  await chosen(theses.choices.half);
  await beas.presses(theses.starOf('Komfortzone'));
  await bea.sees(theses.starsLeft(2, 3));
  await beas.keepsPlace('giving a star');
  await beas.presses(screen.reason);
  await beas.types(screen.reasonOf('Komfortzone'), 'Teils, teils');
  await beas.presses(screen.next);
  await bea.sees('Dialog ist Beteiligung');
  await beas.keepsPlace('going on');
  await beas.presses(theses.choices.right, 'Space');
  await chosen(theses.choices.right);
  await beas.pressesBack(screen.list);
  await beas.keepsPlace('listing all');
  await adas.presses(panel.close);
  await ada.sees(panel.state.closed);
  await adas.keepsPlace('closing');
  await adas.presses(panel.show);
  await bea.sees('Teils, teils');
  await adas.keepsPlace('showing the result');

  await adas.presses(titles.grade);
  await ada.page.getByRole('heading', { level: 1, name: titles.grade }).waitFor();
  await adas.presses(votes.begin);
  await ada.sees(panel.state.covered);
  await adas.keepsPlace('asking for a grade');
  await bea.sees(grade.ask);
  await tabsTo(bea.page, grade.ask);
  await bea.page.keyboard.press('Space');
  await bea.sees(grade.yours('1+'));
  await bea.page.keyboard.press('ArrowRight');
  await bea.sees(grade.yours('1'));
  await beas.keepsPlace('giving a grade');

  await adas.pressesBack(titles.mood);
  await ada.page.getByRole('heading', { level: 1, name: titles.mood }).waitFor();
  await adas.presses(votes.begin);
  await bea.sees(mood.ask);
  await tabsTo(bea.page, mood.ask);
  await bea.page.keyboard.press('Space');
  await bea.sees(mood.yours);

  await adas.pressesBack(titles.dots);
  await ada.page.getByRole('heading', { level: 1, name: titles.dots }).waitFor();
  await adas.types(questions.title, 'Busse am Abend');
  await ada.page.keyboard.press('Enter');
  await adas.pressesBack(panel.cover);
  await bea.sees(dots.left(3, 3));
  for (const left of [2, 1, 0]) {
    await beas.presses(dots.more('Busse am Abend'));
    await bea.sees(dots.left(left, 3));
    await beas.keepsPlace('placing a point');
  }
  await beas.presses(dots.less('Busse am Abend'));
  await bea.sees(dots.left(1, 3));
  await beas.keepsPlace('taking a point away');

  await adas.pressesBack(titles.dates);
  await ada.page.getByRole('heading', { level: 1, name: titles.dates }).waitFor();
  await tabsTo(ada.page, dates.day);
  await ada.page.keyboard.type('09092027');
  await adas.presses(dates.add);
  await ada.sees('Donnerstag, 9. September 2027');
  await adas.keepsPlace('adding a date');
  await adas.pressesBack(panel.live);
  await bea.sees('Donnerstag, 9. September 2027');
  await beas.presses(dates.choices.yes, 'ArrowDown');
  await chosen(dates.choices.maybe);
  await adas.presses(panel.close);
  await adas.keepsPlace('ending the poll');
  await adas.presses(/^Als nächsten Termin festlegen/u);
  await bea.sees(/Nächster Termin: Donnerstag/u);
  await adas.keepsPlace('settling a date');
});
