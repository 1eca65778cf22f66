import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { frozenOf } from '../../src/app/county/use-notebook-deeds.ts';
import { editNotebookNote, putDraft, putNotebookNote, readNotebook } from '../../src/documents/space/notebook.ts';
import { dropNotebookNote } from '../../src/documents/space/notebook-removal.ts';
import { putPhoto } from '../../src/documents/space/photos.ts';
import { addAct, handIn, readSubmissions, setNumber } from '../../src/documents/space/submissions.ts';
import type { ActId, NotebookNoteId, ProposalId, SpaceId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import { mergeWork, mostPacked, packWork, readWork } from '../../src/sync/carried-work.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';
import { startTestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { startRelay } from '../support/relay-process.ts';
import { freshFolder } from '../support/storage-candidates.ts';
import { until } from '../support/until.ts';
import { countyAt, entersBy, nowhere, openOn, post, textsIn, writes, youth } from './group-scene.ts';

const help = 'help' as ProposalId;
const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'forming', decidedOn: '' } as const;
const frozen = { proposal: help, profile: { ...emptyProfile, title: 'EINGEREICHT' }, group, guideline: [] };

test('two scribes without a network have both works after a file, and the relay takes all of it from either', async () => {
  const relay = await startTestRelay();
  const { spaceId, links } = await countyAt(relay.url);
  const [first, second] = [await entersBy(relay.url, links.youth), await entersBy(relay.url, links.youth)];
  const [one, two] = [
    await openOn(await first.reload({ base: nowhere }), youth),
    await openOn(await second.reload({ base: nowhere }), youth),
  ];
  writes(one, 'a', 'eins');
  writes(two, 'b', 'zwei');
  const read = readWork(packWork(spaceId, youth, one.documents));
  if (!read.ok) throw new Error(read.reason);
  expect([mergeWork(read.value, two.documents), mergeWork(read.value, two.documents)]).toEqual([
    'merged',
    'nothingNew',
  ]);
  expect(textsIn(two)).toBe('eins,zwei');
  await until(() => two.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
  await two.close();
  // Only the second one gets home: it brings what the first one wrote.
  const home = await openOn(await second.reload(), youth);
  expect(textsIn(home)).toBe('eins,zwei');
  await until(() => home.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  const third = await openOn(await entersBy(relay.url, links.youth), youth);
  await until(() => textsIn(third) === 'eins,zwei', 'a third device has both');
  await one.close();
  const back = await openOn(await first.reload(), youth);
  writes(back, 'c', 'drei');
  await until(() => textsIn(third) === 'drei,eins,zwei', 'the first one goes on after all');
});

const fileWith = (text: string) => {
  const doc = new Y.Doc();
  putNotebookNote(doc, { id: 'a' as NotebookNoteId, at: 1, text });
  const name = { kind: 'notebook', space: 'county' as SpaceId, group: youth } as const;
  const document = { name, doc, access: 'write' } as GroupWork['documents'][number];
  return { document, file: packWork('county' as SpaceId, youth, [document]) };
};

test('a file brings what the group has handed in, and nothing that only an office can have done', () => {
  const name = { kind: 'submissions', space: 'county' as SpaceId, group: youth } as const;
  const at = (doc: Y.Doc) => ({ name, doc, access: 'write' }) as GroupWork['documents'][number];
  const [group, office] = [new Y.Doc(), new Y.Doc()];
  const version = handIn(group, frozen, { id: 'a' as ActId, role: 'author', at: 1 });
  const takenIn = { kind: 'takenIn', version, year: 2027, late: false, text: '' } as const;
  addAct(group, help, takenIn, { id: 'b' as ActId, role: 'office', at: 2 });
  setNumber(group, help, '2027-001');
  // What the office has done itself is not taken back by a file either.
  addAct(office, help, { kind: 'returned', text: 'noch nicht' }, { id: 'c' as ActId, role: 'office', at: 3 });
  Y.applyUpdate(group, Y.encodeStateAsUpdate(office));
  group.getMap('decided').delete('c/act');
  const read = readWork(packWork('county' as SpaceId, youth, [at(group)]));
  if (!read.ok) throw new Error(read.reason);
  expect([mergeWork(read.value, [at(office)]), mergeWork(read.value, [at(office)])]).toEqual(['merged', 'nothingNew']);
  const [received] = readSubmissions(office);
  expect(received?.trail.map(({ deed }) => deed.kind)).toEqual(['handedIn', 'returned']);
  expect(received).toMatchObject({ number: null, year: null, status: 'returned' });
  expect(received?.versions.map(({ content }) => content)).toEqual([frozen]);
});

test('a file that is damaged anywhere, or of a later version, changes nothing and is told apart', () => {
  const { file } = fileWith('eins');
  expect(readWork(file).ok).toBe(true);
  for (let at = 0; at < file.length; at += 1) {
    const damaged = Uint8Array.from(file);
    damaged[at] = (damaged[at] ?? 0) ^ 0x40;
    expect(readWork(damaged)).toEqual({ ok: false, reason: at === 7 ? 'newer' : 'damaged' });
  }
  for (const length of [0, 6, 40, file.length - 1])
    expect(readWork(file.subarray(0, length))).toEqual({ ok: false, reason: 'damaged' });
  expect(readWork(new Uint8Array(mostPacked + 1))).toEqual({ ok: false, reason: 'too-large' });
});

test('a file with roots that are none of ours, or of which a part is missing, is not taken', () => {
  const { document } = fileWith('eins');
  document.doc.getMap('secrets').set('x', 1);
  expect(readWork(packWork('county' as SpaceId, youth, [document])).ok).toBe(false);
  const half = fileWith('eins').document;
  const whole = Y.encodeStateAsUpdate(half.doc);
  putNotebookNote(half.doc, { id: 'a' as NotebookNoteId, text: 'eins und zwei' });
  const rest = Y.diffUpdate(Y.encodeStateAsUpdate(half.doc), Y.encodeStateVectorFromUpdate(whole));
  const bare = new Y.Doc();
  Y.applyUpdate(bare, rest);
  expect(readWork(packWork('county' as SpaceId, youth, [{ ...half, doc: bare }])).ok).toBe(false);
});

test('what a group writes for itself is stored and sent nowhere but in its own document', async () => {
  const data = await freshFolder();
  const relay = await startRelay({ data });
  const base = relay.url;
  const { invites, links, spaceId } = await countyAt(base);
  const own = await openOn(await entersBy(base, links.youth), youth);
  writes(own, 'a', 'KANARIE-NOTIZ');
  own.editNotebook((doc) => {
    putDraft(doc, { ...emptyProfile, id: help, title: 'EINGEREICHT' });
    putNotebookNote(doc, { id: 'a' as NotebookNoteId, draft: help });
  });
  own.editNotebook((doc) => putDraft(doc, { ...emptyProfile, id: 'draft' as ProposalId, problem: 'KANARIE-ENTWURF' }));
  own.photos?.edit((doc) => putPhoto(doc, new TextEncoder().encode('KANARIE-FOTO')));
  // As the app freezes a draft, with a private note that belongs to it.
  const notebook = own.notebook?.getSnapshot();
  const draft = notebook?.drafts.find(({ id }) => id === help);
  if (notebook === undefined || draft === undefined) throw new Error('the draft was written');
  const registered = { ...group, id: youth, fields: [], order: 'a' };
  const handedIn = frozenOf(draft, notebook, registered);
  own.editSubmissions((doc) => handIn(doc, handedIn, { id: 'a' as ActId, role: 'author', at: 1 }));
  await until(() => own.saving.getSnapshot().kind === 'onServer', 'the relay has both');

  const enter = async (invite: string) => ((await post(base, 'join', { invite })) as { token: string }).token;
  const others = [
    await enter(invites.office),
    await enter(invites.moderator),
    await enter(invites.reader),
    await enter(links.care),
  ];
  const heard: Y.Doc[] = [];
  for (const token of others)
    for (const document of [
      'register',
      'results',
      'submissions/youth',
      'submissions/care',
      'notebook/care',
      'notebook/youth',
      'photos/youth',
    ])
      heard.push(connectStock({ url: base, document: `space/${spaceId}/${document}`, token }).doc);
  const office = await openOn(await entersBy(base, invites.office), youth);
  expect(office.notebook).toBeNull();
  await until(
    () => office.submissions.getSnapshot()[0]?.versions[0]?.content?.proposal === help,
    'the office reads it',
  );
  const [received] = office.submissions.getSnapshot();
  const version = received?.versions[0]?.id;
  if (version === undefined) throw new Error('it was handed in');
  office.editSubmissions((doc) => {
    addAct(
      doc,
      help,
      { kind: 'takenIn', version, year: 2027, late: false, text: '' },
      { id: 'b' as ActId, role: 'office', at: 2 },
    );
    setNumber(doc, help, '2027-001');
  });
  await until(() => own.submissions.getSnapshot()[0]?.number === '2027-001', 'the group sees the number');
  await until(
    () => heard.some((doc) => JSON.stringify([...doc.getMap('numbers')]).includes('2027-001')),
    'others have heard what is theirs',
  );
  const told = heard.map((doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')).join();
  expect([told.includes('EINGEREICHT'), told.includes('KANARIE')]).toEqual([true, false]);
  expect(told.includes(btoa('KANARIE-FOTO'))).toBe(false);
  expect(readNotebook(heard[0] as Y.Doc).notes).toEqual([]);

  // What lies at the relay: only in rows of the notebook itself.
  await relay.stop();
  const { createSqliteStorage } = await import('../../server/storage/sqlite-storage.ts');
  const storage = createSqliteStorage(join(data, 'plenum.sqlite'));
  onTestFinished(async () => storage.close());
  const load = async (document: string) =>
    (await storage.loadDocument(`space/${spaceId}/${document}`)).updates
      .map((update) => Buffer.from(update).toString('latin1'))
      .join();
  expect((await load('notebook/youth')).includes('KANARIE-NOTIZ')).toBe(true);
  expect((await load('photos/youth')).includes(btoa('KANARIE-FOTO'))).toBe(true);
  for (const document of ['register', 'results', 'submissions/youth', 'submissions/care', 'notebook/care'])
    expect((await load(document)).includes('KANARIE')).toBe(false);
  const files = (await readdir(data)).filter((name) => !name.startsWith('plenum.sqlite'));
  for (const name of files) expect((await readFile(join(data, name), 'latin1')).includes('KANARIE')).toBe(false);
});

test('D382 a note that one tablet took out while the other wrote in it stands apart with all its words on both, once both are home', async () => {
  const relay = await startTestRelay();
  const { links } = await countyAt(relay.url);
  const [first, second] = [await entersBy(relay.url, links.youth), await entersBy(relay.url, links.youth)];
  const [one, two] = [await openOn(first, youth), await openOn(second, youth)];
  writes(one, 'a', 'Der Bus fährt nicht.');
  await until(() => textsIn(two) === 'Der Bus fährt nicht.', 'both have it');
  await Promise.all([one.close(), two.close()]);
  const [vera, tom] = [
    await openOn(await first.reload({ base: nowhere }), youth),
    await openOn(await second.reload({ base: nowhere }), youth),
  ];
  const id = 'a' as NotebookNoteId;
  vera.editNotebook((doc) => dropNotebookNote(doc, id));
  const words = 'Der Bus fährt nicht, samstags gar nicht.';
  tom.editNotebook((doc) => editNotebookNote(doc, id, { before: 'Der Bus fährt nicht.', after: words }));
  await until(
    () => [vera, tom].every(({ saving }) => saving.getSnapshot().kind === 'onDevice'),
    'both lie on their devices',
  );
  await Promise.all([vera.close(), tom.close()]);
  const home = [await openOn(await first.reload(), youth), await openOn(await second.reload(), youth)];
  const left = () =>
    home.map(({ notebook }) =>
      notebook
        ?.getSnapshot()
        .leftovers.map(({ text }) => text)
        .join(),
    );
  await until(() => left().join(' | ') === `${words} | ${words}`, 'it stands apart whole on both');
});
