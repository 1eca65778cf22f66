import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { putJudgement, readSeat } from '../../src/documents/seat/document.ts';
import { createRelayClock } from '../../src/sync/relay-clock.ts';
import { until } from '../support/until.ts';
import {
  elders,
  isOnline,
  isOnServer,
  isStored,
  judge,
  judgedOn,
  judgement,
  name,
  openOn,
  otherSheet,
  round,
  scored,
  status,
  tabletOf,
  withRelay,
  youth,
} from './one-sheet.ts';
import type { SmallRelay } from './small-relay.ts';
import { fullDisks } from './tablet.ts';

let relay: SmallRelay;

withRelay((one) => {
  relay = one;
});

test('a judgement is on the device, then on the server, and the status says each when it is true', async () => {
  relay.mood.holdsReceipts = true;
  const tablet = await tabletOf(relay);
  const document = openOn(tablet);
  await until(() => isOnline(document), 'the tablet is online');
  judge(document, youth, 7);
  expect(status(document)).toMatchObject({ local: { kind: 'saving' }, delivery: 'underway' });
  await until(() => isStored(document), 'it is on the device');
  await until(() => judgement(relay.doc(name), youth), 'the relay has it in memory');
  expect(status(document).delivery).toBe('underway');
  relay.mood.holdsReceipts = false;
  judge(document, elders, 3);
  await until(() => isOnServer(document), 'the receipt is here');
  expect(status(document)).toEqual({
    local: { kind: 'saved' },
    remote: { kind: 'online' },
    delivery: 'onServer',
    rescued: null,
  });
});

test('what was judged offline arrives once, and a reload in between loses nothing', async () => {
  await relay.stop();
  const tablet = await tabletOf(relay);
  const before = openOn(tablet);
  await before.whenRead;
  judge(before, youth, 7);
  judge(before, elders, 2);
  await until(() => isStored(before), 'it is on the device');
  expect(status(before)).toMatchObject({ remote: { kind: 'none' }, delivery: 'waiting' });
  await before.close();

  const reloaded = await tablet.reload();
  const after = openOn(reloaded);
  await after.whenRead;
  expect(judgement(after.doc, youth)).toEqual(scored(7));
  expect(status(after).delivery).toBe('waiting');
  await relay.start();
  reloaded.wake();
  await until(() => isOnServer(after), 'the relay has it');
  expect(readSeat(relay.doc(name)).judgements.get(round)?.size).toBe(2);
  expect(relay.doc(name).getMap('judgements').size).toBe(2);
  expect(relay.writes(name)).toBe(1);
});

test('the line is dialled only after the local copy was read: what lay there arrives in one piece', async () => {
  await relay.stop();
  const tablet = await tabletOf(relay);
  const before = openOn(tablet);
  for (const [proposal, value] of [[youth, 7] as const, [elders, 2] as const]) judge(before, proposal, value);
  await until(() => isStored(before), 'it is on the device');
  await before.close();
  await relay.start();
  const after = openOn(await tablet.reload());
  await until(() => isOnline(after) && isOnServer(after), 'the relay has it');
  expect(relay.writes(name)).toBe(1);
});

test('what the relay has confirmed is still known after a reload without a network', async () => {
  const { tablet, document: before } = await judgedOn(relay);
  await before.close();
  await relay.stop();
  const after = openOn(await tablet.reload());
  await after.whenRead;
  expect(status(after).remote.kind).not.toBe('online');
  expect(status(after).delivery).toBe('onServer');
  judge(after, youth, 8);
  expect(status(after).delivery).toBe('waiting');
});

test('what was still unconfirmed at closing is not taken for confirmed after a reload', async () => {
  const tablet = await tabletOf(relay);
  const before = openOn(tablet);
  await until(() => isOnline(before), 'the tablet is online');
  judge(before, youth, 7);
  await until(() => isOnServer(before), 'it is confirmed');
  relay.mood.holdsReceipts = true;
  judge(before, youth, 8);
  await until(() => isStored(before), 'it is on the device');
  await before.close();
  await relay.stop();
  const after = openOn(await tablet.reload());
  await after.whenRead;
  expect(judgement(after.doc, youth)).toEqual(scored(8));
  expect(status(after).delivery).toBe('waiting');
});

test('a relay that dies and comes back gets what was judged meanwhile, without anybody doing anything', async () => {
  const document = openOn(await tabletOf(relay));
  await until(() => isOnline(document), 'the tablet is online');
  judge(document, youth, 1);
  await until(() => isOnServer(document), 'it is confirmed');
  await relay.stop();
  await until(() => status(document).remote.kind !== 'online', 'the tablet notices');
  judge(document, youth, 9);
  expect(status(document).delivery).toBe('waiting');
  await relay.start();
  await until(() => isOnServer(document), 'it is confirmed');
  expect(judgement(relay.doc(name), youth)).toEqual(scored(9));
});

