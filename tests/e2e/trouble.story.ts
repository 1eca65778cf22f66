import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openKeyring } from '../../server/keyring.ts';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { prepareWords as prepare } from '../../src/words/prepare.de.ts';
import { readSeats, writeSeat } from '../support/device-tables.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

let room: Room;

const { refusals, tryAgain } = words.ui;
const { agenda, moderation, saving } = words;

/** What „Arbeit als Datei speichern“ gives. */
async function savesWork(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: saving.saveAsFile });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path(), 'utf8');
}

/** Whether newcomers are let in, as the relay tells everybody who has the code. */
async function readDoor(code: string): Promise<unknown> {
  const answer = await fetch(`${room.relay.url}api/invites`, { method: 'POST', body: JSON.stringify({ code }) });
  return ((await answer.json()) as { readonly door?: unknown }).door;
}

test('a wrong code, a withdrawn link and a closed door say what to do, and what was typed stays', async () => {
  room = await openRoom();
  room.troubles.expect(/status of (?:403|404)/);
  const { ada, code, links } = await preparesMeeting(room);
  const page = await room.window('Bea');
  const bea = participant('Bea', page);
  const wrong = code.startsWith('A') ? `C${code.slice(1)}` : `A${code.slice(1)}`;
  await page.goto(`${room.relay.url}#/join/${wrong}`);
  await bea.sees(refusals['code-unknown'] ?? '');
  await page.getByRole('link', { name: words.join.anotherCode }).click();
  await bea.sees(words.join.codeTitle);

  await page.goto(links.participant);
  await page.getByLabel(words.join.name).fill('Bea Beispiel');
  await ada.leads();
  await ada.presses(moderation.room.closeDoor);
  await ada.sees(moderation.room.doorClosed);
  // Ada's screen shows her wish; the door is closed when the relay has heard of it.
  await until(async () => (await readDoor(code)) === 'closed', 'the door is closed');
  const tile = page.getByRole('button', { name: 'Politik' });
  await tile.click();
  await bea.sees(refusals['door-closed'] ?? '');
  expect(await page.getByLabel(words.join.name).inputValue()).toBe('Bea Beispiel');

  await ada.presses(moderation.room.openDoor);
  await ada.page.getByRole('link', { name: moderation.agenda.change }).click();
  await ada.presses(prepare.invitation.renewNamed(prepare.invitation.links.participant.name));
  await ada.sees(prepare.invitation.renewed);
  await tile.click();
  await bea.sees(refusals['invite-wrong'] ?? '');
  expect(await page.getByLabel(words.join.name).inputValue()).toBe('Bea Beispiel');
  await page.goto(`${room.relay.url}#/join/${code}`);
  await bea.sees(refusals['code-unknown'] ?? '');
  await bea.sees(tryAgain);
  const again = await joinsWith(page, await ada.link('participant'), { name: 'Bea Beispiel' });
  await again.sees(agenda.lobby.soon);
});

