import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { draftsOf } from '../../src/device/drafts.ts';
import { keepReminder, listReminders, reminderKey } from '../../src/device/reminders.ts';
import { putNote, readNotes } from '../../src/documents/seat/notes.ts';
import type { CardId, NoteId, PersonId, ProposalId, RoundId, SeatId } from '../../src/domain/ids.ts';
import { isWorkCopy, readWorkCopy, type WorkCopy } from '../../src/protocol/work-copy.ts';
import { bringBack } from '../../src/sync/bring-back.ts';
import { DeviceFiles } from '../../src/sync/device-files.ts';
import { eraseSession } from '../../src/sync/erase-session.ts';
import { filesSeatOf } from '../../src/sync/find-file.ts';
import { onlyHereOfSession } from '../../src/sync/only-here.ts';
import { type OpenSession, openSession } from '../../src/sync/open-session.ts';
import { jpeg } from '../support/pictures.ts';
import { startApi } from '../support/relay-api.ts';
import { until } from '../support/until.ts';
import { nowhere } from './group-scene.ts';
import { createTablet, type Tablet } from './tablet.ts';

const photo = jpeg('a flipchart');
const note = {
  id: 'note' as NoteId,
  round: 'r' as RoundId,
  proposal: 'p' as ProposalId,
  kind: 'strength',
  text: 'Nur hier',
  order: 'V',
} as const;

const seatOn = ({ device }: Tablet) => {
  const [seat] = device.sessions.getSnapshot();
  if (seat === undefined) throw new Error('this tablet has a seat');
  return seat;
};

const opens = async (tablet: Tablet): Promise<OpenSession> => {
  const session = openSession({ environment: tablet.environment, device: tablet.device, seat: seatOn(tablet) });
  await session.whenRead;
  onTestFinished(() => session.close());
  return session;
};

const filesOn = ({ device }: Tablet, session: OpenSession): DeviceFiles => {
  const files = new DeviceFiles({ device, seat: filesSeatOf(session), used: () => new Set() });
  onTestFinished(() => files.close());
  return files;
};

