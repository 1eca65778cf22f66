import { describe, expect, it } from 'vitest';
import type { RoundFact, RoundWish } from '../../../src/domain/assessment/assessment.ts';
import { rehearsalIdOf } from '../../../src/domain/ids.ts';
import { lastRevealed, shownRounds, stageName, stageOf, unrepeatedRounds } from '../../../src/domain/session/stage.ts';
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

  it('has another name for everything else that a screen shows, and the same one for the same', () => {
    const stages = [
      stageOf(blank, scene().tally),
      stageOf({ ...blank, current: talk.id }, scene().tally),
      ...([[], ['open'], ['closed'], ['revealed'], ['revealed', 'open']] as const).map((states) => {
        const { plan, tally } = scene(...states);
        return stageOf(plan, tally);
      }),
    ];
    expect(new Set(stages.map(stageName)).size).toBe(stages.length);
    const more = scene('open');
    const counted = new Map(
      [...more.tally.rounds].map(([id, fact]) => [id, { ...fact, progress: { ...fact.progress, finished: 1 } }]),
    );
    expect(stageName(stageOf(more.plan, { ...more.tally, rounds: counted }))).toBe(
      stageName(stageOf(more.plan, more.tally)),
    );
  });

  it('finds the newest revealed round of the session', () => {
    const { plan, tally } = scene('revealed', 'revealed', 'open');
    expect(lastRevealed(plan, tally)?.wish.number).toBe(2);
    expect(lastRevealed(blank, tally)).toBeNull();
  });
});

describe('rounds that were shown', () => {
  const shown = (...rounds: readonly (readonly string[])[]) => {
    const { plan, tally } = scene(...rounds.map(() => 'revealed' as const));
    const facts = [...tally.rounds].map(([id, fact], index): readonly [typeof id, RoundFact] => [
      id,
      { ...fact, shown: rounds[index] as never } as RoundFact,
    ]);
    return unrepeatedRounds(shownRounds(plan, { ...tally, rounds: new Map(facts) }, item.id));
  };
  it.each([
    ['nothing', [], []],
    ['the only one', [['a', 'b']], [1]],
    [
      'the later one that asks everything again',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      [2],
    ],
    ['both where the later one asks for a part', [['a', 'b'], ['b']], [1, 2]],
    ['what three rounds tell together', [['a', 'b', 'c'], ['b', 'c'], ['b']], [1, 2, 3]],
    ['none that two later ones repeat together', [['a', 'b'], ['a'], ['b']], [2, 3]],
  ])('tell everything by %s', (_, rounds, numbers) => {
    expect(shown(...rounds).map(({ wish }) => wish.number)).toEqual(numbers);
  });

  it('are none that are open, closed or only wished for', () => {
    const { plan, tally } = scene('open', 'closed', 'wished');
    expect(shownRounds(plan, tally, item.id)).toEqual([]);
  });
});
