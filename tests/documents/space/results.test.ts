import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putRegisteredSession, readRegister } from '../../../src/documents/space/register.ts';
import { addResults, readResults, resultsDocument } from '../../../src/documents/space/results.ts';
import type { ResultRow, RoundFact, RoundWish } from '../../../src/domain/assessment/assessment.ts';
import { defaultScale } from '../../../src/domain/assessment/criterion.ts';
import type {
  AgendaItemId,
  CriterionId,
  EntryId,
  FindingId,
  ProposalId,
  RoundId,
  RowId,
  SeatId,
  SessionId,
} from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { emptyPlan, type Plan } from '../../../src/domain/session/session.ts';
import {
  assessmentsOf,
  hasStaleObjections,
  type ProposalOutcome,
  type ResultVersion,
  sessionResult,
  withoutErased,
  withoutObjections,
} from '../../../src/domain/space/session-result.ts';

const youth = 'youth' as ProposalId;
const may = 'may' as SessionId;
const autumn = 'autumn' as SessionId;

const blank = { meaning: '', low: '', high: '', lowMeaning: '', highMeaning: '', order: 'V' };
const round = (id: RoundId) => ({
  ...{ id, disclosure: 'named' as const, openedAt: 1, closedAt: 2, revealsAt: null },
  progress: { base: 3, finished: 1, judged: new Map() },
});

const outcome: ProposalOutcome = {
  proposal: youth,
  number: 3,
  title: 'Jugendtreff',
  rounds: [
    {
      number: 1,
      version: 2,
      base: 20,
      abstained: 1,
      dimensions: [
        {
          name: 'Wirkung',
          low: 'klein',
          high: 'groß',
          min: 0,
          max: 10,
          n: 19,
          measures: { median: 7, q1: 5.5, q3: 8, agreement: 'partly' },
        },
      ],
    },
  ],
  verdict: 'deferred',
  reason: 'Noch keine Zahlen',
  objections: 'raised',
  change: 'nur im Norden',
  minority: 'Eine Stimme dagegen',
  objected: ['Die Wege sind zu weit'],
  official: { statement: { text: 'Räume sind da', by: 'Jugendamt', on: '2027-03-04' } },
  notes: { strength: ['nah'], weakness: [], condition: ['Personal'] },
};
const told = (change: Partial<ResultVersion> = {}) => ({
  session: may,
  title: 'Sitzung im Mai',
  date: '2027-05-13',
  stage: 'ended' as const,
  outcomes: [outcome, { ...outcome, proposal: 'a-second' as ProposalId }],
  hash: 'a',
  at: 5,
  ...change,
});

test('D200 sessions of a space are read back as they were noted, the latest first, those without a date before them', () => {
  const doc = new Y.Doc();
  const one = { id: may, title: 'Mai', date: '2027-05-13', year: 2027, continues: null };
  const other = { id: autumn, title: 'Herbst', date: '2027-10-01', year: 2027, continues: may };
  const open = { id: 'open' as SessionId, title: 'Irgendwann', date: '', year: 2028, continues: autumn };
  for (const session of [one, open, other]) putRegisteredSession(doc, session);
  doc.getMap('sessions').set('broken/title', 'ohne Jahr');
  expect(readRegister(doc).sessions).toEqual([open, other, one]);
});

test('D201 versions are read back in order; the same once more is none, and a later one leaves the earlier as it was', () => {
  const doc = new Y.Doc();
  addResults(doc, told());
  const [first] = readResults(doc);
  expect(first).toEqual({ ...told(), version: 1 });
  addResults(doc, told({ at: 6 }));
  expect(readResults(doc)).toHaveLength(1);
  addResults(doc, told({ hash: 'b', at: 7, stage: 'approved', outcomes: [{ ...outcome, verdict: 'focus' }] }));
  const versions = readResults(doc);
  expect(versions[0]).toEqual(first);
  expect([versions[1]?.version, versions[1]?.stage, versions[1]?.outcomes[0]?.verdict]).toEqual([
    2,
    'approved',
    'focus',
  ]);
});

