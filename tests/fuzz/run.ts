/**
 * `npm run fuzz`: the inspector against honest sessions, hostile updates and broken bytes, compared with stock Yjs.
 * Prints JSON; `PLENUM_FUZZ_SEED` plays a run again. `first` is what one message took by the clock, with collections and
 * whatever else the machine did; `least` the least of up to five turns of the same message: what it costs by itself.
 * Both in microseconds.
 */
import { bombs, explode } from './bombs.ts';
import { playAll } from './play.ts';

const seed = Number(process.env['PLENUM_FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.error(`seed ${seed}`);
const started = performance.now();
const { tally, findings } = playAll(seed, { honest: 20_000, hostile: 100_000, mutated: 500_000 });

const sharesOf = (name: string, of: 'first' | 'least') => ({
  p50: tally.share(name, 0.5, of),
  p95: tally.share(name, 0.95, of),
  p9999: tally.share(name, 0.9999, of),
});
const microseconds = Object.fromEntries(
  ['small', 'large', 'hostile', 'mutated'].map((name) => [
    name,
    { first: sharesOf(name, 'first'), least: sharesOf(name, 'least') },
  ]),
);
const { user, system } = process.cpuUsage();
const report = {
  date: new Date().toISOString().slice(0, 10),
  seed,
  node: process.version,
  seconds: Math.round((performance.now() - started) / 1000),
  // Of the whole play, stock Yjs and the devices included.
  processorSeconds: Math.round((user + system) / 1e6),
  findings: findings.slice(0, 20),
  counts: tally.counts,
  microseconds,
  // The whole bomb, not one message of it.
  milliseconds: Object.fromEntries(bombs.map((bomb) => [bomb.name, Math.round(explode(bomb).milliseconds)])),
};
console.log(JSON.stringify(report, null, 2));
if (findings.length > 0) process.exitCode = 1;
