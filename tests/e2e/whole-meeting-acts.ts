import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cycleWords } from '../../src/words/cycle.de.ts';
import { decidingWords } from '../../src/words/deciding.de.ts';
import { minutesWords } from '../../src/words/minutes.de.ts';
import { withoutDeviceWords } from '../../src/words/without-device.de.ts';
import { type Moderator, moderator } from '../support/moderator.ts';
import { type Participant, sees } from '../support/participant.ts';
import { records } from '../support/scribe.ts';
import { words } from '../support/words.ts';
import { type Person, type Table, titles } from './said.ts';
import { frame, type Gathering, opens } from './whole-meeting-room.ts';
import { decisions, type Form, nextDate, objection, points } from './whole-meeting-said.ts';

const { access, moderation } = words;

/** What the cockpit says of the time: the clock of the item, since when, and when the session will end. */
export async function expectTime(who: Moderator, told: readonly string[]): Promise<void> {
  for (const text of told) await who.sees(text);
}

export async function judges(who: Participant, table: Table, from = 0, to: number = titles.length): Promise<void> {
  for (const title of titles.slice(from, to)) {
    const said = table.get(title)?.[who.name as Person];
    if (said === undefined) throw new Error(`${who.name} has nothing to say of ${title}`);
    await who.judges(title, said);
  }
}

/** What the group is charged with, and where the session stands in the year: without a network, also after a reload. */
export async function readsWhatItIsAbout({ page, sees }: Participant): Promise<void> {
  const cycle = cycleWords.steps.assessment;
  await page.reload();
  await page.getByRole('button', { name: words.session.about }).click();
  for (const text of [...frame.mandate.split('\n'), ...frame.goals, cycle.title, cycle.result]) await sees(text);
  await page.getByRole('button', { name: words.ui.close, exact: true }).click();
}

/** Somebody who leads types in the form that came in on paper, and goes back to leading. */
export async function typesForm({ page, sees, presses }: Moderator, form: Form): Promise<void> {
  const { menu, menuItems, paper } = withoutDeviceWords;
  const lead = page.url();
  await presses(menu);
  await page.getByRole('menuitem', { name: menuItems.paper }).click();
  await page.getByLabel(paper.number).fill('7');
  await page.keyboard.press('Enter');
  await page.getByLabel(paper.perspective).selectOption('concerned');
  for (const [index, title] of titles.entries())
    for (const [dimension, value] of Object.entries(form.get(title) ?? {}))
      await page.getByLabel(paper.score(`${index + 1} ${title}`, dimension)).fill(String(value));
  await presses(paper.save);
  await sees(paper.saved(7));
  await page.goto(lead);
}

/** The scribe writes at what runs. */
export async function writesDown({ scribe }: Gathering, item: keyof typeof points): Promise<void> {
  await scribe.getByRole('heading', { name: item }).first().waitFor();
  await records(scribe, points[item]);
}

/** On a phone one of three parts is there at a time. */
export async function turnsTo(page: Page, panel: keyof typeof moderation.panel): Promise<void> {
  const tabs = page.getByRole('navigation', { name: moderation.panels });
  await tabs.getByRole('button', { name: moderation.panel[panel], exact: true }).click();
}

/** Bert locks the laptop that is lost and shows a new way to the same seat; Ada opens it on another laptop. */
export async function comesBack(gathering: Gathering): Promise<Moderator> {
  const { page, presses, sees } = gathering.bert;
  const lost = words.ui.roles.moderator;
  await turnsTo(page, 'room');
  await page.getByRole('button', { name: access.staff(4) }).click();
  await page.getByRole('button', { name: access.menu(lost) }).click();
  await page.getByRole('menuitem', { name: access.lock }).click();
  await presses(`${lost}: ${access.give}`);
  await sees(access.giveTo(lost));
  await presses(access.copy);
  await sees(access.copied);
  const way = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await turnsTo(page, 'now');
  const laptop = await opens(gathering, 'Ada’s new laptop', { at: 'laptop' });
  await laptop.goto(way);
  await laptop.getByRole('button', { name: words.join.actions.moderator }).click();
  await laptop.waitForURL(/\/lead$/);
  return moderator('Ada', laptop);
}

/** Every proposal gets its result and its reason; to one there is an objection. */
export async function decidesAll({ page, presses, sees }: Moderator): Promise<void> {
  const { decision, verdict: verdictWords } = decidingWords;
  for (const [index, { title, verdict, reason }] of decisions.entries()) {
    await presses(decision.next);
    await page.getByRole('heading', { name: `${index + 1} ${title}` }).waitFor();
    if (index === 2) {
      await page.getByRole('radio', { name: decision.objection.raised }).check();
      await page.getByLabel(decision.objectionText).fill(objection);
      await presses(decision.objectionAdd);
    }
    await page.getByRole('radio', { name: verdictWords[verdict], exact: true }).check();
    await page.getByLabel(decision.reason, { exact: true }).fill(reason);
  }
  await sees(decision.progress(decisions.length, decisions.length));
}

/** The end: the goals, the next date, the minutes approved, the sheet open. */
export async function endsMeeting({ page, presses, sees }: Moderator, reached: string): Promise<void> {
  const { ending } = decidingWords;
  await sees(ending.allDecided);
  await page.getByRole('checkbox', { name: reached }).check();
  await page.getByLabel(ending.nextDate).fill(nextDate);
  await presses(ending.end);
  await sees(ending.endedText);
  await page.getByRole('link', { name: ending.minutes }).click();
  await presses(minutesWords.approve);
  await page.getByRole('link', { name: minutesWords.toSheet }).click();
  await page.locator('.plenum-sheet').waitFor();
}

/** Nobody's screen says anything else than this. */
export async function everybodySees(people: readonly Participant[], text: string): Promise<void> {
  for (const { page, name } of people) await sees(page, text, name);
  expect(people.length).toBeGreaterThan(0);
}
