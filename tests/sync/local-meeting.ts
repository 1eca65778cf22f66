import { afterEach, beforeEach } from 'vitest';
import { beginSession } from '../../src/device/local-session.ts';
import { putCriterion, putRound, setFacts, wishRound } from '../../src/documents/plan/edit.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { putJudgement, setDone } from '../../src/documents/seat/document.ts';
import type { Judgement, RoundFact, RoundState } from '../../src/domain/assessment/assessment.ts';
import { type AgendaItemId, type CriterionId, type ProposalId, roundIdOf, type SeatId } from '../../src/domain/ids.ts';
import { type OpenSession, openSession } from '../../src/sync/open-session.ts';
import { openLead } from '../../src/sync/session-lead.ts';
import { type RelayProcess, startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import type { Tablet } from './tablet.ts';

const item = 'einschaetzung' as AgendaItemId;
export const weight = 'weight' as CriterionId;
export const proposal = 'jugend' as ProposalId;
const scored = (value: number): Judgement => ({ kind: 'scored', values: { [weight]: value } });

const open: OpenSession[] = [];

/** Windows that a test has opened are closed behind it. */
export const closesWindows = (): void => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((session) => session.close()));
  });
};

/** A relay that is there once it is wanted, a fresh one for every test, behind whose end no window stays open. */
export const withRelay = (tells: (relay: RelayProcess) => void): void => {
  let relay: RelayProcess | undefined;
  closesWindows();
  beforeEach(async () => {
    relay = await startRelay();
    tells(relay);
  });
  afterEach(async () => {
    await relay?.stop();
  });
};

/** A window of the moderator's on this tablet. */
export const windowOn = async ({ environment, device }: Tablet): Promise<OpenSession> => {
  const [seat] = device.sessions.getSnapshot();
  if (seat === undefined) throw new Error('this tablet knows no session');
  const session = openSession({ environment, device, seat, openLead });
  open.push(session);
  await session.whenRead;
  return session;
};

/** A session that was begun on this tablet, with a proposal and a dimension. */
export const beginsOn = async (tablet: Tablet): Promise<OpenSession> => {
  await beginSession(tablet.device, { title: 'Ohne Netz', date: '2027-05-13', practice: false });
  const session = await windowOn(tablet);
  session.edit.plan((doc) => {
    setFacts(doc, { title: 'Ohne Netz' });
    putCriterion(doc, { id: weight, name: 'Bedeutung', order: 'a', scale: { min: 0, max: 10 } });
  });
  session.edit.proposals((doc) => putProposal(doc, { id: proposal, title: 'Jugendtreff', order: 'a' }));
  return session;
};

export const factOf = (session: OpenSession, number = 1): RoundFact | undefined =>
  session.tally.getSnapshot().rounds.get(roundIdOf(item, number));

export const isIn = (session: OpenSession, state: RoundState, number = 1) =>
  until(() => factOf(session, number)?.state === state, `round ${number} is ${state}`);

export const opensRound = async (session: OpenSession, number = 1): Promise<void> => {
  const wish = { id: roundIdOf(item, number), item, number, proposals: [proposal], criteria: [weight] };
  session.edit.plan((doc) => putRound(doc, { ...wish, wish: 'open' }));
  await isIn(session, 'open', number);
};

export const wishes = (session: OpenSession, state: RoundState, number = 1): void =>
  session.edit.plan((doc) => wishRound(doc, roundIdOf(item, number), state));

/** Somebody without a device says a value, at a place of their own. */
export const says = async (session: OpenSession, via: 'handed' | 'paper', value: number): Promise<SeatId> => {
  const row = await session.proxies?.add({ via, number: null, perspective: 'politics' });
  if (row === null || row === undefined) throw new Error('no seat was made');
  await saysAgain(session, row.seatId, value);
  return row.seatId;
};

export const saysAgain = async (session: OpenSession, seat: SeatId, value: number, number = 1): Promise<void> => {
  await session.proxies?.whenRead(seat);
  session.proxies?.edit(seat, (doc) => {
    putJudgement(doc, roundIdOf(item, number), proposal, scored(value));
    setDone(doc, roundIdOf(item, number), true);
  });
};

export const sits = (value: number) => (doc: Parameters<typeof putJudgement>[0]) =>
  putJudgement(doc, roundIdOf(item, 2), proposal, scored(value));

/** The revealed values of a round, sorted, with their row ids. */
export const rowsOf = (session: OpenSession, number = 1) => {
  const fact = factOf(session, number);
  if (fact?.state !== 'revealed') return [];
  const rows = fact.results.get(proposal)?.rows ?? [];
  return rows.map(({ id, values }) => ({ id: String(id), value: values[weight] }));
};

export const finished = (session: OpenSession, number = 1) => factOf(session, number)?.progress.finished;
