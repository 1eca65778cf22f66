import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { readSeats } from '../support/device-tables.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

let room: Room;
afterEach(async () => {
  expect(await room.leave()).toEqual([]);
});

const { known } = words.start;

test('removing a session from a device says what only this device has, and puts that into a file if it is to go all the same', async () => {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  const network = await room.network();
  const cem = await joinsWith(await room.window('Cem'), `${network.url}#/join/${meeting.code}`, { name: 'Cem' });
  await opensFirstRound(meeting);
  await cem.judges('Frühe Hilfen', { Bedeutung: 5, Größe: 6 });
  await cem.seesSaved('saved');
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cem.judges('Schulsozialarbeit', { Bedeutung: 9, Größe: 8 });
  await cem.seesSaved('onDevice');

  const { page } = cem;
  await page.getByRole('link', { name: words.ui.appName, exact: true }).click();
  await page.getByRole('button', { name: new RegExp(known.forget) }).click();
  await cem.sees(known.onlyHere('Steuerungsgruppe Sozialplanung'));
  expect(await readSeats(page)).toHaveLength(1);
  const removing = page.waitForEvent('download');
  await page.getByRole('button', { name: known.forgetAnyway }).click();
  const file = await readFile(await (await removing).path(), 'utf8');
  const seat = (JSON.parse(file) as { documents: { name: string; json: unknown }[] }).documents.find(({ name }) =>
    name.includes('/seat/'),
  );
  expect(JSON.stringify(seat?.json).match(/"values"/g)).toHaveLength(2);
  await until(async () => (await readSeats(page)).length === 0, 'the device knows no session any more');
  await cem.sees(words.start.heading);
});

test('a session that was erased says so on every tablet and leaves nothing on the device', async () => {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea'), meeting.links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 5, Größe: 6 });
  await bea.seesSaved('saved');

  const [moderator] = await readSeats(meeting.ada.page);
  const { status } = await fetch(`${room.relay.url}api/sessions/${moderator?.sessionId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${moderator?.token}` },
  });
  expect(status).toBe(204);
  await bea.sees(words.session.erased.title);
  await bea.page.getByRole('button', { name: words.session.erased.leave }).click();
  await bea.sees(words.start.heading);
  expect(await readSeats(bea.page)).toEqual([]);
  const left = await bea.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual(['plenum']);
});
