import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { dialPause } from '../../src/sync/dial-pause.ts';
import type { Environment } from '../../src/sync/environment.ts';
import { createRelayClock } from '../../src/sync/relay-clock.ts';
import { createRelayLink } from '../../src/sync/relay-link.ts';

afterEach(() => vi.useRealTimers());

const minutes = (count: number) => count * 60_000;

test.each([
  { silence: 0, chance: 0, pause: 2_000 },
  { silence: 0, chance: 1, pause: 5_000 },
  { silence: minutes(1), chance: 0.5, pause: 3_500 },
  { silence: minutes(10), chance: 0.5, pause: 30_000 },
  { silence: minutes(20), chance: 0.5, pause: 60_000 },
  { silence: minutes(60 * 24 * 14), chance: 1, pause: 60_000 },
  // A clock that was set back.
  { silence: -minutes(60), chance: 0, pause: 2_000 },
])('after $silence ms without an answer the pause is $pause ms at most', ({ silence, chance, pause }) => {
  expect(dialPause(silence, chance)).toBe(pause);
});

/** A device in a room whose network answers nobody: each attempt fails a moment later. */
const inSilence = () => {
  let dials = 0;
  let wake = () => {};
  class DeadSocket extends EventTarget {
    binaryType = 'blob';
    onclose: ((event: object) => void) | null = null;
    constructor() {
      super();
      dials += 1;
      setTimeout(() => this.onclose?.({ code: 1006, reason: '' }), 50);
    }
    close() {}
  }
  const environment = {
    base: 'http://127.0.0.1/',
    now: () => Date.now(),
    WebSocket: DeadSocket as unknown as typeof WebSocket,
    onWake: (listener: () => void) => {
      wake = listener;
      return () => {};
    },
    onDoubt: () => () => {},
  } as unknown as Environment;
  const link = createRelayLink({
    environment,
    name: { kind: 'plan', session: 'session' } as never,
    doc: new Y.Doc(),
    epoch: 1,
    token: () => 'token',
    renew: async () => 'offline',
    clock: createRelayClock(() => Date.now()),
    onEpoch: () => {},
    onErased: () => {},
    onNotTaken: () => {},
  });
  return { link, dials: () => dials, wake: () => wake() };
};

test('a device that hears nobody for hours knocks about once a minute, and at once when it wakes', () => {
  vi.useFakeTimers();
  const { link, dials, wake } = inSilence();
  link.connect();
  vi.advanceTimersByTime(minutes(1));
  const atFirst = dials();
  expect(atFirst).toBeGreaterThan(60 / 6);
  vi.advanceTimersByTime(minutes(60));
  const before = dials();
  vi.advanceTimersByTime(minutes(60));
  expect(dials() - before).toBeLessThanOrEqual(61);
  const asleep = dials();
  wake();
  expect(dials()).toBe(asleep + 1);
  link.close();
});
