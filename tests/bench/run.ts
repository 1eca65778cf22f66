/**
 * `npm run bench`: how the relay carries a room, beside a bare broadcaster under the same load. Prints JSON. Latency is
 * from a seat's change to the wall's tally; lost counts every difference between what was sent and what was revealed.
 * Theses are measured beside it: votes while cards arrive; and a conference, whose groups write on their sheets all at once. A county of ten years is opened in a browser, beside one of a
 * single year. Then intruders of every kind besiege a relay while somebody moderates: what it costs the others, in time and memory.
 */
import { availableParallelism, cpus } from 'node:os';
import { provideBrowser } from '../support/browser-install.ts';
import { runBroadcaster } from './broadcast-run.ts';
import { runConference } from './conference-run.ts';
import { runCounty } from './county-run.ts';
import { compare } from './measure.ts';
import { scoreBytes } from './meeting.ts';
import type { Load } from './pacing.ts';
import { runRelay } from './relay-run.ts';
import { besiege } from './siege/siege.ts';
import { runTheses } from './theses-run.ts';

const usual = { proposals: 12, dimensions: 2 };
const large = { proposals: 40, dimensions: 5 };
const loads: Readonly<Record<string, Load>> = {
  'steady: 60 seats, 60 scores a second for 10 s': { ...usual, seats: 60, scores: 600, within: 10_000 },
  'burst: 500 scores within 1 s from 500 seats': { ...usual, seats: 500, scores: 500, within: 1_000 },
  'steady, 40 proposals on 5 dimensions': { ...large, seats: 60, scores: 600, within: 10_000 },
  'burst, 40 proposals on 5 dimensions': { ...large, seats: 500, scores: 500, within: 1_000 },
};

const results: Record<string, unknown> = {};
/** `npm run bench -- dimensions` measures only the loads whose name holds this word; `siege` is the siege alone. */
const isWanted = (name: string): boolean => name.includes(process.argv[2] ?? '');
for (const [name, load] of Object.entries(loads).filter(([one]) => isWanted(one))) {
  const relay = await runRelay(load);
  const broadcaster = await runBroadcaster(load, scoreBytes(load));
  results[name] = { relay, broadcaster, ratio: compare(relay, broadcaster) };
}

const theses = 'theses: 200 seats vote on ten within 20 s, with 100 cards';
if (isWanted(theses)) results[theses] = await runTheses();

const conference = 'conference: 200 seats in 20 groups write on their sheets, and report';
if (isWanted(conference)) results[conference] = await runConference();

const county = 'county: ten years with 40 proposals each, in a browser';
if (isWanted(county)) {
  const browser = provideBrowser();
  // What was measured before is worth its time also on a machine that has no browser.
  results[county] = browser.kind === 'missing' ? browser.advice : await runCounty();
}

const machine = `${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`;
if (isWanted('siege')) results['siege'] = await besiege();
console.log(JSON.stringify({ node: process.version, machine, ...results }, null, 2));
