import { expect, test } from 'vitest';
import { guidelineQuestions } from '../../src/domain/space/guideline.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { enters } from '../support/county-screens.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { keyboard } from '../support/keyboard.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { frames, notebook, proposals } = words;
const barriers = watchesBarriers();

const group = 'Fokusgruppe Jugend';
const idea = 'Ein Bus am späten Abend';

test('a meeting with its course, notes, a draft with its checklist, handing in and handing over, without a mouse', async () => {
  const room = await openRoom();
  const county = await foundsCounty(room.relay, new Date().getFullYear(), [group]);
  const page = await room.window('Anna', { at: 'phone' });
  await enters(page, county.groupLink(group), 'Anna');
  const keys = keyboard(page);
  await keys.presses(notebook.open);
  await page.getByRole('heading', { level: 1, name: notebook.titleOf(group) }).waitFor();

  const { meeting, note, ready, carry } = notebook;
  await keys.presses(meeting.begin);
  for (const step of ['round', 'collect'] as const) await keys.presses(meeting.next(meeting.steps[step]));
  await keys.presses(meeting.back(meeting.steps.round));
  await keys.keepsPlace('a step back');
  await barriers.look(page, 'a meeting that runs, on a phone', meeting.hints.round);

  // Two notes in a row: the caret waits for the next one.
  await keys.types(note.text, 'Der letzte Bus fährt um acht');
  await keys.types(note.tags, 'bus');
  await keys.presses(note.next);
  await page.keyboard.type(idea);
  await page.getByRole('listitem').filter({ hasText: idea }).first().waitFor();
  await keys.presses(note.kinds.observation, 'ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('listitem').filter({ hasText: note.kinds.idea }).first().waitFor();
  await keepPicture('keyboard-notebook-phone.png', await page.screenshot({ fullPage: true }));
  await keys.pressesBack(meeting.end);
  await page.getByText(meeting.ended(2)).waitFor();
  await keys.keepsPlace('the end of the meeting');

  await keys.presses(ready.check);
  await page.getByText(ready.items.clock).waitFor();
  await barriers.look(page, 'ready to go, on a phone', ready.items.clock);
  await keepPicture('ready-phone.png', await page.screenshot({ fullPage: true }));
  const saved = page.waitForEvent('download');
  await keys.presses(carry.save);
  expect((await saved).suggestedFilename()).toMatch(/-\d\d-\d\d-\d\d\.plenum-work$/u);
  await page.getByText(/^Wird gesichert: „.*mit 2 Notizen/u).waitFor();
  await keys.presses(frames.show.open);
  await keys.presses(frames.show.pause);
  await barriers.look(page, 'codes that stand still, on a phone', frames.show.flicker);
  await keys.pressesBack(frames.show.close);
  await keys.keepsPlace('closing the codes');

  await keys.pressesBack(note.toDraftOf(idea));
  await page.getByLabel(proposals.fields.title).first().waitFor();
  // An idea is what is proposed.
  expect(await page.getByLabel(proposals.fields.measure, { exact: true }).inputValue()).toBe(idea);
  await keys.types(proposals.fields.title, 'Ein später Bus');
  await keys.presses(notebook.handIn.action);
  await keys.presses(notebook.handIn.toQuestion);
  await page.keyboard.type('Aus der Beratung');
  for (const question of guidelineQuestions.slice(1)) {
    await keys.presses(notebook.guideline.questions[question], 'Tab');
    await page.keyboard.type('Aus der Beratung');
  }
  // What lies half under the bar of the app would be measured as half as large.
  await page.evaluate(() => scrollTo(0, 0));
  await barriers.look(page, 'a draft with its checklist, on a phone', notebook.guideline.title);
  await keys.presses(notebook.handIn.action);
  await page.getByText(notebook.handIn.done(1)).waitFor();
  await keys.pressesBack(proposals.fields.title, 'End');
  await page.keyboard.type(', auch samstags');
  await page.getByText(notebook.handIn.changed(1)).waitFor();
  await keepPicture('keyboard-draft-phone.png', await page.screenshot({ fullPage: true }));
}, 240_000);