test('D201 of a session that changes for ever the last twenty versions are kept, and other sessions whole', () => {
  const doc = new Y.Doc();
  addResults(doc, told({ session: autumn, at: 1 }));
  for (let turn = 1; turn <= 50; turn += 1) addResults(doc, told({ hash: `h${turn}`, at: 10 + turn }));
  const versions = readResults(doc).map(({ session, version }) => [session, version]);
  expect(versions).toHaveLength(21);
  expect([versions[0], versions[1], versions.at(-1)]).toEqual([
    [autumn, 1],
    [may, 31],
    [may, 50],
  ]);
  const room = Y.encodeStateAsUpdate(doc).length;
  for (let turn = 51; turn <= 300; turn += 1) addResults(doc, told({ hash: `h${turn}`, at: 10 + turn }));
  expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(room + 250 * 120);
});

test('D290 measures that an earlier relay wrote beside their dimension are read; of one or two people nobody reads them', () => {
  const doc = new Y.Doc();
  const versions = doc.getMap('versions');
  const old = { ...{ min: 0, max: 10, median: 7, q1: 6, q3: 8 }, agreement: 'agreed' };
  versions.set('may/1', { title: 'Mai' });
  versions.set('may/1/youth', {
    rounds: [
      {
        dimensions: [
          { ...old, name: 'Wirkung', n: 3 },
          { ...old, name: 'Nutzen', n: 2 },
        ],
      },
    ],
  });
  expect(readResults(doc)[0]?.outcomes[0]?.rounds[0]?.dimensions).toMatchObject([
    { name: 'Wirkung', n: 3, measures: { median: 7, q1: 6, q3: 8, agreement: 'agreed' } },
    { name: 'Nutzen', n: 2, measures: null },
  ]);
});

test('D201 what no relay has written is left out', () => {
  const doc = new Y.Doc();
  const versions = doc.getMap('versions');
  versions.set('may/one', { title: 'keine Nummer' });
  versions.set('may/2/youth', 'kein Ergebnis');
  versions.set('may/3', { title: 7, stage: 'later' });
  versions.set('may/3/youth', { rounds: [{ dimensions: [{ name: 'ohne Zahlen' }] }, 'x'], verdict: 'no', notes: 4 });
  const read = readResults(doc);
  expect(read.map(({ version, stage, title }) => [version, stage, title])).toEqual([[3, 'ended', '']]);
  expect(read[0]?.outcomes[0]).toMatchObject({ verdict: null, rounds: [{ dimensions: [] }], notes: { strength: [] } });
});

test('D203 after an erasure no version of the session has words or their hash, and an erased proposal is in none; others stay', () => {
  const doc = new Y.Doc();
  addResults(doc, told());
  addResults(doc, told({ session: autumn, at: 9 }));
  const left = withoutErased(readResults(doc), may, new Set(['a-second']));
  const kept = readResults(resultsDocument(left, new Y.Doc()));
  const { objected: _, official: __, ...rest } = outcome;
  // Whoever guesses the erased words could ask it whether they were these.
  expect(kept[0]?.hash).toBe('');
  expect(kept[0]?.outcomes).toEqual([
    { ...rest, reason: '', change: '', minority: '', notes: { strength: [], weakness: [], condition: [] } },
  ]);
  expect(kept[1]).toEqual({ ...told({ session: autumn, at: 9 }), version: 1 });
});

test('D203 an objection that is withdrawn or put otherwise stands in no earlier version, and those of other sessions stay', () => {
  const doc = new Y.Doc();
  addResults(doc, told());
  addResults(doc, told({ session: autumn, at: 9 }));
  const now = { session: may, outcomes: [{ ...outcome, objected: ['anders'] }] };
  expect([hasStaleObjections(readResults(doc), now), hasStaleObjections(readResults(doc), told())]).toEqual([
    true,
    false,
  ]);
  const kept = withoutObjections(readResults(doc), may);
  expect(kept.map(({ outcomes }) => outcomes[0]?.objected)).toEqual([undefined, outcome.objected]);
  expect(hasStaleObjections(kept, now)).toBe(false);
});

test('the way of a proposal through the sessions names of each the last version, by date', () => {
  const doc = new Y.Doc();
  addResults(doc, told({ session: autumn, date: '2027-10-01', at: 1, outcomes: [{ ...outcome, verdict: 'focus' }] }));
  addResults(doc, told());
  addResults(doc, told({ hash: 'b', at: 8, outcomes: [{ ...outcome, verdict: 'again' }] }));
  addResults(doc, told({ session: 'other' as SessionId, outcomes: [] }));
  const way = assessmentsOf(readResults(doc), youth);
  expect(way.map(({ result, outcome: { verdict } }) => [result.session, result.version, verdict])).toEqual([
    [may, 2, 'again'],
    [autumn, 1, 'focus'],
  ]);
});

