import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { forgetReminder, keepReminder, listReminders, reminderKey } from '../../src/device/reminders.ts';
import { packDocument } from '../../src/documents/packed.ts';
import { putCard } from '../../src/documents/seat/cards.ts';
import type { AgendaItemId, CardId, SeatId } from '../../src/domain/ids.ts';
import { eraseSeat } from '../../src/sync/erase-session.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import { sessionDocuments } from '../../src/sync/session-documents.ts';
import { openedOn, savedBy } from './archive-scene.ts';
import { beginsOn, closesWindows } from './local-meeting.ts';
import { createTablet, type Tablet } from './tablet.ts';

closesWindows();

const canary = 'Kanarienvogel-7Q4';
const card = 'karte' as CardId;
const words = { text: canary, title: 'Ohne Netz', date: '2027-05-13' };

const settingsOf = ({ device }: Tablet) => device.database.settings;
const isKept = async (tablet: Tablet) => (await listReminders(settingsOf(tablet))).map(({ text }) => text);
const keeps = (tablet: Tablet, { sessionId, seatId }: Pick<OpenSession, 'sessionId' | 'seatId'>) =>
  keepReminder(settingsOf(tablet), reminderKey(sessionId, seatId, card), words);

const documentsOf = async (session: OpenSession): Promise<string> => {
  const packed = await Promise.all(
    sessionDocuments.map(async (kind) => {
      const document = session.document(kind);
      await document?.whenRead;
      return document === null ? null : packDocument(document.doc);
    }),
  );
  return JSON.stringify(packed);
};

test('a reminder stands on its device and in no document and no file of the session; the file of what only this device has takes it along', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  // The card itself, without the canary: what is written on it is everybody's business once it is shown.
  session.edit.seat((doc) =>
    putCard(doc, { id: card, item: 'item' as AgendaItemId, field: 'go', text: 'Einladen', ready: true, order: 'V' }),
  );
  const before = await documentsOf(session);
  expect(before).toContain('Einladen');
  expect(await keeps(tablet, session)).toBe(true);
  expect(await isKept(tablet)).toEqual([canary]);
  expect(await documentsOf(session)).toBe(before);

  const bytes = await savedBy(tablet, session);
  const files = Object.values(unzipSync(bytes)).map((file) => new TextDecoder().decode(file));
  const unsaved = await (await session.exportUnsaved()).content.text();
  expect(files.join()).toContain('Ohne Netz');
  for (const text of files) expect(text).not.toMatch(/Kanarienvogel|reminder/);
  expect(unsaved).toContain('Kanarienvogel');

  const other = await createTablet();
  await openedOn(other, bytes);
  expect(await isKept(other)).toEqual([]);
});

test('a reminder is there after the session, until it is done with or its person leaves the device', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  const stranger = 'stranger' as SeatId;
  await keeps(tablet, session);
  await keeps(tablet, { sessionId: session.sessionId, seatId: stranger });
  expect(await isKept(tablet)).toEqual([canary, canary]);
  await forgetReminder(settingsOf(tablet), reminderKey(session.sessionId, stranger, card));
  expect(await isKept(tablet)).toEqual([canary]);
  await session.close();
  await eraseSeat(tablet.environment, tablet.device, session);
  expect(await isKept(tablet)).toEqual([]);
});

test('with one of two people on a device only their own reminders leave it', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  const bea = { sessionId: session.sessionId, seatId: 'bea' as SeatId };
  await tablet.device.sessions.remember({ ...bea, role: 'participant', token: 'token', expiresAt: '' });
  await keeps(tablet, session);
  await keeps(tablet, bea);
  await eraseSeat(tablet.environment, tablet.device, bea);
  expect((await listReminders(settingsOf(tablet))).map(({ key }) => key)).toEqual([
    reminderKey(session.sessionId, session.seatId, card),
  ]);
});

test('what lies in the settings under another key, or in another shape, is no reminder', async () => {
  const tablet = await createTablet();
  const settings = settingsOf(tablet);
  for (const [key, value] of [
    ['door/s', words],
    ['reminder/s/p/c', { text: 1 }],
    ['reminder/s', words],
    ['reminder/s/p/c/d', words],
  ] as const)
    await settings.put({ key, value });
  expect(await listReminders(settings)).toEqual([]);
});
