import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RescueRow } from '../../src/device/database.ts';
import { compareKept, readKept, takeOver } from '../../src/documents/kept-work.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { putNote } from '../../src/documents/seat/notes.ts';
import { erasedRoot } from '../../src/documents/without-entries.ts';
import type { NoteId, SeatId } from '../../src/domain/ids.ts';
import { PutAside } from '../../src/sync/put-aside.ts';
import { until } from '../support/until.ts';
import {
  elders,
  isOnline,
  isOnServer,
  judge,
  name,
  openOn,
  round,
  scored,
  status,
  tabletOf,
  withRelay,
  youth,
} from './one-sheet.ts';
import type { SmallRelay } from './small-relay.ts';
import { createTablet, type Tablet } from './tablet.ts';

let relay: SmallRelay;

withRelay((one) => {
  relay = one;
});

const rowsOf = ({ device }: Tablet): Promise<readonly RescueRow[]> => device.database.rescues.all();

/** A tablet on which the relay has refused a judgement, shut again. */
const refusedOn = async (): Promise<Tablet> => {
  const tablet = await tabletOf(relay);
  const document = openOn(tablet);
  await until(() => isOnline(document), 'the tablet is online');
  relay.mood.refuses = () => true;
  judge(document, youth, 7);
  await until(() => status(document).rescued, 'a copy is put aside');
  relay.mood.refuses = () => false;
  await until(() => isOnline(document), 'the new copy is in order');
  await document.close();
  return tablet;
};

test('what was put aside is said after a reload, with and without a network, until it is taken over', async () => {
  const tablet = await refusedOn();
  await relay.stop();
  const away = openOn(await tablet.reload());
  await until(() => status(away).rescued === 'not-taken', 'it is said without a network');
  await relay.start();
  tablet.wake();
  await until(() => isOnline(away), 'the network is back');
  expect(status(away).rescued).toBe('not-taken');
  const [row] = await rowsOf(tablet);
  takeOver(away.doc, compareKept(readKept(row?.update ?? null), away.doc));
  await until(() => isOnServer(away), 'it is taken');
  await away.close();
  const after = openOn(await tablet.reload());
  await until(async () => isOnline(after) && (await rowsOf(tablet)).length === 0, 'nothing lies aside any more');
  expect(status(after).rescued).toBeNull();
});

test('what the relay has of a copy leaves it, so that what is written afterwards makes nothing look lost', async () => {
  const tablet = await tabletOf(relay);
  const old = new Y.Doc();
  putJudgement(old, round, youth, scored(7));
  putJudgement(old, round, elders, scored(3));
  const row = { id: 'row', document: name, at: 1, reason: 'not-taken', json: '{}' } as const;
  await tablet.device.database.rescues.put({ ...row, update: Y.encodeStateAsUpdate(old) });
  putJudgement(relay.doc(name), round, youth, scored(7));
  const document = openOn(tablet);
  await until(async () => (await rowsOf(tablet))[0]?.json !== '{}', 'it is compared');
  const [kept] = await rowsOf(tablet);
  judge(document, youth, 8);
  const parts = compareKept(readKept(kept?.update ?? null), document.doc);
  expect(parts).toMatchObject([{ kind: 'judgement', proposal: elders, kept: scored(3), present: null }]);
  expect(JSON.stringify(JSON.parse(kept?.json ?? '').judgements)).not.toContain(youth);
});

test('what an earlier visit has put aside loses what has been erased for good since', async () => {
  const tablet = await tabletOf(relay);
  const [goes, stays] = ['goes', 'stays'] as NoteId[] as [NoteId, NoteId];
  const old = new Y.Doc();
  putNote(old, { id: goes, text: 'Geheimer Satz' });
  putNote(old, { id: stays, text: 'Eigener Satz' });
  const row = { id: 'row', document: name, at: 1, reason: 'epoch', json: 'Geheimer Satz' } as const;
  await tablet.device.database.rescues.put({ ...row, update: Y.encodeStateAsUpdate(old) });
  relay.doc(name).getMap(erasedRoot).set(goes, true);
  const document = openOn(tablet);
  await until(async () => {
    const [kept] = await rowsOf(tablet);
    return kept !== undefined && !kept.json.includes('Geheimer') && kept.json.includes('Eigener');
  }, 'the erased note is gone, the other is kept');
  expect(Buffer.from((await rowsOf(tablet))[0]?.update ?? []).toString('latin1')).not.toContain('Geheimer');
  expect(status(document).rescued).toBe('epoch');
});

test('a copy that another person on the same device has put aside is neither said, settled nor erased with one’s own', async () => {
  const { device } = await createTablet();
  const wish = { device, document: 'session/s/plan', seat: 'ada' as SeatId };
  await new PutAside(wish).keepDocument('not-taken', new Y.Doc());
  const bea = new PutAside({ ...wish, seat: 'bea' as SeatId });
  await bea.find();
  expect(bea.isUnsettled).toBe(false);
  await bea.settle(new Y.Doc());
  await bea.erase();
  expect((await device.database.rescues.all()).map(({ seat }) => seat)).toEqual(['ada']);
});

test('a copy that cannot be read as a whole is never taken for contained', async () => {
  const tablet = await tabletOf(relay);
  const source = new Y.Doc();
  const halves: Uint8Array[] = [];
  source.on('update', (update: Uint8Array) => halves.push(update));
  for (const text of ['eins', 'zwei']) putNote(source, { id: 'note' as NoteId, text });
  const row = { document: name, at: 1, json: '{}' } as const;
  const half = { ...row, id: 'half', reason: 'not-taken', update: halves[1] ?? new Uint8Array() } as const;
  const noise = { ...row, id: 'noise', reason: 'unreadable', update: Uint8Array.of(9, 9, 255) } as const;
  const empty = { ...row, id: 'empty', reason: 'epoch', update: Y.encodeStateAsUpdate(new Y.Doc()) } as const;
  const broken = { ...noise, id: 'broken', reason: 'epoch' } as const;
  for (const one of [half, noise, broken, empty]) await tablet.device.database.rescues.put(one);
  const document = openOn(tablet);
  await until(async () => isOnline(document) && (await rowsOf(tablet)).length < 4, 'they are compared');
  expect((await rowsOf(tablet)).map(({ id }) => id).sort()).toEqual(['broken', 'half', 'noise']);
  expect(status(document).rescued).not.toBeNull();
});
