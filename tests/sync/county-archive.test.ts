import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { enterSpace, listSpaceSeats, spaceOffice } from '../../src/device/space-seats.ts';
import { putNotebookNote } from '../../src/documents/space/notebook.ts';
import { addResults } from '../../src/documents/space/results.ts';
import type { NotebookNoteId } from '../../src/domain/ids.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import { placeCounty } from '../../src/sync/county-archive.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';
import type { OpenSpace } from '../../src/sync/open-space.ts';
import { readArchive } from '../../src/sync/read-archive.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { jsonIn, subtle, tampered, withManifest } from './archive-scene.ts';
import {
  file,
  filesOn,
  founded,
  may,
  openedOn,
  openOn,
  openWork,
  read,
  report,
  saved,
  youth,
} from './county-file-scene.ts';
import { createTablet, fullDisks } from './tablet.ts';

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
