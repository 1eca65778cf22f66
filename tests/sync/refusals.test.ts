import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readSeat } from '../../src/documents/seat/document.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
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

test('a newer epoch leads to a new copy, and the old one is kept aside, not merged', async () => {
  const { tablet, document } = await judgedOn(relay);
  await relay.stop();
  relay.doc(name).getMap('judgements').clear();
  relay.mood.deny = (_name, { epoch }) => (epoch === 2 ? null : { code: closeCodes.epoch, reason: '2' });
  const old = document.doc;
  await relay.start();
  tablet.wake();
  await until(
    () => status(document).rescued !== null && isOnline(document) && isStored(document),
    'the tablet stands in the new epoch',
  );
  expect(document.doc).not.toBe(old);
  expect(readSeat(document.doc).judgements.size).toBe(0);
  expect(status(document).rescued).toBe('epoch');
  const [rescue] = await tablet.device.database.rescues.all();
  const restored = new Y.Doc();
  Y.applyUpdate(restored, rescue?.update ?? new Uint8Array());
  expect(rescue).toMatchObject({ document: name, reason: 'epoch' });
  expect(judgement(restored, youth)).toEqual(scored(7));
  expect(JSON.parse(rescue?.json ?? '')).toHaveProperty('judgements');
  judge(document, elders, 1);
  await until(() => isOnServer(document) && isStored(document), 'work goes on');
  await document.close();
  const again = openOn(await tablet.reload());
  await again.whenRead;
  expect(judgement(again.doc, elders)).toEqual(scored(1));
  expect(judgement(again.doc, youth)).toBeUndefined();
});

test('while nothing can be put aside for good, the old copy stays on the disk', async () => {
  const { tablet, document } = await judgedOn(relay);
  const old = tablet.persistences[0]?.name ?? '';
  fullDisks.add('plenum');
  await relay.stop();
  relay.doc(name).getMap('judgements').clear();
  relay.mood.deny = (_name, { epoch }) => (epoch === 2 ? null : { code: closeCodes.epoch, reason: '2' });
  await relay.start();
  tablet.wake();
  await until(() => status(document).rescued !== null && isOnline(document), 'the tablet stands in the new epoch');
  expect((await tablet.databases.databases()).map((one) => one.name)).toContain(old);
  expect(await tablet.device.database.rescues.all()).toHaveLength(1);
});

test('what the relay does not take is put aside, and the document begins anew', async () => {
  const tablet = await tabletOf(relay);
  const document = openOn(tablet);
  await until(() => isOnline(document), 'the tablet is online');
  relay.mood.refuses = () => true;
  judge(document, youth, 7);
  await until(() => status(document).rescued, 'a copy is put aside');
  relay.mood.refuses = () => false;
  await until(() => isOnline(document) && isStored(document), 'the new copy is in order');
  expect((await tablet.device.database.rescues.all())[0]).toMatchObject({ reason: 'not-taken', document: name });
});

test('an expired token is renewed once and the tablet goes on by itself', async () => {
  let token = 'old';
  let renewals = 0;
  relay.mood.deny = (_name, offer) => (offer.token === 'new' ? null : { code: closeCodes.token, reason: '' });
  const renew = () => {
    renewals += 1;
    token = 'new';
    return Promise.resolve('renewed' as const);
  };
  const document = openOn(await tabletOf(relay), { token: () => token, renew });
  judge(document, youth, 7);
  await until(() => isOnServer(document), 'it is confirmed');
  expect(renewals).toBe(1);
});

test('a token that cannot be renewed is said, and what was entered stays', async () => {
  relay.mood.deny = () => ({ code: closeCodes.token, reason: '' });
  const document = openOn(await tabletOf(relay));
  judge(document, youth, 7);
  await until(() => status(document).remote.kind === 'refused', 'the refusal is said');
  expect(status(document).remote).toEqual({ kind: 'refused', reason: 'token' });
  await until(() => isStored(document), 'it is on the device');
  relay.mood.deny = () => null;
  document.connect();
  await until(() => isOnServer(document), 'after joining again it arrives');
});

test.each([
  ['forbidden', closeCodes.forbidden],
  ['unknown', closeCodes.unknown],
  ['tooLarge', closeCodes.tooLarge],
  ['unreadable', closeCodes.unreadable],
] as const)('%s is final and is said', async (reason, code) => {
  relay.mood.deny = () => ({ code, reason: '' });
  const document = openOn(await tabletOf(relay));
  await until(() => status(document).remote.kind === 'refused', 'the refusal is said');
  expect(status(document).remote).toEqual({ kind: 'refused', reason });
});

test('erased data is erased on the device too', async () => {
  const { tablet, document } = await judgedOn(relay);
  await relay.stop();
  relay.mood.deny = () => ({ code: closeCodes.erased, reason: '' });
  await relay.start();
  await until(
    async () => (await tablet.databases.databases()).every((one) => one.name === 'plenum'),
    'the copy is gone',
  );
  expect(status(document).remote).toEqual({ kind: 'refused', reason: 'erased' });
});

test('„not yet“ is tried again until it is allowed', async () => {
  let denials = 0;
  relay.mood.deny = () => {
    denials += 1;
    return { code: closeCodes.notYet, reason: '' };
  };
  const document = openOn(await tabletOf(relay));
  await until(() => denials > 0, 'it was sent away once');
  relay.mood.deny = () => null;
  await until(() => isOnline(document), 'it is let in');
});
