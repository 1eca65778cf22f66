import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { putCriterion, putRound, setFacts, wishRound } from '../../src/documents/plan/edit.ts';
import { putJudgement, readSeat } from '../../src/documents/seat/document.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { revealCountdown } from '../../src/domain/assessment/assessment.ts';
import { defaultScale } from '../../src/domain/assessment/criterion.ts';
import { type AgendaItemId, type CriterionId, type ProposalId, parseId, roundIdOf } from '../../src/domain/ids.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { seededNumbers } from '../support/chance.ts';
import { startProxy } from '../support/proxy.ts';
import { joinAs, openSession, sessionOf, startTestRelay, type TestRelay } from '../support/relay.ts';
import { connectStock, type StockClient } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const item = parseId<AgendaItemId>('item') as AgendaItemId;
const criterion = parseId<CriterionId>('criterion') as CriterionId;
const proposals = ['a', 'b', 'c', 'd'].map((name) => parseId<ProposalId>(name) as ProposalId);
const round = roundIdOf(item, 1);

/** A room of people behind a network that can be cut, in front of a relay that can be stopped. */
const startRoom = async () => {
  const storage = createMemoryStorage();
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const start = (port = 0): Promise<TestRelay> =>
    startTestRelay({ storage, clock, config: { port }, limits: { messagesAtOnce: 10_000 } });
  let relay = await start();
  const proxy = await startProxy(relay.plenum.port);
  onTestFinished(() => proxy.stop());
  const invites = await openSession(relay);
  const line = ({ token }: JoinAnswer, kind: string, doc?: Y.Doc): StockClient =>
    connectStock({ url: proxy.url, document: `session/${sessionOf(invites)}/${kind}`, token }, doc);
  return {
    line,
    invites,
    relay: () => relay,
    cut: () => proxy.cut(),
    heal: () => proxy.heal(),
    restart: async () => {
      const { port } = relay.plenum;
      await relay.stop();
      relay = await start(port);
    },
    afterCountdown: () => {
      ahead += revealCountdown;
    },
  };
};

/** What can happen in a room, drawn by lot. */
type Step = 'score' | 'score' | 'takeBack' | 'title' | 'leave' | 'return' | 'reload' | 'cut' | 'heal' | 'restart';
const steps: readonly Step[] = [
  ...Array.from({ length: 12 }, (): Step => 'score'),
  ...Array.from({ length: 3 }, (): Step => 'takeBack'),
  ...Array.from({ length: 2 }, (): Step => 'title'),
  'leave',
  'return',
  'return',
  'reload',
  'cut',
  'heal',
  'heal',
  'restart',
];

const seeds = (process.env['SEED'] ?? '').split(',').filter((text) => text !== '');
const chosen = seeds.length > 0 ? seeds.map(Number) : [1, 2, 3, Math.floor(Math.random() * 1e9)];

test.each(chosen)('everything converges and nothing is lost, whatever happens (SEED=%i)', async (seed) => {
  const chance = seededNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)] as Value;
  const room = await startRoom();
  const moderator = await joinAs(room.relay(), room.invites, 'moderator');
  const people = await Promise.all([1, 2, 3].map(() => joinAs(room.relay(), room.invites, 'participant')));
  const plan = room.line(moderator, 'plan');
  const wall = room.line(await joinAs(room.relay(), room.invites, 'projector'), 'tally');
  const seatLine = (person: JoinAnswer, doc?: Y.Doc) => room.line(person, `seat/${person.seatId}`, doc);
  /** Two devices of the first person, one of each other. */
  const devices = [people[0], ...people].map((person) => {
    if (person === undefined) throw new Error('nobody');
    return { person, client: seatLine(person) };
  });
  const text = { name: '', meaning: '', low: '', high: '', lowMeaning: '', highMeaning: '', order: 'V' };
  putCriterion(plan.doc, { ...text, id: criterion, scale: defaultScale });
  putRound(plan.doc, { id: round, item, number: 1, proposals, criteria: [criterion], wish: 'open' });

  const acts: Readonly<Record<Step, () => Promise<void> | void>> = {
    score: () => {
      const values = { [criterion]: Math.floor(chance() * 11) };
      putJudgement(pick(devices).client.doc, round, pick(proposals), { kind: 'scored', values });
    },
    takeBack: () => putJudgement(pick(devices).client.doc, round, pick(proposals), null),
    title: () => setFacts(plan.doc, { title: `Titel ${Math.floor(chance() * 1e6)}` }),
    leave: () => pick(devices).client.provider.disconnect(),
    return: () => pick(devices).client.provider.connect(),
    // The page is loaded again from what the device has kept: a new document with a new client number.
    reload: () => {
      const device = pick(devices);
      const kept = Y.encodeStateAsUpdate(device.client.doc);
      device.client.stop();
      const doc = new Y.Doc();
      Y.applyUpdate(doc, kept);
      device.client = seatLine(device.person, doc);
    },
    cut: room.cut,
    heal: room.heal,
    restart: room.restart,
  };
  for (let turn = 0; turn < 80; turn += 1) {
    await acts[pick(steps)]();
    // Sometimes the network has time to carry something, sometimes not.
    if (chance() < 0.5) await new Promise((resolve) => setImmediate(resolve));
  }

  await room.heal();
  for (const { client } of devices) client.provider.connect();
  // Keys lie in the order in which they arrived, which is nobody's business.
  const sheet = (doc: Y.Doc) => JSON.stringify(Object.entries(doc.getMap('judgements').toJSON()).sort());
  const sheets = () => devices.map(({ client }) => sheet(client.doc));
  const same = (a: string | undefined, b: string | undefined) => a !== undefined && a === b;
  const all = () => devices.every(({ client }) => client.provider.synced) && plan.provider.synced;
  await until(() => all() && same(sheets()[0], sheets()[1]), 'the two devices agree');

  // The relay holds exactly what the devices hold, and counts exactly that.
  const wanted = people.flatMap(({ seatId }) => {
    const device = devices.find(({ person }) => person.seatId === seatId);
    return device === undefined ? [] : [...(readSeat(device.client.doc).judgements.get(round) ?? [])];
  });
  const total = () => {
    const judged = readTally(wall.doc).rounds.get(round)?.progress.judged.values() ?? [];
    return [...judged].reduce((sum, count) => sum + count, 0);
  };
  await until(() => total() === wanted.length, `the wall counts ${wanted.length}`);
  wishRound(plan.doc, round, 'revealed');
  await until(() => readTally(wall.doc).rounds.get(round)?.state === 'closed', 'it counts down');
  room.afterCountdown();
  // Moving the clock wakes nobody; any change does.
  setFacts(plan.doc, { place: 'Saal' });
  await until(() => readTally(wall.doc).rounds.get(round)?.state === 'revealed', 'it is revealed');
  const fact = readTally(wall.doc).rounds.get(round);
  const shown = fact?.state === 'revealed' ? [...fact.results] : [];
  const told = shown.flatMap(([proposal, { rows }]) => rows.map(({ values }) => `${proposal} ${values[criterion]}`));
  const sent = wanted.map(([proposal, judgement]) =>
    judgement.kind === 'scored' ? `${proposal} ${judgement.values[criterion]}` : `${proposal} –`,
  );
  expect(told.sort()).toEqual(sent.sort());
});
