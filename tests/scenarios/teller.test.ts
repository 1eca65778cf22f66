import { expect, test } from 'vitest';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { decideLateEntry, putCriterion, putRound, setFacts, wishRound } from '../../src/documents/plan/edit.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { readDesk } from '../../src/documents/tally/desk.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { type RoundState, revealCountdown } from '../../src/domain/assessment/assessment.ts';
import { defaultScale } from '../../src/domain/assessment/criterion.ts';
import { type AgendaItemId, type CriterionId, type ProposalId, parseId, roundIdOf } from '../../src/domain/ids.ts';
import { lateKey } from '../../src/domain/session/session.ts';
import { joinAs, openSession, type RelayWish, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, type StockClient } from '../support/relay-client.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { until } from '../support/until.ts';

const item = parseId<AgendaItemId>('item') as AgendaItemId;
const proposal = parseId<ProposalId>('proposal') as ProposalId;
const criterion = parseId<CriterionId>('criterion') as CriterionId;
const round = roundIdOf(item, 1);
const score = (value: number) => ({ kind: 'scored', values: { [criterion]: value } }) as const;

/** A clock that the test moves. Counting down needs no waiting then: the next look at it is late enough. */
const createClock = () => {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
};

const startMeeting = async (wish: RelayWish = {}) => {
  const storage = wish.storage ?? createMemoryStorage();
  const relay = await startTestRelay({ ...wish, storage });
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const [moderator, screen] = [await joinAs(relay, invites, 'moderator'), await joinAs(relay, invites, 'projector')];
  const people = [await joinAs(relay, invites, 'participant'), await joinAs(relay, invites, 'participant')];
  const line = (url: string, kind: string, token: string) =>
    connectStock({ url, document: `session/${session}/${kind}`, token });
  const connect = async (url: string) => {
    const [plan, desk] = [line(url, 'plan', moderator.token), line(url, 'desk', moderator.token)];
    const wall = line(url, 'tally', screen.token);
    const seats = people.map(({ seatId, token }) => line(url, `seat/${seatId}`, token));
    await Promise.all([plan, desk, wall, ...seats].map((client) => client.synced()));
    return { plan, desk, wall, seats };
  };
  return { relay, storage, session, invites, people, line, connect };
};

const openRound = ({ plan }: { readonly plan: StockClient }): void => {
  const text = { name: '', meaning: '', low: '', high: '', lowMeaning: '', highMeaning: '', order: 'V' };
  putCriterion(plan.doc, { ...text, id: criterion, scale: defaultScale });
  putRound(plan.doc, { id: round, item, number: 1, proposals: [proposal], criteria: [criterion], wish: 'open' });
};

const factOf = ({ wall }: { readonly wall: StockClient }) => readTally(wall.doc).rounds.get(round);
const setPlace = ({ plan }: { readonly plan: StockClient }, place: string): void => setFacts(plan.doc, { place });
const shows = (room: { readonly wall: StockClient }, state: RoundState) =>
  until(() => factOf(room)?.state === state, `the wall shows the round ${state}`);
const rowsOf = (room: { readonly wall: StockClient }): readonly number[] => {
  const fact = factOf(room);
  const rows = fact?.state === 'revealed' ? (fact.results.get(proposal)?.rows ?? []) : [];
  return rows.flatMap(({ values }) => values[criterion] ?? []).sort((a, b) => a - b);
};

test('a relay that dies in the middle of the countdown reveals after it is back, and counts the same', async () => {
  const clock = createClock();
  const { relay, storage, connect } = await startMeeting({ clock: clock.now });
  const room = await connect(relay.url);
  openRound(room);
  await shows(room, 'open');
  room.seats.forEach(({ doc }, index) => {
    putJudgement(doc, round, proposal, score(index + 3));
  });
  await until(() => factOf(room)?.progress.finished === 2, 'both are through');
  wishRound(room.plan.doc, round, 'revealed');
  await shows(room, 'closed');
  const before = factOf(room);
  expect(before?.state === 'closed' && before.revealsAt).toBeGreaterThan(clock.now());
  // Only what was remembered at closing tells this from a score that came in time.
  putJudgement(room.seats[0]?.doc ?? room.plan.doc, round, proposal, score(10));
  await until(() => readDesk(room.desk.doc).late.length === 1, 'it is listed as late');
  for (const client of [room.plan, room.desk, room.wall, ...room.seats]) client.stop();
  await relay.stop();

  clock.advance(revealCountdown);
  const second = await startTestRelay({ storage, clock: clock.now });
  const again = await connect(second.url);
  await shows(again, 'revealed');
  expect(rowsOf(again)).toEqual([3, 4]);
  const shown = factOf(again);
  for (const client of [again.plan, again.desk, again.wall, ...again.seats]) client.stop();
  await second.stop();

  const third = await startTestRelay({ storage, clock: clock.now });
  const once = await connect(third.url);
  setPlace(once, 'Saal');
  await until(
    () => readDesk(once.desk.doc).seats.size > 0 && readTally(once.wall.doc).people.present === 2,
    'it counts',
  );
  expect([factOf(once), readDesk(once.desk.doc).late.length]).toEqual([shown, 1]);
});

