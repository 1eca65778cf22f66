import { readFile } from 'node:fs/promises';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { decidingWords as deciding } from '../../src/words/deciding.de.ts';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';
import { mayCopy, opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { type Moderator, moderator } from '../support/moderator.ts';
import { participant, sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { opensAlone, opensScreen, presses } from './alone.ts';

const { assessment, results } = words;
const { handed, home, lock, paper, place } = withoutDevice;
const first = 'Frühe Hilfen';
const remark = 'Spart weite Wege';

/** Somebody at the tablet says what they say in this round, the first time with a remark. */
async function sits(page: Page, round: number, number: number): Promise<void> {
  await presses(page, handed.next);
  const politics = words.ui.perspectives['politics'] ?? '';
  await presses(page, round === 1 ? politics : place.handed(number));
  const person = participant(`person ${number}`, page);
  await person.sees(place.handed(number));
  await person.judges(first, { Bedeutung: number + round, Größe: number });
  if (round === 1 && number === 1) {
    await page.getByText(results.notes.title).click();
    await page.getByLabel(results.notes.label(results.kinds.strength, 1)).fill(remark);
  }
  await page.locator('button.plenum-score-judged').click();
  await presses(page, assessment.overview.done);
  await person.sees(handed.pass);
}

async function typesIn(page: Page, form: number, value: number): Promise<void> {
  await page.getByLabel(paper.number).fill(String(form));
  await page.keyboard.press('Enter');
  const fields = page.locator('input[data-paper]');
  await fields.first().fill(String(value));
  await fields.nth(1).fill(String(value));
  await presses(page, paper.save);
  await sees(page, paper.saved(form), 'Ada');
}

async function countsHands({ page, sees: adaSees }: Moderator): Promise<void> {
  await page.locator('summary', { hasText: deciding.poll.title }).first().click();
  await page.getByLabel(deciding.poll.question, { exact: true }).fill('Noch eine Runde?');
  await page.getByRole('combobox', { name: deciding.poll.kind }).selectOption('hands');
  await presses(page, deciding.poll.start);
  await page.getByLabel(deciding.poll.handsFor('ja')).fill('12');
  await page.getByLabel(deciding.poll.handsFor('nein')).fill('5');
  await presses(page, deciding.poll.show);
  await adaSees(`${deciding.poll.hands}: ${deciding.poll.total(17)}`);
  await presses(page, deciding.poll.end);
}

const textOf = async (download: Download): Promise<string> => (await readFile(await download.path())).toString('utf8');

/** Everything that leaves the session as numbers. */
async function files(who: Moderator): Promise<readonly string[]> {
  await who.goesTo('Im Kontext einschätzen');
  const menu = async (name: string) => {
    await presses(who.page, words.files.menu);
    const item = who.page.getByRole('menuitem', { name });
    const [saved] = await Promise.all([who.page.waitForEvent('download'), item.click()]);
    return textOf(saved);
  };
  const told: string[] = [];
  for (const kind of ['measures', 'rows', 'decisions', 'notes', 'json'] as const)
    told.push(await menu(words.files[kind]));
  return [...told, await menu(deciding.poll.file.menu)];
}

/** Two rounds: three people at the tablet, which is taken back, and a form each time. */
async function meets(device: BrowserContext, ada: Moderator): Promise<void> {
  for (const round of [1, 2]) {
    if (round === 2) await presses(ada.page, words.rounds.panel.open(2));
    const tablet = await opensScreen(device, ada, 'handed');
    await tablet.getByLabel(lock.code).fill('4711');
    await presses(tablet, lock.begin);
    for (const number of [1, 2, 3]) await sits(tablet, round, number);
    await tablet.getByRole('link', { name: handed.moderator }).click();
    await tablet.getByLabel(lock.code).fill('4711');
    await presses(tablet, lock.open);
    await tablet.getByRole('heading', { level: 1, name: 'Im Kontext einschätzen' }).waitFor();
    await tablet.goto(ada.page.url().replace(/lead$/, 'paper'));
    if (round === 1) {
      await typesIn(tablet, 70, 2);
      await ada.sees('Eingegangen: 4 von 4');
      await presses(tablet, words.agenda.undo);
      await ada.sees('Eingegangen: 3 von 3');
    }
    await typesIn(tablet, 7, round === 1 ? 9 : 8);
    await ada.sees('Eingegangen: 4 von 4');
    await ada.closesRound();
    await ada.showsResult(round);
    await tablet.close();
  }
}

test('two rounds, remarks, hands and a decision without a server are the same after it has taken them, and any moderator goes on', async () => {
  const room = await openRoom();
  const device = await room.device('Ada', { at: 'laptop', ...mayCopy });
  const ada = await opensAlone(room, device);
  await meets(device, ada);
  await ada.goesTo('Ergebnisse festlegen');
  await presses(ada.page, deciding.decision.next);
  await countsHands(ada);
  await ada.page.getByRole('radio', { name: deciding.verdict.focus, exact: true }).check();
  await ada.page.getByLabel(deciding.decision.reason, { exact: true }).fill('trägt schon heute');
  const before = await files(ada);
  for (const text of ['Handzeichen', remark, 'trägt schon heute', 'ohne Server gezählt'])
    expect(before.join('\n')).toContain(text);

  await room.relay.restart();
  await presses(ada.page, home.action);
  await ada.sees(home.done);
  await until(async () => (await ada.page.locator('.plenum-room-code b').count()) > 0, 'there is a code now');
  expect(await files(ada)).toEqual(before);

  await ada.page.goto(ada.page.url().replace(/lead$/, 'prepare'));
  const link = await ada.link('moderator');
  const laptop = await room.window('Finn', { at: 'laptop' });
  await laptop.goto(link);
  await presses(laptop, words.join.actions.moderator);
  await laptop.waitForURL(/\/lead$/);
  const finn = moderator('Finn', laptop);
  expect(await files(finn)).toEqual(before);

  // Ada's laptop is gone; form 7 is not.
  await device.close();
  await laptop.goto(laptop.url().replace(/lead$/, 'paper'));
  await sees(laptop, place.paper(7), 'Finn');
  await typesIn(laptop, 7, 1);
  await laptop.goto(laptop.url().replace(/paper$/, 'lead'));
  await finn.sees('Verspätet angekommen (1)');
});

test('two laptops that type in the same form without hearing of each other: both are named, one is taken out again', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  const link = await ada.link('moderator');
  const network = await room.network();
  const laptop = await room.window('Finn', { at: 'upright' });
  await laptop.goto(link.replace(room.relay.url, network.url));
  await presses(laptop, words.join.actions.moderator);
  await laptop.waitForURL(/\/lead$/);
  await opensFirstRound({ ada });
  await laptop.goto(laptop.url().replace(/lead$/, 'paper'));
  const desk = await opensScreen(ada.page.context(), ada, 'paper');
  await typesIn(desk, 6, 4);
  await sees(laptop, place.paper(6), 'Finn');
  room.troubles.expectNoNetwork();
  await network.cut();
  await typesIn(laptop, 7, 3);
  await typesIn(desk, 7, 3);
  await ada.sees('Eingegangen: 2 von 2');
  await network.heal();
  await ada.sees('Eingegangen: 3 von 3');
  for (const [page, who] of [
    [desk, 'Ada'],
    [laptop, 'Finn'],
  ] as const)
    await sees(page, paper.twice, who);
  await desk
    .getByRole('button', { name: `${paper.remove}: ${place.paper(7)}` })
    .first()
    .click();
  await sees(desk, paper.removed(7), 'Ada');
  await ada.sees('Eingegangen: 2 von 2');
  await until(async () => (await laptop.getByText(paper.twice).count()) === 0, 'Finn’s list has it once');
  await presses(desk, words.agenda.undo);
  await ada.sees('Eingegangen: 3 von 3');
});
