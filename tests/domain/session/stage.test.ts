import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan-read.ts';
import type { RoundFact, RoundState, RoundWish } from '../../../src/domain/assessment/assessment.ts';
import { rehearsalIdOf, roundIdOf } from '../../../src/domain/ids.ts';
import { lastRevealed, resultOnWall, stageOf } from '../../../src/domain/session/stage.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';

const agenda = assessmentAgenda(seededBytes(1));
const [talk] = agenda;
const item = agenda.find(({ activity }) => activity === 'assessment');
if (talk === undefined || item === undefined) throw new Error('the template has both');
const blank = { ...readPlan(new Y.Doc()), agenda };
const progress = { base: 1, finished: 0, judged: new Map() };
const factOf = (number: number, state: RoundState): RoundFact => {
  const id = roundIdOf(item.id, number);
  const base = { id, progress, disclosure: 'covered', openedAt: 0 } as const;
  if (state === 'open') return { ...base, state, results: new Map() };
  const closed = { ...base, closedAt: 0, revealsAt: null };
  return state === 'closed'
    ? { ...closed, state }
    : { ...closed, state, version: 1, shown: [], covered: 0, results: new Map() };
};
const scene = (...states: readonly (RoundState | 'wished')[]) => ({
  plan: {
    ...blank,
    current: item.id,
    rounds: states.map((_, index) => ({
      id: roundIdOf(item.id, index + 1),
      item: item.id,
      number: index + 1,
      proposals: [],
      criteria: [],
      disclosure: 'covered' as const,
      question: [],
      wish: 'open' as const,
      shown: [],
    })),
  },
  tally: {
    polls: new Map(),
    people: { counted: 1, present: 1 },
    rounds: new Map(
      states.flatMap((state, index) =>
        state === 'wished' ? [] : [[roundIdOf(item.id, index + 1), factOf(index + 1, state)]],
      ),
    ),
  },
});

describe('the stage', () => {
  it('is the welcome before the first item and after the current one was removed', () => {
    const { tally } = scene();
    expect(stageOf(blank, tally).kind).toBe('welcome');
    expect(stageOf({ ...blank, current: 'gone' as never }, tally).kind).toBe('welcome');
  });

  it('is the item with what comes next', () => {
    expect(stageOf({ ...blank, current: talk.id }, scene().tally)).toEqual({
      kind: 'item',
      item: talk,
      next: agenda[1],
    });
  });

  it.each([
    [[], null, null, null],
    [['wished'], 1, null, null],
    [['open'], 1, 'open', null],
    [['revealed', 'wished'], 2, null, 1],
    [['revealed', 'open'], 2, 'open', 1],
    [['closed', 'open'], 2, 'open', null],
    [['revealed', 'revealed', 'closed'], 3, 'closed', 2],
  ] as const)('of an assessment with rounds %j is round %j (%j), earlier %j', (states, number, state, earlier) => {
    const { plan, tally } = scene(...states);
    const stage = stageOf(plan, tally);
    if (stage.kind !== 'assessment') throw new Error(`assessment expected, not ${stage.kind}`);
    expect(stage.round?.wish.number ?? null).toBe(number);
    expect(stage.round?.fact?.state ?? null).toBe(state);
    expect(stage.earlier?.wish.number ?? null).toBe(earlier);
  });

  it('is the rehearsal as long as it runs, whatever rounds there are, and no result again', () => {
    const { plan, tally } = scene('revealed');
    const wish = { ...plan.rounds[0], id: rehearsalIdOf(item.id, 2), number: 2 } as RoundWish;
    const stage = stageOf({ ...plan, rehearsals: [wish] }, tally);
    expect(stage).toMatchObject({ kind: 'assessment', rehearsal: true, round: { wish, fact: null }, earlier: null });
    expect(lastRevealed({ ...plan, rounds: [], rehearsals: [wish] }, tally)).toBeNull();
  });

  it('finds the newest revealed round of the session', () => {
    const { plan, tally } = scene('revealed', 'revealed', 'open');
    expect(lastRevealed(plan, tally)?.wish.number).toBe(2);
    expect(lastRevealed(blank, tally)).toBeNull();
  });

  it('shows a result on the wall only once there is one, and not while the wall is off', () => {
    const { plan, tally } = scene('revealed', 'revealed');
    const told = { ...factOf(2, 'revealed'), results: new Map([['p1' as never, {} as never]]) } as RoundFact;
    const rounds = new Map(tally.rounds).set(told.id, told);
    expect(resultOnWall(plan, tally)).toBeNull();
    expect(resultOnWall(plan, { ...tally, rounds })).toMatchObject({ round: { fact: told }, earlier: { fact: {} } });
    expect(resultOnWall({ ...plan, wall: 'blank' }, { ...tally, rounds })).toBeNull();
    const later = { ...plan, current: talk.id };
    expect(resultOnWall(later, { ...tally, rounds })).toBeNull();
    expect(resultOnWall({ ...later, wall: 'grid' }, { ...tally, rounds })?.round.wish.number).toBe(2);
  });
});
