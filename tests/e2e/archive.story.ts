import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { archiveWords as archive } from '../../src/words/archive.de.ts';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { moderator } from '../support/moderator.ts';
import { joinsWith, participant, sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { assessment } = words;

/** The wall's table as text, when it stands there. */
async function tableOf(wall: Page): Promise<string> {
  const table = wall.locator('main table').first();
  await table.waitFor();
  return table.innerText();
}

test('a session saved in one browser opens in another one without any network, and the wall shows the same table', async () => {
  const room = await openRoom();
  const { ada, code } = await preparesMeeting(room);
  await opensFirstRound({ ada });
  for (const [name, value] of [
    ['Bea', 3],
    ['Cem', 8],
    ['Dora', 9],
  ] as const) {
    const person = await joinsWith(await room.window(name), `${room.relay.url}#/join/${code}`, { name });
    await person.judges('Frühe Hilfen', { Bedeutung: value, Größe: value });
    await person.finishes();
  }
  await ada.sees('Eingegangen: 3 von 3');
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.putsOnWall('table');
  const wall = await ada.page.context().newPage();
  await wall.goto(ada.page.url().replace(/lead$/, 'wall'));
  const before = await tableOf(wall);
  expect(before).toContain('Frühe Hilfen');

  const [download] = await Promise.all([ada.page.waitForEvent('download'), ada.presses(archive.save)]);
  expect(download.suggestedFilename()).toMatch(/\.plenum$/);
  const buffer = await readFile(await download.path());
  await ada.sees(archive.withNames);

  const other = await room.device('Finn', { at: 'laptop' });
  const page = await other.newPage();
  await page.goto(room.relay.url);
  await participant('Finn', page).isInstalled();
  room.troubles.expectNoNetwork();
  await room.relay.kill9();
  await page.reload();
  await page.getByRole('link', { name: words.start.fromFile }).click();
  const file = { name: 'sitzung.plenum', mimeType: 'application/zip' };
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles({ ...file, buffer: buffer.subarray(0, 2_000) });
  await sees(page, archive.open.faults['damaged'] ?? '', 'Finn');
  await choose.setInputFiles({ ...file, buffer });
  await sees(page, archive.open.proposals(12), 'Finn');
  await sees(page, archive.open.rounds(1), 'Finn');
  await page.getByRole('button', { name: archive.open.open, exact: true }).click();
  await page.waitForURL(/\/lead$/);
  const finn = moderator('Finn', page);
  await finn.sees(archive.copy.title);
  await finn.sees(words.rounds.panel.revealedTitle(assessment.round(1)));
  await finn.sees(withoutDevice.provenance.fromFile);
  const again = await other.newPage();
  await again.goto(page.url().replace(/lead$/, 'wall'));
  expect(await tableOf(again)).toBe(before);
  await finn.presses(words.rounds.panel.open(2));
  await finn.sees(words.rounds.panel.nobodyYet);
});
