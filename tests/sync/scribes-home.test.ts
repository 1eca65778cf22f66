import { onTestFinished, test } from 'vitest';
import { editNotebookNote } from '../../src/documents/space/notebook.ts';
import { bringLeftoverBack, dropNotebookNote } from '../../src/documents/space/notebook-removal.ts';
import { dropPhoto, putPhoto } from '../../src/documents/space/photos.ts';
import type { NotebookNoteId } from '../../src/domain/ids.ts';
import { mergeWork, packWork, readWork } from '../../src/sync/carried-work.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';
import { startProxy } from '../support/proxy.ts';
import { startTestRelay } from '../support/relay.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { countyAt, entersBy, nowhere, openOn, textsIn, writes, youth } from './group-scene.ts';

test.each(['first', 'second'] as const)(
  'D315 two scribes part, exchange files, and decide about what is left: all of it reaches the other by the relay, whoever is home %s',
  async (who) => {
    const relay = await startTestRelay();
    const { spaceId, links } = await countyAt(relay.url);
    const [first, second] = [await entersBy(relay.url, links.youth), await entersBy(relay.url, links.youth)];
    const [one, two] = [await openOn(first, youth), await openOn(second, youth)];
    const file = one.photos?.edit((doc) => putPhoto(doc, new TextEncoder().encode('ein Foto')));
    if (file === undefined) throw new Error('a member has pictures');
    writes(one, 'a', 'eins');
    await until(() => textsIn(two) === 'eins' && two.photos?.list.getSnapshot().has(file) === true, 'both have both');
    await one.close();
    await two.close();
    const [away, far] = [
      await openOn(await first.reload({ base: nowhere }), youth),
      await openOn(await second.reload({ base: nowhere }), youth),
    ];
    const note = 'a' as NotebookNoteId;
    away.editNotebook((doc) => dropNotebookNote(doc, note));
    far.editNotebook((doc) => editNotebookNote(doc, note, { before: 'eins', after: 'eins und zwei' }));
    const hands = (from: GroupWork, to: GroupWork) => {
      const read = readWork(packWork(spaceId, youth, from.documents));
      if (!read.ok) throw new Error(read.reason);
      mergeWork(read.value, to.documents);
    };
    hands(away, far);
    hands(far, away);
    for (const leftover of far.notebook?.getSnapshot().leftovers ?? [])
      far.editNotebook((doc) => bringLeftoverBack(doc, leftover, 5));
    far.photos?.edit((doc) => dropPhoto(doc, file));
    for (const work of [away, far])
      await until(() => work.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
    await away.close();
    await far.close();
    const order = who === 'first' ? [first, second] : [second, first];
    const homes: GroupWork[] = [];
    for (const tablet of order) homes.push(await openOn(await tablet.reload(), youth));
    for (const home of homes) {
      await until(() => textsIn(home) === ' und zwei', 'what was brought back is on both');
      await until(() => home.photos?.list.getSnapshot().size === 0, 'the picture is gone on both');
    }
  },
);

test.each(['first', 'second'] as const)(
  'P162 two scribes who were online before exchange files without a network; all of both is there whoever is home %s',
  async (who) => {
    const relay = await startRelay();
    const lines = [await startProxy(relay.port), await startProxy(relay.port)] as const;
    onTestFinished(async () => {
      for (const line of lines) await line.stop();
      await relay.stop();
    });
    const { spaceId, links } = await countyAt(relay.url);
    const enters = async (base: string) => openOn(await entersBy(base, links.youth), youth);
    const [one, two] = [await enters(lines[0].url), await enters(lines[1].url)];
    writes(one, 'a', 'eins');
    await until(() => textsIn(two) === 'eins', 'both have the note');
    for (const line of lines) await line.cut();
    const note = 'a' as NotebookNoteId;
    one.editNotebook((doc) => dropNotebookNote(doc, note));
    two.editNotebook((doc) => editNotebookNote(doc, note, { before: 'eins', after: 'eins und zwei' }));
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      const read = readWork(packWork(spaceId, youth, from.documents));
      if (!read.ok) throw new Error(read.reason);
      mergeWork(read.value, to.documents);
    }
    for (const leftover of two.notebook?.getSnapshot().leftovers ?? [])
      two.editNotebook((doc) => bringLeftoverBack(doc, leftover, 5));
    const homes = who === 'first' ? ([0, 1] as const) : ([1, 0] as const);
    for (const place of homes) {
      const work = [one, two][place];
      await lines[place].heal();
      work?.retry();
      await until(() => work?.saving.getSnapshot().kind === 'onServer', 'it is home');
    }
    for (const work of [one, two]) await until(() => textsIn(work) === ' und zwei', 'what was brought back is on both');
  },
);
