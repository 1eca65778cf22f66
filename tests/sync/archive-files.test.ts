import { expect, onTestFinished, test } from 'vitest';
import { beginSession } from '../../src/device/local-session.ts';
import { putAttachment } from '../../src/documents/plan/attachments.ts';
import { putSource, readFigures } from '../../src/documents/space/register-sources.ts';
import type { AgendaItemId, AttachmentId, SourceId } from '../../src/domain/ids.ts';
import { pictureName } from '../../src/protocol/archive.ts';
import { DeviceFiles } from '../../src/sync/device-files.ts';
import { filesSeatOf } from '../../src/sync/find-file.ts';
import { openSession } from '../../src/sync/open-session.ts';
import { openLead } from '../../src/sync/session-lead.ts';
import { fileIdOf, jpeg, pdf } from '../support/pictures.ts';
import { openedOn, read, savedBy, tampered, withManifest } from './archive-scene.ts';
import { createTablet, type Tablet } from './tablet.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
const [photo, page, talk] = [jpeg('a flipchart'), jpeg('a page'), pdf('a talk')];
const pictureOf = (bytes: Uint8Array) => ({ file: fileIdOf(bytes), width: 4, height: 3 });
const hung = { item: 'item' as AgendaItemId, order: 'V' };

const openHere = async (tablet: Tablet) => {
  const [seat] = tablet.device.sessions.getSnapshot();
  if (seat === undefined) throw new Error('a session was begun');
  const session = openSession({ environment: tablet.environment, device: tablet.device, seat, openLead });
  await session.whenRead;
  const files = new DeviceFiles({ device: tablet.device, seat: filesSeatOf(session), used: () => new Set() });
  onTestFinished(async () => {
    files.close();
    await session.close();
  });
  return { session, files };
};

/** A session on this device with a photo and a talk of one page; a file that nothing speaks of lies there, too. */
const withFiles = async () => {
  const tablet = await createTablet();
  await beginSession(tablet.device, { title: 'Sitzung', date: '', practice: false });
  const { session, files } = await openHere(tablet);
  for (const bytes of [photo, page, jpeg('taken down')])
    await files.add({ type: 'image/jpeg', bytes: bufferOf(bytes) }, 'plan');
  await files.add({ type: 'application/pdf', bytes: bufferOf(talk) }, 'plan');
  session.edit.plan((doc) => {
    putAttachment(doc, {
      ...hung,
      id: 'photo' as AttachmentId,
      kind: 'photo',
      photo: pictureOf(photo),
      says: 'Plakat',
    });
    const slides = { title: 'Lage.pdf', file: fileIdOf(talk), bytes: talk.length };
    const pages = [{ ...pictureOf(page), text: 'Seite 1' }];
    putAttachment(doc, { ...hung, id: 'talk' as AttachmentId, kind: 'slides', ...slides, pages });
  });
  return savedBy(tablet, session);
};

test('P57 photos and slides come along and wait for a relay where the file is opened; what nothing speaks of stays', async () => {
  const bytes = await withFiles();
  const archive = await read(bytes);
  expect(archive.ok && [...archive.value.files.keys()].sort()).toEqual([photo, page, talk].map(fileIdOf).sort());
  const other = await createTablet();
  await openedOn(other, bytes);
  const { session, files } = await openHere(other);
  expect(session.plan.getSnapshot().attachments).toMatchObject([{ says: 'Plakat' }, { title: 'Lage.pdf' }]);
  for (const one of [photo, page, talk])
    expect(new Uint8Array((await files.find(fileIdOf(one)))?.bytes ?? new ArrayBuffer())).toEqual(one);
  expect((await other.device.database.files.all()).map(({ state }) => state)).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ]);
});

test('P57 a report that a proposal on the table cites comes along, and waits for a relay as a file of the table', async () => {
  const tablet = await createTablet();
  await beginSession(tablet.device, { title: 'Sitzung', date: '', practice: false });
  const { session, files } = await openHere(tablet);
  const { file } = await files.add({ type: 'application/pdf', bytes: bufferOf(talk) }, 'proposals');
  const said = { file, name: 'Sozialbericht.pdf', bytes: talk.length };
  session.edit.proposals((doc) => putSource(doc, { id: 'report' as SourceId, title: 'Sozialbericht', file: said }));
  const other = await createTablet();
  await openedOn(other, await savedBy(tablet, session));
  const opened = await openHere(other);
  expect(new Uint8Array((await opened.files.find(file))?.bytes ?? new ArrayBuffer())).toEqual(talk);
  expect((await other.device.database.files.all()).map(({ home, state }) => [home, state])).toEqual([
    ['proposals', 'waiting'],
  ]);
  const cited = opened.session.watch('proposals', readFigures);
  cited.subscribe(() => undefined);
  expect(cited.getSnapshot().sources).toMatchObject([{ title: 'Sozialbericht', file: said }]);
});

test('P57 a photo that is another one, or none, makes the whole file damaged', async () => {
  const bytes = await withFiles();
  const name = pictureName(fileIdOf(photo));
  const other = tampered(bytes, (files) => {
    files[name] = jpeg('another');
  });
  expect(await read(other)).toEqual({ ok: false, reason: 'checksum' });
  const missing = tampered(bytes, (files) => {
    delete files[name];
  });
  expect(await read(missing)).toEqual({ ok: false, reason: 'checksum' });
  // Listed correctly, but under the name of another file.
  const renamed = withManifest(
    tampered(bytes, (files) => {
      files[pictureName(fileIdOf(jpeg('x')))] = files[name] ?? new Uint8Array();
      delete files[name];
    }),
    (manifest) => {
      const listed = manifest['files'] as { name: string }[];
      for (const one of listed) if (one.name === name) one.name = pictureName(fileIdOf(jpeg('x')));
    },
  );
  expect(await read(renamed)).toEqual({ ok: false, reason: 'damaged' });
  const foreign = tampered(bytes, (files) => {
    files['files/evil.svg'] = new TextEncoder().encode('<svg/>');
  });
  expect(await read(foreign)).toEqual({ ok: false, reason: 'foreign' });
});
