import type { AgendaItemId, SeatId } from '../ids.ts';
import { keyBetween, keysInOrder } from '../order.ts';

/** What somebody did when it was their turn: spoke, or said „passt". */
export const turnDeeds = ['spoken', 'passed'] as const;
export type TurnDeed = (typeof turnDeeds)[number];

/** One person in the round. */
export interface Turn {
  readonly seat: SeatId;
  /** The place by which a person is called where names are not agreed; nobody else ever gets it. */
  readonly number: number;
  /** Null: their turn is still to come, or it is now. */
  readonly did: TurnDeed | null;
  /** Sorts the round, see `order.ts`. */
  readonly order: string;
}

/** Who speaks in which order in an agenda item. */
export interface Turns {
  readonly item: AgendaItemId;
  /** Whether it was agreed that everybody reads the names. */
  readonly named: boolean;
  /** In their order; empty: not begun. */
  readonly turns: readonly Turn[];
}

/** Those whose turn is still to come, the one whose turn it is first. */
export const turnsLeft = ({ turns }: Pick<Turns, 'turns'>): readonly Turn[] => turns.filter(({ did }) => did === null);

/** How many spoke and how many passed. */
export const turnsDone = ({ turns }: Pick<Turns, 'turns'>): Readonly<Record<TurnDeed, number>> => ({
  spoken: turns.filter(({ did }) => did === 'spoken').length,
  passed: turns.filter(({ did }) => did === 'passed').length,
});

/** A person's own turn and how many come before it; null: not in the round. */
export const ownTurn = (
  turns: Pick<Turns, 'turns'>,
  seat: SeatId,
): { readonly turn: Turn; readonly before: number } | null => {
  const turn = turns.turns.find((one) => one.seat === seat);
  if (turn === undefined) return null;
  return { turn, before: Math.max(0, turnsLeft(turns).indexOf(turn)) };
};

/**
 * What is to be written so that these people are in the round: everybody once, latecomers behind all others, each under
 * the next number. Who is in it already stays where they are.
 */
export const joinTurns = ({ turns }: Pick<Turns, 'turns'>, seats: readonly SeatId[]): readonly Omit<Turn, 'did'>[] => {
  const news = [...new Set(seats)].filter((seat) => !turns.some((turn) => turn.seat === seat));
  const first = 1 + Math.max(0, ...turns.map(({ number }) => number));
  // A round that begins has short keys, however many begin it.
  const usual = turns.length === 0 ? keysInOrder(news.length) : [];
  let last = turns.at(-1)?.order ?? null;
  return news.map((seat, index) => {
    last = usual[index] ?? keyBetween(last, null);
    return { seat, number: first + index, order: last };
  });
};

/** The key of somebody who speaks after all others; null where that is so already. */
export const lastTurn = ({ turns }: Pick<Turns, 'turns'>, seat: SeatId): string | null =>
  turns.at(-1)?.seat === seat ? null : keyBetween(turns.at(-1)?.order ?? null, null);
