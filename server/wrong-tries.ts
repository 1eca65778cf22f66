import { setTimeout as pause } from 'node:timers/promises';
import type { Limits } from '../src/protocol/limits.ts';

/** What may be answered to somebody who shows a code or an invitation. */
export interface WrongTries {
  /**
   * Waits before a try is looked at when there have been too many wrong ones; false when even the queue is full.
   * Right codes pass always: a whole room sits behind one address, and one of them plays.
   */
  admit(address: string): Promise<boolean>;
  /** Counts a wrong try; whether it is still within the limit. */
  count(address: string): boolean;
}

const minute = 60_000;
/** Past the limit each try waits this long, and this many of an address at once: ten guesses a second find nothing. */
const penalty = 1_000;
const queue = 10;

export const createWrongTries = (
  limits: Pick<Limits, 'wrongCodesPerAddress' | 'wrongCodes'>,
  clock: () => number,
): WrongTries => {
  let since = clock();
  let all = 0;
  let wrong = new Map<string, number>();
  const waiting = new Map<string, number>();
  const refresh = (): void => {
    if (clock() - since < minute) return;
    since = clock();
    all = 0;
    wrong = new Map();
  };
  const isOver = (address: string): boolean =>
    (wrong.get(address) ?? 0) >= limits.wrongCodesPerAddress || all >= limits.wrongCodes;
  return {
    admit: async (address) => {
      refresh();
      if (!isOver(address)) return true;
      const before = waiting.get(address) ?? 0;
      if (before >= queue) return false;
      waiting.set(address, before + 1);
      await pause(penalty);
      const after = (waiting.get(address) ?? 1) - 1;
      if (after > 0) waiting.set(address, after);
      else waiting.delete(address);
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
