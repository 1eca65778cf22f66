import { setTimeout as pause } from 'node:timers/promises';
import type { Limits } from '../src/protocol/limits.ts';

/** What may be answered to somebody who shows a code. Links are not asked here: nobody guesses 128 bits. */
export interface WrongTries {
  /**
   * Waits for the try's turn when there have been too many wrong ones from this address; false when too many wait.
   * Right codes pass: a whole room sits behind one address, and one of them plays.
   */
  admit(address: string): Promise<boolean>;
  /** Counts a wrong try; whether it is still within the limit. */
  count(address: string): boolean;
}

const minute = 60_000;
/**
 * Past the limit the tries of an address take turns, 25 a second, at most 500 waiting: a conference of 300 is in within
 * twelve seconds, and guessing one code of 191 million would take months.
 */
const turn = 40;
const longestQueue = 500;

/** `clock` in milliseconds; it must never go back, so not the time of day. */
export const createWrongTries = (
  limits: Pick<Limits, 'wrongCodesPerAddress' | 'wrongCodes'>,
  clock: () => number,
): WrongTries => {
  let since = clock();
  let all = 0;
  let wrong = new Map<string, number>();
  /** When the last turn given away begins, per address. */
  let turns = new Map<string, number>();
  const refresh = (): void => {
    if (clock() - since < minute) return;
    since = clock();
    all = 0;
    wrong = new Map();
    turns = new Map([...turns].filter(([, at]) => at > since));
  };
  const isOver = (address: string): boolean =>
    (wrong.get(address) ?? 0) >= limits.wrongCodesPerAddress || all >= limits.wrongCodes;
  return {
    admit: async (address) => {
      refresh();
      if (!isOver(address)) return true;
      const now = clock();
      const at = Math.max(now, turns.get(address) ?? 0) + turn;
      if (at - now > longestQueue * turn) return false;
      turns.set(address, at);
      await pause(at - now);
      return true;
    },
    count: (address) => {
      refresh();
      if (isOver(address)) return false;
      all += 1;
      wrong.set(address, (wrong.get(address) ?? 0) + 1);
      return true;
    },
  };
};
