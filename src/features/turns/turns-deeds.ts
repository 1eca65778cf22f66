import type * as Y from 'yjs';
import { readPlan } from '../../documents/plan/read.ts';
import { clearTurns, nameTurns, putTurns } from '../../documents/plan/turns.ts';
import { shuffled } from '../../domain/groups/mix.ts';
import type { AgendaItemId, RandomBytes, SeatId } from '../../domain/ids.ts';
import { keysInOrder } from '../../domain/order.ts';
import { joinTurns, lastTurn, type Turn, type TurnDeed, type Turns, turnsLeft } from '../../domain/turns/turns.ts';

/** What the moderator does with a round of turns. What it answers takes that back. */
export interface TurnsDeeds {
  /** Everybody who is here comes into the round, once; latecomers behind all others. */
  readonly join: (here: readonly SeatId[]) => () => void;
  readonly shuffle: () => () => void;
  /** Says what somebody did; null: their turn is still to come. */
  readonly did: (seat: SeatId, did: TurnDeed | null) => () => void;
  /** The next one, or the last one again: for a presenter remote. */
  readonly step: (step: 1 | -1) => void;
  readonly later: (seat: SeatId) => () => void;
  readonly name: (named: boolean) => void;
  readonly clear: () => () => void;
}

/** Binds the deeds to the plan and an agenda item of it. */
export const createTurnsDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): TurnsDeeds => {
  const read = (): Turns =>
    readPlan(doc).turns.find((turns) => turns.item === item) ?? { item, named: false, turns: [] };
  const change = (turns: readonly (Partial<Turn> & Pick<Turn, 'seat'>)[]): (() => void) => {
    const before = read().turns;
    putTurns(doc, item, turns);
    return () =>
      putTurns(
        doc,
        item,
        turns.flatMap(({ seat, ...fields }) => {
          const was = before.find((turn) => turn.seat === seat);
          if (was === undefined) return [{ seat, order: '' }];
          return [{ seat, ...Object.fromEntries(Object.keys(fields).map((key) => [key, was[key as keyof Turn]])) }];
        }),
      );
  };
  return {
    join: (here) => change(joinTurns(read(), here)),
    shuffle: () => {
      const { turns } = read();
      const [seed = 0, more = 0] = random(2);
      const keys = keysInOrder(turns.length);
      return change(
        shuffled(turns, seed * 256 + more, ({ seat }) => seat).map(({ seat }, index) => ({
          seat,
          number: index + 1,
          order: keys[index] ?? '',
        })),
      );
    },
    did: (seat, did) => change([{ seat, did }]),
    step: (step) => {
      const turns = read();
      const turn = step === 1 ? turnsLeft(turns)[0] : turns.turns.findLast(({ did }) => did !== null);
      if (turn !== undefined) change([{ seat: turn.seat, did: step === 1 ? 'spoken' : null }]);
    },
    later: (seat) => {
      const order = lastTurn(read(), seat);
      return change(order === null ? [] : [{ seat, order }]);
    },
    name: (named) => nameTurns(doc, item, named),
    clear: () => {
      const { turns } = read();
      clearTurns(doc, item);
      return () => putTurns(doc, item, turns);
    },
  };
};
