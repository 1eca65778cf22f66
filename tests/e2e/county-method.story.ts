import { test } from 'vitest';
import { methodWords } from '../../src/words/method.de.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { beginsCounty, opensCountySession, step } from '../support/county-screens.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { spaceSessions: sessions, cycle, prepare } = words;
const barriers = watchesBarriers();

test('a method that one session has made is kept in the county and taken over by the next, with its version', async () => {
  const room = await openRoom();
  const page = await room.window('Büro', { at: 'laptop', ...mayCopy });
  await beginsCounty(page, room.relay.url);
  const space = page.url();
  await step(page, cycle.steps.assessment.title);
  await barriers.look(page, 'no method yet', sessions.methods.empty);
  await opensCountySession(page, 'Sitzung im Mai');
  await page.locator('summary', { hasText: prepare.method.title }).click();
  await page.getByLabel(prepare.method.name).fill('Raster');
  await page.getByRole('button', { name: prepare.method.save }).click();
  const named = methodWords.named('Raster', 1);

  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  await page.getByRole('button', { name: sessions.methods.keep(named) }).click();
  await page.getByRole('button', { name: sessions.methods.remove(named) }).waitFor();
  await barriers.look(page, 'a method of the county', sessions.methods.title);
  await keepPicture('county-methods.png', await page.screenshot({ fullPage: true }));
  await page.getByLabel(sessions.open.method).selectOption({ label: named });
  await opensCountySession(page, 'Sitzung im Herbst');
  await page.locator('summary', { hasText: `${prepare.method.title}: ${named}` }).waitFor();
}, 240_000);
