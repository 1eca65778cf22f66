import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeUpdate } from '../../server/frames.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';
import {
  decideLateEntry,
  putCriterion,
  putRound,
  setFacts,
  setStanding,
  wishRound,
} from '../../src/documents/plan/edit.ts';
import { placeSeat, putGroup } from '../../src/documents/plan/groups-edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { readDesk } from '../../src/documents/tally/desk.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { revealCountdown } from '../../src/domain/assessment/assessment.ts';
import { defaultScale } from '../../src/domain/assessment/criterion.ts';
import {
  type AgendaItemId,
  type CriterionId,
  type GroupId,
  type ProposalId,
  parseId,
  roundIdOf,
  type SeatId,
} from '../../src/domain/ids.ts';
import { lateKey } from '../../src/domain/session/session.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, dial, isOf } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const item = parseId<AgendaItemId>('item') as AgendaItemId;
const proposal = parseId<ProposalId>('proposal') as ProposalId;
const criterion = parseId<CriterionId>('criterion') as CriterionId;
const round = roundIdOf(item, 1);

/** Four people who have judged in a round that is open. */
const judged = async () => {
  const storage = createMemoryStorage();
  let ahead = 0;
  const relay = await startTestRelay({ storage, clock: () => Date.now() + ahead });
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const moderator = await joinAs(relay, invites, 'moderator');
  const people = await Promise.all([0, 1, 2, 3].map(() => joinAs(relay, invites, 'participant', 'politics')));
  const at = (kind: string, { token }: JoinAnswer, url = relay.url) =>
    connectStock({ url, document: `session/${session}/${kind}`, token });
  const [plan, tally, desk] = [at('plan', moderator), at('tally', moderator), at('desk', moderator)];
  const text = { name: '', meaning: '', low: '', high: '', lowMeaning: '', highMeaning: '', order: 'V' };
  putCriterion(plan.doc, { ...text, id: criterion, scale: defaultScale });
  putRound(plan.doc, { id: round, item, number: 1, proposals: [proposal], criteria: [criterion], wish: 'open' });
  const seats = people.map((person) => at(`seat/${person.seatId}`, person));
  seats.forEach(({ doc }, value) => {
    putJudgement(doc, round, proposal, { kind: 'scored', values: { [criterion]: value } });
  });
  const fact = () => readTally(tally.doc).rounds.get(round);
  await until(() => fact()?.progress.finished === 4, 'all four are through');
  const erase = (seat: string, token = moderator.token) =>
    fetch(`${relay.url}api/sessions/${session}/seats/${seat}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
  const reveal = async () => {
    wishRound(plan.doc, round, 'revealed');
    await until(() => fact()?.state === 'closed', 'it is closed');
    ahead += revealCountdown;
    setFacts(plan.doc, { place: 'Saal' });
    await until(() => fact()?.state === 'revealed', 'it is revealed');
  };
  const [anna, berta] = people;
  if (anna === undefined || berta === undefined) throw new Error('four people expected');
  return {
    storage,
    relay,
    session,
    invites,
    moderator,
    people,
    anna,
    berta,
    seats,
    plan,
    tally,
    desk,
    at,
    fact,
    erase,
    reveal,
  };
};

test('an erased person is gone from disk, roster, desk and ledger, hears 4410, and the revealed numbers stay', async () => {
  const one = await judged();
  const { storage, relay, session, anna, moderator, seats, plan, desk, at } = one;
  await one.reveal();
  const shown = one.fact();
  const annasPlan = at('plan', anna);
  await annasPlan.synced();
  expect((await one.erase(anna.seatId)).status).toBe(204);
  expect([await seats[0]?.closed(), await annasPlan.closed()]).toEqual([closeCodes.erased, closeCodes.erased]);
  expect(await at(`seat/${anna.seatId}`, anna).closed()).toBe(closeCodes.erased);
  expect((await storage.loadDocument(`session/${session}/seat/${anna.seatId}`)).updates).toEqual([]);
  expect(JSON.stringify(await storage.loadLedger(session))).not.toContain(anna.seatId);
  expect(await storage.findSeat(session, anna.seatId)).toBeNull();
  await until(() => !readDesk(desk.doc).seats.has(anna.seatId), 'the desk has forgotten');
  setFacts(plan.doc, { place: 'Foyer' });
  expect(one.fact()).toEqual(shown);
  const headers = { authorization: `Bearer ${anna.token}` };
  expect((await fetch(`${relay.url}api/renew`, { method: 'POST', headers })).status).toBe(404);
  await relay.stop();
  const again = await startTestRelay({ storage });
  const tally = connectStock({ url: again.url, document: `session/${session}/tally`, token: moderator.token });
  const planAgain = connectStock({ url: again.url, document: `session/${session}/plan`, token: moderator.token });
  await Promise.all([tally.synced(), planAgain.synced()]);
  const late = at(`seat/${one.berta.seatId}`, one.berta, again.url);
  await until(() => readTally(tally.doc).people.present === 1, 'a teller has counted after the restart');
  expect(readTally(tally.doc).rounds.get(round)).toEqual(shown);
  expect(await at(`seat/${anna.seatId}`, anna, again.url).closed()).toBe(closeCodes.erased);
  late.stop();
});

test('an open round is without the erased person, and what counts goes on', async () => {
  const one = await judged();
  expect((await one.erase(one.anna.seatId)).status).toBe(204);
  await until(() => one.fact()?.progress.base === 3, 'three are expected');
  expect(one.fact()?.progress.finished).toBe(3);
  const [, berta] = one.seats;
  if (berta === undefined) throw new Error('four sheets expected');
  putJudgement(berta.doc, round, proposal, null);
  await until(() => one.fact()?.progress.finished === 2, 'the teller still counts');
});

test('people may erase themselves and nobody else; the last one who moderates stays', async () => {
  const { erase, anna, berta, moderator } = await judged();
  expect((await erase(berta.seatId, anna.token)).status).toBe(403);
  expect((await erase(moderator.seatId)).status).toBe(409);
  expect((await erase(anna.seatId, anna.token)).status).toBe(204);
  expect((await erase(anna.seatId)).status).toBe(404);
  expect((await erase('no id at all')).status).toBe(404);
});

test('what the plan says of an erased person goes, and what it says of others stays', async () => {
  const { storage, session, plan, anna, berta, erase } = await judged();
  const group = parseId<GroupId>('tables') as GroupId;
  putGroup(plan.doc, { id: group, name: 'Tisch 1', opened: false, order: 'V' });
  for (const { seatId } of [anna, berta]) {
    setStanding(plan.doc, seatId, 'excluded');
    placeSeat(plan.doc, seatId, group);
    decideLateEntry(plan.doc, lateKey(round, seatId, 1), 'refused');
  }
  const stored = async () => {
    const doc = new Y.Doc();
    for (const update of (await storage.loadDocument(`session/${session}/plan`)).updates) Y.applyUpdate(doc, update);
    const { standings, groups, lateDecisions } = readPlan(doc);
    return [[...standings.keys()], [...(groups[0]?.members ?? [])], [...lateDecisions.keys()]];
  };
  const said = (...seats: readonly SeatId[]) => [seats, seats, seats.map((seat) => lateKey(round, seat, 1))];
  await until(async () => (await stored())[2]?.length === 2, 'the plan is on the disk');
  expect(await stored()).toEqual(said(anna.seatId, berta.seatId));
  expect((await erase(anna.seatId)).status).toBe(204);
  expect(await stored()).toEqual(said(berta.seatId));
  await until(() => !readPlan(plan.doc).standings.has(anna.seatId), 'the moderator’s tablet has heard it');
});

test('who joins again after an erasure gets another seat', async () => {
  const { relay, invites, erase, anna } = await judged();
  await erase(anna.seatId);
  const invite = invites.find(({ role }) => role === 'participant')?.secret;
  const body = JSON.stringify({ invite, token: anna.token });
  const answer = await fetch(`${relay.url}api/join`, { method: 'POST', body });
  const { seatId } = (await answer.json()) as JoinAnswer;
  expect([answer.status, seatId === anna.seatId]).toEqual([200, false]);
});

test('what an erased person wrote in a group sheet is deleted for everybody, and nobody writes under their clients again', async () => {
  const { storage, session, erase, anna } = await judged();
  const document = `session/${session}/group/g1`;
  const [hers, theirs] = [new Y.Doc(), new Y.Doc()];
  hers.getText('notes/n1').insert(0, 'Annas geheimer Satz');
  theirs.getText('notes/n2').insert(0, 'Bertas Satz');
  await storage.append({
    changes: [
      {
        kind: 'append',
        document,
        update: Y.mergeUpdates([hers, theirs].map((doc) => Y.encodeStateAsUpdate(doc))),
        owners: new Map([[hers.clientID, anna.seatId]]),
      },
    ],
    ledgers: new Map(),
  });
  await erase(anna.seatId);
  const stored = await storage.loadDocument(document);
  const doc = new Y.Doc();
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  expect([doc.getText('notes/n1').toString(), doc.getText('notes/n2').toString()]).toEqual(['', 'Bertas Satz']);
  expect(stored.updates.map((update) => Buffer.from(update).toString('latin1')).join()).not.toContain('geheimer');
  expect(stored.owners.get(hers.clientID)).toBe('');
});

test('in a group sheet goes what was written under a client its author announced; what somebody only brought may be another’s, and stays', async () => {
  const { relay, storage, session, plan, anna, berta, erase } = await judged();
  const group = parseId<GroupId>('tables') as GroupId;
  putGroup(plan.doc, { id: group, name: 'Tisch 1', opened: false, order: 'V' });
  for (const { seatId } of [anna, berta]) placeSeat(plan.doc, seatId, group);
  const document = `session/${session}/group/${group}`;
  const open = ({ token }: JoinAnswer, { clientID }: Y.Doc) =>
    dial({ url: relay.url, document, token }, 'plenum.v1', `client.${clientID}`);
  const write = (words: string, doc = new Y.Doc()) => {
    doc.getText('text').insert(0, words);
    return doc;
  };
  await until(
    async () => readPlan(await storedDoc(storage, `session/${session}/plan`)).groups[0]?.members.size === 2,
    'both sit there',
  );
  // Anna’s tablet has begun anew since it wrote the first words, or Berta has given them to her in a file: the relay is told the same.
  const [brought, own, other] = [write('Mitgebrachtes. '), write('Annas Satz. '), write('Bertas Satz. ')];
  const tablet = await open(anna, own);
  for (const doc of [brought, own]) tablet.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
  const second = await open(berta, other);
  second.send(encodeUpdate(Y.encodeStateAsUpdate(other)));
  for (const socket of [tablet, second]) await socket.heard(isOf('receipt'), 'it is stored');
  await until(async () => (await textIn(storage, document)).includes('Annas'), 'all is stored');
  const { owners } = await storage.loadDocument(document);
  expect([brought, own, other].map(({ clientID }) => owners.get(clientID))).toEqual([
    undefined,
    anna.seatId,
    berta.seatId,
  ]);
  expect((await erase(anna.seatId)).status).toBe(204);
  const left = await textIn(storage, document);
  expect(['Mitgebrachtes', 'Annas', 'Bertas'].map((word) => left.includes(word))).toEqual([true, false, true]);
  // Whoever wrote it can still show that it is theirs: the first to announce its client.
  const author = await open(berta, brought);
  author.send(encodeUpdate(Y.encodeStateAsUpdate(write('Doch von mir. ', brought))));
  await author.heard(isOf('receipt'), 'it is stored');
  expect((await storage.loadDocument(document)).owners.get(brought.clientID)).toBe(berta.seatId);
  expect((await erase(berta.seatId)).status).toBe(204);
  expect(await textIn(storage, document)).toBe('');
});

const storedDoc = async (storage: Storage, document: string): Promise<Y.Doc> => {
  const doc = new Y.Doc();
  for (const update of (await storage.loadDocument(document)).updates) Y.applyUpdate(doc, update);
  return doc;
};

const textIn = async (storage: Storage, document: string): Promise<string> =>
  (await storedDoc(storage, document)).getText('text').toString();
