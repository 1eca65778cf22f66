import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openPeople } from '../../src/device/people.ts';
import { putAgendaItem, putRound, setFacts } from '../../src/documents/plan/edit.ts';
import { putDecision, putPoll } from '../../src/documents/plan/results.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal, removeProposal } from '../../src/documents/proposals/edit.ts';
import { putFinding, readFindings } from '../../src/documents/proposals/findings.ts';
import { putEntry, readMinutes } from '../../src/documents/record/minutes.ts';
import { putJudgement, setDone } from '../../src/documents/seat/document.ts';
import { putNote } from '../../src/documents/seat/notes.ts';
import {
  type AgendaItemId,
  type EntryId,
  type FindingId,
  type NoteId,
  type PollId,
  type ProposalId,
  roundIdOf,
} from '../../src/domain/ids.ts';
import type { InvitedRole } from '../../src/protocol/api.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import type { RelayProcess } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { jsonIn, openedOn, read, savedBy } from './archive-scene.ts';
import {
  beginsOn,
  factOf,
  isIn,
  opensRound,
  proposal,
  rowsOf,
  says,
  weight,
  windowOn,
  wishes,
  withRelay,
} from './local-meeting.ts';
import { createTablet, type Tablet } from './tablet.ts';

let relay: RelayProcess;
withRelay((one) => {
  relay = one;
});

const item = 'einschaetzung' as AgendaItemId;
const first = roundIdOf(item, 1);
const scored = (value: number) => ({ kind: 'scored' as const, values: { [weight]: value } });
const names = ['people.json', 'roster.json', 'desk.json'];

interface Seated {
  readonly tablet: Tablet;
  readonly session: OpenSession;
}

const joins = async (ada: Seated, role: InvitedRole, name: string): Promise<Seated> => {
  const tablet = await createTablet({ base: relay.url });
  const links = await ada.tablet.device.api.invites(ada.session.sessionId, ada.session.token());
  if (!links.ok) throw new Error(links.reason);
  const wish = { invite: links.value.invites[role], name, perspective: 'politics' };
  const joined = await tablet.device.api.joinSession(wish);
  if (!joined.ok) throw new Error(joined.reason);
  await tablet.device.sessions.remember(joined.value);
  return { tablet, session: await windowOn(tablet) };
};

/** Everything a session can hold: written by who leads it. */
const fills = ({ edit }: OpenSession): void => {
  edit.plan((doc) => {
    setFacts(doc, {
      goals: 'Verstehen\nEinschätzen',
      mandate: 'Wir empfehlen.',
      place: 'Kreishaus',
      nextDate: '2027-09-01',
    });
    putAgendaItem(doc, { id: item, title: 'Im Kontext einschätzen', minutes: 30, activity: 'assessment', order: 'a' });
    putDecision(doc, proposal, { verdict: 'focus', reason: 'trägt', objections: 'raised', minority: 'zu früh' });
    putRound(doc, {
      id: first,
      item,
      number: 1,
      proposals: [proposal],
      criteria: [weight],
      wish: 'open',
      disclosure: 'named',
    });
    const poll = { item, proposal, question: 'Noch eine Runde?', answers: ['ja', 'nein'], order: 'a' };
    putPoll(doc, { ...poll, id: 'hände' as never, kind: 'hands', wish: 'shown', hands: [12, 5] });
    putPoll(doc, { ...poll, id: 'offen' as PollId, kind: 'open', wish: 'shown', hands: [] });
  });
  edit.proposals((doc) =>
    putFinding(doc, { id: 'f' as FindingId, proposal, kind: 'strength', text: 'nah bei den Leuten', order: 'a' }),
  );
  edit.minutes((doc) => putEntry(doc, { id: 'e' as EntryId, text: 'Beschlossen', kind: 'decision', order: 'a' }));
};

const judges = ({ edit }: OpenSession, value: number): void =>
  edit.seat((doc) => {
    putJudgement(doc, first, proposal, scored(value));
    putNote(doc, { id: 'n' as NoteId, proposal, round: first, kind: 'strength', text: 'gut vorbereitet', order: 'a' });
    setDone(doc, first, true);
  });

/** Ada leads, Bea and a form take part in a round with names; what Bea changes afterwards is late. */
const met = async () => {
  const tablet = await createTablet({ base: relay.url });
  const session = await beginsOn(tablet);
  expect((await session.handOver()).ok).toBe(true);
  const ada = { tablet, session };
  fills(session);
  const { database, random, now } = tablet.device;
  const list = openPeople({ database, random, now }, session.sessionId);
  await list.whenRead;
  list.add([{ name: 'Bea Beispiel', organisation: 'Verein', perspective: 'politics', state: 'present' }]);
  await list.sync({
    list: () => tablet.device.api.listPeople(session.sessionId, session.token()),
    put: (entries) => tablet.device.api.putPeople(session.sessionId, entries, session.token()),
  });
  await isIn(session, 'open');
  const bea = await joins(ada, 'participant', 'Bea');
  judges(bea.session, 4);
  await says(session, 'paper', 8);
  await until(() => factOf(session)?.progress.finished === 2, 'both are there');
  wishes(session, 'revealed');
  await isIn(bea.session, 'revealed');
  bea.session.edit.seat((doc) => putJudgement(doc, first, proposal, scored(6)));
  await until(() => session.desk.getSnapshot().late.length === 1, 'the change is late');
  return { ada, bea };
};

