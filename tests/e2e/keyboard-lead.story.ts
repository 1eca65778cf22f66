import { afterEach, expect, test } from 'vitest';
import { keyboard, tabsTo } from '../support/keyboard.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

let room: Room;
afterEach(async () => {
  expect(await room.leave()).toEqual([]);
});

const { agenda, assessment, deciding, moderation, results } = words;
const { opening, panel, singly } = words.rounds;
const round = assessment.round(1);
const title = 'Frühe Hilfen';

test('Ada leads a meeting from the first item to the end with keys alone, and always knows where she is', async () => {
  room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  await ada.page.getByText(words.prepare.invitation.more).click();
  const guestLink = await ada.link('guest');
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await ada.leads();
  const { page } = ada;
  const keys = keyboard(page);

  await keys.presses(moderation.now.start);
  await page.getByRole('heading', { level: 1, name: 'Willkommen und Runde' }).waitFor();
  await keys.keepsPlace('starting the meeting');
  await keys.presses(/^Weiter zu „/);
  await page.getByRole('heading', { level: 1, name: 'Ziele für heute' }).waitFor();
  await keys.keepsPlace('going on');
  await keys.presses(moderation.now.addLabel(5));
  await keys.pressesBack(moderation.now.pauseLabel);
  await ada.sees('Uhr steht');
  await keys.keepsPlace('stopping the clock');
  await keys.pressesBack(moderation.now.resume);
  await page.getByRole('button', { name: moderation.now.pauseLabel }).waitFor();
  await keys.presses('Im Kontext einschätzen');
  await page.getByRole('heading', { level: 1, name: 'Im Kontext einschätzen' }).waitFor();
  await keys.keepsPlace('choosing an item');

  // A guest is let in by the menu of the seat; Escape closes a menu and gives the focus back.
  const guestPage = await room.window('Gerd');
  await guestPage.goto(guestLink);
  await guestPage.getByLabel(words.join.name).fill('Gerd');
  await guestPage.getByRole('button', { name: words.join.actions.guest }).click();
  await keys.presses(`${moderation.room.guests(1)} – ${moderation.room.show}`);
  await keys.presses(words.access.menu('Gerd'));
  await page.getByRole('menuitem', { name: moderation.room.admit }).waitFor();
  await page.keyboard.press('Escape');
  await tabsTo(page, words.access.menu('Gerd'));
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: moderation.room.admit }).waitFor();
  await page.keyboard.press('Enter');
  await ada.sees(moderation.room.nowCounted('Gerd'));
  await keys.keepsPlace('letting a guest in');

  await keys.presses(opening.more);
  await keys.presses(opening.disclosures.covered.name, 'ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByText(opening.disclosures.named.text).filter({ visible: true }).first().waitFor();
  await keys.presses('3 Wohnraum-Lotsen', 'Space');
  await keys.pressesBack(opening.openPart(1, 11));
  await ada.sees(/Eingegangen: 0 von 2/);
  await keys.keepsPlace('opening the round');

  // What others do moves nothing.
  await tabsTo(page, panel.close);
  await bea.judges(title, { Bedeutung: 7, Größe: 5 });
  await bea.page.getByText(results.notes.title).click();
  const note = (number: number) => bea.page.getByLabel(results.notes.label(results.kinds.strength, number));
  await note(1).fill('Spart weite Wege');
  await note(2).fill('Kurze Wege');
  await bea.finishes();
  await ada.sees(/Eingegangen: 1 von 2/);
  await page.keyboard.press('Enter');
  await ada.sees(panel.closedText);
  await keys.keepsPlace('closing the round');

  await keys.presses(panel.reveal);
  await keys.presses(panel.cancel);
  await ada.sees(panel.closedText);
  await keys.keepsPlace('cancelling the countdown');
  await keys.presses(singly.begin);
  await keys.presses(singly.showNamed(1, title));
  await ada.sees(singly.progress(1, 11));
  await keys.keepsPlace('showing one');
  await wall.sees(/Gerade gezeigt: 1/);
  await keys.presses(singly.rest);
  await ada.sees(panel.revealedTitle(round));
  await keys.keepsPlace('showing all');

  await keys.presses(panel.begin);
  await ada.sees(panel.letGo);
  await keys.keepsPlace('presenting a proposal');
  await keys.presses(panel.next);
  await keys.presses(panel.letGo);
  await ada.sees(panel.free);
  await keys.keepsPlace('letting go');
  const choice = page.getByRole('combobox', { name: panel.wall });
  await keys.chooses(panel.wall, 3);
  await until(async () => (await choice.inputValue()) === 'table', 'the wall is to show the table');
  await wall.page.locator('table').waitFor();
  const across = page.getByRole('combobox', { name: panel.axis.x });
  const before = await across.inputValue();
  await keys.presses(panel.swap);
  await until(async () => (await across.inputValue()) !== before, 'the axes are changed for each other');
  await keys.keepsPlace('swapping the axes');

  await keys.presses('Ergebnisse festlegen');
  await page.getByRole('heading', { level: 1, name: 'Ergebnisse festlegen' }).waitFor();
  await keys.presses(deciding.decision.next);
  await ada.sees(deciding.thoughts.accept);
  await keys.keepsPlace('going to a proposal');
  await keys.picks(`${deciding.thoughts.merge} …: `);
  await ada.sees(deciding.thoughts.times(2));
  await keys.keepsPlace('laying thoughts together');
  await keys.presses(agenda.undo);
  await until(async () => !(await page.locator('.plenum-thoughts').innerText()).includes('(2)'), 'it is taken back');
  await keys.keepsPlace('taking it back');
  await keys.presses(deciding.thoughts.accept, 'Space');
  await page.locator('.plenum-thoughts li[data-accepted]').waitFor();
  await keys.presses(`${deciding.decision.verdict} ${deciding.open}`, 'ArrowDown');
  await ada.sees(deciding.decision.progress(1, 12));
  await keys.types(deciding.decision.reason, 'Trägt in jedem Sozialraum.');
  await keys.presses(deciding.poll.title);
  await keys.types(deciding.poll.question, 'Noch eine Runde?');
  await keys.presses(deciding.poll.start);
  await ada.sees(deciding.poll.voted(0, 2));
  await keys.keepsPlace('beginning a straw poll');
  await keys.presses(deciding.poll.close);
  await ada.sees(deciding.poll.show);
  await keys.keepsPlace('closing a straw poll');
  await keys.presses(deciding.poll.show);
  await wall.page.locator('.plenum-poll-bar').first().waitFor();
  await keys.presses(deciding.poll.end);
  await page.getByRole('button', { name: deciding.poll.end, exact: true }).waitFor({ state: 'detached' });
  await keys.keepsPlace('ending a straw poll');

  await keys.presses(moderation.room.closeDoor);
  await ada.sees(moderation.room.doorClosed);
  await keys.keepsPlace('closing the door');
  await keys.presses('Wie geht es weiter?');
  await page.getByRole('heading', { level: 1, name: 'Wie geht es weiter?' }).waitFor();
  await keys.presses(deciding.ending.end);
  await ada.sees(deciding.ending.endedText);
  await keys.keepsPlace('ending the session');
  await wall.sees(deciding.wall.ended);
});
