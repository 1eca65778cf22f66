import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putTalk } from '../../../src/documents/plan/attachments.ts';
import {
  agreeToFew,
  decideLateEntry,
  endRehearsal,
  putAgendaItem,
  putCriterion,
  putRound,
  removeCriterion,
  removeSeat,
  setFacts,
  setSpent,
  setStanding,
  showProposal,
  wishRound,
} from '../../../src/documents/plan/edit.ts';
import { placeSeat, putGroup, putPlacing } from '../../../src/documents/plan/groups-edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { planRoots } from '../../../src/documents/plan/roots.ts';
import { criteriaOf } from '../../../src/domain/assessment/assessment.ts';
import { plainBoard } from '../../../src/domain/board/board.ts';
import {
  type AgendaItemId,
  type GroupId,
  type PollId,
  type ProposalId,
  type RoundId,
  rehearsalIdOf,
  roundIdOf,
  type SeatId,
  type SpaceId,
} from '../../../src/domain/ids.ts';
import { emptyPlan, lateKey } from '../../../src/domain/session/session.ts';
import { assessmentAgenda, defaultCriteria } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';
import { exchange } from '../../support/documents.ts';

const item = 'item' as AgendaItemId;
const round = roundIdOf(item, 1);
const seat = 'seat' as SeatId;
const team = {
  id: 'team' as GroupId,
  name: 'Tisch am Fenster',
  place: 'Fensterseite',
  begun: false,
  opened: true,
  into: null,
  order: 'A',
};

