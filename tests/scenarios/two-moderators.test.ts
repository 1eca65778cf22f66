import { expect, test } from 'vitest';
import {
  putAgendaItem,
  putCriterion,
  putRound,
  setFacts,
  showProposal,
  wishRound,
} from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { type Disclosure, revealCountdown } from '../../src/domain/assessment/assessment.ts';
import { defaultScale } from '../../src/domain/assessment/criterion.ts';
import { type AgendaItemId, type CriterionId, type ProposalId, parseId, roundIdOf } from '../../src/domain/ids.ts';
import { createLeadDeeds } from '../../src/features/moderation/lead-deeds.ts';
import type { RosterAnswer } from '../../src/protocol/api.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const item = parseId<AgendaItemId>('item') as AgendaItemId;
const [p1, p2] = ['p1', 'p2'] as unknown as readonly [ProposalId, ProposalId];
const criterion = parseId<CriterionId>('criterion') as CriterionId;
const round = roundIdOf(item, 1);
const talk = { title: 'Gespräch', minutes: 5, activity: 'talk', order: 'V' } as const;

/** Two moderators at devices of their own, one participant, one wall, and a clock that the test moves. */
const startMeeting = async () => {
  let ahead = 0;
  const relay = await startTestRelay({ clock: () => Date.now() + ahead });
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const line = (kind: string, token: string) =>
    connectStock({ url: relay.url, document: `session/${session}/${kind}`, token });
  const [ada, bea] = [await joinAs(relay, invites, 'moderator'), await joinAs(relay, invites, 'moderator')];
  const cem = await joinAs(relay, invites, 'participant', 'politics');
  const screen = await joinAs(relay, invites, 'projector');
  const plans = { ada: line('plan', ada.token), bea: line('plan', bea.token) };
  const seat = line(`seat/${cem.seatId}`, cem.token);
  const wall = line('tally', screen.token);
  await Promise.all([plans.ada, plans.bea, seat, wall].map((client) => client.synced()));
  const text = { name: '', meaning: '', low: '', high: '', lowMeaning: '', highMeaning: '', order: 'V' };
  putCriterion(plans.ada.doc, { ...text, id: criterion, scale: defaultScale } as never);
  const fact = () => readTally(wall.doc).rounds.get(round);
  const open = (disclosure: Disclosure = 'covered') =>
    ({ id: round, item, number: 1, proposals: [p1, p2], criteria: [criterion], disclosure, wish: 'open' }) as const;
  const advance = (milliseconds: number) => {
    ahead += milliseconds;
  };
  const roster = async (token: string) => {
    const answer = await fetch(`${relay.url}api/sessions/${session}/roster`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: answer.ok ? ((await answer.json()) as RosterAnswer) : null };
  };
  const judges = (value: number) => {
    for (const proposal of [p1, p2])
      putJudgement(seat.doc, round, proposal, { kind: 'scored', values: { [criterion]: value } });
  };
  const isShown = async (count: number) => {
    await until(() => fact()?.state !== undefined && fact()?.state !== 'open', 'the round is closed');
    await until(() => {
      const now = fact();
      return now !== undefined && now.state !== 'open' && now.revealsAt !== null;
    }, 'the countdown runs');
    advance(revealCountdown);
    setFacts(plans.bea.doc, { place: `after ${count}` });
    await until(() => {
      const now = fact();
      return now?.state === 'revealed' && now.shown.length === count;
    }, `${count} proposals are shown`);
  };
  return { plans, cem, screen, ada, fact, open, judges, isShown, roster };
};

test('two moderators act at once: one round, both their proposals shown, nothing of one undone by the other', async () => {
  const { plans, fact, open, judges, isShown } = await startMeeting();
  putRound(plans.ada.doc, open());
  putRound(plans.bea.doc, open());
  await until(() => fact()?.state === 'open', 'the round is open');
  judges(4);
  await until(() => fact()?.progress.finished === 1, 'Cem has finished');
  wishRound(plans.ada.doc, round, 'closed');
  await until(() => readPlan(plans.bea.doc).rounds[0]?.wish === 'closed', 'Bea sees the closing');
  showProposal(plans.ada.doc, round, p1, true);
  showProposal(plans.bea.doc, round, p2, true);
  await isShown(2);
  expect(readPlan(plans.ada.doc).rounds).toHaveLength(1);
  expect(fact()).toMatchObject({ state: 'revealed', covered: 0 });
});

test('both interrupt and go on in the agenda at once, and the plan of both says the same', async () => {
  const { plans } = await startMeeting();
  const items = ['a', 'b', 'c'].map((id, index) => ({ ...talk, id: id as AgendaItemId, order: `V${index}` }));
  for (const one of items) putAgendaItem(plans.ada.doc, one);
  await until(() => readPlan(plans.bea.doc).agenda.length === 3, 'Bea has the agenda');
  const [ada, bea] = [createLeadDeeds(plans.ada.doc), createLeadDeeds(plans.bea.doc)];
  const [, second, third] = readPlan(plans.ada.doc).agenda;
  if (second === undefined || third === undefined) throw new Error('three items');
  ada.startItem(second, 1_000);
  bea.startItem(third, 1_500);
  ada.hold(2_000);
  bea.hold(2_500);
  await until(() => {
    const [one, two] = [readPlan(plans.ada.doc), readPlan(plans.bea.doc)];
    return one.heldAt !== null && JSON.stringify(one) === JSON.stringify(two);
  }, 'both plans are the same');
  const { current, timer } = readPlan(plans.ada.doc);
  expect([second.id, third.id]).toContain(current);
  // The clock is the one of the item that won, never the other's.
  expect(timer).toMatchObject({ startedAt: current === second.id ? 1_000 : 1_500 });
});

test('losing one of two moderator devices stops nothing: the other closes, shows and opens the next round', async () => {
  const { plans, fact, open, judges, isShown } = await startMeeting();
  putRound(plans.ada.doc, open());
  await until(() => fact()?.state === 'open', 'the round is open');
  judges(7);
  await until(() => fact()?.progress.finished === 1, 'Cem has finished');
  plans.ada.stop();
  wishRound(plans.bea.doc, round, 'revealed');
  await isShown(2);
  const next = { ...open(), id: roundIdOf(item, 2), number: 2 };
  putRound(plans.bea.doc, next);
  await until(() => readPlan(plans.bea.doc).rounds.length === 2, 'the next round is wished for');
  judges(8);
  expect(fact()).toMatchObject({ state: 'revealed', version: 1 });
});

test('names are told to everybody only of a round with names, and only when something of it is shown', async () => {
  const { plans, cem, screen, ada, fact, open, judges, isShown, roster } = await startMeeting();
  putRound(plans.ada.doc, open('named'));
  await until(() => fact()?.state === 'open', 'the round is open');
  judges(3);
  await until(() => fact()?.progress.finished === 1, 'Cem has finished');
  expect((await roster(cem.token)).status).toBe(403);
  wishRound(plans.ada.doc, round, 'closed');
  showProposal(plans.ada.doc, round, p2, true);
  await isShown(1);
  const told = fact();
  expect(told?.state === 'revealed' && told.results.get(p2)?.rows[0]?.seat).toBe(cem.seatId);
  for (const { token } of [cem, screen])
    expect((await roster(token)).body?.map(({ seatId }) => seatId)).toEqual([cem.seatId]);
  expect((await roster(ada.token)).body?.length).toBeGreaterThan(1);
});