test('a countdown that is called off leaves the round closed and shows nothing', async () => {
  const { relay, connect } = await startMeeting();
  const room = await connect(relay.url);
  openRound(room);
  await shows(room, 'open');
  putJudgement(room.seats[0]?.doc ?? room.plan.doc, round, proposal, score(5));
  await until(() => factOf(room)?.progress.finished === 1, 'one is through');
  wishRound(room.plan.doc, round, 'revealed');
  const countsDown = () => {
    const fact = factOf(room);
    return fact?.state === 'closed' && fact.revealsAt !== null;
  };
  await until(countsDown, 'it counts down');
  wishRound(room.plan.doc, round, 'closed');
  await until(() => !countsDown(), 'the countdown is called off');
  expect(factOf(room)?.state).toBe('closed');
  expect(JSON.stringify(room.wall.doc.toJSON())).not.toContain('"values"');
});

test('what arrives after closing is listed as late, never counted silently, and admitted as version 2', async () => {
  const clock = createClock();
  const { relay, connect, people } = await startMeeting({ clock: clock.now });
  const room = await connect(relay.url);
  const [anna, berta] = room.seats;
  if (anna === undefined || berta === undefined) throw new Error('two people are needed');
  openRound(room);
  await shows(room, 'open');
  putJudgement(anna.doc, round, proposal, score(2));
  berta.provider.disconnect();
  putJudgement(berta.doc, round, proposal, score(9));
  await until(() => factOf(room)?.progress.finished === 1, 'Anna is through');
  wishRound(room.plan.doc, round, 'closed');
  await shows(room, 'closed');
  berta.provider.connect();
  const late = await until(() => readDesk(room.desk.doc).late[0], 'the desk lists a late entry');
  expect(late).toMatchObject({ seat: people[1]?.seatId, number: 1, proposals: 1, decision: 'undecided' });

  wishRound(room.plan.doc, round, 'revealed');
  await until(
    () => JSON.stringify(room.wall.doc.getMap('rounds').get(`${round}/revealsAt`)) !== 'null',
    'it counts down',
  );
  clock.advance(revealCountdown);
  // Moving the clock wakes nobody; any change does.
  setFacts(room.plan.doc, { place: 'Saal' });
  await shows(room, 'revealed');
  expect(rowsOf(room)).toEqual([2]);
  decideLateEntry(room.plan.doc, lateKey(round, late.seat, late.number), 'admitted');
  await until(() => rowsOf(room).length === 2, 'the late entry is counted');
  expect(factOf(room)).toMatchObject({ version: 2 });
  expect(rowsOf(room)).toEqual([2, 9]);
});

test('presence follows the sockets of a seat, and newcomers are counted at once', async () => {
  const { relay, connect, invites, line, people } = await startMeeting();
  const room = await connect(relay.url);
  const present = (count: number) =>
    until(() => readTally(room.wall.doc).people.present === count, `${count} people are present`);
  await present(2);
  room.seats[0]?.stop();
  await present(1);
  expect(readDesk(room.desk.doc).seats.get(people[0]?.seatId as never)?.present).toBe(false);
  const carla = await joinAs(relay, invites, 'participant');
  await until(() => readTally(room.wall.doc).people.counted === 3, 'Carla is counted');
  line(relay.url, `seat/${carla.seatId}`, carla.token);
  await present(2);
});

test('the teller publishes at most twenty times a second, however fast the scores come', async () => {
  const { relay, connect } = await startMeeting();
  const room = await connect(relay.url);
  openRound(room);
  await shows(room, 'open');
  let publications = 0;
  room.wall.doc.on('update', () => {
    publications += 1;
  });
  const start = performance.now();
  for (let turn = 0; turn < 20; turn += 1) {
    const finished = turn % 2 === 0 ? 2 : 0;
    for (const { doc } of room.seats) putJudgement(doc, round, proposal, finished === 2 ? score(turn % 11) : null);
    await until(() => factOf(room)?.progress.finished === finished, 'the turn is counted', { every: 1 });
  }
  const seconds = (performance.now() - start) / 1000;
  expect(publications).toBeGreaterThanOrEqual(20);
  expect(publications).toBeLessThanOrEqual(seconds * 20 + 2);
});

test('after a commit that failed the count goes on, and is right', async () => {
  const storage = createHeldStorage();
  const { relay, connect } = await startMeeting({ storage });
  const room = await connect(relay.url);
  openRound(room);
  await shows(room, 'open');
  storage.breakOnce();
  room.seats.forEach(({ doc }, index) => {
    putJudgement(doc, round, proposal, score(index));
  });
  await until(() => factOf(room)?.progress.finished === 2, 'both are counted in the end');
  wishRound(room.plan.doc, round, 'closed');
  await shows(room, 'closed');
  expect(relay.lines.filter((line) => line.includes('"commit"'))).toHaveLength(1);
});
