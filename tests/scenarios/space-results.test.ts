import { expect, test } from 'vitest';
import { putCriterion, putRound, setFacts, wishRound } from '../../src/documents/plan/edit.ts';
import { putDecision } from '../../src/documents/plan/results.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { putFinding } from '../../src/documents/proposals/findings.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { readResults } from '../../src/documents/space/results.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { defaultScale } from '../../src/domain/assessment/criterion.ts';
import {
  type AgendaItemId,
  type CriterionId,
  type FindingId,
  type ProposalId,
  parseId,
  roundIdOf,
} from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import { openDecision } from '../../src/domain/results/decision.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { startCounty } from '../support/county.ts';
import { until } from '../support/until.ts';

const item = parseId<AgendaItemId>('item') as AgendaItemId;
const youth = parseId<ProposalId>('youth') as ProposalId;
const criterion = parseId<CriterionId>('criterion') as CriterionId;
const round = roundIdOf(item, 1);

/** The session in which one proposal lies, was scored by three people and shown. */
const startAssessed = async () => {
  const county = await startCounty();
  const { session, way, join } = county;
  const moderator = await join(session.invites.moderator);
  const people = [];
  for (let place = 0; place < 3; place += 1) people.push(await join(session.invites.participant));
  const at = (kind: string, { token }: { token: string }) => way(`session/${session.sessionId}/${kind}`, token);
  const [plan, proposals] = [at('plan', moderator), at('proposals', moderator)];
  const tally = at('tally', moderator);
  const seats = people.map((person) => at(`seat/${person.seatId}`, person));
  const results = way(`space/${county.spaceId}/results`, county.office.token);
  await Promise.all([plan, proposals, tally, ...seats, results].map((client) => client.synced()));
  const text = {
    name: 'Wirkung',
    meaning: '',
    low: 'klein',
    high: 'groß',
    lowMeaning: '',
    highMeaning: '',
    order: 'V',
  };
  putProposal(proposals.doc, { ...emptyProfile, id: youth, title: 'Jugendtreff', number: 3, order: 'V' });
  putCriterion(plan.doc, { ...text, id: criterion, scale: defaultScale });
  setFacts(plan.doc, { title: 'Sitzung im Mai', date: '2027-05-13' });
  putRound(plan.doc, { id: round, item, number: 1, proposals: [youth], criteria: [criterion], wish: 'open' });
  const fact = () => readTally(tally.doc).rounds.get(round);
  await until(() => fact()?.state === 'open', 'the round is open');
  for (const [place, seat] of seats.entries())
    putJudgement(seat.doc, round, youth, { kind: 'scored', values: { [criterion]: 6 + place } });
  await until(() => fact()?.progress.judged.get(youth) === 3, 'three people have scored');
  const shows = async () => {
    wishRound(plan.doc, round, 'revealed');
    await until(() => fact()?.state === 'revealed', 'the round is shown');
  };
  const told = () => readResults(results.doc);
  return { ...county, moderator, plan, proposals, results, shows, told };
};

test('P92 what a session has shown goes back into the space when it is over, by the relay alone', async () => {
  const { plan, proposals, shows, told, results, way, spaceId, office, invites, enter } = await startAssessed();
  putFinding(proposals.doc, {
    id: 'f1' as FindingId,
    proposal: youth,
    kind: 'strength',
    text: 'Nah an der Schule',
    notes: [],
    accepted: true,
    order: 'V',
  });
  putFinding(proposals.doc, {
    id: 'f2' as FindingId,
    proposal: youth,
    kind: 'weakness',
    text: 'Nicht angenommen',
    notes: [],
    accepted: false,
    order: 'V',
  });
  putDecision(plan.doc, youth, { ...openDecision, verdict: 'focus', reason: 'Alle dafür' });
  await shows();
  expect(told()).toEqual([]);
  setFacts(plan.doc, { ended: true });
  const [first] = await until(() => told().length > 0 && told(), 'the space has the results');
  expect(first).toMatchObject({ version: 1, stage: 'ended', title: 'Sitzung im Mai', date: '2027-05-13' });
  expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(first?.outcomes).toEqual([
    {
      proposal: youth,
      number: 3,
      title: 'Jugendtreff',
      verdict: 'focus',
      reason: 'Alle dafür',
      objections: null,
      change: '',
      minority: '',
      notes: { strength: ['Nah an der Schule'], weakness: [], condition: [] },
      rounds: [
        {
          number: 1,
          version: 1,
          base: 3,
          abstained: 0,
          dimensions: [
            {
              name: 'Wirkung',
              low: 'klein',
              high: 'groß',
              min: 0,
              max: 10,
              n: 3,
              measures: { median: 7, q1: 6.5, q3: 7.5, agreement: 'agreed' },
            },
          ],
        },
      ],
    },
  ]);
  // No single row of a person is in it.
  expect(JSON.stringify(results.doc.toJSON())).not.toContain('values');
  const forger = way(`space/${spaceId}/results`, office.token);
  await forger.synced();
  forger.doc.getMap('versions').set('forged/1', { title: 'Gefälscht' });
  expect(await forger.closed()).toBe(closeCodes.forbidden);
  const reader = way(`space/${spaceId}/results`, (await enter(invites.reader)).token);
  await until(() => readResults(reader.doc).length === 1, 'a reader reads what the relay has written');
});

