import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { beginSpace, enterSpace, listSpaceSeats, spaceOffice } from '../../src/device/space-seats.ts';
import { putNotebookNote } from '../../src/documents/notebook-document.ts';
import {
  bringBackToRegister,
  dropFromRegister,
  putRegisteredSession,
  renameField,
  setRegisterFacts,
} from '../../src/documents/register-document.ts';
import { putFieldFinding } from '../../src/documents/register-findings.ts';
import { putSeries, putSource } from '../../src/documents/register-sources.ts';
import { addResults, dropCarriedResults } from '../../src/documents/results-document.ts';
import type {
  FieldFindingId,
  FieldId,
  GroupId,
  NotebookNoteId,
  SeriesId,
  SessionId,
  SourceId,
} from '../../src/domain/ids.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import { countyIn, placeCounty, saveCounty } from '../../src/sync/county-archive.ts';
import { DeviceFiles } from '../../src/sync/device-files.ts';
import { type GroupWork, openGroupWork } from '../../src/sync/open-group-work.ts';
import { type OpenSpace, openSpace } from '../../src/sync/open-space.ts';
import { readArchive } from '../../src/sync/read-archive.ts';
import { unpackArchive } from '../../src/sync/unpack-archive.ts';
import { fillRegister, frozenBy, handsIn, importedProfiles, takesIn } from '../support/county-documents.ts';
import { fileIdOf, pdf } from '../support/pictures.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { jsonIn, subtle, tampered, withManifest } from './archive-scene.ts';
import { createTablet, fullDisks, type Tablet } from './tablet.ts';

const youth = 'jugend' as GroupId;
const report = pdf('Sozialbericht 2026');
const file = fileIdOf(report);
const may = {
  ...{ session: 'may' as SessionId, title: 'Sitzung im Mai', date: '2027-05-13', hash: 'abc', at: 7 },
  ...{ stage: 'ended' as const, outcomes: [] },
};

const openOn = async ({ environment, device }: Tablet): Promise<OpenSpace> => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  const space = openSpace({ environment, device, seat });
  onTestFinished(() => space.close());
  await space.whenRead;
  return space;
};

const openWork = async (space: OpenSpace): Promise<GroupWork> => {
  const work = openGroupWork(space, youth);
  onTestFinished(() => work.close());
  await Promise.all(work.documents.map(({ whenRead }) => whenRead));
  return work;
};

const filesOn = ({ device }: Tablet, { spaceId, seatId, ask, home, status, figures }: OpenSpace): DeviceFiles => {
  const files = new DeviceFiles({
    ...{ device, seat: { owner: filesOfSpace(spaceId), seatId, ask, home, status }, pauses: [20, 100] },
    used: () => new Set(figures.getSnapshot().sources.flatMap((one) => one.file?.file ?? [])),
  });
  onTestFinished(() => files.close());
  return files;
};

const place = { area: 'county', areaName: '', order: 'V' } as const;

/** A county on one laptop with everything it can have: register, years, what a group has handed in, results, a report. */
const founded = async (base?: string) => {
  const tablet = await createTablet(base === undefined ? {} : { base });
  await beginSpace(tablet.device, 'Landkreis Musterland');
  const space = await openOn(tablet);
  space.edit((doc) => {
    fillRegister(doc, {
      title: 'Landkreis Musterland',
      fields: ['Jugend', 'Wohnen', 'Altes'],
      goals: ['Alle erreichen'],
      groups: [{ id: youth, name: 'Jugend' }],
      cycles: [
        { year: 2027, step: 'assessment' },
        { year: 2026, step: 'decision' },
      ],
    });
    renameField(doc, 'field-1' as FieldId, 'Wohnen und Quartier', 'was');
    dropFromRegister(doc, 'fields', 'field-2');
    setRegisterFacts(doc, { stepNames: { analysis: 'Statistische Analyse' } });
    putRegisteredSession(doc, { id: may.session, title: may.title, date: may.date, year: 2027, continues: null });
    const said = { file, name: 'Sozialbericht.pdf', bytes: report.length };
    const title = { title: 'Sozialbericht', link: '', page: '7', asOf: '2026' };
    putSource(doc, { id: 'report' as SourceId, ...title, ...place, file: said });
    const points = [{ when: '2026', value: 7, isForecast: false }];
    const figures = { title: 'Kinder', unit: 'Zahl', source: 'report' as SourceId, forecastBy: '', points };
    putSeries(doc, { id: 'series' as SeriesId, ...figures, ...place });
  });
  await filesOn(tablet, space).add(
    { type: 'application/pdf', bytes: report.slice().buffer as ArrayBuffer },
    'register',
  );
  const work = await openWork(space);
  const profiles = (await importedProfiles('vorschlaege-fokus-2027.csv')).slice(0, 3);
  work.editSubmissions((doc) => {
    for (const [at, profile] of profiles.entries()) {
      const content = frozenBy('Jugend', `proposal-${at}`, profile);
      handsIn(doc, content, 1_000);
      if (at < 2) takesIn(doc, content, { year: 2027, number: at + 1, at: 2_000 });
    }
  });
  // As the relay tells it.
  addResults(space.documents.results.doc, may);
  await until(() => space.results.getSnapshot().length === 1, 'the results are there');
  return { tablet, space, work };
};

