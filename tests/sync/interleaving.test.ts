import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import { type DocumentName, printName } from '../../src/protocol/document-name.ts';
import { type OpenDocument, openDocument } from '../../src/sync/open-document.ts';
import { createRelayClock } from '../../src/sync/relay-clock.ts';
import { until } from '../support/until.ts';
import { type SmallRelay, startSmallRelay } from './small-relay.ts';
import { createTablet, type Tablet } from './tablet.ts';

const seat = 'p1' as SeatId;
const name: DocumentName = { kind: 'seat', session: 's1' as SessionId, seat };

type Step = { readonly do: 'write' | 'reload' | 'shut'; readonly device: 0 | 1 } | { readonly do: 'kill' | 'start' };

const device = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), device }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'shut' as const), device }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('kill' as const, 'start' as const) }) },
);

interface Holding {
  tablet: Tablet;
  document: OpenDocument;
}

const open = async (tablet: Tablet): Promise<Holding> => {
  const { environment, device: kept } = tablet;
  const document = openDocument({
    environment,
    device: kept,
    name,
    seat,
    access: () => 'write',
    token: () => 'pl1.a.b',
    renew: () => Promise.resolve('offline'),
    clock: createRelayClock(Date.now),
  });
  await document.whenRead;
  return { tablet, document };
};

const isSaved = ({ document }: Holding) => document.status.getSnapshot().local.kind === 'saved';
const entries = (doc: Y.Doc) => JSON.stringify(Object.entries(doc.getMap('judgements').toJSON()).sort());

/** Two devices of one seat: they write, reload, lose their database connection; the relay is killed and started. */
class Story {
  readonly written = new Map<string, number>();
  readonly holdings: Holding[] = [];
  readonly relay: SmallRelay;
  isUp = true;

  constructor(relay: SmallRelay) {
    this.relay = relay;
  }

  async take(next: Step): Promise<void> {
    if (!('device' in next)) return await this.move(next.do);
    const holding = this.holdings[next.device];
    if (holding === undefined) throw new Error('no such device');
    if (next.do === 'shut') holding.tablet.persistences.at(-1)?.db?.close();
    if (next.do === 'write') {
      const key = `d${next.device}-${this.written.size}`;
      this.written.set(key, this.written.size);
      holding.document.doc.getMap('judgements').set(key, this.written.get(key));
    }
    if (next.do === 'reload') {
      // Whoever reloads has read „saved“: from then on nothing may be missing.
      await until(() => isSaved(holding), 'it is on the device', { every: 2 });
      await holding.document.close();
      this.holdings[next.device] = await open(await holding.tablet.reload());
    }
  }

  async move(to: 'kill' | 'start'): Promise<void> {
    if (to === 'kill' && this.isUp) await this.relay.stop();
    if (to === 'start' && !this.isUp) await this.relay.start();
    this.isUp = to === 'start';
  }
}

/** What is said to be on the server and is not. */
const claimsTooMuch = ({ document }: Holding, relay: SmallRelay): readonly string[] => {
  if (document.status.getSnapshot().delivery !== 'onServer') return [];
  const there = relay.doc(printName(name)).getMap('judgements');
  return [...document.doc.getMap('judgements').keys()].filter((key) => !there.has(key));
};

const play = async (steps: readonly Step[]): Promise<void> => {
  const relay = await startSmallRelay();
  const story = new Story(relay);
  try {
    for (let made = 0; made < 2; made += 1) story.holdings.push(await open(await createTablet({ base: relay.base })));
    for (const next of steps) {
      await story.take(next);
      for (const holding of story.holdings) expect(claimsTooMuch(holding, relay)).toEqual([]);
    }
    await story.move('start');
    for (const { tablet } of story.holdings) tablet.wake();
    const relayDoc = relay.doc(printName(name));
    await until(
      () => story.holdings.every(({ document }) => document.status.getSnapshot().delivery === 'onServer'),
      'all is on the server',
    );
    await until(
      () => story.holdings.every(({ document }) => entries(document.doc) === entries(relayDoc)),
      'all have the same',
    );
    expect(entries(relayDoc)).toBe(JSON.stringify([...story.written].sort()));
  } finally {
    await Promise.all(story.holdings.map(({ document }) => document.close()));
    await relay.stop();
  }
};

const seed = Date.now() % 2 ** 31;

test(`any order of writing, reloading, shut databases and killed relays converges and loses nothing (seed ${seed})`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), play), {
    seed,
    numRuns: 12,
    endOnFailure: true,
  });
});
