import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SeatRow } from '../../src/device/database.ts';
import { putCriterion, putRound, setFacts } from '../../src/documents/plan/edit.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { putEntry } from '../../src/documents/record/minutes.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import type { Judgement } from '../../src/domain/assessment/assessment.ts';
import type { AgendaItemId, CriterionId, EntryId, ProposalId } from '../../src/domain/ids.ts';
import { roundIdOf } from '../../src/domain/ids.ts';
import type { OpenSessionAnswer } from '../../src/protocol/api.ts';
import { eraseSession } from '../../src/sync/erase-session.ts';
import { type OpenSession, openSession } from '../../src/sync/open-session.ts';
import { type RelayProcess, startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from './tablet.ts';

const item = 'einschaetzung' as AgendaItemId;
const round = roundIdOf(item, 1);
const weight = 'weight' as CriterionId;
const proposal = 'jugend' as ProposalId;
const scored = (value: number): Judgement => ({ kind: 'scored', values: { [weight]: value } });

let relay: RelayProcess;
const sessions: OpenSession[] = [];

beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await relay.stop();
});

const tabletHere = () => createTablet({ base: relay.url });

const found = async (tablet: Tablet): Promise<OpenSessionAnswer> => {
  const answer = await tablet.device.api.openSession({ title: 'Steuerungsgruppe' });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};

const join = async ({ device }: Tablet, invite: string): Promise<SeatRow> => {
  const answer = await device.api.joinSession({ invite });
  if (!answer.ok) throw new Error(answer.reason);
  await device.sessions.remember({ ...answer.value, joinedWith: invite });
  const seat = device.sessions.find(answer.value.sessionId, [answer.value.role]);
  if (seat === null) throw new Error('the seat was not remembered');
  return seat;
};

const openOn = ({ environment, device }: Tablet, seat: SeatRow): OpenSession => {
  const session = openSession({ environment, device, seat });
  sessions.push(session);
  return session;
};

/** A moderator and a participant in a session with one open round. */
const beginMeeting = async () => {
  const lead = await tabletHere();
  const { invites } = await found(lead);
  const moderator = openOn(lead, await join(lead, invites.moderator));
  const anna = await tabletHere();
  const annaSeat = await join(anna, invites.participant);
  const participant = openOn(anna, annaSeat);
  // Who has not seen what the relay holds would write beside it, not over it.
  await until(() => moderator.status.getSnapshot().remote.kind === 'online', 'the moderator is online');
  moderator.edit.plan((doc) => {
    setFacts(doc, { title: 'Steuerungsgruppe Mai', date: '2027-05-13' });
    putCriterion(doc, { id: weight, name: 'Bedeutung', order: 'a', scale: { min: 1, max: 10 } });
    putRound(doc, { id: round, item, number: 1, proposals: [proposal], criteria: [weight], wish: 'open' });
  });
  moderator.edit.proposals((doc) => putProposal(doc, { id: proposal, title: 'Jugendtreff', order: 'a' }));
  await until(() => participant.plan.getSnapshot().rounds.length === 1, 'the round is on the tablet');
  await until(() => participant.proposals.getSnapshot().length === 1, 'the proposal is on the tablet');
  return { moderator, participant, anna, annaSeat, invites };
};

const judged = (session: OpenSession) => session.tally.getSnapshot().rounds.get(round)?.progress.judged.get(proposal);

test('a judgement is counted by the relay and is said to be on the server', async () => {
  const { moderator, participant } = await beginMeeting();
  participant.edit.seat((doc) => putJudgement(doc, round, proposal, scored(7)));
  expect(participant.seatSheet.getSnapshot().judgements.get(round)?.get(proposal)).toEqual(scored(7));
  await until(() => judged(moderator) === 1, 'the moderator sees it counted');
  await until(() => participant.saving.getSnapshot().kind === 'onServer', 'the participant reads that it is saved');
  await until(() => moderator.saving.getSnapshot().kind === 'onServer', 'the plan is saved too');
  // Tally and desk are two documents: one of them arrives first.
  await until(() => moderator.desk.getSnapshot().seats.get(participant.seatId)?.judged === 1, 'the desk tells it too');
});

test('the start screen knows the session by the title of its plan', async () => {
  const { anna } = await beginMeeting();
  await until(() => anna.device.sessions.getSnapshot()[0]?.title === 'Steuerungsgruppe Mai', 'the title is known');
  expect(anna.device.sessions.getSnapshot()[0]?.date).toBe('2027-05-13');
});

test('what is judged while the relay lies dead arrives when it is back, once', async () => {
  const { moderator, participant } = await beginMeeting();
  await until(() => participant.saving.getSnapshot().kind === 'onServer', 'all is quiet');
  await relay.kill9();
  participant.edit.seat((doc) => putJudgement(doc, round, proposal, scored(3)));
  await until(() => participant.saving.getSnapshot().kind === 'onDevice', 'it is on the device only');
  moderator.edit.plan((doc) => setFacts(doc, { place: 'Saal' }));
  await relay.restart();
  await until(() => judged(moderator) === 1, 'it is counted');
  await until(() => participant.plan.getSnapshot().place === 'Saal', 'the plan has moved on');
  await until(() => participant.saving.getSnapshot().kind === 'onServer', 'it is on the server');
  expect(judged(moderator)).toBe(1);
});

