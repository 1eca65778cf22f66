import { expect, onTestFinished, test } from 'vitest';
import { beginSpace, bestOf, enterSpace, listSpaceSeats, spaceOffice } from '../../src/device/space-seats.ts';
import { putField, setRegisterFacts } from '../../src/documents/space/register.ts';
import { putSource } from '../../src/documents/space/register-sources.ts';
import type { FieldId, SourceId } from '../../src/domain/ids.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import { DeviceFiles } from '../../src/sync/device-files.ts';
import { eraseSpace } from '../../src/sync/erase-session.ts';
import { type OpenSpace, openSpace } from '../../src/sync/open-space.ts';
import { pdf } from '../support/pictures.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from './tablet.ts';

/** The newest place of a tablet, open. */
const openOn = async ({ environment, device }: Tablet): Promise<OpenSpace> => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  const space = openSpace({ environment, device, seat });
  onTestFinished(() => space.close());
  await space.whenRead;
  return space;
};

/** A laptop on which a space was begun without asking anybody. */
const beginsAt = async (base: string) => {
  const tablet = await createTablet({ base });
  await beginSpace(tablet.device, 'Landkreis');
  const space = await openOn(tablet);
  space.edit((doc) => setRegisterFacts(doc, { title: 'Landkreis' }));
  await until(() => space.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
  return { tablet, space };
};

const addsField = (space: OpenSpace, name: string) =>
  space.edit((doc) => putField(doc, { id: name.toLowerCase() as FieldId, name, mergedInto: null, order: name }));

const namesIn = (space: OpenSpace): string =>
  space.register
    .getSnapshot()
    .fields.map(({ name }) => name)
    .join();

/** Lets another tablet in by a link of the office. */
const entersBy = async (base: string, invite: string): Promise<{ tablet: Tablet; space: OpenSpace }> => {
  const tablet = await createTablet({ base });
  const entered = await enterSpace(tablet.device, { invite, name: 'Zweites Gerät', title: 'Landkreis' });
  expect(entered.ok).toBe(true);
  return { tablet, space: await openOn(tablet) };
};

test('a space begun without a relay is kept, handed over once however often it is tried, and goes on under the same place', async () => {
  const relay = await startTestRelay();
  const { tablet, space } = await beginsAt(relay.url);
  addsField(space, 'Jugend');
  expect(space.home.getSnapshot()).toBe('device');
  const again = await openOn(await tablet.reload());
  expect([namesIn(again), again.register.getSnapshot().title]).toEqual(['Jugend', 'Landkreis']);
  await again.close();

  // The relay has answered, and the answer was lost on the way.
  let isLost = true;
  const lossy: typeof fetch = async (...args) => {
    const answer = await fetch(...args);
    if (!isLost) return answer;
    isLost = false;
    throw new TypeError('the answer was lost');
  };
  const other = await tablet.reload({ fetch: lossy });
  const laptop = await openOn(other);
  expect(await laptop.handOver()).toEqual({ ok: false, reason: 'offline' });
  expect(laptop.home.getSnapshot()).toBe('device');
  expect(await laptop.handOver()).toEqual({ ok: true, value: null });
  expect([laptop.home.getSnapshot(), laptop.seatId]).toEqual(['relay', space.seatId]);
  await until(() => laptop.saving.getSnapshot().kind === 'onServer', 'the relay has the register');

  const office = spaceOffice(other.device, laptop);
  const members = await office.members();
  expect(members.ok && members.value.map(({ seatId }) => seatId)).toEqual([space.seatId]);
  const links = await office.invites();
  if (!links.ok) throw new Error(links.reason);
  const reader = await entersBy(relay.url, links.value.invites.reader);
  await until(() => namesIn(reader.space) === 'Jugend', 'whoever comes in reads it');
  expect(() => addsField(reader.space, 'Pflege')).toThrow('does not write');
});

test('two offices that worked without a network have both their entries; a device signed out gets nothing more', async () => {
  const relay = await startTestRelay();
  const { tablet, space } = await beginsAt(relay.url);
  expect((await space.handOver()).ok).toBe(true);
  const office = spaceOffice(tablet.device, space);
  const links = await office.invites();
  if (!links.ok) throw new Error(links.reason);
  const second = await entersBy(relay.url, links.value.invites.office);
  await until(() => second.space.register.getSnapshot().title === 'Landkreis', 'the second office reads');
  await second.space.close();
  const away = await openOn(await second.tablet.reload({ base: 'http://127.0.0.1:9/' }));
  addsField(away, 'Pflege');
  addsField(space, 'Jugend');
  await until(() => away.saving.getSnapshot().kind === 'onDevice', 'it lies on the second device');
  await away.close();
  const back = await openOn(await second.tablet.reload());
  for (const one of [space, back]) await until(() => namesIn(one) === 'Jugend,Pflege', 'both have both');

  expect((await office.withdraw(back.seatId)).ok).toBe(true);
  await until(() => back.status.getSnapshot().remote.kind === 'refused', 'the second device hears it');
  addsField(space, 'Wohnen');
  const reader = await entersBy(relay.url, links.value.invites.reader);
  await until(() => namesIn(reader.space) === 'Jugend,Pflege,Wohnen', 'others read on');
  expect(namesIn(back)).toBe('Jugend,Pflege');
});

test('P71 who comes in once more by a link of the same role is the same device, and its name stays', async () => {
  const relay = await startTestRelay();
  const { tablet, space } = await beginsAt(relay.url);
  expect((await space.handOver()).ok).toBe(true);
  const office = spaceOffice(tablet.device, space);
  const links = await office.invites();
  if (!links.ok) throw new Error(links.reason);
  const invite = links.value.invites.office;
  const second = await entersBy(relay.url, invite);
  const { spaceId, seatId } = second.space;
  const again = { invite, name: '', title: 'Landkreis', space: spaceId, role: 'office' as const };
  const entered = await enterSpace(second.tablet.device, again);
  expect(entered.ok && entered.value.seatId).toBe(seatId);
  const members = await office.members();
  expect(members.ok && members.value.map(({ name }) => name)).toEqual([null, 'Zweites Gerät']);
});

test('D391 a device that was signed out comes in by a new link with the new place, and keeps what it has under the old one', async () => {
  const relay = await startTestRelay();
  const { tablet, space } = await beginsAt(relay.url);
  expect((await space.handOver('', 'Laptop 1')).ok).toBe(true);
  const office = spaceOffice(tablet.device, space);
  const linkOf = async (role: 'office' | 'reader') => {
    const links = await office.invites();
    if (!links.ok) throw new Error(links.reason);
    return links.value.invites[role];
  };
  const old = await linkOf('office');
  const second = await entersBy(relay.url, old);
  const seats = () => listSpaceSeats(second.tablet.device);
  expect((await seats()).map(({ joinedWith, withdrawn }) => [joinedWith, withdrawn])).toEqual([[old, false]]);
  await until(() => second.space.register.getSnapshot().title === 'Landkreis', 'the second office reads');
  expect((await office.withdraw(second.space.seatId)).ok).toBe(true);
  await until(async () => (await seats())[0]?.withdrawn === true, 'the device notes that it is out');
  expect(bestOf(await seats())?.seatId).toBe(second.space.seatId);
  // Back in with less: the place that is good goes before the office's that is not.
  const wish = { invite: await linkOf('reader'), name: '', title: 'Landkreis' };
  const entered = await enterSpace(second.tablet.device, wish);
  if (!entered.ok) throw new Error(entered.reason);
  expect([(await seats()).length, bestOf(await seats())?.seatId]).toEqual([2, entered.value.seatId]);
});

test('an office that comes back on another day is answered, although its token has run out', async () => {
  let now = Date.now();
  const relay = await startTestRelay({ clock: () => now });
  const { tablet, space } = await beginsAt(relay.url);
  expect((await space.handOver()).ok).toBe(true);
  now += 3 * 24 * 3_600_000;
  const office = spaceOffice(tablet.device, space);
  const links = await office.invites();
  expect(links.ok && links.value.invites.reader).toMatch(/./);
  // Where none is given, it is not asked for ever.
  now += 3 * 24 * 3_600_000;
  const turnedAway = spaceOffice(tablet.device, { ...space, renew: async () => 'refused' });
  expect(await turnedAway.members()).toEqual({ ok: false, reason: 'token-expired' });
});

test('a space that leaves this device leaves nothing of it here, and stays with everybody else', async () => {
  const relay = await startTestRelay();
  const { tablet, space } = await beginsAt(relay.url);
  const other = await beginsAt(relay.url);
  addsField(space, 'Jugend');
  expect((await space.handOver()).ok).toBe(true);
  await until(() => space.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  const office = spaceOffice(tablet.device, space);
  const links = await office.invites();
  if (!links.ok) throw new Error(links.reason);
  const reader = await entersBy(relay.url, links.value.invites.reader);
  await space.close();
  await eraseSpace(tablet.environment, tablet.device, space.spaceId);
  const kept = (await tablet.databases.databases()).flatMap(({ name }) =>
    name?.includes(space.spaceId) ? [name] : [],
  );
  const { acknowledged, epochs } = tablet.device.database;
  const noted = [
    ...(await acknowledged.all()).map(({ name }) => name),
    ...(await epochs.all()).map((row) => row.document),
  ];
  expect([await listSpaceSeats(tablet.device), kept, noted.filter((name) => name.includes(space.spaceId))]).toEqual([
    [],
    [],
    [],
  ]);
  await until(() => namesIn(reader.space) === 'Jugend', 'the others have it');
  expect(await listSpaceSeats(other.tablet.device)).toHaveLength(1);
});

const report = pdf('Sozialbericht 2026');
const content = { type: 'application/pdf', bytes: report.slice().buffer as ArrayBuffer } as const;

/** The reports of a space on a tablet. */
const filesOn = ({ device }: Tablet, { spaceId, seatId, ask, home, status, figures }: OpenSpace): DeviceFiles => {
  const files = new DeviceFiles({
    ...{ device, seat: { owner: filesOfSpace(spaceId), seatId, ask, home, status }, pauses: [20, 100] },
    used: () => new Set(figures.getSnapshot().sources.flatMap(({ file }) => file?.file ?? [])),
  });
  onTestFinished(() => files.close());
  return files;
};

test('D314 a report that is added without any relay waits here, is sent once there is one, and stays where it was opened', async () => {
  let now = Date.now();
  const relay = await startTestRelay({ clock: () => now });
  const { tablet, space } = await beginsAt(relay.url);
  const files = filesOn(tablet, space);
  const { file } = await files.add(content, 'register');
  const said = { file, name: 'Sozialbericht.pdf', bytes: report.length };
  space.edit((doc) => putSource(doc, { id: 'report' as SourceId, title: 'Sozialbericht', file: said }));
  expect(files.status.getSnapshot().slides).toBe(1);
  expect(new Uint8Array((await files.find(file))?.bytes ?? new ArrayBuffer())).toEqual(report);
  expect((await space.handOver()).ok).toBe(true);
  await until(() => files.status.getSnapshot().slides === 0, 'the relay has it');

  const links = await spaceOffice(tablet.device, space).invites();
  if (!links.ok) throw new Error(links.reason);
  const reader = await entersBy(relay.url, links.value.invites.reader);
  await until(() => reader.space.figures.getSnapshot().sources.length === 1, 'the reader reads of it');
  const theirs = filesOn(reader.tablet, reader.space);
  // Its token has run out while the line stood.
  now += 3 * 24 * 3_600_000;
  await until(async () => (await theirs.find(file)) !== null, 'the reader has it');
  await reader.space.close();
  const away = await reader.tablet.reload({ base: 'http://127.0.0.1:9/' });
  const again = filesOn(away, await openOn(away));
  expect(new Uint8Array((await again.find(file))?.bytes ?? new ArrayBuffer())).toEqual(report);

  // It leaves the device with the space.
  await space.close();
  await eraseSpace(tablet.environment, tablet.device, space.spaceId);
  const { files: rows, fileBytes } = tablet.device.database;
  expect([await rows.all(), await fileBytes.get(`${filesOfSpace(space.spaceId)}/${file}`)]).toEqual([[], null]);
});
