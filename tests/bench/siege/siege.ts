import { setTimeout as pause } from 'node:timers/promises';
import type * as Y from 'yjs';
import { setFacts } from '../../../src/documents/plan/edit.ts';
import { startRelay } from '../../support/relay-process.ts';
import { until } from '../../support/until.ts';
import { type Latencies, summarize } from '../measure.ts';
import { enter, openLine, openMeeting } from '../meeting.ts';
import { type Attack, attacksOn } from './attacks.ts';

/** What an attack did to the relay and to the people it serves. */
export interface Wave {
  readonly tries: number;
  /** How often which answer came; „unanswered" would be a promise nobody keeps. */
  readonly answers: Readonly<Record<string, number>>;
  /** Milliseconds from the moderator's change to the wall, meanwhile; both sit in the intruders' own process. */
  readonly delay: Latencies;
  /** Resident memory of the relay in MB, before and after. */
  readonly memory: readonly [before: number, after: number];
}

export interface Siege {
  /** The same twice: what the first round has left in memory must not come again with the second. */
  readonly waves: readonly Readonly<Record<string, Wave>>[];
  /** Faults the relay has counted of its own. */
  readonly faults: number;
}

/** Intruders at work at the same time, and for how many milliseconds. */
const intruders = 20;
const length = 2_000;
const rounds = 2;
/** Between two changes of the honest moderator. */
const beat = 50;

const metric = (text: string, name: string): number =>
  Number(new RegExp(`^plenum_${name} (.+)$`, 'm').exec(text)?.[1] ?? Number.NaN);

/** Runs a relay of its own, has it attacked in every way while somebody moderates, and tells how it went. */
export const besiege = async (): Promise<Siege> => {
  // A small heap: what stays in memory then is held by somebody, not waiting for the next collection.
  const relay = await startRelay({ env: { NODE_OPTIONS: '--max-old-space-size=64' } });
  const { url } = relay;
  const meeting = await openMeeting(url);
  const [moderator, screen] = [await enter(url, meeting, 'moderator'), await enter(url, meeting, 'projector')];
  const plan = await openLine(url, `session/${meeting.sessionId}/plan`, moderator.token, true);
  const wall = await openLine(url, `session/${meeting.sessionId}/plan`, screen.token, true);
  const seats = await Promise.all(Array.from({ length: intruders }, () => enter(url, meeting, 'participant')));
  const read = async (name: string): Promise<number> => metric(await (await fetch(`${url}metrics`)).text(), name);
  const memory = async (): Promise<number> => Math.round((await read('resident_bytes')) / 1e6);
  const waves: Record<string, Wave>[] = [];
  const nobody: Attack = () => pause(beat).then(() => 'quiet');
  const attacks = {
    'nobody attacks': nobody,
    ...attacksOn({ url, meeting, seats }),
    'nobody attacks any more': nobody,
  };
  for (let round = 0; round < rounds; round += 1) {
    const wave: Record<string, Wave> = {};
    for (const [name, attack] of Object.entries(attacks)) {
      const before = await memory();
      const honest = moderate(plan.doc, wall.doc);
      const answers = await attackFor(attack);
      const delay = summarize(await honest.stop());
      const tries = Object.values(answers).reduce((sum, number) => sum + number, 0);
      wave[name] = { tries, answers, delay, memory: [before, await memory()] };
    }
    waves.push(wave);
  }
  const faults = await read('faults_total');
  plan.close();
  wall.close();
  await relay.stop();
  return { waves, faults };
};

const attackFor = async (attack: Attack): Promise<Record<string, number>> => {
  const answers: Record<string, number> = {};
  const end = performance.now() + length;
  const assail = async (intruder: number): Promise<void> => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const answer = await attack(intruder, turn);
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: intruders }, (_, intruder) => assail(intruder)));
  return answers;
};

/** Changes the title again and again; `stop` resolves when the wall has shown every change, with the delays. */
const moderate = (plan: Y.Doc, wall: Y.Doc) => {
  const sentAt: number[] = [];
  const shownAt = new Map<string, number>();
  const title = wall.getMap('session');
  const look = () => void shownAt.set(String(title.get('title')), performance.now());
  title.observe(look);
  const mark = (turn: number) => `${begun} ${turn}`;
  const begun = performance.now();
  const timer = setInterval(() => {
    sentAt.push(performance.now());
    setFacts(plan, { title: mark(sentAt.length) });
  }, beat);
  return {
    stop: async (): Promise<readonly number[]> => {
      clearInterval(timer);
      await until(() => shownAt.has(mark(sentAt.length)), 'the wall shows the last change', { within: 30_000 });
      title.unobserve(look);
      // Changes of one turn may reach the wall as one: then the next one counts.
      let seen = Number.POSITIVE_INFINITY;
      return sentAt
        .map((at, index) => [at, shownAt.get(mark(index + 1))] as const)
        .reverse()
        .map(([at, shown]) => {
          seen = shown ?? seen;
          return seen - at;
        });
    },
  };
};
