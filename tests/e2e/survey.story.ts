import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { takesAgenda } from '../support/agenda-file.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { mayCopy, preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith, sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { survey: text } = words;
const { answer, desk, prepare } = text;
const title = 'Abfrage bei den Netzwerken';

const { look, measure } = watchesBarriers();

/** Writes into a field and leaves it, as a person does who goes on to the next. */
const writes = async (page: Page, label: string | RegExp, value: string): Promise<void> => {
  const field = page.locator('.plenum-survey-desk').first().getByLabel(label);
  await field.fill(value);
  await field.blur();
};

test('people without a seat answer by link, one of them without a network; the meeting sees a series of its own', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = ada;
  const wallPage = await room.window('the wall', { at: 'projector' });
  const heard = overhear(wallPage);
  const wall = await opensWall(wallPage, links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await takesAgenda(ada, [{ title, minutes: 10, kind: 'survey' }]);
  await page.locator('summary', { hasText: prepare.fold(0) }).click();
  await writes(page, prepare.title, 'Wege im Landkreis');
  await ada.presses(prepare.add(prepare.questionKinds.scale));
  await writes(page, new RegExp(`^${prepare.question(1)}`), 'Wie gut kommen Sie zum Arzt?');
  await ada.presses(prepare.add(prepare.questionKinds.text));
  await writes(page, new RegExp(`^${prepare.question(2)}`), 'Was fehlt Ihnen?');
  // What was asked second is asked first, by keyboard.
  const more = page.getByRole('button', { name: prepare.menu('Was fehlt Ihnen?'), exact: true });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: prepare.up }).press('Enter');
  await page
    .getByLabel(new RegExp(`^${prepare.question(1)}`))
    .and(page.getByLabel(/freie Antwort/))
    .waitFor();
  await ada.presses(prepare.addGroup);
  await writes(page, new RegExp(`^${prepare.group}$`), 'Netzwerk Alter');
  await writes(page, new RegExp(`^${prepare.invited}`), '5');
  await look(page, 'preparation, survey', prepare.groups);
  await ada.presses(desk.open);
  await page.getByText(desk.links, { exact: true }).click();
  await ada.presses(desk.copyNamed('Netzwerk Alter'));
  await ada.sees(desk.copied);
  const link = await page.evaluate(() => navigator.clipboard.readText());

  // Two answer with a network, one on a phone whose network is gone before it is sent.
  const answers = async (who: Page, value: number, said: string) => {
    await sees(who, 'Wie gut kommen Sie zum Arzt?', 'who answers');
    expect(await who.locator('body').innerText()).not.toContain('Steuerungsgruppe');
    await who.locator(`label:has(input[type=radio][value="${value}"])`).first().click();
    await who.getByLabel('Was fehlt Ihnen?').fill(said);
    await who.getByRole('button', { name: answer.send, exact: true }).click();
  };
  for (const [name, value, said] of [
    ['Cem', 2, 'Ein Bus am Abend'],
    ['Dea', 3, 'Bänke an den Wegen'],
  ] as const) {
    const who = await room.window(name, { at: 'phone' });
    await who.goto(link);
    await sees(who, answer.promise.network, name);
    await look(who, `phone, survey of ${name}`, answer.send);
    await measure(who, `phone, survey of ${name}`);
    await answers(who, value, said);
    await sees(who, answer.sentTitle, name);
  }
  const network = await room.network();
  const eva = await room.window('Eva', { at: 'phone' });
  await eva.goto(`${network.url}${link.slice(link.indexOf('#'))}`);
  await sees(eva, 'Wie gut kommen Sie zum Arzt?', 'Eva');
  room.troubles.expectNoNetwork();
  await network.cut();
  await answers(eva, 5, 'Nichts');
  await sees(eva, answer.waitingTitle, 'Eva');
  await network.heal();
  await eva.getByRole('button', { name: answer.again, exact: true }).click();
  await sees(eva, answer.sentTitle, 'Eva');

  // Paper is typed in, and stays marked.
  await page.locator('summary', { hasText: desk.type }).click();
  await page.getByRole('textbox', { name: 'Was fehlt Ihnen?' }).fill('Ein Arzt im Ort');
  await ada.presses(desk.typeDo);
  await ada.sees(text.ways.paper(1));
  // Taken back, it lies on the table again, and is entered once.
  await ada.presses(words.agenda.undo);
  await ada.sees(desk.takenBack);
  await ada.sees(text.of('Netzwerk Alter', text.answered(3, 5)));
  await ada.presses(desk.typeDo);
  await ada.sees(text.of('Netzwerk Alter', text.answered(4, 5)));
  await ada.sees(text.ways.paper(1));

  await ada.presses(desk.count);
  await ada.presses(desk.countDo);
  await ada.sees('Bänke an den Wegen');
  await ada.leads();
  await ada.startsMeeting();
  await wall.sees(text.wall.waiting);
  await bea.sees(text.notShown);
  // Counted, but the room may not see it yet: nobody was sent a word of it.
  expect(heard.read('/tally')).not.toContain('Bänke an den Wegen');
  await page.getByLabel(desk.show).check();
  await bea.sees('Bänke an den Wegen');
  await bea.sees(text.own);
  await wall.sees(text.of('Netzwerk Alter', text.answered(4, 5)));
  await look(bea.page, 'tablet, survey', text.own);
  await measure(bea.page, 'tablet, survey');
  await look(wallPage, 'wall, survey', 'Wege im Landkreis');
  // Whoever comes too late hears the truth.
  const late = await room.window('Gil', { at: 'phone', ...mayCopy });
  await late.goto(link);
  await until(async () => (await late.locator('body').innerText()).includes(answer.closedTitle), 'Gil is too late');
});
