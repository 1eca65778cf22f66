import { expect, onTestFinished, test } from 'vitest';
import { putAttachment, removeAttachment } from '../../src/documents/plan/attachments.ts';
import type { AgendaItemId, AttachmentId } from '../../src/domain/ids.ts';
import { shownFiles } from '../../src/domain/session/shown-files.ts';
import { DeviceFiles, type FilesWish } from '../../src/sync/device-files.ts';
import { eraseSeat } from '../../src/sync/erase-session.ts';
import { filesSeatOf } from '../../src/sync/find-file.ts';
import { openSession } from '../../src/sync/open-session.ts';
import { exif, fileIdOf, jpeg, pdf } from '../support/pictures.ts';
import { startApi } from '../support/relay-api.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from './tablet.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
const photo = jpeg('a flipchart');
const content = { type: 'image/jpeg', bytes: bufferOf(photo) } as const;

const openFiles = async (tablet: Tablet, change: Partial<FilesWish> = {}) => {
  const [seat] = tablet.device.sessions.getSnapshot();
  if (seat === undefined) throw new Error('a seat was remembered');
  const session = openSession({ environment: tablet.environment, device: tablet.device, seat });
  await session.whenRead;
  const files = new DeviceFiles({
    ...{ device: tablet.device, seat: filesSeatOf(session), pauses: [20, 100] },
    used: () => shownFiles(session.plan.getSnapshot(), session.tally.getSnapshot(), []),
    ...change,
  });
  const close = async () => {
    files.close();
    await session.close();
  };
  onTestFinished(close);
  return { tablet, session, files, seat, close };
};

const start = async () => {
  const api = await startApi();
  const { invites, sessionId } = await api.open();
  /** Somebody with a tablet, whose network for files can be cut. */
  const sits = async (role: keyof typeof invites) => {
    const line = { cut: false, puts: 0 };
    const tablet = await createTablet({
      base: api.relay.url,
      fetch: (input, init) => {
        if (init?.method === 'PUT') line.puts += 1;
        return line.cut ? Promise.reject(new TypeError('no network')) : fetch(input, init);
      },
    });
    await tablet.device.sessions.remember(await api.join(invites[role]));
    return { ...(await openFiles(tablet)), line };
  };
  return { ...api, sessionId, sits };
};

test('a photo is on this device at once, on the relay later, and arrives with everybody who watches it', async () => {
  const { sits } = await start();
  const [ada, anna] = [await sits('moderator'), await sits('participant')];
  ada.line.cut = true;
  const seen = anna.files.watch(fileIdOf(photo));
  expect(await ada.files.add(content, 'plan')).toEqual({ file: fileIdOf(photo), isStored: true });
  expect(ada.files.status.getSnapshot()).toMatchObject({ photos: 1, slides: 0 });
  await until(() => ada.line.puts > 2, 'it is tried again and again');
  expect(seen.getSnapshot()).toBeNull();
  ada.line.cut = false;
  await until(() => ada.files.status.getSnapshot().photos === 0, 'it is on the relay');
  await until(() => seen.getSnapshot() !== null, 'it has arrived');
  expect(new Uint8Array(seen.getSnapshot()?.bytes ?? new ArrayBuffer())).toEqual(photo);
});

test('what waits survives a reload and is sent then, once', async () => {
  const { sits, relay, sessionId } = await start();
  const ada = await sits('moderator');
  ada.line.cut = true;
  const slides = pdf('page '.repeat(100_000));
  await ada.files.add(content, 'plan');
  await ada.files.add({ type: 'application/pdf', bytes: bufferOf(slides) }, 'plan');
  expect(ada.files.status.getSnapshot()).toMatchObject({ photos: 1, slides: 1 });
  await ada.close();
  ada.line.cut = false;
  const again = await openFiles(await ada.tablet.reload());
  await until(async () => (await relay.storage.listFiles(sessionId)).length === 2, 'both are on the relay');
  await until(() => again.files.status.getSnapshot().slides === 0, 'and that is known here');
  expect(await again.files.find(fileIdOf(slides))).toMatchObject({ type: 'application/pdf' });
});

test('how much is under way is told in bytes: what waits, what has arrived of it, and then nothing', async () => {
  const { sits } = await start();
  const ada = await sits('moderator');
  ada.line.cut = true;
  const slides = pdf('page '.repeat(100_000));
  const [one, all] = [photo.byteLength, photo.byteLength + slides.byteLength];
  const told: unknown[] = [];
  ada.files.status.subscribe(() => told.push(ada.files.status.getSnapshot().transfer));
  await ada.files.add(content, 'plan');
  await ada.files.add({ type: 'application/pdf', bytes: bufferOf(slides) }, 'plan');
  expect(told.splice(0)).toEqual([
    { sent: 0, all: one },
    { sent: 0, all },
  ]);
  ada.line.cut = false;
  await until(() => ada.files.status.getSnapshot().transfer === null, 'all of it has arrived');
  expect(told).toHaveLength(2);
  expect([
    { sent: one, all },
    { sent: all - one, all },
  ]).toContainEqual(told[0]);
  // What comes next is counted by itself.
  ada.line.cut = true;
  const next = jpeg('another flipchart');
  await ada.files.add({ type: 'image/jpeg', bytes: bufferOf(next) }, 'plan');
  expect(told.at(-1)).toEqual({ sent: 0, all: next.byteLength });
});

