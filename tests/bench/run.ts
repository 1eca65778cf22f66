/**
 * `npm run bench`: how the relay carries a room, beside a bare broadcaster under the same load. Prints JSON. Latency is
 * from a seat's change to the wall's tally; lost counts every difference between what was sent and what was revealed.
 * Then intruders of every kind besiege a relay while somebody moderates: what it costs the others, in time and memory.
 */
import { availableParallelism, cpus } from 'node:os';
import { runBroadcaster } from './broadcast-run.ts';
import { compare } from './measure.ts';
import { scoreBytes } from './meeting.ts';
import type { Load } from './pacing.ts';
import { runRelay } from './relay-run.ts';
import { besiege } from './siege/siege.ts';

const loads: Readonly<Record<string, Load>> = {
  'steady: 60 seats, 60 scores a second for 10 s': { seats: 60, scores: 600, within: 10_000 },
  'burst: 500 scores within 1 s from 500 seats': { seats: 500, scores: 500, within: 1_000 },
};

const results: Record<string, unknown> = {};
for (const [name, load] of Object.entries(loads)) {
  const relay = await runRelay(load);
  const broadcaster = await runBroadcaster(load, scoreBytes());
  results[name] = { relay, broadcaster, ratio: compare(relay, broadcaster) };
}

const machine = `${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`;
console.log(JSON.stringify({ node: process.version, machine, ...results, siege: await besiege() }, null, 2));
