import { describe, expect, it } from 'vitest';
import type { AgendaItemId, SeatId } from '../../../src/domain/ids.ts';
import {
  joinTurns,
  lastTurn,
  ownTurn,
  type Turn,
  type Turns,
  turnsDone,
  turnsLeft,
} from '../../../src/domain/turns/turns.ts';

const seats = (...names: readonly string[]) => names as readonly SeatId[];
const none: Turns = { item: 'item' as AgendaItemId, named: false, turns: [] };
const withAll = (turns: Turns, names: readonly string[]): Turns => ({
  ...turns,
  turns: [...turns.turns, ...joinTurns(turns, seats(...names)).map((turn) => ({ ...turn, did: null }))],
});
const did = (turns: Turns, seat: string, what: Turn['did']): Turns => ({
  ...turns,
  turns: turns.turns.map((turn) => (turn.seat === seat ? { ...turn, did: what } : turn)),
});

describe('going round', () => {
  it('takes everybody in once; latecomers stand behind all others under the next number', () => {
    const begun = withAll(none, ['bea', 'cem', 'bea']);
    expect(begun.turns.map(({ seat, number }) => [seat, number])).toEqual([
      ['bea', 1],
      ['cem', 2],
    ]);
    const later = withAll(begun, ['cem', 'dea', 'eva']);
    expect(later.turns.map(({ seat, number }) => [seat, number])).toEqual([
      ['bea', 1],
      ['cem', 2],
      ['dea', 3],
      ['eva', 4],
    ]);
    const keys = later.turns.map(({ order }) => order);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(4);
  });

  it('goes from one to the next, passes over who passes, and counts both', () => {
    const begun = withAll(none, ['bea', 'cem', 'dea']);
    const passed = did(did(begun, 'bea', 'passed'), 'dea', 'spoken');
    expect(turnsLeft(passed).map(({ seat }) => seat)).toEqual(['cem']);
    expect(turnsDone(passed)).toEqual({ spoken: 1, passed: 1 });
    expect(turnsLeft(did(passed, 'cem', 'spoken'))).toEqual([]);
  });

  it('tells each how many come before, and nothing to who is not in it', () => {
    const begun = did(withAll(none, ['bea', 'cem', 'dea']), 'bea', 'spoken');
    expect(ownTurn(begun, 'cem' as SeatId)?.before).toBe(0);
    expect(ownTurn(begun, 'dea' as SeatId)?.before).toBe(1);
    expect(ownTurn(begun, 'bea' as SeatId)?.turn.did).toBe('spoken');
    expect(ownTurn(begun, 'eva' as SeatId)).toBeNull();
  });

  it('lets somebody speak after all others', () => {
    const begun = withAll(none, ['bea', 'cem']);
    const key = lastTurn(begun, 'bea' as SeatId);
    expect(key !== null && key > (begun.turns[1]?.order ?? '')).toBe(true);
    expect(lastTurn(begun, 'cem' as SeatId)).toBeNull();
  });
});
