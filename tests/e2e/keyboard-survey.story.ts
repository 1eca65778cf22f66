import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { keyboard, tabsTo } from '../support/keyboard.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { survey: text, agenda } = words;
const { answer, desk, prepare } = text;
const [school, office] = ['Hochschule', 'Kreisjugendring'] as const;

test('a survey is prepared, opened, sent out, typed in, counted, shown and deleted with keys alone', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  const { page } = ada;
  await takesAgenda(ada, [{ title: 'Fachleute fragen', minutes: 5, kind: 'survey' }]);
  const keys = keyboard(page);
  const keeps = keys.keepsPlace;

  // Questions, and who is asked.
  await keys.presses(prepare.fold(0));
  await keys.types(prepare.title, 'Wege im Landkreis');
  await tabsTo(page, prepare.kinds.network);
  await page.keyboard.press('ArrowRight');
  await until(() => page.getByRole('radio', { name: prepare.kinds.experts }).isChecked(), 'experts are asked');
  await keys.presses(prepare.add(prepare.questionKinds.scale));
  await page.keyboard.type('Wie gut kommen Sie hin?');
  await keys.types(prepare.low, 'schlecht');
  await keys.presses(prepare.add(prepare.questionKinds.text));
  await page.keyboard.type('Was fehlt?');
  await keys.presses(prepare.add(prepare.questionKinds.grade));
  await page.keyboard.type('Welche Note?');
  await keys.picks(prepare.menu('Welche Note?'));
  const asked = () =>
    page
      .locator('.plenum-survey-editor .plenum-survey-head input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await until(async () => (await asked()).indexOf('Welche Note?') === 1, 'the grade is asked before the words');
  await keeps('moving a question');
  await keys.picks(prepare.menu('Welche Note?'), 2);
  await ada.sees(prepare.removed('Welche Note?'));
  await keeps('taking a question out');
  await keys.presses(agenda.undo);
  await keeps('taking that back');
  for (const [group, many] of [
    [school, '4'],
    [office, '3'],
  ] as const) {
    await keys.presses(prepare.addGroup);
    await page.keyboard.type(group);
    await page.keyboard.press('Tab');
    await page.keyboard.type(many);
  }
  await keys.presses(desk.open);
  await page.getByText(desk.links, { exact: true }).waitFor();
  await keeps('opening');

  // A link is copied, renewed, withdrawn and made anew; another one goes with what came through it.
  await keys.presses(desk.links);
  const copies = async (group: string) => {
    await keys.presses(desk.copyNamed(group));
    await ada.sees(desk.copied);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const first = await copies(school);
  await keys.presses(desk.renewNamed(school));
  await keeps('renewing a link');
  await until(async () => (await copies(school)) !== first, 'the link is another one');
  await keys.pressesBack(desk.withdrawNamed(school));
  await ada.sees(desk.withdrawn);
  await keeps('withdrawing a link');
  await keys.pressesBack(desk.renewNamed(school));
  await page.getByRole('button', { name: desk.copyNamed(school), exact: true }).waitFor();
  await keeps('making a link anew');
  const link = await copies(school);
  const answers = async (who: string, at: string) => {
    const window = await room.window(who, { at: 'phone' });
    await window.goto(at);
    await sees(window, answer.promise.experts, who);
    await keyboard(window).presses(/^1\./u, 'ArrowDown');
    await keyboard(window).presses(answer.send);
    await sees(window, answer.sentTitle, who);
  };
  await answers('Gil', link);
  await answers('Hal', await copies(office));
  await keys.presses(desk.ask);
  await ada.sees(text.of(office, text.answered(1, 3)));
  await keeps('asking how it stands');
  await keys.pressesBack(desk.discardNamed(office));
  await ada.sees(desk.discardText);
  await keys.presses(desk.discardDo);
  await ada.sees(text.of(office, text.answered(0, 3)));
  await keeps('throwing away what came by a link');

  // A form from paper, taken back and entered again.
  await keys.presses(desk.type);
  await keys.chooses(desk.typeGroup);
  const fills = async () => {
    await tabsTo(page, /^1\./u);
    await page.keyboard.press('ArrowDown');
    await keys.types('3. Was fehlt?', 'Ein Bus am Abend');
  };
  await fills();
  await keys.presses(desk.typeDo);
  await ada.sees(text.of(office, text.answered(1, 3)));
  await keeps('entering a form');
  await keys.presses(agenda.undo);
  await ada.sees(desk.takenBack);
  await keeps('taking a form back');
  await keys.pressesBack(desk.typeDo);
  await ada.sees(text.of(office, text.answered(1, 3)));
  await keeps('entering it again');

  // Counted for good, shown, saved, deleted.
  await keys.presses(desk.count);
  await ada.sees(desk.countText);
  await keys.presses(desk.countDo);
  await ada.sees(text.own);
  await keeps('counting');
  await keys.pressesBack(desk.show, 'Space');
  await until(() => page.getByLabel(desk.show).isChecked(), 'the room may see it');
  const saved = page.waitForEvent('download');
  await keys.presses(text.csv);
  expect((await saved).suggestedFilename()).toContain(text.csvName);
  await keeps('saving the table');
  await keys.presses(desk.erase);
  await ada.sees(desk.eraseText);
  await keys.presses(desk.eraseDo);
  await page.getByRole('button', { name: desk.open, exact: true }).waitFor();
  await keeps('deleting');
});
