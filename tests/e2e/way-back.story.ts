import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { participant } from '../support/participant.ts';
import { moderateExample } from '../support/remote-moderator.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { look } = watchesBarriers();

test('D350 Bea on her phone goes back by mistake while scoring: one tap leads her in again, and nothing is lost', async () => {
  const room = await openRoom();
  const { join, start, ui } = words;
  const meeting = await moderateExample(room.relay.url);
  const page = await room.window('Bea', { at: 'phone', reducedMotion: 'reduce' });
  await page.goto(room.relay.url);
  await page.getByLabel(ui.code.label).fill(meeting.joinCode);
  await page.getByRole('button', { name: start.join.action }).click();
  await page.getByRole('button', { name: join.withoutPerspective }).click();
  const bea = participant('Bea', page);
  meeting.openRound(1);
  await bea.judges('Schulsozialarbeit', { Bedeutung: 7 });
  const heading = page.getByRole('heading', { level: 1 });
  const { kinds, notes } = words.results;
  const note = page.getByRole('textbox', { name: notes.label(kinds.strength, 1) });
  await page.getByText(notes.title).click();
  // She is in the middle of a word, and the field is never left.
  await note.fill('Wirkt früh, und alle Schulen ma');
  await page.goBack();
  const back = page.getByRole('link', { name: /^Zurück zur Sitzung/u });
  await back.waitFor();
  await look(page, 'start, on the way back', start.heading);
  await back.click();
  await until(async () => (await heading.innerText()).includes('Schulsozialarbeit'), 'she is where she was');
  await page.getByText(notes.title).click();
  await until(
    async () => (await note.inputValue()) === 'Wirkt früh, und alle Schulen ma',
    'the note goes on where it stopped',
  );
  expect(await bea.reads('Schulsozialarbeit')).toMatchObject({ 'Bedeutung der Zielgruppe': 7 });
  // With all said here, too, a reload ends here, not at the first one that is open.
  await bea.judges('Schulsozialarbeit', { Größe: 5 });
  await page.reload();
  await until(async () => (await heading.innerText()).includes('Schulsozialarbeit'), 'she is where she was');
  meeting.leave();
});