const saved = async ({ tablet, space }: { readonly tablet: Tablet; readonly space: OpenSpace }) => {
  const result = await saveCounty({ space, device: tablet.device, subtle, app: 'test' });
  if (!result.ok) throw new Error(`not saved: ${result.reason}`);
  return { ...result.value, bytes: new Uint8Array(await result.value.content.arrayBuffer()) };
};

const read = async (bytes: Uint8Array) => {
  const unpacked = await unpackArchive(bytes, subtle);
  return unpacked.ok ? countyIn(unpacked.value) : unpacked.reason;
};

const openedOn = async (tablet: Tablet, bytes: Uint8Array) => {
  const county = await read(bytes);
  if (county === null || typeof county === 'string') throw new Error(`not read: ${county}`);
  const placed = await placeCounty(tablet.environment, tablet.device, county);
  if (!placed.ok) throw new Error(`not placed: ${placed.reason}`);
  const space = await openOn(tablet);
  return { space, work: await openWork(space), contents: county.contents };
};

test('P175 a county that was saved reads the same where it is opened, as a copy under a new id, also after a reload', async () => {
  const first = await founded();
  const { bytes, isPartial, left, name } = await saved(first);
  expect([isPartial, left, name.endsWith('.plenum')]).toEqual([false, [], true]);
  const other = await createTablet();
  const { contents } = await openedOn(other, bytes);
  expect(contents).toEqual({ years: 2, groups: 1, proposals: 3, sessions: 1, reports: 1 });
  const again = await other.reload();
  const space = await openOn(again);
  const work = await openWork(space);
  expect(space.spaceId).not.toBe(first.space.spaceId);
  expect([space.role, space.home.getSnapshot()]).toEqual(['office', 'device']);
  const plain = (one: OpenSpace) => one.results.getSnapshot().map(({ carried: _, ...version }) => version);
  const all = (one: OpenSpace, group: GroupWork) => [
    one.register.getSnapshot(),
    one.figures.getSnapshot(),
    one.findings.getSnapshot(),
    one.methods.getSnapshot(),
    plain(one),
    group.submissions.getSnapshot(),
  ];
  expect(all(space, work)).toEqual(all(first.space, first.work));
  expect(new Uint8Array((await filesOn(again, space).find(file))?.bytes ?? new ArrayBuffer())).toEqual(report);
  // Once more from there: nothing wears off.
  const third = await createTablet();
  const next = await openedOn(third, (await saved({ tablet: again, space })).bytes);
  expect(all(next.space, next.work)).toEqual(all(first.space, first.work));
});

test('P175 a group that was struck is in the file with what it has handed in, as hidden as it is, and comes back with it', async () => {
  const first = await founded();
  first.space.edit((doc) => dropFromRegister(doc, 'groups', youth));
  const other = await createTablet();
  const { space, work } = await openedOn(other, (await saved(first)).bytes);
  expect(space.register.getSnapshot().groups).toEqual([]);
  space.edit((doc) => bringBackToRegister(doc, 'groups', youth));
  expect(space.register.getSnapshot().groups.map(({ name }) => name)).toEqual(['Jugend']);
  expect(work.submissions.getSnapshot()).toEqual(first.work.submissions.getSnapshot());
});

