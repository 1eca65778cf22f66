import { playHonest } from './honest.ts';
import { playHostile } from './hostile.ts';
import { playMutated } from './mutated.ts';
import { createTally, type FuzzTally } from './tally.ts';

/** How much is played: honest sessions, hostile messages, mutated messages. */
export interface FuzzSize {
  readonly honest: number;
  readonly hostile: number;
  readonly mutated: number;
}

export interface FuzzOutcome {
  readonly tally: FuzzTally;
  /** What went wrong, with the seed that plays it again. */
  readonly findings: readonly string[];
}

/** Plays everything from one seed; a finding ends its own play only. */
export const playAll = (seed: number, { honest, hostile, mutated }: FuzzSize): FuzzOutcome => {
  const tally = createTally();
  const findings: string[] = [];
  const plays = [
    { name: 'honest', play: playHonest, times: honest },
    { name: 'hostile', play: playHostile, times: Math.ceil(hostile / 10) },
    { name: 'mutated', play: playMutated, times: Math.ceil(mutated / 50) },
  ];
  for (const { name, play, times } of plays)
    for (let turn = 0; turn < times; turn += 1) {
      try {
        play(seed + turn, tally);
      } catch (fault) {
        findings.push(`${name}, seed ${seed + turn}: ${String(fault)}`);
      }
    }
  return { tally, findings };
};