test('P50 of a session on a relay everything its moderator may read is in the copy, field by field', async () => {
  const { ada } = await met();
  const { session } = ada;
  await session.document('minutes')?.whenRead;
  const bytes = await savedBy(ada.tablet, session);
  const archive = await read(bytes);
  expect(archive.ok && archive.value.contents).toMatchObject({
    items: 1,
    proposals: 1,
    rounds: 1,
    entries: 1,
    people: 1,
  });

  const tablet = await createTablet();
  await openedOn(tablet, bytes);
  const copy = await windowOn(tablet);
  await isIn(copy, 'revealed');
  await copy.document('minutes')?.whenRead;
  expect(copy.plan.getSnapshot()).toEqual(session.plan.getSnapshot());
  expect(copy.edit.proposals(readProposals)).toEqual(session.edit.proposals(readProposals));
  expect(copy.edit.proposals(readFindings)).toEqual(session.edit.proposals(readFindings));
  expect(copy.edit.minutes(readMinutes)).toEqual(session.edit.minutes(readMinutes));
  expect(copy.tally.getSnapshot().people).toMatchObject({ counted: 0, told: { counted: 2 } });
  const fact = factOf(session);
  const carried = { ...fact?.provenance, handed: 0, paper: 1, withoutRelay: false, fromFile: true };
  expect(factOf(copy)).toEqual({ ...fact, provenance: carried });
  expect(rowsOf(copy)).toHaveLength(2);
  expect(copy.tally.getSnapshot().polls).toEqual(session.tally.getSnapshot().polls);
  const [late] = session.desk.getSnapshot().late;
  expect(copy.desk.getSnapshot().late).toEqual([{ ...late, decision: 'refused' }]);

  const { database, random, now } = tablet.device;
  const list = openPeople({ database, random, now }, copy.sessionId);
  await list.whenRead;
  expect(list.getSnapshot().people.map(({ id: _, ...words }) => words)).toEqual([
    { name: 'Bea Beispiel', organisation: 'Verein', perspective: 'politics', state: 'present', representedBy: '' },
  ]);
  const roster = (await database.locals.get(copy.sessionId))?.roster ?? [];
  expect(new Set(roster.map(({ name, role }) => `${role} ${name ?? '–'}`))).toEqual(
    new Set(['moderator –', 'participant Bea', 'participant –']),
  );

  // A copy of the copy has lost nothing on the way.
  const again = await savedBy(tablet, copy);
  const same = ['minutes.json', 'proposals.json', 'roster.json', 'people.json', 'documents/minutes.json'];
  for (const name of same) expect(jsonIn(again, name)).toEqual(jsonIn(bytes, name));
});

test('P56 names, the list of people and the desk are only in the file of who may read them', async () => {
  const { ada } = await met();
  const namesIn = (bytes: Uint8Array) =>
    Object.keys(unzipSync(bytes))
      .filter((name) => names.includes(name))
      .sort();
  for (const [role, expected] of [
    ['office', [...names].sort()],
    ['scribe', []],
  ] as const) {
    const { tablet, session } = await joins(ada, role, 'Fay');
    await until(() => session.status.getSnapshot().remote.kind === 'online', 'the line stands');
    await until(() => factOf(session)?.state === 'revealed', 'the result is there');
    const bytes = await savedBy(tablet, session);
    expect(namesIn(bytes)).toEqual(expected);
    expect(JSON.stringify(jsonIn(bytes, 'minutes.json'))).toContain('Beschlossen');
    expect((await read(bytes)).ok).toBe(true);
    const text = Object.values(unzipSync(bytes))
      .map((one) => Buffer.from(one).toString('utf8'))
      .join();
    expect([text.includes('Bea Beispiel'), /Bea|Fay/.test(text)]).toEqual([role === 'office', role === 'office']);
  }
});

test('P50 a copy of what a device has counted itself is handed to a relay, with nothing of what was removed before', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  const gone = 'weg' as ProposalId;
  session.edit.proposals((doc) => {
    putProposal(doc, { id: gone, title: 'Zurückgezogen', order: 'b' });
    removeProposal(doc, gone);
  });
  await opensRound(session);
  await says(session, 'paper', 8);
  wishes(session, 'revealed');
  await isIn(session, 'revealed');
  const other = await createTablet({ base: relay.url });
  await openedOn(other, await savedBy(tablet, session));
  const copy = await windowOn(other);
  await isIn(copy, 'revealed');
  const before = factOf(copy);
  expect(await copy.handOver()).toEqual({ ok: true, value: null });
  await until(() => copy.saving.getSnapshot().kind === 'onServer', 'everything is on the relay');
  expect(copy.status.getSnapshot()).toMatchObject({ remote: { kind: 'online' }, hasRescue: false });
  const { session: finn } = await joins({ tablet: other, session: copy }, 'moderator', 'Finn');
  await isIn(finn, 'revealed');
  expect(factOf(finn)).toEqual(before);
  expect(finn.edit.proposals(readProposals)).toEqual(session.edit.proposals(readProposals));
});
