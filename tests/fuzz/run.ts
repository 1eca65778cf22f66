/**
 * `npm run fuzz`: the inspector against honest sessions, hostile updates and broken bytes, compared with stock Yjs.
 * Prints JSON; `PLENUM_FUZZ_SEED` plays a run again. Times are microseconds of one message.
 */
import { bombs, explode } from './bombs.ts';
import { playAll } from './play.ts';

const seed = Number(process.env['PLENUM_FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.error(`seed ${seed}`);
const started = performance.now();
const { tally, findings } = playAll(seed, { honest: 20_000, hostile: 100_000, mutated: 500_000 });

const microseconds = Object.fromEntries(
  ['small', 'large', 'hostile', 'mutated'].map((name) => [
    name,
    { p50: tally.share(name, 0.5), p95: tally.share(name, 0.95), p9999: tally.share(name, 0.9999) },
  ]),
);
const report = {
  date: new Date().toISOString().slice(0, 10),
  seed,
  node: process.version,
  seconds: Math.round((performance.now() - started) / 1000),
  findings: findings.slice(0, 20),
  counts: tally.counts,
  microseconds,
  // The whole bomb, not one message of it.
  milliseconds: Object.fromEntries(bombs.map((bomb) => [bomb.name, Math.round(explode(bomb).milliseconds)])),
};
console.log(JSON.stringify(report, null, 2));
if (findings.length > 0) process.exitCode = 1;
