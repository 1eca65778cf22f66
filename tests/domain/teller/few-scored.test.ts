import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  beginRehearsal,
  putAgendaItem,
  putCriterion,
  putRound,
  showProposal,
  wishRound,
} from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { Disclosure, Judgement } from '../../../src/domain/assessment/assessment.ts';
import { type CriterionId, type ProposalId, roundIdOf, type SeatId } from '../../../src/domain/ids.ts';
import type { SeatEntry } from '../../../src/domain/session/seat.ts';
import { emptySheet } from '../../../src/domain/session/seat.ts';
import { assessmentAgenda, defaultCriteria } from '../../../src/domain/session/template.ts';
import { emptyLedger, type Ledger } from '../../../src/domain/teller/ledger.ts';
import { count } from '../../../src/domain/teller/teller.ts';
import { seededBytes } from '../../support/chance.ts';

const random = seededBytes(7);
const agenda = assessmentAgenda(random);
const criteria = defaultCriteria(random);
const item = agenda.find(({ activity }) => activity === 'assessment');
if (item === undefined) throw new Error('something is assessed');
const round = roundIdOf(item.id, 1);
const [first, second] = criteria.map(({ id }) => id) as [CriterionId, CriterionId];
const p = (name: string) => name as ProposalId;

type Said = 'both' | 'first' | 'cannot' | null;
const judgementOf = (said: Exclude<Said, null>): Judgement =>
  said === 'cannot'
    ? { kind: 'abstained' }
    : { kind: 'scored', values: { [first]: 5, [second]: said === 'both' ? 5 : 'cannot' } };

interface Told {
  readonly disclosure?: Disclosure;
  readonly shows?: readonly string[];
  /** So many of them, the last ones, are guests. */
  readonly guests?: number;
}

/** Everybody says of each proposal what stands there; what is told once the round is closed, or further. */
const told = (
  proposals: Readonly<Record<string, readonly Said[]>>,
  { disclosure = 'covered', shows = [], guests = 0 }: Told = {},
) => {
  const doc = new Y.Doc();
  for (const one of agenda) putAgendaItem(doc, one);
  for (const one of criteria) putCriterion(doc, one);
  const ids = Object.keys(proposals).map(p);
  putRound(doc, {
    ...{ id: round, item: item.id, number: 1, proposals: ids, criteria: criteria.map(({ id }) => id), wish: 'open' },
    disclosure,
  });
  const people = Math.max(...Object.values(proposals).map((said) => said.length));
  const seats = Array.from({ length: people }, (_, index) => `seat${index}` as SeatId);
  const roster = new Map(
    seats.map((seat, index): [SeatId, SeatEntry] => [
      seat,
      { seat, role: index < people - guests ? 'participant' : 'guest', perspective: null },
    ]),
  );
  const sheets = new Map(
    seats.map((seat, index) => {
      const own = ids.flatMap((id) => {
        const said = proposals[id]?.[index] ?? null;
        return said === null ? [] : [[id, judgementOf(said)] as const];
      });
      return [seat, { ...emptySheet, judgements: new Map([[round, new Map(own)]]) }] as const;
    }),
  );
  let ledger: Ledger = emptyLedger;
  const counts = (now: number) => {
    const counted = count({
      ...{ plan: readPlan(doc), roster, seats: sheets, present: new Set(seats), ledger, now, random },
      counter: 'relay',
    });
    ledger = counted.ledger;
    return counted.desk.few?.get(round) ?? [];
  };
  expect(counts(1_000)).toEqual([]);
  wishRound(doc, round, 'closed');
  const closed = counts(2_000);
  for (const id of shows) showProposal(doc, round, p(id), true);
  counts(3_000);
  return shows.length === 0 ? closed : counts(30_000);
};

const times = (number: number, said: Said): readonly Said[] => Array.from({ length: number }, () => said);

it('D320 counts scores, not people: of twenty-four who judged a proposal twenty-two could not tell', () => {
  expect(told({ a: [...times(22, 'cannot'), 'both', 'both'], b: times(24, 'both') })).toEqual(['a']);
});

it('D320 looks at every dimension by itself: three have scored one of them, one of these the other, too', () => {
  expect(told({ a: ['both', 'first', 'first'], b: ['first', 'first', 'first'], c: ['both', 'both', 'both'] })).toEqual([
    'a',
  ]);
});

it('D320 says nothing of what nobody has scored, and nothing where names were agreed', () => {
  expect(told({ a: times(9, 'cannot'), b: times(9, null), c: times(9, 'both') })).toEqual([]);
  expect(told({ a: ['both'], b: times(9, 'both') }, { disclosure: 'named' })).toEqual([]);
});

it('D320 counts guests as they are told: from three on they stand apart, and one of them alone on a dimension is known', () => {
  const [inside, few] = [times(5, 'both'), ['first', 'both'] as const];
  // Of two nothing is told; with names agreed there is nothing to be known.
  expect(told({ a: [...inside, ...few] }, { guests: 2 })).toEqual([]);
  expect(told({ a: [...inside, ...few, 'cannot'] }, { guests: 3 })).toEqual([]);
  expect(told({ a: [...inside, ...few, 'first'], b: times(8, 'both') }, { guests: 3 })).toEqual(['a']);
  expect(told({ a: [...inside, ...few, 'first'] }, { guests: 3, disclosure: 'named' })).toEqual([]);
});

it('D320 says of what is still covered alone, once one after the other is shown', () => {
  expect(told({ a: ['both'], b: ['both', 'both'], c: times(5, 'both') }, { shows: ['a'] })).toEqual(['b']);
});

it('D320 says nothing of a rehearsal', () => {
  const doc = new Y.Doc();
  for (const one of agenda) putAgendaItem(doc, one);
  for (const one of criteria) putCriterion(doc, one);
  beginRehearsal(doc, item.id, { proposals: [p('probe')], criteria: criteria.map(({ id }) => id) });
  const [rehearsal] = readPlan(doc).rehearsals;
  if (rehearsal === undefined) throw new Error('a rehearsal was begun');
  const seat = 'seat' as SeatId;
  const sheet = { ...emptySheet, judgements: new Map([[rehearsal.id, new Map([[p('probe'), judgementOf('both')]])]]) };
  const scene = {
    ...{
      roster: new Map([[seat, { seat, role: 'participant', perspective: null } as const]]),
      seats: new Map([[seat, sheet]]),
    },
    ...{ present: new Set([seat]), random, counter: 'relay' as const },
  };
  const open = count({ ...scene, plan: readPlan(doc), ledger: emptyLedger, now: 1_000 });
  wishRound(doc, rehearsal.id, 'closed');
  const closed = count({ ...scene, plan: readPlan(doc), ledger: open.ledger, now: 2_000 });
  expect(closed.tally.rounds.get(rehearsal.id)?.state).toBe('closed');
  expect(closed.desk.few).toBeUndefined();
});
