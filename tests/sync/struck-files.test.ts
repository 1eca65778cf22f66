import { expect, onTestFinished, test } from 'vitest';
import { beginSpace, enterSpace, listSpaceSeats, spaceOffice } from '../../src/device/space-seats.ts';
import { setRegisterFacts } from '../../src/documents/space/register.ts';
import { bringSourceBack, dropSource, putSource } from '../../src/documents/space/register-sources.ts';
import type { SourceId } from '../../src/domain/ids.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import { DeviceFiles } from '../../src/sync/device-files.ts';
import { openSpace } from '../../src/sync/open-space.ts';
import { fileIdOf, pdf } from '../support/pictures.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from './tablet.ts';

const report = pdf('Sozialbericht 2026');
const file = fileIdOf(report);
const content = { type: 'application/pdf', bytes: report.slice().buffer as ArrayBuffer } as const;
const id = 'report' as SourceId;
const said = { id, title: 'Sozialbericht', file: { file, name: 'Sozialbericht.pdf', bytes: report.length } };

/** The space of a tablet and its reports, with a line for files that can be cut. */
const opens = async (tablet: Tablet) => {
  const [seat] = await listSpaceSeats(tablet.device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  const space = openSpace({ environment: tablet.environment, device: tablet.device, seat });
  await space.whenRead;
  const { spaceId, seatId, ask, home, status, figures } = space;
  const files = new DeviceFiles({
    ...{ device: tablet.device, seat: { owner: filesOfSpace(spaceId), seatId, ask, home, status }, pauses: [20, 100] },
    used: () => new Set(figures.getSnapshot().sources.flatMap((one) => one.file?.file ?? [])),
    heard: figures.subscribe,
  });
  const close = async () => {
    files.close();
    await space.close();
  };
  onTestFinished(close);
  const held = () => tablet.device.database.fileBytes.get(`${filesOfSpace(spaceId)}/${file}`);
  return { tablet, space, files, held, close };
};

const start = async () => {
  const relay = await startTestRelay();
  /** Somebody's laptop, whose line for files alone can be cut. */
  const laptop = async () => {
    const line = { cut: false, puts: 0, held: Promise.resolve() };
    const tablet = await createTablet({
      base: relay.url,
      fetch: async (input, init) => {
        if (init?.method !== 'PUT') return fetch(input, init);
        line.puts += 1;
        if (line.cut) throw new TypeError('no network');
        const answer = await fetch(input, init);
        await line.held;
        return answer;
      },
    });
    return { tablet, line };
  };
  const first = await laptop();
  await beginSpace(first.tablet.device, 'Landkreis');
  const ada = { ...(await opens(first.tablet)), line: first.line };
  expect((await ada.space.handOver()).ok).toBe(true);
  const onRelay = async () => (await relay.storage.listFiles(filesOfSpace(ada.space.spaceId))).length;
  /** A second office, on a device of its own. */
  const second = async () => {
    const { tablet, line } = await laptop();
    const links = await spaceOffice(ada.tablet.device, ada.space).invites();
    if (!links.ok) throw new Error(links.reason);
    await enterSpace(tablet.device, { invite: links.value.invites.office, name: 'Zweites Gerät', title: '' });
    return { ...(await opens(tablet)), line };
  };
  const adds = async () => {
    ada.line.cut = true;
    await ada.files.add(content, 'register');
    ada.space.edit((doc) => putSource(doc, said));
    await until(() => ada.line.puts > 0, 'it was tried');
    expect(ada.files.status.getSnapshot().slides).toBe(1);
  };
  return { ada, second, adds, onRelay };
};

test('D335 a report that is struck before it was sent does not wait, is never sent, and its bytes leave the device at once', async () => {
  const { ada, adds, onRelay } = await start();
  await adds();
  ada.space.edit((doc) => dropSource(doc, id));
  const bringBack = ada.files.strike(file, 'register');
  await until(async () => (await ada.held()) === null, 'its bytes are gone');
  expect(ada.files.status.getSnapshot()).toMatchObject({ slides: 0, transfer: null });
  const tried = ada.line.puts;
  ada.line.cut = false;
  await ada.files.retry();
  expect([await onRelay(), ada.line.puts]).toEqual([0, tried]);
  // Taken back: both are there again, and it goes out.
  ada.space.edit((doc) => bringSourceBack(doc, id));
  await bringBack();
  expect(new Uint8Array((await ada.files.find(file))?.bytes ?? new ArrayBuffer())).toEqual(report);
  await until(async () => (await onRelay()) === 1, 'the relay has it');
});

test('D335 what another report names still stays, and what was being sent meanwhile does not come back by itself', async () => {
  const { ada, adds, onRelay } = await start();
  await adds();
  const twin = 'twin' as SourceId;
  ada.space.edit((doc) => putSource(doc, { ...said, id: twin }));
  ada.space.edit((doc) => dropSource(doc, id));
  await ada.files.strike(file, 'register')();
  expect(await ada.held()).not.toBeNull();
  // It has arrived, and this device does not know it yet.
  const { promise, resolve } = Promise.withResolvers<void>();
  ada.line.held = promise;
  ada.line.cut = false;
  const sending = ada.files.send();
  await until(async () => (await onRelay()) === 1, 'the relay has it');
  ada.space.edit((doc) => dropSource(doc, twin));
  ada.files.strike(file, 'register');
  await until(async () => (await ada.held()) === null, 'its bytes are gone');
  resolve();
  await sending;
  expect(await ada.tablet.device.database.files.all()).toEqual([]);
});

test('D335 struck by another office while it waits here, a report is not sent, and leaves this device when the space is opened again', async () => {
  const { ada, second, adds, onRelay } = await start();
  await adds();
  const bea = await second();
  await until(() => bea.space.figures.getSnapshot().sources.length === 1, 'the other office reads of it');
  bea.space.edit((doc) => dropSource(doc, id));
  await until(() => ada.space.figures.getSnapshot().sources.length === 0, 'it is struck here, too');
  await until(() => ada.files.status.getSnapshot().slides === 0, 'it does not wait');
  ada.line.cut = false;
  await ada.files.retry();
  expect(await onRelay()).toBe(0);
  // The other office takes it back: what is here goes out.
  bea.space.edit((doc) => bringSourceBack(doc, id));
  await until(async () => (await onRelay()) === 1, 'the relay has it');
});

test('D335 what was struck elsewhere leaves with the next visit, but not while work on the register is put aside', async () => {
  const { ada, second, adds } = await start();
  await adds();
  const bea = await second();
  await until(() => bea.space.figures.getSnapshot().sources.length === 1, 'the other office reads of it');
  bea.space.edit((doc) => dropSource(doc, id));
  await until(() => ada.files.status.getSnapshot().slides === 0, 'it does not wait');
  const document = `space/${ada.space.spaceId}/register`;
  const aside = { id: 'r', document, at: 1, reason: 'epoch', update: new Uint8Array(), json: '' } as const;
  await ada.tablet.device.database.rescues.put(aside);
  await ada.close();
  const visit = await opens(await ada.tablet.reload());
  visit.space.edit((doc) => setRegisterFacts(doc, { title: 'online' }));
  await until(() => visit.space.saving.getSnapshot().kind === 'onServer', 'it is online');
  expect(await visit.held()).not.toBeNull();
  await visit.tablet.device.database.rescues.remove('r');
  await visit.close();
  const again = await opens(await visit.tablet.reload());
  await until(async () => (await again.held()) === null, 'its bytes are gone');
});