test('what the relay does not take is said with its reason and stays here; the rest goes on', async () => {
  const { sits, relay, sessionId } = await start();
  const ada = await sits('moderator');
  const wrong = jpeg('x', exif);
  await ada.files.add({ type: 'image/jpeg', bytes: bufferOf(wrong) }, 'plan');
  await ada.files.add(content, 'plan');
  await until(async () => (await relay.storage.listFiles(sessionId)).length === 1, 'the other one has arrived');
  await until(() => ada.files.status.getSnapshot().refused.size === 1, 'the reason is known');
  expect(ada.files.status.getSnapshot()).toEqual({
    photos: 1,
    slides: 0,
    refused: new Map([[fileIdOf(wrong), 'file-wrong']]),
    transfer: null,
  });
  expect(await ada.files.find(fileIdOf(wrong))).not.toBeNull();
  const before = ada.line.puts;
  await ada.files.retry();
  expect(ada.line.puts).toBe(before + 1);
});

test('a full disk keeps a photo until the page is closed, and says that it does', async () => {
  const { sits, relay } = await start();
  const ada = await sits('moderator');
  const blind = await createTablet({ base: relay.url, noDatabase: true });
  await blind.device.sessions.remember({ ...ada.seat, expiresAt: ada.seat.expiresAt });
  const without = await openFiles(blind);
  expect(await without.files.add(content, 'plan')).toEqual({ file: fileIdOf(photo), isStored: false });
  expect(await without.files.find(fileIdOf(photo))).not.toBeNull();
});

test('whoever leaves takes their photos from this device, and what was taken down does not stay with others', async () => {
  const { sits } = await start();
  const [ada, anna] = [await sits('moderator'), await sits('participant')];
  await ada.files.add(content, 'plan');
  const hung = { kind: 'photo', item: 'item' as AgendaItemId, says: '', order: 'V' } as const;
  const id = 'photo' as AttachmentId;
  ada.session.edit.plan((doc) =>
    putAttachment(doc, { ...hung, id, photo: { file: fileIdOf(photo), width: 4, height: 3 } }),
  );
  await until(() => anna.session.plan.getSnapshot().attachments.length === 1, 'it hangs');
  const seen = anna.files.watch(fileIdOf(photo));
  await until(() => seen.getSnapshot() !== null, 'it has arrived');
  await until(async () => (await anna.tablet.device.database.files.all()).length === 1, 'and is kept');
  ada.session.edit.plan((doc) => removeAttachment(doc, id));
  await until(() => anna.session.plan.getSnapshot().attachments.length === 0, 'it was taken down');
  await anna.close();
  const later = await openFiles(await anna.tablet.reload());
  await until(async () => (await later.tablet.device.database.files.all()).length === 0, 'it is gone here');
  expect(await later.tablet.device.database.fileBytes.all()).toEqual([]);
  expect(await ada.tablet.device.database.fileBytes.all()).toHaveLength(1);
  await ada.close();
  await eraseSeat(ada.tablet.environment, ada.tablet.device, ada.seat);
  expect(await ada.tablet.device.database.files.all()).toEqual([]);
  expect(await ada.tablet.device.database.fileBytes.all()).toEqual([]);
});

test('a report that was struck leaves the device that sent it when it is opened the next time, and not before', async () => {
  const { sits } = await start();
  const ada = await sits('moderator');
  const other = jpeg('another flipchart');
  await ada.files.add(content, 'plan');
  await ada.files.add({ type: 'image/jpeg', bytes: bufferOf(other) }, 'plan');
  await until(() => ada.files.status.getSnapshot().photos === 0, 'both are on the relay');
  await ada.close();
  const here = async (tablet: Tablet) => (await tablet.device.database.files.all()).map(({ file }) => file);
  const used = new Set([fileIdOf(photo)]);
  const wish = { used: () => used, heard: () => () => undefined };
  const next = await openFiles(await ada.tablet.reload(), wish);
  // Struck now, it may come back within the time for taking that back.
  used.clear();
  await until(async () => (await here(next.tablet)).length === 1, 'what was struck before is gone');
  expect(await here(next.tablet)).toEqual([fileIdOf(photo)]);
  await next.close();
  const later = await openFiles(await next.tablet.reload(), wish);
  await until(async () => (await here(later.tablet)).length === 0, 'now it is gone, too');
  expect(await later.tablet.device.database.fileBytes.all()).toEqual([]);
});

test('a report that comes back is sent once more, also by a device that had only fetched it', async () => {
  const { sits, relay, sessionId } = await start();
  const [ada, berta] = [await sits('moderator'), await sits('moderator')];
  await ada.files.add(content, 'plan');
  await until(() => ada.files.status.getSnapshot().photos === 0, 'it is on the relay');
  await until(async () => (await berta.files.find(fileIdOf(photo))) !== null, 'it is fetched');
  await relay.storage.takeDown(sessionId, `session/${sessionId}/plan`, [fileIdOf(photo)]);
  expect(await relay.storage.listFiles(sessionId)).toEqual([]);
  await berta.files.again(fileIdOf(photo), 'plan');
  await until(async () => (await relay.storage.listFiles(sessionId)).length === 1, 'the relay has it again');
});