test('D361 a struck field of action to which something was found is in the file under its name, as it stays in sight; others are not', async () => {
  const first = await founded();
  first.space.edit((doc) => {
    const said = { year: 2027, layer: 'administration', leaning: 'weakness', text: 'Es fehlt', order: 'a' } as const;
    putFieldFinding(doc, { id: 'found' as FieldFindingId, field: 'field-1' as FieldId, ...said });
    dropFromRegister(doc, 'fields', 'field-1');
  });
  const { space } = await openedOn(await createTablet(), (await saved(first)).bytes);
  expect(space.register.getSnapshot().fields.map(({ name }) => name)).toEqual(['Jugend', 'Wohnen und Quartier']);
  expect(space.findings.getSnapshot().map(({ field }) => field)).toEqual(['field-1']);
});

test('D336 what came with a file is told apart from what a relay tells, and can be taken out for good', async () => {
  const { space } = await openedOn(await createTablet(), (await saved(await founded())).bytes);
  expect(space.results.getSnapshot()).toMatchObject([{ session: 'may', carried: true }]);
  space.edit((doc) => dropCarriedResults(doc, may.session));
  expect(space.results.getSnapshot()).toEqual([]);
});

test('D357 what a session comes to that was taken out of the county counts nowhere and waits until it is taken in again', async () => {
  const { space } = await openedOn(await createTablet(), (await saved(await founded())).bytes);
  const told = () => space.results.getSnapshot().map(({ session }) => session);
  const waits = () => space.struckResults.getSnapshot().map(({ session }) => session);
  expect([told(), waits()]).toEqual([['may'], []]);
  space.edit((doc) => dropFromRegister(doc, 'sessions', may.session));
  expect([told(), waits()]).toEqual([[], ['may']]);
  // The same list as long as nothing of it has changed: screens draw by it.
  expect(space.results.getSnapshot()).toBe(space.results.getSnapshot());
  space.edit((doc) => bringBackToRegister(doc, 'sessions', may.session));
  expect([told(), waits()]).toEqual([['may'], []]);
});

test('D357 a session that was taken out stays out in the file of the county, with what it has come to', async () => {
  const first = await founded();
  first.space.edit((doc) => dropFromRegister(doc, 'sessions', may.session));
  const { space, contents } = await openedOn(await createTablet(), (await saved(first)).bytes);
  expect([contents.sessions, space.results.getSnapshot(), space.struckResults.getSnapshot().length]).toEqual([
    0,
    [],
    1,
  ]);
});

test('D336 handed to a relay, the copy brings everybody everything: results too, until that relay has its own of a session', async () => {
  const bytes = (await saved(await founded())).bytes;
  const relay = await startTestRelay();
  const tablet = await createTablet({ base: relay.url });
  const { space } = await openedOn(tablet, bytes);
  const files = filesOn(tablet, space);
  expect((await space.handOver()).ok).toBe(true);
  await until(
    async () => (await relay.storage.listFiles(filesOfSpace(space.spaceId))).length === 1,
    'the report is there',
  );
  files.close();
  const links = await spaceOffice(tablet.device, space).invites();
  if (!links.ok) throw new Error(links.reason);
  const second = await createTablet({ base: relay.url });
  await enterSpace(second.device, { invite: links.value.invites.office, name: 'Zweites Gerät', title: '' });
  const theirs = await openOn(second);
  const work = await openWork(theirs);
  await until(() => work.submissions.getSnapshot().length === 3, 'what was handed in is there');
  await until(() => theirs.results.getSnapshot().length === 1, 'the results are there');
  expect(work.submissions.getSnapshot().flatMap(({ number }) => number ?? [])).toEqual(['2027-001', '2027-002']);
  expect(theirs.results.getSnapshot()).toMatchObject([{ session: 'may', title: 'Sitzung im Mai', version: 1 }]);
  addResults(theirs.documents.results.doc, { ...may, title: 'Wie der Server sie zählt' });
  await until(
    () => theirs.results.getSnapshot()[0]?.title === 'Wie der Server sie zählt',
    'what the relay tells counts alone',
  );
  expect(theirs.results.getSnapshot()).toHaveLength(1);
});