test('P93 the same again writes nothing; approved minutes and changed numbers stand beside the earlier version', async () => {
  const { plan, shows, told } = await startAssessed();
  await shows();
  setFacts(plan.doc, { ended: true });
  await until(() => told().length === 1, 'the first version');
  setFacts(plan.doc, { ended: false });
  setFacts(plan.doc, { ended: true });
  setFacts(plan.doc, { nextDate: '2027-10-01' });
  setFacts(plan.doc, { minutesApproved: true });
  await until(() => told().length === 2, 'the approved minutes');
  putDecision(plan.doc, youth, { ...openDecision, verdict: 'deferred' });
  await until(() => told().length === 3, 'a decision that came later');
  const versions = told();
  expect(versions.map(({ version, stage, outcomes }) => [version, stage, outcomes[0]?.verdict])).toEqual([
    [1, 'ended', null],
    [2, 'approved', null],
    [3, 'approved', 'deferred'],
  ]);
  expect(new Set(versions.map(({ hash }) => hash)).size).toBe(3);
});

test('P92 a round that stayed covered, and a session of no space, are told to no space', async () => {
  const { plan, told, open, join, way } = await startAssessed();
  const elsewhere = await open();
  const { token } = await join(elsewhere.invites.moderator);
  const other = way(`session/${elsewhere.sessionId}/plan`, token);
  await other.synced();
  setFacts(other.doc, { title: 'Fremd', ended: true });
  wishRound(plan.doc, round, 'closed');
  setFacts(plan.doc, { ended: true });
  const [first] = await until(() => told().length > 0 && told(), 'the space has the results');
  expect([told().length, first?.outcomes[0]?.rounds]).toEqual([1, []]);
});

test('P94 what is erased in a session is no longer read in the space; numbers and verdicts stay', async () => {
  const { relay, plan, proposals, shows, told, moderator, session, ask, post, way, spaceId, office } =
    await startAssessed();
  const note = { proposal: youth, kind: 'strength', notes: [], accepted: true, order: 'V' } as const;
  putFinding(proposals.doc, { ...note, id: 'f1' as FindingId, text: 'Kanarienvogel' });
  putDecision(plan.doc, youth, { ...openDecision, verdict: 'focus' });
  await shows();
  setFacts(plan.doc, { ended: true });
  await until(() => told().length === 1, 'the first version');
  const erased = await post(
    `sessions/${session.sessionId}/documents/proposals/erase`,
    { entries: ['f1'] },
    moderator.token,
  );
  expect(erased.status).toBe(204);
  const again = way(`space/${spaceId}/results`, office.token);
  const now = await until(() => {
    const read = readResults(again.doc);
    return read.length === 2 && read;
  }, 'what is left');
  // The checksum of the erased words could be asked whether these were they.
  expect(now.map(({ hash }) => hash.length)).toEqual([0, 64]);
  expect(now.map(({ outcomes }) => [outcomes[0]?.verdict, outcomes[0]?.rounds.length])).toEqual([
    ['focus', 1],
    ['focus', 1],
  ]);
  const kept = await relay.storage.loadDocument(`space/${spaceId}/results`);
  expect(kept.updates.map((update) => Buffer.from(update).toString('utf8')).join()).not.toContain('Kanarienvogel');
  expect(await ask(`sessions/${session.sessionId}`, { method: 'DELETE', token: moderator.token })).toMatchObject({
    status: 204,
  });
  expect(readResults(again.doc)).toHaveLength(2);
});
