import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { guidelineQuestions } from '../../src/domain/space/guideline.ts';
import { enters } from '../support/county-screens.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { type Keyboard, keyboard } from '../support/keyboard.ts';
import { openRoom, type Room } from '../support/room.ts';
import { words } from '../support/words.ts';

const { notebook, submissions, proposals } = words;
let room: Room;

const group = 'Fokusgruppe Jugend';
const note = 'Der letzte Bus fährt um acht';
const bus = 'Ein später Bus';

const opens = async (who: string, link: string): Promise<{ page: Page; keys: Keyboard }> => {
  const page = await room.window(who, { at: 'laptop' });
  await enters(page, link, who);
  return { page, keys: keyboard(page) };
};

/** From a note to a proposal that is handed in. */
async function handsIn(page: Page, keys: Keyboard): Promise<void> {
  await keys.types(notebook.note.text, note);
  await keys.presses(notebook.note.next);
  await keys.keepsPlace('a note');
  await keys.presses(notebook.note.toDraftOf(note));
  await page.getByLabel(proposals.fields.title).first().waitFor();
  await keys.types(proposals.fields.title, bus);
  for (const question of guidelineQuestions) {
    // From the choice beside the question to the line below it.
    await keys.presses(notebook.guideline.questions[question], 'Tab');
    await page.keyboard.type('Aus der Beratung');
  }
  await keys.presses(notebook.handIn.action);
  await page.getByText(notebook.handIn.done(1)).waitFor();
  await keys.keepsPlace('handing in');
}

test('a group writes, drafts and hands in, and the office asks back and takes in, without mouse or screen', async () => {
  room = await openRoom();
  const county = await foundsCounty(room.relay, new Date().getFullYear(), [group]);
  const { page: anna, keys: annas } = await opens('Anna', county.groupLink(group));
  await annas.presses(notebook.open);
  await anna.getByRole('heading', { level: 1, name: notebook.titleOf(group) }).waitFor();
  await annas.presses(notebook.meeting.begin);
  await annas.keepsPlace('a meeting begins');
  await annas.presses(notebook.meeting.next(notebook.meeting.steps.round));
  await annas.keepsPlace('a step further');
  await handsIn(anna, annas);

  const { page: office, keys: offices } = await opens('Büro', county.links.office);
  await offices.presses(submissions.open);
  await office.getByRole('heading', { name: bus }).waitFor();
  await offices.presses(submissions.ask.action);
  await offices.types(submissions.ask.text, 'Wie viele sind es?');
  await offices.presses(submissions.ask.send);
  await office.getByText(submissions.ask.done).waitFor();
  await offices.keepsPlace('asking back');

  await annas.presses(notebook.handIn.where);
  await annas.presses(submissions.answer.action);
  await annas.types(submissions.answer.text, 'Etwa vierzig');
  await annas.presses(submissions.answer.send);
  await annas.keepsPlace('answering');
  await office.getByText(submissions.statuses.answered).filter({ visible: true }).first().waitFor();
  await offices.presses(/^In das Jahr \d{4} aufnehmen$/u);
  await office.getByText(/Nr\. \d{4}-001/u).waitFor();
  await offices.keepsPlace('taking in');
  await anna.getByText(/Nr\. \d{4}-001/u).waitFor();
}, 240_000);
