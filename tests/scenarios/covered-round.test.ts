import { expect, test } from 'vitest';
import { putCriterion, putRound, wishRound } from '../../src/documents/plan/edit.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { readDesk } from '../../src/documents/tally/desk.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import type { RoundState } from '../../src/domain/assessment/assessment.ts';
import { defaultScale } from '../../src/domain/assessment/criterion.ts';
import { type AgendaItemId, type CriterionId, type ProposalId, parseId, roundIdOf } from '../../src/domain/ids.ts';
import { joinAs, openSession, sessionOf, startTestRelay, type TestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const item = parseId<AgendaItemId>('item') as AgendaItemId;
const proposal = parseId<ProposalId>('proposal') as ProposalId;
const criterion = parseId<CriterionId>('criterion') as CriterionId;
const round = roundIdOf(item, 1);

const setUp = async (relay: TestRelay) => {
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const at = (kind: string) => `session/${session}/${kind}`;
  const moderator = await joinAs(relay, invites, 'moderator');
  const anna = await joinAs(relay, invites, 'participant');
  const screen = await joinAs(relay, invites, 'projector');
  const plan = connectStock({ url: relay.url, document: at('plan'), token: moderator.token });
  const seat = connectStock({ url: relay.url, document: at(`seat/${anna.seatId}`), token: anna.token });
  const wall = connectStock({ url: relay.url, document: at('tally'), token: screen.token });
  const desk = connectStock({ url: relay.url, document: at('desk'), token: moderator.token });
  await Promise.all([plan, seat, wall, desk].map((client) => client.synced()));
  const text = { name: '', meaning: '', low: '', high: '', lowMeaning: '', highMeaning: '', order: 'V' };
  putCriterion(plan.doc, { ...text, id: criterion, scale: defaultScale });
  const fact = () => readTally(wall.doc).rounds.get(round);
  const isState = (state: RoundState) => until(() => fact()?.state === state, `the wall shows the round ${state}`);
  return { anna, plan, seat, wall, desk, fact, isState };
};

test('a covered round goes from a tablet to the wall, and nothing is told before the reveal', async () => {
  const relay = await startTestRelay();
  const { anna, plan, seat, wall, desk, fact, isState } = await setUp(relay);

  putRound(plan.doc, { id: round, item, number: 1, proposals: [proposal], criteria: [criterion], wish: 'open' });
  await isState('open');
  putJudgement(seat.doc, round, proposal, { kind: 'scored', values: { [criterion]: 7 } });
  await until(() => fact()?.progress.judged.get(proposal) === 1, 'the wall counts one judgement');
  expect(readTally(wall.doc).people).toEqual({ counted: 1, present: 1 });
  await until(() => readDesk(desk.doc).seats.get(anna.seatId)?.finished, 'the desk sees Anna finished');
  expect(JSON.stringify(wall.doc.toJSON())).not.toContain('values');

  wishRound(plan.doc, round, 'revealed');
  const shown = await until(() => {
    const now = fact();
    return now?.state === 'revealed' && now;
  }, 'the round is revealed');
  expect(shown.results.get(proposal)?.rows.map(({ values }) => values)).toEqual([{ [criterion]: 7 }]);
});
