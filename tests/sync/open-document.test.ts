import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putJudgement, readSeat } from '../../src/documents/seat-document.ts';
import type { Judgement } from '../../src/domain/assessment.ts';
import type { CriterionId, ProposalId, RoundId, SeatId, SessionId } from '../../src/domain/ids.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { type DocumentName, printName } from '../../src/protocol/document-name.ts';
import { type OpenDocument, openDocument } from '../../src/sync/open-document.ts';
import { createRelayClock, type RelayClock } from '../../src/sync/relay-clock.ts';
import type { Renewal } from '../../src/sync/relay-link.ts';
import { until } from '../support/until.ts';
import { type SmallRelay, startSmallRelay } from './small-relay.ts';
import { createTablet, fullDisks, type Tablet } from './tablet.ts';

const session = 's1' as SessionId;
const seat = 'p1' as SeatId;
const round = 'i1-r1' as RoundId;
const [youth, elders] = ['jugend', 'senioren'] as ProposalId[] as [ProposalId, ProposalId];
const sheet: DocumentName = { kind: 'seat', session, seat };
const name = printName(sheet);

let relay: SmallRelay;
const open: OpenDocument[] = [];

beforeEach(async () => {
  relay = await startSmallRelay();
});
afterEach(async () => {
  fullDisks.clear();
  await Promise.all(open.splice(0).map((document) => document.close()));
  await relay.stop();
});

interface Wish {
  readonly token?: () => string;
  readonly renew?: () => Promise<Renewal>;
  readonly access?: 'read' | 'write';
  readonly clock?: RelayClock;
}

const openOn = ({ environment, device }: Tablet, wish: Wish = {}): OpenDocument => {
  const document = openDocument({
    environment,
    device,
    name: sheet,
    seat,
    access: 'write',
    token: () => 'pl1.a.b',
    renew: () => Promise.resolve('refused'),
    clock: createRelayClock(Date.now),
    ...wish,
  });
  open.push(document);
  return document;
};

const tabletOf = (one: SmallRelay) => createTablet({ base: one.base });
const scored = (value: number): Judgement => ({ kind: 'scored', values: { ['weight' as CriterionId]: value } });
const judge = ({ doc }: OpenDocument, proposal: ProposalId, value: number) =>
  putJudgement(doc, round, proposal, scored(value));
const judgement = (doc: Y.Doc, proposal: ProposalId) => readSeat(doc).judgements.get(round)?.get(proposal);
const status = (document: OpenDocument) => document.status.getSnapshot();
const isOnServer = (document: OpenDocument) => status(document).delivery === 'onServer';
const isOnline = (document: OpenDocument) => status(document).remote.kind === 'online';
const isStored = (document: OpenDocument) => status(document).local.kind === 'saved';

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

test('what the relay has confirmed is still known after a reload without a network', async () => {
  const tablet = await tabletOf(relay);
  const before = openOn(tablet);
  await until(() => isOnline(before), 'the tablet is online');
  judge(before, youth, 7);
  await until(() => isOnServer(before) && isStored(before), 'it is everywhere');
  await before.close();
  await relay.stop();
  const after = openOn(await tablet.reload());
  await after.whenRead;
  expect(status(after).remote.kind).not.toBe('online');
  expect(status(after).delivery).toBe('onServer');
  judge(after, youth, 8);
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

test('a newer epoch leads to a new copy, and the old one is kept aside, not merged', async () => {
  const tablet = await tabletOf(relay);
  const document = openOn(tablet);
  await until(() => isOnline(document), 'the tablet is online');
  judge(document, youth, 7);
  await until(() => isStored(document) && isOnServer(document), 'it is everywhere');
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
  const tablet = await tabletOf(relay);
  const document = openOn(tablet);
  await until(() => isOnline(document), 'the tablet is online');
  judge(document, youth, 7);
  await until(() => isStored(document) && isOnServer(document), 'it is everywhere');
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
  const document = openOn(await tabletOf(relay), { access: 'read' });
  await until(() => judgement(document.doc, youth), 'the reader has it');
  expect(status(document).delivery).toBe('onServer');
});

test('the relay’s clock is known after connecting', async () => {
  relay.mood.clockAhead = 3_600_000;
  const clock = createRelayClock(Date.now);
  const document = openOn(await tabletOf(relay), { clock });
  await until(() => isOnline(document), 'the tablet is online');
  await until(() => Math.abs(clock.now() - Date.now() - 3_600_000) < 1_000, 'the clock is right');
  expect(isOnline(document)).toBe(true);
});