/** A tablet that has written, photographed, begun and noted all it can while no relay was there, and its file. */
const scene = async () => {
  const api = await startApi();
  const { invites, sessionId } = await api.open();
  const tablet = await createTablet({ base: api.relay.url });
  await tablet.device.sessions.remember(await api.join(invites.participant));
  const away = await tablet.reload({ base: nowhere });
  const seat = seatOn(away);
  const { database } = away.device;
  const session = await opens(away);
  session.edit.seat((doc) => putNote(doc, note));
  const files = filesOn(away, session);
  const { file } = await files.add(
    { type: 'image/jpeg', bytes: photo.slice().buffer as ArrayBuffer },
    `seat/${seat.seatId}`,
  );
  const drafts = draftsOf(database.settings, { owner: sessionId, seat: seat.seatId, now: () => 7 });
  drafts.keep('answer/p', 'angefangen');
  const reminder = { text: 'Anrufen', title: 'Sitzung', date: '2027-05-13' };
  await keepReminder(database.settings, reminderKey(sessionId, seat.seatId, 'card' as CardId), reminder);
  const entry = { person: 'x' as PersonId, field: 'name', value: 'Anna', at: 3 } as const;
  await database.unsentPeople.put({ key: `${sessionId}/x/name`, session: sessionId, entry });
  const aside = new Y.Doc();
  aside.getMap('facts').set('x', 1);
  await database.rescues.put({
    ...{ id: 'r', document: `session/${sessionId}/plan`, seat: seat.seatId, at: 5, reason: 'epoch' },
    ...{ update: Y.encodeStateAsUpdate(aside), json: '{}' },
  });
  await until(() => session.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
  const parts = (await onlyHereOfSession(away, seat)).map(({ part }) => part).sort();
  const saved = new Uint8Array(await (await session.exportUnsaved()).content.arrayBuffer());
  files.close();
  await session.close();
  await eraseSession(away.environment, away.device, sessionId);
  const read = readWorkCopy(saved);
  if (read === null) throw new Error('it reads');
  return { api, invites, sessionId, tablet, seat, file, saved, read, parts, reminder, entry };
};

test('D383 the file of a device has whatever is only there, and a new seat on it has all of that back: notes, photo, begun text, reminder, list of people, copies', async () => {
  const { api, invites, sessionId, tablet, seat, file, saved, read, parts, reminder, entry } = await scene();
  expect(parts).toEqual(['drafts', 'files', 'putAside', 'reminders', 'seat']);
  expect(isWorkCopy(saved)).toBe(true);
  // No access goes with it.
  expect(Buffer.from(saved).toString('latin1')).not.toContain(seat.token);

  const back = await tablet.reload();
  expect(await bringBack(back.device, read)).toEqual({ ok: false, reason: 'join-first' });
  await back.device.sessions.remember(await api.join(invites.participant));
  const now = seatOn(back);
  expect(now.seatId).not.toBe(seat.seatId);
  expect((await bringBack(back.device, read)).ok).toBe(true);
  const { database } = back.device;
  const rescues = await database.rescues.all();
  const sheet = rescues.find(({ document }) => document === `session/${sessionId}/seat/${now.seatId}`);
  if (sheet === undefined) throw new Error('the sheet is put aside for the new seat');
  const kept = new Y.Doc();
  Y.applyUpdate(kept, sheet.update);
  expect(readNotes(kept).map(({ text }) => text)).toEqual(['Nur hier']);
  expect(rescues.some(({ document, reason }) => document === `session/${sessionId}/plan` && reason === 'epoch')).toBe(
    true,
  );
  const drafts = draftsOf(database.settings, { owner: sessionId, seat: now.seatId as SeatId, now: () => 8 });
  expect((await drafts.read('answer/p'))?.value).toBe('angefangen');
  expect(await listReminders(database.settings)).toMatchObject([reminder]);
  expect((await database.unsentPeople.all()).map((row) => row.entry)).toEqual([entry]);

  // The photo goes to the relay, under the sheet of the new seat.
  const session = await opens(back);
  const files = filesOn(back, session);
  await until(
    async () => (await database.files.all()).some((row) => row.file === file && row.state === 'sent'),
    'it is sent',
  );
  expect(new Uint8Array((await files.find(file))?.bytes ?? new ArrayBuffer())).toEqual(photo);
});

test('D383 what was typed since is not overwritten, and a file that is cut off or names another session brings nothing', async () => {
  const { api, invites, sessionId, tablet, saved, read } = await scene();
  const back = await tablet.reload();
  await back.device.sessions.remember(await api.join(invites.participant));
  const { seatId } = seatOn(back);
  const { settings, rescues } = back.device.database;
  const drafts = draftsOf(settings, { owner: sessionId, seat: seatId, now: () => 9 });
  drafts.keep('answer/p', 'seither');
  await until(async () => (await drafts.read('answer/p')) !== null, 'it is kept');
  const foreign: WorkCopy = {
    ...read,
    documents: [{ name: 'session/other/plan', json: null, update: new Uint8Array() }],
    rescues: [],
  };
  expect((await bringBack(back.device, foreign)).ok).toBe(true);
  expect((await drafts.read('answer/p'))?.value).toBe('seither');
  expect(await rescues.all()).toEqual([]);
  for (const wrong of [
    saved.subarray(0, saved.length - 9),
    new Uint8Array(),
    new TextEncoder().encode('{"format":"plenum-work"}'),
    new TextEncoder().encode(new TextDecoder().decode(saved).replace(/"update": "[^"]*"/, '"update": "%%%"')),
  ])
    expect(readWorkCopy(wrong)).toBeNull();
});

test('D383 a newer change of the list of people stays, what is opened twice is there once, and a seat of another role gets nothing', async () => {
  const { api, invites, sessionId, tablet, read, entry } = await scene();
  const back = await tablet.reload();
  await back.device.sessions.remember(await api.join(invites.moderator));
  expect(await bringBack(back.device, read)).toEqual({ ok: false, reason: 'join-first' });
  await back.device.sessions.remember(await api.join(invites.participant));
  const { unsentPeople, rescues, settings } = back.device.database;
  const newer = { ...entry, value: 'NEU', at: entry.at + 6 };
  await unsentPeople.put({ key: `${sessionId}/x/name`, session: sessionId, entry: newer });
  expect((await bringBack(back.device, read)).ok).toBe(true);
  const once = (await rescues.all()).length;
  expect((await bringBack(back.device, read)).ok).toBe(true);
  expect((await rescues.all()).length).toBe(once);
  expect((await unsentPeople.all()).map((row) => row.entry)).toEqual([newer]);
  const names = (await rescues.all()).map(({ document }) => document);
  // It went to the participant's seat, also where another one was here first.
  const mine = back.device.sessions.getSnapshot().find(({ role }) => role === 'participant');
  expect(names).toContain(`session/${sessionId}/seat/${mine?.seatId}`);
  expect((await settings.all()).some(({ key }) => key === `draft/${sessionId}/${mine?.seatId}/answer/p`)).toBe(true);
});