test('two tabs of a seat see each other without a relay', async () => {
  await relay.stop();
  const tablet = await tabletOf(relay);
  const [one, two] = [openOn(tablet), openOn(await tablet.reload())];
  judge(one, youth, 4);
  await until(() => judgement(two.doc, youth), 'the other tab has it');
  judge(two, youth, 5);
  await until(() => judgement(one.doc, youth), 'and the first has the answer');
  await until(() => isStored(one) && isStored(two), 'both have stored it');
  expect(readSeat(one.doc).others.size).toBe(0);
  expect(judgement(one.doc, youth)).toEqual(scored(5));
});

test('two devices of a seat that judged without seeing each other agree on the same one and show the other', async () => {
  await relay.stop();
  const [tabletOne, tabletTwo] = [await tabletOf(relay), await tabletOf(relay)];
  const [one, two] = [openOn(tabletOne), openOn(tabletTwo)];
  await Promise.all([one.whenRead, two.whenRead]);
  judge(one, youth, 2);
  judge(two, youth, 9);
  await relay.start();
  tabletOne.wake();
  tabletTwo.wake();
  const others = (doc: Y.Doc) => readSeat(doc).others.get(round)?.get(youth);
  await until(() => others(one.doc) && others(two.doc), 'both devices show what stands side by side');
  const won = judgement(one.doc, youth);
  expect([judgement(two.doc, youth), judgement(relay.doc(name), youth)]).toEqual([won, won]);
  expect([won, others(one.doc)?.[0]]).toEqual(expect.arrayContaining([scored(2), scored(9)]));
  expect(others(two.doc)).toEqual(others(one.doc));
});

test('on a full disk the work still reaches the server, and both is said', async () => {
  const tablet = await tabletOf(relay);
  const document = openOn(tablet);
  await until(() => isOnline(document), 'the tablet is online');
  fullDisks.add(tablet.persistences[0]?.name ?? '');
  judge(document, youth, 7);
  await until(() => isOnServer(document) && status(document).local.kind === 'failed', 'both are known');
  expect(status(document).local).toEqual({ kind: 'failed', reason: 'quota' });
});

test('a reader has nothing to send and is told nothing about sending', async () => {
  relay.mood.holdsReceipts = true;
  putJudgement(relay.doc(name), round, youth, scored(3));
  const document = openOn(await tabletOf(relay), { access: () => 'read' });
  await until(() => judgement(document.doc, youth), 'the reader has it');
  expect(status(document).delivery).toBe('onServer');
});

test('who may write from now on is told what becomes of what they write', async () => {
  let access: 'read' | 'write' = 'read';
  const document = openOn(await tabletOf(relay), { access: () => access });
  await until(() => isOnline(document), 'the reader is online');
  relay.mood.holdsReceipts = true;
  access = 'write';
  expect(document.access).toBe('write');
  judge(document, youth, 7);
  expect(status(document).delivery).toBe('underway');
  relay.mood.holdsReceipts = false;
  judge(document, elders, 3);
  await until(() => isOnServer(document), 'the receipt is here');
});

test('the relay’s clock is known after connecting', async () => {
  relay.mood.clockAhead = 3_600_000;
  const clock = createRelayClock(Date.now);
  const document = openOn(await tabletOf(relay), { clock });
  await until(() => isOnline(document), 'the tablet is online');
  await until(() => Math.abs(clock.now() - Date.now() - 3_600_000) < 1_000, 'the clock is right');
  expect(isOnline(document)).toBe(true);
});

test('when the device says that it has no network, a dead line is hung up within moments and a living one stays', async () => {
  const tablet = await tabletOf(relay);
  const [living, dead] = [openOn(tablet, { name: otherSheet }), openOn(tablet)];
  await until(() => isOnline(living) && isOnline(dead), 'both are online');
  const kinds: string[] = [];
  living.status.subscribe(() => kinds.push(status(living).remote.kind));
  relay.mood.isDead = (document) => document === name;
  judge(dead, youth, 7);
  expect(status(dead).delivery).toBe('underway');
  tablet.doubt();
  await until(() => status(dead).delivery === 'waiting', 'what was judged waits on the device');
  // The living one was asked first, so its time was up first.
  expect(kinds.filter((kind) => kind !== 'online')).toEqual([]);
  expect(isOnline(living)).toBe(true);
  relay.mood.isDead = () => false;
  tablet.wake();
  await until(() => isOnServer(dead), 'it has arrived');
});