describe('the plan', () => {
  it('D10 is read back as it was written', () => {
    const doc = new Y.Doc();
    const agenda = assessmentAgenda(seededBytes(1));
    const criteria = defaultCriteria(seededBytes(2));
    const written = agenda.map((one) => ({ ...one, who: 'Ada', text: 'Zwei\nZeilen' }));
    for (const one of written) putAgendaItem(doc, one);
    for (const one of criteria) putCriterion(doc, one);
    const [y, x] = criteria;
    if (x === undefined || y === undefined) throw new Error('two dimensions expected');
    const facts = {
      title: 'Sitzung',
      date: '2027-05-13',
      startsAt: '14:00',
      endsAt: '17:30',
      place: 'Kreishaus',
      goals: 'Verstehen\nEinschätzen',
      goalsReached: ['Einigkeit sehen'],
      spaceGroups: ['Kita'],
      stepNames: { dossier: 'Planungsbericht' },
      mandate: 'Wir empfehlen, der Kreistag entscheidet.',
      cycleStep: 'assessment',
      wifi: { name: 'Saal', password: 'geheim;1' },
      approval: { at: 7, additions: 'Nachtrag zu Punkt 3' },
      door: 'closed',
      places: 120,
      renewals: 2,
      current: agenda[5]?.id ?? null,
      timer: { kind: 'running', startedAt: 5, endsAt: 9 },
      axes: { x: x.id, y: y.id, size: null },
      method: { name: 'Raster', version: 2 },
      shuffle: true,
      presented: 'p1' as ProposalId,
      presentedTimer: { kind: 'paused', startedAt: 3, remaining: 4 },
      wall: 'grid',
      minutesApproved: true,
      poll: 'poll' as PollId,
      ended: true,
      nextDate: '2027-06-10',
      nextTime: '16:00',
      space: 'county' as SpaceId,
      continues: 'Sitzung 1',
      heldAt: 7,
      wallVoices: { kind: 'withoutOrigin' },
      wallField: { x: 'high', y: 'low' },
      groupsNamed: true,
      mixSeed: 7,
    } as const;
    setFacts(doc, facts);
    const wish = {
      id: round,
      item,
      number: 1,
      proposals: ['p1' as ProposalId],
      criteria: [x.id],
      wish: 'open',
    } as const;
    putRound(doc, wish);
    setStanding(doc, seat, 'excluded');
    putGroup(doc, team);
    placeSeat(doc, seat, team.id);
    decideLateEntry(doc, lateKey(round, seat, 1), 'admitted');
    showProposal(doc, round, 'p1' as ProposalId, true);
    putRound(doc, { ...wish, id: rehearsalIdOf(item, 1), disclosure: 'open' });
    setSpent(doc, agenda[0]?.id ?? item, 60_000);
    expect(readPlan(doc)).toEqual({
      ...facts,
      agenda: written,
      criteria,
      spent: new Map([[agenda[0]?.id, 60_000]]),
      rounds: [{ ...wish, question: [x], method: facts.method, disclosure: 'covered', shown: ['p1'] }],
      rehearsals: [
        { ...wish, id: rehearsalIdOf(item, 1), question: [x], method: facts.method, disclosure: 'open', shown: [] },
      ],
      standings: new Map([[seat, 'excluded']]),
      groups: [{ ...team, members: new Set([seat]), former: new Set() }],
      dissolved: [],
      placing: new Map(),
      groupWork: [],
      lateDecisions: new Map([[`${round}/${seat}/1`, 'admitted']]),
      decisions: new Map(),
      polls: [],
      boards: [plainBoard(agenda.find(({ activity }) => activity === 'feedback')?.id ?? item, 'feedback')],
      cards: new Map(),
      typed: [],
      attachments: [],
      talks: new Map(),
      wallPhoto: null,
      ballots: [],
      crossed: new Set(),
      surveyed: new Set(),
      outside: new Map(),
      turns: [],
      hands: new Map(),
      past: [],
      perspectives: emptyPlan.perspectives,
      withoutOrigin: false,
    });
  });

  it('D11 knows one round when two moderators open it at once', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [ada, bea])
      putRound(doc, { id: round, item, number: 1, proposals: [], criteria: [], wish: 'open' });
    wishRound(ada, round, 'closed');
    exchange(ada, bea);
    expect(readPlan(ada).rounds).toHaveLength(1);
    expect(readPlan(bea)).toEqual(readPlan(ada));
  });

  it('D16 shows what each of two moderators shows at once, and ends a rehearsal for both', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    const rehearsal = rehearsalIdOf(item, 1);
    for (const id of [round, rehearsal])
      putRound(ada, { id, item, number: 1, proposals: [], criteria: [], wish: 'closed' });
    exchange(ada, bea);
    showProposal(ada, round, 'p1' as ProposalId, true);
    showProposal(bea, round, 'p2' as ProposalId, true);
    showProposal(bea, round, 'p3' as ProposalId, false);
    endRehearsal(bea, rehearsal);
    exchange(ada, bea);
    expect([...(readPlan(ada).rounds[0]?.shown ?? [])].sort()).toEqual(['p1', 'p2']);
    expect(readPlan(ada).rehearsals).toEqual([]);
    expect(readPlan(bea)).toEqual(readPlan(ada));
  });

  it('D320 that a round is shown although few could be known by it is said once, for every screen and for that round alone', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    for (const number of [1, 2])
      putRound(ada, { id: roundIdOf(item, number), item, number, proposals: [], criteria: [], wish: 'closed' });
    const [p1, p2] = ['p1', 'p2'] as unknown as readonly [ProposalId, ProposalId];
    agreeToFew(ada, round, [p1]);
    exchange(ada, bea);
    agreeToFew(bea, round, [p1, p2]);
    // Of one that is gone nothing is left behind.
    agreeToFew(ada, rehearsalIdOf(item, 1), [p1]);
    exchange(ada, bea);
    expect(readPlan(ada).rounds.map(({ showsFew }) => showsFew)).toEqual([['p1', 'p2'], undefined]);
    expect(JSON.stringify(ada.toJSON())).not.toContain(rehearsalIdOf(item, 1));
  });

  it.each([
    ['nothing chosen', undefined, ['b', 'a']],
    ['unknown dimensions', { x: 'gone', y: 'gone' }, ['b', 'a']],
    ['the same twice', { x: 'a', y: 'a' }, [null, 'a']],
    ['swapped', { x: 'a', y: 'b' }, ['a', 'b']],
  ])('D12 fills or refuses axes: %s', (_, axes, wanted) => {
    const doc = new Y.Doc();
    for (const [id, order] of [
      ['a', '1'],
      ['b', '2'],
    ] as const)
      putCriterion(doc, { ...(defaultCriteria(seededBytes(1))[0] ?? never()), id: id as never, order });
    if (axes !== undefined) planRoots(doc).session.set('axes', axes);
    const read = readPlan(doc).axes;
    expect([read.x, read.y]).toEqual(wanted);
  });

  it('D12 shows a third dimension by size only when it lies on no axis', () => {
    const doc = new Y.Doc();
    for (const id of ['a', 'b', 'c'])
      putCriterion(doc, { ...(defaultCriteria(seededBytes(1))[0] ?? never()), id: id as never, order: id });
    const sizeOf = (axes: unknown) => {
      planRoots(doc).session.set('axes', axes);
      return readPlan(doc).axes.size;
    };
    expect(sizeOf({ x: 'a', y: 'b', size: 'c' })).toBe('c');
    expect(sizeOf({ x: 'a', y: 'b', size: 'a' })).toBeNull();
    expect(sizeOf({ x: 'a', y: 'b', size: 'gone' })).toBeNull();
    expect(sizeOf({ x: 'a', y: 'b' })).toBeNull();
  });

  it('D17 a round keeps its question when dimensions are changed later, and follows a mended name', () => {
    const doc = new Y.Doc();
    const [first, second] = defaultCriteria(seededBytes(2));
    if (first === undefined || second === undefined) throw new Error('two dimensions expected');
    for (const one of [first, second]) putCriterion(doc, one);
    putRound(doc, { id: round, item, number: 1, proposals: [], criteria: [first.id, second.id], wish: 'open' });
    putCriterion(doc, { id: first.id, name: 'Mended', meaning: 'Another sentence', scale: { min: 1, max: 6 } });
    removeCriterion(doc, second.id);
    const { criteria, rounds } = readPlan(doc);
    expect(criteria.map(({ meaning }) => meaning)).toEqual(['Another sentence']);
    expect(criteriaOf(criteria, rounds[0] ?? never())).toEqual([{ ...first, name: 'Mended' }, second]);
  });

  it('D17 a round keeps the method it was opened with; one from before that was kept says nothing of it', () => {
    const doc = new Y.Doc();
    const open = (number: number) =>
      putRound(doc, { id: roundIdOf(item, number), item, number, proposals: [], criteria: [], wish: 'open' });
    open(1);
    setFacts(doc, { method: { name: 'Raster', version: 1 } });
    open(2);
    setFacts(doc, { method: { name: 'Raster', version: 1, changed: true } });
    open(3);
    setFacts(doc, { method: { name: 'Raster', version: 2 } });
    expect(readPlan(doc).rounds.map(({ method }) => method)).toEqual([
      null,
      { name: 'Raster', version: 1 },
      { name: 'Raster', version: 1, changed: true },
    ]);
    doc.getMap('rounds').delete(`${roundIdOf(item, 2)}/method`);
    expect(readPlan(doc).rounds[1]).not.toHaveProperty('method');
  });

  it('D18 forgets an erased person in all that is said of single seats, and nobody else', () => {
    const doc = new Y.Doc();
    const [gone, other] = ['gone', 'other'] as unknown as readonly [SeatId, SeatId];
    const [group, round] = ['group', 'item-r1'] as unknown as readonly [GroupId, RoundId];
    putGroup(doc, { id: group, name: 'Tisch', begun: true, order: 'V' });
    for (const seat of [gone, other]) {
      placeSeat(doc, seat, group);
      placeSeat(doc, seat, null);
      putPlacing(doc, seat, { pair: 'pair', perspective: 'politics' });
      setStanding(doc, seat, 'excluded');
      placeSeat(doc, seat, group);
      for (const number of [1, 2]) decideLateEntry(doc, lateKey(round, seat, number), 'admitted');
    }
    putTalk(doc, { item, page: 2, speaker: gone, link: gone });
    putTalk(doc, { item: 'next' as AgendaItemId, speaker: other, link: gone });
    removeSeat(doc, gone);
    expect([...readPlan(doc).talks.values()].map(({ speaker, link }) => [speaker, link])).toEqual([
      [null, null],
      [other, null],
    ]);
    const { standings, groups, placing, lateDecisions } = readPlan(doc);
    expect([...standings.keys()]).toEqual([other]);
    expect(groups.map(({ members }) => [...members])).toEqual([[other]]);
    expect(groups.map(({ former }) => [...former])).toEqual([[other]]);
    expect([...placing.keys()]).toEqual([other]);
    expect([...lateDecisions.keys()]).toEqual([lateKey(round, other, 1), lateKey(round, other, 2)]);
    expect(JSON.stringify(doc.toJSON())).not.toContain(gone);
  });

  it('D5 stores no text in a key', () => {
    const doc = new Y.Doc();
    for (const one of assessmentAgenda(seededBytes(3))) putAgendaItem(doc, one);
    const keys = [...planRoots(doc).agenda.keys()];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^[A-Za-z0-9_-]{1,64}\/[a-zA-Z]+$/.test(key))).toEqual([]);
  });
});

const never = (): never => {
  throw new Error('a default dimension expected');
};
