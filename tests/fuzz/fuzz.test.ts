import { expect, test } from 'vitest';
import { playAll } from './play.ts';

// A new seed every time: what is found can be played again with it.
const seed = Number(process.env['PLENUM_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

test(`nothing honest is refused, nothing forbidden gets in, nothing throws (seed ${seed})`, {
  timeout: 300_000,
}, () => {
  const { tally, findings } = playAll(seed, { honest: 300, hostile: 2_000, mutated: 6_000 });
  expect(findings).toEqual([]);
  // A run that has met nothing has shown nothing.
  expect(tally.counts['honest sessions']).toBe(300);
  expect(tally.counts['hostile: stock forbidden']).toBeGreaterThan(500);
  expect(tally.counts['hostile: neutralised']).toBeGreaterThan(100);
  expect(tally.counts['mutated: with effect']).toBeGreaterThan(100);
});
