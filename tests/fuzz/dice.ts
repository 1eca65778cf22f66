import { seededNumbers } from '../support/chance.ts';

/** Repeatable choices from one seed. */
export interface Dice {
  /** A whole number below `sides`. */
  roll(sides: number): number;
  chance(share: number): boolean;
  pick<Value>(from: readonly Value[]): Value;
}

export const createDice = (seed: number): Dice => {
  const next = seededNumbers(seed);
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    roll,
    chance: (share) => next() < share,
    pick: (from) => from[roll(from.length)] as (typeof from)[number],
  };
};