test('after a reload without a relay everything that was seen is still there', async () => {
  const { participant, anna, annaSeat } = await beginMeeting();
  participant.edit.seat((doc) => putJudgement(doc, round, proposal, scored(5)));
  await until(() => participant.saving.getSnapshot().kind === 'onServer', 'it is on the server');
  await until(() => participant.tally.getSnapshot().rounds.size === 1, 'the tally is on the tablet');
  await participant.close();
  await relay.kill9();
  const reloaded = await anna.reload();
  const again = openOn(reloaded, reloaded.device.sessions.findByInvite(annaSeat.joinedWith ?? '') ?? annaSeat);
  await again.whenRead;
  expect(again.plan.getSnapshot().title).toBe('Steuerungsgruppe Mai');
  expect(again.proposals.getSnapshot()[0]?.title).toBe('Jugendtreff');
  expect(again.tally.getSnapshot().rounds.size).toBe(1);
  expect(again.seatSheet.getSnapshot().judgements.get(round)?.get(proposal)).toEqual(scored(5));
  expect(again.saving.getSnapshot()).toEqual({ kind: 'onServer' });
});

test('a session that is new on a device is awaited until the relay has told all of it, and no longer than it can be asked', async () => {
  const { invites } = await beginMeeting();
  const told = (session: OpenSession): readonly string[] => {
    const seen: string[] = [];
    const look = () => {
      const { isRead, isAwaited } = session.status.getSnapshot();
      const found = `${session.plan.getSnapshot().rounds.length} round, ${session.proposals.getSnapshot().length} proposal`;
      if (isRead) seen.push(isAwaited ? 'awaited' : found);
    };
    session.status.subscribe(look);
    return seen;
  };
  const bea = await tabletHere();
  const seat = await join(bea, invites.participant);
  const first = openOn(bea, seat);
  const atFirst = told(first);
  await until(() => first.status.getSnapshot().remote.kind === 'online', 'all has come');
  expect([...new Set(atFirst)]).toEqual(['awaited', '1 round, 1 proposal']);

  const cem = await tabletHere();
  const cemsSeat = await join(cem, invites.participant);
  await first.close();
  await relay.kill9();
  const again = openOn(await bea.reload(), seat);
  const afterwards = told(again);
  await again.whenRead;
  await until(() => afterwards.length > 0, 'it is read');
  expect(afterwards).not.toContain('awaited');
  const alone = told(openOn(cem, cemsSeat));
  await until(() => alone.includes('0 round, 0 proposal'), 'where no relay can be asked, nothing is waited for');
});

test('a snapshot stays the same object until its document changes', async () => {
  const { moderator, participant } = await beginMeeting();
  const plan = participant.plan.getSnapshot();
  participant.edit.seat((doc) => putJudgement(doc, round, proposal, scored(7)));
  await until(() => judged(participant) === 1, 'something else has changed');
  expect(participant.plan.getSnapshot()).toBe(plan);
  moderator.edit.plan((doc) => setFacts(doc, { place: 'Saal' }));
  await until(() => participant.plan.getSnapshot() !== plan, 'the plan has changed');
});

test('nobody edits what is not theirs, and what may not be read says what an empty one says', async () => {
  const { participant } = await beginMeeting();
  expect(() => participant.edit.plan((doc) => setFacts(doc, { title: 'meins' }))).toThrow('does not write plan');
  expect(participant.mayEdit('seat')).toBe(true);
  expect(participant.desk.getSnapshot().seats.size).toBe(0);
  expect(participant.plan.getSnapshot().title).toBe('Steuerungsgruppe Mai');
});

test('whoever watches the minutes reads them from their approval on, and no longer when it is taken back', async () => {
  const { moderator, participant } = await beginMeeting();
  const entries = () => participant.minutes.getSnapshot().entries.map(({ text }) => text);
  let told: readonly string[] = [];
  const stop = participant.minutes.subscribe(() => {
    told = entries();
  });
  const approve = (minutesApproved: boolean) => moderator.edit.plan((doc) => setFacts(doc, { minutesApproved }));
  moderator.edit.minutes((doc) => putEntry(doc, { id: 'zusage' as EntryId, kind: 'point', text: 'Wir laden ein.' }));
  await until(() => moderator.saving.getSnapshot().kind === 'onServer', 'the entry is on the server');
  expect(entries()).toEqual([]);
  approve(true);
  await until(() => told.includes('Wir laden ein.'), 'who watched before the approval is told the entry');
  approve(false);
  await until(() => told.length === 0, 'who watched is told that there is nothing to read');
  await until(() => participant.status.getSnapshot().remote.kind === 'online', 'nothing dials for it any more');
  approve(true);
  await until(() => told.includes('Wir laden ein.'), 'the right has come back');
  stop();
});

test('the file with the work holds what is on the device', async () => {
  const { participant } = await beginMeeting();
  await relay.kill9();
  participant.edit.seat((doc) => putJudgement(doc, round, proposal, scored(6)));
  const file = await participant.exportUnsaved();
  const content = JSON.parse(await file.content.text()) as { documents: { name: string; json: object }[] };
  const sheet = content.documents.find(({ name }) => name.includes('/seat/'));
  expect(JSON.stringify(sheet?.json)).toContain(`"${weight}":6`);
  expect(file.name).toMatch(/^plenum-[\d-]+\.json$/);
});

test('a session removed from a device leaves nothing there', async () => {
  const { participant, anna } = await beginMeeting();
  await until(() => participant.saving.getSnapshot().kind === 'onServer', 'all is quiet');
  await participant.close();
  await eraseSession(anna.environment, anna.device, participant.sessionId);
  expect((await anna.databases.databases()).map(({ name }) => name)).toEqual(['plenum']);
  expect(anna.device.sessions.getSnapshot()).toEqual([]);
});