test('D202 D290 of a running session nothing is told, then revealed rounds, decisions, accepted notes, objections without who has them and the words of the administration, and no single row or two', () => {
  const criterion = { ...blank, id: 'x' as CriterionId, name: 'Wirkung', scale: defaultScale, weight: 1 };
  const few = { ...blank, id: 'y' as CriterionId, name: 'Nutzen', scale: defaultScale, weight: 1 };
  const wish = (number: number): RoundWish => ({
    ...{
      id: `r${number}` as RoundId,
      item: 'item' as AgendaItemId,
      number,
      proposals: [youth],
      criteria: [criterion.id, few.id],
    },
    ...{ question: [], disclosure: 'named', wish: 'revealed', shown: [] },
  });
  const plan: Plan = { ...emptyPlan, title: 'Mai', criteria: [criterion, few], rounds: [wish(1), wish(2)] };
  const seat = 'a-person' as SeatId;
  const row = { id: 'row' as RowId, perspective: 'Politik', values: { [criterion.id]: 7 }, seat };
  const scored = (id: string, values: ResultRow['values']) => ({ ...row, id: id as RowId, values });
  const rows = [
    scored('a', { [criterion.id]: 7, [few.id]: 3 }),
    scored('b', { [criterion.id]: 8, [few.id]: 3 }),
    scored('c', { [criterion.id]: 8 }),
  ];
  const result = { rows, guests: [row], abstained: 2, cannot: {}, notes: [] };
  const facts = new Map<RoundId, RoundFact>([
    [
      wish(1).id,
      {
        ...round(wish(1).id),
        state: 'revealed',
        version: 1,
        shown: [youth],
        covered: 0,
        results: new Map([[youth, result]]),
      },
    ],
    [wish(2).id, { ...round(wish(2).id), state: 'closed' }],
  ]);
  const note = { proposal: youth, kind: 'strength', notes: [], order: 'V' } as const;
  const findings = [
    { ...note, id: 'a' as FindingId, text: 'angenommen', accepted: true },
    { ...note, id: 'b' as FindingId, text: 'nicht angenommen', accepted: false },
  ];
  const said = { statement: 'Räume sind da', statementBy: 'Jugendamt' };
  const proposals = [{ ...emptyProfile, ...said, id: youth, title: 'Jugendtreff', order: 'V' }];
  const entry = { item: null, proposal: youth, who: 'eine Stimme aus der Politik', until: '', order: 'V' };
  const entries: MinutesEntry[] = [
    { ...entry, id: 'o' as EntryId, kind: 'objection', text: 'Die Wege sind zu weit' },
    { ...entry, id: 'p' as EntryId, kind: 'point', text: 'nur im Protokoll' },
  ];
  const tell = (change: Partial<Plan>) =>
    sessionResult({ session: may, plan: { ...plan, ...change }, facts, proposals, findings, entries });
  expect(tell({})).toBe(null);
  const told = tell({ ended: true });
  expect([told?.stage, tell({ minutesApproved: true })?.stage]).toEqual(['ended', 'approved']);
  expect(told?.outcomes[0]).toMatchObject({
    rounds: [
      {
        ...{ number: 1, base: 3, abstained: 2 },
        dimensions: [
          { name: 'Wirkung', n: 3, measures: { median: 8 } },
          { name: 'Nutzen', n: 2, measures: null },
        ],
      },
    ],
    notes: { strength: ['angenommen'] },
    official: { statement: { text: 'Räume sind da', by: 'Jugendamt', on: '' } },
  });
  // Until the minutes are approved nobody but those who write them reads an objection.
  expect(JSON.stringify(told)).not.toContain('Die Wege sind zu weit');
  expect(tell({ minutesApproved: true })?.outcomes[0]?.objected).toEqual(['Die Wege sind zu weit']);
  expect(told?.outcomes[0]?.rounds).toHaveLength(1);
  for (const secret of ['a-person', 'Politik', 'nicht angenommen', 'nur im Protokoll', '"row"'])
    expect(JSON.stringify(told)).not.toContain(secret);
});
