import { describe, expect, it } from 'vitest';
import type { RoundFact } from '../../../src/domain/assessment/assessment.ts';
import { screenTime } from '../../../src/domain/assessment/screen-time.ts';
import type { BoardFact } from '../../../src/domain/board/board.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';
import type { StagedRound } from '../../../src/domain/session/stage.ts';
import { closedFact, openFact, proposals, revealedFact, wishFor } from '../../support/assessment-scene.ts';

const list = proposals(1);
const wish = wishFor(list);
const staged = (fact: RoundFact | null) => ({ wish, fact });

const board: BoardFact = {
  item: 'item' as AgendaItemId,
  state: 'shown',
  named: false,
  limit: null,
  openedAt: null,
  closedAt: null,
  people: 0,
  written: 0,
  cards: [],
};

const cases: readonly (readonly [string, readonly StagedRound[], number])[] = [
  ['none before a round', [], 0],
  ['none while a round is only wished for', [staged(null)], 0],
  ['up to now while one is open', [staged({ ...openFact(list), openedAt: 1_000 })], 8_000],
  ['up to its closing when it is closed', [staged({ ...closedFact(list), openedAt: 1_000, closedAt: 3_000 })], 2_000],
  [
    'of all rounds together',
    [staged({ ...revealedFact({}), openedAt: 1_000, closedAt: 3_000 }), staged({ ...openFact(list), openedAt: 8_000 })],
    3_000,
  ],
  ['never negative when a clock was set back', [staged({ ...openFact(list), openedAt: 60_000 })], 0],
];

describe('the time over the tablets', () => {
  it.each(cases)('is %s', (_, rounds, wanted) => {
    expect(screenTime({ rounds, board: null, ballot: null }, 9_000)).toBe(wanted);
  });

  it.each<readonly [string, Partial<BoardFact>, number]>([
    ['up to now while cards are taken', { openedAt: 1_000 }, 8_000],
    ['up to now while cards are taken covered', { state: 'covered', openedAt: 1_000 }, 8_000],
    ['up to the closing of the board', { state: 'closed', openedAt: 1_000, closedAt: 3_000 }, 2_000],
    ['none where the opening was not kept', { openedAt: null }, 0],
    ['none where the closing was not kept', { state: 'closed', openedAt: 1_000 }, 0],
    ['never negative when a clock was set back', { openedAt: 60_000 }, 0],
  ])('of a board is %s', (_, times, wanted) => {
    expect(screenTime({ rounds: [], board: { ...board, ...times }, ballot: null }, 9_000)).toBe(wanted);
    const round = staged({ ...openFact(list), openedAt: 8_000 });
    expect(screenTime({ rounds: [round], board: { ...board, ...times }, ballot: null }, 9_000)).toBe(wanted + 1_000);
  });
});
