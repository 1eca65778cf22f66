import * as Y from 'yjs';
import { readTally } from '../../src/documents/tally/document.ts';
import type { ProposalId } from '../../src/domain/ids.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { type Outcome, summarize } from './measure.ts';
import {
  enter,
  fillSheets,
  type Line,
  openLine,
  openMeeting,
  openRound,
  revealRound,
  round,
  scoreOf,
  writeScore,
} from './meeting.ts';
import { type Load, sendPaced } from './pacing.ts';

const readMetric = (text: string, name: string): number =>
  Number(new RegExp(`^plenum_${name} (.+)$`, 'm').exec(text)?.[1] ?? Number.NaN);

/** What the relay has used since it started: CPU seconds, bytes of memory. */
export const used = async (url: string) => {
  const text = await (await fetch(`${url}metrics`)).text();
  return { cpu: readMetric(text, 'cpu_seconds'), memory: readMetric(text, 'resident_bytes') };
};

/** One tablet: its own document, and plan, proposals and tally to follow. */
const openTablet = async (url: string, meeting: Awaited<ReturnType<typeof openMeeting>>): Promise<readonly Line[]> => {
  const { sessionId, seatId, token } = await enter(url, meeting, 'participant');
  const at = (kind: string) => openLine(url, `session/${sessionId}/${kind}`, token, false);
  return Promise.all([at(`seat/${seatId}`), at('tally'), at('plan'), at('proposals')]);
};

/** Notes when the wall first shows each total. */
const watchWall = (wall: Line): { readonly shownAt: readonly number[]; total(): number } => {
  const shownAt: number[] = [];
  const total = (): number => {
    const judged = readTally(wall.doc).rounds.get(round)?.progress.judged.values() ?? [];
    return [...judged].reduce((sum, count) => sum + count, 0);
  };
  wall.doc.on('update', () => {
    const now = total();
    while (shownAt.length < now) shownAt.push(performance.now());
  });
  return { shownAt, total };
};

/** Whether the revealed rows are exactly the scores that were sent, counted independently. */
const countWrong = (wall: Line, load: Load): number => {
  const key = (proposal: ProposalId, values: object) => `${proposal} ${JSON.stringify(Object.entries(values).sort())}`;
  const open = new Map<string, number>();
  for (let index = 0; index < load.seats * load.proposals; index += 1) {
    const { proposal, values } = scoreOf(index, load);
    open.set(key(proposal, values), (open.get(key(proposal, values)) ?? 0) + 1);
  }
  const fact = readTally(wall.doc).rounds.get(round);
  if (fact?.state !== 'revealed') return load.seats * load.proposals;
  for (const [proposal, { rows }] of fact.results)
    for (const { values } of rows) open.set(key(proposal, values), (open.get(key(proposal, values)) ?? 0) - 1);
  return [...open.values()].reduce((sum, left) => sum + Math.abs(left), 0);
};

/** One load through the relay, as its users start it, with real tokens, documents and disk. */
export const runRelay = async (load: Load): Promise<Outcome> => {
  const relay = await startRelay();
  const { url } = relay;
  const meeting = await openMeeting(url);
  const moderator = await enter(url, meeting, 'moderator');
  const screen = await enter(url, meeting, 'projector');
  const plan = await openLine(url, `session/${meeting.sessionId}/plan`, moderator.token, true);
  const desk = await openLine(url, `session/${meeting.sessionId}/desk`, moderator.token, false);
  const wall = await openLine(url, `session/${meeting.sessionId}/tally`, screen.token, true);
  const tablets: (readonly Line[])[] = [];
  for (let seat = 0; seat < load.seats; seat += 1) tablets.push(await openTablet(url, meeting));
  openRound(plan.doc, load);
  const isReady = () => {
    const { rounds, people } = readTally(wall.doc);
    return rounds.get(round)?.progress.base === load.seats && people.present === load.seats;
  };
  await until(isReady, 'everybody is in the room', { within: 60_000 });

  const { shownAt, total } = watchWall(wall);
  for (const line of tablets.flat()) line.ear.bytes = 0;
  const before = await used(url);
  const sentAt = await sendPaced(load, (index) => {
    const score = scoreOf(index, load);
    const line = tablets[score.seat]?.[0];
    if (line !== undefined) writeScore(line.doc, score);
  });
  await until(() => total() === load.scores, 'the wall shows everything', { within: 60_000 });
  const after = await used(url);
  const bytes = tablets.flat().reduce((sum, line) => sum + line.ear.bytes, 0);

  fillSheets(load, (seat) => tablets[seat]?.[0]?.doc);
  await until(() => total() === load.seats * load.proposals, 'everybody has judged everything', { within: 120_000 });
  revealRound(plan.doc);
  await until(() => readTally(wall.doc).rounds.get(round)?.state === 'revealed', 'the result', { within: 30_000 });
  const lost = countWrong(wall, load);
  const documents = {
    planBytes: Y.encodeStateAsUpdate(plan.doc).length,
    tallyBytes: Y.encodeStateAsUpdate(wall.doc).length,
  };
  for (const line of [plan, desk, wall, ...tablets.flat()]) line.close();
  await relay.stop();
  return {
    seats: load.seats,
    scores: load.scores,
    latency: summarize(sentAt.map((sent, index) => (shownAt[index] ?? Number.NaN) - sent)),
    settledAfter: Math.round((shownAt[load.scores - 1] ?? Number.NaN) - (sentAt.at(-1) ?? 0)),
    lost,
    cpuSeconds: Math.round((after.cpu - before.cpu) * 1000) / 1000,
    memoryMegabytes: Math.round(after.memory / 1e6),
    bytesPerSeat: Math.round(bytes / load.seats),
    ...documents,
  };
};
