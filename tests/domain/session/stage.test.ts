import { describe, expect, it } from 'vitest';
import type { RoundWish } from '../../../src/domain/assessment/assessment.ts';
import { rehearsalIdOf } from '../../../src/domain/ids.ts';
import { lastRevealed, stageOf } from '../../../src/domain/session/stage.ts';
import { agenda, blank, item, scene, talk } from './stage-scene.ts';

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
      next: agenda[agenda.indexOf(talk) + 1] ?? null,
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
});