test('a withdrawn access says so, keeps what was entered and leads back in; an expired one is renewed without a word', async () => {
  room = await openRoom();
  room.troubles.expect(/status of 401/);
  const meeting = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea'), meeting.links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem'), meeting.links.participant, { name: 'Cem' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.seesSaved('saved');
  await cem.judges('Frühe Hilfen', { Bedeutung: 3, Größe: 2 });
  await cem.seesSaved('saved');
  const [ada] = await readSeats(meeting.ada.page);
  const [seat] = await readSeats(bea.page);
  if (ada === undefined || seat === undefined) throw new Error('a device has forgotten its seat');
  const answer = await fetch(`${room.relay.url}api/sessions/${ada.sessionId}/seats/${seat.seatId}/withdraw`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ada.token}` },
  });
  expect(answer.ok).toBe(true);
  await bea.sees(saving.refusals.token);
  await bea.judges('Frühe Hilfen', { Größe: 5 });
  await bea.seesSaved('refused');
  expect(await savesWork(bea.page)).toMatch(/"values": \{[^}]*: 5/);
  await bea.page.reload();
  await bea.sees(saving.refusals.token);
  expect(await bea.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 5 });
  await bea.page.getByRole('button', { name: words.session.rejoin }).click();
  await bea.sees(words.join.codeTitle);

  // A month later: the relay’s own key has signed what Cem’s tablet carries, but long ago.
  const [old] = await readSeats(cem.page);
  if (old === undefined) throw new Error('Cem’s tablet has forgotten its seat');
  await cem.page.goto('about:blank');
  room.troubles.expectNoNetwork();
  await room.relay.kill9();
  const storage = createSqliteStorage(join(room.relay.data, 'plenum.sqlite'));
  const keyring = await openKeyring(storage, { random: (length) => randomBytes(length), clock: Date.now });
  const claims = keyring.verify(old.token);
  if (claims === null) throw new Error('the relay does not know its own key');
  const { token } = keyring.issue(claims.principal, claims.generation, Date.now() - 60 * 86_400_000);
  await storage.close();
  await room.relay.restart();
  await cem.page.goto(room.relay.url);
  await writeSeat(cem.page, { ...old, token });
  await cem.page.goto(`${room.relay.url}#/s/${old.sessionId}`);
  await cem.page.reload();
  expect(await cem.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 3, 'Strategische Größe': 2 });
  await cem.judges('Frühe Hilfen', { Größe: 9 });
  await cem.finishes();
  await cem.seesSaved('saved');
  await meeting.ada.sees('Eingegangen: 2 von 2, 1 fertig');
});

/** IndexedDB as some private windows have it: there, and shut. */
const blocked = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
};

test('where nothing can be stored it is said before anything is typed, and the work can be saved to a file', async () => {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  await opensFirstRound(meeting);
  const device = await room.device('Bea');
  await device.addInitScript(blocked);
  const network = await room.network();
  const page = await device.newPage();
  await page.goto(`${network.url}#/join/${meeting.code}`);
  await page.getByText(words.ui.memoryOnly.title).waitFor();
  const bea = await joinsWith(page, page.url(), { name: 'Bea' });
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.sees(saving.onServerOnly);
  await bea.sees(saving.onServerStill);
  room.troubles.expectNoNetwork();
  await network.cut();
  await bea.judges('Frühe Hilfen', { Größe: 5 });
  await bea.sees(saving.failures.blocked);
  expect(await savesWork(page)).toMatch(/"values": \{[^}]*: 5/);
  await network.heal();
  await bea.sees(saving.onServerStill);
});

/** A disk that is full from the moment `window.diskIsFull` says so. */
const fillable = () => {
  for (const method of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...args) {
      if (window.diskIsFull) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    };
  }
};

declare global {
  interface Window {
    diskIsFull?: boolean;
  }
}

test('a disk that is full is told at once, with the way out, and nothing is lost when there is room again', async () => {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  await opensFirstRound(meeting);
  const device = await room.device('Bea');
  await device.addInitScript(fillable);
  const network = await room.network();
  const bea = await joinsWith(await device.newPage(), `${network.url}#/join/${meeting.code}`, { name: 'Bea' });
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.seesSaved('saved');
  await bea.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await bea.page.evaluate(() => {
    window.diskIsFull = true;
  });
  await bea.judges('Frühe Hilfen', { Größe: 6 });
  await bea.seesSaved('notSaved');
  await bea.sees(saving.failures.quota);
  expect(await savesWork(bea.page)).toMatch(/"values": \{[^}]*: 6/);
  await bea.page.getByRole('button', { name: saving.tryAgain }).click();
  await bea.sees(saving.failures.quota);
  await bea.page.evaluate(() => {
    window.diskIsFull = false;
  });
  await bea.page.getByRole('button', { name: saving.tryAgain }).click();
  await bea.seesSaved('onDevice');
  await bea.page.reload();
  expect(await bea.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 6 });
  await network.heal();
  await bea.seesSaved('saved');
});