test('P176 what a group has in its notebook is in no file, whoever saves, and neither is a token, a link or the id', async () => {
  const relay = await startTestRelay();
  const first = await founded(relay.url);
  expect((await first.space.handOver()).ok).toBe(true);
  const office = spaceOffice(first.tablet.device, first.space);
  const [link, links] = [await office.groupInvite(youth), await office.invites()];
  if (!link.ok || !links.ok) throw new Error('no links');
  const author = await createTablet({ base: relay.url });
  await enterSpace(author.device, { invite: link.value.invite, name: 'Jugend', title: '' });
  const theirs = await openOn(author);
  const work = await openWork(theirs);
  work.editNotebook((doc) =>
    putNotebookNote(doc, { id: 'note' as NotebookNoteId, kind: 'idea', text: 'KANARIE-NOTIZ', order: 'V' } as never),
  );
  work.editNotebook((doc) => doc.getText('text/note').insert(0, 'KANARIE-NOTIZ'));
  await until(() => work.saving.getSnapshot().kind === 'onServer', 'the note is on the relay');
  await until(() => theirs.register.getSnapshot().title !== '', 'the author reads the register');
  // The note can be found by looking for it.
  expect(await (await work.exportUnsaved()).content.text()).toContain('KANARIE');
  for (const one of [first, { tablet: author, space: theirs }]) {
    const { bytes } = await saved(one);
    const all = Object.values(unzipSync(bytes))
      .map((part) => new TextDecoder().decode(part))
      .join('\n');
    // What is meant to be in it is found in the same way.
    expect(all).toContain('Wohnen und Quartier');
    expect(all).toContain('proposal-0');
    const secrets = [one.space.token(), link.value.invite, ...Object.values(links.value.invites), one.space.spaceId];
    for (const secret of ['KANARIE', ...secrets]) expect(all).not.toContain(secret);
  }
});

test('P53 the file of a county that is not exactly as it was written is refused as a whole, with the reason', async () => {
  const first = await founded();
  const { bytes } = await saved(first);
  const changed = tampered(bytes, (files) => {
    const register = files['documents/register.json'] ?? new Uint8Array();
    files['documents/register.json'] = new TextEncoder().encode(
      new TextDecoder().decode(register).replace('Jugend', 'Jugond'),
    );
  });
  expect(await read(changed)).toBe('checksum');
  expect(await read(bytes.subarray(0, bytes.length - 400))).toBe('damaged');
  expect(await read(tampered(bytes, (files) => void delete files['documents/register.json']))).toBe('checksum');
  expect(await read(withManifest(bytes, (manifest) => Object.assign(manifest, { version: 4 })))).toBe('newer');
  expect(await read(withManifest(bytes, (manifest) => Object.assign(manifest, { version: 2 })))).toBe('older');
  expect(await read(tampered(bytes, (files) => void Object.assign(files, { 'other.txt': Uint8Array.of(1) })))).toBe(
    'foreign',
  );
  // A list of contents that names a session as well is none.
  expect(await read(withManifest(bytes, (manifest) => Object.assign(manifest, { session: {} })))).toBe('damaged');
  // Who looks for a session is told what it is.
  expect(await readArchive(bytes, subtle)).toEqual({ ok: false, reason: 'county' });
  expect(Object.keys(jsonIn(bytes, 'manifest.json'))).toContain('space');
});

test('P177 a device that cannot store all of it has nothing of it afterwards', async () => {
  const { bytes } = await saved(await founded());
  const county = await read(bytes);
  if (county === null || typeof county === 'string') throw new Error('not read');
  const blind = await createTablet({ noDatabase: true });
  expect(await placeCounty(blind.environment, blind.device, county)).toEqual({ ok: false, reason: 'not-kept' });
  expect(await listSpaceSeats(blind.device)).toEqual([]);
  const full = await createTablet();
  fullDisks.add('plenum');
  const placed = await placeCounty(full.environment, full.device, county).finally(() => fullDisks.delete('plenum'));
  expect(placed).toEqual({ ok: false, reason: 'not-kept' });
  const { files, fileBytes } = full.device.database;
  expect([await listSpaceSeats(full.device), await files.all(), await fileBytes.all()]).toEqual([[], [], []]);
});
