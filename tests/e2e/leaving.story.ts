import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { askRelay } from '../support/ask-relay.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { readSeats } from '../support/device-tables.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const barriers = watchesBarriers();

const { notebook, removal, space } = words;
const { known } = words.start;

test('D360 a session of which something is only on this device goes when somebody says so twice, and into a file before', async () => {
  const room = await openRoom();
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
  await cem.sees(removal.parts.seat());
  await barriers.look(page, 'a session that is only half at the relay', removal.only);
  await keepPicture('leaving-session.png', await page.screenshot({ fullPage: true }));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: removal.save }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  const seat = (JSON.parse(file) as { documents: { name: string; json: unknown }[] }).documents.find(({ name }) =>
    name.includes('/seat/'),
  );
  expect(JSON.stringify(seat?.json).match(/"values"/g)).toHaveLength(2);
  await cem.sees(removal.saved);
  expect(await readSeats(page)).toHaveLength(1);
  await page.getByRole('button', { name: removal.removeAll }).click();
  await until(async () => (await readSeats(page)).length === 0, 'the device knows no session any more');
  await cem.sees(words.start.heading);
});

test('D360 a county of which a note is only on this tablet is asked about and kept, and goes once the relay has the note', async () => {
  const room = await openRoom();
  const county = await foundsCounty(room.relay, 2027, ['Fokusgruppe Jugend']);
  const network = await room.network();
  const page = await room.window('Anna', { at: 'tablet', baseURL: network.url });
  await page.goto(new URL(new URL(county.groupLink('Fokusgruppe Jugend')).hash, network.url).href);
  await page.getByLabel(space.join.name).fill('Anna');
  await page.getByRole('button', { name: space.join.action, exact: true }).click();
  await page.getByRole('link', { name: notebook.open, exact: true }).click();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  room.troubles.expectNoNetwork();
  await network.cut();
  await page.getByLabel(notebook.note.text, { exact: true }).fill('Der letzte Bus fährt um acht');
  await page.getByRole('button', { name: notebook.note.next, exact: true }).click();
  await page.getByText('auf diesem Gerät').filter({ visible: true }).first().waitFor();

  const asks = async () => {
    await page.goto(new URL('#/space', network.url).href);
    await page.getByRole('button', { name: space.list.forgetNamed('Landkreis Musterland') }).click();
  };
  await asks();
  await page.getByText(removal.parts.notebook()).waitFor();
  await barriers.look(page, 'a county of which a note is only here', removal.only);
  await keepPicture('leaving-county.png', await page.screenshot({ fullPage: true }));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: removal.save, exact: true }).click();
  expect((await saving).suggestedFilename()).toMatch(/plenum-work$/u);
  await page.getByRole('button', { name: removal.keep, exact: true }).click();

  await network.heal();
  await asks();
  await page.getByText(removal.leaving('Landkreis Musterland')).waitFor();
  await page.getByRole('button', { name: removal.undo, exact: true }).click();
  await page.getByRole('button', { name: space.list.forgetNamed('Landkreis Musterland') }).waitFor();
});

test('D406 the only device of an office is asked before it leaves its county, with the way to the emergency sheet', async () => {
  const room = await openRoom();
  const { invites } = await askRelay<OpenSpaceAnswer>(room.relay.url, 'spaces', { title: 'Landkreis Musterland' });
  const comes = async (who: string) => {
    const page = await room.window(who, { at: 'laptop' });
    await page.goto(new URL(`#/join/${invites.office}`, room.relay.url).href);
    await page.getByLabel(space.join.name).fill(who);
    await page.getByRole('button', { name: space.join.action, exact: true }).click();
    await page.getByText(space.year.none).waitFor();
    return page;
  };
  const page = await comes('Büro');
  const forget = page.getByRole('button', { name: new RegExp(space.list.forget) });
  const asks = async () => {
    await page.goto(new URL('#/space', room.relay.url).href);
    await forget.click();
  };
  await asks();
  await page.getByText(removal.office).waitFor();
  await barriers.look(page, 'the last device of the office', removal.office);
  await keepPicture('leaving-office.png', await page.screenshot({ fullPage: true }));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: removal.save, exact: true }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.plenum$/u);
  await page.getByRole('link', { name: removal.emergency }).click();
  await page.getByRole('img', { name: space.emergency.code }).waitFor();

  // With a second one in the office it goes by itself, and can be taken back.
  await comes('Büro zwei');
  await asks();
  await page.getByRole('button', { name: removal.undo }).click();
  await forget.waitFor();
});

test('a session that was erased says so on every tablet and leaves nothing on the device', async () => {
  const room = await openRoom();
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
